/** Where a lock stands, as every result tells it. */
import type { Digest } from './digest.js';

/** Path relative to the meta-repo, digest of its canonical bytes, whether this run changed it. */
export interface LockSummary {
  readonly path: string;
  readonly digest: Digest;
  readonly changed: boolean;
}
