/** Which record of the store may stand in for a build (T01, T10, T11): a mapping is a statement, not bytes. */
import { buildKeyOf } from './build-key.js';
import { shortDigest, type Digest } from './digest.js';
import type { BuildRecord } from './record.js';

/** Whose signature a record carries, or why none counts, in words that follow "its record". */
export type SignatureCheck = { readonly signedBy: string } | { readonly why: string };

/** Where a record was found: what the place proves about who wrote it. */
export type RecordOrigin =
  /** Written or accepted here, or brought by the Actions cache, whose platform keeps scopes apart. */
  | { readonly kind: 'own' }
  /** A bucket, which believes everybody who holds its credentials. */
  | {
      readonly kind: 'remote';
      /** For people: `s3://bucket/prefix`. */
      readonly remote: string;
      /** Below which scope it lay. */
      readonly scope: 'high' | 'low';
      /** The remote is declared `writers: trusted`. */
      readonly writersTrusted: boolean;
      readonly signature: SignatureCheck;
    };

/** The origin of every record of a store without remotes. */
export const OWN_ORIGIN: RecordOrigin = { kind: 'own' };

export interface Acceptance {
  readonly buildKey: Digest;
  /** Our own trust level. */
  readonly trust: 'low' | 'high';
  /** The output that the lock records, which was reviewed with it; null when it records none. */
  readonly lockedOutput: Digest | null;
  /** True in every environment but the first: what was promoted is what must run. */
  readonly pinned: boolean;
  readonly origin: RecordOrigin;
}

/** Null when the record may be used, else why not, in words. */
export function whyRefused(record: BuildRecord, wanted: Acceptance): string | null {
  if (record.buildKey !== wanted.buildKey || buildKeyOf(record.inputs) !== wanted.buildKey) {
    return 'its record belongs to another build key';
  }
  if (record.output === wanted.lockedOutput) return null;
  if (wanted.pinned && wanted.lockedOutput !== null) {
    return `its record gives another output than the lock (${shortDigest(wanted.lockedOutput)})`;
  }
  if (wanted.trust === 'high' && record.producer.trust !== 'high') {
    return 'its record was made by a run of lower trust';
  }
  return whyUntrusted(record, wanted.origin, wanted.trust);
}

/**
 * Null when the place, or a signature, vouches for the record; else why not, in words. Without a signature the
 * place alone speaks for the level that the record claims, so it can claim none above it.
 */
export function whyUntrusted(
  record: BuildRecord,
  origin: RecordOrigin,
  trust: 'low' | 'high',
): string | null {
  if (origin.kind === 'own' || 'signedBy' in origin.signature) return null;
  const { remote, scope, signature } = origin;
  if (!origin.writersTrusted) return `its record in ${remote} ${signature.why}`;
  if (trust === 'high' && scope === 'low') {
    return `its record in ${remote} lies where runs of lower trust write`;
  }
  if (scope === 'low' && record.producer.trust === 'high') {
    return `its record in ${remote} claims a higher trust than those have who can write there`;
  }
  return null;
}
