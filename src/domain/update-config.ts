/** What `lockstep.yaml` says of updates proposed as pull requests. Shapes and defaults only. */
import type { ComponentName } from './names.js';

/** Versions of components that are never proposed, or the only ones that are. */
export interface UpdateRule {
  /** Names, with `*` for any run of characters. */
  readonly components: readonly string[];
  /** A range; null = every version. */
  readonly versions: string | null;
  readonly reason: string | null;
}

export interface UpdateConfig {
  /** How many pull requests; null = write the lock files here and propose nothing. */
  readonly strategy: 'one' | 'per-component' | 'per-group' | null;
  /** Group → patterns of names; a component is in the first that fits, else on its own. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Milliseconds since its commit that a version must be old. */
  readonly minimumAgeMs: number;
  readonly ignore: readonly UpdateRule[];
  /** Empty = everything is allowed. */
  readonly allow: readonly UpdateRule[];
  /** Prefix of the branches. */
  readonly branchPrefix: string;
  /** Most pull requests open at once. */
  readonly limit: number;
}

export const DEFAULT_UPDATE: UpdateConfig = {
  strategy: null,
  groups: new Map(),
  minimumAgeMs: 0,
  ignore: [],
  allow: [],
  branchPrefix: 'lockstep/update/',
  limit: 20,
};

/** Names that belong together in one pull request. */
export interface UpdateSet {
  readonly name: string;
  readonly components: readonly ComponentName[];
}
