/** T19, T20, T26–T28: hostile repositories, built for real; a canary file must never appear. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseComponentName } from '../../src/domain/names.js';
import { testGit, type TestRepo } from '../support/git-repos.js';
import { createGitWorld, requestFor, urlOf, type GitWorld } from '../support/git-world.js';

let world: GitWorld;
let canary: string;
beforeEach(() => {
  world = createGitWorld();
  canary = join(world.root, 'canary');
});
afterEach(() => {
  const appeared = existsSync(canary);
  world.remove();
  expect(appeared).toBe(false);
});

const api = parseComponentName('api');
const inApi = (...path: string[]): string => join(world.componentsDir, 'api', ...path);

async function put(repo: TestRepo, commit: string, force = false): Promise<void> {
  await world.git.fetch(urlOf(repo), commit as CommitSha);
  await world.git.checkOut(requestFor('api', urlOf(repo), commit, { force }));
}

/** A commit whose tree git would never write itself: entries as raw bytes. */
function rawCommit(
  repo: TestRepo,
  entries: readonly (readonly [mode: string, name: string, id: string])[],
): string {
  const tree = Buffer.concat(
    entries.map(([mode, name, id]) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
    ),
  );
  const treeId = repo.git(['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], tree);
  const commit = repo.git(['commit-tree', treeId, '-m', 'hostile']);
  repo.branch('main', commit);
  return commit;
}

const blobOf = (repo: TestRepo, content: string): string =>
  repo.git(['hash-object', '-w', '--stdin'], content);

describe('a tree with a dangerous name is refused and nothing is written (T20)', () => {
  test.each([
    '.git',
    '.GIT',
    '.Git',
    'git~1',
    'GIT~1',
    '..',
    '.',
    '.git\u200c',
    '.g\u200dit',
    '.git ',
    '.git.',
    '.git::$INDEX_ALLOCATION',
    'a/b',
    '',
  ])('as a file or a directory: %j', async (name) => {
    const repo = world.repo('evil');
    const inner = repo.git(['mktree'], `100755 blob ${blobOf(repo, `touch ${canary}`)}\tx\n`);
    for (const entry of [
      ['100644', name, blobOf(repo, 'x')],
      ['40000', name, inner],
    ] as const) {
      const commit = rawCommit(repo, [entry]);
      await expect(put(repo, commit)).rejects.toMatchObject({
        code: 'object-corrupt',
      });
      expect(existsSync(join(world.componentsDir, 'x'))).toBe(false);
      expect(existsSync(inApi('b'))).toBe(false);
    }
  });
});

test('a symlink and a path through it cannot write outside (T21)', async () => {
  const repo = world.repo('evil');
  const link = blobOf(repo, world.root);
  const inner = repo.git(['mktree'], `100755 blob ${blobOf(repo, 'x')}\tcanary\n`);
  const commit = rawCommit(repo, [
    ['120000', 'a', link],
    ['40000', 'a', inner],
  ]);
  await expect(put(repo, commit)).rejects.toMatchObject({ code: 'object-corrupt' });
});

test('a symlink where the next commit has a directory is replaced, not followed (T21)', async () => {
  const repo = world.repo('evil');
  const [one = '', two = ''] = repo.add(
    { files: { a: { symlink: world.root } } },
    { files: { a: null, 'a/canary': 'x' } },
  );
  await put(repo, one);
  await put(repo, two);
  expect(lstatSync(inApi('a')).isDirectory()).toBe(true);
});

test('submodules are never fetched, whatever their URL or path (T19, shapes of CVE-2024-32002 and CVE-2025-48384)', async () => {
  const inner = world.repo('inner', [
    { files: { 'hooks/post-checkout': { executable: `#!/bin/sh\ntouch ${canary}\n` } } },
  ]);
  const repo = world.repo('evil');
  const modules = [
    `[submodule "x"]\n\tpath = A/modules/x\n\turl = ext::sh -c touch% ${canary}\n\tupdate = !touch ${canary}\n`,
    `[submodule "y"]\n\tpath = "sub\r"\n\turl = ${inner.path}\n`,
  ].join('');
  const commit = repo.commit({
    '.gitmodules': modules,
    'A/modules/x': { gitlink: inner.idOf('main') },
    a: { symlink: '.git' },
    'sub\r': { gitlink: inner.idOf('main') },
  });
  // Either git's fsck refuses it, or the check-out leaves the submodules empty.
  const outcome = await put(repo, commit).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  expect(['done', 'object-corrupt']).toContain(outcome);
  expect(existsSync(inApi('A/modules/x/hooks'))).toBe(false);
  expect(existsSync(join(world.storeDir, 'git/modules'))).toBe(false);
});

test('attributes cannot start filters, and planted settings of the cache are removed (T19)', async () => {
  const repo = world.repo('evil');
  const [one = '', two = ''] = repo.add(
    { files: { '.gitattributes': '* filter=evil diff=evil merge=evil text\n', 'a.txt': 'one\n' } },
    { files: { 'a.txt': 'two\n' } },
  );
  await put(repo, one);
  const cache = join(world.storeDir, 'git');
  const worktree = join(cache, 'worktrees/api');
  const config = `[core]\n\tfsmonitor = touch ${canary}\n\thooksPath = ${cache}/hooks\n\tsshCommand = touch ${canary}\n[filter "evil"]\n\tsmudge = touch ${canary}\n\tclean = touch ${canary}\n\tprocess = touch ${canary}\n\trequired = true\n[extensions]\n\tworktreeConfig = true\n`;
  writeFileSync(join(cache, 'config'), config);
  writeFileSync(join(worktree, 'config.worktree'), config);
  mkdirSync(join(cache, 'hooks'), { recursive: true });
  for (const hook of [
    'post-checkout',
    'post-index-change',
    'reference-transaction',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(cache, 'hooks', hook), `#!/bin/sh\ntouch ${canary}\n`);
    chmodSync(join(cache, 'hooks', hook), 0o755);
  }
  writeFileSync(inApi('a.txt'), 'edit\n');
  expect((await world.git.inspect(api, [])).state).toBe('dirty');
  await put(repo, two, true);
  expect(readFileSync(inApi('a.txt'), 'utf8')).toBe('two\n');
  expect(readFileSync(join(cache, 'config'), 'utf8')).not.toMatch(/canary/);
});

test('a planted .git in the component is not obeyed (T19)', async () => {
  const repo = world.repo('evil', [{ files: { a: '1' } }]);
  const commit = repo.idOf('main');
  await put(repo, commit);
  const planted = join(world.root, 'planted');
  testGit(world.root, ['init', '-q', planted]);
  testGit(planted, ['config', 'core.fsmonitor', `touch ${canary}`]);
  writeFileSync(inApi('.git'), `gitdir: ${planted}/.git\n`);
  expect(await world.git.inspect(api, [])).toEqual({ state: 'foreign', head: null });
  await expect(put(repo, commit)).rejects.toMatchObject({ code: 'component-path-occupied' });
});

test('the commit stays the commit when its tag moves (T26)', async () => {
  const repo = world.repo('api', [{ files: { a: '1' }, tags: ['v1'] }, { files: { a: '2' } }]);
  const locked = repo.idOf('v1');
  repo.tag('v1', repo.idOf('main'));
  await put(repo, locked);
  expect(readFileSync(inApi('a'), 'utf8')).toBe('1');
  const { refs } = await world.git.lookUp(urlOf(repo), () => null);
  expect(refs.find(({ name }) => name === 'refs/tags/v1')?.commit).toBe(repo.idOf('main'));
});

test('an impostor commit of a fork that shares objects is refused, though it can be fetched (T27)', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const fork = world.repo('fork');
  writeFileSync(join(fork.path, 'objects/pack/.keep'), '');
  testGit(fork.path, ['fetch', '-q', repo.path, 'main:refs/heads/main']);
  const impostor = fork.commit({ a: `touch ${canary}` });
  mkdirSync(join(repo.path, 'objects/info'), { recursive: true });
  writeFileSync(join(repo.path, 'objects/info/alternates'), `${join(fork.path, 'objects')}\n`);
  expect(repo.git(['cat-file', '-t', impostor])).toBe('commit');
  for (const attempt of [
    world.git.fetch(urlOf(repo), impostor as CommitSha),
    world.git.proveCommit(urlOf(repo), impostor as CommitSha),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'commit-unreachable', kind: 'integrity' });
  }
  // Fetched honestly from the fork, it is still not the repository's.
  await world.git.fetch(urlOf(fork), impostor as CommitSha);
  await expect(world.git.fetch(urlOf(repo), impostor as CommitSha)).rejects.toMatchObject({
    code: 'commit-unreachable',
  });
});

test('branches that look like a commit are listed as branches, invisible lookalikes not at all (T28)', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const commit = repo.idOf('main');
  const hex = 'a'.repeat(40);
  const lookalikes = [`\ufeff${hex}`, `${hex}\u00a0`, `${hex}\u200d`];
  for (const name of [hex, ...lookalikes]) repo.git(['update-ref', `refs/heads/${name}`, commit]);
  const { refs } = await world.git.lookUp(urlOf(repo), () => null);
  expect(refs.map(({ name }) => name)).toEqual([`refs/heads/${hex}`, 'refs/heads/main']);
  await expect(world.git.proveCommit(urlOf(repo), hex as CommitSha)).rejects.toMatchObject({
    code: 'commit-missing',
  });
});
