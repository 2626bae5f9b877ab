/** The git port over https: real server, protocol 2 and the way back to protocol 0, denials, redirects, credentials. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseComponentName } from '../../src/domain/names.js';
import { parseRepoUrl, type RepoUrl } from '../../src/domain/repo-url.js';
import { openTestRepo } from '../support/git-repos.js';
import { createGitWorld, requestFor, type GitWorld } from '../support/git-world.js';
import {
  CERTIFICATE,
  serveGit,
  type HttpsGitServer,
  type HttpsGitServerOptions,
} from '../support/https-git-server.js';

const worlds: GitWorld[] = [];
const servers: HttpsGitServer[] = [];
const api = parseComponentName('api');
const TOKEN = 'ghs_verysecrettoken123';
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');

let world: GitWorld;
let one: string;
let two: string;

beforeEach(() => {
  world = makeWorld();
  const repo = world.repo('api');
  [one = '', two = ''] = repo.add(
    { files: { 'a.txt': 'one\n' }, annotatedTags: ['v1.0.0'] },
    { files: { 'a.txt': 'two\n' } },
  );
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const each of worlds.splice(0)) each.remove();
});

function makeWorld(prefix?: string, timeoutMs?: number): GitWorld {
  const made = createGitWorld({
    allowFile: false,
    hostEnv: { GIT_SSL_CAINFO: CERTIFICATE },
    ...(timeoutMs !== undefined && { timeoutMs }),
    credentials: prefix === undefined ? [] : [{ prefix, header: `Authorization: basic ${BASIC}` }],
  });
  worlds.push(made);
  return made;
}

async function serve(
  options: HttpsGitServerOptions = {},
): Promise<{ server: HttpsGitServer; url: RepoUrl }> {
  const server = await serveGit(join(world.root, 'remotes'), options);
  servers.push(server);
  return { server, url: parseRepoUrl(`${server.origin}/api.git`) };
}

describe.each([
  ['protocol 2', false],
  ['protocol 0, through git itself', true],
])('%s', (_name, protocolZero) => {
  test('looks up, proves, fetches and checks out', async () => {
    const { url } = await serve({ protocolZero });
    const found = await world.git.lookUp(
      url,
      (refs) => refs.find(({ name }) => name === 'refs/tags/v1.0.0')?.commit ?? null,
    );
    expect(found.refs.map(({ name, commit }) => [name, commit])).toEqual([
      ['refs/heads/main', two],
      ['refs/tags/v1.0.0', one],
    ]);
    expect(found.tree).toMatch(/^[0-9a-f]{40}$/);
    expect((await world.git.proveCommit(url, one as CommitSha)).tree).toBe(found.tree);
    await world.git.fetch(url, two as CommitSha);
    await world.git.checkOut(requestFor('api', url, two));
    expect(await world.git.inspect(api, [])).toEqual({ state: 'clean', head: two });
  });

  test('tells an ancestor from a commit that is missing', async () => {
    const { url } = await serve({ protocolZero });
    const repo = openTestRepo(join(world.root, 'remotes', 'api.git'));
    repo.deleteRef('refs/tags/v1.0.0');
    expect((await world.git.proveCommit(url, one as CommitSha)).ref).toBe('refs/heads/main');
    await expect(world.git.proveCommit(url, 'b'.repeat(40) as CommitSha)).rejects.toMatchObject({
      code: 'commit-missing',
    });
  });
});

test('a refusal is remote-denied, an absence remote-not-found, an error of the server unreachable', async () => {
  let status = 403;
  const { url } = await serve({
    intercept: (_request, response) => {
      response.writeHead(status).end();
      return true;
    },
  });
  for (const [answer, code] of [
    [401, 'remote-denied'],
    [403, 'remote-denied'],
    [404, 'remote-not-found'],
    [500, 'remote-unreachable'],
  ] as const) {
    status = answer;
    await expect(world.git.lookUp(url, () => null)).rejects.toMatchObject({ code });
  }
});

test('a redirect is never followed: remote-moved (T29, T38)', async () => {
  const { server: other } = await serve();
  const { url } = await serve({
    intercept: (request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(301, { location: `${other.origin}${request.url ?? ''}` }).end();
      return true;
    },
  });
  await expect(world.git.lookUp(url, () => null)).rejects.toMatchObject({
    code: 'remote-moved',
    kind: 'integrity',
  });
  expect(other.requests).toEqual([]);
});

test('a credential goes to its own prefix alone and never into an error (T36, T39)', async () => {
  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    response.writeHead(400).end(`bad ${request.headers.authorization ?? ''}`);
    return true;
  };
  const { server: mine, url } = await serve({ intercept: answer });
  const { server: others, url: otherUrl } = await serve({ intercept: answer });
  const trusted = makeWorld(`${mine.origin}/`);
  const errors = await Promise.all(
    [url, otherUrl].map((each) =>
      trusted.git.lookUp(each, () => null).catch((error: unknown) => error),
    ),
  );
  expect(mine.requests[0]?.authorization).toBe(`basic ${BASIC}`);
  expect(others.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
  for (const error of errors)
    expect(JSON.stringify([String(error), error])).not.toMatch(new RegExp(`${TOKEN}|${BASIC}`));
});

test('a server that never answers is remote-timeout', async () => {
  const { url } = await serve({ intercept: () => true });
  const hasty = makeWorld(undefined, 300);
  await expect(hasty.git.lookUp(url, () => null)).rejects.toMatchObject({
    code: 'remote-timeout',
    kind: 'unavailable',
  });
});

test('a certificate that nobody vouches for is refused', async () => {
  const { url } = await serve();
  const naive = createGitWorld({ allowFile: false });
  worlds.push(naive);
  await expect(naive.git.lookUp(url, () => null)).rejects.toMatchObject({
    code: 'remote-unreachable',
  });
});
