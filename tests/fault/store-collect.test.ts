/** Every call to the disk of a collection fails or is the last one (T44, T53, T54, T55). */
import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../src/domain/digest.js';
import { CALL_STEP } from '../support/call-step.js';
import { createSimDisk, type SimDisk } from '../support/sim-disk.js';
import {
  collect,
  DAY,
  HOUR,
  machineOn,
  nextProcess,
  noise,
  putFiles,
  rootsOf,
  storeOf,
  type Machine,
} from '../support/collected-store.js';
import { codeOf, recordOf, STORE } from '../support/store-on-sim.js';

interface Prepared {
  readonly machine: Machine;
  readonly disk: SimDisk;
  readonly locked: Digest;
  readonly doomed: Digest;
}

/** One tree that a lock names, one that nothing does, of which half is shared; all durable and old. */
async function prepare(): Promise<Prepared> {
  const disk = createSimDisk();
  const machine = machineOn(disk);
  const { digest: locked } = await putFiles(machine, '/w/a', { a: noise(1), shared: noise(9) });
  const put = await putFiles(machine, '/w/b', { b: noise(2), shared: noise(9), c: noise(3) });
  await storeOf(machine).writeRecord(recordOf(put));
  machine.now += 20 * DAY;
  disk.crash(() => true);
  return { machine, disk, locked, doomed: put.digest };
}

/** The same, once condemned, and the grace is over. */
async function prepareSweep(): Promise<Prepared> {
  const prepared = await prepare();
  const { machine, disk, locked } = prepared;
  await collect(machine, { roots: rootsOf([locked]) });
  machine.now += 2 * HOUR;
  disk.crash(() => true);
  return prepared;
}

/** Condemned, and needed again. */
async function prepareRestore(): Promise<Prepared> {
  const prepared = await prepareSweep();
  return { ...prepared, locked: prepared.doomed, doomed: prepared.locked };
}

const SCENARIOS = { condemning: prepare, sweeping: prepareSweep, restoring: prepareRestore };

function fork({ machine, disk, ...rest }: Prepared): Prepared {
  const copy = disk.copy();
  return { ...rest, disk: copy, machine: { ...machine, disk: copy } };
}

/** What is locked is there, and what is not goes in the end. */
async function checkAfter(prepared: Prepared): Promise<void> {
  const { machine, disk, locked } = prepared;
  nextProcess(machine);
  await storeOf(machine).get(locked, '/target', ['out']);
  for (let turn = 0; turn < 3; turn += 1) {
    await collect(machine, { roots: rootsOf([locked]) });
    machine.now += 2 * HOUR;
  }
  const left = await collect(machine, { roots: rootsOf([locked]), dryRun: true });
  expect(left).toMatchObject({ phase: 'nothing', waiting: { packs: 0, records: 0, marks: 0 } });
  await storeOf(machine).get(locked, '/again', ['out']);
  expect(disk.readdir(`${STORE}/graves`) ?? []).toEqual([]);
}

/** Runs a case for k = 1, 2, … until the collection ends without meeting its fault; gives how many met it. */
async function eachCall(
  of: Prepared,
  run: (prepared: Prepared, k: number) => Promise<unknown>,
): Promise<number> {
  for (let k = 1; ; k += CALL_STEP) {
    const prepared = fork(of);
    await run(prepared, k);
    if (!prepared.disk.struck) return k - 1;
    await checkAfter(prepared);
  }
}

describe.each(Object.entries(SCENARIOS))('a collection that is %s', (_name, scenario) => {
  test('loses nothing when its process ends before or after any call, or the power does (T44, T53, T54)', async () => {
    const of = await scenario();
    for (const when of ['before', 'after'] as const) {
      const calls = await eachCall(of, async ({ machine, disk, locked }, k) => {
        disk.stopAt(k, when);
        await collect(machine, { roots: rootsOf([locked]) }).catch((error: unknown) => error);
        if (!disk.struck) return;
        if (k % 3 === 0) disk.restart();
        else disk.crash(k % 3 === 1 ? () => false : coinOf(k));
        // A crash ends the fault, which the loop asks for.
        Object.defineProperty(disk, 'struck', { value: true });
      });
      expect(calls).toBeGreaterThan(30);
    }
  });

  test.each(['EIO', 'ENOSPC'])(
    'loses nothing when any call fails with %s, and says so with a code (T55)',
    async (errno) => {
      const of = await scenario();
      await eachCall(of, async ({ machine, disk, locked }, k) => {
        disk.failAt(k, errno);
        const code = await codeOf(collect(machine, { roots: rootsOf([locked]) }));
        expect([null, 'disk-full', 'state-write-failed', 'state-read-failed']).toContain(code);
        if (disk.struck) {
          disk.restart();
          Object.defineProperty(disk, 'struck', { value: true });
        }
      });
    },
  );
});

test('a collection makes room on a disk that takes not one byte more (T55)', async () => {
  const { machine, disk, locked } = await prepareSweep();
  const full = (path: string) => Object.assign(new Error(`ENOSPC: ${path}`), { code: 'ENOSPC' });
  const tight: Machine = {
    ...machine,
    disk: {
      ...disk,
      write: () => {
        throw full('write');
      },
      open: (path, flags, mode) => {
        if (flags === 'wx') throw full(path);
        return disk.open(path, flags, mode);
      },
      mkdir: (path) => {
        if (disk.lstat(path) === null) throw full(path);
      },
    },
  };
  const report = await collect(tight, { roots: rootsOf([locked]) });
  expect(report.phase).toBe('swept');
  expect(report.removed.bytes).toBeGreaterThan(0);
  await storeOf(machine).get(locked, '/target', ['out']);
});

function coinOf(seed: number): () => boolean {
  let at = seed;
  return () => (at = (at * 48271) % 2147483647) % 2 === 0;
}
