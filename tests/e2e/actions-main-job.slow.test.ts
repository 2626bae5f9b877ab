/**
 * The main job as workflow runs: each job is a fresh clone on a fresh machine, and shares nothing with the others but
 * the meta-repo's origin and the cache service. The committed `dist/` is run through `action.yml` as the runner does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCacheService, type CacheScope, type CacheService } from '../support/cache-service.js';
import { testGit } from '../support/git-repos.js';
import { makeMetaFixture, type MetaFixture } from '../support/meta-fixture.js';
import { PROJECT, runJob, type JobResult, type Step } from '../support/runner.js';

let fixture: MetaFixture;
let service: CacheService;

interface JobRun extends JobResult {
  readonly workspace: string;
}

const action = (name: string, inputs: Record<string, string> = {}): Step => ({
  uses: join(PROJECT, 'actions', name),
  with: inputs,
});

async function job(
  steps: readonly Step[],
  options: { scopes?: readonly CacheScope[]; event?: string } = {},
): Promise<JobRun> {
  const workspace = fixture.clone();
  const result = await runJob({
    workspace,
    steps,
    env: {
      ...service.environment(options.scopes),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
      GITHUB_EVENT_NAME: options.event ?? 'push',
      GITHUB_ACTOR: 'dana',
      GITHUB_REPOSITORY: 'acme/meta',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_PROTECTED: 'true',
    },
  });
  return { ...result, workspace };
}

/** What the workflow itself does between two actions. */
function commitLocks(workspace: string): void {
  testGit(workspace, ['add', 'manifests']);
  testGit(workspace, ['commit', '--quiet', '-m', 'lock']);
  testGit(workspace, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
}

function main(result: JobResult, name: string) {
  const stage = result.stages.find(
    ({ uses, stage }) => stage === 'main' && uses.endsWith(`/${name}`),
  );
  if (stage === undefined) throw new Error(`no stage of ${name}`);
  return stage;
}

const outcomes = (json: string | undefined) =>
  Object.fromEntries(
    (JSON.parse(json ?? '[]') as { component: string; outcome: string }[]).map(
      ({ component, outcome }) => [component, outcome],
    ),
  );

beforeAll(async () => {
  fixture = makeMetaFixture();
  service = await startCacheService();
});

afterAll(async () => {
  await service.close();
  fixture.dispose();
});

describe('the main job, as workflow runs', () => {
  it('1. lock: writes the lock, and says so in outputs and summary', async () => {
    const run = await job([action('lock', { environment: 'dev' })]);

    expect([run.ok, main(run, 'lock').log]).toEqual([true, expect.anything()]);
    expect(main(run, 'lock').outputs).toMatchObject({
      changed: 'true',
      'lock-path': 'manifests/components.lock.dev.yaml',
    });
    expect(main(run, 'lock').summary).toMatch(/3 locked/);
    commitLocks(run.workspace);
  });

  it('2. apply on a machine that has nothing: builds in order, and saves the store in the post step', async () => {
    const run = await job([
      action('cache-restore', { environment: 'dev' }),
      action('apply', { environment: 'dev' }),
    ]);

    expect([run.ok, main(run, 'apply').log]).toEqual([true, expect.anything()]);
    expect(main(run, 'cache-restore').outputs).toMatchObject({ ok: 'true', 'cache-hit': 'false' });
    expect(outcomes(main(run, 'apply').outputs['steps'])).toEqual({
      lib: 'built',
      api: 'built',
      web: 'unchanged',
    });
    expect(main(run, 'apply').outputs).toMatchObject({
      'cache-hit': 'false',
      'cache-matched-key': '',
      built: '2',
    });
    expect(readFileSync(join(run.workspace, 'components/api/out/all.txt'), 'utf8')).toBe(
      'api 1\nlib 1\n',
    );
    expect(service.entries.filter(({ finalized }) => finalized)).toHaveLength(1);
    expect(main(run, 'apply').log).not.toContain('::add-mask::\n');
  });

  it('3. apply on another machine: the same lock comes out of the cache, nothing is built or saved again', async () => {
    const run = await job([action('apply', { environment: 'dev' })]);

    expect(outcomes(main(run, 'apply').outputs['steps'])).toEqual({
      lib: 'restored',
      api: 'restored',
      web: 'restored',
    });
    expect(main(run, 'apply').outputs).toMatchObject({
      'cache-hit': 'true',
      built: '0',
      restored: '3',
    });
    expect(main(run, 'apply').outputs['cache-matched-key']).toContain(
      main(run, 'apply').outputs['cache-primary-key'],
    );
    expect(service.entries).toHaveLength(1);
  });

  it('4. cache-restore, then a read-only token: the denied save is a normal outcome (T03)', async () => {
    const readOnly: CacheScope[] = [{ Scope: 'refs/heads/main', Permission: 1 }];
    const run = await job(
      [action('cache-restore', { environment: 'dev' }), action('apply', { environment: 'dev' })],
      { scopes: readOnly },
    );

    expect(run.ok).toBe(true);
    expect(main(run, 'cache-restore').outputs['cache-hit']).toBe('true');
    expect(outcomes(main(run, 'apply').outputs['steps'])).toEqual({
      lib: 'unchanged',
      api: 'unchanged',
      web: 'unchanged',
    });
    expect(run.stages.filter(({ stage }) => stage === 'post').map(({ code }) => code)).toEqual([
      0, 0,
    ]);
  });

  it('5. promote: delivers the lock of the next environment as a pushed commit, with its provenance', async () => {
    const run = await job([
      action('promote', { from: 'dev', to: 'staging', via: 'commit', push: 'true' }),
    ]);

    expect([run.ok, main(run, 'promote').log]).toEqual([true, expect.anything()]);
    expect(main(run, 'promote').outputs).toMatchObject({ decision: 'allow', 'blocked-by': '' });
    expect(main(run, 'promote').outputs['promotion-id']).toMatch(/^sha256:/);
    expect(
      testGit(fixture.origin, ['show', 'main:manifests/components.lock.staging.yaml']),
    ).toContain('promoted_from: {environment: dev,');
    expect(main(run, 'promote').summary).toMatch(/dev → staging/);
  });

  it('6. promote out of order: blocked, and nothing moved', async () => {
    const run = await job([
      action('promote', { from: 'dev', to: 'prod', via: 'commit', push: 'true' }),
    ]);

    expect(run.ok).toBe(false);
    expect(main(run, 'promote').outputs).toMatchObject({
      decision: 'block',
      'blocked-by': 'order',
    });
    expect(existsSync(join(run.workspace, 'manifests/components.lock.prod.yaml'))).toBe(false);
  });

  it('7. a release goes through to staging, and rollback brings the former state back from the cache', async () => {
    await job([action('apply', { environment: 'staging' })]);
    fixture.repos['api']?.commit({ 'name.txt': 'api 2\n' }, { tags: ['v1.1.0'] });
    const locked = await job([
      action('lock', { environment: 'dev' }),
      action('apply', { environment: 'dev' }),
    ]);
    commitLocks(locked.workspace);
    await job([action('promote', { from: 'dev', to: 'staging', via: 'commit', push: 'true' })]);
    const applied = await job([action('apply', { environment: 'staging' })]);
    const back = await job([
      action('rollback', {
        environment: 'staging',
        target: 'previous',
        reason: 'bad',
        via: 'commit',
        push: 'true',
      }),
    ]);

    expect(outcomes(main(applied, 'apply').outputs['steps'])).toMatchObject({ api: 'restored' });
    expect([back.ok, main(back, 'rollback').log]).toEqual([true, expect.anything()]);
    expect(readFileSync(join(back.workspace, 'components/api/out/all.txt'), 'utf8')).toBe(
      'api 1\nlib 1\n',
    );
    expect(main(back, 'rollback').outputs['undo']).toMatch(/^lockstep rollback to /);
    expect(
      testGit(fixture.origin, ['show', 'main:manifests/components.lock.staging.yaml']),
    ).toContain('version: v1.0.0');
  });

  it('8. an event that strangers can cause may neither promote nor roll back (T02)', async () => {
    const promoted = await job([action('promote', { from: 'staging', to: 'prod' })], {
      event: 'pull_request_target',
    });
    const back = await job(
      [action('rollback', { environment: 'staging', target: 'previous', reason: 'x' })],
      { event: 'issue_comment' },
    );

    expect([promoted.ok, back.ok]).toEqual([false, false]);
    expect(main(promoted, 'promote').log + main(back, 'rollback').log).toMatch(/trust/);
  });

  it('9. the root action runs any command, and a wrong one fails with its hint', async () => {
    const good = await job([{ uses: PROJECT, with: { command: 'validate' } }]);
    const bad = await job([{ uses: PROJECT, with: { command: 'aply' } }]);

    expect(good.ok).toBe(true);
    expect(bad.ok).toBe(false);
    expect(bad.stages[0]?.log).toMatch(/::error.*apply/s);
  });

  it('10. a service that is down costs time, never the run', async () => {
    service.failures.set('GetCacheEntryDownloadURL', 400);
    service.failures.set('CreateCacheEntry', 400);
    const run = await job([action('apply', { environment: 'dev' })]);
    service.failures.clear();

    expect(run.ok).toBe(true);
    expect(outcomes(main(run, 'apply').outputs['steps'])).toMatchObject({
      lib: 'built',
      api: 'built',
    });
  });
});
