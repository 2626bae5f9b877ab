/** What `lock --update` answers with. */
import type { Change } from './change.js';
import type { Finding } from './finding.js';
import type { CommitSha } from './git-ids.js';
import type { LockSummary } from './lock-summary.js';
import type { ComponentName, EnvironmentName } from './names.js';
import type { RemoteReport } from './remote-report.js';
import type { UpdateConfig } from './update-config.js';
import type { Refusal, VersionAt } from './update-rules.js';

/** A version that is newer than the one proposed, and why it is not. */
export interface SkippedUpdate extends VersionAt, Refusal {
  readonly component: ComponentName;
  readonly environment: EnvironmentName | null;
}

/** `closed`: no longer needed. `skipped`: not made, and a finding says why. */
export type ProposalOperation = 'created' | 'updated' | 'unchanged' | 'closed' | 'skipped';

export interface ProposalSummary {
  /** Null for one that was not made, also in a dry run. */
  readonly number: number | null;
  readonly url: string | null;
  readonly operation: ProposalOperation;
  readonly branch: string;
  readonly components: readonly ComponentName[];
  readonly environments: readonly (EnvironmentName | null)[];
}

/** One lock with every update that the rules allow, whether written here or proposed. */
export interface UpdatedLock {
  readonly environment: EnvironmentName | null;
  readonly lock: LockSummary;
  readonly changes: readonly Change[];
  readonly total: number;
}

/** `lock --update`. */
export interface LockUpdateResult {
  readonly command: 'lock';
  readonly ok: boolean;
  readonly environment: EnvironmentName | null;
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
  /** Null: the lock files here were written. */
  readonly strategy: UpdateConfig['strategy'];
  readonly dryRun: boolean;
  /** What the pull requests go to; null without them. */
  readonly onto: { readonly branch: string; readonly commit: CommitSha } | null;
  readonly updates: readonly UpdatedLock[];
  readonly pullRequests: readonly ProposalSummary[];
  readonly skipped: readonly SkippedUpdate[];
}
