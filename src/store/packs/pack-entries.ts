/** Blob entries of a pack's index as bytes: there are tens of thousands, so none becomes an object. */

/** Digest (32), frame (4), offset (4), length (4), kind (4). */
export const BLOB_ENTRY = 48;

/** 2^20 entries fit beside a word of the digest into the 53 bits of a number. */
const MAX_ENTRIES = 2 ** 20;

/** The entries sorted by digest, each digest once; of several entries of a digest the first stays. */
export function sortEntries(entries: Buffer): Buffer {
  const count = Math.min(entries.byteLength / BLOB_ENTRY, MAX_ENTRIES);
  // Numbers sort natively, without a function: the digest's first word above, the entry's number below.
  const keys = new Float64Array(count);
  for (let n = 0; n < count; n += 1) {
    keys[n] = entries.readUInt32BE(n * BLOB_ENTRY) * MAX_ENTRIES + n;
  }
  keys.sort();
  const sorted = Buffer.alloc(count * BLOB_ENTRY);
  let end = 0;
  for (const key of keys) {
    const from = (key % MAX_ENTRIES) * BLOB_ENTRY;
    const place = placeOf(sorted, end, entries.subarray(from, from + 32));
    if (place === null) continue;
    sorted.copyWithin(place + BLOB_ENTRY, place, end);
    entries.copy(sorted, place, from, from + BLOB_ENTRY);
    end += BLOB_ENTRY;
  }
  return sorted.subarray(0, end);
}

/** Where an id goes among those before it, which may be greater only if their first word is the same; null if it is there. */
function placeOf(sorted: Buffer, end: number, id: Buffer): number | null {
  for (let at = end; at > 0; at -= BLOB_ENTRY) {
    const order = sorted.compare(id, 0, 32, at - BLOB_ENTRY, at - BLOB_ENTRY + 32);
    if (order === 0) return null;
    if (order < 0) return at;
  }
  return 0;
}
