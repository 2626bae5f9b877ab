/** Entries of an index: sorted by digest, each digest once. */
import fc from 'fast-check';
import '../../../support/seeded.js';
import { describe, expect, test } from '@jest/globals';
import { BLOB_ENTRY, sortEntries } from '../../../../src/store/packs/pack-entries.js';

/** A digest that begins with few different words, so that equal ones meet. */
const entry = fc
  .record({
    first: fc.integer({ min: 0, max: 3 }),
    second: fc.integer({ min: 0, max: 3 }),
    rest: fc.nat(255),
  })
  .map(({ first, second, rest }) => {
    const bytes = Buffer.alloc(BLOB_ENTRY);
    bytes.writeUInt32BE(first * 0x5000_0000, 0);
    bytes[31] = second;
    bytes[40] = rest;
    return bytes;
  });

describe('entries', () => {
  test('come out sorted, each digest once as it stood first', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const first = new Map<string, Buffer>();
        for (const one of entries) {
          const id = one.toString('hex', 0, 32);
          if (!first.has(id)) first.set(id, one);
        }
        const wanted = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
        expect(sortEntries(Buffer.concat(entries)).equals(Buffer.concat(wanted))).toBe(true);
      }),
    );
  });
});
