/** The first object of a pack, from packs that git wrote. */
import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packObjectCount, readPackHead } from '../../../../src/adapters/git/pack-head.js';
import type { CommitSha } from '../../../../src/domain/git-ids.js';
import { createTestRepo, temporaryDirectory, TEST_GIT_ENV } from '../../../support/git-repos.js';

const root = temporaryDirectory();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(['sha1', 'sha256'] as const)(
  'the commit is read and proven from the beginning of a %s pack',
  (objectFormat) => {
    const repo = createTestRepo(join(root, objectFormat), [], { objectFormat });
    const commit = repo.commit(
      { a: 'x'.repeat(1000), b: 'b' },
      { message: `long ${'message '.repeat(100)}` },
    ) as CommitSha;
    const pack = execFileSync('git', ['pack-objects', '-q', '--stdout', '--revs'], {
      cwd: repo.path,
      env: TEST_GIT_ENV,
      input: `${commit}\n`,
    });
    expect(packObjectCount(pack)).toBe(4);
    let length = 0;
    while (readPackHead(pack.subarray(0, length), commit) === 'need-more') length += 1;
    const head = readPackHead(pack.subarray(0, length), commit);
    expect(head).toMatchObject({ objects: 4 });
    expect(head !== null && head !== 'need-more' && head.body.toString()).toBe(
      `${repo.git(['cat-file', 'commit', commit])}`,
    );
    expect(readPackHead(pack, commit)).toEqual(head);
    const other = commit.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) as CommitSha;
    expect(readPackHead(pack, other)).toBeNull();
    const noise = Buffer.from(pack);
    noise.fill(0xa5, 20, 60);
    expect(readPackHead(noise, commit)).toBeNull();
  },
);

test('what is no pack has no count', () => {
  expect(packObjectCount(Buffer.from('PACK'))).toBeNull();
  expect(packObjectCount(Buffer.from('KCAP\0\0\0\x02\0\0\0\x01'))).toBeNull();
  expect(packObjectCount(Buffer.from('PACK\0\0\0\x09\0\0\0\x01'))).toBeNull();
});
