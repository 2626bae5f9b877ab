/** What `lock merge` answers with. */
import type { Change, ChangeSide } from './change.js';
import type { Finding } from './finding.js';
import type { LockSummary } from './lock-summary.js';
import type { MergeStrategy } from './merge-entry.js';
import type { ComponentName, EnvironmentName } from './names.js';
import type { RemoteReport } from './remote-report.js';

/** A component that both sides changed, and what would settle it. */
export interface ConflictSummary {
  readonly component: ComponentName;
  /** Null = that side does not have it. */
  readonly base: ChangeSide | null;
  readonly ours: ChangeSide | null;
  readonly theirs: ChangeSide | null;
  readonly solvedBy: readonly MergeStrategy[];
}

/** `lock merge`. */
export interface LockMergeResult {
  readonly command: 'lock merge';
  /** False with conflicts, and when the merged set does not fit together: then nothing was written. */
  readonly ok: boolean;
  readonly environment: EnvironmentName | null;
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
  readonly strategy: MergeStrategy;
  readonly dryRun: boolean;
  /** Where the merged lock is or would be; null when there are conflicts. */
  readonly lock: LockSummary | null;
  /** From ours to the merged lock. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly ConflictSummary[];
}

/** `lock merge --install` and `--uninstall`. */
export interface MergeDriverResult {
  readonly command: 'lock merge';
  readonly ok: boolean;
  readonly environment: null;
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
  readonly driver: {
    readonly installed: boolean;
    /** Whether this run changed anything. */
    readonly changed: boolean;
    /** The file of attributes, relative to the meta-repo, and its line. */
    readonly attributes: string;
    readonly line: string;
    /** Settings of the repository's own git configuration; null = removed. */
    readonly settings: Readonly<Record<string, string | null>>;
  };
}
