/** The store's promises, on a disk in memory. */
import { describe, expect, it } from '@jest/globals';
import { createSimDisk, type SimDisk } from '../../support/sim-disk.js';
import {
  codeOf,
  lay,
  recordOf,
  ROOT,
  STORE,
  storeOn,
  type Layout,
} from '../../support/store-on-sim.js';

const APP: Layout = {
  'dist/bin/app': 'x:#!/bin/sh\necho hi\n',
  'dist/index.js': 'export const a = 1;\n',
  'dist/copy.js': 'export const a = 1;\n',
  'dist/empty': '',
  'dist/logs': null,
  'dist/latest': '->bin/app',
  'dist/ünïcode – 名前.txt': 'hello',
  'dist/sp ace \'quote\' "double" $HOME;rm': 'odd',
  'dist/-rf': 'dash',
};

async function putApp() {
  const disk = createSimDisk();
  const store = storeOn(disk);
  lay(disk, ROOT, APP);
  return { disk, store, put: await store.put(ROOT, ['dist']) };
}

const packs = (disk: SimDisk) =>
  Object.keys(disk.dump(`${STORE}/packs`)).filter((path) => path.endsWith('.pack'));

describe('a tree', () => {
  it('comes back the same: executables, symlinks, empty directories, unusual names', async () => {
    const { disk, store, put } = await putApp();
    await store.get(put.digest, '/elsewhere', ['dist']);
    expect(disk.dump('/elsewhere')).toEqual(disk.dump(ROOT));
    expect(put).toMatchObject({ files: 7, objectsWritten: 7 });
  });

  it('has the same digest whatever the order and time of its making', async () => {
    const { put } = await putApp();
    const disk = createSimDisk();
    lay(disk, ROOT, Object.fromEntries(Object.entries(APP).reverse()));
    expect((await storeOn(disk).put(ROOT, ['dist'])).digest).toBe(put.digest);
  });

  it('covers only the paths asked for, also a single file', async () => {
    const { disk, store } = await putApp();
    const put = await store.put(ROOT, ['dist/index.js', './dist/bin/', 'dist/bin/app']);
    const paths = (await store.readTree(put.digest)).map((entry) => entry.path);
    expect(paths).toEqual(['dist/bin', 'dist/bin/app', 'dist/index.js']);
    await store.get(put.digest, '/elsewhere', ['dist/index.js', 'dist/bin']);
    expect(Object.keys(disk.dump('/elsewhere'))).toEqual([
      '',
      'dist',
      'dist/bin',
      'dist/bin/app',
      'dist/index.js',
    ]);
  });

  it('of the whole root leaves out git’s own directory, and get leaves it alone', async () => {
    const { disk, store } = await putApp();
    lay(disk, ROOT, { '.git/HEAD': 'ref: refs/heads/main' });
    const put = await store.put(ROOT, ['.']);
    lay(disk, ROOT, { extra: 'x' });
    expect(await store.get(put.digest, ROOT, ['.'])).toMatchObject({ written: 0, removed: 1 });
    expect(disk.dump(ROOT)['.git/HEAD']).toBe('f ref: refs/heads/main');
  });

  it('can be empty', async () => {
    const disk = createSimDisk();
    const store = storeOn(disk);
    disk.mkdir(ROOT);
    const put = await store.put(ROOT, ['.']);
    await store.get(put.digest, '/elsewhere/deep', ['.']);
    expect(disk.dump('/elsewhere/deep')).toEqual({ '': 'd' });
  });

  it('with files larger than a frame and a pack comes back the same', async () => {
    const disk = createSimDisk();
    const store = storeOn(disk, { tiny: true });
    const big = Array.from({ length: 300 }, (_, n) => `line ${n * 7919}`).join('\n');
    lay(disk, ROOT, {
      'out/big': big,
      'out/a': 'a'.repeat(200),
      'out/b': 'small',
      'out/c': big.slice(9),
    });
    const put = await store.put(ROOT, ['out']);
    expect(put.packs.length).toBeGreaterThan(2);
    await store.get(put.digest, '/elsewhere', ['out']);
    expect(disk.dump('/elsewhere/out')).toEqual(disk.dump(`${ROOT}/out`));
  });
});

describe('put', () => {
  it('of the same again writes no pack and reads no file', async () => {
    const { disk, store, put } = await putApp();
    const before = packs(disk);
    const start = disk.trace.length;
    const again = await store.put(ROOT, ['dist']);
    expect(again).toEqual({ ...put, newBytes: 0, objectsWritten: 0 });
    expect(packs(disk)).toEqual(before);
    expect(disk.trace.slice(start).filter((call) => call.startsWith(`open r ${ROOT}`))).toEqual([]);
  });

  it('stores only what is new', async () => {
    const { disk, store } = await putApp();
    lay(disk, ROOT, { 'dist/index.js': 'export const a = 2;\n' });
    const put = await store.put(ROOT, ['dist']);
    expect(put.objectsWritten).toBe(2);
    expect(put.packs).toHaveLength(2);
  });

  it('names every missing path', async () => {
    const { store } = await putApp();
    await expect(store.put(ROOT, ['dist', 'lib', 'out/x'])).rejects.toMatchObject({
      code: 'output-missing',
      data: { paths: ['lib', 'out/x'] },
    });
  });

  it('of two stores at once on one disk keeps both', async () => {
    const disk = createSimDisk();
    lay(disk, ROOT, APP);
    lay(disk, '/work/components/lib', {
      'dist/index.js': 'export const a = 1;\n',
      'dist/own': 'own',
    });
    const one = storeOn(disk, { salt: 1 });
    const two = storeOn(disk, { salt: 2 });
    const both = [
      one.put(ROOT, ['dist']),
      two.put(ROOT, ['dist']),
      two.put('/work/components/lib', ['dist']),
    ];
    const [a, b, c] = await Promise.all(both);
    expect(b?.digest).toBe(a?.digest);
    for (const put of [a, b, c]) expect(await one.has(put!.digest)).toBe(true);
  });
});

describe('get', () => {
  it('over an existing tree writes what differs, removes what is too much, touches nothing else', async () => {
    const { disk, store, put } = await putApp();
    const right = disk.dump(ROOT);
    lay(disk, ROOT, {
      'dist/index.js': 'tampered, same length',
      'dist/extra/deep/file': 'x',
      'src/main.js': 'mine',
    });
    disk.unlink(`${ROOT}/dist/latest`);
    disk.chmod(`${ROOT}/dist/bin/app`, 0o644);
    disk.unlink(`${ROOT}/dist/empty`);
    disk.mkdir(`${ROOT}/dist/empty`);
    expect(await store.get(put.digest, ROOT, ['dist'])).toMatchObject({
      files: 7,
      written: 2,
      kept: 5,
      removed: 4,
    });
    expect(disk.dump(ROOT)).toEqual({ ...right, src: 'd', 'src/main.js': 'f mine' });
  });

  it('of what is there already changes nothing', async () => {
    const { disk, store, put } = await putApp();
    const start = disk.trace.length;
    expect(await store.get(put.digest, ROOT, ['dist'])).toMatchObject({
      written: 0,
      kept: 7,
      removed: 0,
    });
    const changes = disk.trace
      .slice(start)
      .filter((call) => /^(open wx|rename|unlink|chmod|mkdir) \/work\/components/.test(call));
    expect(changes).toEqual([]);
  });

  it('removes a path that the tree does not have', async () => {
    const { disk, store } = await putApp();
    lay(disk, ROOT, { 'lib/a': 'a' });
    const put = await store.put(ROOT, ['dist']);
    expect(await store.get(put.digest, ROOT, ['dist', 'lib'])).toMatchObject({ removed: 2 });
    expect(disk.lstat(`${ROOT}/lib`)).toBeNull();
  });

  it('refuses a tree that reaches outside of the paths', async () => {
    const { disk, store, put } = await putApp();
    expect(await codeOf(store.get(put.digest, '/elsewhere', ['lib']))).toBe('tree-unsafe');
    expect(disk.lstat('/elsewhere')).toBeNull();
  });

  it('of an unknown digest says object-missing and touches nothing', async () => {
    const { disk, store, put } = await putApp();
    const unknown = put.digest.replace(/.$/, (last) =>
      last === '0' ? '1' : '0',
    ) as typeof put.digest;
    const before = disk.dump(ROOT);
    expect(await codeOf(store.get(unknown, ROOT, ['dist']))).toBe('object-missing');
    expect(disk.dump(ROOT)).toEqual(before);
  });

  it('makes a hard-linked file a separate one', async () => {
    const { disk, store, put } = await putApp();
    disk.link(`${ROOT}/dist/index.js`, '/work/other');
    expect(await store.get(put.digest, ROOT, ['dist'])).toMatchObject({ written: 1 });
    expect(disk.lstat(`${ROOT}/dist/index.js`)?.nlink).toBe(1);
  });

  it('shows a watcher of a new place nothing or the whole tree (T13)', async () => {
    const { disk, store, put } = await putApp();
    const seen = new Set<string>();
    const whole = JSON.stringify(disk.dump(`${ROOT}/dist`));
    const watched = {
      ...disk,
      rename: (from: string, to: string) => {
        seen.add(JSON.stringify(disk.dump('/elsewhere/dist')));
        disk.rename(from, to);
        seen.add(JSON.stringify(disk.dump('/elsewhere/dist')));
      },
      write: (fd: number, bytes: Uint8Array) => {
        seen.add(JSON.stringify(disk.dump('/elsewhere/dist')));
        disk.write(fd, bytes);
      },
    };
    await storeOn(watched, { salt: 5 }).get(put.digest, '/elsewhere', ['dist']);
    expect([...seen].sort()).toEqual(['{}', whole].sort());
    expect(await store.matches(put.digest, '/elsewhere', ['dist'])).toBe(true);
  });
});

describe('matches', () => {
  it('is true for an unchanged tree without reading a file, and false after any change', async () => {
    const { disk, store, put } = await putApp();
    const start = disk.trace.length;
    expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(true);
    expect(disk.trace.slice(start).filter((call) => call.startsWith(`open r ${ROOT}`))).toEqual([]);
    const changes: (() => void)[] = [
      () => lay(disk, ROOT, { 'dist/index.js': 'export const a = 3;\n' }),
      () => disk.chmod(`${ROOT}/dist/index.js`, 0o755),
      () => lay(disk, ROOT, { 'dist/new': '' }),
      () => disk.rmdir(`${ROOT}/dist/logs`),
      () => lay(disk, ROOT, { 'dist/latest': '->bin' }),
      () => disk.plant(`${ROOT}/dist/fifo`),
    ];
    for (const change of changes) {
      change();
      expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(false);
      if (disk.lstat(`${ROOT}/dist/fifo`) !== null) disk.unlink(`${ROOT}/dist/fifo`);
      await store.get(put.digest, ROOT, ['dist']);
      expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(true);
    }
  });

  it('hashes a file that may have changed within the tick of the clock (racy)', async () => {
    const { disk, put } = await putApp();
    const frozen = {
      ...disk,
      lstat: (path: string) => {
        const stat = disk.lstat(path);
        return stat === null ? null : { ...stat, mtimeNs: 5n, ctimeNs: 5n, ino: 1n };
      },
    };
    const store = storeOn(frozen, { salt: 9 });
    expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(true);
    lay(disk, ROOT, { 'dist/index.js': 'export const a = 9;\n' });
    expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(false);
  });

  it('is false after an interrupted get, even if the files look right, until a get ends', async () => {
    const { disk, store, put } = await putApp();
    lay(disk, ROOT, { 'dist/index.js': 'changed' });
    const probe = disk.copy();
    const from = probe.trace.length;
    await storeOn(probe, { salt: 5 }).get(put.digest, ROOT, ['dist']);
    const last = probe.trace.findLastIndex(
      (call) => call.endsWith('/dist/index.js') && call.startsWith('rename'),
    );
    disk.stopAt(last - from + 1, 'after');
    await expect(storeOn(disk, { salt: 5 }).get(put.digest, ROOT, ['dist'])).rejects.toThrow();
    disk.restart();
    expect(disk.dump(ROOT)['dist/index.js']).toBe('f export const a = 1;\n');
    expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(false);
    await store.get(put.digest, ROOT, ['dist']);
    expect(await store.matches(put.digest, ROOT, ['dist'])).toBe(true);
    expect(disk.readdir(ROOT)?.map(({ name }) => name)).toEqual(['dist']);
  });

  it('is false for a root that is not there', async () => {
    const { store, put } = await putApp();
    expect(await store.matches(put.digest, '/nowhere', ['dist'])).toBe(false);
  });
});

describe('records', () => {
  it('are found by key, and the newest by component', async () => {
    const { disk, store, put } = await putApp();
    expect(await store.latestRecord('app')).toBeNull();
    for (const n of [1, 3, 2]) await store.writeRecord(recordOf(put, { n }));
    await store.writeRecord(recordOf(put, { n: 9, name: 'App' }));
    const fresh = storeOn(disk, { salt: 3 });
    expect(await fresh.readRecord(recordOf(put, { n: 3 }).buildKey)).toEqual(
      recordOf(put, { n: 3 }),
    );
    expect((await fresh.latestRecord('app'))?.producer.seconds).toBe(2);
    expect(await fresh.readRecord(put.digest)).toBeNull();
  });

  it('are not written for an output that the store does not have', async () => {
    const { put } = await putApp();
    const empty = storeOn(createSimDisk());
    expect(await codeOf(empty.writeRecord(recordOf(put)))).toBe('object-missing');
  });

  it('are found without their pointer too', async () => {
    const { disk, store, put } = await putApp();
    for (const n of [1, 3, 2]) await store.writeRecord(recordOf(put, { n }));
    for (const name of Object.keys(disk.dump(`${STORE}/latest`)).slice(1))
      disk.unlink(`${STORE}/latest/${name}`);
    expect((await store.latestRecord('app'))?.producer.seconds).toBe(3);
  });

  it('whose key does not belong to their inputs are refused (T11)', async () => {
    const { store, put } = await putApp();
    const wrong = { ...recordOf(put, { n: 1 }), buildKey: recordOf(put, { n: 2 }).buildKey };
    expect(await codeOf(store.writeRecord(wrong))).toBe('bug');
  });
});
