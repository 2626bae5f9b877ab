/** Workflows that speak to GitHub, run by act on the stand-in for GitHub, with tokens that have the rights of their jobs. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openActBench, type ActBench, type ActEvent, type ActRun } from '../support/act-bench.js';
import { startedServer } from '../support/conformance-server.js';
import { testGit } from '../support/git-repos.js';
import type { GithubRepository } from '../support/github/repository.js';
import { startGithub, type Github } from '../support/github/start-github.js';

const { act } = startedServer('act') as unknown as { act: string };

let github: Github;
let bench: ActBench;

function hosted(): GithubRepository {
  if (bench.hosted === null) throw new Error('the bench has no stand-in');
  return bench.hosted;
}

function expectWell(run: ActRun): void {
  expect(run.ok ? '' : run.log).toBe('');
}

/** A pull request of a fork that locks a new release of `lib` in dev; GitHub's own trial merge is its head here. */
function pullRequestOfFork(): { readonly event: ActEvent; readonly number: number } {
  const fork = hosted().fork('mallory/meta');
  const clone = bench.fixture.clone();
  bench.fixture.repos['lib']?.commit({ 'name.txt': 'lib 2\n' }, { tags: ['v1.0.1'] });
  bench.cliIn(clone, ['lock', '--env', 'dev']);
  testGit(clone, ['commit', '--quiet', '-am', 'lib v1.0.1']);
  const merge = testGit(clone, ['rev-parse', 'HEAD']);
  testGit(clone, ['push', '--quiet', fork.git.path, 'HEAD:refs/heads/topic']);
  const number = hosted().openPullRequest({ head: 'topic', author: 'mallory', from: fork });
  testGit(clone, ['push', '--quiet', 'origin', `HEAD:refs/pull/${number}/merge`]);
  const base = { ref: 'main', sha: bench.tip(), repo: { full_name: 'acme/meta', fork: false } };
  const head = { ref: 'topic', sha: merge, repo: { full_name: 'mallory/meta', fork: true } };
  return {
    number,
    event: {
      name: 'pull_request',
      ref: `refs/pull/${number}/merge`,
      sha: merge,
      readOnly: true,
      payload: { number, pull_request: { number, base, head } },
    },
  };
}

/** The event of the second workflow, once the run of a pull request has ended. */
const ended = (run: ActRun, of: ActEvent): ActEvent => ({
  name: 'workflow_run',
  payload: {
    workflow_run: {
      id: Number(run.id),
      event: 'pull_request',
      conclusion: 'success',
      head_sha: of.sha,
      head_branch: 'topic',
      head_repository: { full_name: 'mallory/meta' },
      pull_requests: [],
    },
  },
});

beforeAll(async () => {
  github = await startGithub();
  bench = await openActBench(act, github);
  for (const environment of ['dev', 'staging', 'prod']) bench.lock(environment);
});

beforeEach(() => bench.forget());

afterAll(async () => {
  await bench.close();
  await github.close();
});

describe('check.yml and comment.yml, on a pull request of a fork', () => {
  test('the check reads only; the comment comes from the trusted run, once, and is kept up to date (T02, T35)', async () => {
    const { event, number } = pullRequestOfFork();
    const check = await bench.run('examples/workflows/check.yml', event);
    expectWell(check);
    expect(hosted().comments(number)).toEqual([]);

    const comment = await bench.run('examples/workflows/comment.yml', ended(check, event));
    expectWell(comment);
    const again = await bench.run('examples/workflows/comment.yml', ended(check, event));
    expectWell(again);

    expect(hosted().comments(number)).toMatchObject([{ body: expect.stringContaining('v1.0.1') }]);
    expect(comment.outputs('comment')['operation']).toBe('created');
    expect(again.outputs('comment')['operation']).toBe('unchanged');
    expect(bench.refusedPushes()).toEqual([]);
  });

  test('standalone/check.yml comments by itself where its token may, and only warns where it may not', async () => {
    const { event, number } = pullRequestOfFork();
    const denied = await bench.run('examples/workflows/standalone/check.yml', event);
    expectWell(denied);
    expect(hosted().comments(number)).toEqual([]);
    expect(denied.log).toContain('pull-requests: write');
  });
});

describe('deliver.yml, where lockstep.yaml asks for deployments', () => {
  test('shows in GitHub what went where, from jobs that run no builds', async () => {
    bench.fixture.push({
      'lockstep.yaml': 'environments: [dev, staging, prod]\ndeployments: true\n',
    });
    const run = await bench.run('examples/workflows/deliver.yml', { name: 'push' });

    expectWell(run);
    const shown = hosted().state.deployments.map(({ environment, statuses }) => [
      environment,
      statuses.at(-1)?.state,
    ]);
    expect(shown).toEqual(expect.arrayContaining([['staging', 'success']]));
  });
});
