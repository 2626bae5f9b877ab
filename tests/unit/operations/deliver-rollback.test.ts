/** Rollbacks where a delivery in steps runs or has run: an abort, or only the traffic goes back. */
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  BLUE_GREEN,
  CANARY,
  canaryRepo,
  MINUTE,
  type CanaryRepo,
} from '../../support/canary-repo.js';

let repo: CanaryRepo;
afterEach(() => repo.world.dispose());

const previous = { kind: 'previous' } as const;
const kinds = async () => (await repo.journal('prod')).entries.map(({ kind }) => kind);

describe('a rollback while a canary is out', () => {
  test('is its abort: the traffic goes back, the environment stays in its lock, the lock is held', async () => {
    repo = await canaryRepo();
    const before = repo.digest('prod');
    await repo.run();
    const result = await repo.rollback(previous);
    expect(result).toMatchObject({
      ok: true,
      lock: { digest: before, changed: false },
      hold: { components: ['api'], expires: null },
      delivery: { state: 'aborted', detail: 'it leaks' },
    });
    expect(result.changes.find(({ component }) => component === 'api')).toMatchObject({
      from: { version: 'v1.1.0' },
      to: { version: 'v1.0.0' },
    });
    expect(repo.traffic.parts).toEqual({ canary: 0, stable: 100 });
    expect(await kinds()).not.toContain('rollback');
    expect(repo.digest('prod')).toBe(before);
    expect((await repo.run()).decision).toBe('block');
  });

  test('that is only tried says so and moves nothing', async () => {
    repo = await canaryRepo();
    await repo.run();
    const phases = await repo.phases();
    const result = await repo.rollback(previous, { dryRun: true });
    expect(result.findings[0]?.message).toContain('this would abort it');
    expect(result.delivery).toMatchObject({ state: 'running', percent: 5 });
    expect(await repo.phases()).toEqual(phases);
    expect(repo.traffic.parts['canary']).toBe(5);
  });

  test('to a lock by name ends it first, and then goes there', async () => {
    repo = await canaryRepo();
    await repo.run();
    const result = await repo.rollback({ kind: 'entry', id: '#1' });
    expect(result.target.kind).toBe('entry');
    expect((await repo.phases()).at(-1)).toBe('aborted 0');
  });

  test('leaves no hold where none is wanted, and the lock may come again', async () => {
    repo = await canaryRepo();
    await repo.run();
    expect((await repo.rollback(previous, { hold: 'none' })).hold).toBeNull();
    expect((await repo.run()).delivery).toMatchObject({ state: 'running', percent: 5 });
  });

  test('waits for no claim: while another run moves the traffic it is refused, and says until when', async () => {
    repo = await canaryRepo();
    repo.world.processes.play((request) => {
      if (request.argv[0] === './switch') throw new Error('killed');
      if (request.argv[0] === 'make-out') repo.makeOut(request);
      return {};
    });
    await expect(repo.run()).rejects.toThrow('killed');
    await expect(repo.rollback(previous)).rejects.toMatchObject({
      code: 'delivery-busy',
      data: { until: '2026-11-21T10:11:00.000Z' },
    });
    repo.world.processes.play(() => ({}));
    repo.world.clock.advance(11 * MINUTE);
    expect((await repo.rollback(previous)).delivery?.state).toBe('aborted');
  });

  test('from an event that strangers can cause is refused (T01)', async () => {
    repo = await canaryRepo();
    await repo.run();
    const stranger = { ...repo.world, host: { ...repo.world.host, trust: 'low' as const } };
    await expect(repo.rollback(previous, {}, stranger)).rejects.toMatchObject({
      code: 'trust-low',
    });
    await expect(repo.run({}, stranger)).rejects.toMatchObject({ code: 'trust-low' });
    expect(repo.traffic.parts['canary']).toBe(5);
  });
});

describe('a rollback after a delivery has finished', () => {
  test('only moves the traffic: nothing is applied, the head and the switch are one entry', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    const before = repo.digest('prod');
    await repo.run();
    repo.world.processes.requests.length = 0;
    const result = await repo.rollback(previous);
    expect(result).toMatchObject({
      ok: true,
      apply: null,
      lock: { digest: before },
      delivery: { state: 'finished', side: 'blue', percent: 100 },
    });
    expect(repo.world.processes.requests.map(({ argv }) => argv[0])).toEqual(['./switch']);
    expect(repo.traffic.parts).toEqual({ blue: 100, green: 0 });
    expect((await repo.phases()).slice(-2)).toEqual(['rollback: switching 100', 'finished 100']);
    expect(repo.versions('prod')['api']).toBe('v1.0.0');
    expect(result.undo).toMatch(/^lockstep rollback to [0-9a-f]{12} --env prod/);
  });

  test('is undone in the same way, and the next delivery goes to the side that is idle then', async () => {
    repo = await canaryRepo(CANARY);
    await repo.runToEnd();
    await repo.rollback(previous, { hold: 'none' });
    expect(repo.traffic.parts).toEqual({ stable: 100, canary: 0 });
    const promotion = (await repo.journal('prod')).entries.findLast(
      ({ kind }) => kind === 'promotion',
    );
    const undone = await repo.rollback(
      { kind: 'lock-digest', digest: promotion?.lock as never },
      { hold: 'none' },
    );
    expect(undone).toMatchObject({ apply: null, delivery: { state: 'finished', side: 'canary' } });
    repo.ship('staging', { api: 'v1.2.0' });
    expect((await repo.run()).delivery).toMatchObject({ side: 'stable', percent: 5 });
  });

  test('to a lock that is not on the other side is applied, to the live side', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    await repo.run();
    repo.ship('staging', { api: 'v1.2.0' });
    await repo.run();
    const result = await repo.rollback({ kind: 'entry', id: '#1' });
    expect(result.apply?.ok).toBe(true);
    expect(result.delivery ?? null).toBeNull();
    expect((await repo.phases()).at(-1)).toBe('promotion: finished 100');
  });

  test('without an apply moves the lock alone', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    await repo.run();
    const moves = repo.traffic.moves.length;
    await repo.rollback(previous, { apply: false });
    expect(repo.traffic.moves).toHaveLength(moves);
    expect((await repo.journal('prod')).entries.at(-1)).toMatchObject({ kind: 'rollback' });
  });

  test('shows in its preview that only the traffic would move', async () => {
    repo = await canaryRepo(BLUE_GREEN);
    await repo.run();
    const plan = await repo.rollback(previous, { dryRun: true });
    expect(plan).toMatchObject({ apply: null, delivery: { state: 'planned', side: 'blue' } });
  });

  test.each(['rollback', 'promote'] as const)(
    'that was killed before its traffic followed is finished by the next %s (T53)',
    async (command) => {
      repo = await canaryRepo(BLUE_GREEN);
      const before = repo.digest('prod');
      await repo.run();
      repo.answers.switch = { code: 1, lines: ['no answer from the balancer'] };
      await expect(repo.rollback(previous)).rejects.toMatchObject({ code: 'switch-failed' });
      expect(repo.traffic.parts).toEqual({ green: 100, blue: 0 });
      repo.answers.switch = {};
      if (command === 'rollback') await repo.rollback(previous);
      else expect((await repo.run()).decision).toBe('block');
      expect(repo.traffic.parts).toEqual({ blue: 100, green: 0 });
      expect(repo.digest('prod')).toBe(before);
      expect((await kinds()).filter((kind) => kind === 'rollback')).toHaveLength(1);
    },
  );
});

test('last-verified never is a lock that was aborted', async () => {
  repo = await canaryRepo();
  await repo.run();
  await repo.rollback({ kind: 'last-verified' });
  await expect(repo.rollback({ kind: 'last-verified' })).rejects.toMatchObject({
    code: 'rollback-target-missing',
  });
});
