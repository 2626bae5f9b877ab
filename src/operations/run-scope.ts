/** What the steps of one run share. */
import type { Finding } from '../domain/finding.js';
import type { ComponentName } from '../domain/names.js';
import type { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import type { Made } from './find-output.js';
import type { ComponentLog, RunLog } from './run-log.js';

export interface RunScope {
  readonly world: World;
  readonly options: ApplyOptions;
  readonly logs: RunLog;
  /** What every finished component made; grows as the run goes on. */
  readonly made: Map<ComponentName, Made>;
  /** Components whose repository could not be reached: only an output can be brought. */
  readonly unreachable: Map<ComponentName, LockstepError>;
  /** Adds a finding to the result and tells it at once. */
  readonly find: (finding: Finding) => void;
}

/** The log of one step, made when the first command runs. */
export interface StepLog {
  open(): ComponentLog;
  /** Null when no command ran. */
  path(): string | null;
  close(): void;
}

export function stepLog(logs: RunLog, component: ComponentName): StepLog {
  let log: ComponentLog | null = null;
  return {
    open: () => (log ??= logs.open(component)),
    path: () => log?.path ?? null,
    close: () => log?.close(),
  };
}
