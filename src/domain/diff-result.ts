/** What `diff` and `lock compare` answer with. */
import type { Change, ChangeKind } from './change.js';
import type { CommitRange } from './commit-range.js';
import type { Finding } from './finding.js';
import type { CommitSha } from './git-ids.js';
import type { ManifestChange } from './manifest-changes.js';
import type { ComponentName, EnvironmentName } from './names.js';
import type { RemoteReport } from './remote-report.js';
import type { Risk } from './risk.js';

/** Whether the store has the recorded build of the new side; unknown where the lock records none. */
export type BuildState = 'stored' | 'missing' | 'unknown';

/** What a change means. */
export interface ChangeInsight {
  /** The kind first, then what the versions say where that is something else. */
  readonly classes: readonly ChangeKind[];
  /** Of the new side; of what is removed, the old. */
  readonly repo: string;
  /** Null when it was not asked for, or there is no range: added and removed. */
  readonly range: CommitRange | null;
  /** Page of a known forge, or null. */
  readonly compareUrl: string | null;
  readonly directDependents: readonly ComponentName[];
  /** Environments of this comparison in whose new lock it stands. */
  readonly environments: readonly (EnvironmentName | null)[];
  readonly build: BuildState;
  readonly risk: Risk;
}

export interface DiffChange extends Change {
  /** Everything that needs it, directly or not; sorted. Empty for what did not change. */
  readonly dependents: readonly ComponentName[];
  /** Null for what did not change. */
  readonly insight: ChangeInsight | null;
}

export type SideName = 'base' | 'head';

export interface DiffEnvironment {
  readonly environment: EnvironmentName | null;
  readonly path: string;
  /** Sides whose lock does not parse; then there are no changes. */
  readonly unreadable: readonly SideName[];
  readonly changes: readonly DiffChange[];
  /** Dependent and dependency, among what changed and what depends on it. */
  readonly edges: readonly (readonly [ComponentName, ComponentName])[];
}

export interface DiffResult {
  readonly command: 'diff' | 'lock compare';
  /** False when a threshold refuses a change or finding, or a lock does not parse. */
  readonly ok: boolean;
  readonly environment: EnvironmentName | null;
  /** What the new side has, introduced first. */
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
  /** For people: the first digits of the base, or a file. */
  readonly base: string;
  readonly baseCommit: CommitSha | null;
  /** Null = what is on disk. */
  readonly head: CommitSha | null;
  /** Link to the run that compared, or null. */
  readonly run: string | null;
  readonly environments: readonly DiffEnvironment[];
  readonly manifest: readonly ManifestChange[];
  /** Findings of the base that the new side no longer has. */
  readonly fixed: readonly Finding[];
  /** Why a threshold says no, one sentence each. */
  readonly refused: readonly string[];
  /** The sticky comment, where one was written. */
  readonly commentUrl: string | null;
  /** Where the findings stand as SARIF, or null. */
  readonly sarifFile: string | null;
}

/** The changes that change something, of all environments. */
export function changedIn(result: Pick<DiffResult, 'environments'>): readonly DiffChange[] {
  return result.environments.flatMap(({ changes }) =>
    changes.filter((one) => one.kind !== 'unchanged'),
  );
}
