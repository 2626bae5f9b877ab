/** The list of states to go back to, snapshots, history, and holds by hand. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isName } from '../../../src/domain/names.js';
import { stateTarget } from '../../../src/app/run/rollback-options.js';
import { history } from '../../../src/operations/history.js';
import { hold, resume } from '../../../src/operations/hold.js';
import { listTargets, snapshot } from '../../../src/operations/rollback-list.js';
import { environment, name } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
const STAGING = environment('staging');
let repo: DeliveryRepo;
beforeEach(() => {
  repo = deliveryRepo();
});
afterEach(() => repo.world.dispose());

const low = () => ({ ...repo.world, host: { ...repo.world.host, trust: 'low' as const } });

describe('rollback list', () => {
  test('shows newest first what `rollback to` takes, and marks what is current and verified', async () => {
    const good = repo.ship('prod', FIRST);
    await repo.applied('prod');
    await snapshot(repo.world, { environment: PROD, label: 'before-sale', reason: 'sale' });
    const now = repo.ship('prod', { api: 'v1.1.0' });
    await hold(repo.world, {
      environment: PROD,
      components: [name('web')],
      reason: 'x',
      expires: null,
    });
    const { targets } = await listTargets(repo.world, { environment: PROD });
    expect(targets).toMatchObject([
      { kind: 'lock', lock: now, current: true, verified: false, label: null },
      { kind: 'snapshot', lock: good, current: false, verified: true, label: 'before-sale' },
      { kind: 'lock', lock: good, current: false, verified: true },
    ]);
    for (const { target, lock } of targets) {
      const dry = await repo.rollback(stateTarget(target), { dryRun: true });
      expect(dry.target.lock).toBe(lock);
    }
  });

  test('is empty before anything happened', async () => {
    expect((await listTargets(repo.world, { environment: PROD })).targets).toEqual([]);
  });
});

describe('snapshot', () => {
  test.each(['previous', 'last-verified', 'deadbeef', '-x', 'a b', ''])(
    'refuses the label %j, which is no name or means something else',
    async (label) => {
      repo.ship('prod', FIRST);
      await expect(
        snapshot(repo.world, { environment: PROD, label, reason: null }),
      ).rejects.toMatchObject({
        code: 'usage',
      });
      expect(repo.world.journal.messages).toEqual([]);
    },
  );

  test('refuses a label that is taken, an environment without a lock, and a low-trust event', async () => {
    const given = { environment: PROD, label: 'v1', reason: null };
    await expect(snapshot(repo.world, given)).rejects.toMatchObject({ code: 'lock-missing' });
    repo.ship('prod', FIRST);
    await expect(snapshot(low(), given)).rejects.toMatchObject({ code: 'trust-low' });
    const { entry } = await snapshot(repo.world, given);
    expect(entry).toMatchObject({ kind: 'snapshot', label: 'v1', lock: repo.digest('prod') });
    await expect(snapshot(repo.world, given)).rejects.toMatchObject({ code: 'usage' });
    expect(isName(entry.label ?? '')).toBe(true);
  });
});

describe('history', () => {
  beforeEach(async () => {
    repo.ship('dev', FIRST);
    await repo.promote('dev', 'staging', { reason: 'first' });
    repo.world.clock.advance(1000);
    await repo.promote('staging', 'prod');
    repo.world.clock.advance(1000);
    repo.ship('dev', { web: 'v1.1.0' });
    await repo.promote('dev', 'staging', { reason: 'second' });
  });

  test('tells who did what, newest first, and no more than asked for', async () => {
    const { entries } = await history(repo.world, {
      environment: STAGING,
      components: [],
      limit: null,
    });
    expect(entries.map((entry) => [entry.sequence, entry.reason])).toEqual([
      [2, 'second'],
      [1, 'first'],
    ]);
    const one = await history(repo.world, { environment: STAGING, components: [], limit: 1 });
    expect(one.entries.map((entry) => entry.reason)).toEqual(['second']);
  });

  test('covers every environment when none is named', async () => {
    const { entries } = await history(repo.world, {
      environment: null,
      components: [],
      limit: null,
    });
    expect(entries.map((entry) => `${entry.environment} ${entry.sequence}`)).toEqual([
      'staging 2',
      'prod 1',
      'staging 1',
    ]);
  });

  test('of a component leaves out what did not move it', async () => {
    const of = async (component: string) =>
      (
        await history(repo.world, {
          environment: STAGING,
          components: [name(component)],
          limit: null,
        })
      ).entries.map((entry) => entry.reason);
    expect(await of('web')).toEqual(['second', 'first']);
    expect(await of('api')).toEqual(['first']);
  });

  test('refuses an odd limit, an unknown environment and a journal that was altered', async () => {
    const ask = (limit: number, target = STAGING) =>
      history(repo.world, { environment: target, components: [], limit });
    await expect(ask(0)).rejects.toMatchObject({ code: 'usage' });
    await expect(ask(1, environment('x'))).rejects.toMatchObject({ code: 'environment-unknown' });
    const lines = repo.world.journal.files.get('staging.jsonl') ?? '';
    repo.world.journal.files.set('staging.jsonl', lines.replace('first', 'other'));
    await expect(ask(1)).rejects.toMatchObject({ code: 'journal-corrupt' });
    expect((await ask(1, PROD)).entries).toHaveLength(1);
  });

  test('keeps the order of the chain whatever the clock says (T58)', async () => {
    repo.world.clock.advance(-10 * 365 * 86_400_000);
    repo.ship('dev', { web: 'v1.2.0' });
    await repo.promote('dev', 'staging', { reason: 'third' });
    const { entries } = await history(repo.world, {
      environment: STAGING,
      components: [],
      limit: 1,
    });
    expect(entries.map((entry) => entry.reason)).toEqual(['third']);
  });
});

describe('hold and resume', () => {
  const api = { environment: PROD, components: [name('api')] };

  test('are recorded with who and why', async () => {
    repo.ship('prod', FIRST);
    const held = await hold(repo.world, { ...api, reason: ' memory leak ', expires: '2026-12-01' });
    expect(held).toMatchObject({
      command: 'hold',
      entry: {
        kind: 'hold',
        actor: 'ada',
        reason: 'memory leak',
        hold: { components: ['api'], rejected: {}, expires: '2026-12-01T00:00:00.000Z' },
      },
    });
    const ended = await resume(repo.world, { ...api, reason: 'fixed' });
    expect(ended.entry).toMatchObject({ kind: 'resume', components: ['api'], reason: 'fixed' });
    await expect(resume(repo.world, { ...api, reason: null })).rejects.toMatchObject({
      code: 'usage',
    });
  });

  test('refuse what makes no sense, and write nothing then', async () => {
    const given = { ...api, reason: 'x', expires: null };
    await expect(hold(repo.world, given)).rejects.toMatchObject({ code: 'lock-missing' });
    repo.ship('prod', FIRST);
    await expect(hold(repo.world, { ...given, reason: ' ' })).rejects.toMatchObject({
      code: 'input-missing',
    });
    await expect(hold(repo.world, { ...given, reason: null })).rejects.toMatchObject({
      code: 'input-missing',
    });
    await expect(hold(low(), given)).rejects.toMatchObject({ code: 'trust-low' });
    await expect(resume(low(), given)).rejects.toMatchObject({ code: 'trust-low' });
    for (const expires of ['soon', '2020-01-01', '0h', '24']) {
      await expect(hold(repo.world, { ...given, expires })).rejects.toMatchObject({
        code: 'usage',
      });
    }
    await expect(hold(repo.world, { ...given, components: [name('x')] })).rejects.toMatchObject({
      code: 'component-unknown',
    });
    expect((await repo.journal('prod')).entries).toEqual([]);
  });
});
