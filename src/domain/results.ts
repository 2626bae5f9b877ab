/** What each command answers with; `report/` renders them, `report/json.ts` gives their published JSON shape. */
import type { Change } from './change.js';
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

export interface DiffEnvironment {
  readonly environment: EnvironmentName | null;
  readonly path: string;
  readonly changes: readonly (Change & { readonly dependents: readonly ComponentName[] })[];
}

export interface DiffResult extends Base {
  readonly command: 'diff' | 'lock compare';
  readonly base: string;
  readonly environments: readonly DiffEnvironment[];
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
}

export type GateState = 'pass' | 'fail' | 'wait' | 'unknown';

export interface Gate {
  readonly name: string;
  readonly state: GateState;
  readonly detail: string;
  readonly clearsAt?: string;
}

export interface PromoteResult extends Base {
  readonly command: 'promote';
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  readonly dryRun: boolean;
  readonly decision: 'allow' | 'block' | 'wait';
  readonly gates: readonly Gate[];
  readonly lock: LockSummary;
  readonly changes: readonly Change[];
  /** Digest of the journal entry; null for a dry run, a block, or when there was nothing to promote. */
  readonly promotionId: Digest | null;
  readonly delivered: 'file' | 'commit' | null;
  readonly commit: string | null;
}

export interface RollbackResult extends Base {
  readonly command: 'rollback';
  readonly dryRun: boolean;
  /** `{kind: 'version', value: 'v1.0.0'}` and so on. */
  readonly target: { readonly kind: string; readonly value: string; readonly lock: Digest };
  readonly lock: LockSummary;
  readonly changes: readonly Change[];
  readonly reason: string | null;
  readonly hold: {
    readonly components: readonly ComponentName[];
    readonly expires: string | null;
  } | null;
  /** The command that undoes it; null for a dry run. */
  readonly undo: string | null;
  readonly apply: ApplyResult | null;
  readonly commit: string | null;
}

/** `rollback list`: what one can go back to, newest first. */
export interface RollbackListResult extends Base {
  readonly command: 'rollback list';
  readonly targets: readonly {
    readonly target: string;
    readonly lock: Digest;
    readonly at: string;
    readonly kind: string;
    readonly actor: string;
    readonly verified: boolean;
    readonly label: string | null;
    readonly current: boolean;
  }[];
}

export interface HistoryResult extends Base {
  readonly command: 'history';
  readonly entries: readonly ChainedEntry[];
}

/** `hold`, `resume` and `rollback snapshot`: one entry written. */
export interface RecordedResult extends Base {
  readonly command: 'hold' | 'resume' | 'rollback snapshot';
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
}

export interface ValidateResult extends Base {
  readonly command: 'validate' | 'lock validate';
  readonly components: number;
  readonly environments: readonly EnvironmentName[];
}

export type CommandResult =
  | LockResult
  | LockAllResult
  | LockMergeResult
  | MergeDriverResult
  | LockUpdateResult
  | DiffResult
  | ApplyResult
  | PromoteResult
  | RollbackResult
  | RollbackListResult
  | HistoryResult
  | RecordedResult
  | StatusResult
  | ValidateResult
  | StoreResult;
