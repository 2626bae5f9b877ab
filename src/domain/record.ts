/** The record: build key → output, with the inputs that made the key. Shapes only. */
import type { BuildInputs } from './build-key.js';
import type { Digest } from './digest.js';
import type { ComponentName } from './names.js';

export const RECORD_SCHEMA = 1;

/** An Ed25519 signature over the rest of a record (docs/formats.md). */
export interface RecordSignature {
  /** First 16 hex digits of the SHA-256 of the raw public key. */
  readonly key: string;
  /** Base64 of the 64 bytes. */
  readonly value: string;
}

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
  /** Not covered by the digest that a stored record carries: a signature may be added later. */
  readonly signatures?: readonly RecordSignature[];
}
