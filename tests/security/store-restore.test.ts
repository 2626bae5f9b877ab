/** Hostile deltas, chunk lists and changes under our eyes: a restore gives nothing that was not verified (T10, T13, T14, T21). */
import { describe, expect, test } from '@jest/globals';
import { digestOf, hexOf, type Digest } from '../../src/domain/digest.js';
import { parseTree, treeText } from '../../src/domain/tree-bytes.js';
import { deltaText } from '../support/delta-model.js';
import { chunkListBytes } from '../../src/store/packs/chunk-list.js';
import {
  footerBytes,
  headerBytes,
  indexBytes,
  type BlobKind,
  type BlobPlace,
} from '../../src/store/packs/pack-format.js';
import { createSimDisk, type SimDisk } from '../support/sim-disk.js';
import { codeOf, lay, STORE, storeOn } from '../support/store-on-sim.js';

interface Claim {
  readonly digest: Digest;
  readonly kind: BlobKind;
  readonly bytes: Uint8Array | string;
}

/** A pack of one frame, as it is, whose index says what it is told to. */
function forge(disk: SimDisk, place: string, claims: readonly Claim[]): Digest {
  const parts = claims.map(({ bytes }) => Buffer.from(bytes));
  const frame = Buffer.concat(parts);
  const blobs = claims.map(({ digest, kind }, n): BlobPlace => {
    const offset = Buffer.concat(parts.slice(0, n)).byteLength;
    return { digest, kind, frame: 0, offset, length: parts[n]?.byteLength ?? 0 };
  });
  const header = headerBytes(null);
  const frames = [{ at: header.byteLength, stored: frame.byteLength, raw: frame.byteLength }];
  const index = indexBytes(frames, blobs);
  const end = footerBytes(header.byteLength + frame.byteLength, index, index.byteLength);
  const bytes = Buffer.concat([header, frame, index, end]);
  const digest = digestOf(bytes);
  lay(disk, place, { [`${hexOf(digest)}.pack`]: '' });
  disk.unlink(`${place}/${hexOf(digest)}.pack`);
  const fd = disk.open(`${place}/${hexOf(digest)}.pack`, 'wx');
  disk.write(fd, bytes);
  disk.close(fd);
  return digest;
}

/** The same, right in the store. */
function plant(disk: SimDisk, claims: readonly Claim[]): void {
  const digest = forge(disk, '/forged', claims);
  const hex = hexOf(digest);
  disk.mkdir(`${STORE}/packs/${hex.slice(0, 2)}`);
  disk.rename(`/forged/${hex}.pack`, `${STORE}/packs/${hex.slice(0, 2)}/${hex}.pack`);
}

const blob = (bytes: string | Uint8Array): Claim => ({
  digest: digestOf(bytes),
  kind: 'bytes',
  bytes,
});

const treeOf = (...files: readonly (readonly [string, string])[]) =>
  `lockstep-tree 1\nd "out"\n${files
    .map(([name, text]) => `f ${text.length} ${digestOf(text)} "out/${name}"\n`)
    .join('')}`;

const delta = (base: string, tree: string) =>
  deltaText(digestOf(base), parseTree(base), parseTree(tree));

describe('a delta', () => {
  const A = treeOf(['a', 'alpha']);
  const B = treeOf(['a', 'alpha'], ['b', 'beta']);
  const C = treeOf(['a', 'alpha'], ['b', 'beta'], ['c', 'gamma']);
  const FILES = ['alpha', 'beta', 'gamma'].map(blob);
  const asDelta = (digest: Digest, bytes: Claim['bytes']): Claim => ({
    digest,
    kind: 'delta',
    bytes,
  });

  test('of a tree that is there makes the tree', async () => {
    const disk = createSimDisk();
    plant(disk, [...FILES, blob(A), asDelta(digestOf(B), delta(A, B))]);
    await storeOn(disk).get(digestOf(B), '/new', ['out']);
    expect(disk.dump('/new/out')).toEqual({ '': 'd', a: 'f alpha', b: 'f beta' });
  });

  test('of a tree that is a delta itself is not followed', async () => {
    const disk = createSimDisk();
    plant(disk, [
      ...FILES,
      blob(A),
      asDelta(digestOf(B), delta(A, B)),
      asDelta(digestOf(C), delta(B, C)),
    ]);
    expect(await codeOf(storeOn(disk).get(digestOf(C), '/new', ['out']))).toBe('object-missing');
    expect(disk.dump('/new')).toEqual({});
  });

  test.each<[string, Claim['bytes']]>([
    ['makes another tree', delta(A, C)],
    ['is no delta', 'out of order'],
    ['names itself as its base', delta(B, C).replace(digestOf(B), digestOf(C))],
    ['is not UTF-8', Buffer.concat([Buffer.from(delta(A, B)), Buffer.from([0xff])])],
  ])('that %s gives nothing', async (_, bytes) => {
    const disk = createSimDisk();
    plant(disk, [...FILES, blob(A), asDelta(digestOf(B), bytes)]);
    const code = await codeOf(storeOn(disk).get(digestOf(B), '/new', ['out']));
    expect(code).toMatch(/^object-(?:corrupt|missing)$/);
    expect(disk.dump('/new')).toEqual({});
  });

  test('under the digest of a file, from another run, does not count as that file (T10)', async () => {
    const disk = createSimDisk();
    forge(disk, '/carried/packs', [asDelta(digestOf('alpha'), 'wrong')]);
    const store = storeOn(disk);
    expect(await store.importFrom('/carried')).toMatchObject({ packs: 1 });
    lay(disk, '/made', { 'out/a': 'alpha' });
    const put = await store.put('/made', ['out']);
    expect(await store.has(put.digest)).toBe(true);
    await store.get(put.digest, '/new', ['out']);
    expect(disk.dump('/new/out')).toEqual({ '': 'd', a: 'f alpha' });
  });

  test('under the digest of a tree, from another run, does not stop a put of that tree (T10)', async () => {
    const disk = createSimDisk();
    forge(disk, '/carried/packs', [asDelta(digestOf(A), delta(B, C))]);
    const store = storeOn(disk);
    await store.importFrom('/carried');
    lay(disk, '/made', { 'out/a': 'alpha' });
    expect((await store.put('/made', ['out'])).digest).toBe(digestOf(A));
    await store.get(digestOf(A), '/new', ['out']);
    expect(disk.dump('/new/out')).toEqual({ '': 'd', a: 'f alpha' });
  });
});

describe('a chunk list', () => {
  const text = 'one two three';
  const chunks = ['one ', 'two ', 'three'].map((bytes) => ({
    digest: digestOf(bytes),
    length: bytes.length,
  }));
  const treeWith = (size: number, list: Uint8Array) =>
    treeText([{ kind: 'file', path: 'big' as never, size, digest: digestOf(list), chunked: true }]);

  test('puts a file together, each chunk verified', async () => {
    const disk = createSimDisk();
    const list = chunkListBytes(chunks);
    const tree = treeWith(text.length, list);
    plant(disk, [blob(list), blob(tree), ...['one ', 'two ', 'three'].map(blob)]);
    await storeOn(disk).get(digestOf(tree), '/new', ['big']);
    expect(disk.dump('/new/big')).toEqual({ '': `f ${text}` });
  });

  test.each<[string, number, Uint8Array]>([
    ['is of another size', text.length + 1, chunkListBytes(chunks)],
    ['is none', text.length, Buffer.from('not a list at all')],
    [
      'says 4 GiB of chunks',
      text.length,
      chunkListBytes([{ digest: digestOf('one '), length: 2 ** 32 - 1 }]),
    ],
    [
      'says other lengths than its chunks have',
      text.length,
      chunkListBytes(chunks.map((chunk, n) => ({ ...chunk, length: [5, 3, 5][n] ?? 0 }))),
    ],
  ])('that %s gives nothing (T14)', async (_, size, list) => {
    const disk = createSimDisk();
    const tree = treeWith(size, list);
    plant(disk, [blob(list), blob(tree), ...['one ', 'two ', 'three'].map(blob)]);
    expect(await codeOf(storeOn(disk).get(digestOf(tree), '/new', ['big']))).toBe('object-corrupt');
    expect(disk.dump('/new')).toEqual({});
  });

  test('with a chunk that is something else gives nothing (T08)', async () => {
    const disk = createSimDisk();
    const list = chunkListBytes(chunks);
    const tree = treeWith(text.length, list);
    const lie: Claim = { digest: digestOf('two '), kind: 'bytes', bytes: 'TWO ' };
    plant(disk, [blob(list), blob(tree), blob('one '), lie, blob('three')]);
    expect(await codeOf(storeOn(disk).get(digestOf(tree), '/new', ['big']))).toBe('object-corrupt');
    expect(disk.dump('/new')).toEqual({});
  });
});

test('a directory that becomes a symlink while files are written is not written through (T21)', async () => {
  const disk = createSimDisk();
  lay(disk, '/made', { 'build/out/a': 'new', 'build/out/b': 'same' });
  const { digest } = await storeOn(disk).put('/made', ['build/out']);
  lay(disk, '/victim', { 'out/a': 'mine', 'out/b': 'same' });
  lay(disk, '/new', { 'build/out/a': 'old', 'build/out/b': 'same' });
  const before = disk.dump('/victim');
  let isSwapped = false;
  const swapping = {
    ...disk,
    fstat: (fd: number) => {
      const stat = disk.fstat(fd);
      if (!isSwapped) {
        isSwapped = true;
        disk.rename('/new/build', '/aside');
        disk.symlink('/victim', '/new/build');
      }
      return stat;
    },
  };
  const code = await codeOf(storeOn(swapping, { salt: 3 }).get(digest, '/new', ['build/out']));
  expect([code, isSwapped]).toEqual(['tree-unsafe', true]);
  expect(disk.dump('/victim')).toEqual(before);
});

test('what is kept although the store lacks it is stored by the next put (T12)', async () => {
  const disk = createSimDisk();
  const tree = treeOf(['a', 'alpha'], ['b', 'beta']);
  plant(disk, [blob(tree), blob('alpha')]);
  lay(disk, '/made', { 'out/b': 'beta' });
  const store = storeOn(disk);
  expect(await store.get(digestOf(tree), '/made', ['out'])).toMatchObject({ written: 1, kept: 1 });
  expect(await store.has(digestOf(tree))).toBe(false);
  await store.put('/made', ['out']);
  expect(await store.has(digestOf(tree))).toBe(true);
});
