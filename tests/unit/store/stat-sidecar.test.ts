/** What is known by stat data is believed only where nothing can have changed since. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import type { SafePath } from '../../../src/domain/safe-path.js';
import type { TreeEntry } from '../../../src/domain/tree.js';
import type { FileStat } from '../../../src/ports/disk.js';
import { contextOf } from '../../../src/store/store-context.js';
import {
  createStatColumns,
  readSidecar,
  setStat,
  writeSidecar,
} from '../../../src/store/stat-sidecar.js';
import { createSimDisk } from '../../support/sim-disk.js';
import { countingRandom, ROOT, stillClock, STORE } from '../../support/store-on-sim.js';

const path = (text: string) => text as SafePath;
const TREE: readonly TreeEntry[] = [
  { kind: 'directory', path: path('out') },
  { kind: 'executable', path: path('out/a'), size: 3, digest: digestOf('a') },
  { kind: 'file', path: path('out/b'), size: 2_000_000, digest: digestOf('list'), chunked: true },
  { kind: 'symlink', path: path('out/l'), target: 'a' },
  { kind: 'file', path: path('out/ü'), size: 0, digest: digestOf('') },
];
const statOf = (size: number, time = 5n): FileStat => ({
  kind: 'file',
  size,
  mode: 0o644,
  mtimeNs: time,
  ctimeNs: time,
  ino: 2n ** 60n + 1n,
  nlink: 1,
});
const SIZES = [0, 3, 2_000_000, 0, 0];

function written(stamp = 10n) {
  const disk = createSimDisk();
  const context = contextOf({
    disk,
    directory: STORE,
    random: countingRandom(),
    clock: stillClock,
  });
  disk.mkdir(`${STORE}/tmp`);
  const stats = createStatColumns(TREE.length + 7);
  TREE.forEach((entry, n) => 'digest' in entry && setStat(stats, n, statOf(SIZES[n] ?? 0)));
  const packs = [digestOf('p'), digestOf('q')];
  const seen = { digest: digestOf('tree'), packs, tree: TREE, stats };
  writeSidecar(context, { root: ROOT, paths: ['out'], stamp }, seen);
  return { disk, context };
}

describe('a sidecar', () => {
  test('gives back the tree, its packs and every entry', () => {
    const sidecar = readSidecar(written().context, ROOT, ['out']);
    expect(sidecar).toMatchObject({
      tree: digestOf('tree'),
      packs: [digestOf('p'), digestOf('q')],
    });
    expect(TREE.map((_, n) => sidecar?.entry(n))).toEqual(TREE);
    expect(readSidecar(written().context, ROOT, ['other'])).toBeNull();
  });

  test('knows a file again by size, times and inode, all of them', () => {
    const sidecar = readSidecar(written().context, ROOT, ['out']);
    const stat = statOf(3);
    expect(sidecar?.isUnchanged(1, stat)).toBe(true);
    for (const other of [{ size: 4 }, { mtimeNs: 6n }, { ctimeNs: 6n }, { ino: 2n ** 60n }]) {
      expect([other, sidecar?.isUnchanged(1, { ...stat, ...other })]).toEqual([other, false]);
    }
  });

  test('does not know a file whose times were not older than the look at it', () => {
    const sidecar = readSidecar(written(5n).context, ROOT, ['out']);
    expect(sidecar?.isUnchanged(1, statOf(3))).toBe(false);
    expect(sidecar?.entry(1)).toEqual(TREE[1]);
  });

  test('tells the same from a file to read again and from something else', () => {
    const sidecar = readSidecar(written().context, ROOT, ['out']);
    const at = (n: number, found: Parameters<NonNullable<typeof sidecar>['compare']>[1]) =>
      sidecar?.compare(n, found);
    expect(at(0, { kind: 'directory', path: 'out', mode: 0o755 })).toBe('same');
    expect(at(1, { kind: 'executable', path: 'out/a', stat: statOf(3) })).toBe('same');
    expect(at(1, { kind: 'executable', path: 'out/a', stat: statOf(4) })).toBe('stale');
    expect(at(1, { kind: 'file', path: 'out/a', stat: statOf(3) })).toBe('other');
    expect(at(3, { kind: 'symlink', path: 'out/l', target: 'a' })).toBe('same');
    expect(at(3, { kind: 'symlink', path: 'out/l', target: 'b' })).toBe('other');
    expect(at(3, { kind: 'directory', path: 'out/l', mode: 0 })).toBe('other');
  });

  test('finds paths in the order of the tree, past those that are gone or new', () => {
    const cursor = readSidecar(written().context, ROOT, ['out'])?.cursor();
    expect(
      ['out/A', 'out/a', 'out/l', 'out/m', 'out/ü', 'out/z'].map((one) => cursor?.(one)),
    ).toEqual([-1, 1, 3, -1, 4, -1]);
  });

  test('of the version before, cut off or with any byte flipped, knows nothing', () => {
    const { disk, context } = written();
    const [name = ''] = Object.keys(disk.dump(`${STORE}/stat`)).filter((one) => one.length > 60);
    const file = `${STORE}/stat/${name}`;
    const right = disk.readFile(file);
    const put = (bytes: Uint8Array) => {
      disk.unlink(file);
      const fd = disk.open(file, 'wx');
      disk.write(fd, bytes);
      disk.close(fd);
      return readSidecar(context, ROOT, ['out']);
    };
    expect(put(Buffer.from(`lockstep-stat 1\n${digestOf('lockstep-stat 1\n')}\n`))).toBeNull();
    expect(put(right.subarray(0, -1))).toBeNull();
    expect(put(new Uint8Array())).toBeNull();
    for (let at = 0; at < right.byteLength; at += 1) {
      const wrong = Uint8Array.from(right);
      wrong[at] = (wrong[at] ?? 0) ^ 4;
      expect([at, put(wrong)]).toEqual([at, null]);
    }
    expect(put(right)).not.toBeNull();
  });
});
