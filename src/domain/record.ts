/** The record: build key → output, with the inputs that made the key. Shapes only. */
import type { BuildInputs } from './build-key.js';
import type { Digest } from './digest.js';
import type { ComponentName } from './names.js';

export const RECORD_SCHEMA = 1;

export interface BuildRecord {
  readonly schema: number;
  readonly buildKey: Digest;
  readonly component: ComponentName;
  /** Digest of the output tree. */
  readonly output: Digest;
  /** Packs that hold the tree's manifest and blobs, by digest. */
  readonly packs: readonly Digest[];
  /** What the key was made of, to answer "why was this a miss". */
  readonly inputs: BuildInputs;
  /** SHA-256 over the checked-out sources, kept besides the git ids (T23); null when there were none. */
  readonly source: Digest | null;
  readonly producer: {
    readonly trust: 'low' | 'high';
    readonly run: string | null;
    readonly at: string;
    readonly seconds: number;
  };
}
