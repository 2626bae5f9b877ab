/** A tree has one digest and comes back whole, however its saving was cut up and dealt out. */
import fc from 'fast-check';
import '../support/seeded.js';
import { describe, expect, it } from '@jest/globals';
import { createWorkshop } from '../../src/store/workshop.js';
import { runsOf } from '../support/call-step.js';
import { createManyWorkers } from '../support/many-workers.js';
import { createSimDisk } from '../support/sim-disk.js';
import { lay, ROOT, storeOn } from '../support/store-on-sim.js';

const content = fc.oneof(
  fc.constantFrom('', 'same', 'x:same', '->a'),
  fc.string({ maxLength: 300 }),
  // Repeated beyond 1 MiB: stored in chunks.
  fc
    .record({
      seed: fc.string({ minLength: 1, maxLength: 3 }),
      length: fc.constantFrom(1_048_576, 1_300_001),
    })
    .map(({ seed, length }) => seed.repeat(length).slice(0, length)),
);
const name = fc.constantFrom('a', 'b', 'b-c', 'b/c', 'b/d', 'd/e/f', 'é', '\u{1f600}', '\ufffd');
const layout = fc
  .dictionary(name, content, { minKeys: 1 })
  .filter((of) => !('b' in of && ('b/c' in of || 'b/d' in of)));

describe('saving', () => {
  it('gives equal digests whatever the frames, packs, batches and number of threads, and back what was there', async () => {
    await fc.assert(
      fc.asyncProperty(layout, fc.integer({ min: 1, max: 1e6 }), async (files, seed) => {
        const paths = Object.entries(files).map(([path, text]) => [`out/${path}`, text] as const);
        const digests: string[] = [];
        for (const size of [1, 2, 3]) {
          const disk = createSimDisk();
          lay(disk, ROOT, Object.fromEntries(paths));
          const crew = createManyWorkers(createWorkshop(disk), { size, seed });
          const store = storeOn(disk, { tiny: size === 2, crew });
          const put = await store.put(ROOT, ['out']);
          digests.push(put.digest);
          await store.get(put.digest, '/new', ['out']);
          expect(disk.dump('/new/out')).toEqual(disk.dump(`${ROOT}/out`));
          expect((await store.put('/new', ['out'])).digest).toBe(put.digest);
        }
        expect(new Set(digests).size).toBe(1);
      }),
      { numRuns: runsOf(25) },
    );
  });
});
