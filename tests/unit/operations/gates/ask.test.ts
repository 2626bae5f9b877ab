/** Gates that are declared: what each says, that only declared ones are shown, and that what is unknown is never a pass. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LockstepError } from '../../../../src/errors.js';
import { hold } from '../../../../src/operations/hold.js';
import { environment, name } from '../../../support/apply-meta-repo.js';
import { FIRST } from '../../../support/delivery-repo.js';
import {
  codesOf,
  gatedRepo,
  gateOf,
  HOUR,
  stateOf,
  type GatedRepo,
} from '../../../support/gated-repo.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
});
afterEach(() => repo.world.dispose());

const SIX = ['order', 'lock-valid', 'verified-in-source', 'conflicts', 'holds', 'trust'];

test('nothing declared shows the six gates that are always asked', async () => {
  repo.ship('dev', FIRST);
  const { gates } = await repo.go();
  expect(gates.map((gate) => gate.name)).toEqual(SIX);
});

test.each([
  ['soak', { soakMs: HOUR }],
  ['windows', { windows: [{ days: [6], from: 0, to: 1440, zone: 'UTC' }] }],
  ['freezes', { freezes: [{ from: '2020-01-01', to: '2020-01-02', reason: 'x' }] }],
  ['max-change', { maxChange: 'major' }],
  ['findings', { findings: 'error' }],
  ['checks', { checks: ['ci'] }],
  ['vouched', { vouched: 'attestation' }],
  ['policy', { policy: [{ name: 'a', rule: 'true', message: null }] }],
  ['approvals', { approvals: 1 }],
] as const)(
  '%s is shown when it is declared, and only for its environment',
  async (gate, declared) => {
    repo.gate('staging', declared);
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.0.1' });
    const shown = (await repo.go({ dryRun: true })).gates.map((one) => one.name);
    expect(new Set(shown)).toEqual(new Set([...SIX, gate]));
    const onward = await repo.promote('staging', 'prod', { dryRun: true }, repo.as());
    expect(onward.gates.map((one) => one.name)).toEqual(SIX);
  },
);

describe('sources', () => {
  test('that are declared replace the neighbour in the order', async () => {
    repo.gate('prod', { sources: { from: [environment('dev')], need: 'any' } });
    repo.ship('dev', FIRST);
    repo.ship('staging', FIRST);
    const other = await repo.promote('staging', 'prod', {}, repo.as());
    expect(other.gates[0]).toMatchObject({ state: 'fail' });
    expect(other.gates[0]?.detail).toBe('prod takes from any of dev, not from staging');
    expect((await repo.promote('dev', 'prod', {}, repo.as())).decision).toBe('allow');
  });

  test('of which all are needed must have the very same components, well and soaked', async () => {
    const sources = { from: ['dev', 'staging'].map(environment), need: 'all' } as const;
    repo.gate('prod', { sources });
    repo.ship('dev', FIRST);
    await repo.applied('dev');
    const ask = () => repo.promote('dev', 'prod', { dryRun: true }, repo.as());
    expect(gateOf(await ask(), 'sources')).toMatchObject({
      state: 'wait',
      detail: 'staging does not have these components yet',
    });
    repo.ship('staging', FIRST);
    await repo.applied('staging');
    expect(stateOf(await ask(), 'sources')).toBe('pass');
    repo.gate('prod', { soakMs: HOUR });
    expect(gateOf(await ask(), 'sources')).toMatchObject({
      state: 'wait',
      clearsAt: '2026-11-21T11:00:00.000Z',
    });
    repo.world.clock.advance(HOUR);
    expect(stateOf(await ask(), 'sources')).toBe('pass');
    repo.ship('staging', { api: 'v1.9.0' });
    await repo.applied('staging');
    expect(stateOf(await ask(), 'sources')).toBe('pass');
    repo.ship('dev', { api: 'v1.8.0', lib: 'v1.0.0' });
    await repo.applied('dev');
    repo.gate('prod', { soakMs: 0 });
    expect(stateOf(await ask(), 'sources')).toBe('wait');
  });
});

describe('verified: true', () => {
  test('makes an unknown source a failure, and one that was not verified (T48)', async () => {
    repo.gate('staging', { verified: true });
    repo.ship('dev', FIRST);
    const unknown = await repo.go();
    expect(unknown).toMatchObject({ decision: 'block', ok: false });
    expect(gateOf(unknown, 'verified-in-source')?.detail).toContain('has no apply of');
    await repo.apply(
      { environment: environment('dev'), runPhases: { verify: false, deploy: true } },
      repo.as(),
    );
    expect(gateOf(await repo.go(), 'verified-in-source')?.detail).toContain('was not verified');
    await repo.apply({ environment: environment('dev') }, repo.as());
    repo.ship('dev', { api: 'v1.1.0' });
    await repo.applied('dev');
    expect((await repo.go()).decision).toBe('allow');
  });
});

describe('stop the line', () => {
  test('stops every promotion, with its reason, and no rollback', async () => {
    repo.ship('dev', FIRST);
    await repo.go();
    repo.ship('dev', { api: 'v1.1.0' });
    await repo.go();
    repo.ship('dev', { api: 'v1.2.0' });
    repo.configure({ stopTheLine: 'the audit is running' });
    const result = await repo.go();
    expect(result.decision).toBe('block');
    expect(gateOf(result, 'stop-the-line')?.detail).toContain('the audit is running');
    expect(gateOf(result, 'holds')?.state).toBe('pass');
    const more = { environment: environment('staging'), apply: false };
    const back = await repo.rollback({ kind: 'previous' }, more, repo.as());
    expect(back.ok).toBe(true);
  });

  test('a hold on all of the target is one, told once, and clears with its end', async () => {
    repo.ship('dev', FIRST);
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.1.0', lib: 'v1.1.0' });
    const staging = environment('staging');
    await hold(repo.as('dana'), {
      environment: staging,
      components: [],
      reason: 'fair',
      expires: '24h',
    });
    const result = await repo.go();
    expect(gateOf(result, 'stop-the-line')).toEqual({
      name: 'stop-the-line',
      state: 'fail',
      detail: expect.stringContaining('all of staging is held by dana') as unknown,
      clearsAt: '2026-11-22T10:00:00.000Z',
    });
    expect(stateOf(result, 'holds')).toBe('pass');
  });
});

describe('the calendar', () => {
  /** 2026-11-21 is a Saturday. */
  const MONDAYS = [{ days: [1], from: 480, to: 960, zone: 'Europe/Berlin' }];

  test('waits for a window, and says when it opens in local time', async () => {
    repo.gate('staging', { windows: MONDAYS });
    repo.ship('dev', FIRST);
    const result = await repo.go();
    expect(result).toMatchObject({
      ok: true,
      decision: 'wait',
      clearsAt: '2026-11-23T07:00:00.000Z',
    });
    repo.world.clock.advance(Date.parse('2026-11-23T07:00:00Z') - repo.world.clock.now());
    expect((await repo.go()).decision).toBe('allow');
  });

  test('a freeze waits for its end; all clears with the first window after it', async () => {
    const freezes = [
      { from: '2026-11-20T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z', reason: 'fair' },
    ];
    repo.gate('staging', { windows: MONDAYS, freezes });
    repo.ship('dev', FIRST);
    const result = await repo.go();
    expect(gateOf(result, 'freezes')).toMatchObject({
      state: 'wait',
      detail: 'frozen: fair',
      clearsAt: '2026-11-24T00:00:00.000Z',
    });
    expect(result.clearsAt).toBe('2026-11-30T07:00:00.000Z');
  });

  test('a soak that ends outside of a window clears with the next one', async () => {
    repo.gate('staging', {
      windows: [{ days: [6, 1], from: 540, to: 660, zone: 'UTC' }],
      soakMs: 12 * HOUR,
    });
    repo.ship('dev', FIRST);
    await repo.applied('dev');
    const result = await repo.go();
    expect(stateOf(result, 'windows')).toBe('pass');
    expect(gateOf(result, 'soak')?.clearsAt).toBe('2026-11-21T22:00:00.000Z');
    expect(result.clearsAt).toBe('2026-11-23T09:00:00.000Z');
  });
});

describe('max-change', () => {
  test.each([
    ['v1.0.0', 'v1.0.1', 'patch', 'pass'],
    ['v1.0.0', 'v1.1.0', 'patch', 'fail'],
    ['v1.0.0', 'v1.1.0', 'minor', 'pass'],
    ['v1.0.0', 'v1.1.0-rc.1', 'minor', 'pass'],
    ['v1.0.0', 'v2.0.0-rc.1', 'minor', 'fail'],
    ['v1.0.0', 'v2.0.0', 'major', 'pass'],
    ['v1.1.0', 'v1.0.0', 'major', 'fail'],
    ['main', 'next', 'minor', 'fail'],
    ['main', 'next', 'major', 'pass'],
  ] as const)('%s → %s with %s at most: %s', async (from, to, most, state) => {
    repo.gate('staging', { maxChange: most });
    repo.ship('staging', { ...FIRST, web: from });
    repo.ship('dev', { web: to });
    const result = await repo.go({ dryRun: true });
    expect(stateOf(result, 'max-change')).toBe(state);
    expect(codesOf(result).includes('change-too-large')).toBe(state === 'fail');
  });

  test('counts a new component as minor and one that goes as major', async () => {
    repo.gate('staging', { maxChange: 'minor' });
    repo.ship('dev', FIRST);
    expect(stateOf(await repo.go(), 'max-change')).toBe('pass');
    repo.unpin('web');
    repo.declare({ lib: {}, api: {} });
    repo.ship('dev', {});
    expect(gateOf(await repo.go(), 'max-change')?.detail).toContain(
      'removed, which counts as major',
    );
  });
});

test('findings of the declared severity and above block', async () => {
  repo.ship('staging', { ...FIRST, lib: 'v1.2.0' });
  repo.ship('dev', FIRST);
  repo.gate('staging', { findings: 'high' });
  expect(stateOf(await repo.go({ dryRun: true }), 'findings')).toBe('pass');
  repo.gate('staging', { findings: 'warning' });
  const result = await repo.go();
  expect(result.decision).toBe('block');
  expect(gateOf(result, 'findings')?.detail).toContain('lib goes back in staging');
});

describe('checks', () => {
  const at = (checks: readonly { name: string; state: 'pass' | 'fail' | 'pending' }[]) =>
    repo.forge.checksAt.set(
      head(),
      checks.map((check) => ({ ...check, url: null })),
    );
  /** The lock of dev stands in the commit that is checked out. */
  const head = (): string => {
    repo.world.metaRepo.revisions.set('HEAD', {
      'manifests/components.lock.dev.yaml': repo.read('manifests/components.lock.dev.yaml') ?? '',
    });
    return commitOfHead;
  };
  let commitOfHead = '';
  beforeEach(async () => {
    repo.world.metaRepo.revisions.set('HEAD', {});
    commitOfHead = (await repo.world.metaRepo.resolveRevision('HEAD')) ?? '';
    repo.gate('staging', { checks: ['ci / test', 'scan'] });
    repo.ship('dev', FIRST);
  });

  test.each([
    [[], 'wait', 'ci / test is not reported yet, scan is not reported yet'],
    [
      [
        { name: 'ci / test', state: 'pass' },
        { name: 'scan', state: 'pending' },
      ],
      'wait',
      'scan is running',
    ],
    [
      [
        { name: 'ci / test', state: 'fail' },
        { name: 'scan', state: 'pending' },
      ],
      'fail',
      'the check ci / test failed',
    ],
    [
      [
        { name: 'ci / test', state: 'pass' },
        { name: 'scan', state: 'pass' },
        { name: 'other', state: 'fail' },
      ],
      'pass',
      '2 passed',
    ],
  ] as const)('%j: %s', async (checks, state, detail) => {
    at(checks);
    expect(gateOf(await repo.go(), 'checks')).toEqual({ name: 'checks', state, detail });
  });

  test('without a forge, or the right to ask it, block; a forge that is away makes it wait', async () => {
    at([]);
    const alone = await repo.go({}, { ...repo.as(), forge: null });
    expect(alone.decision).toBe('block');
    expect(codesOf(alone)).toContain('evidence-missing');
    const refuse = (code: 'forge-denied' | 'forge-rate-limited', message: string): void =>
      repo.forge.failWith(() => {
        throw new LockstepError(code, { message });
      });
    refuse('forge-denied', 'checks: read is missing');
    expect(gateOf(await repo.go(), 'checks')).toMatchObject({
      state: 'fail',
      detail: 'checks: read is missing',
    });
    refuse('forge-rate-limited', 'too many requests');
    expect(stateOf(await repo.go(), 'checks')).toBe('wait');
  });

  test('of a lock that no commit is known to hold wait', async () => {
    expect(gateOf(await repo.go(), 'checks')).toMatchObject({
      state: 'wait',
      detail: expect.stringContaining('no commit is known that holds this lock of dev') as unknown,
    });
  });

  test('are those of the commit that it was applied from, when the file has moved on', async () => {
    at([
      { name: 'ci / test', state: 'pass' },
      { name: 'scan', state: 'pass' },
    ]);
    await repo.apply({ environment: environment('dev') }, repo.as());
    repo.gate('staging', { soakMs: HOUR });
    repo.ship('dev', { api: 'v1.1.0' });
    repo.world.metaRepo.revisions.set('HEAD', {});
    repo.world.clock.advance(HOUR);
    const result = await repo.go();
    expect(result.decision).toBe('allow');
    expect(repo.versions('staging')['api']).toBe('v1.0.0');
  });
});

describe('policy', () => {
  const policy = (rule: string) =>
    repo.gate('staging', { policy: [{ name: 'mine', rule, message: 'not like that' }] });
  beforeEach(() => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.1.0' });
  });

  test('passes what is true', async () => {
    policy(
      "changes.size() == 1 && changes[0].component == 'api' && from == 'dev' && actor == 'ada'",
    );
    expect(stateOf(await repo.go(), 'policy')).toBe('pass');
  });

  test.each([
    ['changes.size() == 0', 'policy mine: not like that'],
    ['lock.nothing == 1', 'policy mine: its rule failed: No such key: nothing'],
    ['lock.digest', 'policy mine: its rule gives neither true nor false'],
  ])('%s blocks', async (rule, detail) => {
    policy(rule);
    const result = await repo.go();
    expect(result.decision).toBe('block');
    expect(gateOf(result, 'policy')?.detail).toBe(detail);
  });
});

test('chosen components are judged by what they change only', async () => {
  repo.gate('staging', { maxChange: 'patch' });
  repo.ship('staging', FIRST);
  repo.ship('dev', { api: 'v1.0.1', web: 'v2.0.0' });
  expect((await repo.go()).decision).toBe('block');
  expect((await repo.go({ components: [name('api')] })).decision).toBe('allow');
});
