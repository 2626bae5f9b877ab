/** Damaged and hostile store folders: never a wrong byte out of the store (T08, T10, T12, T14). */
import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { digestOf, hexOf, type Digest } from '../../src/domain/digest.js';
import {
  footerBytes,
  headerBytes,
  indexBytes,
  type BlobPlace,
} from '../../src/store/packs/pack-format.js';
import { createSimDisk, type SimDisk } from '../support/sim-disk.js';
import { codeOf, lay, recordOf, ROOT, STORE, storeOn } from '../support/store-on-sim.js';

const APP = { 'dist/a': 'alpha alpha alpha', 'dist/b': 'beta', 'dist/run': 'x:#!' };

async function stored() {
  const disk = createSimDisk();
  const store = storeOn(disk);
  lay(disk, ROOT, APP);
  const put = await store.put(ROOT, ['dist']);
  await store.writeRecord(recordOf(put));
  return { disk, store, put, right: disk.dump(`${ROOT}/dist`) };
}

function pathsOf(disk: SimDisk, folder: string, ending: string): string[] {
  return Object.keys(disk.dump(`${STORE}/${folder}`))
    .filter((path) => path.endsWith(ending))
    .map((path) => `${STORE}/${folder}/${path}`);
}

function overwrite(disk: SimDisk, path: string, bytes: Uint8Array): void {
  if (disk.lstat(path) !== null) disk.unlink(path);
  disk.mkdir(path.slice(0, path.lastIndexOf('/')));
  const fd = disk.open(path, 'wx');
  disk.write(fd, bytes);
  disk.close(fd);
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}

describe('a flipped byte (T08)', () => {
  it('anywhere in a pack gives right bytes or an error, and a put heals it', async () => {
    const ready = await stored();
    const [pack = ''] = pathsOf(ready.disk, 'packs', '.pack');
    const bytes = ready.disk.readFile(pack);
    const outcomes = new Set<string | null>();
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const disk = ready.disk.copy();
      overwrite(disk, pack, flipped(bytes, at));
      const store = storeOn(disk, { salt: 3 });
      const code = await codeOf(store.get(ready.put.digest, '/new', ['dist']));
      outcomes.add(code);
      const seen = disk.dump('/new/dist');
      expect([at, seen]).toEqual([at, code === null ? ready.right : {}]);
      const again = await store.put(ROOT, ['dist']);
      expect([at, again.digest]).toEqual([at, ready.put.digest]);
      await store.get(ready.put.digest, '/new', ['dist']);
      expect([at, disk.dump('/new/dist')]).toEqual([at, ready.right]);
    }
    expect([...outcomes].sort()).toContain('object-corrupt');
    expect(outcomes).toContain('object-missing');
  });

  it('anywhere in a record makes it absent, never another record', async () => {
    const ready = await stored();
    const [path = ''] = pathsOf(ready.disk, 'records', '.json');
    const bytes = ready.disk.readFile(path);
    const key = recordOf(ready.put).buildKey;
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const disk = ready.disk.copy();
      overwrite(disk, path, flipped(bytes, at));
      expect([at, await storeOn(disk).readRecord(key)]).toEqual([at, null]);
    }
  });

  it('anywhere in what is known by stat data is never believed', async () => {
    const ready = await stored();
    const [path = ''] = Object.keys(ready.disk.dump(`${STORE}/stat`)).filter(
      (name) => name.length > 60,
    );
    const bytes = ready.disk.readFile(`${STORE}/stat/${path}`);
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const disk = ready.disk.copy();
      overwrite(disk, `${STORE}/stat/${path}`, flipped(bytes, at));
      const store = storeOn(disk);
      expect([at, await store.matches(ready.put.digest, ROOT, ['dist'])]).toEqual([at, true]);
      expect([at, (await store.put(ROOT, ['dist'])).digest]).toEqual([at, ready.put.digest]);
    }
  });
});

describe('a store tampered with after the put (T12)', () => {
  const tampered = async () => {
    const ready = await stored();
    const [pack = ''] = pathsOf(ready.disk, 'packs', '.pack');
    const bytes = ready.disk.readFile(pack);
    overwrite(ready.disk, pack, flipped(bytes, 60));
    return { ...ready, pack };
  };

  it('get: says object-corrupt, sets the pack aside, leaves the tree as it was', async () => {
    const { disk, store, put, pack } = await tampered();
    lay(disk, ROOT, { 'dist/a': 'mine' });
    const before = disk.dump(ROOT);
    expect(await codeOf(store.get(put.digest, ROOT, ['dist']))).toBe('object-corrupt');
    expect(disk.dump(ROOT)).toEqual(before);
    expect(disk.lstat(pack)).toBeNull();
    expect(Object.keys(disk.dump(`${STORE}/quarantine`))).toHaveLength(2);
    expect(await store.has(put.digest)).toBe(false);
  });

  it('put: notices without a get before, and heals', async () => {
    const { disk, store, put, right } = await tampered();
    expect((await store.put(ROOT, ['dist'])).objectsWritten).toBe(put.objectsWritten);
    await store.get(put.digest, '/new', ['dist']);
    expect(disk.dump('/new/dist')).toEqual(right);
  });

  it('export: lets nothing damaged travel', async () => {
    const { store } = await tampered();
    expect(await store.exportTo('/carried', 1e9)).toMatchObject({ packs: 0 });
  });

  it('another pack with the same bytes is used instead', async () => {
    const { disk, store, put, right } = await stored();
    const other = storeOn({ ...disk }, { salt: 4, tiny: true });
    const aside = pathsOf(disk, 'packs', '.pack')[0] ?? '';
    disk.rename(aside, '/aside');
    await other.put(ROOT, ['dist']);
    overwrite(disk, aside, flipped(disk.readFile('/aside'), 30));
    await store.get(put.digest, '/new', ['dist']);
    expect(disk.dump('/new/dist')).toEqual(right);
  });
});

/** A pack of given frames and blobs, whose name and footer are right. */
function forge(
  disk: SimDisk,
  frames: readonly { bytes: Buffer; raw: number }[],
  blobs: readonly Omit<BlobPlace, 'kind'>[],
): Digest {
  const parts: Buffer[] = [headerBytes(null)];
  const table = frames.map(({ bytes, raw }) => {
    const at = Buffer.concat(parts).byteLength;
    parts.push(bytes);
    return { at, stored: bytes.byteLength, raw };
  });
  const index = indexBytes(
    table,
    blobs.map((blob) => ({ ...blob, kind: 'bytes' as const })),
  );
  const end = footerBytes(Buffer.concat(parts).byteLength, index, index.byteLength);
  const bytes = Buffer.concat([...parts, index, end]);
  const digest = digestOf(bytes);
  overwrite(disk, `${STORE}/packs/${hexOf(digest).slice(0, 2)}/${hexOf(digest)}.pack`, bytes);
  return digest;
}

describe('a hostile pack (T14)', () => {
  const TREE = digestOf('a tree that nobody has seen');

  it.each([
    ['a frame that unpacks to more than it says', 4096, 64],
    ['a frame that says 4 GiB', 0xffffffff, 64],
    ['a tree of 130 MiB', 4096, 130 << 20],
  ])('%s is refused quickly and in little memory', async (_, raw, length) => {
    const disk = createSimDisk();
    const bomb = zstdCompressSync(Buffer.alloc(32 << 20));
    forge(disk, [{ bytes: bomb, raw }], [{ digest: TREE, frame: 0, offset: 0, length }]);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await codeOf(storeOn(disk).readTree(TREE))).toMatch(/^object-(?:corrupt|missing)$/);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });

  it('that gives other bytes under a digest delivers nothing', async () => {
    const disk = createSimDisk();
    const lie = Buffer.from('lockstep-tree 1\n');
    forge(
      disk,
      [{ bytes: zstdCompressSync(lie), raw: 16 }],
      [{ digest: TREE, frame: 0, offset: 0, length: 16 }],
    );
    expect(await codeOf(storeOn(disk).readTree(TREE))).toBe('object-corrupt');
  });

  it.each([
    ['f 1 sha256:X "../up"', 'tree-unsafe'],
    ['f 1 sha256:X "dist/.git"', 'tree-unsafe'],
    ['l "dist" "/etc"', 'tree-unsafe'],
    ['l "dist" "../.."', 'tree-unsafe'],
    ['f 01 sha256:X "dist"', 'object-corrupt'],
    ['f 1 sha256:X "d\\u0069st"', 'object-corrupt'],
    ['b "dist"', 'object-corrupt'],
  ])('with the tree line %s is refused', async (line, code) => {
    const disk = createSimDisk();
    const text = Buffer.from(`lockstep-tree 1\n${line.replace('X', '0'.repeat(64))}\n`);
    const digest = digestOf(text);
    const blob = { digest, frame: 0, offset: 0, length: text.byteLength };
    forge(disk, [{ bytes: zstdCompressSync(text), raw: text.byteLength }], [blob]);
    expect(await codeOf(storeOn(disk).get(digest, ROOT, ['dist']))).toBe(code);
    expect(disk.lstat(ROOT)).toBeNull();
  });

  it('with a lying index does not come in from another run, so no put relies on it (T10)', async () => {
    const disk = createSimDisk();
    const blob = { digest: digestOf('alpha'), frame: 0, offset: 0, length: 5 };
    const pack = forge(disk, [{ bytes: zstdCompressSync(Buffer.from('wrong')), raw: 5 }], [blob]);
    const hex = hexOf(pack);
    disk.mkdir('/carried/packs');
    disk.rename(`${STORE}/packs/${hex.slice(0, 2)}/${hex}.pack`, `/carried/packs/${hex}.pack`);
    const store = storeOn(disk);
    expect(await store.importFrom('/carried')).toEqual({ packs: 0, records: 0, refused: 1 });
    lay(disk, ROOT, { 'dist/a': 'alpha' });
    const put = await store.put(ROOT, ['dist']);
    await store.get(put.digest, '/new', ['dist']);
    expect(disk.dump('/new/dist')['a']).toBe('f alpha');
  });
});
