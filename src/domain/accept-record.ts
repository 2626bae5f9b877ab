/** Which record of the store may stand in for a build (T01, T10, T11): a mapping is a statement, not bytes. */
import { buildKeyOf } from './build-key.js';
import { shortDigest, type Digest } from './digest.js';
import type { BuildRecord } from './record.js';

export interface Acceptance {
  readonly buildKey: Digest;
  /** Our own trust level. */
  readonly trust: 'low' | 'high';
  /** The output that the lock records, which was reviewed with it; null when it records none. */
  readonly lockedOutput: Digest | null;
  /** True in every environment but the first: what was promoted is what must run. */
  readonly pinned: boolean;
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
  return null;
}
