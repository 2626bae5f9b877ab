/** What the forge keeps for us: found again, and never confused with what others keep there. */
import { expect, test } from '@jest/globals';
import { descriptionOf, lockIn } from '../../../src/domain/deployment-payload.js';
import { spanInWords } from '../../../src/domain/span.js';

test.each([
  [{ lockstep: 1, lock: 'sha256:1' }, 'sha256:1'],
  ['{"lockstep":1,"lock":"sha256:1"}', 'sha256:1'],
  [{ lockstep: 2, lock: 'sha256:1' }, null],
  [{ lock: 'sha256:1' }, null],
  [{ lockstep: 1, lock: 7 }, null],
  ['', null],
  ['null', null],
  [null, null],
  [undefined, null],
])('the lock in %j is %j', (payload, lock) => {
  expect(lockIn(payload)).toBe(lock);
});

test('a description is one line of at most 140 characters, whole characters only', () => {
  expect(descriptionOf(' waits for\nsoak ')).toBe('waits for soak');
  const long = descriptionOf('😀'.repeat(200));
  expect([...long]).toHaveLength(140);
  expect(long.endsWith('😀…')).toBe(true);
  expect(descriptionOf(long)).toBe(long);
});

test.each([
  [0, '0 s'],
  [59_999, '59 s'],
  [27_600_000, '7 h 40 min'],
  [43_200_000, '12 h'],
  [172_800_000, '2 d'],
  [90_061_000, '1 d 1 h'],
])('%d ms reads %s', (milliseconds, words) => {
  expect(spanInWords(milliseconds)).toBe(words);
});
