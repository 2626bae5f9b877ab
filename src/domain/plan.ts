/** The plan: the ordered steps decided before anything runs. */
import type { CommitSha, TreeId } from './git-ids.js';
import type { Digest } from './digest.js';
import type { ComponentName, EnvironmentName } from './names.js';

/** What a step will do. `restore` also stands for bringing a source-only component into place. */
export type StepAction = 'build' | 'restore' | 'keep' | 'remove' | 'skip';

/** What a step came to. */
export type StepOutcome =
  'built' | 'restored' | 'unchanged' | 'removed' | 'failed' | 'skipped' | 'cancelled';

export interface Step {
  readonly component: ComponentName;
  readonly action: StepAction;
  /** Why this action, in words: "commit a1b2c3d → e4f5a6b", "output in the store", "lib is built first". */
  readonly reason: string;
  /** Components of this plan that must be done first. */
  readonly after: readonly ComponentName[];
  readonly commit: CommitSha | null;
  readonly tree: TreeId | null;
  /** Null while it depends on an output that is yet to be built, or when there is nothing to build. */
  readonly buildKey: Digest | null;
  readonly output: Digest | null;
  /** Expected seconds, for longest-path-first ordering; from the last record of the component, else a default by type. */
  readonly cost: number;
}

export interface Plan {
  readonly environment: EnvironmentName | null;
  readonly lock: Digest;
  /** Dependencies come before their dependents; ties by name. */
  readonly steps: readonly Step[];
}

export interface StepResult {
  readonly component: ComponentName;
  readonly outcome: StepOutcome;
  readonly buildKey: Digest | null;
  readonly output: Digest | null;
  readonly seconds: number;
  /** Why it failed or was skipped. */
  readonly detail?: string;
  /** Path of the log, relative to the meta-repo. */
  readonly log?: string;
  readonly errorCode?: string;
  /** The phase whose command failed: build, test, verify, deploy … */
  readonly phase?: string;
}
