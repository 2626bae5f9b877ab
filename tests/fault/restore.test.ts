/** Every call to the disk fails or is the last one while a tree with chunks, seals and a delta is restored (T53, T54, T55). */
import { describe, expect, test } from '@jest/globals';
import { hasCode } from '../../src/errors.js';
import { CALL_STEP } from '../support/call-step.js';
import {
  dumpOf,
  FIRST,
  RICH,
  richStore,
  sealedStore,
  SECOND,
  type Rich,
} from '../support/rich-store.js';
import { Stopped, type SimDisk } from '../support/sim-disk.js';
import { lay } from '../support/store-on-sim.js';

const WANTED = dumpOf(SECOND);
const BEFORE = dumpOf(FIRST);

/** Runs a restore with a fault at call 1, 2, … until none strikes; gives how many calls that were. */
async function everyCall(
  ready: Rich,
  plant: (disk: SimDisk, k: number) => void,
  after: (disk: SimDisk, outcome: unknown, where: string) => Promise<void>,
): Promise<number> {
  for (let k = 1; ; k += CALL_STEP) {
    const disk = ready.disk.copy();
    const start = disk.trace.length;
    plant(disk, k);
    const outcome: unknown = await sealedStore(disk, RICH, 4)
      .get(ready.second.digest, '/old', ['out'])
      .then(
        () => 'done',
        (error: unknown) => error,
      );
    const { struck } = disk;
    disk.restart();
    await after(disk, outcome, `call ${k}: ${disk.trace[start + k - 1] ?? 'none'}`);
    if (!struck) return k - 1;
  }
}

/** The first tree is on the disk, the second is wanted. */
async function prepared(): Promise<Rich> {
  const ready = await richStore();
  lay(ready.disk, '/old', FIRST);
  return ready;
}

async function repeat(disk: SimDisk, { second }: Rich, where: string): Promise<void> {
  const store = sealedStore(disk, RICH, 6);
  if (await store.matches(second.digest, '/old', ['out'])) {
    expect([where, disk.dump('/old/out')]).toEqual([where, WANTED]);
  }
  await store.get(second.digest, '/old', ['out']);
  expect([where, disk.dump('/old/out')]).toEqual([where, WANTED]);
  const left = [...(disk.readdir('/') ?? []), ...(disk.readdir('/old') ?? [])];
  expect([where, left.filter(({ name }) => name.startsWith('.lockstep'))]).toEqual([where, []]);
}

describe('a restore of everything there is', () => {
  test('with an error at any call says so with a code, and works when repeated', async () => {
    const ready = await prepared();
    const faults = await everyCall(
      ready,
      (disk, k) => disk.failAt(k, 'EIO'),
      async (disk, outcome, where) => {
        const isRight =
          outcome === 'done' || hasCode(outcome, 'state-read-failed', 'state-write-failed');
        expect([where, isRight ? 'right' : outcome]).toEqual([where, 'right']);
        await repeat(disk, ready, where);
      },
    );
    expect(faults).toBeGreaterThan(50);
  });

  test('killed after any call leaves each file as it was or as it should be, and goes on well', async () => {
    const ready = await prepared();
    const faults = await everyCall(
      ready,
      (disk, k) => disk.stopAt(k, 'after'),
      async (disk, outcome, where) => {
        if (outcome !== 'done') expect(outcome).toBeInstanceOf(Stopped);
        for (const [path, content] of Object.entries(disk.dump('/old/out'))) {
          const isKnown = content === BEFORE[path] || content === WANTED[path];
          expect([where, path, isKnown]).toEqual([where, path, true]);
        }
        await repeat(disk, ready, where);
      },
    );
    expect(faults).toBeGreaterThan(50);
  });
});
