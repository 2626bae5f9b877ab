/** The identity of a promotion's plan: a digest of everything that it rests on (T47). */
import { canonicalJson } from './build-key.js';
import { digestOf, type Digest } from './digest.js';
import type { Gates } from './gates-config.js';
import type { EnvironmentName } from './names.js';

export interface PlanParts {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** Lock that is taken from the source. */
  readonly source: Digest;
  /** Lock that the target would have. */
  readonly merged: Digest;
  /** Entry that moved the target last, and the lock that it is in; null before the first. */
  readonly head: Digest | null;
  readonly current: Digest | null;
  /** Entries that made or ended holds of the target. */
  readonly stops: readonly Digest[];
  /** The declared order, and the gates of the target. */
  readonly order: readonly EnvironmentName[];
  readonly gates: Gates;
}

const SCHEMA = 1;

/** Any change of a part is another plan. Time is no part: a plan that waits stays the same. */
export function planDigest({ order, gates, ...parts }: PlanParts): Digest {
  const policy = digestOf(canonicalJson({ order, gates }));
  return digestOf(canonicalJson({ schema: SCHEMA, ...parts, policy }));
}
