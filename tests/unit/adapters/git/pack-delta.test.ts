/** Deltas: what git's format says, and nothing for what it does not. */
import fc from 'fast-check';
import '../../../support/seeded.js';
import { expect, test } from '@jest/globals';
import { applyDelta, deltaSizes } from '../../../../src/adapters/git/pack-delta.js';
import { deltaOf, varint } from '../../../support/pack-writer.js';

const BASE = Buffer.from('0123456789');

test('copies and additions make the result, in their order', () => {
  const delta = deltaOf(BASE, [[5, 5], Buffer.from('new'), [0, 2]]);
  expect(deltaSizes(delta)).toMatchObject({ base: 10, result: 10 });
  expect(applyDelta(BASE, delta)?.toString()).toBe('56789new01');
});

test('a size of nothing means 65,536, and absent bytes are zero', () => {
  const base = Buffer.alloc(70_000, 'ab');
  const delta = Buffer.concat([varint(70_000), varint(65_536), Buffer.from([0x80])]);
  expect(applyDelta(base, delta)).toEqual(base.subarray(0, 65_536));
  const later = Buffer.concat([varint(70_000), varint(3), Buffer.from([0x91, 1, 3])]);
  expect(applyDelta(base, later)?.toString()).toBe('bab');
});

test('large offsets and sizes are numbers of their own bytes', () => {
  const base = Buffer.alloc(0x1_02_03_10);
  base.write('here', 0x1_02_03_00);
  expect(applyDelta(base, deltaOf(base, [[0x1_02_03_00, 4]]))?.toString()).toBe('here');
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a size without end', Buffer.alloc(100, 0x80)],
  ['only one size', varint(10)],
  ['another base', deltaOf(Buffer.alloc(9), [[0, 5]])],
  ['the reserved instruction', Buffer.concat([varint(10), varint(1), Buffer.from([0])])],
  ['a copy from behind the base', deltaOf(BASE, [[8, 3]])],
  ['a copy from far behind', deltaOf(BASE, [[0xffff_ffff, 1]])],
  ['more than announced', Buffer.concat([varint(10), varint(1), Buffer.from([2, 65, 66])])],
  ['less than announced', Buffer.concat([varint(10), varint(3), Buffer.from([2, 65, 66])])],
  ['an addition cut short', Buffer.concat([varint(10), varint(3), Buffer.from([3, 65])])],
])('%s gives null', (_name, delta) => {
  expect(applyDelta(BASE, delta)).toBeNull();
});

test('any bytes give a result of the size they announce, or null', () => {
  const delta = fc
    .tuple(fc.nat(64), fc.uint8Array({ maxLength: 40 }))
    .map(([size, bytes]) => Buffer.concat([varint(10), varint(size), bytes]));
  fc.assert(
    fc.property(delta, (given) => {
      const result = applyDelta(BASE, given);
      if (result !== null) expect(result.length).toBe(deltaSizes(given)?.result);
    }),
    { numRuns: 3000 },
  );
});
