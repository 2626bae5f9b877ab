/** Random runs of puts, locks, collections, jumps of the clock and crashes against a Map (T44, T53, T54, T58). */
import fc from 'fast-check';
import '../support/seeded.js';
import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../src/domain/digest.js';
import { createSimDisk, type SimDisk } from '../support/sim-disk.js';
import {
  collect,
  DAY,
  HOUR,
  machineOn,
  nextProcess,
  putFiles,
  rootsOf,
  storeOf,
} from '../support/collected-store.js';
import { recordOf, STORE } from '../support/store-on-sim.js';

const content = fc.oneof(fc.constantFrom('one', 'two', 'three'), fc.string({ maxLength: 200 }));
const files = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd/e', 'd/f'), content, { minKeys: 1 });

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('put' as const), files, lock: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('record' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unlock' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('get' as const), pick: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      hours: fc.integer({ min: -500, max: 1000 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('collect' as const), quota: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('stop' as const),
      k: fc.integer({ min: 1, max: 250 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
    }),
  },
);

function coinOf(seed: number): () => boolean {
  let at = seed;
  return () => (at = (at * 48271) % 2147483647) % 2 === 0;
}

function packsOn(disk: SimDisk): readonly string[] {
  return Object.keys(disk.dump(`${STORE}/packs`)).filter((path) => path.endsWith('.pack'));
}

describe('a store that is collected', () => {
  test('gives back every tree that a lock names, after whatever happened, and in the end holds nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const disk = createSimDisk();
        const machine = machineOn(disk);
        const trees = new Map<Digest, unknown>();
        const locked = new Set<Digest>();
        let count = 0;
        const pick = (from: Iterable<Digest>, n: number) => {
          const all = [...from];
          return all[n % Math.max(all.length, 1)];
        };
        const check = async (digest: Digest) => {
          await storeOf(machine).get(digest, '/target', ['out']);
          expect(disk.dump('/target/out')).toEqual(trees.get(digest));
        };
        for (const now of steps) {
          count += 1;
          if (now.do === 'jump') machine.now += now.hours * HOUR;
          if (now.do === 'collect') {
            const limit = now.quota ? { maxBytes: 500 } : {};
            await collect(machine, { roots: rootsOf(locked), ...limit });
          }
          if (now.do === 'stop') {
            disk.stopAt(now.k, now.seed % 2 === 0 ? 'before' : 'after');
            await collect(machine, { roots: rootsOf(locked) }).catch((error: unknown) => error);
            if (now.seed % 3 === 0) disk.restart();
            else disk.crash(coinOf(now.seed));
            nextProcess(machine);
          }
          if (now.do === 'put') {
            const { digest } = await putFiles(machine, `/w/${count}`, now.files);
            trees.set(digest, disk.dump(`/w/${count}/out`));
            if (now.lock) locked.add(digest);
          }
          if (now.do === 'get' || now.do === 'unlock') {
            const digest = pick(locked, now.pick);
            if (digest === undefined) continue;
            if (now.do === 'unlock') locked.delete(digest);
            else await check(digest);
          }
          if (now.do === 'record') {
            const digest = pick(locked, now.pick);
            if (digest === undefined) continue;
            await storeOf(machine).writeRecord(recordOf({ digest, packs: [] }, { n: count }));
          }
        }
        for (const digest of locked) await check(digest);

        machine.now = Math.max(machine.now, 0) + 100 * DAY;
        for (let turn = 0; turn < 4; turn += 1) {
          await collect(machine, { roots: rootsOf(locked) });
          machine.now += 2 * HOUR;
        }
        const end = await collect(machine, { roots: rootsOf(locked), dryRun: true });
        expect(end).toMatchObject({ phase: 'nothing', waiting: { packs: 0 } });
        // A tree may live on in the packs of others; where there are no others, nothing does.
        if (locked.size === 0) expect(packsOn(disk)).toEqual([]);
        expect(disk.readdir(`${STORE}/graves`) ?? []).toEqual([]);
        for (const digest of locked) await check(digest);
      }),
      { numRuns: 60 },
    );
  });
});
