/** `store …` as a person types it: what is added comes back, what is damaged is told, what is short is found. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { placeWith, type Place } from '../support/in-process.js';

let place: Place;

beforeEach(() => {
  place = placeWith({
    'manifests/components.yaml':
      'components:\n  api: {repo: "https://example.org/acme/api.git", version: v1.0.0, type: none}\n',
    'tree/a.txt': 'one\n',
    'tree/deep/b.txt': 'two\n',
    'single.txt': 'three\n',
  });
});

afterEach(() => place.dispose());

const add = async (...paths: string[]): Promise<string> => {
  const ran = await place.run(['store', 'add', ...paths, '--json']);
  return ran.json()['digest'] as string;
};
const read = (name: string): string => readFileSync(path.join(place.directory, name), 'utf8');

describe('store add and store get', () => {
  test('what was added comes back somewhere else, by a short digest', async () => {
    const added = await place.run(['store', 'add', 'tree', 'single.txt', '--json']);
    const { digest } = added.json() as { digest: string };

    expect(added.json()).toMatchObject({ schema: 1, command: 'store add', ok: true, files: 3 });
    const got = await place.run(['store', 'get', digest.slice(7, 15), '--root', 'out', '--json']);
    expect([got.code, got.json()]).toMatchObject([
      0,
      { digest, root: 'out', files: 3, bytes: 14, written: 3, kept: 0, removed: 0 },
    ]);
    expect([read('out/tree/a.txt'), read('out/tree/deep/b.txt'), read('out/single.txt')]).toEqual([
      'one\n',
      'two\n',
      'three\n',
    ]);
  });

  test('the same again is nothing new', async () => {
    await add('tree');
    const again = await place.run(['store', 'add', 'tree', '--json']);

    expect(again.json()).toMatchObject({ new_bytes: 0, objects_written: 0 });
  });

  test('what stands there is not replaced without --force', async () => {
    const digest = await add('tree');
    place.write({ 'out/tree/mine.txt': 'mine\n' });
    const refused = await place.run(['store', 'get', digest, '--root', 'out', '--json']);

    expect([refused.code, refused.json()['error']]).toMatchObject([
      4,
      { code: 'target-occupied', hint: expect.stringContaining('--force') as unknown },
    ]);
    expect(read('out/tree/mine.txt')).toBe('mine\n');
    const forced = await place.run(['store', 'get', digest, '--root', 'out', '--force', '--json']);
    expect(forced.json()).toMatchObject({ ok: true, removed: 1 });
    expect(existsSync(path.join(place.directory, 'out/tree/mine.txt'))).toBe(false);
  });

  test('getting what is there already needs no --force and writes nothing', async () => {
    const digest = await add('tree');
    const got = await place.run(['store', 'get', digest, '--json']);

    expect([got.code, got.json()]).toMatchObject([0, { written: 0, kept: 2 }]);
  });

  test('a path that does not exist is an error, not a smaller tree', async () => {
    const ran = await place.run(['store', 'add', 'tree', 'nothing', '--json']);

    expect(ran.json()['error']).toMatchObject({
      code: 'output-missing',
      message: 'there is no nothing',
    });
  });

  test('paths that leave out some of the tree are refused, naming what it has', async () => {
    const digest = await add('tree', 'single.txt');
    const ran = await place.run(['store', 'get', digest, 'tree', '--root', 'out', '--json']);

    expect([ran.code, ran.json()['error']]).toMatchObject([
      2,
      { code: 'usage', message: expect.stringContaining('single.txt') as unknown },
    ]);
    expect(existsSync(path.join(place.directory, 'out'))).toBe(false);
  });
});

describe('digests as people type them', () => {
  test('fewer than six digits, and anything else, are refused', async () => {
    for (const text of ['abcde', 'xyz123', '']) {
      const ran = await place.run(['store', 'query', text, '--json']);
      expect([ran.code, ran.json()['error']]).toMatchObject([2, { code: 'digest-invalid' }]);
    }
  });

  test('one that the store does not have is told as missing', async () => {
    const ran = await place.run(['store', 'query', 'abcdef', '--json']);

    expect([ran.code, ran.json()['error']]).toMatchObject([5, { code: 'object-missing' }]);
  });
});

describe('looking', () => {
  test('query tells what a tree is and who made it', async () => {
    const digest = await add('tree');
    const ran = await place.run(['store', 'query', digest, '--json']);

    expect(ran.json()).toMatchObject({
      digest,
      kind: 'tree',
      files: 2,
      bytes: 8,
      top: ['tree'],
      records: [{ output: digest, run: null, trust: 'high' }],
    });
    const text = await place.run(['store', 'query', digest]);
    expect(text.stdout).toContain('is a tree of 8 B');
  });

  test('query knows the pack that holds it', async () => {
    await add('tree');
    const [pack = ''] = globSync('packs/*/*.pack', {
      cwd: path.join(place.directory, '.meta-store'),
    });
    const ran = await place.run(['store', 'query', path.basename(pack, '.pack'), '--json']);

    expect(ran.json()).toMatchObject({ kind: 'pack', records: [expect.anything()] });
  });

  test('list and stats count what was added', async () => {
    const digest = await add('tree');
    await add('single.txt');
    const list = await place.run(['store', 'list', '--json']);
    const stats = await place.run(['store', 'stats', '--json']);
    const few = await place.run(['store', 'list', '--limit', '1', '--json']);

    expect(list.json()['added']).toHaveLength(2);
    expect(list.json()['added']).toContainEqual(expect.objectContaining({ digest }));
    expect(few.json()).toMatchObject({ added: [expect.anything()], more: 1 });
    expect(stats.json()).toMatchObject({ added: 2, records: 0, path: '.meta-store' });
  });
});

describe('removing and verifying', () => {
  test('what is removed is no root any more, and says that its bytes stay', async () => {
    const digest = await add('tree');
    const removed = await place.run(['store', 'remove', digest]);
    const list = await place.run(['store', 'list', '--json']);

    expect(removed.stdout).toContain('its bytes stay until the store is collected');
    expect(list.json()['added']).toEqual([]);
  });

  test('a sound store is told as sound', async () => {
    await add('tree');
    const ran = await place.run(['store', 'verify', '--json']);

    expect([ran.code, ran.json()]).toMatchObject([0, { ok: true, damaged: [], broken: [] }]);
  });

  test('T12: a flipped bit is found, set aside and exits with 3; what cannot be fetched is to be made again', async () => {
    const digest = await add('tree');
    const store = path.join(place.directory, '.meta-store');
    const [pack = ''] = globSync('packs/*/*.pack', { cwd: store });
    const bytes = readFileSync(path.join(store, pack));
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path.join(store, pack), bytes);
    const found = await place.run(['store', 'verify', '--json']);

    expect([found.code, found.json()]).toMatchObject([
      3,
      {
        ok: false,
        error: { code: 'object-corrupt', hint: expect.stringContaining('--repair') as unknown },
        findings: [{ code: 'store-damaged' }],
      },
    ]);
    expect(globSync('quarantine/*', { cwd: store })).toHaveLength(1);
    const repaired = await place.run(['store', 'verify', '--repair', '--json']);
    expect(repaired.code).toBe(3);
    expect(await add('tree')).toBe(digest);
    expect((await place.run(['store', 'verify'])).code).toBe(0);
  });
});

describe('doctor', () => {
  test('finds a working local store, and leaves nothing behind', async () => {
    await add('tree');
    const ran = await place.run(['doctor', '--json']);

    expect([ran.code, ran.json()]).toMatchObject([
      0,
      {
        places: [
          {
            place: '.meta-store',
            checks: [
              { name: 'format', state: 'pass' },
              { name: 'writable', state: 'pass' },
              { name: 'free space' },
              { name: 'hard links' },
              { name: 'case of names' },
            ],
          },
        ],
      },
    ]);
    expect(globSync('.meta-store/tmp/*', { cwd: place.directory })).toEqual([]);
  });

  test('a store of a newer format fails the check with what to do', async () => {
    place.write({ '.meta-store/format': 'lockstep-store 9\n' });
    const ran = await place.run(['doctor', '--json']);

    expect([ran.code, ran.json()]).toMatchObject([
      1,
      { places: [{ checks: [{ name: 'format', state: 'fail' }, {}, {}, {}, {}] }] },
    ]);
  });
});
