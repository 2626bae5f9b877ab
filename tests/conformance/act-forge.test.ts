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
let fork: GithubRepository;
let releases = 0;

function hosted(): GithubRepository {
  if (bench.hosted === null) throw new Error('the bench has no stand-in');
  return bench.hosted;
}

function expectWell(run: ActRun): void {
  expect(run.ok ? '' : run.log).toBe('');
}

/** A new release of `lib`; gives its tag. */
function release(): string {
  const version = `v1.0.${(releases += 1)}`;
  bench.fixture.repos['lib']?.commit({ 'name.txt': `lib ${version}\n` }, { tags: [version] });
  return version;
}

interface PullRequestOfFork {
  readonly event: ActEvent;
  readonly number: number;
  readonly version: string;
}

/** A pull request that locks a new release of `lib` in dev; GitHub's own trial merge is its head here. */
function pullRequestOfFork(): PullRequestOfFork {
  const version = release();
  const clone = bench.fixture.clone();
  bench.cliIn(clone, ['lock', '--env', 'dev']);
  testGit(clone, ['commit', '--quiet', '-am', `lib ${version}`]);
  const merge = testGit(clone, ['rev-parse', 'HEAD']);
  testGit(clone, ['push', '--quiet', fork.git.path, `HEAD:refs/heads/${version}`]);
  const number = hosted().openPullRequest({ head: version, author: 'mallory', from: fork });
  testGit(clone, ['push', '--quiet', 'origin', `HEAD:refs/pull/${number}/merge`]);
  const base = { ref: 'main', sha: bench.tip(), repo: { full_name: 'acme/meta', fork: false } };
  const head = { ref: version, sha: merge, repo: { full_name: 'mallory/meta', fork: true } };
  return {
    number,
    version,
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
const ended = (run: ActRun, { event, version }: PullRequestOfFork): ActEvent => ({
  name: 'workflow_run',
  payload: {
    workflow_run: {
      id: Number(run.id),
      event: 'pull_request',
      conclusion: 'success',
      head_sha: event.sha,
      head_branch: version,
      head_repository: { full_name: 'mallory/meta' },
      pull_requests: [],
    },
  },
});

beforeAll(async () => {
  github = await startGithub();
  bench = await openActBench(act, github);
  for (const environment of ['dev', 'staging', 'prod']) bench.lock(environment);
  fork = hosted().fork('mallory/meta');
});

beforeEach(() => bench.forget());

afterAll(async () => {
  await bench.close();
  await github.close();
});

describe('check.yml and comment.yml, on a pull request of a fork', () => {
  test('the check reads only; the comment comes from the trusted run, once, and is kept up to date (T02, T35)', async () => {
    const request = pullRequestOfFork();
    const { event, number, version } = request;
    const check = await bench.run('examples/workflows/check.yml', event);
    expectWell(check);
    expect(hosted().comments(number)).toEqual([]);

    const comment = await bench.run('examples/workflows/comment.yml', ended(check, request));
    expectWell(comment);
    const again = await bench.run('examples/workflows/comment.yml', ended(check, request));
    expectWell(again);

    expect(hosted().comments(number)).toMatchObject([{ body: expect.stringContaining(version) }]);
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

    const allowed = await bench.run('examples/workflows/standalone/check.yml', {
      ...event,
      readOnly: false,
    });
    expectWell(allowed);
    expect(hosted().comments(number)).toHaveLength(1);
  });
});

describe('update.yml', () => {
  const nightly = 'examples/workflows/update.yml';
  const proposals = () =>
    hosted().state.pulls.filter(
      ({ state, headBranch }) => state === 'open' && headBranch.startsWith('lockstep/update/'),
    );

  // A person closes what is open: only what a test proposes itself is there then.
  beforeEach(() => proposals().forEach((pull) => (pull.state = 'closed')));

  test('without an App: proposes by the token of the job, and warns that no checks will run', async () => {
    const version = release();
    const main = bench.tip();
    const run = await bench.run(nightly, { name: 'schedule' });

    expectWell(run);
    const [pull, ...more] = proposals();
    expect([pull?.author.login, more]).toEqual(['github-actions[bot]', []]);
    expect(pull?.title).toContain(version);
    expect(hosted().isVerified(pull?.headCommit ?? '')).toBe(true);
    expect(run.log).toContain('checks-not-triggered');
    expect([bench.tip(), bench.refusedPushes()]).toEqual([main, []]);
  });

  test('with an App: proposes by its token, and has nothing to warn of', async () => {
    const version = release();
    const permissions = { contents: 'write', pull_requests: 'write' } as const;
    const run = await bench.run(nightly, {
      name: 'schedule',
      vars: { LOCKSTEP_APP_ID: '12345' },
      secrets: { LOCKSTEP_APP_PRIVATE_KEY: 'key-of-the-app' },
      env: { ACT_APP_TOKEN: github.token({ login: 'acme-updates[bot]', permissions }) },
    });

    expectWell(run);
    expect(run.log).not.toContain('checks-not-triggered');
    expect(proposals()).toMatchObject([{ author: { login: 'acme-updates[bot]' } }]);
    expect(proposals()[0]?.title).toContain(version);
  });
});

describe('deliver.yml, where lockstep.yaml asks for deployments', () => {
  test('shows in GitHub what went where, from jobs that run no builds', async () => {
    bench.fixture.push({
      'lockstep.yaml': 'environments: [dev, staging, prod]\ndeployments: true\n',
    });
    release();
    bench.lock('dev');
    const run = await bench.run('examples/workflows/deliver.yml', { name: 'push' });

    expectWell(run);
    const shown = hosted().state.deployments.map(({ environment, statuses }) => [
      environment,
      statuses.at(-1)?.state,
    ]);
    expect(shown).toEqual([
      ['dev', 'success'],
      ['staging', 'success'],
    ]);
  });
});
