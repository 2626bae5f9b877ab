/** Steps of a delivery, their waits and the claims on the switch. */
import { describe, expect, test } from '@jest/globals';
import { ALL_AT_ONCE } from '../../../src/domain/delivery-config.js';
import { claimEnds, clearsAt, nextPercent, stepsOf } from '../../../src/domain/delivery-steps.js';

const steps = [
  { percent: 5, waitMs: 1000 },
  { percent: 25, waitMs: 2000 },
  { percent: 100, waitMs: 0 },
];
const since = '2026-11-21T10:00:00.000Z';
const start = Date.parse(since);

test('blue-green is one step to everything, whatever canary is described beside it', () => {
  expect(stepsOf({ ...ALL_AT_ONCE, strategy: 'blue-green', steps })).toEqual([
    { percent: 100, waitMs: 0 },
  ]);
  expect(stepsOf({ ...ALL_AT_ONCE, strategy: 'canary', steps })).toEqual(steps);
});

test('steps that were changed in the file while one is out lead on upwards', () => {
  expect([0, 5, 10, 25, 60].map((percent) => nextPercent(steps, percent))).toEqual([
    5, 25, 25, 100, 100,
  ]);
  expect(clearsAt(steps, { percent: 10, since })).toBe(start + 1000);
  expect(clearsAt(steps, { percent: 25, since })).toBe(start + 2000);
  expect(clearsAt(steps, { percent: 1, since })).toBe(start + 1000);
});

describe('a claim', () => {
  const delivery = { timeoutMs: 600_000 };
  const claim = { since, isReleased: false };

  test('holds as long as its command may run, and a minute more', () => {
    expect(claimEnds(delivery, claim, start)).toBe(start + 660_000);
    expect(claimEnds(delivery, claim, start + 659_999)).toBe(start + 660_000);
    expect(claimEnds(delivery, claim, start + 660_000)).toBeNull();
  });

  test('is free at once when its command ended badly', () => {
    expect(claimEnds(delivery, { since, isReleased: true }, start)).toBeNull();
  });

  test('by a clock that is far ahead, or no clock at all, keeps nobody waiting for ever (T58)', () => {
    expect(claimEnds(delivery, claim, start - 86_400_000)).toBeNull();
    expect(claimEnds(delivery, { since: 'yesterday', isReleased: false }, start)).toBeNull();
  });
});
