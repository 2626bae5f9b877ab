/** Any tree comes back the same, into nothing and onto any other. */
import fc from 'fast-check';
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import { runsOf } from '../support/call-step.js';
import { largeText, RICH, sealedStore } from '../support/rich-store.js';
import { createSimDisk } from '../support/sim-disk.js';
import { lay, type Layout } from '../support/store-on-sim.js';

const NAMES = ['a', 'a-b', 'b', 'ünï', 'with space'];
const LARGE = [
  largeText(1_100_000),
  largeText(1_100_000).replace(' 0', '+0'),
  largeText(1 << 20, 7),
];

const content = fc.oneof(
  { arbitrary: fc.string({ maxLength: 40 }), weight: 5 },
  { arbitrary: fc.string({ maxLength: 10 }).map((text) => `x:${text}`), weight: 2 },
  { arbitrary: fc.constantFrom('->later/a', '->none'), weight: 1 },
  { arbitrary: fc.constant(null), weight: 1 },
  { arbitrary: fc.constantFrom(...LARGE), weight: 1 },
);

/** Nothing is below a file: of two such paths the shorter one goes. */
const layout = fc
  .dictionary(
    fc
      .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 })
      .map((parts) => `out/${parts.join('/')}`),
    content,
    { minKeys: 1, maxKeys: 12 },
  )
  .map((files): Layout => {
    const paths = Object.keys(files);
    const isAbove = (path: string) => paths.some((other) => other.startsWith(`${path}/`));
    return Object.fromEntries(Object.entries(files).filter(([path]) => !isAbove(path)));
  })
  .filter((files) => !Object.values(files).some((what) => what?.includes('\u0000') === true));

test('any tree comes back the same, into nothing, onto any other and back', async () => {
  await fc.assert(
    fc.asyncProperty(layout, layout, async (one, other) => {
      const disk = createSimDisk();
      const store = sealedStore(disk, RICH);
      lay(disk, '/one', one);
      const first = await store.put('/one', ['out']);
      const put = sealedStore(disk, RICH, 2);
      lay(disk, '/other', other);
      const second = await put.put('/other', ['out']);
      const fresh = sealedStore(disk, RICH, 3);
      for (const [digest, from] of [
        [first.digest, '/one'],
        [second.digest, '/other'],
        [first.digest, '/one'],
      ] as const) {
        await fresh.get(digest, '/target', ['out']);
        expect(disk.dump('/target/out')).toEqual(disk.dump(`${from}/out`));
        expect(await fresh.matches(digest, '/target', ['out'])).toBe(true);
        expect(await fresh.get(digest, '/target', ['out'])).toMatchObject({
          written: 0,
          removed: 0,
        });
      }
    }),
    { numRuns: runsOf(60) },
  );
});
