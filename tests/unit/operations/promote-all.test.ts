/** `promote --all`: every step for itself, along the order, quiet while nothing may move. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { promoteAll } from '../../../src/operations/promote-all.js';
import { environment } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import { codesOf, gatedRepo, HOUR, type GatedRepo } from '../../support/gated-repo.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
});
afterEach(() => repo.world.dispose());

const all = (more: object = {}) =>
  promoteAll(repo.as(), { reason: null, dryRun: false, via: null, push: false, ...more });
const decisions = async () => (await all()).promotions.map((one) => `${one.to} ${one.decision}`);

test('without gates a lock goes all the way', async () => {
  repo.ship('dev', FIRST);
  const result = await all();
  expect(result).toMatchObject({ ok: true, environment: null });
  expect(result.promotions.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'dev → staging',
    'staging → prod',
  ]);
  expect(repo.versions('prod')).toEqual(FIRST);
});

test('goes as far as the gates allow; a block is an exit code, a wait is none', async () => {
  repo.gate('staging', { soakMs: HOUR });
  repo.ship('dev', FIRST);
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v1.1.0' });
  await repo.applied('dev');
  const waiting = await all();
  expect(waiting.ok).toBe(true);
  expect(waiting.promotions.map(({ decision }) => decision)).toEqual(['wait', 'allow']);
  repo.configure({ stopTheLine: 'audit' });
  const blocked = await all();
  expect(blocked.ok).toBe(false);
  // Nothing is left to move to prod, so nothing stops it.
  expect(blocked.promotions.map(({ decision }) => decision)).toEqual(['block', 'allow']);
});

test('a step that may not go does not hold up those behind it', async () => {
  repo.gate('staging', { maxChange: 'patch' });
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v2.0.0' });
  expect(await decisions()).toEqual(['staging block', 'prod allow']);
  expect(repo.versions('prod')).toEqual(FIRST);
});

test('a source that moves with every run does not starve what comes after it', async () => {
  repo.gate('prod', { verified: true });
  repo.ship('dev', FIRST);
  await repo.applied('dev');
  await all();
  await repo.applied('staging');
  repo.ship('dev', { api: 'v1.1.0' });
  await repo.applied('dev');
  const result = await all();
  expect(result.promotions.map(({ decision }) => decision)).toEqual(['allow', 'allow']);
  expect(repo.versions('staging')['api']).toBe('v1.1.0');
  expect(repo.versions('prod')['api']).toBe('v1.0.0');
});

test('writes nothing while nothing may move', async () => {
  repo.configure({ deployments: true });
  repo.forge.addCommit('main', { a: '' });
  repo.gate('staging', { soakMs: 12 * HOUR });
  repo.ship('staging', FIRST);
  repo.ship('prod', FIRST);
  repo.ship('dev', { api: 'v1.1.0' });
  await repo.applied('dev');
  await all();
  const messages = [...repo.world.journal.messages];
  repo.forge.calls.length = 0;
  repo.world.clock.advance(HOUR);
  const result = await all();
  expect(repo.world.journal.messages).toEqual(messages);
  expect(repo.forge.calls.filter((call) => /^(create|set)/.test(call))).toEqual([]);
  expect(result.promotions.flatMap(({ findings }) => findings)).not.toContainEqual(
    expect.objectContaining({ severity: 'error' }),
  );
});

test('stops where an environment has no lock yet, and says so', async () => {
  repo.gate('staging', { freezes: [{ from: '2026-01-01', to: '2027-01-01', reason: 'x' }] });
  repo.ship('dev', FIRST);
  const result = await all();
  expect(result.promotions.map(({ to }) => to)).toEqual(['staging']);
  expect(codesOf(result)).toEqual(['lock-missing']);
  expect(result.ok).toBe(true);
});

test('takes the first of several sources, so that they do not take turns', async () => {
  const sources = { from: ['staging', 'dev'].map(environment), need: 'any' } as const;
  repo.gate('prod', { sources });
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v1.1.0' });
  repo.gate('staging', { maxChange: 'patch' });
  const result = await all();
  expect(result.promotions.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'dev → staging',
    'staging → prod',
  ]);
});

test('only tried changes nothing', async () => {
  repo.ship('dev', FIRST);
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v1.1.0' });
  const result = await all({ dryRun: true });
  expect(result.promotions.map(({ decision }) => decision)).toEqual(['allow', 'allow']);
  expect(repo.world.journal.messages).toEqual([]);
});

test('needs an order', async () => {
  repo.configure({ environments: [] });
  await expect(all()).rejects.toMatchObject({ code: 'environment-order-missing' });
});
