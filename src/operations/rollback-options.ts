/** What a rollback is asked to do. */
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { RollbackTarget } from './rollback-target.js';

export interface RollbackOptions {
  readonly environment: EnvironmentName;
  readonly target: RollbackTarget;
  /** Of a whole lock only these; empty = all. */
  readonly components: readonly ComponentName[];
  /** Dependents that cannot live with the chosen components go back with them. */
  readonly includeDependents?: boolean;
  readonly reason: string | null;
  /** `none`, `until-resumed`, or a span such as `24h`; null = as `lockstep.yaml` says. */
  readonly hold: string | null;
  readonly dryRun: boolean;
  /** Null = as `lockstep.yaml` says. */
  readonly via: 'file' | 'commit' | null;
  readonly push: boolean;
  /** Go past conflicts, holds and local edits; what was gone past is recorded. */
  readonly force: boolean;
  /** Build nothing: an output that is not in the store stops the rollback before anything moves. */
  readonly restoreOnly?: boolean;
  readonly jobs: number;
  /** Also apply the lock, from the store where it has the outputs. */
  readonly apply: boolean;
}
