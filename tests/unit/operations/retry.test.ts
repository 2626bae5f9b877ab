/** Trying again: what, how often, how long between. */
import { describe, expect, it } from '@jest/globals';
import { LockstepError, type ErrorCode } from '../../../src/errors.js';
import { retry } from '../../../src/operations/retry.js';
import { fakeClock } from '../../support/fake-world.js';

function failing(code: ErrorCode, times: number) {
  let tries = 0;
  const work = (): Promise<string> => {
    tries += 1;
    if (tries > times) return Promise.resolve('answer');
    return Promise.reject(new LockstepError(code, { message: `${code} ${tries}` }));
  };
  return { work, tries: () => tries };
}

function world(fraction: number) {
  const clock = fakeClock();
  const random = { fraction: () => fraction, hex: () => '0' };
  return { clock, random, signal: new AbortController().signal };
}

describe('retry', () => {
  it('waits below a limit that doubles, anywhere between nothing and all of it', async () => {
    for (const [fraction, waits] of [
      [0, [0, 0, 0]],
      [0.5, [500, 1000, 2000]],
      [0.999, [999, 1998, 3996]],
    ] as const) {
      const given = world(fraction);
      const { work } = failing('remote-timeout', 3);
      await expect(retry(given, { retries: 3 }, work)).resolves.toBe('answer');
      expect(given.clock.sleeps).toEqual(waits);
    }
  });

  it('never waits longer than half a minute', async () => {
    const given = world(1);
    await retry(given, { retries: 9 }, failing('remote-unreachable', 9).work);
    expect(Math.max(...given.clock.sleeps)).toBe(30_000);
  });

  it('gives up after the tries it was allowed, with the last error', async () => {
    const { work, tries } = failing('remote-unreachable', 9);
    await expect(retry(world(0), { retries: 2 }, work)).rejects.toThrow('remote-unreachable 3');
    expect(tries()).toBe(3);
  });

  it('tells of each further try before it waits', async () => {
    const told: unknown[] = [];
    const onRetry = (attempt: number, delayMs: number, error: Error): void =>
      void told.push([attempt, delayMs, error.message]);
    await retry(world(0.5), { retries: 3, onRetry }, failing('remote-timeout', 2).work);
    expect(told).toEqual([
      [1, 500, 'remote-timeout 1'],
      [2, 1000, 'remote-timeout 2'],
    ]);
  });

  it.each([
    'commit-unreachable',
    'object-corrupt',
    'commit-missing',
    'build-failed',
    'held',
  ] as const)('never tries %s again', async (code) => {
    const { work, tries } = failing(code, 1);
    await expect(retry(world(0), { retries: 3 }, work)).rejects.toMatchObject({ code });
    expect(tries()).toBe(1);
  });

  it.each(['remote-denied', 'disk-full', 'object-missing'] as const)(
    'does not try %s again, which only a person can cure',
    async (code) => {
      const { work, tries } = failing(code, 1);
      await expect(retry(world(0), { retries: 3 }, work)).rejects.toMatchObject({ code });
      expect(tries()).toBe(1);
    },
  );

  it('does not try again once the run is cancelled', async () => {
    const { work, tries } = failing('remote-timeout', 1);
    const given = { ...world(0), signal: AbortSignal.abort() };
    await expect(retry(given, { retries: 3 }, work)).rejects.toMatchObject({
      code: 'remote-timeout',
    });
    expect(tries()).toBe(1);
  });
});
