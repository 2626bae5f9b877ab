/** Which blobs are stored or about to be, in memory that all threads share: each new one is claimed by exactly one. */
import { BLOB_ENTRY } from '../packs/pack-entries.js';
import type { PackTable } from '../packs/pack-format.js';

/**
 * Open addressing by the first word of a digest, which is as good as any hash. Digests are compared whole: two blobs are
 * never taken for one.
 */
export interface Claims {
  /** 0: empty; `TAKING`: somebody is writing its words; else the number of an id + 1. */
  readonly slots: Int32Array;
  /** Eight for each id. */
  readonly words: Int32Array;
  /** One number: how many ids there are. */
  readonly count: Int32Array;
}

const TAKING = -1;
const WORDS = 8;
/** A pack's mark of a delta, which is no blob under its digest. */
const KIND_AT = 44;

/** The blobs of some packs, with room for so many more. */
export function createClaims(tables: readonly PackTable[], room: number): Claims {
  const most = tables.reduce((sum, { count }) => sum + count, room);
  const claims: Claims = {
    // At most half of the slots are ever taken.
    slots: shared(2 ** Math.max(4, Math.ceil(Math.log2(most * 2 + 1)))),
    words: shared(most * WORDS),
    count: shared(1),
  };
  for (const { entries, count } of tables) {
    for (let at = 0; at < count * BLOB_ENTRY; at += BLOB_ENTRY) {
      if (entries.readUInt32LE(at + KIND_AT) === 0) claim(claims, entries, at);
    }
  }
  return claims;
}

/** Memory that is not touched costs nothing. */
function shared(words: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(words * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * True for whoever is the first with the id whose 32 bytes stand at `at`. Without room any more everybody is: the blob is
 * then stored more than once, which the index of a pack makes up for.
 */
export function claim(claims: Claims, bytes: Buffer, at: number): boolean {
  const { slots, words, count } = claims;
  for (;;) {
    const slot = slotOf(claims, bytes, at);
    if (slot === null) return false;
    if (Atomics.compareExchange(slots, slot, 0, TAKING) !== 0) continue;
    const number = Atomics.add(count, 0, 1);
    const hasRoom = (number + 1) * WORDS <= words.length;
    for (let word = 0; hasRoom && word < WORDS; word += 1) {
      words[number * WORDS + word] = bytes.readInt32LE(at + word * 4);
    }
    // What was written before is seen by whoever sees this.
    Atomics.store(slots, slot, hasRoom ? number + 1 : 0);
    return true;
  }
}

/** True when the id is there. */
export function isClaimed(claims: Claims, bytes: Buffer, at: number): boolean {
  return slotOf(claims, bytes, at) === null;
}

/** The empty slot where an id would be; null when it is there. */
function slotOf({ slots, words }: Claims, bytes: Buffer, at: number): number | null {
  const mask = slots.length - 1;
  let slot = bytes.readInt32LE(at) & mask;
  for (;;) {
    const found = Atomics.load(slots, slot);
    if (found === 0) return slot;
    // Some nanoseconds until its words are there.
    if (found === TAKING) continue;
    if (isSame(words, (found - 1) * WORDS, bytes, at)) return null;
    slot = (slot + 1) & mask;
  }
}

function isSame(words: Int32Array, first: number, bytes: Buffer, at: number): boolean {
  for (let word = 0; word < WORDS; word += 1) {
    if (words[first + word] !== bytes.readInt32LE(at + word * 4)) return false;
  }
  return true;
}
