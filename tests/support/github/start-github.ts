/**
 * A stand-in for GitHub. The API answers over plain http on this machine, git over https; both keep the same state and
 * ask for the same tokens. Every request and every answer is checked against GitHub's published OpenAPI description
 * (tests/fixtures/github/openapi.json, extracted by scripts/extract-openapi.mjs): a violation, by the code under test
 * or by the stand-in itself, fails the test in `assertClean` and `close`.
 *
 *     const github = await startGithub();
 *     const repo = github.repository('acme/meta', { files: { 'a.txt': 'one' } });
 *     const token = github.token({ permissions: { contents: 'read', pull_requests: 'write' } });
 *     repo.git.commit({ 'a.txt': 'two' }, { branch: 'topic', from: 'refs/heads/main' });
 *     const number = repo.openPullRequest({ head: 'topic', author: 'dana' });
 *     … the code under test, with github.variables(repo, token) as its environment …
 *     expect(repo.comments(number)).toMatchObject([{ body: '…' }]);
 *     await github.close();
 *
 * What it keeps per repository: a real bare git repository (refs, trees, commits, contents and comparisons are git's
 * own), pull requests (also from `repo.fork('dana/meta')`) that follow their branch, comments, reviews, check runs,
 * statuses, deployments, environments, approvals of runs, attestations, caches, collaborators. Repositories are private
 * unless told otherwise, so a token needs each right that GitHub asks for; a missing one is 403 with the header
 * `x-accepted-github-permissions`. A token is an app's (`ghs_…`, login `github-actions[bot]`) unless its login has no
 * `[bot]`; as on GitHub, `GET /user` is denied to an app, and what an app commits without naming an author is signed.
 *
 * Trouble on demand: `github.fault({ on: 'POST /pulls', with: 'reset', isAfter: true })`, `with: rateLimited(…)`,
 * `secondaryLimited(…)`, `gatewayError(502)` (./faults.ts); `github.before('PATCH /git/refs/{ref}', () => …)` lets
 * somebody else be quicker. `github.requests` logs what came.
 *
 * GraphQL is no part of the description; the stand-in knows the one query `{ viewer { login } }`.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { temporaryDirectory } from '../git-repos.js';
import { CERTIFICATE, serveGit } from '../https-git-server.js';
import { createFaults, type Fault } from './faults.js';
import { openApi } from './openapi.js';
import { addRepository, type GithubRepository, type NewRepository } from './repository.js';
import { serveApi, type Api, type LoggedRequest } from './serve-api.js';
import { refuseGit } from './serve-git.js';
import { accountOf, createState, type Permissions } from './state.js';

export interface NewToken {
  /** Default `github-actions[bot]`. */
  readonly login?: string;
  /** Default: all that Lockstep could need, to write. */
  readonly permissions?: Permissions;
  /** Private repositories that it sees; default: all. */
  readonly repositories?: readonly string[];
}

export interface Github {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string;
  /** For GITHUB_SERVER_URL; git's URLs are below it. Its certificate is CERTIFICATE of ../https-git-server.ts. */
  readonly serverUrl: string;
  /** Every request to the API, in order. */
  readonly requests: LoggedRequest[];
  /** Requests to git. */
  readonly gitRequests: readonly { readonly method: string; readonly path: string }[];
  /** What broke the description so far; a test that wants one takes it away. */
  readonly violations: string[];
  repository(fullName: string, options?: NewRepository): GithubRepository;
  token(options?: NewToken): string;
  /** Makes the next request, or the next of one route, fail. */
  fault(fault: Fault): void;
  /** Runs once, just before the next request of that route is carried out. */
  before(route: string, work: () => void): void;
  /** Environment of a process that works on that repository with that token. */
  variables(repository: GithubRepository, token: string): Readonly<Record<string, string>>;
  /** Throws when the description was violated. */
  assertClean(): void;
  /** Stops both servers and removes the repositories; throws as `assertClean`. */
  close(): Promise<void>;
}

const ALL_RIGHTS: Permissions = Object.fromEntries(
  [
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'issues',
    'metadata',
    'pull_requests',
    'statuses',
  ].map((name) => [name, 'write']),
);

/** `path`: below which the API answers, `/api/v3` on a server of one's own. */
export async function startGithub(options: { readonly path?: string } = {}): Promise<Github> {
  const root = temporaryDirectory();
  const state = createState();
  const faults = createFaults();
  const api: Api = { state, faults, openApi: openApi(), requests: [], violations: [], url: '' };
  const server = createServer((request, response) => {
    serveApi(api, request, response).catch((error: unknown) => {
      api.violations.push(`the stand-in failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  api.url = `http://127.0.0.1:${port}${options.path ?? ''}`;
  const git = await serveGit(root, {
    intercept: (request, response) => refuseGit(state, request, response),
  });
  const assertClean = (): void => {
    if (api.violations.length === 0) return;
    throw new Error(
      `GitHub's description was violated:\n${[...new Set(api.violations)].join('\n')}`,
    );
  };
  return {
    apiUrl: api.url,
    serverUrl: git.origin,
    requests: api.requests,
    gitRequests: git.requests,
    violations: api.violations,
    repository: (fullName, more) =>
      addRepository({ state, root, server: git.origin }, fullName, more),
    token: (wanted = {}) => addToken(api, wanted),
    fault: (fault) => faults.add(fault),
    before: (route, work) => faults.before(route, work),
    variables: ({ fullName }, token) => ({
      GITHUB_API_URL: api.url,
      GITHUB_SERVER_URL: git.origin,
      GITHUB_REPOSITORY: fullName,
      GIT_SSL_CAINFO: CERTIFICATE,
      LOCKSTEP_GITHUB_TOKEN: token,
    }),
    assertClean,
    async close() {
      server.closeAllConnections();
      await Promise.all([git.close(), new Promise((resolve) => server.close(resolve))]);
      rmSync(root, { recursive: true, force: true });
      assertClean();
    },
  };
}

function addToken({ state }: Api, wanted: NewToken): string {
  const account = accountOf(state, wanted.login ?? 'github-actions[bot]');
  const prefix = account.type === 'Bot' ? 'ghs' : 'ghp';
  const token = `${prefix}_${String(state.nextId()).padStart(36, 'T')}`;
  state.tokens.set(token, {
    account,
    // Everybody sees that a repository is there; GitHub calls it metadata.
    permissions: { metadata: 'read', ...(wanted.permissions ?? ALL_RIGHTS) },
    repositories: wanted.repositories ?? null,
  });
  return token;
}
