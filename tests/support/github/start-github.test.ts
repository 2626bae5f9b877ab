/** The stand-in for GitHub keeps rights, state and the description, over its API and over git. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { temporaryDirectory, TEST_GIT_ENV, testGit } from '../git-repos.js';
import { CERTIFICATE } from '../https-git-server.js';
import type { GithubRepository } from './repository.js';
import { startGithub, type Github } from './start-github.js';

let github: Github;
let repo: GithubRepository;
let scratch: string;

beforeEach(async () => {
  github = await startGithub();
  repo = github.repository('acme/meta', { files: { 'a.txt': 'one\n' } });
  scratch = temporaryDirectory();
});
afterEach(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await github.close();
});

/** Asks the API; without a token when it is empty. */
async function ask(token: string, route: string, body?: object) {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as unknown,
  };
}

/** Git as the product calls it: over https, the token in a header. Gives what it printed, or its error. */
async function git(token: string, ...args: readonly string[]): Promise<string> {
  const pair = Buffer.from(`x-access-token:${token}`).toString('base64');
  const header = token === '' ? [] : ['-c', `http.extraHeader=Authorization: basic ${pair}`];
  const env = { ...TEST_GIT_ENV, GIT_SSL_CAINFO: CERTIFICATE, GIT_TERMINAL_PROMPT: '0' };
  const run = promisify(execFile)('git', [...header, ...args], { cwd: scratch, env });
  return run.then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
}

const heads = (token: string, url = repo.url): Promise<string> =>
  git(token, 'ls-remote', url, 'refs/heads/*');

describe('git', () => {
  test('reads and pushes with the rights of a token, and the API sees it', async () => {
    const token = github.token();
    const number = repo.openPullRequestOf({ 'a.txt': 'two\n' });
    await git(token, 'clone', '-q', '--branch', 'topic', `${repo.url}.git`, 'work');
    testGit(`${scratch}/work`, ['commit', '-q', '--allow-empty', '-m', 'more']);
    const commit = testGit(`${scratch}/work`, ['rev-parse', 'HEAD']);

    await git(token, '-C', 'work', 'push', '-q', 'origin', 'topic');

    const { body } = await ask(token, `GET /repos/acme/meta/pulls/${number}`);
    expect(body).toMatchObject({ head: { sha: commit }, state: 'open' });
  });

  test('is refused a push by a token that reads, and all by one that sees nothing', async () => {
    const reads = github.token({ permissions: { contents: 'read' } });
    await git(reads, 'clone', '-q', repo.url, 'work');

    expect(await git(reads, '-C', 'work', 'push', 'origin', 'HEAD:refs/heads/x')).toContain('403');
    expect(await heads(github.token({ permissions: {} }))).toContain('403');
    expect(await heads(github.token({ repositories: [] }))).toContain('not found');
    expect(await heads('')).toContain('could not read Username');
    expect(repo.head('x')).toBeNull();
  });

  test('reads what is public without a token', async () => {
    const open = github.repository('acme/open', { files: { a: '' }, isPrivate: false });

    expect(await heads('', open.url)).toContain(open.head());
  });
});

describe('the API', () => {
  test('tells a person who they are, and no app', async () => {
    const [person, app] = [github.token({ login: 'dana' }), github.token()];

    expect((await ask(person, 'GET /user')).body).toMatchObject({ login: 'dana', type: 'User' });
    expect(await ask(app, 'GET /user')).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    expect((await ask('ghs_no', 'GET /user')).status).toBe(401);
  });

  test('hides what is private, and shows what is public to read', async () => {
    github.repository('acme/open', { files: { a: '' }, isPrivate: false });
    const stranger = github.token({ permissions: {}, repositories: [] });

    expect((await ask(stranger, 'GET /repos/acme/meta')).status).toBe(404);
    expect((await ask(stranger, 'GET /repos/acme/open/pulls')).status).toBe(200);
    expect((await ask('', 'GET /repos/acme/open/pulls')).status).toBe(200);
    const body = { ref: 'refs/heads/x', sha: repo.head() };
    expect((await ask(stranger, 'POST /repos/acme/open/git/refs', body)).status).toBe(403);
  });

  test('gives thirty of a list, and links to the rest', async () => {
    for (let index = 0; index < 65; index += 1) repo.cache({ key: `store-${index}` });
    const token = github.token();

    const first = await ask(token, 'GET /repos/acme/meta/actions/caches?key=store-');
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await ask(token, `GET ${next.replace(github.apiUrl, '')}`);

    const body = first.body as { total_count: number; actions_caches: unknown[] };
    expect([body.total_count, body.actions_caches.length]).toEqual([65, 30]);
    expect(second.headers.get('link')).toContain('page=3');
  });

  test('removes caches by key and by number', async () => {
    const { id } = repo.cache({ key: 'store-1' });
    repo.cache({ key: 'store-2' });
    const token = github.token();

    expect((await ask(token, `DELETE /repos/acme/meta/actions/caches/${id}`)).status).toBe(204);
    const gone = await ask(token, 'DELETE /repos/acme/meta/actions/caches?key=store-2');
    expect(gone.body).toMatchObject({ total_count: 1 });
    expect(repo.state.caches).toEqual([]);
  });
});

describe('a violation of the description is found:', () => {
  test.each([
    [
      'an operation that is not there',
      'GET /repos/acme/meta/no-such',
      undefined,
      /no such operation/,
    ],
    [
      'an unknown parameter',
      'GET /repos/acme/meta/pulls?page_size=3',
      undefined,
      /unknown page_size/,
    ],
    [
      'a word that is not in its list',
      'GET /repos/acme/meta/pulls?state=opened',
      undefined,
      /state/,
    ],
    [
      'a wrong type',
      'POST /repos/acme/meta/git/refs',
      { ref: 7, sha: 'x' },
      /\/ref must be string/,
    ],
    ['a missing field', 'POST /repos/acme/meta/git/refs', { ref: 'refs/heads/x' }, /'sha'/],
    [
      'an unknown field',
      'POST /repos/acme/meta/git/refs',
      { ref: 'r', sha: 's', x: 1 },
      /unknown x/,
    ],
  ])('%s', async (_what, route, body, words) => {
    await ask(github.token(), route, body);

    expect(() => github.assertClean()).toThrow(words);
    github.violations.splice(0);
  });

  test('by the stand-in itself', async () => {
    const entry = repo.cache({ key: 'store' });
    Object.assign(entry, { ref: 7, createdAt: 'now' });

    await ask(github.token(), 'GET /repos/acme/meta/actions/caches');

    expect(github.violations.splice(0).join('\n')).toMatch(/ref must be string[^]*date-time/);
  });
});
