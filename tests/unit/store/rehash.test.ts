/** `rehash`: what stat data say is not believed, on the way in and on the way out. */
import { describe, expect, test } from '@jest/globals';
import { createSimDisk, type SimDisk } from '../../support/sim-disk.js';
import { lay, recordOf, ROOT, storeOn } from '../../support/store-on-sim.js';

const FILES = { 'out/a': 'alpha', 'out/b': 'beta' };

/** A disk that forgets that a file was written: its times stay, as after a change that left no trace. */
function changeUnseen(disk: SimDisk, path: string, text: string) {
  const before = disk.lstat(path);
  lay(disk, ROOT, { [path.slice(ROOT.length + 1)]: text });
  const lstat = (asked: string) => (asked === path ? before : disk.lstat(asked));
  return { ...disk, lstat };
}

async function stored() {
  const disk = createSimDisk();
  lay(disk, ROOT, FILES);
  const put = await storeOn(disk).put(ROOT, ['out']);
  // Once more, as a file of the same moment as the look at it is not believed anyway.
  lay(disk, '/else', { x: 'x' });
  await storeOn(disk, { salt: 2 }).put(ROOT, ['out']);
  return { disk, put };
}

describe('a file that changed without a trace', () => {
  test('is stored as it was, and with rehash as it is', async () => {
    const { disk, put } = await stored();
    const changed = changeUnseen(disk, `${ROOT}/out/a`, 'ALPHA');

    const believed = await storeOn(changed, { salt: 3 }).put(ROOT, ['out']);
    const read = await storeOn(changed, { salt: 4 }).put(ROOT, ['out'], { rehash: true });

    expect(believed.digest).toBe(put.digest);
    expect(read.digest).not.toBe(put.digest);
  });

  test('is kept by a restore, and with rehash written anew', async () => {
    const { disk, put } = await stored();
    const changed = changeUnseen(disk, `${ROOT}/out/a`, 'ALPHA');

    const kept = await storeOn(changed, { salt: 3 }).get(put.digest, ROOT, ['out']);
    const written = await storeOn(changed, { salt: 4 }).get(put.digest, ROOT, ['out'], {
      rehash: true,
    });

    expect([kept.written, written.written]).toEqual([0, 1]);
    expect(disk.dump(`${ROOT}/out`)['a']).toBe('f alpha');
  });
});

describe('a tree that is asked for again', () => {
  test('is not read again, and is gone with its pack', async () => {
    const { disk, put } = await stored();
    const store = storeOn(disk, { salt: 5 });
    const first = await store.readTree(put.digest);

    expect(await store.readTree(put.digest)).toBe(first);
    for (const pack of put.packs) {
      disk.unlink(`/work/.meta-store/packs/${pack.slice(7, 9)}/${pack.slice(7)}.pack`);
    }
    await expect(store.readTree(put.digest)).rejects.toMatchObject({ code: 'object-missing' });
  });

  test('whose pack went is not recorded, although it was put a moment ago', async () => {
    const disk = createSimDisk();
    lay(disk, ROOT, FILES);
    const store = storeOn(disk);
    const put = await store.put(ROOT, ['out']);
    for (const pack of put.packs) {
      disk.unlink(`/work/.meta-store/packs/${pack.slice(7, 9)}/${pack.slice(7)}.pack`);
    }

    await expect(store.writeRecord(recordOf(put))).rejects.toMatchObject({
      code: 'object-missing',
    });
  });
});
