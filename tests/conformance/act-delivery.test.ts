/** Delivery, promotion and rollback by this project's workflows, run by act: what each leaves behind, and with which rights. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openActBench, type ActBench, type ActRun } from '../support/act-bench.js';
import { startedServer } from '../support/conformance-server.js';
import { testGit } from '../support/git-repos.js';

const { act } = startedServer('act') as unknown as { act: string };
const STAGING = 'manifests/components.lock.staging.yaml';
const PROD = 'manifests/components.lock.prod.yaml';
const PUSH = { name: 'push' };

let bench: ActBench;

const kinds = (environment: string) => bench.journal(environment).map(({ kind }) => kind);
const last = (environment: string) => bench.journal(environment).at(-1);
const dispatch = (inputs: Readonly<Record<string, string>>) => ({
  name: 'workflow_dispatch',
  payload: { inputs },
});

/** A failed expectation shows what the jobs said. */
function expectJobs(run: ActRun, jobs: readonly string[]): void {
  const told = run.jobs.join() === jobs.join() ? '' : run.log;
  expect({ jobs: run.jobs, told }).toEqual({ jobs, told: '' });
}

/** A release of `api` that is locked in dev. */
function release(version: string, text: string): void {
  bench.fixture.repos['api']?.commit({ 'name.txt': text }, { tags: [version] });
  bench.lock('dev');
}

beforeAll(async () => {
  bench = await openActBench(act);
  bench.lock('dev');
});

beforeEach(() => bench.forget());

afterAll(() => bench.close());

// The tests below tell one story: each begins where the one before it ended.

describe('deliver.yml, on a push', () => {
  test('applies dev, promotes it to staging, applies staging; only jobs without rights ran code (T06)', async () => {
    const run = await bench.run('examples/workflows/deliver.yml', PUSH);

    const [apply, record] = ['apply success', 'record success'];
    expectJobs(run, [apply, record, 'gate success', 'promote success', apply, record]);
    expect(kinds('dev')).toEqual(['lock', 'apply']);
    expect(last('dev')).toMatchObject({ ok: true, verified: true, actor: 'dana' });
    expect(kinds('staging')).toEqual(['promotion', 'apply']);
    expect(last('staging')).toMatchObject({ ok: true, verified: true, components: [] });
    expect(bench.file(STAGING)).toContain('promoted_from: {environment: dev,');
    expect(bench.jobsThatRanCode()).toEqual(['apply/apply']);
    expect(bench.refusedPushes()).toEqual([]);
  });

  test('of the same again builds nothing, moves nothing, and is well', async () => {
    const lock = bench.file(STAGING);
    const run = await bench.run('examples/workflows/deliver.yml', PUSH);

    expect([run.ok, run.outputs('apply')['built']]).toEqual([true, '0']);
    expect(bench.file(STAGING)).toBe(lock);
    expect(kinds('staging').filter((kind) => kind === 'promotion')).toHaveLength(1);
  });

  test('of a release that does not hold is recorded as failed, and goes no further (T48)', async () => {
    const lock = bench.file(STAGING);
    release('v1.1.0', 'broken\n');
    const run = await bench.run('examples/workflows/deliver.yml', PUSH);

    expectJobs(run, ['apply failure', 'record success']);
    expect(last('dev')).toMatchObject({ kind: 'apply', ok: false, verified: false });
    expect(bench.file(STAGING)).toBe(lock);
  });

  test('of the mended release goes through', async () => {
    release('v1.1.1', 'api 2\n');
    const run = await bench.run('examples/workflows/deliver.yml', PUSH);

    expect([run.ok, run.ok ? '' : run.log]).toEqual([true, '']);
    expect(bench.file(STAGING)).toContain('version: v1.1.1');
    expect(last('staging')).toMatchObject({ kind: 'apply', ok: true, verified: true });
  });
});

describe('promote.yml, by hand', () => {
  test('gates once, moves the lock, applies it in a job for each group, and records one apply of the whole', async () => {
    const run = await bench.run(
      { text: promotionInGroups },
      dispatch({ from: 'staging', to: 'prod' }),
    );

    const apply = 'apply success';
    expectJobs(run, ['gate success', 'promote success', apply, apply, 'record success']);
    for (const group of ['lib, api', 'web'])
      expect(bench.artifact(run.id, `lockstep-apply-prod-${group}`)).toContain('"command":"apply"');
    expect(kinds('prod')).toEqual(['promotion', 'apply']);
    expect(last('prod')).toMatchObject({ components: [], ok: true, verified: true });
    expect(bench.file(PROD)).toContain('promoted_from: {environment: staging,');
    expect(bench.jobsThatRanCode()).toEqual(['apply/apply']);
  });

  test('moves nothing when anything has changed since the plan that was approved (T47)', async () => {
    release('v1.2.0', 'api 3\n');
    await bench.run({ text: applyOfDev }, PUSH);
    const lock = bench.file(STAGING);
    const clone = bench.fixture.clone();
    const gates = 'gates: {staging: {max_change: major}}'; // which lets it pass all the same
    writeFileSync(join(clone, 'lockstep.yaml'), `environments: [dev, staging, prod]\n${gates}\n`);
    testGit(clone, ['commit', '--quiet', '-am', 'other gates']);
    const run = await bench.run('examples/workflows/promote.yml', {
      ...dispatch({ from: 'dev', to: 'staging' }),
      race: { job: 'promote/promote', run: `git -C ${clone} push --quiet origin HEAD:main` },
    });

    expectJobs(run, ['gate success', 'promote failure']);
    expect(bench.file(STAGING)).toBe(lock);
    expect(run.log).toContain('changed since');
  });

  test('stops at a gate that says no: nothing moved, and nobody is asked to approve', async () => {
    const before = bench.refs();
    const run = await bench.run(
      'examples/workflows/promote.yml',
      dispatch({ from: 'dev', to: 'prod', reason: 'in a hurry' }),
    );

    expectJobs(run, ['gate failure']);
    expect(run.outputs('gate')).toMatchObject({ decision: 'block', 'blocked-by': 'order' });
    expect(bench.refs()).toBe(before);
  });
});

describe('promote-scheduled.yml', () => {
  const scheduled = 'examples/workflows/promote-scheduled.yml';

  const GATES = 'environments: [dev, staging, prod]\ngates: {prod: {verified: true, soak: 12h}}\n';

  test('promotes every step that its gates allow, and applies what moved', async () => {
    bench.fixture.push({ 'lockstep.yaml': GATES });
    const prod = bench.file(PROD);
    const run = await bench.run(scheduled, { name: 'schedule' });

    expectJobs(run, ['promote success', 'apply success', 'record success']);
    expect(run.outputs('promote')['environments']).toBe('["staging"]');
    expect(last('staging')).toMatchObject({ kind: 'apply', ok: true, verified: true });
    expect(bench.file(PROD)).toBe(prod);
  });

  test('is well and quiet while a gate waits, and says when it clears', async () => {
    const refs = bench.refs();
    const run = await bench.run(scheduled, { name: 'schedule' });

    expectJobs(run, ['promote success']);
    expect(run.outputs('promote')).toMatchObject({ decision: 'wait', environments: '[]' });
    expect(run.outputs('promote')['clears-at']).toMatch(/^20\d\d-/);
    expect(bench.refs()).toBe(refs);
  });
});

describe('rollback.yml, by hand', () => {
  const form = { environment: 'staging', target: 'previous', reason: 'it leaks' };

  test('shows the plan and changes nothing unless told to execute', async () => {
    const before = bench.refs();
    const run = await bench.run('examples/workflows/rollback.yml', dispatch(form));

    expectJobs(run, ['plan success']);
    expect(run.outputs('plan')['changes']).toContain('"v1.0.0"');
    expect(bench.refs()).toBe(before);
    expect(bench.jobsThatRanCode()).toEqual([]);
  });

  test('lists what there is, and stops there', async () => {
    const before = bench.refs();
    const run = await bench.run(
      'examples/workflows/rollback.yml',
      dispatch({ ...form, target: 'list', mode: 'execute' }),
    );

    expectJobs(run, ['plan success']);
    expect(run.outputs('plan')['targets']).toContain('sha256:');
    expect(bench.refs()).toBe(before);
  });

  test('executes: the lock moves back and is held, and is applied out of the store by a job without rights (T49)', async () => {
    const run = await bench.run(
      'examples/workflows/rollback.yml',
      dispatch({ ...form, mode: 'execute', hold: '24h' }),
    );

    expectJobs(run, ['plan success', 'execute success', 'apply success', 'record success']);
    expect(kinds('staging').slice(-2)).toEqual(['rollback', 'apply']);
    expect(bench.journal('staging').at(-2)).toMatchObject({ reason: 'it leaks', actor: 'dana' });
    expect(bench.file(STAGING)).toContain('version: v1.0.0');
    expect(run.outputs('apply')).toMatchObject({ built: '0', failed: '0' });
    expect(run.outputs('execute')['undo']).toMatch(/^lockstep rollback to /);
    expect(bench.jobsThatRanCode()).toEqual(['apply/apply']); // its checks
  });
});

describe('files that stand alone', () => {
  test('deliver.yml applies, records and promotes', async () => {
    const run = await bench.run('examples/workflows/standalone/deliver.yml', PUSH);

    expect(run.jobs.slice(0, 2)).toEqual(['apply success', 'record success']);
    expect(last('dev')).toMatchObject({ kind: 'apply', ok: true, verified: true });
    expect(bench.jobsThatRanCode()).toEqual(['deliver/apply']);
  });

  test('rollback.yml shows the plan, then moves the lock and runs nothing', async () => {
    const form = { environment: 'prod', target: 'list', reason: 'why' };
    const before = bench.refs();
    const run = await bench.run('examples/workflows/standalone/rollback.yml', dispatch(form));

    expectJobs(run, ['rollback success']);
    expect(bench.refs()).toBe(before);
    expect(bench.jobsThatRanCode()).toEqual([]);
  });
});

const applyOfDev = `
name: apply-of-dev
on: {push: {}}
permissions: {}
jobs:
  dev:
    permissions: {contents: write, deployments: write, id-token: write}
    uses: OWNER/lockstep/.github/workflows/apply.yml@v1
    with: {environment: dev}
`;

const promotionInGroups = `
name: promotion-in-groups
on: {workflow_dispatch: {inputs: {from: {type: string}, to: {type: string}}}}
permissions: {}
jobs:
  promotion:
    permissions:
      {contents: write, deployments: write, checks: read, statuses: read, actions: read, attestations: read, id-token: write}
    uses: OWNER/lockstep/.github/workflows/promote.yml@v1
    with:
      from: \${{ inputs.from }}
      to: \${{ inputs.to }}
      groups: '["lib, api", "web"]'
`;
