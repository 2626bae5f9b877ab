/** The real adapter, with the real client, against a stand-in: one repository, one token, a clock that jumps. */
import { createGithub } from '../../../src/adapters/github/create-github.js';
import type { Forge } from '../../../src/ports/forge.js';
import { fakeClock, type FakeClock } from '../fake-world.js';
import type { GithubRepository } from './repository.js';
import { startGithub, type Github, type NewToken } from './start-github.js';

export interface ForgeUnderTest {
  readonly github: Github;
  readonly repo: GithubRepository;
  readonly clock: FakeClock;
  /** With all rights. */
  readonly forge: Forge;
  readonly abort: AbortController;
  /** Another on the same repository, with another token. */
  as(token: NewToken, options?: { readonly timeoutMs?: number }): Forge;
  /** Routes that were asked since the last call of this, shortened: `POST /pulls`. */
  routes(): readonly string[];
}

/** Half a second of jitter at most, so that waits can be told. */
const random = { hex: () => '0', fraction: () => 0.5 };

export async function forgeUnderTest(
  options: { readonly path?: string; readonly isPrivate?: boolean } = {},
): Promise<ForgeUnderTest> {
  const { isPrivate = true } = options;
  const github = await startGithub(options);
  const repo = github.repository('acme/meta', { files: { 'a.txt': 'one\n' }, isPrivate });
  const clock = fakeClock();
  const abort = new AbortController();
  const as: ForgeUnderTest['as'] = (token, { timeoutMs = 5_000 } = {}) =>
    createGithub({
      ...{ repository: repo.fullName, token: github.token(token), timeoutMs },
      ...{ apiUrl: github.apiUrl, serverUrl: github.serverUrl },
      ...{ clock, random, signal: abort.signal },
    });
  let seen = 0;
  return {
    ...{ github, repo, clock, abort, as, forge: as({}) },
    routes() {
      const fresh = github.requests.slice(seen);
      seen = github.requests.length;
      return fresh.map(({ route }) => route.replace('/repos/{owner}/{repo}', ''));
    },
  };
}
