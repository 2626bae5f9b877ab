/** The index reader against indexes that git wrote. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseIndex } from '../../../../src/adapters/git/git-index.js';
import { temporaryDirectory, testGit } from '../../../support/git-repos.js';

const root = temporaryDirectory();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILES = [
  'a',
  'ab',
  'ab/..c',
  'dir/sub/file.txt',
  'dir/sub/file.txt2',
  'sp ace',
  'ü/ñ',
  'x'.repeat(200),
  ...Array.from({ length: 20 }, (_, n) => `n/${'y'.repeat(n)}`),
].filter((name) => !name.startsWith('ab/') && !name.endsWith('/'));

function makeIndex(
  name: string,
  format: string,
  version: number,
): { bytes: Buffer; directory: string } {
  const directory = join(root, name);
  testGit(root, ['init', '-q', `--object-format=${format}`, directory]);
  for (const file of FILES) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), file);
  }
  testGit(directory, ['-c', `index.version=${version}`, 'add', '.']);
  if (version === 3)
    testGit(directory, ['update-index', '--index-version=3', '--skip-worktree', 'a']);
  return { bytes: readFileSync(join(directory, '.git/index')), directory };
}

describe.each([
  ['sha1', 2, 20],
  ['sha1', 3, 20],
  ['sha1', 4, 20],
  ['sha256', 2, 32],
  ['sha256', 4, 32],
] as const)('%s, version %i', (format, version, hashBytes) => {
  const { bytes, directory } = makeIndex(`${format}-${version}`, format, version);

  test('has the entries that git lists', () => {
    expect(bytes.readUInt32BE(4)).toBe(version);
    const listed = testGit(directory, ['ls-files', '-z', '--stage']).split('\0').filter(Boolean);
    const index = parseIndex(bytes, hashBytes);
    expect(
      index?.entries.map(({ mode, id, path }) => `${mode.toString(8)} ${id} 0\t${path}`),
    ).toEqual(listed);
    expect(index?.special).toBe(version === 3);
    expect(index?.entries.find(({ path }) => path === 'sp ace')?.size).toBe(6);
  });

  test('cut anywhere or altered anywhere it is null', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      expect(parseIndex(bytes.subarray(0, length), hashBytes)).toBeNull();
    }
    for (let at = 0; at < bytes.length; at += 11) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 0x40;
      expect(parseIndex(altered, hashBytes)).toBeNull();
    }
  });

  test('without a checksum, as git may be told to write it, damage still never throws', () => {
    for (let at = 0; at < bytes.length - hashBytes; at += 3) {
      const altered = Buffer.from(bytes).fill(0, bytes.length - hashBytes);
      altered[at] = 0xff;
      expect(() => parseIndex(altered, hashBytes)).not.toThrow();
    }
  });
});

test('an unmerged entry is special', () => {
  const { directory } = makeIndex('unmerged', 'sha1', 2);
  const id = testGit(directory, ['hash-object', 'a']);
  testGit(
    directory,
    ['update-index', '--index-info'],
    `0 ${id}\ta\n100644 ${id} 1\ta\n100644 ${id} 2\ta\n`,
  );
  expect(parseIndex(readFileSync(join(directory, '.git/index')), 20)?.special).toBe(true);
});
