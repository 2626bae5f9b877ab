/** Sets of digests as raw bytes: one that threads share, and one that grows. */
import { BLOB_ENTRY } from './pack-entries.js';
import type { PackTable } from './pack-format.js';

/** The 32 bytes of a digest stand at `at`. */
export interface IdSet {
  has(bytes: Buffer, at: number): boolean;
  /** False when it was there already. */
  add(bytes: Buffer, at: number): boolean;
}

/** Memory that threads can share: open addressing by the first word of a digest, which is as good as any hash. */
export interface SharedIds {
  /** Number of an id + 1; 0 is an empty slot. */
  readonly slots: Uint32Array;
  /** Eight words for each id. */
  readonly words: Int32Array;
}

const WORDS = 8;
const SMALLEST = 1024;

/** Every blob of some packs, in memory that threads share; nobody may change it any more. Deltas are no blobs here. */
export function shareIds(tables: readonly PackTable[]): SharedIds {
  const total = tables.reduce((sum, { count }) => sum + count, 0);
  const slots = new Uint32Array(new SharedArrayBuffer(slotsFor(total) * 4));
  const words = new Int32Array(new SharedArrayBuffer(total * WORDS * 4));
  let count = 0;
  for (const { entries, count: entryCount } of tables) {
    for (let at = 0; at < entryCount * BLOB_ENTRY; at += BLOB_ENTRY) {
      const isDelta = entries.readUInt32LE(at + 44) !== 0;
      if (!isDelta && insert({ slots, words }, count, entries, at)) count += 1;
    }
  }
  return { slots, words };
}

/** True when one of them is that id. */
export function isShared({ slots, words }: SharedIds, bytes: Buffer, at: number): boolean {
  return slots[slotOf({ slots, words }, bytes, at)] !== 0;
}

/** An empty set that grows. */
export function createIdSet(): IdSet {
  let ids: SharedIds = room(SMALLEST);
  let count = 0;
  return {
    has: (bytes, at) => isShared(ids, bytes, at),
    add(bytes, at) {
      if (count * WORDS === ids.words.length) ids = grown(ids);
      if (!insert(ids, count, bytes, at)) return false;
      count += 1;
      return true;
    },
  };
}

function room(count: number): SharedIds {
  return { slots: new Uint32Array(slotsFor(count)), words: new Int32Array(count * WORDS) };
}

function grown({ words }: SharedIds): SharedIds {
  const count = words.length / WORDS;
  const larger = room(count * 2);
  const bytes = Buffer.from(words.buffer);
  for (let n = 0; n < count; n += 1) insert(larger, n, bytes, n * WORDS * 4);
  return larger;
}

/** At most half of the slots are taken. */
function slotsFor(count: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
}

function insert(ids: SharedIds, number: number, bytes: Buffer, at: number): boolean {
  const slot = slotOf(ids, bytes, at);
  if (ids.slots[slot] !== 0) return false;
  ids.slots[slot] = number + 1;
  for (let word = 0; word < WORDS; word += 1) {
    ids.words[number * WORDS + word] = bytes.readInt32LE(at + word * 4);
  }
  return true;
}

/** The slot of an id, or the empty one where it would be. */
function slotOf({ slots, words }: SharedIds, bytes: Buffer, at: number): number {
  const mask = slots.length - 1;
  let slot = bytes.readInt32LE(at) & mask;
  for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
    if (isSame(words, (found - 1) * WORDS, bytes, at)) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isSame(words: Int32Array, first: number, bytes: Buffer, at: number): boolean {
  for (let word = 0; word < WORDS; word += 1) {
    if (words[first + word] !== bytes.readInt32LE(at + word * 4)) return false;
  }
  return true;
}
