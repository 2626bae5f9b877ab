/** Random runs of the store against a Map, with crashes (T53, T54). */
import fc from 'fast-check';
import '../support/seeded.js';
import { describe, expect, it } from '@jest/globals';
import type { Digest } from '../../src/domain/digest.js';
import { hasCode } from '../../src/errors.js';
import { createSimDisk } from '../support/sim-disk.js';
import { lay, recordOf, ROOT, storeOn, TINY } from '../support/store-on-sim.js';

const content = fc.oneof(
  fc.string(),
  fc.string().map((text) => `x:${text}`),
  fc.string({ minLength: TINY.frameBytes, maxLength: 400 }),
);
const layout = fc.dictionary(fc.constantFrom('a', 'b', 'd/e', 'd/f', 'g/h/i'), content, {
  minKeys: 1,
});

const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), layout }),
  fc.record({ do: fc.constant('get' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('record' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('restart' as const) }),
  fc.record({ do: fc.constant('crash' as const), seed: fc.integer({ min: 1, max: 1e6 }) }),
  fc.record({ do: fc.constant('stop' as const), layout, k: fc.integer({ min: 1, max: 120 }) }),
);

function coinOf(seed: number): () => boolean {
  let at = seed;
  return () => (at = (at * 48271) % 2147483647) % 2 === 0;
}

describe('the store', () => {
  it('after any sequence of puts, gets, records, restarts and crashes gives back all it acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const disk = createSimDisk();
        const trees = new Map<Digest, unknown>();
        const records = new Map<Digest, Digest>();
        let salt = 1;
        let store = storeOn(disk, { tiny: true, salt });
        const reopen = () => (store = storeOn(disk, { tiny: true, salt: (salt += 1) }));
        let root = 0;
        const put = async (files: Record<string, string>, at: string) => {
          lay(
            disk,
            at,
            Object.fromEntries(Object.entries(files).map(([path, text]) => [`out/${path}`, text])),
          );
          const dump = disk.dump(`${at}/out`);
          const report = await store.put(at, ['out']);
          trees.set(report.digest, dump);
        };
        const pick = (n: number) => [...trees.keys()][n % Math.max(trees.size, 1)];
        for (const now of steps) {
          root += 1;
          if (now.do === 'put') await put(now.layout, `/w/${root}`);
          else if (now.do === 'restart') reopen();
          else if (now.do === 'crash') {
            disk.crash(coinOf(now.seed));
            reopen();
          } else if (now.do === 'stop') {
            disk.stopAt(now.k, 'after');
            await put(now.layout, `/w/${root}`).catch((error: unknown) => error);
            disk.crash(coinOf(now.k));
            reopen();
          } else {
            const digest = pick(now.pick);
            if (digest === undefined) continue;
            if (now.do === 'get') {
              await store.get(digest, '/target', ['out']);
              expect(disk.dump('/target/out')).toEqual(trees.get(digest));
            } else {
              const record = recordOf({ digest, packs: [] }, { n: root });
              await store.writeRecord(record);
              records.set(record.buildKey, digest);
            }
          }
        }
        for (const [digest, dump] of trees) {
          await store.get(digest, '/final', ['out']);
          expect(disk.dump('/final/out')).toEqual(dump);
          expect(await store.matches(digest, '/final', ['out'])).toBe(true);
        }
        for (const [key, digest] of records)
          expect((await store.readRecord(key))?.output).toBe(digest);
      }),
      { numRuns: 80 },
    );
  });

  it('gives any name back as it was, or refuses it with its path', async () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .filter((text) => !/[/\0]/.test(text) && text !== '.' && text !== '..');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), async (names) => {
        const disk = createSimDisk();
        lay(disk, ROOT, Object.fromEntries(names.map((each) => [`out/${each}`, each])));
        const store = storeOn(disk);
        try {
          const put = await store.put(ROOT, ['out']);
          await store.get(put.digest, '/new', ['out']);
          expect(disk.dump('/new/out')).toEqual(disk.dump(`${ROOT}/out`));
        } catch (error) {
          if (!hasCode(error, 'tree-unsafe')) throw error;
          expect(names.map((each) => `out/${each}`)).toContain(error.data['path']);
        }
      }),
      { numRuns: 200 },
    );
  });
});
