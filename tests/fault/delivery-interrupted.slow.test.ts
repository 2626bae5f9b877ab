/** A delivery in steps, killed at every call of the world that matters: the next run goes on, and nothing is lost (T53). */
import { afterEach, describe, expect, test } from '@jest/globals';
import { deliveryState } from '../../src/domain/delivery-state.js';
import type { World } from '../../src/ports/world.js';
import { BLUE_GREEN, CANARY, canaryRepo, MINUTE, type CanaryRepo } from '../support/canary-repo.js';

let repo: CanaryRepo;
afterEach(() => repo.world.dispose());

class Killed extends Error {}

/** Dies at the k-th call, before or after it has done its work; nothing of that world does anything afterwards. */
function dyingWorld(
  world: World,
  k: number,
): { readonly world: World; readonly calls: () => number } {
  let calls = 0;
  const dies = (): void => {
    calls += 1;
    if (calls >= k && k > 0) throw new Killed(`killed at call ${calls}`);
  };
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    dies();
    const done = await work();
    dies();
    return done;
  };
  return {
    calls: () => calls,
    world: {
      ...world,
      journal: {
        ...world.journal,
        read: () => around(() => world.journal.read()),
        replace: (...given) => around(() => world.journal.replace(...given)),
      },
      processes: {
        ...world.processes,
        run: (request) => around(() => world.processes.run(request)),
      },
      disk: {
        ...world.disk,
        rename(from, to) {
          dies();
          world.disk.rename(from, to);
        },
      },
    },
  };
}

/** A run that dies; where the last call of all is a memory that may fail, it ends well all the same. */
async function dying(run: Promise<unknown>): Promise<void> {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error !== null) expect(error).toBeInstanceOf(Killed);
}

/** Runs until the delivery is over; each run begins when the last one said it may go on, or a claim has run out. */
async function toTheEnd(): Promise<void> {
  for (let runs = 0; runs < 12; runs += 1) {
    const result = await repo.run();
    if (result.decision !== 'wait') return;
    const clears = result.gates.find(({ clearsAt }) => clearsAt !== undefined)?.clearsAt;
    repo.world.clock.advance(Math.max(0, Date.parse(clears ?? '') - repo.world.clock.now()));
  }
  throw new Error('it never ended');
}

async function expectWhole(percents: readonly number[]): Promise<void> {
  const { entries } = await repo.journal('prod');
  expect(deliveryState(entries)).toBeNull();
  expect(entries.filter(({ kind }) => kind === 'promotion')).toHaveLength(1);
  expect(repo.versions('prod')['api']).toBe('v1.1.0');
  const moves = repo.traffic.moves.map(({ percent }) => percent);
  // A step may be repeated, never skipped, and never taken back.
  expect([...new Set(moves)]).toEqual(percents);
  expect(moves).toEqual([...moves].sort((a, b) => a - b));
}

/** Each percentage was out for its whole wait before the next one came. */
function expectWaits(): void {
  const { moves } = repo.traffic;
  for (const { percent, waitMs } of CANARY.steps.filter((step) => step.percent < 100)) {
    const since = moves.find((one) => one.percent === percent)?.at ?? 0;
    const next = moves.find((one) => one.percent > percent)?.at ?? 0;
    expect(next - since).toBeGreaterThanOrEqual(waitMs);
  }
}

async function callsOf(delivery: typeof CANARY): Promise<number> {
  repo = await canaryRepo(delivery);
  const watched = dyingWorld(repo.world, 0);
  await repo.runToEnd(10, watched.world);
  repo.world.dispose();
  return watched.calls();
}

/** Every call in the slow tests, and a spread of them else. */
function chosen(calls: number): readonly number[] {
  const all = Array.from({ length: calls }, (_, at) => at + 1);
  return process.env['EVERY_CALL'] === '1' ? all : all.filter((k) => k % 5 === 2);
}

describe.each([
  ['a canary', CANARY, [5, 25, 100]],
  ['blue-green', BLUE_GREEN, [100]],
] as const)('%s', (_, delivery, percents) => {
  test('killed at any call is finished by the runs that follow, step by step', async () => {
    const calls = await callsOf(delivery);
    expect(calls).toBeGreaterThan(20);
    for (const k of chosen(calls)) {
      repo = await canaryRepo(delivery);
      await dying(repo.runToEnd(10, dyingWorld(repo.world, k).world));
      repo.world.clock.advance(11 * MINUTE);
      await toTheEnd();
      await expectWhole(percents);
      if (delivery === CANARY) expectWaits();
      repo.world.dispose();
    }
  }, 600_000);
});

test('an abort killed at any call is ended by the next run, with one hold', async () => {
  const aborting = async (k: number): Promise<number> => {
    repo = await canaryRepo();
    await repo.run();
    repo.answers.verify = { code: 1 };
    const watched = dyingWorld(repo.world, k);
    const run = repo.run({}, watched.world);
    if (k === 0) expect((await run).decision).toBe('block');
    else await dying(run);
    return watched.calls();
  };
  const calls = await aborting(0);
  expect(calls).toBeGreaterThan(8);
  for (let k = 1; k <= calls; k += 1) {
    repo.world.dispose();
    await aborting(k);
    repo.world.clock.advance(11 * MINUTE);
    await repo.run();
    const { entries } = await repo.journal('prod');
    expect(deliveryState(entries)).toBeNull();
    expect(entries.filter(({ hold }) => hold !== undefined)).toHaveLength(1);
    expect(repo.traffic.parts).toEqual({ canary: 0, stable: 100 });
    expect(repo.versions('prod')['api']).toBe('v1.0.0');
  }
}, 600_000);

describe('two runs at once', () => {
  test('one takes the step, the other is told before it has run the switch (T47)', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.world.clock.advance(30 * MINUTE);
    repo.world.journal.raceOnce(async () => void (await repo.run()));
    await expect(repo.run()).rejects.toMatchObject({ code: 'journal-moved' });
    expect(repo.traffic.moves.map(({ percent }) => percent)).toEqual([5, 25]);
  });

  test('begin one delivery, not two', async () => {
    repo = await canaryRepo();
    repo.world.journal.raceOnce(async () => void (await repo.run()));
    await expect(repo.run()).rejects.toMatchObject({ code: 'journal-moved' });
    expect((await repo.phases()).filter((phase) => phase.startsWith('started'))).toHaveLength(1);
    expect(repo.traffic.moves).toHaveLength(1);
  });

  test('leave a claim alone while its command may be running, and take it over afterwards', async () => {
    repo = await canaryRepo();
    let killed = true;
    const processes = {
      ...repo.world.processes,
      run: (request: Parameters<World['processes']['run']>[0]) =>
        killed && request.argv[0] === './switch'
          ? Promise.reject(new Killed('killed'))
          : repo.world.processes.run(request),
    };
    await expect(repo.run({}, { ...repo.world, processes })).rejects.toThrow('killed');
    killed = false;
    const busy = await repo.run();
    expect(busy).toMatchObject({ ok: true, decision: 'wait', delivery: { percent: 0 } });
    expect(busy.delivery?.detail).toContain('is moving the traffic of prod');
    expect(repo.traffic.moves).toEqual([]);
    repo.world.clock.advance(11 * MINUTE);
    expect((await repo.run()).delivery?.percent).toBe(5);
  });
});
