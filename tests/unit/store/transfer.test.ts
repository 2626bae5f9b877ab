/** The store on its way to another run and back: whatever verifies comes in, nothing else does. */
import { describe, expect, it } from '@jest/globals';
import { createSimDisk, type SimDisk } from '../../support/sim-disk.js';
import { codeOf, lay, recordOf, storeOn, STORE } from '../../support/store-on-sim.js';

const CARRIED = '/carried';

/** Three components, each with its own pack and record, used in the order a, b, c. */
async function filled() {
  const disk = createSimDisk();
  const store = storeOn(disk);
  const puts = [];
  for (const [n, name] of ['a', 'b', 'c'].entries()) {
    const root = `/work/${name}`;
    lay(disk, root, { 'out/own': `only ${name} `.repeat(20), 'out/l': '->own' });
    const put = await store.put(root, ['out']);
    await store.writeRecord(recordOf(put, { name, n: n + 1 }));
    puts.push({ put, record: recordOf(put, { name, n: n + 1 }) });
  }
  return { disk, store, puts };
}

async function carried() {
  const from = await filled();
  const exported = await from.store.exportTo(CARRIED, 1e9);
  for (const folder of ['packs', 'records', 'latest', 'used', 'stat', 'tmp'])
    clear(from.disk, `${STORE}/${folder}`);
  return { ...from, exported, store: storeOn(from.disk, { salt: 9 }) };
}

function clear(disk: SimDisk, path: string): void {
  for (const { name, kind } of disk.readdir(path) ?? []) {
    if (kind === 'directory') clear(disk, `${path}/${name}`);
    else disk.unlink(`${path}/${name}`);
  }
  if (disk.lstat(path) !== null) disk.rmdir(path);
}

const names = (disk: SimDisk, folder: string) =>
  (disk.readdir(`${CARRIED}/${folder}`) ?? []).map(({ name }) => `${CARRIED}/${folder}/${name}`);

function rewrite(disk: SimDisk, path: string, change: (bytes: Buffer) => Uint8Array): void {
  const bytes = change(Buffer.from(disk.readFile(path)));
  disk.unlink(path);
  const fd = disk.open(path, 'wx');
  disk.write(fd, bytes);
  disk.close(fd);
}

describe('a transfer', () => {
  it('brings packs and records, and empties the directory', async () => {
    const { disk, store, puts, exported } = await carried();
    expect(exported).toMatchObject({ packs: 3 });
    expect(await store.importFrom(CARRIED)).toEqual({ packs: 3, records: 3, refused: 0 });
    for (const { put, record } of puts) {
      expect(await store.readRecord(record.buildKey)).toEqual(record);
      expect(await store.has(put.digest)).toBe(true);
      expect((await store.latestRecord(record.component))?.buildKey).toBe(record.buildKey);
    }
    expect(disk.readdir(CARRIED) ?? []).toEqual([]);
    expect(await store.importFrom(CARRIED)).toEqual({ packs: 0, records: 0, refused: 0 });
  });

  it('has a digest of what it holds, not of when or where', async () => {
    const { store, exported } = await carried();
    await store.importFrom(CARRIED);
    const again = await store.exportTo('/again', 1e9);
    expect(again).toEqual(exported);
    expect((await store.exportTo('/less', exported.bytes - 1)).digest).not.toBe(exported.digest);
  });

  it('takes what was used last first, up to the limit', async () => {
    const { disk, store, puts } = await filled();
    await store.readRecord(puts[0]!.record.buildKey);
    const all = await store.exportTo('/all', 1e9);
    const { bytes, packs } = await store.exportTo(CARRIED, Math.ceil((all.bytes * 2) / 3) + 10);
    expect(packs).toBe(2);
    expect(bytes).toBeLessThan(all.bytes);
    const held = names(disk, 'records').join();
    expect(puts.map(({ record }) => held.includes(record.buildKey.slice(7)))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is not put into a directory that holds something', async () => {
    const { disk, store } = await filled();
    lay(disk, CARRIED, { mine: '1' });
    expect(await codeOf(store.exportTo(CARRIED, 1e9))).toBe('state-write-failed');
  });

  it.each<[string, (disk: SimDisk) => void, object]>([
    [
      'a pack cut short',
      (disk) => rewrite(disk, names(disk, 'packs')[0]!, (bytes) => bytes.subarray(0, 100)),
      { packs: 2, records: 2, refused: 2 },
    ],
    [
      'a pack with one byte changed',
      (disk) => rewrite(disk, names(disk, 'packs')[0]!, (bytes) => bytes.fill(7, 30, 31)),
      { packs: 2, records: 2, refused: 2 },
    ],
    [
      'a pack under another name',
      (disk) => disk.rename(names(disk, 'packs')[0]!, `${CARRIED}/packs/${'0'.repeat(64)}.pack`),
      { packs: 2, records: 2, refused: 2 },
    ],
    [
      'a missing pack',
      (disk) => disk.unlink(names(disk, 'packs')[0]!),
      { packs: 2, records: 2, refused: 1 },
    ],
    [
      'a record with one byte changed',
      (disk) => rewrite(disk, names(disk, 'records')[0]!, (bytes) => bytes.fill(48, 60, 61)),
      { packs: 3, records: 2, refused: 1 },
    ],
    [
      'a record under another key',
      (disk) =>
        disk.rename(names(disk, 'records')[0]!, `${CARRIED}/records/${'0'.repeat(64)}.json`),
      { packs: 3, records: 2, refused: 1 },
    ],
    [
      'a symlink beside the packs',
      (disk) => disk.symlink('/etc/passwd', `${CARRIED}/packs/${'1'.repeat(64)}.pack`),
      { packs: 3, records: 3, refused: 1 },
    ],
    [
      'a strange file',
      (disk) => lay(disk, CARRIED, { 'run.sh': 'x:' }),
      { packs: 3, records: 3, refused: 1 },
    ],
    [
      'no records',
      (disk) => clear(disk, `${CARRIED}/records`),
      { packs: 3, records: 0, refused: 0 },
    ],
    [
      'no list of names',
      (disk) => disk.unlink(`${CARRIED}/manifest.json`),
      { packs: 3, records: 3, refused: 0 },
    ],
  ])('with %s brings only what verifies (T09)', async (_, damage, counts) => {
    const { disk, store, puts } = await carried();
    damage(disk);
    expect(await store.importFrom(CARRIED)).toEqual(counts);
    for (const { put, record } of puts) {
      const found = await store.readRecord(record.buildKey);
      if (found !== null) await store.get(put.digest, `/new/${record.component}`, ['out']);
    }
    expect(disk.lstat('/etc')).toBeNull();
  });

  it('that is a symlink is not followed', async () => {
    const { disk, store } = await carried();
    disk.symlink(CARRIED, '/link');
    expect(await store.importFrom('/link')).toEqual({ packs: 0, records: 0, refused: 1 });
    expect(disk.readdir(CARRIED)?.length).toBe(3);
  });

  it('does not replace a record that the store has', async () => {
    const { disk, puts } = await filled();
    const store = storeOn(disk, { salt: 9 });
    await store.exportTo(CARRIED, 1e9);
    expect(await store.importFrom(CARRIED)).toEqual({ packs: 0, records: 0, refused: 0 });
    expect(await store.readRecord(puts[0]!.record.buildKey)).toEqual(puts[0]!.record);
  });
});
