/** The workflows that pull requests start, run by act: what they tell, and that they can change nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openActBench, type ActBench, type ActEvent, type ActRun } from '../support/act-bench.js';
import { startedServer } from '../support/conformance-server.js';
import { testGit } from '../support/git-repos.js';

const { act } = startedServer('act') as unknown as { act: string };

let bench: ActBench;
let requests = 6;

/** A failed expectation shows what the jobs said. */
function expectJobs(run: ActRun, jobs: readonly string[]): void {
  const told = run.jobs.join() === jobs.join() ? '' : run.log;
  expect({ jobs: run.jobs, told }).toEqual({ jobs, told: '' });
}

interface PullRequest {
  readonly number: number;
  /** What its head locks `lib` at. */
  readonly version: string;
  /** The commit that GitHub makes to try the merge. */
  readonly merge: string;
}

/** A pull request that locks a new release of `lib` in dev. */
function openPullRequest(): PullRequest {
  const number = (requests += 1);
  const version = `v1.0.${number}`;
  const clone = bench.fixture.clone();
  bench.fixture.repos['lib']?.commit({ 'name.txt': `lib ${version}\n` }, { tags: [version] });
  bench.cliIn(clone, ['lock', '--env', 'dev']);
  testGit(clone, ['commit', '--quiet', '-am', `lib ${version}`]);
  testGit(clone, ['push', '--quiet', 'origin', `HEAD:refs/pull/${number}/merge`]);
  return { number, version, merge: testGit(clone, ['rev-parse', 'HEAD']) };
}

function eventOf({ number, merge }: PullRequest, { fork }: { readonly fork: boolean }): ActEvent {
  const base = { ref: 'main', sha: bench.tip(), repo: { full_name: 'acme/meta', fork: false } };
  const repo = { full_name: fork ? 'mallory/meta' : 'acme/meta', fork };
  const head = { ref: `change-${number}`, sha: merge, repo };
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    sha: merge,
    readOnly: fork,
    payload: { number, pull_request: { number, base, head } },
  };
}

/** Keys of the entries in the cache scope that main reads. */
const keysOfMain = (): readonly string[] =>
  bench.cache.entries.filter(({ scope }) => scope === 'refs/heads/main').map(({ key }) => key);

beforeAll(async () => {
  bench = await openActBench(act);
  for (const environment of ['dev', 'staging', 'prod']) bench.lock(environment);
});

beforeEach(() => bench.forget());

afterAll(() => bench.close());

describe('check.yml', () => {
  test.each([
    ['an own branch', { fork: false }],
    ['a fork', { fork: true }],
  ])('on a pull request of %s: reports as an artifact, writes nothing (T01)', async (_, from) => {
    const request = openPullRequest();
    const [refs, keys] = [bench.refs(), keysOfMain()];
    const run = await bench.run('examples/workflows/check.yml', eventOf(request, from));

    expectJobs(run, ['check success']);
    expect(run.outputs('check')['changed']).toBe('true');
    const report = bench.artifact(run.id, 'lockstep-diff') ?? '';
    expect(JSON.parse(report)).toMatchObject({ command: 'diff', ok: true });
    expect(report).toContain(`"${request.version}"`);
    expect(bench.refs()).toBe(refs);
    expect(keysOfMain()).toEqual(keys);
    expect(bench.refusedPushes()).toEqual([]);
    expect(bench.jobsThatRanCode()).toEqual([]);
  });

  test('on a merge group, against the base of the group', async () => {
    const { merge } = openPullRequest();
    const run = await bench.run('examples/workflows/check.yml', {
      name: 'merge_group',
      ref: 'refs/heads/gh-readonly-queue/main/pr-9',
      sha: merge,
      payload: { merge_group: { base_sha: bench.tip(), head_sha: merge, base_ref: 'main' } },
    });

    expectJobs(run, ['check success']);
    expect(run.outputs('check')['changed']).toBe('true');
  });

  test('fails for a manifest that is none, before anything else', async () => {
    const clone = bench.fixture.clone();
    writeFileSync(join(clone, 'manifests', 'components.yaml'), 'components: [lib]\n');
    testGit(clone, ['commit', '--quiet', '-am', 'no manifest']);
    testGit(clone, ['push', '--quiet', 'origin', 'HEAD:refs/pull/1/merge']);
    const merge = testGit(clone, ['rev-parse', 'HEAD']);
    const event = eventOf({ number: 1, version: '', merge }, { fork: true });
    const run = await bench.run('examples/workflows/check.yml', event);

    expectJobs(run, ['check failure']);
    expect(run.log).toContain('manifests/components.yaml:1');
  });
});

describe('a pull request that rewrites its workflow to have rights', () => {
  test('of a fork: is applied in its own scope, recorded nowhere, and main builds for itself (T01, T02)', async () => {
    const request = openPullRequest();
    const [refs, keys] = [bench.refs(), keysOfMain()];
    const run = await bench.run({ text: GREEDY }, eventOf(request, { fork: true }));

    expectJobs(run, ['apply success', 'record failure']);
    expect(run.log).toContain('strangers can cause it');
    expect(bench.refs()).toBe(refs);
    expect(keysOfMain()).toEqual(keys);

    testGit(bench.fixture.origin, ['update-ref', 'refs/heads/main', request.merge]);
    const merged = await bench.run({ text: GREEDY }, { name: 'push' });
    expectJobs(merged, ['apply success', 'record success']);
    expect(merged.outputs('apply')['built']).toBe('2');
  });

  test('of an own branch: its event may not write the journal, though its token could push (T02)', async () => {
    const request = openPullRequest();
    const refs = bench.refs();
    const run = await bench.run({ text: GREEDY }, eventOf(request, { fork: false }));

    expectJobs(run, ['apply success', 'record failure']);
    expect(bench.refs()).toBe(refs);
    expect(bench.refusedPushes()).toEqual([]);
  });
});

const GREEDY = `
name: greedy
on: {pull_request: {}, push: {}}
permissions: {}
jobs:
  dev:
    permissions: {contents: write, deployments: write, id-token: write}
    uses: OWNER/lockstep/.github/workflows/apply.yml@v1
    with: {environment: dev}
`;
