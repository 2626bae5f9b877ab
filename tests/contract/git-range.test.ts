/** Ranges between commits of real repositories: over every way to reach them, and when history was rewritten. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RANGE_LIMIT, type CommitRange } from '../../src/domain/commit-range.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseRepoUrl, type RepoUrl } from '../../src/domain/repo-url.js';
import { createTestRepo, type TestRepo } from '../support/git-repos.js';
import { createGitWorld, urlOf, type GitWorld } from '../support/git-world.js';
import { CERTIFICATE, serveGit, type HttpsGitServer } from '../support/https-git-server.js';

const FILTER = '[uploadpack]\n\tallowFilter = true\n';
const GONE = 'd'.repeat(40);
const servers: HttpsGitServer[] = [];

let world: GitWorld;
beforeEach(() => {
  world = createGitWorld({ hostEnv: { GIT_SSL_CAINFO: CERTIFICATE } });
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  world.remove();
});

function ask(url: RepoUrl, from: string, to: string): Promise<CommitRange> {
  return world.git.range(url, from as CommitSha, to as CommitSha);
}

/** base – one – two on main, base – side. */
function forked(config = FILTER, objectFormat: 'sha1' | 'sha256' = 'sha1') {
  const path = join(world.root, 'remotes/api.git');
  const repo = createTestRepo(path, [], { config, objectFormat });
  const [base = '', one = '', two = ''] = repo.add(
    { files: { a: 'base' } },
    { files: { a: 'one' }, message: 'feat!: one (#7)\n\nBREAKING CHANGE: the old way is gone\n' },
    { files: { a: 'two' }, message: 'two \u202e é\n' },
  );
  const side = repo.commit({ b: 'side' }, { branch: 'side', from: base });
  return { repo, base, one, two, side };
}

async function serve(options: Parameters<typeof serveGit>[1]): Promise<RepoUrl> {
  const server = await serveGit(join(world.root, 'remotes'), options);
  servers.push(server);
  return parseRepoUrl(`${server.origin}/api.git`);
}

type Way = (repo: TestRepo) => Promise<RepoUrl>;
const WAYS: readonly (readonly [string, string, Way])[] = [
  ['a local path', FILTER, (repo) => Promise.resolve(urlOf(repo))],
  ['a local path, files included', '', (repo) => Promise.resolve(urlOf(repo))],
  [
    'a filter that is refused',
    `${FILTER}[uploadpackfilter]\n\tallow = false\n`,
    (repo) => Promise.resolve(urlOf(repo)),
  ],
  ['https', FILTER, () => serve({})],
  ['https, files included', '', () => serve({})],
  ['https of protocol 0, through git itself', FILTER, () => serve({ protocolZero: true })],
  ['https of protocol 0 without filters', '', () => serve({ protocolZero: true })],
];

describe.each(WAYS)('over %s', (_name, config, way) => {
  test('every relation is told, with counts, commits and time', async () => {
    const { repo, base, one, two, side } = forked(config);
    const url = await way(repo);
    const notes = [
      {
        ...{ commit: two, subject: 'two \u202e é', author: 'Test', at: '2023-11-14T22:16:20Z' },
        ...{ breaking: null, pullRequest: null },
      },
      {
        ...{ commit: one, subject: 'feat!: one (#7)', author: 'Test', at: '2023-11-14T22:15:20Z' },
        ...{ breaking: 'the old way is gone', pullRequest: 7 },
      },
    ];
    const at = '2023-11-14T22:16:20Z';
    expect(await ask(url, base, two)).toEqual({
      ...{ relation: 'ahead', ahead: 2, behind: 0, commits: notes, at, reason: null },
    });
    expect(await ask(url, side, two)).toEqual({
      ...{ relation: 'diverged', ahead: 2, behind: 1, commits: notes, at, reason: null },
    });
    expect(await ask(url, two, base)).toEqual({
      ...{ relation: 'behind', ahead: 0, behind: 2, commits: [] },
      ...{ at: '2023-11-14T22:14:20Z', reason: null },
    });
    expect(await ask(url, two, two)).toEqual({
      ...{ relation: 'same', ahead: 0, behind: 0, commits: [], at, reason: null },
    });
  });

  test('an old commit that is gone is unknown and says so, a new one is missing (T29)', async () => {
    const { repo, two } = forked(config);
    const url = await way(repo);
    expect(await ask(url, GONE, two)).toEqual({
      ...{ relation: 'unknown', ahead: null, behind: null, commits: [] },
      at: '2023-11-14T22:16:20Z',
      reason: `${url} no longer has the old commit ddddddd`,
    });
    await expect(ask(url, two, GONE)).rejects.toMatchObject({ code: 'commit-missing' });
  });

  test('nothing stays behind, in the store or the components', async () => {
    const { repo, base, two } = forked(config);
    await ask(await way(repo), base, two);
    const temporary = join(world.storeDir, 'tmp');
    expect(existsSync(temporary) ? readdirSync(temporary) : []).toEqual([]);
    expect(existsSync(world.componentsDir)).toBe(false);
  });
});

describe('when history was rewritten', () => {
  /** main goes elsewhere by force; the old tip is on no ref. */
  function rewritten(): { repo: TestRepo; base: string; old: string; fresh: string } {
    const { repo, base, two: old, side: fresh } = forked();
    repo.branch('main', fresh);
    repo.deleteRef('refs/heads/side');
    return { repo, base, old, fresh };
  }

  test('an old commit on no ref is still compared: diverged (T29)', async () => {
    const { repo, old, fresh } = rewritten();
    expect(await ask(urlOf(repo), old, fresh)).toMatchObject({
      ...{ relation: 'diverged', ahead: 1, behind: 2, reason: null },
    });
  });

  test('an old commit that was collected is unknown (T29)', async () => {
    const { repo, old, fresh } = rewritten();
    repo.git(['gc', '-q', '--prune=now']);
    expect(await ask(urlOf(repo), old, fresh)).toMatchObject({
      relation: 'unknown',
      reason: expect.stringContaining(`no longer has the old commit ${old.slice(0, 7)}`),
    });
  });

  test('an old commit whose history was collected in part is never taken for an ancestor (T29)', async () => {
    const { repo, base, fresh } = rewritten();
    const tree = repo.idOf(`${base}^{tree}`);
    const middle = repo.git(['commit-tree', tree, '-p', base, '-m', 'middle']);
    const old = repo.git(['commit-tree', tree, '-p', middle, '-m', 'old']);
    rmSync(join(repo.path, 'objects', middle.slice(0, 2), middle.slice(2)));
    expect(await ask(urlOf(repo), old, fresh)).toMatchObject({
      relation: 'unknown',
      reason: expect.stringContaining('no longer has the history of the old commit'),
    });
    await expect(ask(urlOf(repo), fresh, old)).rejects.toMatchObject({ code: 'object-corrupt' });
  });

  test('histories without a common commit are diverged', async () => {
    const repo = world.repo('api', [{ files: { a: '1' } }, { files: { a: '2' } }]);
    const other = repo.commit({ a: '3' }, { branch: 'other', from: '0'.repeat(40) });
    expect(await ask(urlOf(repo), repo.idOf('main'), other)).toMatchObject({
      ...{ relation: 'diverged', ahead: 1, behind: 2 },
    });
  });
});

test('of five thousand commits the newest are told, and all are counted', async () => {
  const commits = Array.from({ length: 5000 }, (_, index) => ({
    files: index % 50 === 0 ? { a: `${index}` } : {},
    message: `commit ${index}\n\n${'Words that are compressed well. '.repeat(5)}\n`,
  }));
  const path = join(world.root, 'remotes/large.git');
  const repo = createTestRepo(path, [{ files: { a: 'base' } }], { config: FILTER });
  const base = repo.idOf('main');
  const ids = repo.add(...commits);
  const tip = ids.at(-1) ?? '';
  for (const layout of ['loose pack', 'repacked']) {
    if (layout === 'repacked') repo.git(['repack', '-adfbq']);
    const found = await ask(urlOf(repo), base, tip);
    expect(found).toMatchObject({ relation: 'ahead', ahead: 5000, behind: 0, reason: null });
    expect(found.commits.map(({ commit }) => commit)).toEqual(ids.slice(-RANGE_LIMIT).reverse());
  }
  expect(await ask(urlOf(repo), tip, base)).toMatchObject({ relation: 'behind', behind: 5000 });
});

test('a repository of SHA-256 is compared, and never with an id of SHA-1', async () => {
  const { repo, base, two, side } = forked(FILTER, 'sha256');
  expect(await ask(urlOf(repo), base, two)).toMatchObject({ relation: 'ahead', ahead: 2 });
  expect(await ask(urlOf(repo), side, two)).toMatchObject({ relation: 'diverged', behind: 1 });
  expect(await ask(urlOf(repo), GONE, two)).toMatchObject({
    relation: 'unknown',
    reason: expect.stringContaining('another hash'),
  });
  await expect(ask(urlOf(repo), 'a'.repeat(40), GONE)).rejects.toMatchObject({
    code: 'commit-missing',
  });
});

test('a shallow repository says that it is one, unless the old commit is found before the cut', async () => {
  const { repo, base, one, two } = forked();
  writeFileSync(join(repo.path, 'shallow'), `${one}\n`);
  expect(await ask(urlOf(repo), one, two)).toMatchObject({ relation: 'ahead', ahead: 1 });
  expect(await ask(urlOf(repo), base, two)).toMatchObject({
    relation: 'unknown',
    reason: expect.stringContaining('shallow'),
  });
});

test('an ahead range takes two requests over https', async () => {
  const { base, two } = forked();
  const server = await serveGit(join(world.root, 'remotes'));
  servers.push(server);
  await ask(parseRepoUrl(`${server.origin}/api.git`), base, two);
  expect(server.requests.map(({ path }) => path)).toEqual([
    '/api.git/info/refs?service=git-upload-pack',
    '/api.git/git-upload-pack',
  ]);
});

test('a redirect is not followed, and a refusal is a refusal (T29)', async () => {
  const { base, two } = forked();
  let status = 403;
  const url = await serve({
    intercept: (_request, response) => {
      response.writeHead(status, { location: 'https://localhost:1/other.git' }).end();
      return true;
    },
  });
  await expect(ask(url, base, two)).rejects.toMatchObject({ code: 'remote-denied' });
  status = 301;
  await expect(ask(url, base, two)).rejects.toMatchObject({ code: 'remote-moved' });
});

test('a local repository is refused where local ones are not allowed (T18)', async () => {
  const { repo, base, two } = forked();
  const strict = createGitWorld({ allowFile: false });
  const url = urlOf(repo);
  await expect(strict.git.range(url, base as CommitSha, two as CommitSha)).rejects.toMatchObject({
    code: 'url-refused',
  });
  await expect(strict.git.commitTime(url, two as CommitSha)).rejects.toMatchObject({
    code: 'url-refused',
  });
  strict.remove();
});

describe('commitTime', () => {
  test('is the committer’s, and is asked of the remote once', async () => {
    const { repo, two } = forked();
    const time = Date.parse('2023-11-14T22:16:20Z');
    expect(await world.git.commitTime(urlOf(repo), two as CommitSha)).toBe(time);
    rmSync(repo.path, { recursive: true });
    expect(await world.git.commitTime(urlOf(repo), two as CommitSha)).toBe(time);
  });

  test('of a commit that is not there is commit-missing', async () => {
    const { repo } = forked();
    await expect(world.git.commitTime(urlOf(repo), GONE as CommitSha)).rejects.toMatchObject({
      code: 'commit-missing',
    });
  });
});
