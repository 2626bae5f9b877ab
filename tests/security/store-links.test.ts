/** Outputs that would leave their root, or be another file elsewhere (T20, T21, T22). */
import { describe, expect, it } from '@jest/globals';
import { createSimDisk } from '../support/sim-disk.js';
import { codeOf, lay, ROOT, storeOn, type Layout } from '../support/store-on-sim.js';

async function codeOfPut(layout: Layout): Promise<string | null> {
  const disk = createSimDisk();
  lay(disk, ROOT, layout);
  return codeOf(storeOn(disk).put(ROOT, ['out']));
}

describe('a symlink (T21)', () => {
  it.each<[string, Layout]>([
    ['absolute', { 'out/l': '->/etc/passwd' }],
    ['above the root', { 'out/l': '->../../x' }],
    [
      'chain a/b/up → ../.. then up/..',
      { 'out/a/b/up': '->../../..', 'out/escape': '->a/b/up/..' },
    ],
    ['chain whose text stays inside', { 'out/a/b/up': '->../../..', 'out/e': '->a/b/up/../out' }],
    ['in a circle', { 'out/a': '->b', 'out/b': '->a' }],
    ['with a backslash', { 'out/l': '->..\\..\\x' }],
    ['with a drive', { 'out/l': '->C:/x' }],
    ['into git’s directory', { 'out/l': '->../.git/config' }],
  ])('%s is refused', async (_, layout) => {
    expect(await codeOfPut(layout)).toBe('tree-unsafe');
  });

  it.each<[string, Layout]>([
    ['to a sibling', { 'out/l': '->x', 'out/x': '1' }],
    ['to a directory above, inside the root', { 'out/a/b/up': '->../..', 'out/e': '->a/b/up/a' }],
    ['to nothing', { 'out/l': '->later/made' }],
  ])('%s is kept', async (_, layout) => {
    expect(await codeOfPut(layout)).toBeNull();
  });

  it('in the place of a parent directory is not written through', async () => {
    const disk = createSimDisk();
    const store = storeOn(disk);
    lay(disk, ROOT, { 'build/out/a': '1' });
    const put = await store.put(ROOT, ['build/out']);
    lay(disk, '/victim', { 'out/keep': 'me' });
    lay(disk, '/new', { build: '->/victim' });
    expect(await codeOf(store.get(put.digest, '/new', ['build/out']))).toBe('tree-unsafe');
    expect(await store.matches(put.digest, '/new', ['build/out'])).toBe(false);
    expect(disk.dump('/victim')).toEqual({ '': 'd', out: 'd', 'out/keep': 'f me' });
  });

  it('in the place of a directory of the tree is replaced, not followed', async () => {
    const disk = createSimDisk();
    const store = storeOn(disk);
    lay(disk, ROOT, { 'out/sub/a': '1' });
    const put = await store.put(ROOT, ['out']);
    lay(disk, '/victim', { a: 'mine', keep: 'me' });
    lay(disk, '/new', { 'out/sub': '->/victim' });
    await store.get(put.digest, '/new', ['out']);
    expect(disk.dump('/victim')).toEqual({ '': 'd', a: 'f mine', keep: 'f me' });
    expect(disk.dump('/new/out')).toEqual(disk.dump(`${ROOT}/out`));
  });
});

describe('a file (T22)', () => {
  it('that is a device, FIFO or socket is refused', async () => {
    const disk = createSimDisk();
    lay(disk, ROOT, { 'out/a': '1' });
    disk.plant(`${ROOT}/out/fifo`);
    expect(await codeOf(storeOn(disk).put(ROOT, ['out']))).toBe('tree-unsafe');
  });

  it.each([
    [0o4755, 0o755],
    [0o2644, 0o644],
    [0o777, 0o755],
    [0o666, 0o644],
    [0o1700, 0o755],
    [0o600, 0o644],
  ])('of mode %o comes back as %o, also where it stood', async (mode, wanted) => {
    const disk = createSimDisk();
    const store = storeOn(disk);
    lay(disk, ROOT, { 'out/a': '1' });
    disk.chmod(`${ROOT}/out/a`, mode);
    const put = await store.put(ROOT, ['out']);
    await store.get(put.digest, '/new', ['out']);
    expect(disk.lstat('/new/out/a')?.mode).toBe(wanted);
    await store.get(put.digest, ROOT, ['out']);
    const inPlace = disk.lstat(`${ROOT}/out/a`)?.mode ?? 0;
    expect(inPlace & 0o7002).toBe(0);
    expect(inPlace & 0o100).toBe(wanted & 0o100);
  });
});

describe('a name (T20)', () => {
  const separators = ['a/b', 'x'];
  it.each([
    '.git',
    '.GIT',
    '.Git',
    'git~1',
    'GIT~2',
    'a\\b',
    'a\u0001',
    'c:d',
    'NUL',
    'con.txt',
    'trail.',
    'trail ',
    '.g\u200cit',
  ])('%j is refused at every depth, and the error names it', async (name) => {
    for (const below of separators) {
      const disk = createSimDisk();
      lay(disk, ROOT, { [`out/${below}/${name}`]: '1' });
      await expect(storeOn(disk).put(ROOT, ['out'])).rejects.toMatchObject({
        code: 'tree-unsafe',
        data: { path: `out/${below}/${name}` },
      });
    }
  });

  it.each<[string, string]>([
    ['README', 'readme'],
    ['caf\u00e9', 'cafe\u0301'],
    ['STRASSE', 'straße'],
    ['Ünder/a', 'ünder/b'],
  ])('%j beside %j is refused', async (a, b) => {
    expect(await codeOfPut({ [`out/${a}`]: '1', [`out/${b}`]: '2' })).toBe('tree-unsafe');
  });
});
