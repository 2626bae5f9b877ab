/** A delivery in steps from its first run to its last, over workflow runs that know nothing but the journal. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { isVerified } from '../../../src/domain/head-history.js';
import { hold } from '../../../src/operations/hold.js';
import { environment } from '../../support/apply-meta-repo.js';
import {
  BLUE_GREEN,
  CANARY,
  canaryRepo,
  JUDGED,
  MINUTE,
  type CanaryRepo,
} from '../../support/canary-repo.js';

let repo: CanaryRepo;
afterEach(() => repo.world.dispose());

describe('blue-green', () => {
  test('applies to the idle side, verifies it, switches, and only then moves the head', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    const result = await repo.run({ reason: 'release 2' });
    expect(result).toMatchObject({
      ok: true,
      decision: 'allow',
      delivered: 'file',
      delivery: { state: 'finished', side: 'green', otherSide: 'blue', percent: 100 },
    });
    expect(repo.ran).toEqual(['verify green 0', 'switch green 100', 'verify green 100']);
    expect(await repo.phases()).toEqual([
      'started 0',
      'switching 100',
      'stepped 100',
      'promotion: finished 100',
    ]);
    expect(repo.versions('prod')['api']).toBe('v1.1.0');
    const head = (await repo.journal('prod')).entries.at(-1);
    expect(head).toMatchObject({
      kind: 'promotion',
      reason: 'release 2',
      ok: true,
      verified: true,
    });
    expect(head?.id).toBe(result.promotionId);
    expect(head && isVerified(head)).toBe(true);
    expect(Object.keys(head?.outputs ?? {}).sort()).toEqual(['api', 'lib']);
  });

  test('takes turns: the next one goes to the side that was live before', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    await repo.run();
    repo.ship('staging', { api: 'v1.2.0' });
    const result = await repo.run();
    expect(result.delivery).toMatchObject({ side: 'blue', otherSide: 'green' });
    expect(repo.traffic.parts).toEqual({ blue: 100, green: 0 });
  });

  test('whose idle side is sick never gets traffic, and what it brought is held', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    repo.answers.verify = { code: 1, lines: ['503 from /health'] };
    const result = await repo.run();
    expect(result).toMatchObject({ ok: false, decision: 'block', promotionId: null });
    expect(result.findings.map(({ code }) => code)).toContain('delivery-aborted');
    expect(result.delivery?.detail).toContain('503 from /health');
    expect(repo.ran).toEqual(['verify green 0']);
    expect(await repo.phases()).toEqual(['started 0', 'aborted 0']);
    expect(repo.versions('prod')['api']).toBe('v1.0.0');
    const again = await repo.run();
    expect(again.gates.find(({ name }) => name === 'holds')?.state).toBe('fail');
  });

  test('that is sick once it has the traffic gives it back', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    repo.world.processes.play((request) => {
      if (request.argv[0] === 'make-out') repo.makeOut(request);
      const { LOCKSTEP_SIDE: side, LOCKSTEP_PERCENT: percent } = request.env;
      if (request.argv[0] === './switch') repo.ran.push(`switch ${side} ${percent}`);
      return request.argv[0] === './smoke' && percent === '100' ? { code: 1 } : {};
    });
    expect((await repo.run()).decision).toBe('block');
    expect(repo.ran).toEqual(['switch green 100', 'switch blue 100']);
    expect((await repo.phases()).slice(2)).toEqual(['stepped 100', 'switching 0', 'aborted 0']);
  });
});

describe('a canary', () => {
  test('goes on step by step over runs, each when the wait is over', async () => {
    repo = await canaryRepo();
    const first = await repo.run();
    expect(first).toMatchObject({
      ok: true,
      decision: 'wait',
      promotionId: null,
      delivery: { state: 'running', percent: 5, clearsAt: '2026-11-21T10:30:00.000Z' },
    });
    expect(first.gates.at(-1)).toMatchObject({ name: 'delivery', state: 'wait' });
    expect(repo.versions('prod')['api']).toBe('v1.0.0');
    repo.world.clock.advance(29 * MINUTE);
    expect((await repo.run()).delivery?.percent).toBe(5);
    repo.world.clock.advance(MINUTE);
    expect((await repo.run()).delivery?.percent).toBe(25);
    repo.world.clock.advance(60 * MINUTE);
    const last = await repo.run();
    expect(last).toMatchObject({ ok: true, decision: 'allow', delivery: { state: 'finished' } });
    expect(repo.traffic.moves.map(({ percent }) => percent)).toEqual([5, 25, 100]);
    expect(repo.versions('prod')['api']).toBe('v1.1.0');
    expect((await repo.run()).findings.map(({ code }) => code)).toContain('nothing-to-promote');
  });

  test('that gets sick during its wait is aborted at the next look, not at the end of the wait', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.world.clock.advance(MINUTE);
    repo.answers.verify = { code: 2 };
    const result = await repo.run();
    expect(result).toMatchObject({ ok: false, decision: 'block', delivery: { state: 'aborted' } });
    expect(repo.traffic.parts).toEqual({ canary: 0, stable: 100 });
    expect(result.delivery?.steps.map(({ state }) => state)).toEqual(['undone', 'to-do', 'to-do']);
  });

  test('delivers the lock that it began with; a newer one queues behind', async () => {
    repo = await canaryRepo();
    const pinned = (await repo.run()).lock.digest;
    repo.ship('staging', { api: 'v1.2.0' });
    repo.world.clock.advance(30 * MINUTE);
    const second = await repo.run();
    expect(second.lock.digest).toBe(pinned);
    expect(second.findings.map(({ code }) => code)).toContain('delivery-queued');
    repo.world.clock.advance(60 * MINUTE);
    await repo.run();
    expect(repo.versions('prod')['api']).toBe('v1.1.0');
    expect((await repo.run()).delivery).toMatchObject({ percent: 5, side: 'stable' });
  });

  test('stands still while a hold stops it, and is looked after all the same', async () => {
    repo = await canaryRepo();
    await repo.run();
    const stop = { environment: environment('prod'), components: [], expires: null };
    await hold(repo.world, { ...stop, reason: 'freeze' });
    repo.world.clock.advance(31 * MINUTE);
    const held = await repo.run();
    expect(held).toMatchObject({ decision: 'wait', delivery: { percent: 5 } });
    expect(held.delivery?.detail).toContain('freeze');
    repo.answers.verify = { code: 1 };
    expect((await repo.run()).decision).toBe('block');
  });

  test('stands still while the line is stopped', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.world.clock.advance(31 * MINUTE);
    const stopped = repo.worldWith(CANARY, { stopTheLine: 'incident 7' });
    expect((await repo.run({}, stopped)).delivery?.detail).toContain('incident 7');
    expect(repo.traffic.parts['canary']).toBe(5);
  });

  test('goes on at once for a reason, one step only, and that is recorded', async () => {
    repo = await canaryRepo();
    await repo.run();
    await expect(repo.run({ stepNow: true })).rejects.toMatchObject({ code: 'input-missing' });
    const result = await repo.run({ stepNow: true, reason: 'quiet night' });
    expect(result).toMatchObject({ decision: 'wait', delivery: { percent: 25 } });
    const claim = (await repo.journal('prod')).entries.at(-2);
    expect(claim).toMatchObject({ reason: 'quiet night', delivery: { phase: 'switching' } });
    expect(claim?.overrides?.[0]).toContain('the wait at 5 % until 2026-11-21T10:30:00.000Z');
  });

  test('whose environment was moved by somebody else is taken back, and nobody is blamed', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.ship('prod', { web: 'v1.0.1' });
    await hold(repo.world, {
      environment: environment('prod'),
      components: [],
      reason: 'adopts',
      expires: '1h',
    });
    const result = await repo.run();
    expect(result.delivery).toMatchObject({ state: 'aborted' });
    expect(result.delivery?.detail).toContain('was moved by');
    expect(repo.traffic.parts).toEqual({ canary: 0, stable: 100 });
    const { entries } = await repo.journal('prod');
    expect(entries.filter((entry) => entry.kind === 'delivery' && entry.hold)).toEqual([]);
  });

  test('whose clock was wrong by years goes on when it may, never twice', async () => {
    repo = await canaryRepo();
    repo.world.clock.advance(-365 * 24 * 60 * MINUTE);
    await repo.run();
    repo.world.clock.advance(365 * 24 * 60 * MINUTE);
    expect((await repo.run()).delivery?.percent).toBe(25);
    expect((await repo.run()).delivery?.percent).toBe(25);
    repo.world.clock.advance(-60 * MINUTE);
    expect((await repo.run()).decision).toBe('wait');
    expect(repo.traffic.moves.map(({ percent }) => percent)).toEqual([5, 25]);
  });
});

describe('a canary with a metric', () => {
  const metric = (baseline: object, canary: object) => ({
    lines: [JSON.stringify({ baseline, canary })],
  });

  test('that is significantly worse is taken back with the numbers, and held', async () => {
    repo = await canaryRepo(JUDGED);
    await repo.run();
    expect(repo.ran.filter((one) => one.startsWith('metric'))).toEqual([]);
    repo.world.clock.advance(30 * MINUTE);
    repo.answers.metric = metric({ total: 4000, failures: 40 }, { total: 210, failures: 12 });
    const result = await repo.run();
    expect(result).toMatchObject({
      ok: false,
      decision: 'block',
      delivery: { state: 'aborted', verdict: { verdict: 'worse', test: 'fisher-exact' } },
    });
    const { entries } = await repo.journal('prod');
    expect(entries.at(-1)?.delivery?.detail).toMatch(
      /canary 12 of 210 failed, baseline 40 of 4000; .* p = 0\.0000\d+, significance 0\.05/,
    );
    expect(entries.find((entry) => entry.hold !== undefined)?.hold?.components).toEqual(['api']);
    expect(repo.traffic.parts).toEqual({ canary: 0, stable: 100 });
  });

  test('that is as good goes on, to the end, and is not compared when nothing is left to compare with', async () => {
    repo = await canaryRepo(JUDGED);
    repo.answers.metric = metric({ total: 4000, failures: 40 }, { total: 210, failures: 2 });
    const result = await repo.runToEnd();
    expect(result.delivery).toMatchObject({ state: 'finished', verdict: { verdict: 'not-worse' } });
    expect(repo.ran.filter((one) => one.startsWith('metric'))).toEqual([
      'metric canary 5',
      'metric canary 25',
    ]);
  });

  test('with too few observations waits on, quietly', async () => {
    repo = await canaryRepo(JUDGED);
    await repo.run();
    repo.world.clock.advance(30 * MINUTE);
    repo.answers.metric = metric({ total: 4000, failures: 0 }, { total: 199, failures: 199 });
    const result = await repo.run();
    expect(result).toMatchObject({ ok: true, decision: 'wait', delivery: { percent: 5 } });
    expect(result.delivery?.verdict?.verdict).toBe('undecided');
    const forced = await repo.run({ stepNow: true, reason: 'weekend' });
    expect(forced.delivery?.percent).toBe(25);
  });

  test.each([
    ['nothing', { lines: [] }],
    ['prose', { lines: ['all good!'] }],
    ['NaN', { lines: ['{"baseline": {"total": NaN, "failures": 0}}'] }],
    ['fewer than failed', metric({ total: 5, failures: 9 }, { total: 1000, failures: 0 })],
    ['negative counts', metric({ total: -5, failures: -9 }, { total: 1000, failures: 0 })],
    ['ten MiB', { lines: Array<string>(160).fill('x'.repeat(65_536)) }],
    ['a failure', { code: 1, lines: ['{"baseline":{"total":9,"failures":0}}'] }],
    ['a hang', { timedOut: true }],
  ])('that answers with %s is not judged: it stays, and the run is red', async (_, played) => {
    repo = await canaryRepo(JUDGED);
    await repo.run();
    repo.world.clock.advance(30 * MINUTE);
    repo.answers.metric = played;
    const result = await repo.run();
    expect(result).toMatchObject({ ok: false, decision: 'wait', delivery: { percent: 5 } });
    expect(result.findings.map(({ code }) => code)).toContain('metric-unreadable');
    expect(repo.traffic.parts['canary']).toBe(5);
  });
});
