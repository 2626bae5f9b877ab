/** Every call to the disk fails or is the last one, for every operation that writes (T53, T54, T55). */
import { describe, expect, it } from '@jest/globals';
import type { Digest } from '../../src/domain/digest.js';
import type { OutputStore, PutReport } from '../../src/ports/output-store.js';
import { createStoreCatalog } from '../../src/store/catalog/store-catalog.js';
import { CALL_STEP } from '../support/call-step.js';
import { createSimDisk, Stopped, type SimDisk } from '../support/sim-disk.js';
import {
  countingRandom,
  lay,
  recordOf,
  ROOT,
  stillClock,
  STORE,
  storeOn,
} from '../support/store-on-sim.js';

const OLD = { 'dist/a': 'alpha', 'dist/gone': 'old', 'dist/sub/b': 'beta', 'dist/l': '->a' };
const NEW = { 'dist/a': 'ALPHA', 'dist/sub/b': 'beta', 'dist/sub/x': 'x:run', 'dist/l': '->sub/b' };
const OTHER = '/work/components/other';
const CARRIED = '/work/carried';

interface Prepared {
  readonly disk: SimDisk;
  /** Acknowledged before the fault. */
  readonly old: PutReport;
  readonly next: PutReport;
}

/** Both trees are stored and recorded, the old one is on the disk, a transfer is at hand; all of it durable. */
async function prepare(): Promise<Prepared> {
  const disk = createSimDisk();
  const store = storeOn(disk);
  lay(disk, ROOT, OLD);
  const old = await store.put(ROOT, ['dist']);
  await store.writeRecord(recordOf(old, { n: 1 }));
  lay(disk, OTHER, NEW);
  const elsewhere = storeOn({ ...disk }, { salt: 2 });
  const next = await elsewhere.put(OTHER, ['dist']);
  disk.crash(() => true);
  return { disk, old, next };
}

async function prepareImport(): Promise<Prepared> {
  const { disk, old, next } = await prepare();
  const store = storeOn(disk, { salt: 4 });
  await store.writeRecord(recordOf(next, { n: 2 }));
  await store.exportTo(CARRIED, 1e9);
  for (const place of ['packs', 'records', 'latest', 'used', 'stat'])
    clear(disk, `${STORE}/${place}`);
  await store.put(ROOT, ['dist']);
  await store.writeRecord(recordOf(old, { n: 1 }));
  disk.crash(() => true);
  return { disk, old, next };
}

function clear(disk: SimDisk, path: string): void {
  for (const { name, kind } of disk.readdir(path) ?? []) {
    if (kind === 'directory') clear(disk, `${path}/${name}`);
    else disk.unlink(`${path}/${name}`);
  }
  disk.rmdir(path);
}

const optionsOn = (disk: SimDisk) => ({
  disk,
  directory: STORE,
  random: countingRandom(9),
  clock: stillClock,
});

const packOf = (digest: Digest) => `${STORE}/packs/${digest.slice(7, 9)}/${digest.slice(7)}.pack`;

/** A new file in the place of another. */
function replace(disk: SimDisk, path: string, bytes: Uint8Array): void {
  disk.unlink(path);
  const fd = disk.open(path, 'wx', 0o644);
  disk.write(fd, bytes);
  disk.close(fd);
}

/** The pack of the second tree has a wrong byte. */
async function prepareDamage(): Promise<Prepared> {
  const prepared = await prepare();
  for (const pack of prepared.next.packs.filter((one) => !prepared.old.packs.includes(one))) {
    const bytes = Uint8Array.from(prepared.disk.readFile(packOf(pack)));
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    replace(prepared.disk, packOf(pack), bytes);
  }
  prepared.disk.crash(() => true);
  return prepared;
}

interface Scenario {
  readonly prepare: () => Promise<Prepared>;
  readonly run: (store: OutputStore, prepared: Prepared) => Promise<unknown>;
  /** What must be true once `run` has been acknowledged. */
  readonly holds: (store: OutputStore, prepared: Prepared) => Promise<boolean>;
}

const record2 = ({ next }: Prepared) => recordOf(next, { n: 2 });

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'put of new files': {
    prepare: async () => {
      const prepared = await prepare();
      lay(prepared.disk, ROOT, { 'dist/new': 'never stored before' });
      prepared.disk.crash(() => true);
      return prepared;
    },
    run: (store) => store.put(ROOT, ['dist']),
    holds: async (store) => (await store.put(ROOT, ['dist'])).objectsWritten === 0,
  },
  'get into a new place': {
    prepare,
    run: (store, { old }) => store.get(old.digest, '/new/place', ['dist']),
    holds: () => Promise.resolve(true),
  },
  'get over another tree': {
    prepare,
    run: (store, { next }) => store.get(next.digest, ROOT, ['dist']),
    holds: () => Promise.resolve(true),
  },
  'write of a record': {
    prepare,
    run: (store, prepared) => store.writeRecord(record2(prepared)),
    holds: async (store, prepared) =>
      (await store.readRecord(record2(prepared).buildKey)) !== null &&
      (await store.latestRecord('app')) !== null,
  },
  export: {
    prepare,
    run: (store) => store.exportTo('/work/carried-on', 1e9),
    holds: () => Promise.resolve(true),
  },
  import: {
    prepare: prepareImport,
    run: (store) => store.importFrom(CARRIED),
    holds: async (store, prepared) =>
      (await store.has(prepared.next.digest)) &&
      (await store.readRecord(record2(prepared).buildKey)) !== null,
  },
  'repair of a damaged pack': {
    prepare: prepareDamage,
    run: (store, { disk }) =>
      createStoreCatalog(optionsOn(disk), store).verify(null, new AbortController().signal),
    holds: async (store, { next }) => !(await store.has(next.digest)),
  },
};

const RIGHT_CODES: Readonly<Record<string, readonly string[]>> = {
  EIO: ['state-read-failed', 'state-write-failed'],
  ENOSPC: ['disk-full', 'state-read-failed', 'state-write-failed'],
};

/** Old data are readable, and nothing that `matches` calls whole is anything else. */
async function checkStore({ disk, old, next }: Prepared, where: string): Promise<OutputStore> {
  const store = storeOn(disk, { salt: 7 });
  expect([where, await store.has(old.digest)]).toEqual([where, true]);
  await store.get(old.digest, '/check', ['dist']);
  expect([where, treeAt(disk, '/check')]).toEqual([where, OLD_DUMP]);
  expect([where, (await store.readRecord(recordOf(old, { n: 1 }).buildKey))?.output]).toEqual([
    where,
    old.digest,
  ]);
  const wholes: [Digest, unknown][] = [
    [old.digest, OLD_DUMP],
    [next.digest, NEW_DUMP],
  ];
  for (const root of [ROOT, '/new/place']) {
    for (const [digest, dump] of wholes) {
      if (await store.matches(digest, root, ['dist'])) {
        expect([where, treeAt(disk, root)]).toEqual([where, dump]);
      }
    }
  }
  return store;
}

const treeAt = (disk: SimDisk, root: string) => disk.dump(`${root}/dist`);
const dumpOf = (layout: Readonly<Record<string, string>>) => {
  const disk = createSimDisk();
  lay(disk, '/x', layout);
  return treeAt(disk, '/x');
};
const OLD_DUMP = dumpOf(OLD);
const NEW_DUMP = dumpOf(NEW);

/** Runs the scenario with a fault at call 1, 2, … until none strikes; gives how many did. */
async function everyCall(
  scenario: Scenario,
  plant: (disk: SimDisk, k: number) => void,
  after: (prepared: Prepared, outcome: unknown, where: string) => Promise<void>,
): Promise<number> {
  const ready = await scenario.prepare();
  for (let k = 1; ; k += CALL_STEP) {
    const prepared = { ...ready, disk: ready.disk.copy() };
    const store = storeOn(prepared.disk, { salt: 6 });
    const from = prepared.disk.trace.length;
    plant(prepared.disk, k);
    const outcome: unknown = await scenario.run(store, prepared).then(
      () => 'done',
      (error: unknown) => error,
    );
    const struck = prepared.disk.struck;
    const where = `call ${k}: ${prepared.disk.trace[from + k - 1] ?? 'none'}`;
    await after(prepared, outcome, where);
    if (!struck) return k - 1;
  }
}

describe.each(Object.entries(SCENARIOS))('%s', (_, scenario) => {
  it.each(Object.keys(RIGHT_CODES))(
    'with %s at any call gives the right code, leaves nothing unfinished, and works when repeated',
    async (errno) => {
      const struck = await everyCall(
        scenario,
        (disk, k) => disk.failAt(k, errno),
        async (prepared, outcome, where) => {
          if (outcome !== 'done') {
            expect([where, RIGHT_CODES[errno]]).toEqual([
              where,
              expect.arrayContaining([(outcome as { code?: string }).code]),
            ]);
          }
          prepared.disk.restart();
          if (!/^call \d+: (?:unlink|close)/.test(where)) {
            expect([where, Object.keys(prepared.disk.dump(`${STORE}/tmp`)).slice(1)]).toEqual([
              where,
              [],
            ]);
          }
          await repeat(scenario, prepared, where);
        },
      );
      expect(struck).toBeGreaterThan(10);
    },
  );

  it.each(['before', 'after'] as const)(
    'killed right %s any call (after it, all that was not synced is lost too) goes on well',
    async (when) => {
      const struck = await everyCall(
        scenario,
        (disk, k) => disk.stopAt(k, when),
        async (prepared, outcome, where) => {
          if (outcome !== 'done') expect(outcome).toBeInstanceOf(Stopped);
          if (when === 'after') prepared.disk.crash();
          else prepared.disk.restart();
          const store = storeOn(prepared.disk, { salt: 8 });
          if (outcome === 'done') {
            expect([where, await scenario.holds(store, prepared)]).toEqual([where, true]);
          }
          await repeat(scenario, prepared, where);
        },
      );
      expect(struck).toBeGreaterThan(10);
    },
  );

  it('killed at any call with any part of the unsynced effects lost goes on well (seeded)', async () => {
    let seed = 20261121;
    const coin = () => (seed = (seed * 48271) % 2147483647) % 2 === 0;
    await everyCall(
      scenario,
      (disk, k) => disk.stopAt(k, 'after'),
      async (prepared, _outcome, where) => {
        prepared.disk.crash(coin);
        await repeat(scenario, prepared, where);
      },
    );
  });
});

async function repeat(scenario: Scenario, prepared: Prepared, where: string): Promise<void> {
  const store = await checkStore(prepared, where);
  if (prepared.disk.lstat('/work/carried-on') !== null) clear(prepared.disk, '/work/carried-on');
  await scenario.run(store, prepared);
  if (scenario.prepare !== prepareImport || prepared.disk.lstat(CARRIED) !== null) {
    expect([where, await scenario.holds(store, prepared)]).toEqual([where, true]);
  }
}
