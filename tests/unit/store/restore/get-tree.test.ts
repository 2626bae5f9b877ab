/** Restoring trees with chunked files, sealed packs and deltas, and while packs arrive. */
import { describe, expect, test } from '@jest/globals';
import { parseDigest } from '../../../../src/domain/digest.js';
import type { SimDisk } from '../../../support/sim-disk.js';
import {
  dumpOf,
  FIRST,
  RICH,
  richStore,
  sealedStore,
  SECOND,
} from '../../../support/rich-store.js';
import { codeOf, lay } from '../../../support/store-on-sim.js';

const packsIn = (disk: SimDisk, store: string) =>
  Object.keys(disk.dump(`${store}/packs`))
    .filter((path) => path.endsWith('.pack'))
    .map((path) => `/packs/${path}`);

function copy(disk: SimDisk, from: string, to: string, flip = -1) {
  const bytes = Uint8Array.from(disk.readFile(from));
  if (flip >= 0) bytes[flip] = (bytes[flip] ?? 0) ^ 1;
  disk.mkdir(to.slice(0, to.lastIndexOf('/')));
  if (disk.lstat(to) !== null) disk.unlink(to);
  const fd = disk.open(to, 'wx');
  disk.write(fd, bytes);
  disk.close(fd);
}

describe('a tree with a large file, sealed, stored as a delta', () => {
  test('comes back the same, into nothing and onto the one before', async () => {
    const { disk, first, second } = await richStore();
    const store = sealedStore(disk, RICH, 2);
    const tree = await store.readTree(second.digest);
    expect(tree.find(({ path }) => path === 'out/large')).toMatchObject({ chunked: true });
    await store.get(first.digest, '/new', ['out']);
    expect(disk.dump('/new/out')).toEqual(dumpOf(FIRST));
    const report = await store.get(second.digest, '/new', ['out']);
    expect(report).toMatchObject({ written: 2, removed: 0 });
    expect(disk.dump('/new/out')).toEqual(dumpOf(SECOND));
    expect(await store.matches(second.digest, '/new', ['out'])).toBe(true);
    expect(await store.matches(first.digest, '/new', ['out'])).toBe(false);
  });

  test('is kept where it is right though nothing is known of it, chunks compared with the list', async () => {
    const { disk, second } = await richStore();
    lay(disk, '/copy', SECOND);
    const store = sealedStore(disk, RICH, 2);
    const large = (text: string) => lay(disk, '/copy', { 'out/large': text });
    const right = SECOND['out/large'] ?? '';
    expect(await store.matches(second.digest, '/copy', ['out'])).toBe(true);
    large(`${right.slice(0, -1)}!`);
    expect(await store.matches(second.digest, '/copy', ['out'])).toBe(false);
    large(right);
    expect(await store.get(second.digest, '/copy', ['out'])).toMatchObject({ written: 0 });
  });

  test('is not there without the tree that its delta is made for', async () => {
    const { disk, second } = await richStore();
    const packs = packsIn(disk, RICH);
    expect(packs.length).toBeGreaterThan(1);
    for (const pack of packs) {
      const without = disk.copy();
      without.unlink(RICH + pack);
      const store = sealedStore(without, RICH, 2);
      expect(await store.has(second.digest)).toBe(false);
      expect(await codeOf(store.get(second.digest, '/new', ['out']))).toBe('object-missing');
      expect(without.dump('/new')).toEqual({});
    }
  });

  test('cannot be read without the key, and nothing is set aside for that', async () => {
    const { disk, second } = await richStore();
    const store = sealedStore(disk, RICH, 3, []);
    expect(await codeOf(store.get(second.digest, '/new', ['out']))).toBe('object-missing');
    expect(disk.lstat(`${RICH}/quarantine`)).toBeNull();
  });

  test('with one byte of any pack changed comes back right or not at all (T08, T12)', async () => {
    const { disk, second } = await richStore();
    const codes = new Set<string | null>();
    for (const pack of packsIn(disk, RICH)) {
      const size = disk.lstat(RICH + pack)?.size ?? 0;
      for (let at = 3; at < size; at += Math.ceil(size / 12)) {
        const damaged = disk.copy();
        copy(damaged, RICH + pack, RICH + pack, at);
        const store = sealedStore(damaged, RICH, 2);
        const code = await codeOf(store.get(second.digest, '/new', ['out']));
        codes.add(code);
        expect([at, damaged.dump('/new/out')]).toEqual([at, code === null ? dumpOf(SECOND) : {}]);
      }
    }
    expect(codes).toContain('object-corrupt');
  });
});

describe('packs that arrive', () => {
  const THERE = '/there';

  /** Hands over packs; notes whether files were being made when each was asked for. */
  async function* oneByOne(disk: SimDisk, packs: readonly string[], begun: boolean[] = []) {
    for (const pack of packs) {
      await Promise.resolve();
      begun.push((disk.readdir('/') ?? []).some(({ name }) => name.startsWith('.lockstep-tmp-')));
      copy(disk, RICH + pack, THERE + pack);
      yield parseDigest(`sha256:${pack.slice(-69, -5)}`);
    }
  }

  test('in any order are enough, and what is there is written before the last has come', async () => {
    const { disk: ready, second } = await richStore();
    const packs = packsIn(ready, RICH);
    const before: boolean[] = [];
    for (const last of packs) {
      const disk = ready.copy();
      const begun: boolean[] = [];
      const order = [...packs.filter((pack) => pack !== last), last];
      const arriving = oneByOne(disk, order, begun);
      const store = sealedStore(disk, THERE, 5);
      const report = await store.get(second.digest, '/new', ['out'], { arriving });
      expect(report).toMatchObject({ files: 23, written: 23 });
      expect(disk.dump('/new/out')).toEqual(dumpOf(SECOND));
      before.push(begun.at(-1) === true);
    }
    expect(before).toContain(true);
  });

  test('and leave something out make object-missing, and leave nothing behind', async () => {
    const { disk, second } = await richStore();
    const packs = packsIn(disk, RICH);
    for (const left of packs) {
      const arriving = oneByOne(
        disk,
        packs.filter((pack) => pack !== left),
      );
      const store = sealedStore(disk, `${THERE}${packs.indexOf(left)}`, 5);
      expect(await codeOf(store.get(second.digest, '/new', ['out'], { arriving }))).toBe(
        'object-missing',
      );
      expect(disk.dump('/new')).toEqual({});
    }
  });

  test('until the transfer fails give its error, and leave the tree as it was', async () => {
    const { disk, second } = await richStore();
    lay(disk, '/new', { 'out/mine': 'stays' });
    async function* failing() {
      yield* oneByOne(disk, packsIn(disk, RICH).slice(0, 1));
      throw Object.assign(new Error('the line is dead'), { code: 'backend-unreachable' });
    }
    const store = sealedStore(disk, THERE, 5);
    const arriving = failing();
    expect(await codeOf(store.get(second.digest, '/new', ['out'], { arriving }))).toBe(
      'backend-unreachable',
    );
    expect(disk.dump('/new')).toEqual({ '': 'd', out: 'd', 'out/mine': 'f stays' });
  });

  test('are not waited for when all is there', async () => {
    const { disk, second } = await richStore();
    const never: AsyncIterable<never> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }),
    };
    const store = sealedStore(disk, RICH, 5);
    await store.get(second.digest, '/new', ['out'], { arriving: never });
    expect(disk.dump('/new/out')).toEqual(dumpOf(SECOND));
  });
});
