/** What a collection of the local store keeps, moves aside, brings back and removes. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CollectionRoots } from '../../../../src/domain/collection.js';
import { collectStore } from '../../../../src/store/collect/collect-store.js';
import { takeLease } from '../../../../src/store/leases.js';
import { createOutputStore } from '../../../../src/store/output-store.js';
import { parseStoreKeys } from '../../../../src/store/packs/sealing.js';
import {
  collect,
  contextOn,
  DAY,
  HOUR,
  machineOn,
  nextProcess,
  noise,
  putFiles,
  rootsOf,
  storeOf,
  type Machine,
} from '../../../support/collected-store.js';
import { createSimDisk, type SimDisk } from '../../../support/sim-disk.js';
import { codeOf, lay, recordOf, STORE } from '../../../support/store-on-sim.js';

let disk: SimDisk;
let machine: Machine;

beforeEach(() => {
  disk = createSimDisk();
  machine = machineOn(disk);
});

const names = (place: string) =>
  Object.keys(disk.dump(`${STORE}/${place}`)).filter((path) => /[0-9a-f]{64}/.test(path));

function write(pack: string, bytes: Uint8Array): void {
  const path = `${STORE}/packs/${pack}`;
  disk.mkdir(path.slice(0, path.lastIndexOf('/')));
  if (disk.lstat(path) !== null) disk.unlink(path);
  const fd = disk.open(path, 'wx');
  disk.write(fd, bytes);
  disk.close(fd);
}

/** Condemned at the first run, gone at the second. */
async function collectTwice(roots?: CollectionRoots) {
  const first = await collect(machine, roots && { roots });
  machine.now += 2 * HOUR;
  return { first, second: await collect(machine, roots && { roots }) };
}

describe('collecting the local store', () => {
  test('does nothing where there is no store, and makes none', async () => {
    expect((await collect(machine)).phase).toBe('nothing');
    expect(disk.dump(STORE)).toEqual({});
  });

  test('keeps what a lock names, whatever its age, and removes the rest in two runs', async () => {
    const kept = await putFiles(machine, '/w/a', { a: noise(1), shared: noise(9) });
    const dead = await putFiles(machine, '/w/b', { b: noise(2), shared: noise(9) });
    machine.now += 20 * DAY;
    const { first, second } = await collectTwice(rootsOf([kept.digest]));

    expect(first).toMatchObject({ phase: 'condemned', removed: { packs: 0, bytes: 0 } });
    expect(first.condemned.packs).toBeGreaterThan(0);
    expect(second).toMatchObject({ phase: 'swept', removed: first.condemned });
    expect(Object.keys(second.kept)).toEqual(['lock']);
    await storeOf(machine).get(kept.digest, '/target', ['out']);
    expect(disk.dump('/target/out')).toEqual(disk.dump('/w/a/out'));
    expect(await storeOf(machine).has(dead.digest)).toBe(false);
    expect(disk.readdir(`${STORE}/graves`)).toEqual([]);
    expect((await collect(machine, { roots: rootsOf([kept.digest]) })).phase).toBe('nothing');
  });

  test('keeps what was stored or used not long ago, and what is in the future of a clock that jumped (T58)', async () => {
    const put = await putFiles(machine, '/w/a', { a: noise(1) });
    await storeOf(machine).writeRecord(recordOf(put));
    machine.now += 13 * DAY;
    expect(await collect(machine)).toMatchObject({ phase: 'nothing' });
    machine.now = -100 * 365 * DAY;
    expect(await collect(machine)).toMatchObject({ phase: 'nothing' });
    expect(await storeOf(machine).has(put.digest)).toBe(true);
  });

  test('keeps the record of sources that a lock names, and forgets the others with their marks of use', async () => {
    const put = await putFiles(machine, '/w/a', { a: noise(1) });
    const other = await putFiles(machine, '/w/b', { b: noise(2) });
    const [wanted, old] = [recordOf(put, { n: 7 }), recordOf(other, { n: 8 })];
    for (const record of [wanted, old]) await storeOf(machine).writeRecord(record);
    machine.now += 20 * DAY;
    const sources = new Map([[`app ${wanted.inputs.tree}`, 'journal' as const]]);
    const { second } = await collectTwice({ trees: new Map(), sources });

    expect(second.removed).toMatchObject({ records: 1, marks: 2 });
    expect(second.kept.journal?.packs).toBeGreaterThan(0);
    expect(await storeOf(machine).readRecord(wanted.buildKey)).toEqual(wanted);
    expect(await storeOf(machine).readRecord(old.buildKey)).toBeNull();
    expect(names('used')).toHaveLength(1);
  });

  test('keeps the base of a tree that is stored as a delta', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f${n}`, `${n}`]));
    const base = await putFiles(machine, '/w/a', files);
    const store = storeOf(machine);
    await putFiles(machine, '/w/b', { ...files, f3: 'three' });
    const near = await store.put('/w/b', ['out'], { base: base.digest });
    machine.now += 20 * DAY;
    await collectTwice(rootsOf([near.digest]));
    await storeOf(machine).get(near.digest, '/target', ['out']);
    expect(disk.dump('/target/out')).toEqual(disk.dump('/w/b/out'));
  });

  test('brings back what is missed before the grace is over, and what a lock needs again', async () => {
    const missed = await putFiles(machine, '/w/a', { a: noise(1) });
    const needed = await putFiles(machine, '/w/b', { b: noise(2) });
    const record = recordOf(missed);
    await storeOf(machine).writeRecord(record);
    machine.now += 20 * DAY;
    await collect(machine);
    expect(names('packs')).toEqual([]);

    expect(await storeOf(machine).readRecord(record.buildKey)).toEqual(record);
    expect(await storeOf(machine).has(missed.digest)).toBe(true);
    await storeOf(machine).get(missed.digest, '/target', ['out']);
    await collect(machine);
    machine.now += 2 * HOUR;
    const again = await collect(machine, { roots: rootsOf([needed.digest]) });
    expect(again.restored.packs).toBeGreaterThan(0);
    expect(await storeOf(machine).has(needed.digest)).toBe(true);
  });

  test('leaves graves alone when nothing in them is what was missed', async () => {
    await putFiles(machine, '/w/a', { a: noise(1) });
    const foreign = await putFiles(machineOn(createSimDisk()), '/w/a', { z: noise(5) });
    machine.now += 20 * DAY;
    await collect(machine);
    expect(await storeOf(machine).has(foreign.digest)).toBe(false);
    expect(names('packs')).toEqual([]);
  });

  test('removes nothing while an operation runs that may have seen it, and all once that has died (T44)', async () => {
    await putFiles(machine, '/w/a', { a: noise(1) });
    machine.now += 20 * DAY;
    takeLease(contextOn(machine), 'op');
    const { second } = await collectTwice();
    expect(second).toMatchObject({ removed: { packs: 0 }, phase: 'nothing' });
    expect(second.waiting.packs).toBeGreaterThan(0);

    nextProcess(machine);
    expect((await collect(machine)).removed.packs).toBeGreaterThan(0);
  });

  test('lets one collector work at a time', async () => {
    await putFiles(machine, '/w/a', { a: noise(1) });
    machine.now += 20 * DAY;
    takeLease(contextOn(machine), 'gc');
    expect(await collect(machine)).toMatchObject({ phase: 'busy', condemned: { packs: 0 } });
    nextProcess(machine);
    expect((await collect(machine)).phase).toBe('condemned');
  });

  test('tells in a dry run exactly what the run then does, and does nothing', async () => {
    await putFiles(machine, '/w/a', { a: noise(1) });
    machine.now += 20 * DAY;
    for (let turn = 0; turn < 3; turn += 1) {
      const before = disk.dump(STORE);
      const told = await collect(machine, { dryRun: true });
      expect(disk.dump(STORE)).toEqual(before);
      expect(await collect(machine)).toEqual(told);
      machine.now += 2 * HOUR;
    }
  });

  test('lets the least recently used go when there is more than the quota, but never what is needed', async () => {
    const puts = [];
    for (let n = 0; n < 4; n += 1) {
      puts.push(await putFiles(machine, `/w/${n}`, { [`f${n}`]: noise(n, 1000) }));
    }
    machine.now += 3 * HOUR;
    const [locked, older, newer] = puts;
    if (locked === undefined || older === undefined || newer === undefined) throw new Error();
    const roots = rootsOf([locked.digest]);
    const all = await collect(machine, { roots, dryRun: true });
    const bytes = Object.values(all.kept).reduce((sum, one) => sum + one.bytes, 0);
    const rules = { roots, maxBytes: Math.round(bytes * 0.8) };
    await collect(machine, rules);
    machine.now += 2 * HOUR;
    const swept = await collect(machine, rules);

    expect(swept.removed.packs).toBeGreaterThan(0);
    const has = await Promise.all(puts.map(({ digest }) => storeOf(machine).has(digest)));
    expect(has).toEqual([true, false, true, true]);
    const tight = await collect(machine, { roots, maxBytes: 1 });
    expect(tight.findings).toMatchObject([{ code: 'gc-over-quota' }]);
    expect(await storeOf(machine).has(locked.digest)).toBe(true);
  });

  test('writes the few live blobs of a mostly dead pack anew, once', async () => {
    const limits = { frameBytes: 4096, packBytes: 1 << 20, deltaBytes: 1 << 20 };
    const big = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`f${n}`, noise(n, 900)]));
    const context = { ...contextOn(machine), limits };
    lay(disk, '/w/a', Object.fromEntries(Object.entries(big).map(([k, v]) => [`out/${k}`, v])));
    await createOutputStore(context).put('/w/a', ['out']);
    lay(disk, '/w/b', { 'out/f1': big['f1'] ?? '' });
    const part = await createOutputStore(context).put('/w/b', ['out']);
    machine.now += 20 * DAY;
    const run = () => collect(machine, { roots: rootsOf([part.digest]) });

    expect((await run()).repacked.packs).toBe(1);
    machine.now += 2 * HOUR;
    expect(await run()).toMatchObject({ phase: 'swept', restored: { packs: 0 } });
    machine.now += 2 * HOUR;
    expect(await run()).toMatchObject({ phase: 'nothing', repacked: { packs: 0 } });
    await storeOf(machine).get(part.digest, '/target', ['out']);
    expect(disk.dump('/target/out')).toEqual(disk.dump('/w/b/out'));
  });

  test('reads the copy that stays before it lets go of the other: one that rotted does not outlive it (T12)', async () => {
    await putFiles(machine, '/w/a', { a: noise(1, 100) });
    const small = names('packs').find((path) => path.endsWith('.pack')) ?? '';
    const needed = await putFiles(machine, '/w/b', { a: noise(1, 100), b: noise(2) });
    const twin = createSimDisk();
    await putFiles(machineOn(twin), '/w/c', { a: noise(1, 100), c: noise(3, 99) });
    for (const path of Object.keys(twin.dump(`${STORE}/packs`))) {
      if (path.endsWith('.pack')) write(path, twin.readFile(`${STORE}/packs/${path}`));
    }
    const rotten = Buffer.from(disk.readFile(`${STORE}/packs/${small}`));
    rotten[60] = (rotten[60] ?? 0) ^ 1;
    write(small, rotten);
    machine.now += 20 * DAY;
    await collectTwice(rootsOf([needed.digest]));
    await storeOf(machine).get(needed.digest, '/target', ['out']);
    expect(disk.dump('/target/out')).toEqual(disk.dump('/w/b/out'));
  });

  test('touches no pack when one that needs another key may say what is needed', async () => {
    const open = await putFiles(machine, '/w/a', { a: noise(1) });
    const sealed = { ...contextOn(machine), keys: parseStoreKeys('11'.repeat(32)) };
    lay(disk, '/w/b', { 'out/a': noise(1), 'out/b': noise(3) });
    const both = await createOutputStore(sealed).put('/w/b', ['out']);
    machine.now += 20 * DAY;
    const { first } = await collectTwice(rootsOf([both.digest]));
    expect(first.findings).toMatchObject([{ code: 'gc-incomplete' }]);
    expect(first.condemned.packs).toBe(0);
    expect(await createOutputStore(sealed).has(both.digest)).toBe(true);
    expect(await storeOf(machine).has(open.digest)).toBe(true);
  });

  test('writes packs in the clear or under an older key anew under the key of today, so that the old one can go', async () => {
    const [old, today] = parseStoreKeys(`${'11'.repeat(32)},${'22'.repeat(32)}`);
    if (old === undefined || today === undefined) throw new TypeError('two keys are needed');
    const clear = await putFiles(machine, '/w/a', { a: noise(1) });
    lay(disk, '/w/b', { 'out/b': noise(3) });
    const sealed = await createOutputStore({ ...contextOn(machine), keys: [old] }).put('/w/b', [
      'out',
    ]);
    const rotate = async () =>
      collectStore(
        { ...contextOn(machine), keys: [today, old] },
        {
          keepMs: 90 * DAY,
          graceMs: HOUR,
          maxBytes: null,
          dryRun: false,
          roots: () => Promise.resolve(rootsOf([clear.digest, sealed.digest])),
          signal: new AbortController().signal,
        },
      );
    machine.now += DAY;
    const first = await rotate();
    nextProcess(machine);
    machine.now += DAY;
    await rotate();

    expect(first.repacked.packs).toBeGreaterThan(1);
    const alone = createOutputStore({ ...contextOn(machine), keys: [today] });
    expect([await alone.has(clear.digest), await alone.has(sealed.digest)]).toEqual([true, true]);
    expect((await rotate()).repacked.packs).toBe(0);
  });

  test('ends before it changes anything when the roots cannot be read', async () => {
    await putFiles(machine, '/w/a', { a: noise(1) });
    machine.now += 20 * DAY;
    const before = disk.dump(STORE);
    const failing = collectStore(contextOn(machine), {
      keepMs: DAY,
      graceMs: HOUR,
      maxBytes: null,
      dryRun: false,
      roots: () => Promise.reject(Object.assign(new Error('no journal'), { code: 'journal' })),
      signal: new AbortController().signal,
    });
    expect(await codeOf(failing)).toBe('journal');
    expect({ ...disk.dump(STORE), leases: 'd' }).toEqual({ ...before, leases: 'd' });
  });
});
