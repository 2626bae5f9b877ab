/** Every call to the disk fails or is the last one while chunks and a delta are stored, sealed (T53, T54, T55). */
import { describe, expect, it } from '@jest/globals';
import type { PutReport } from '../../src/ports/output-store.js';
import { parseStoreKeys } from '../../src/store/packs/sealing.js';
import { CALL_STEP } from '../support/call-step.js';
import { createSimDisk, Stopped, type SimDisk } from '../support/sim-disk.js';
import { lay, ROOT, STORE, storeOn } from '../support/store-on-sim.js';

const KEYS = parseStoreKeys('cd'.repeat(32));
const NAMES = Array.from({ length: 40 }, (_, n) => `out/d/file-${n + 10}`);

/** A large file and many small ones are stored; then one of each kind changes. */
async function prepare(): Promise<{ disk: SimDisk; old: PutReport; dump: unknown }> {
  const disk = createSimDisk();
  lay(disk, ROOT, Object.fromEntries(NAMES.map((name) => [name, `text of ${name}`])));
  lay(disk, ROOT, { 'out/large': 'a'.repeat(1_100_000) });
  const old = await storeOn(disk, { keys: KEYS }).put(ROOT, ['out']);
  const dump = disk.dump(`${ROOT}/out`);
  lay(disk, ROOT, { 'out/large': `${'a'.repeat(1_080_000)}b`, 'out/d/file-17': 'new' });
  disk.crash(() => true);
  return { disk, old, dump };
}

async function everyCall(
  plant: (disk: SimDisk, k: number) => void,
  after: (disk: SimDisk, outcome: unknown, where: string) => Promise<void>,
): Promise<void> {
  const { disk: ready, old, dump } = await prepare();
  for (let k = 1; ; k += CALL_STEP) {
    const disk = ready.copy();
    const from = disk.trace.length;
    plant(disk, k);
    const put = storeOn(disk, { keys: KEYS, salt: 2 }).put(ROOT, ['out']);
    const outcome: unknown = await put.then(
      () => 'done',
      (error: unknown) => error,
    );
    const struck = disk.struck;
    const where = `call ${k}: ${disk.trace[from + k - 1] ?? 'none'}`;
    await after(disk, outcome, where);
    const store = storeOn(disk, { keys: KEYS, salt: 3 });
    await store.get(old.digest, '/old', ['out']);
    expect([where, disk.dump('/old/out')]).toEqual([where, dump]);
    const again = await store.put(ROOT, ['out']);
    await store.get(again.digest, '/new', ['out']);
    expect([where, disk.dump('/new/out')]).toEqual([where, disk.dump(`${ROOT}/out`)]);
    if (!struck) {
      expect(k).toBeGreaterThan(40);
      return;
    }
  }
}

describe('storing chunks and a delta, sealed', () => {
  it('with an error of the disk at any call says which, leaves nothing unfinished, and works when repeated', async () => {
    await everyCall(
      (disk, k) => disk.failAt(k, 'EIO'),
      (disk, outcome, where) => {
        disk.restart();
        if (outcome !== 'done') {
          const { code } = outcome as { code?: string };
          expect([where, code]).toEqual([
            where,
            expect.stringMatching(/^state-(read|write)-failed$/),
          ]);
        }
        if (!/^call \d+: (?:unlink|close)/.test(where)) {
          expect([where, Object.keys(disk.dump(`${STORE}/tmp`)).slice(1)]).toEqual([where, []]);
        }
        return Promise.resolve();
      },
    );
  });

  it('killed after any call, with all that was not synced lost, keeps what was acknowledged', async () => {
    await everyCall(
      (disk, k) => disk.stopAt(k, 'after'),
      (disk, outcome) => {
        if (outcome !== 'done') expect(outcome).toBeInstanceOf(Stopped);
        disk.crash();
        // The build's own files were synced by nobody but us.
        return Promise.resolve();
      },
    );
  });
});
