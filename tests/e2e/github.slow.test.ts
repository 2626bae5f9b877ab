/**
 * The committed `dist/` on the stand-in for GitHub: the API over HTTP, every message checked against GitHub's own
 * description, and git over https with the rights of the token.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testGit } from '../support/git-repos.js';
import type { GithubRepository } from '../support/github/repository.js';
import { startGithub, type Github } from '../support/github/start-github.js';
import { CERTIFICATE } from '../support/https-git-server.js';
import { lockstep, makeMetaFixture, type MetaFixture } from '../support/meta-fixture.js';
import { PROJECT, runJob, type JobResult } from '../support/runner.js';

let fixture: MetaFixture;
let github: Github;
let repo: GithubRepository;
let jobs = 0;

interface Run {
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly login?: string;
  readonly event?: string;
  readonly payload?: object;
  /** Revision that is checked out; main when left out. */
  readonly ref?: string;
  readonly edit?: (workspace: string) => void;
}

/** One job: a clone over https as a checkout action leaves it, then one action. */
async function job(run: Run): Promise<JobResult & { readonly workspace: string }> {
  const token = github.token({
    permissions: run.permissions ?? { contents: 'read' },
    ...(run.login === undefined ? {} : { login: run.login }),
  });
  const workspace = join(fixture.root, `job-${(jobs += 1)}`);
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  // By its path: the server is in this process, which waits for git meanwhile.
  testGit(fixture.root, ['clone', '--quiet', repo.git.path, workspace]);
  if (run.ref !== undefined) {
    testGit(workspace, ['fetch', '--quiet', 'origin', run.ref]);
    testGit(workspace, ['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
  }
  testGit(workspace, ['remote', 'set-url', 'origin', repo.url]);
  testGit(workspace, ['config', 'http.sslCAInfo', CERTIFICATE]);
  testGit(workspace, ['config', `http.${github.serverUrl}/.extraheader`, header]);
  run.edit?.(workspace);
  const events = join(fixture.root, `event-${jobs}.json`);
  writeFileSync(events, JSON.stringify(run.payload ?? {}));
  const result = await runJob({
    workspace,
    steps: [
      {
        uses: join(PROJECT, ...(run.action === 'root' ? [] : ['actions', run.action])),
        with: { 'github-token': token, ...run.inputs },
      },
    ],
    env: {
      ...github.variables(repo, token),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
      GITHUB_EVENT_NAME: run.event ?? 'push',
      GITHUB_EVENT_PATH: events,
      GITHUB_ACTOR: 'dana',
      GITHUB_RUN_ID: String(1000 + jobs),
      GITHUB_SHA: testGit(workspace, ['rev-parse', 'HEAD']),
      GITHUB_REF: 'refs/heads/main',
    },
  });
  return { ...result, workspace };
}

function main(result: JobResult) {
  const [stage] = result.stages;
  if (stage === undefined) throw new Error('nothing ran');
  return stage;
}

/** Tells the log of a job that should have ended well. */
function expectWell(result: JobResult): void {
  expect([result.ok, main(result).log]).toEqual([true, expect.anything()]);
}

function release(component: string, version: string): void {
  fixture.repos[component]?.commit(
    { 'name.txt': `${component} ${version}\n` },
    { tags: [version], message: `feat: ${version} (#7), thanks @mallory` },
  );
}

/** Writes files on a branch of the hosted repository, from main. */
function commit(files: Readonly<Record<string, string>>, branch = 'main'): void {
  const directory = join(fixture.root, `edit-${(jobs += 1)}`);
  testGit(fixture.root, ['clone', '--quiet', repo.git.path, directory]);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  testGit(directory, ['add', '--all']);
  testGit(directory, ['commit', '--quiet', '-m', 'change']);
  testGit(directory, ['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`]);
}

/** Locks an environment on main. */
function lock(environment: string): void {
  lockOn('main', environment);
}

function lockOn(branch: string, environment = 'dev'): void {
  const directory = join(fixture.root, `lock-${(jobs += 1)}`);
  testGit(fixture.root, ['clone', '--quiet', repo.git.path, directory]);
  const { code, stderr } = lockstep(directory, ['lock', '--env', environment]);
  expect([code, stderr]).toEqual([0, expect.anything()]);
  testGit(directory, ['add', 'manifests']);
  testGit(directory, ['commit', '--quiet', '-m', `lock ${environment}`]);
  testGit(directory, ['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`]);
}

const show = (path: string, ref = 'main'): string =>
  testGit(repo.git.path, ['show', `${ref}:${path}`]);

beforeAll(async () => {
  fixture = makeMetaFixture();
  github = await startGithub();
  repo = github.repository('acme/meta');
  testGit(fixture.origin, ['push', '--quiet', repo.git.path, 'main:main']);
  commit({
    'lockstep.yaml': 'environments: [dev, staging, prod]\ndeployments: true\n',
  });
  lock('dev');
  const applied = await job({
    action: 'apply',
    inputs: { environment: 'dev' },
    permissions: { contents: 'write', deployments: 'write' },
  });
  expectWell(applied);
}, 120_000);

afterAll(async () => {
  await github.close();
  fixture.dispose();
});

/** A pull request that locks new releases of `lib` in dev, as the runner tells of it. */
function pullRequest(branch: string): { readonly number: number; readonly run: Partial<Run> } {
  const base = repo.head();
  lockOn(branch);
  const number = repo.openPullRequest({ head: branch, author: 'dana' });
  const side = (sha: string | null, ref: string): object => ({
    ...{ sha, ref },
    repo: { full_name: 'acme/meta' },
  });
  const pull = { number, head: side(repo.head(branch), branch), base: side(base, 'main') };
  return {
    number,
    run: { event: 'pull_request', ref: `refs/heads/${branch}`, payload: { pull_request: pull } },
  };
}

describe('a pull request', () => {
  it('gets one comment that says what the lock brings, changed in place, mentions disarmed (T35)', async () => {
    release('lib', 'v1.1.0');
    const { number, run } = pullRequest('topic');
    const permissions = { contents: 'read', pull_requests: 'write' } as const;
    const first = await job({ ...run, action: 'diff', inputs: { comment: 'always' }, permissions });
    expectWell(first);
    const again = await job({ ...run, action: 'diff', inputs: { comment: 'always' }, permissions });
    expectWell(again);

    const comments = repo.comments(number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('`v1.0.0` → `v1.1.0`');
    expect(comments[0]?.body).toMatch(/feat: v1\.1\.0 .*thanks @&#8203;mallory/);
    expect(comments[0]?.body).not.toMatch(/@mallory/);
    expect(main(again).outputs['comment-url']).toContain(`/${number}#`);
    expect(main(first).outputs).toMatchObject({ changed: 'true', classes: 'minor' });
  });

  it('is checked all the same by a token that may not comment; the missing right is named', async () => {
    const { number, run } = pullRequest('topic-2');
    const checked = await job({ ...run, action: 'diff', inputs: { comment: 'always' } });

    expectWell(checked);
    expect(main(checked).log).toMatch(/::warning .*pull-requests: write/);
    expect(repo.comments(number)).toEqual([]);
  });

  it('fails the check when a change is of a class that may not be', async () => {
    const { run } = pullRequest('topic-3');
    const checked = await job({ ...run, action: 'diff', inputs: { 'fail-on-change': 'minor' } });

    expect([checked.ok, main(checked).code]).toEqual([false, 1]);
  });
});

describe('a promotion', () => {
  const permissions = { contents: 'write', deployments: 'write', pull_requests: 'write' } as const;
  const inputs = { from: 'dev', to: 'staging' };

  it('is refused when the token may not write the journal, and says which right it needs', async () => {
    const refused = await job({ action: 'promote', inputs, permissions: { contents: 'read' } });

    expect(refused.ok).toBe(false);
    expect(main(refused).outputs['error-code']).toBe('remote-denied');
    expect(main(refused).log).toContain('contents: write');
  });

  it('is asked for as a pull request whose commit GitHub signs; asking again changes nothing', async () => {
    const asked = await job({
      action: 'promote',
      inputs: { ...inputs, via: 'pull-request' },
      permissions,
    });
    expectWell(asked);
    const number = Number(main(asked).outputs['pull-request-number']);
    const again = await job({
      action: 'promote',
      inputs: { ...inputs, via: 'pull-request' },
      permissions,
    });

    expect(main(asked).outputs['pull-request-operation']).toBe('created');
    expect(main(again).outputs['pull-request-operation']).toBe('unchanged');
    const head = repo.head(repo.pull(number).headBranch) ?? '';
    expect(repo.isVerified(head)).toBe(true);
    expect(show('manifests/components.lock.staging.yaml', head)).toContain('promoted_from');
  });

  it('moves the journal and the lock, and is a deployment that carries both locks', async () => {
    const promoted = await job({
      action: 'promote',
      inputs: { ...inputs, via: 'commit', push: 'true' },
      permissions,
    });

    expectWell(promoted);
    expect(main(promoted).outputs).toMatchObject({ decision: 'allow' });
    const lock = main(promoted).outputs['lock-digest'];
    expect(show('staging.jsonl', 'lockstep/journal')).toContain(lock);
    const [deployment] = repo.state.deployments.filter((one) => one.environment === 'staging');
    expect(deployment?.payload).toMatchObject({ lockstep: 1, lock, previous_lock: null });
    expect(main(promoted).summary).toContain('✓');
  });

  it('that finds nothing to do is quiet: no deployment, no entry, exit code 0', async () => {
    const [entries, deployments] = [
      show('staging.jsonl', 'lockstep/journal'),
      repo.state.deployments.length,
    ];
    const quiet = await job({ action: 'promote', inputs: { all: 'true' }, permissions });

    expect(main(quiet).code).toBe(0);
    expect(show('staging.jsonl', 'lockstep/journal')).toBe(entries);
    expect(repo.state.deployments).toHaveLength(deployments);
  });
});

describe('updates', () => {
  const run: Run = {
    action: 'lock',
    inputs: { environment: 'dev', update: 'true', 'pr-strategy': 'per-component' },
    permissions: { contents: 'write', pull_requests: 'write' },
  };

  it('come as pull requests with signed commits, once, with a word on checks that will not start', async () => {
    release('web', 'v1.2.0');
    const proposed = await job(run);
    expectWell(proposed);
    const numbers = (main(proposed).outputs['pull-request-number'] ?? '').split('\n').map(Number);
    const again = await job(run);
    expectWell(again);

    expect(numbers).toHaveLength(2);
    for (const number of numbers) {
      const { headBranch } = repo.pull(number);
      expect(repo.isVerified(repo.head(headBranch) ?? '')).toBe(true);
    }
    expect(main(proposed).log).toMatch(/::warning .*checks-not-triggered/);
    expect(main(again).outputs['pull-request-operation']).toBe('unchanged\nunchanged');
  });

  it('that are no longer needed are closed', async () => {
    lock('dev');
    const closed = await job(run);

    expectWell(closed);
    expect(main(closed).outputs['pull-request-operation']).toBe('closed\nclosed');
  });
});
