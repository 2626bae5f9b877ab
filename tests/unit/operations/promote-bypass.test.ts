/** Going past a gate: with a reason, never past what makes a promotion one, recorded, and told for as long as it matters. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { history } from '../../../src/operations/history.js';
import { status } from '../../../src/operations/status.js';
import { environment } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import { codesOf, gatedRepo, gateOf, type GatedRepo } from '../../support/gated-repo.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.gate('staging', {
    windows: [{ days: [1], from: 0, to: 1440, zone: 'UTC' }],
    maxChange: 'minor',
    approvals: 1,
  });
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v2.0.0' });
});
afterEach(() => repo.world.dispose());

const PAST = { bypass: ['windows', 'max-change', 'approvals'], reason: 'the shop is down' };
const staging = environment('staging');

test('moves the lock, records each gate with what it said, and shows them as they are', async () => {
  const result = await repo.go(PAST);
  expect(result).toMatchObject({ ok: true, decision: 'allow' });
  expect(gateOf(result, 'windows')).toMatchObject({ state: 'wait', bypassed: true });
  expect(result.findings.every(({ severity }) => severity !== 'error')).toBe(true);
  const { entries } = await repo.journal('staging');
  expect(entries.at(-1)).toMatchObject({
    reason: 'the shop is down',
    overrides: [
      'windows: no window is open',
      expect.stringMatching(/^max-change: api changes by major/),
      expect.stringMatching(/^approvals: 0 of 1 approved/),
    ],
  });
});

test('past some gates the others still decide', async () => {
  const result = await repo.go({ ...PAST, bypass: ['windows'] });
  expect(result.decision).toBe('block');
  expect(gateOf(result, 'approvals')).toMatchObject({ asked: false });
});

test('is told by every later report while the environment is in that lock, and by none after', async () => {
  await repo.go(PAST);
  await repo.apply({ environment: staging }, repo.as());
  const told = async () => ({
    status: codesOf(await status(repo.as(), staging)),
    history: codesOf(
      await history(repo.as(), { environment: staging, components: [], limit: null }),
    ),
    promote: codesOf(await repo.go({ dryRun: true })),
  });
  for (const codes of Object.values(await told())) {
    expect(codes.filter((code) => code === 'gate-bypassed')).toHaveLength(3);
  }
  expect((await status(repo.as(), staging)).ok).toBe(true);
  const more = { environment: staging, hold: 'none', apply: false };
  await repo.rollback({ kind: 'previous' }, more, repo.as());
  for (const codes of Object.values(await told())) expect(codes).not.toContain('gate-bypassed');
  const id = `#${(await repo.journal('staging')).entries.findIndex((one) => one.kind === 'promotion') + 1}`;
  const back = await repo.rollback({ kind: 'entry', id }, { ...more, dryRun: true }, repo.as());
  expect(codesOf(back)).toContain('gate-bypassed');
});

describe('is refused', () => {
  test.each([
    ['past trust', { bypass: ['trust'] }, 'usage'],
    ['past lock-valid', { bypass: ['lock-valid'] }, 'usage'],
    ['past a gate that is none', { bypass: ['window'] }, 'usage'],
    ['without a reason', { bypass: ['windows'], reason: ' ' }, 'input-missing'],
    ['for a pull request, which no journal records', { via: 'pull-request' as const }, 'usage'],
  ])('%s', async (_what, more, code) => {
    await expect(repo.go({ ...PAST, ...more })).rejects.toMatchObject({ code });
    expect(repo.versions('staging')['api']).toBe('v1.0.0');
  });

  test('for an event that strangers can cause', async () => {
    await expect(repo.go(PAST, repo.as('eve', { trust: 'low' }))).rejects.toMatchObject({
      code: 'trust-low',
    });
  });
});
