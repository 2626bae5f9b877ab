/** Digests over files as they stand on disk. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../src/domain/digest.js';
import { parseComponentName } from '../../../src/domain/names.js';
import type { BuildRecord } from '../../../src/domain/record.js';
import type { RepoUrl } from '../../../src/domain/repo-url.js';
import {
  checkSource,
  digestPaths,
  isBelow,
  pathsBelow,
  sourceDigest,
} from '../../../src/operations/source-digest.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const URL = 'https://example.org/acme/api.git' as RepoUrl;
const API = parseComponentName('api');
let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

const root = (): string => world.workspace.root;

describe('digestPaths', () => {
  test('is the SHA-256 of the documented lines', () => {
    world.write('b.txt', 'two');
    world.write('a.txt', 'one');
    symlinkSync('a.txt', join(root(), 'link'));
    const hex = (content: string): string => digestOf(content).slice('sha256:'.length);
    const zeros = '0'.repeat(64);
    expect(digestPaths(world.disk, root(), ['link', 'gone', 'b.txt', 'a.txt', 'b.txt'])).toBe(
      digestOf(
        `file ${hex('one')} a.txt\0file ${hex('two')} b.txt\0absent ${zeros} gone\0symlink ${hex('a.txt')} link\0`,
      ),
    );
  });

  test('tells executables, and cannot be fooled by moving text between name and content', () => {
    world.write('x', 'data');
    const plain = digestPaths(world.disk, root(), ['x']);
    world.disk.chmod(join(root(), 'x'), 0o755);
    expect(digestPaths(world.disk, root(), ['x'])).not.toBe(plain);
  });
});

test('pathsBelow finds files, links and empty directories, and leaves git’s own out', () => {
  world.write('d/x', '');
  world.write('d/.git/config', '');
  world.disk.mkdir(join(root(), 'd/empty'));
  symlinkSync('/etc', join(root(), 'd/link'));
  expect([...pathsBelow(world.disk, root(), 'd')].sort()).toEqual([
    'd',
    'd/empty',
    'd/link',
    'd/x',
  ]);
});

test('isBelow does not take a common beginning for a directory', () => {
  expect([isBelow('dist/a', ['dist']), isBelow('dist', ['dist'])]).toEqual([true, true]);
  expect(isBelow('distant/a', ['dist'])).toBe(false);
});

describe('the sources of a component', () => {
  const request = () => ({
    component: API,
    directory: join(world.workspace.componentsDir, 'api'),
    outputs: ['dist'],
  });
  const record = (source: BuildRecord['source']): BuildRecord => ({ source }) as BuildRecord;
  beforeEach(async () => {
    const { commit } = world.git.addCommit(URL, 'refs/heads/main', {
      'main.js': 'genuine',
      'dist/old.js': 'product',
    });
    await world.git.fetch(URL, commit);
    await world.git.checkOut({ component: API, url: URL, commit, force: false, outputs: ['dist'] });
  });

  test('are the tracked files alone: products and leftovers do not count', async () => {
    const before = await sourceDigest(world, request());
    world.write('components/api/node_modules/x.js', 'left over');
    world.write('components/api/dist/old.js', 'product of another build');
    expect(await sourceDigest(world, request())).toBe(before);
    await expect(checkSource(world, record(before), request())).resolves.toBeUndefined();
  });

  test('T23: a second tree under the same git ids is refused', async () => {
    const genuine = await sourceDigest(world, request());
    world.write('components/api/main.js', 'collided');
    await expect(checkSource(world, record(genuine), request())).rejects.toMatchObject({
      code: 'object-corrupt',
      kind: 'integrity',
      data: { component: 'api', expected: genuine },
    });
  });

  test('are not checked against a record that says nothing of them', async () => {
    await expect(checkSource(world, record(null), request())).resolves.toBeUndefined();
  });
});
