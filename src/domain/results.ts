/** What each command answers with; `report/` renders them, `report/json.ts` gives their published JSON shape. */
import type { Change } from './change.js';
import type { CommentResult } from './comment-result.js';
import type { DeliveryReport } from './delivery-report.js';
import type { DiffResult } from './diff-result.js';
import type { Digest } from './digest.js';
import type { Finding } from './finding.js';
import type { ChainedEntry } from './journal.js';
import type { LockSummary } from './lock-summary.js';
import type { LockMergeResult, MergeDriverResult } from './merge-result.js';
import type { ComponentName, EnvironmentName } from './names.js';
import type { Plan, StepResult } from './plan.js';
import type { RemoteReport } from './remote-report.js';
import type { StoreResult } from './store-results.js';
import type { LockUpdateResult } from './update-result.js';

interface Base {
  /** False when the command's own verdict is no (exit code 1); failures to answer at all are thrown. */
  readonly ok: boolean;
  readonly environment: EnvironmentName | null;
  readonly findings: readonly Finding[];
  /** What remote stores did; absent when there are none. */
  readonly remotes?: readonly RemoteReport[];
}

export type { LockSummary } from './lock-summary.js';

export interface LockResult extends Base {
  readonly command: 'lock';
  readonly check: boolean;
  /** True when nothing was written that otherwise would have been. */
  readonly dryRun?: boolean;
  readonly lock: LockSummary;
  readonly changes: readonly Change[];
  /** Components locked, also the unchanged ones. */
  readonly total: number;
}

/** `lock` of several environments at once. */
export interface LockAllResult extends Base {
  readonly command: 'lock';
  readonly environments: readonly LockResult[];
}

export interface ApplyResult extends Base {
  readonly command: 'plan' | 'apply' | 'cache-restore' | 'cache build' | 'cache get';
  readonly dryRun: boolean;
  readonly lock: Digest;
  readonly plan: Plan;
  /** Empty for a plan. In plan order. */
  readonly results: readonly StepResult[];
  readonly seconds: number;
  /** Directory of this run's logs, relative to the meta-repo; null when nothing ran. */
  readonly logs: string | null;
  /** After a failed transactional apply: the apply of the lock that was in place before. */
  readonly putBack?: ApplyResult;
  /** After a failed verification: the rollback that was done by itself. */
  readonly rollback?: RollbackResult;
}

export type GateState = 'pass' | 'fail' | 'wait' | 'unknown';

export interface Gate {
  readonly name: string;
  readonly state: GateState;
  readonly detail: string;
  readonly clearsAt?: string;
  /** Its `unknown` is told and stops nothing. */
  readonly advisory?: true;
  /** `--bypass` goes past it. */
  readonly bypassed?: true;
  /** False for one that waits for the others before it is asked. */
  readonly asked?: false;
}

export interface PromoteResult extends Base {
  readonly command: 'promote';
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** Empty = all. */
  readonly components: readonly ComponentName[];
  readonly dryRun: boolean;
  readonly decision: 'allow' | 'block' | 'wait';
  readonly gates: readonly Gate[];
  /** ISO time at which all that waits has cleared, as far as that is known; null when it is not. */
  readonly clearsAt: string | null;
  /** Identity of all that this rests on; an approval names it. */
  readonly plan: Digest;
  /** Lock of the source that is taken. */
  readonly source: Digest;
  readonly lock: LockSummary;
  readonly changes: readonly Change[];
  /** Where a rollback would lead after it; null for the first lock. */
  readonly rollBackTo: { readonly lock: Digest; readonly verified: boolean } | null;
  /** Digest of the journal entry; null for a dry run, a block, a pull request, or when there was nothing to promote. */
  readonly promotionId: Digest | null;
  readonly delivered: 'file' | 'commit' | 'pull-request' | null;
  readonly pullRequest: {
    readonly number: number;
    readonly url: string;
    readonly operation: 'created' | 'updated' | 'unchanged' | 'closed';
  } | null;
  readonly commit: string | null;
  /** Where the delivery in steps stands; null or absent when it is all at once. */
  readonly delivery?: DeliveryReport | null;
}

/** `promote --all`: one result per step along the order. */
export interface PromoteAllResult extends Base {
  readonly command: 'promote';
  readonly dryRun: boolean;
  readonly promotions: readonly PromoteResult[];
}

export interface RollbackResult extends Base {
  readonly command: 'rollback';
  readonly dryRun: boolean;
  /** `{kind: 'version', value: 'v1.0.0'}` and so on. */
  readonly target: { readonly kind: string; readonly value: string; readonly lock: Digest };
  /** The lock that the environment was in; the undo goes back there. */
  readonly from: Digest;
  readonly lock: LockSummary;
  readonly changes: readonly Change[];
  /** Components that went back too, because they cannot live with the chosen ones. */
  readonly dependents: readonly ComponentName[];
  /** Outputs gone back to: hashed here, held by a remote (dry run only), and what no store has whole. */
  readonly outputs: {
    readonly proven: number;
    readonly remote: number;
    readonly lost: readonly { readonly component: ComponentName; readonly output: Digest }[];
  };
  readonly reason: string | null;
  readonly hold: {
    readonly components: readonly ComponentName[];
    readonly expires: string | null;
  } | null;
  /** The command that undoes it; null for a dry run. */
  readonly undo: string | null;
  readonly apply: ApplyResult | null;
  readonly commit: string | null;
  /** The delivery that it aborted, or the switch back that it was; null or absent for any other rollback. */
  readonly delivery?: DeliveryReport | null;
}

/** `rollback list`: what one can go back to, newest first. */
export interface RollbackListResult extends Base {
  readonly command: 'rollback list';
  /** The kind of target that these are values of; left out = states for `rollback to`. */
  readonly of?: string;
  readonly targets: readonly {
    readonly target: string;
    readonly lock: Digest;
    readonly at: string;
    readonly kind: string;
    readonly actor: string;
    readonly verified: boolean;
    readonly label: string | null;
    readonly current: boolean;
    /** Where only this component would go back. */
    readonly component?: ComponentName;
  }[];
}

export interface HistoryResult extends Base {
  readonly command: 'history';
  readonly entries: readonly ChainedEntry[];
}

/** `hold`, `resume`, `record` and `rollback snapshot`: one entry written. */
export interface RecordedResult extends Base {
  readonly command: 'approve' | 'hold' | 'resume' | 'record' | 'rollback snapshot';
  readonly entry: ChainedEntry;
}

export interface StatusResult extends Base {
  readonly command: 'status';
  readonly lock: LockSummary | null;
  readonly components: readonly {
    readonly component: ComponentName;
    readonly version: string;
    readonly commit: string;
    readonly state: 'current' | 'behind' | 'dirty' | 'absent' | 'foreign' | 'broken' | 'held';
    readonly detail: string;
  }[];
  /** The delivery that is running; null or absent for none. */
  readonly delivery?: DeliveryReport | null;
}

export interface ValidateResult extends Base {
  readonly command: 'validate' | 'lock validate';
  readonly components: number;
  readonly environments: readonly EnvironmentName[];
}

export type CommandResult =
  | LockResult
  | LockAllResult
  | CommentResult
  | LockMergeResult
  | MergeDriverResult
  | LockUpdateResult
  | DiffResult
  | ApplyResult
  | PromoteResult
  | PromoteAllResult
  | RollbackResult
  | RollbackListResult
  | HistoryResult
  | RecordedResult
  | StatusResult
  | ValidateResult
  | StoreResult;
