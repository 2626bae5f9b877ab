/** Deployments on the forge: one per environment and lock, told only when something changed, never worth a failure. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LockstepError } from '../../../src/errors.js';
import { environment } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import { codesOf, gatedRepo, HOUR, type GatedRepo } from '../../support/gated-repo.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.configure({ deployments: true });
  repo.forge.addCommit('main', { 'README.md': 'meta' });
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v1.1.0' });
});
afterEach(() => repo.world.dispose());

const staging = environment('staging');
const states = () =>
  repo.forge.statuses.map(({ id, state, description }) => `${id} ${state}: ${description}`);
const isWrite = (call: string): boolean => /^(create|set)/.test(call);
const RUN = 'https://example.org/acme/meta/actions/runs/7';

describe('a promotion', () => {
  test('that waits is pending, with what it waits for; then it is queued and done', async () => {
    repo.gate('staging', { soakMs: HOUR });
    await repo.applied('dev');
    const before = repo.digest('staging');
    const waiting = await repo.go({}, repo.as('ada', { run: RUN }));
    repo.world.clock.advance(HOUR);
    const done = await repo.go();
    await repo.apply({ environment: staging }, repo.as());
    expect(states()).toEqual([
      '1 pending: waits for soak until 2026-11-21T11:00:00.000Z',
      '1 queued: promoted from dev, to be applied',
      // Dev was applied in the same working trees, so everything stood there already.
      '1 success: applied',
    ]);
    expect(repo.forge.statuses[0]?.logUrl).toBe(RUN);
    expect(repo.forge.deploymentsMade[0]?.payload).toEqual({
      lockstep: 1,
      lock: done.lock.digest,
      previous_lock: before,
      plan: waiting.plan,
    });
  });

  test('that goes at once names its journal entry', async () => {
    const { promotionId, lock } = await repo.go();
    expect(repo.forge.deploymentsMade[0]?.payload).toMatchObject({
      lock: lock.digest,
      promotion_id: promotionId,
    });
  });

  test('that is blocked says by what', async () => {
    repo.configure({ stopTheLine: 'audit' });
    await repo.go();
    expect(states()).toEqual(['1 pending: blocked by stop-the-line']);
  });

  test('is quiet while nothing changes, and makes no deployment without a change', async () => {
    repo.gate('staging', { soakMs: 12 * HOUR });
    await repo.applied('dev');
    await repo.go();
    for (let hour = 0; hour < 5; hour += 1) {
      repo.world.clock.advance(HOUR);
      repo.forge.calls.length = 0;
      const { findings } = await repo.go();
      expect(repo.forge.calls.filter(isWrite)).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(repo.world.journal.messages.some((one) => one.startsWith('staging'))).toBe(false);
    repo.world.clock.advance(12 * HOUR);
    await repo.go();
    repo.forge.calls.length = 0;
    await repo.go();
    expect(repo.forge.calls).toEqual([]);
  });

  test('of another lock ends what still waited for its turn', async () => {
    repo.configure({ stopTheLine: 'audit' });
    await repo.go();
    repo.ship('dev', { api: 'v1.2.0' });
    repo.configure({ stopTheLine: null });
    const { lock } = await repo.go();
    expect(states()).toEqual([
      '1 pending: blocked by stop-the-line',
      '2 queued: promoted from dev, to be applied',
      `1 inactive: another lock came first: ${lock.digest}`,
    ]);
  });
});

describe('an apply', () => {
  test('that fails says so', async () => {
    repo.world.processes.play((request) => {
      if (!request.cwd.endsWith('api')) repo.makeOut(request);
      return request.cwd.endsWith('api') ? { code: 1, lines: ['it is broken'] } : {};
    });
    await repo.apply({ environment: staging }, repo.as());
    expect(states()).toEqual(['1 in_progress: applying', '1 failure: applying failed']);
  });

  test('of some components, or that is only planned, or finds all in place, is no deployment', async () => {
    await repo.apply({ environment: staging, components: ['lib' as never] }, repo.as());
    await repo.apply({ environment: staging, dryRun: true }, repo.as());
    await repo.applied('staging');
    await repo.apply({ environment: staging }, repo.as());
    expect(repo.forge.deploymentsMade).toEqual([]);
  });
});

test('a rollback makes its own, also for a lock that had one', async () => {
  await repo.apply({ environment: staging }, repo.as());
  await repo.go();
  await repo.apply({ environment: staging }, repo.as());
  const more = { environment: staging, hold: 'none' };
  await repo.rollback({ kind: 'previous' }, more, repo.as());
  const [first, , third] = repo.forge.deploymentsMade;
  expect(third?.payload).toMatchObject({
    lock: (first?.payload as { lock: string }).lock,
    rollback_id: (await repo.journal('staging')).entries.find((one) => one.kind === 'rollback')?.id,
  });
  expect(states().slice(-3)).toEqual([
    '3 queued: rolled back to previous, to be applied',
    '3 in_progress: applying',
    '3 success: applied',
  ]);
});

describe('nothing is told', () => {
  test('where it is not asked for, by events of low trust, or by a dry run', async () => {
    await repo.go({ dryRun: true });
    await repo.go({}, repo.as('eve', { trust: 'low' }));
    repo.configure({ deployments: false });
    await repo.go();
    await repo.apply({ environment: staging }, repo.as());
    expect(repo.forge.calls).toEqual([]);
  });
});

test('a forge that refuses costs a warning which names the right, and no promotion', async () => {
  repo.forge.failWith(() => {
    throw new LockstepError('forge-denied', { message: 'deployments: write is missing' });
  });
  const result = await repo.go();
  expect(result).toMatchObject({ ok: true, decision: 'allow' });
  expect(result.promotionId).not.toBeNull();
  const finding = result.findings.find(({ code }) => code === 'forge-denied');
  expect(finding).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining('deployments: write is missing') as unknown,
  });
  expect(codesOf(await repo.apply({ environment: staging }, repo.as()))).toContain('forge-denied');
});

test('payloads of others are left alone, whatever they hold', async () => {
  for (const payload of [null, 'text', '{"lockstep":1}', { lock: 'x' }] as never[]) {
    await repo.forge.createDeployment({
      environment: 'staging',
      ref: 'main',
      description: '',
      payload,
    });
  }
  await repo.go();
  expect(repo.forge.statuses.map(({ id }) => id)).toEqual([5]);
});
