/** The meta-repo as git sees it: reading revisions, committing exactly what was asked, pushing without force. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMetaRepo } from '../../../../src/adapters/meta-git/create-meta-repo.js';
import { createMetaGit } from '../../../../src/adapters/meta-git/meta-environment.js';
import type { CommitSha } from '../../../../src/domain/git-ids.js';
import type { MetaRepo } from '../../../../src/ports/meta-repo.js';
import { testGit } from '../../../support/git-repos.js';

const ENV = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

let root: string;
let directory: string;
let repo: MetaRepo;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-meta-'));
  directory = join(root, 'meta');
  testGit(root, ['init', '--quiet', '-b', 'main', directory]);
  writeFileSync(join(directory, 'a.yaml'), 'one\n');
  testGit(directory, ['add', '.']);
  testGit(directory, ['commit', '--quiet', '-m', 'one']);
  repo = createMetaRepo(createMetaGit(directory, ENV));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('meta-repo', () => {
  it('reads a file as it stood in a revision, and null where it did not stand', async () => {
    const head = (await repo.resolveRevision('HEAD')) as CommitSha;
    writeFileSync(join(directory, 'a.yaml'), 'two\n');

    expect(await repo.readAt(head, 'a.yaml')).toBe('one\n');
    expect(await repo.readAt(head, 'b.yaml')).toBeNull();
    expect(await repo.resolveRevision('nowhere')).toBeNull();
  });

  it.each(['--output=x', '-1', '', 'a b', 'a\nb'])(
    'never hands %j to git as a revision (T17)',
    async (revision) => {
      await expect(repo.resolveRevision(revision)).rejects.toMatchObject({
        code: 'base-not-found',
      });
    },
  );

  it('commits exactly the files asked for, also where git knows no user', async () => {
    writeFileSync(join(directory, 'a.yaml'), 'two\n');
    writeFileSync(join(directory, 'new.yaml'), 'new\n');
    writeFileSync(join(directory, 'other.yaml'), 'other\n');
    testGit(directory, ['add', 'other.yaml']);

    const commit = await repo.commitFiles(['a.yaml', 'new.yaml'], 'subject\n\nbody');

    expect(testGit(directory, ['show', '--name-only', '--format=%s|%an', commit])).toContain(
      'subject|lockstep\n\na.yaml\nnew.yaml',
    );
    expect(testGit(directory, ['status', '--porcelain'])).toContain('A  other.yaml');
  });

  it('makes no commit when nothing changed', async () => {
    const head = await repo.resolveRevision('HEAD');

    expect(await repo.commitFiles(['a.yaml'], 'nothing')).toBe(head);
  });

  it('pushes without force, and says so when the branch has moved', async () => {
    testGit(root, ['init', '--quiet', '--bare', 'origin.git']);
    testGit(directory, ['remote', 'add', 'origin', join(root, 'origin.git')]);
    await repo.push();
    testGit(root, ['clone', '--quiet', '--branch', 'main', join(root, 'origin.git'), 'other']);
    testGit(join(root, 'other'), ['commit', '--quiet', '--allow-empty', '-m', 'first']);
    testGit(join(root, 'other'), ['push', '--quiet', 'origin', 'HEAD:main']);
    writeFileSync(join(directory, 'a.yaml'), 'late\n');
    await repo.commitFiles(['a.yaml'], 'late');

    await expect(repo.push()).rejects.toMatchObject({ code: 'push-refused', kind: 'conflict' });
  });

  it('says what to do on a detached head, and outside of a repository', async () => {
    testGit(directory, ['checkout', '--quiet', '--detach']);
    const nowhere = createMetaRepo(createMetaGit(mkdtempSync(join(root, 'plain-')), ENV));

    await expect(repo.push()).rejects.toMatchObject({ code: 'push-refused' });
    await expect(nowhere.resolveRevision('HEAD')).rejects.toMatchObject({
      code: 'meta-repo-not-git',
    });
  });

  it('sets and removes a value of its own configuration, and may do so again', async () => {
    expect(await repo.setting('merge.lockstep.driver')).toBeNull();
    await repo.setSetting('merge.lockstep.driver', 'two words\nof %O');
    await repo.setSetting('merge.lockstep.driver', 'two words\nof %O');

    expect(await repo.setting('merge.lockstep.driver')).toBe('two words\nof %O');
    await repo.setSetting('merge.lockstep.driver', null);
    await repo.setSetting('merge.lockstep.driver', null);
    expect(await repo.setting('merge.lockstep.driver')).toBeNull();
  });

  it('knows where it is below the top of its git repository', async () => {
    mkdirSync(join(directory, 'below it'));

    expect(await repo.prefix()).toBe('');
    expect(await createMetaRepo(createMetaGit(join(directory, 'below it'), ENV)).prefix()).toBe(
      'below it/',
    );
  });
});
