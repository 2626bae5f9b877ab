/** Cuts depend on the bytes alone, and on nothing that this machine or this version does otherwise. */
import fc from 'fast-check';
import '../../../support/seeded.js';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../../src/domain/digest.js';
import {
  createCutter,
  createPlainCutter,
  gearTable,
  MAX_CHUNK,
  MIN_CHUNK,
  type Cutter,
} from '../../../../src/store/packs/fastcdc.js';

const MEMORY = 4 << 20;

/** Bytes that anyone can make again; a small alphabet makes runs, a large one noise. */
function bytesOf(length: number, seed: number, alphabet = 256): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed | 1;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = (state >>> 0) % alphabet;
  }
  return bytes;
}

/** Feeds the bytes through a window of the size given, as a reader of files does. */
function cutsOf(cutter: Cutter, bytes: Buffer, window = cutter.memory.byteLength): number[] {
  const cuts: number[] = [];
  for (let at = 0; at < bytes.byteLength;) {
    const end = bytes.copy(cutter.memory, 0, at, at + window);
    for (let from = 0; from < end;) {
      if (end - from < MAX_CHUNK && at + end - from < bytes.byteLength && from > 0) break;
      const length = cutter.cut(from, end);
      cuts.push(length);
      from += length;
      at += length;
    }
  }
  return cuts;
}

const compiled = createCutter(MEMORY);
const plain = createPlainCutter(MEMORY);

describe('chunks', () => {
  test('are cut where there is no WebAssembly too', () => {
    const parts = globalThis as unknown as { WebAssembly: unknown };
    const { WebAssembly } = parts;
    try {
      parts.WebAssembly = undefined;
      expect(cutsOf(createCutter(MEMORY), bytesOf(3 << 20, 7))).toEqual(
        cutsOf(compiled, bytesOf(3 << 20, 7)),
      );
    } finally {
      parts.WebAssembly = WebAssembly;
    }
  });

  test('are cut by WebAssembly where plain JavaScript cuts them, in any bytes', () => {
    const input = fc.record({
      length: fc.integer({ min: 0, max: 1_500_000 }),
      seed: fc.integer(),
      alphabet: fc.constantFrom(1, 2, 256),
    });
    fc.assert(
      fc.property(input, ({ length, seed, alphabet }) => {
        const bytes = bytesOf(length, seed, alphabet);
        expect(cutsOf(compiled, bytes)).toEqual(cutsOf(plain, bytes));
      }),
      { numRuns: 25 },
    );
  });

  test('are the same however the file is fed', () => {
    const bytes = bytesOf(3_900_000, 7);
    const whole = cutsOf(compiled, bytes);
    for (const window of [MAX_CHUNK, MAX_CHUNK + 1, 1_500_000]) {
      expect([window, cutsOf(compiled, bytes, window)]).toEqual([window, whole]);
    }
  });

  test('are found again behind a byte that was put in', () => {
    const bytes = bytesOf(3_000_000, 11);
    const edited = Buffer.concat([
      bytes.subarray(0, 700_000),
      Buffer.from('x'),
      bytes.subarray(700_000),
    ]);
    const chunksOf = (of: Buffer) => {
      let at = 0;
      return cutsOf(compiled, of).map((length) => digestOf(of.subarray(at, (at += length))));
    };
    const before = new Set(chunksOf(bytes));
    const fresh = chunksOf(edited).filter((digest) => !before.has(digest));
    expect(before.size).toBeGreaterThan(6);
    expect(fresh.length).toBeLessThanOrEqual(2);
  });

  test('have at least 64 KiB but the last, and at most 1 MiB', () => {
    const same = cutsOf(compiled, Buffer.alloc(3 << 20, 1));
    expect(same).toEqual([MAX_CHUNK, MAX_CHUNK, MAX_CHUNK]);
    const cuts = cutsOf(compiled, bytesOf(4_000_000, 3));
    expect(Math.min(...cuts.slice(0, -1))).toBeGreaterThan(MIN_CHUNK);
    expect(cutsOf(compiled, bytesOf(MIN_CHUNK, 3))).toEqual([MIN_CHUNK]);
  });

  test('are those of the format for ever: the table of random numbers, and cuts of known bytes', () => {
    const table = gearTable();
    expect(digestOf(Buffer.from(table.buffer))).toMatchInlineSnapshot(
      `"sha256:d3986943eb5aa31b958ca792e35c90a33c2a783680ddfb39dae1cc82aa134f2f"`,
    );
    expect([...table.slice(0, 2)]).toMatchInlineSnapshot(`
     [
       3237113288,
       1542067782,
     ]
    `);
    expect(cutsOf(compiled, bytesOf(2_000_000, 1))).toMatchInlineSnapshot(`
     [
       268857,
       162051,
       316322,
       326632,
       298590,
       297359,
       280069,
       50120,
     ]
    `);
  });
});
