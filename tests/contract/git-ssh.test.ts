/** The git port over ssh, with a stand-in for ssh that records its arguments and runs the command here. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseRepoUrl } from '../../src/domain/repo-url.js';
import type { TestRepo } from '../support/git-repos.js';
import { createGitWorld, HOST_ENV, requestFor, type GitWorld } from '../support/git-world.js';

let world: GitWorld;
let repo: TestRepo;
let commit: string;

beforeEach(() => {
  world = createGitWorld({ allowFile: false });
  repo = world.repo("it's $(touch canary)!", [{ files: { a: '1' }, annotatedTags: ['v1'] }]);
  commit = repo.idOf('main');
});
afterEach(() => world.remove());

/** Writes each argument on a line; the last is the command for the other side's shell. */
function fakeSsh(name: string, before = ''): string {
  const folder = join(world.root, `bin-${name}`);
  mkdirSync(folder);
  const file = join(folder, 'ssh');
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s\\n' "$@" >>${join(world.root, 'argv')}\nfor last; do :; done\n${before}\nexec sh -c "$last"\n`,
  );
  chmodSync(file, 0o755);
  return folder;
}

const argv = (): string[] => readFileSync(join(world.root, 'argv'), 'utf8').trimEnd().split('\n');
const escaped = (): string => encodeURI(repo.path).replaceAll("'", '%27');

test('one ssh, options before the host, the path quoted for the remote shell', async () => {
  const git = world.another({ PATH: `${fakeSsh('plain')}:${HOST_ENV.PATH}` });
  const url = parseRepoUrl(`ssh://git@Example.org:2222${escaped()}`);
  const found = await git.lookUp(url, () => commit as CommitSha);
  expect(found.tree).toBe(repo.idOf('main^{tree}'));
  expect(argv()).toEqual([
    ...['-o', 'BatchMode=yes', '-o', 'SendEnv=GIT_PROTOCOL', '-p', '2222', '--', 'git@example.org'],
    `git-upload-pack '${repo.path.replace("'", "'\\''").replace('!', "'\\!'")}'`,
  ]);
  await git.fetch(url, commit as CommitSha);
  await git.checkOut(requestFor('api', url, commit));
  expect(readFileSync(join(world.componentsDir, 'api/a'), 'utf8')).toBe('1');
});

test("the user's own ssh command is left to git, and works alike", async () => {
  const command = `${join(fakeSsh('own'), 'ssh')} -i mykey`;
  const git = world.another({ GIT_SSH_COMMAND: command });
  const url = parseRepoUrl(`ssh://example.org${escaped()}`);
  expect((await git.lookUp(url, () => commit as CommitSha)).tree).toBe(repo.idOf('main^{tree}'));
  await git.fetch(url, commit as CommitSha);
  expect(argv()).toContain('mykey');
});

test("a range is told alike over ssh, over the user's own ssh command, and of protocol 0", async () => {
  const next = repo.commit({ a: '2' }) as CommitSha;
  const side = repo.commit({ b: '1' }, { branch: 'side', from: commit }) as CommitSha;
  const url = parseRepoUrl(`ssh://example.org${escaped()}`);
  const ways = [
    { PATH: `${fakeSsh('plain')}:${HOST_ENV.PATH}` },
    { GIT_SSH_COMMAND: join(fakeSsh('own'), 'ssh') },
    { PATH: `${fakeSsh('old', 'unset GIT_PROTOCOL')}:${HOST_ENV.PATH}` },
  ];
  for (const way of ways) {
    const git = world.another(way);
    expect(await git.range(url, commit as CommitSha, next)).toMatchObject({
      ...{ relation: 'ahead', ahead: 1, behind: 0 },
    });
    expect(await git.range(url, next, commit as CommitSha)).toMatchObject({ relation: 'behind' });
    expect(await git.range(url, side, next)).toMatchObject({
      ...{ relation: 'diverged', ahead: 1, behind: 1 },
    });
  }
});

test('a server that speaks only protocol 0 is served through git', async () => {
  const git = world.another({ PATH: `${fakeSsh('old', 'unset GIT_PROTOCOL')}:${HOST_ENV.PATH}` });
  const url = parseRepoUrl(`ssh://example.org${escaped()}`);
  const found = await git.lookUp(url, () => commit as CommitSha);
  expect(found.refs.map(({ name, commit: peeled }) => [name, peeled])).toEqual([
    ['refs/heads/main', commit],
    ['refs/tags/v1', commit],
  ]);
  await git.fetch(url, commit as CommitSha);
  await git.checkOut(requestFor('api', url, commit));
});

test.each([
  ['Permission denied (publickey).', 'remote-denied'],
  ['Host key verification failed.', 'remote-denied'],
  ['ssh: Could not resolve hostname example.org', 'remote-unreachable'],
  ['ERROR: Repository not found.', 'remote-not-found'],
])('%s is %s', async (said, code) => {
  const git = world.another({
    PATH: `${fakeSsh('failing', `echo '${said}' >&2; exit 255`)}:${HOST_ENV.PATH}`,
  });
  await expect(
    git.lookUp(parseRepoUrl('git@example.org:a/b.git'), () => null),
  ).rejects.toMatchObject({ code });
});

test.each([
  ['bytes that are no protocol', 'printf "HTTP/1.0 200 OK"; exit 0'],
  ['a packet that is too long', 'printf "000eversion 2\\nffffx"; exit 0'],
  ['a malformed ref', 'printf "000eversion 2\\n00000009nope\\n0000"; cat >/dev/null; exit 0'],
  ['nothing at all', 'exit 0'],
])('%s: remote-unreachable, never a crash', async (_what, script) => {
  const git = world.another({ PATH: `${fakeSsh('odd', script)}:${HOST_ENV.PATH}` });
  await expect(
    git.lookUp(parseRepoUrl('git@example.org:a/b.git'), () => null),
  ).rejects.toMatchObject({ code: 'remote-unreachable' });
});
