/** What `apply`, `plan` and `cache-restore` are asked to do. */
import type { Lock } from '../domain/lock.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';

/** Told to verify and deploy commands as LOCKSTEP_SIDE and LOCKSTEP_OTHER_SIDE; a build never knows it. */
export interface PhaseSide {
  readonly name: string;
  readonly other: string;
  /** Run them whatever this workspace remembers: another machine may have put something else there since. */
  readonly anew: boolean;
}

export interface ApplyOptions {
  readonly command: 'plan' | 'apply' | 'cache-restore' | 'cache build' | 'cache get';
  /** Null stands for the lock without an environment. */
  readonly environment: EnvironmentName | null;
  /** Only these; empty = all. */
  readonly components: readonly ComponentName[];
  /** Also everything that `components` depend on. */
  readonly withDependencies: boolean;
  /** Refuse a lock that does not belong to the manifest (`lock-stale`); else its differences are warnings. */
  readonly locked: boolean;
  /** Build nothing: an output that is not in the store is `restore-missing`. */
  readonly restoreOnly: boolean;
  /** Only plan; nothing on the disk changes, no remote is asked. */
  readonly dryRun: boolean;
  /** After a failure go on with everything that does not depend on it; else start nothing more. */
  readonly keepGoing: boolean;
  /** Steps at once. */
  readonly jobs: number;
  /** Leave out the install phase. */
  readonly skipPackages: boolean;
  /** Lose local edits, move what is not ours aside. */
  readonly force: boolean;
  /** Used instead of the file, by a rollback; may be older than the manifest. */
  readonly lock?: Lock;
  readonly runPhases: { readonly verify: boolean; readonly deploy: boolean };
  /** Of an environment with two sides, the one that verify and deploy are for; left out = the live one. */
  readonly side?: PhaseSide;
  /** Write an `apply` entry to the journal. */
  readonly record: boolean;
  /** Why, for that entry; left out = nothing to say. */
  readonly reason?: string;
}
