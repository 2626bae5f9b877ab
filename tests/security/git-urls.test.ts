/** T17, T18: no URL or ref can choose a program, an option or a transport. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseRepoUrl, type RepoUrl } from '../../src/domain/repo-url.js';
import { gitEnvironment, runGit } from '../../src/adapters/git/run-git.js';
import { createGitWorld, HOST_ENV, urlOf, type GitWorld } from '../support/git-world.js';

let world: GitWorld;
beforeAll(() => {
  world = createGitWorld();
});
afterAll(() => world.remove());

const SCHEMES = [
  'ext',
  'fd',
  'git',
  'http',
  'ftp',
  'ftps',
  'rsync',
  'data',
  'javascript',
  'git+ssh',
  'ssh+git',
  'svn',
  'file+x',
];
const cases = (scheme: string): string[] => [
  scheme,
  scheme.toUpperCase(),
  scheme.slice(0, 1).toUpperCase() + scheme.slice(1),
];

const HOSTILE = [
  ...SCHEMES.flatMap(cases).flatMap((scheme) => [
    `${scheme}://host/a`,
    `${scheme}::https://host/a`,
    `${scheme}::sh -c touch% CANARY`,
  ]),
  ...['-', '--upload-pack=touch CANARY', '-oProxyCommand=touch CANARY', '--', '-u./x'],
  ...[
    'ssh://-oProxyCommand=touch/x',
    'ssh://-oProxyCommand=x@host/a',
    '-oProxyCommand=x@host:a',
    'git@-oProxyCommand=x:a',
    'ssh://host/-x',
    'host:-x',
    'ssh://host:-1/x',
    'https://-host/a',
  ],
  ...[
    'https://host',
    'https://',
    'https:///a',
    'https:/host/a',
    'https:host/a',
    'ssh:host',
    'file:a',
    'https://host/',
  ],
  ...[
    'https://ho st/a',
    'https://host/a b',
    'https://host/a\tb',
    'https://host/a\nb',
    'https://host/a\0b',
    '\nhttps://host/a',
    'https://host/a ',
    '\ufeffhttps://host/a',
    'https://host/a\u00a0',
    'https://h\u200dost/a',
    'https://höst/a',
  ],
  ...[
    'https://host/a%00b',
    'https://host/a%0ab',
    'https://host/%2e%2e/b',
    'https://host/a/../b',
    'https://host/a%5cb',
    'https://host/a%2fb',
    'https://host/a%zz',
    'https://host/a%',
  ],
  ...[
    'https://host\\@evil/a',
    'https://host/a\\b',
    'C:\\repo',
    'c:/repo',
    '\\\\host\\share',
    '//host/share',
    './a',
    '../a',
    'a',
    'a/b',
    '~/a',
    '',
  ],
  ...[
    'https://user@host/a',
    'https://user:pass@host/a',
    'https://:pass@host/a',
    'ssh://u:p@host/a',
    'https://host:0/a',
    'https://host:65536/a',
    'https://host:08/a',
    'https://host:80x/a',
    'https://host:/a',
  ],
  ...[
    'https://host/a?x=1',
    'https://host/a#x',
    'https://host/a;touch CANARY',
    'https://host/$(touch CANARY)',
    'https://host/`id`',
    'git@host:a;b c',
    'git@host:',
    'git@host::a',
    'git@ho/st:a',
  ],
  ...[
    'file://host/a',
    'file://localhost/a',
    'file:///a/../b',
    '/a/../b',
    '/a\nb',
    'https://host/' + 'a'.repeat(3000),
  ],
];

test(`every one of ${HOSTILE.length} hostile URLs is url-refused (T17, T18)`, () => {
  const passed = HOSTILE.filter((text) => {
    try {
      parseRepoUrl(text);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'url-refused', kind: 'usage' });
      return false;
    }
  });
  expect(passed).toEqual([]);
});

describe('where local URLs are not allowed (T18)', () => {
  test.each(['path', 'file URL'])('a %s is refused before anything starts', async (form) => {
    const repo = world.repo(`local-${form.length}`, [{ files: { a: '1' } }]);
    const strict = createGitWorld({ allowFile: false });
    try {
      const url = parseRepoUrl(form === 'path' ? repo.path : `file://${repo.path}`);
      const refused = { code: 'url-refused' };
      const commit = repo.idOf('main') as CommitSha;
      await expect(strict.git.lookUp(url, () => null)).rejects.toMatchObject(refused);
      await expect(strict.git.fetch(url, commit)).rejects.toMatchObject(refused);
      await expect(strict.git.proveCommit(url, commit)).rejects.toMatchObject(refused);
    } finally {
      strict.remove();
    }
  });
  test('git itself would refuse it too', async () => {
    const repo = world.repo('second-wall', [{ files: { a: '1' } }]);
    const environment = gitEnvironment(HOST_ENV, { allowFile: false, credentials: [] });
    const run = await runGit(environment, ['ls-remote', '--end-of-options', repo.path]);
    expect(run.code).not.toBe(0);
    expect(run.stderr).toMatch(/transport 'file' not allowed/);
  });
});

test('git itself would refuse every transport that runs programs (T18)', async () => {
  const canary = join(world.root, 'canary');
  const environment = gitEnvironment(
    { ...HOST_ENV, GIT_ALLOW_PROTOCOL: 'ext', GIT_PROTOCOL_FROM_USER: '1' },
    { allowFile: true, credentials: [] },
  );
  for (const url of [
    `ext::sh -c touch% ${canary}`,
    'fd::7',
    'git://localhost:1/a',
    'http://localhost:1/a',
    'ftp://localhost:1/a',
  ]) {
    const run = await runGit(environment, ['ls-remote', '--end-of-options', url]);
    expect(run.stderr).toMatch(/not allowed/);
  }
  expect(existsSync(canary)).toBe(false);
});

test('a path that looks like an option or a command is data to upload-pack (T17)', async () => {
  const canary = join(world.root, 'canary-path');
  for (const name of ['--help', "x'; touch $CANARY; '", '$(touch canary)', '`touch canary`']) {
    const repo = world.repo(name.replace('$CANARY', canary), [{ files: { a: '1' } }]);
    const found = await world.git.lookUp(urlOf(repo), (refs) => refs[0]?.commit ?? null);
    expect(found.tree).toBe(repo.idOf('main^{tree}'));
  }
  expect(existsSync(canary)).toBe(false);
  expect(urlOf(world.repo('plain', [])) satisfies RepoUrl).toContain('plain');
});

test("nothing of the host's own settings reaches git (T19)", async () => {
  const home = world.repo('home', [{ files: { a: '1' } }]).path;
  const environment = gitEnvironment(
    {
      ...HOST_ENV,
      HOME: home,
      GIT_DIR: home,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: 'touch canary',
      GIT_CONFIG_PARAMETERS: "'core.sshCommand=touch canary'",
      GIT_EXTERNAL_DIFF: 'touch canary',
      GIT_TEMPLATE_DIR: '/x',
      GITHUB_TOKEN: 'secret-token',
      ACTIONS_RUNTIME_TOKEN: 'secret-token',
    },
    { allowFile: false, credentials: [] },
  );
  expect(
    Object.keys(environment.env).filter((name) =>
      /TOKEN|COUNT|PARAMETERS|EXTERNAL|TEMPLATE|GIT_DIR/.test(name),
    ),
  ).toEqual([]);
  const run = await runGit(environment, ['config', '--list', '--show-scope'], { cwd: '/' });
  const scopes = run.stdout
    .toString()
    .split('\n')
    .map((line) => line.split('\t')[0]);
  expect(new Set(scopes)).toEqual(new Set(['command', '']));
});
