/** Encryption at rest: what lies in the store, who can read it, and keys that come and go. */
import { describe, expect, test } from '@jest/globals';
import { createLocalStore } from '../../src/store/local-store.js';
import { parseStoreKeys, type StoreKeys } from '../../src/store/packs/sealing.js';
import { createSimDisk, type SimDisk } from '../support/sim-disk.js';
import { codeOf, countingRandom, lay, ROOT, STORE, stillClock } from '../support/store-on-sim.js';

const [OLD, NEW] = ['11'.repeat(32), '22'.repeat(32)];
const SECRET = 'a text that must not be seen ';

function storeWith(disk: SimDisk, keys: string, salt = 1) {
  return createLocalStore({
    disk,
    directory: STORE,
    random: countingRandom(salt),
    clock: stillClock,
    keys: keysOf(keys),
  });
}

const keysOf = (text: string): StoreKeys => parseStoreKeys(text);

async function filled(keys: string) {
  const disk = createSimDisk();
  lay(disk, ROOT, { 'dist/secret-name': SECRET.repeat(3), 'dist/sub/b': 'b' });
  const put = await storeWith(disk, keys).put(ROOT, ['dist']);
  return { disk, put, right: disk.dump(`${ROOT}/dist`) };
}

const packBytes = (disk: SimDisk) =>
  Object.entries(disk.dump(`${STORE}/packs`))
    .filter(([, text]) => text.startsWith('f '))
    .map(([, text]) => text)
    .join('');

describe('a store with a key', () => {
  test('shows neither content nor names of files in its packs', async () => {
    const sealed = packBytes((await filled(OLD)).disk);
    const clear = packBytes((await filled('')).disk);

    expect(clear).toContain(SECRET.slice(0, 10));
    expect(sealed).not.toContain('secret');
    expect(sealed).not.toContain(SECRET.slice(0, 10));
  });

  test('gives the same digest as one in the clear, and the same tree back', async () => {
    const { disk, put, right } = await filled(OLD);

    expect(put.digest).toBe((await filled('')).put.digest);
    await storeWith(disk, OLD, 2).get(put.digest, '/new', ['dist']);
    expect(disk.dump('/new/dist')).toEqual(right);
  });

  test.each([
    ['without its key', ''],
    ['with another key', NEW],
  ])('%s: the tree is a miss that names the key, and nothing is set aside', async (_, keys) => {
    const { disk, put } = await filled(OLD);
    const store = storeWith(disk, keys, 2);
    const [key] = keysOf(OLD);

    expect(await store.has(put.digest)).toBe(false);
    await expect(store.get(put.digest, '/new', ['dist'])).rejects.toMatchObject({
      code: 'object-missing',
      hint: expect.stringContaining(key?.id ?? '-'),
    });
    expect(disk.lstat(`${STORE}/quarantine`)).toBeNull();
    expect(await storeWith(disk, OLD, 3).has(put.digest)).toBe(true);
  });

  test('and another key writes on, and whoever has both reads all', async () => {
    const { disk, put } = await filled(OLD);
    lay(disk, ROOT, { 'dist/c': 'c' });
    const later = await storeWith(disk, NEW, 2).put(ROOT, ['dist']);
    const both = storeWith(disk, `${NEW},${OLD}`, 3);

    expect([await both.has(put.digest), await both.has(later.digest)]).toEqual([true, true]);
    await both.get(later.digest, '/new', ['dist']);
    expect(disk.dump('/new/dist')['c']).toBe('f c');
  });

  test('refuses a fetched pack that it cannot look into, and says which key it needs', async () => {
    const { disk, put } = await filled(OLD);
    const [pack] = (await storeWith(disk, OLD).packsOf(put.digest)) ?? [];
    const other = createSimDisk();
    other.mkdir(`${STORE}/tmp`);
    const fd = other.open(`${STORE}/tmp/fetched`, 'wx');
    other.write(fd, disk.readFile(pack?.path ?? ''));
    other.close(fd);
    const store = storeWith(other, NEW, 2);
    const digest = pack?.pack ?? put.digest;

    expect(await codeOf(store.adopt(`${STORE}/tmp/fetched`, digest))).toBe('store-key-unknown');
    expect(await store.hasPack(digest)).toBe(false);
  });
});
