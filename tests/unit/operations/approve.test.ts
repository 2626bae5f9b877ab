/** Approvals: of one exact plan, by people other than who asks; any change makes another plan (T47). */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_GATES } from '../../../src/domain/gates-config.js';
import { approve } from '../../../src/operations/approve.js';
import { hold } from '../../../src/operations/hold.js';
import { renderText } from '../../../src/report/text.js';
import { environment, name } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import {
  codesOf,
  gatedRepo,
  gateOf,
  HOUR,
  stateOf,
  type GatedRepo,
} from '../../support/gated-repo.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.gate('staging', { approvals: 2 });
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v1.1.0' });
});
afterEach(() => repo.world.dispose());

const staging = environment('staging');
const approvalsOf = async () => gateOf(await repo.go({ dryRun: true }), 'approvals');

describe('approvals', () => {
  test('are counted by person, and the plan that they name goes through', async () => {
    const waiting = await repo.go();
    expect(waiting).toMatchObject({ ok: true, decision: 'wait', promotionId: null });
    expect(gateOf(waiting, 'approvals')?.detail).toBe('0 of 2 approved');
    expect(renderText(waiting)).toContain(
      `approve it: lockstep approve dev staging --expect-plan ${waiting.plan}`,
    );
    const { entry } = await repo.approve('bea', { expectPlan: waiting.plan, reason: 'seen' });
    expect(entry).toMatchObject({ kind: 'approval', schema: 2, actor: 'bea', plan: waiting.plan });
    const again = await repo.approve('Bea');
    expect(codesOf(again)).toContain('approved-before');
    expect((await approvalsOf())?.detail).toBe('1 of 2 approved: Bea');
    await repo.approve('cid');
    const done = await repo.go({ expectPlan: waiting.plan });
    expect(done.decision).toBe('allow');
    expect(gateOf(done, 'approvals')?.detail).toBe('2 of 2 approved: Bea, cid');
    const { entries } = await repo.journal('staging');
    expect(entries.at(-1)).toMatchObject({ kind: 'promotion', plan: waiting.plan });
    expect(repo.versions('staging')['api']).toBe('v1.1.0');
  });

  test('of who asks, and of who made the lock, count for nothing', async () => {
    await repo.apply({ environment: environment('dev') }, repo.as('eve'));
    await repo.approve('ADA');
    await repo.approve('eve');
    await repo.approve('bea');
    expect((await approvalsOf())?.detail).toMatch(
      /^1 of 2 approved: bea; ADA, eve cannot approve their own/,
    );
    expect((await repo.go()).decision).toBe('wait');
  });

  test('by a review of this very run count too, once per person; a rejection blocks', async () => {
    const event = { name: 'workflow_dispatch', runId: '77' } as never;
    const world = () => repo.as('ada', { event });
    repo.forge.approvals.set('77', [
      { user: 'bea', state: 'approved' },
      { user: 'ada', state: 'approved' },
    ]);
    await repo.approve('bea');
    expect(gateOf(await repo.go({}, world()), 'approvals')?.detail).toContain(
      '1 of 2 approved: bea',
    );
    repo.forge.approvals.set('77', [
      { user: 'bea', state: 'approved' },
      { user: 'cid', state: 'rejected' },
    ]);
    const rejected = await repo.go({}, world());
    expect(rejected.decision).toBe('block');
    expect(gateOf(rejected, 'approvals')?.detail).toBe('rejected by cid');
    repo.forge.approvals.set('77', [{ user: 'cid', state: 'approved' }]);
    expect((await repo.go({}, world())).decision).toBe('allow');
  });

  test('are asked for last: not while another gate is open', async () => {
    const freezes = [{ from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z', reason: 'x' }];
    repo.gate('staging', { freezes });
    const result = await repo.go();
    expect(gateOf(result, 'approvals')).toEqual({
      name: 'approvals',
      state: 'wait',
      detail: 'asked after the rest pass',
      asked: false,
    });
    const early = await repo.approve('bea');
    expect(codesOf(early)).toContain('gates-open');
  });

  test('given while a lock soaks count when it has soaked', async () => {
    repo.gate('staging', { soakMs: HOUR, approvals: 1 });
    await repo.applied('dev');
    await repo.approve('bea');
    expect(stateOf(await repo.go(), 'soak')).toBe('wait');
    repo.world.clock.advance(HOUR);
    expect((await repo.go()).decision).toBe('allow');
  });

  test('are of the chosen components alone', async () => {
    repo.gate('staging', { approvals: 1 });
    repo.ship('dev', { lib: 'v1.1.0' });
    await repo.approve('bea', { components: [name('api')] });
    expect((await repo.go()).decision).toBe('wait');
    expect((await repo.go({ components: [name('api')] })).decision).toBe('allow');
  });
});

describe('another plan, once anything has changed (T47)', () => {
  const changes: Readonly<Record<string, () => unknown>> = {
    'the source': () => repo.ship('dev', { lib: 'v1.1.0' }),
    'the target': () => repo.ship('staging', { web: 'v1.2.0' }),
    'the head of the target': () => repo.apply({ environment: staging }, repo.as()),
    'a hold': () =>
      hold(repo.as('dana'), {
        environment: staging,
        components: [name('web')],
        reason: 'x',
        expires: null,
      }),
    'the gates': () => repo.gate('staging', { findings: 'error' }),
    'the order': () => repo.configure({ environments: ['dev', 'staging', 'qa'].map(environment) }),
  };

  test.each(Object.keys(changes))(
    '%s: approvals count no more, and the expected plan is refused',
    async (what) => {
      repo.ship('dev', { api: 'v1.1.0' });
      const { plan } = await repo.go({ dryRun: true });
      await repo.approve('bea');
      await repo.approve('cid');
      expect((await repo.go({ dryRun: true })).decision).toBe('allow');
      await changes[what]?.();
      // ship() writes both lock files from the same pins: what is not under test is put back.
      if (what === 'the target') repo.ship('dev', { api: 'v1.1.0', web: 'v1.0.0' });
      for (const attempt of [
        repo.go({ expectPlan: plan }),
        repo.approve('dan', { expectPlan: plan }),
      ]) {
        await expect(attempt).rejects.toMatchObject({ code: 'journal-moved', kind: 'conflict' });
      }
      const result = await repo.go({ dryRun: true });
      expect(result.plan).not.toBe(plan);
      expect(gateOf(result, 'approvals')?.detail).toMatch(/^0 of 2/);
    },
  );

  test('and time alone is no change', async () => {
    const { plan, lock } = await repo.go({ dryRun: true });
    repo.world.clock.advance(100 * HOUR);
    const later = await repo.go({ dryRun: true });
    expect([later.plan, later.lock.digest]).toEqual([plan, lock.digest]);
  });
});

describe('approve refuses', () => {
  test('an event that strangers can cause, and a schedule', async () => {
    const options = { from: environment('dev'), to: staging, components: [], reason: null };
    const ask = (host: object) => approve(repo.as('x', host), options);
    await expect(ask({ trust: 'low' })).rejects.toMatchObject({ code: 'trust-low' });
    await expect(ask({ event: { name: 'schedule' } })).rejects.toMatchObject({ code: 'trust-low' });
  });

  test('what changes nothing, and environments that are not declared', async () => {
    repo.gate('staging', { ...DEFAULT_GATES });
    await repo.go();
    await expect(repo.approve('bea')).rejects.toMatchObject({ code: 'usage' });
    await expect(repo.approve('bea', { to: environment('prd') })).rejects.toMatchObject({
      code: 'environment-unknown',
    });
  });
});

describe('a promotion that has moved the journal', () => {
  test('is finished by the next run, whatever its gates would say by now', async () => {
    await repo.approve('bea');
    await repo.approve('cid');
    const done = await repo.go();
    repo.ship('staging', { api: 'v1.0.0' });
    repo.gate('staging', { windows: [{ days: [1], from: 0, to: 1, zone: 'UTC' }], verified: true });
    expect(await repo.go()).toMatchObject({
      decision: 'allow',
      promotionId: done.promotionId,
      delivered: 'file',
    });
    expect(repo.versions('staging')['api']).toBe('v1.1.0');
  });

  test('has nothing to wait for when nothing is to be promoted', async () => {
    repo.ship('dev', { api: 'v1.0.0' });
    expect(await repo.go()).toMatchObject({ decision: 'allow', promotionId: null });
  });
});

test('the first lock of an environment can be approved too', async () => {
  repo.gate('prod', { approvals: 1 });
  const more = { from: staging, to: environment('prod') };
  const waiting = await repo.promote('staging', 'prod', {}, repo.as());
  const { entry } = await repo.approve('bea', { ...more, expectPlan: waiting.plan });
  expect(entry).toMatchObject({ sequence: 1, lock: waiting.lock.digest, previousLock: null });
  expect((await repo.promote('staging', 'prod', {}, repo.as())).decision).toBe('allow');
});
