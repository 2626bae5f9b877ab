/** History of the meta-repo for comparisons, in full and in shallow clones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMetaRepo } from '../../../../src/adapters/meta-git/create-meta-repo.js';
import { createMetaGit } from '../../../../src/adapters/meta-git/meta-environment.js';
import type { CommitSha } from '../../../../src/domain/git-ids.js';
import type { MetaRepo } from '../../../../src/ports/meta-repo.js';
import { testGit } from '../../../support/git-repos.js';

const ENV = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

let root: string;
let origin: string;
let base: CommitSha;
let main: CommitSha;
let topic: CommitSha;
let merge: CommitSha;
let clones = 0;

const head = (directory: string, name = 'HEAD') =>
  testGit(directory, ['rev-parse', name]).trim() as CommitSha;
const commit = (directory: string, message: string) => {
  testGit(directory, ['commit', '--quiet', '--allow-empty', '-m', message]);
  return head(directory);
};

/** base ← main, base ← topic, and the merge of both. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-history-'));
  origin = join(root, 'origin');
  testGit(root, ['init', '--quiet', '-b', 'main', origin]);
  testGit(origin, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  base = commit(origin, 'base');
  testGit(origin, ['checkout', '--quiet', '-b', 'topic']);
  topic = commit(origin, 'topic');
  testGit(origin, ['checkout', '--quiet', 'main']);
  main = commit(origin, 'main');
  testGit(origin, ['checkout', '--quiet', '-b', 'merged']);
  testGit(origin, ['merge', '--quiet', '--no-ff', '-m', 'merge\n\nparent of nothing', 'topic']);
  merge = head(origin);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What `actions/checkout` gives. */
function clone(depth: number | null, branch = 'merged'): { directory: string; repo: MetaRepo } {
  const directory = join(root, `clone-${(clones += 1)}`);
  const shallow = depth === null ? [] : [`--depth=${depth}`];
  testGit(root, [
    'clone',
    '--quiet',
    ...shallow,
    '--single-branch',
    '--branch',
    branch,
    `file://${origin}`,
    directory,
  ]);
  return { directory, repo: createMetaRepo(createMetaGit(directory, ENV)) };
}

describe('history of the meta-repo', () => {
  it('knows the parents of a merge, in order, in a clone of depth 1 too', async () => {
    expect(await clone(1).repo.parents(merge)).toEqual([main, topic]);
    expect(await clone(null).repo.parents(merge)).toEqual([main, topic]);
    expect(await clone(1).repo.parents(base)).toEqual([]);
  });

  it('fetches a commit that a shallow clone lacks, and only that', async () => {
    const { directory, repo } = clone(1);

    expect(await repo.bring(main)).toBeNull();
    expect(await repo.readAt(main, 'nothing')).toBeNull();
    expect(() => testGit(directory, ['cat-file', '-e', base])).toThrow();
    expect(await repo.bring(main)).toBeNull();
  });

  it('a full clone stays full', async () => {
    const { directory, repo } = clone(null, 'topic');

    expect(await repo.bring(main)).toBeNull();
    expect(testGit(directory, ['rev-parse', '--is-shallow-repository']).trim()).toBe('false');
    expect(await repo.mergeBase(topic, main)).toBe(base);
  });

  it('says why a commit cannot be had: force-pushed away, or no remote', async () => {
    const { directory, repo } = clone(1);

    expect(await repo.bring('e'.repeat(40) as CommitSha)).toMatch(
      /not our ref|remote error|upload-pack/,
    );
    testGit(directory, ['remote', 'remove', 'origin']);
    expect(await repo.bring('e'.repeat(40) as CommitSha)).not.toBeNull();
  });

  it('knows no common ancestor where the history is cut off', async () => {
    const { repo } = clone(1);
    await repo.bring(topic);

    expect(await repo.mergeBase(merge, topic)).toBeNull();
  });
});
