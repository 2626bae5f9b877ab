/** The list that stands for a large file is read strictly: a wrong one gives no file. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../../src/domain/digest.js';
import { chunkListBytes, parseChunkList } from '../../../../src/store/packs/chunk-list.js';

const CHUNKS = [
  { digest: digestOf('a'), length: 70_000 },
  { digest: digestOf('b'), length: 1_048_576 },
  { digest: digestOf('a'), length: 70_000 },
];
const SIZE = 70_000 * 2 + 1_048_576;

describe('a chunk list', () => {
  test('comes back as it was written', () => {
    const bytes = chunkListBytes(CHUNKS);
    expect(bytes.byteLength).toBe(16 + 3 * 36);
    expect(bytes.toString('latin1', 0, 8)).toBe('LKSTLIST');
    expect(parseChunkList(bytes, SIZE)).toEqual(CHUNKS);
  });

  test('counts for nothing when its lengths are not the size of the file', () => {
    expect(parseChunkList(chunkListBytes(CHUNKS), SIZE + 1)).toBeNull();
    expect(parseChunkList(chunkListBytes([]), 1)).toBeNull();
  });

  test('counts for nothing with another magic, version, count or length', () => {
    const right = chunkListBytes(CHUNKS);
    for (const at of [0, 7, 8, 11, 12, 15, 48, 51]) {
      const wrong = Buffer.from(right);
      wrong[at] = (wrong[at] ?? 0) ^ 0x40;
      expect([at, parseChunkList(wrong, SIZE)]).toEqual([at, null]);
    }
    expect(parseChunkList(right.subarray(0, -1), SIZE)).toBeNull();
    expect(
      parseChunkList(Buffer.concat([right, right.subarray(16, 52)]), SIZE + 70_000),
    ).toBeNull();
    expect(parseChunkList(Buffer.alloc(15), 0)).toBeNull();
  });

  test('counts for nothing with a chunk that is empty or longer than any may be', () => {
    const one = (length: number) => chunkListBytes([{ digest: digestOf('a'), length }]);
    expect(parseChunkList(one(0), 0)).toBeNull();
    expect(parseChunkList(one(1_048_577), 1_048_577)).toBeNull();
    expect(parseChunkList(one(1_048_576), 1_048_576)).not.toBeNull();
  });
});
