/** Storing a tree: what is read, what is written, and what is only looked at. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../../src/domain/digest.js';
import type { LocalPack } from '../../../../src/ports/local-store.js';
import { parseStoreKeys } from '../../../../src/store/packs/sealing.js';
import { createSimDisk, type SimDisk } from '../../../support/sim-disk.js';
import { codeOf, lay, ROOT, STORE, storeOn, type Layout } from '../../../support/store-on-sim.js';

const APP = { 'out/a': 'alpha', 'out/sub/b': 'beta', 'out/l': '->a', 'out/empty': null };

/** Enough entries that a change of one is small beside the whole. */
const MANY: Layout = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`out/file-${String(n).padStart(2, '0')}`, `text ${n}`]),
);

/** Bytes without a pattern, the same each time. */
function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (state * 48271) % 2147483647;
    bytes[at] = state >> 8;
  }
  return bytes;
}

function write(disk: SimDisk, path: string, bytes: Uint8Array): void {
  if (disk.lstat(path) !== null) disk.unlink(path);
  disk.mkdir(path.slice(0, path.lastIndexOf('/')));
  const fd = disk.open(path, 'wx');
  disk.write(fd, bytes);
  disk.close(fd);
}

async function stored(layout: Layout = APP) {
  const disk = createSimDisk();
  lay(disk, ROOT, layout);
  const store = storeOn(disk);
  return { disk, store, put: await store.put(ROOT, ['out']) };
}

async function restored(
  disk: SimDisk,
  digest: Awaited<ReturnType<typeof stored>>['put']['digest'],
) {
  await storeOn(disk, { salt: 9 }).get(digest, '/new', ['out']);
  return disk.dump('/new/out');
}

describe('an unchanged tree', () => {
  test('is only walked: no file of it and no pack is opened, nothing but marks is written', async () => {
    const { disk, store, put } = await stored();
    const from = disk.trace.length;
    const again = await store.put(ROOT, ['out']);
    const calls = disk.trace.slice(from);
    expect(again).toEqual({ ...put, newBytes: 0, objectsWritten: 0 });
    expect(calls.filter((call) => call.startsWith(`open r ${ROOT}`))).toEqual([]);
    expect(calls.filter((call) => call.startsWith('rename'))).toEqual([]);
    expect(calls.filter((call) => call.startsWith('fsync'))).toEqual([]);
  });

  test('is read again when one of its packs is not what it was', async () => {
    const { disk, store, put } = await stored();
    const [pack = ''] = Object.keys(disk.dump(`${STORE}/packs`)).filter((one) =>
      one.endsWith('.pack'),
    );
    const path = `${STORE}/packs/${pack}`;
    const bytes = disk.readFile(path);
    write(disk, path, bytes);
    expect((await store.put(ROOT, ['out'])).objectsWritten).toBe(0);
    disk.unlink(path);
    expect((await store.put(ROOT, ['out'])).objectsWritten).toBe(put.objectsWritten);
    expect(await restored(disk, put.digest)).toEqual(disk.dump(`${ROOT}/out`));
  });

  test('with a file touched but not changed writes no object', async () => {
    const { disk, store, put } = await stored();
    lay(disk, ROOT, { 'out/a': 'alpha' });
    const again = await store.put(ROOT, ['out']);
    expect(again).toMatchObject({ digest: put.digest, newBytes: 0, objectsWritten: 0 });
  });
});

describe('a changed tree', () => {
  test.each<[string, Layout]>([
    ['a new file', { 'out/new': 'new' }],
    ['a new directory', { 'out/none': null }],
    ['another mode', { 'out/a': 'x:alpha' }],
    ['another target', { 'out/l': '->sub/b' }],
    ['a file in the place of a link', { 'out/l': 'file' }],
  ])('with %s is another tree, and comes back so', async (_, change) => {
    const { disk, store, put } = await stored();
    lay(disk, ROOT, change);
    const next = await store.put(ROOT, ['out']);
    expect(next.digest).not.toBe(put.digest);
    expect(await restored(disk, next.digest)).toEqual(disk.dump(`${ROOT}/out`));
  });

  test('whose names were not allowed before is refused, also where all else is known', async () => {
    const { disk, store } = await stored();
    lay(disk, ROOT, { 'out/A': 'same name as a' });
    expect(await codeOf(store.put(ROOT, ['out']))).toBe('tree-unsafe');
    expect(Object.keys(disk.dump(`${STORE}/tmp`)).slice(1)).toEqual([]);
  });

  test('is stored as a delta of the one before, and needs both packs', async () => {
    const { disk, store, put } = await stored(MANY);
    lay(disk, ROOT, { 'out/file-07': 'changed' });
    const next = await store.put(ROOT, ['out']);
    expect(next.newBytes).toBeLessThan(put.newBytes / 5);
    expect(next.packs).toEqual(expect.arrayContaining([...put.packs]));
    expect(next.packs).toHaveLength(2);
    expect(await storeOn(disk).has(next.digest)).toBe(true);
    expect(await restored(disk, next.digest)).toEqual(disk.dump(`${ROOT}/out`));
    // The next one is a delta of the same base: no chain has to be followed.
    lay(disk, ROOT, { 'out/file-08': 'changed' });
    const third = await store.put(ROOT, ['out']);
    expect(third.packs).toHaveLength(3);
    expect(await restored(disk, third.digest)).toEqual(disk.dump(`${ROOT}/out`));
  });

  test('elsewhere is a delta of the tree that the caller names', async () => {
    const { disk, store, put } = await stored(MANY);
    lay(disk, '/other', { ...MANY, 'out/file-07': 'changed' });
    const next = await store.put('/other', ['out'], { base: put.digest });
    expect(next.newBytes).toBeLessThan(put.newBytes / 5);
    expect(await restored(disk, next.digest)).toEqual(disk.dump('/other/out'));
    const strange = { base: digestOf('no such tree') };
    lay(disk, '/third', { ...MANY, 'out/file-07': 'changed again' });
    const third = await store.put('/third', ['out'], strange);
    expect(third.newBytes).toBeGreaterThan(put.newBytes / 2);
  });

  test('that is far from the one before becomes a whole text again', async () => {
    const { disk, store, put } = await stored(MANY);
    const half = Object.entries(MANY).slice(30);
    lay(disk, ROOT, Object.fromEntries(half.map(([path]) => [path, `new ${path}`])));
    const next = await store.put(ROOT, ['out']);
    lay(disk, STORE, {});
    for (const pack of put.packs)
      disk.unlink(`${STORE}/packs/${pack.slice(7, 9)}/${pack.slice(7)}.pack`);
    expect((await storeOn(disk).readTree(next.digest)).length).toBe(61);
  });
});

describe('a file of 1 MiB and more', () => {
  test('is stored in chunks; an edit stores only those around it', async () => {
    const disk = createSimDisk();
    const bytes = noise(3_000_000);
    write(disk, `${ROOT}/out/large`, bytes);
    write(disk, `${ROOT}/out/just`, noise(1 << 20, 5));
    const store = storeOn(disk);
    const put = await store.put(ROOT, ['out']);
    const tree = await store.readTree(put.digest);
    expect(tree.map((entry) => 'chunked' in entry)).toEqual([false, true, true]);
    const edited = Buffer.concat([
      bytes.subarray(0, 1_500_000),
      Buffer.from('!'),
      bytes.subarray(1_500_000),
    ]);
    write(disk, `${ROOT}/out/large`, edited);
    const next = await store.put(ROOT, ['out']);
    expect(next.newBytes).toBeLessThan(1_300_000);
    expect(await restored(disk, next.digest)).toEqual(disk.dump(`${ROOT}/out`));
  });

  test('that is there twice is stored once', async () => {
    const disk = createSimDisk();
    for (const name of ['a', 'b']) write(disk, `${ROOT}/out/${name}`, noise(1_200_000));
    const put = await storeOn(disk).put(ROOT, ['out']);
    expect(put.bytes).toBe(2_400_000);
    expect(put.newBytes).toBeLessThan(1_210_000);
  });

  test('that changes while it is read is told, and nothing unfinished stays', async () => {
    const disk = createSimDisk();
    write(disk, `${ROOT}/out/large`, noise(1_200_000));
    const changing = {
      ...disk,
      read(fd: number, into: Uint8Array, position: number) {
        const count = disk.read(fd, into, position);
        if (count > 500_000) lay(disk, ROOT, { 'out/large': 'short now' });
        return count;
      },
      fstat: (fd: number) => ({
        ...disk.fstat(fd),
        ino: disk.lstat(`${ROOT}/out/large`)?.ino ?? 0n,
      }),
    };
    expect(await codeOf(storeOn(changing).put(ROOT, ['out']))).toBe('output-changed');
    expect(Object.keys(disk.dump(`${STORE}/tmp`)).slice(1)).toEqual([]);
  });
});

describe('a put', () => {
  test('tells of every pack when it is there for others, before it ends', async () => {
    const disk = createSimDisk();
    lay(disk, ROOT, MANY);
    const told: LocalPack[] = [];
    const put = await storeOn(disk, { tiny: true }).put(ROOT, ['out'], {
      onPack(pack) {
        expect(digestOf(disk.readFile(pack.path))).toBe(pack.pack);
        expect(disk.lstat(pack.path)?.size).toBe(pack.bytes);
        told.push(pack);
      },
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told.map(({ pack }) => pack).sort()).toEqual(put.packs);
  });

  test('with a key writes nothing that can be read without it, and all works as without', async () => {
    const keys = parseStoreKeys('ab'.repeat(32));
    const disk = createSimDisk();
    lay(disk, ROOT, { ...MANY, 'out/secret': 'very plain words '.repeat(20) });
    const store = storeOn(disk, { keys });
    const put = await store.put(ROOT, ['out']);
    lay(disk, ROOT, { 'out/file-07': 'changed' });
    const next = await store.put(ROOT, ['out']);
    expect(next.newBytes).toBeLessThan(put.newBytes / 5);
    for (const path of Object.keys(disk.dump(`${STORE}/packs`)).filter((one) =>
      one.endsWith('.pack'),
    )) {
      const bytes = Buffer.from(disk.readFile(`${STORE}/packs/${path}`));
      expect(bytes.includes('plain words') || bytes.includes('lockstep-tree')).toBe(false);
    }
    await storeOn(disk, { keys, salt: 5 }).get(next.digest, '/new', ['out']);
    expect(disk.dump('/new/out')).toEqual(disk.dump(`${ROOT}/out`));
    expect(await storeOn(disk).has(next.digest)).toBe(false);
  });

  test('leaves a mark of the tree', async () => {
    const { disk, put } = await stored();
    const hex = put.digest.slice(7);
    expect(disk.lstat(`${STORE}/kept/${hex.slice(0, 2)}/${hex}`)?.kind).toBe('file');
  });
});

describe('a tree of many saves', () => {
  test('never needs more than 16 packs and those of one save, and nothing of the others', async () => {
    const { disk, store } = await stored(MANY);
    for (let n = 0; n < 40; n += 1) {
      lay(disk, ROOT, { [`out/file-${10 + (n % 50)}`]: `changed in turn ${n}` });
      const { digest, packs } = await store.put(ROOT, ['out']);
      expect(packs.length).toBeLessThanOrEqual(17);
      if (n % 13 > 0) continue;
      const only = disk.copy();
      for (const path of Object.keys(disk.dump(`${STORE}/packs`))) {
        const isNeeded = packs.some((pack) => path.endsWith(`${pack.slice(7)}.pack`));
        if (path.endsWith('.pack') && !isNeeded) only.unlink(`${STORE}/packs/${path}`);
      }
      await storeOn(only, { salt: 9 }).get(digest, '/new', ['out']);
      expect(only.dump('/new/out')).toEqual(disk.dump(`${ROOT}/out`));
    }
  });
});
