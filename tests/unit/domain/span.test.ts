/** Spans of time: the shortest text within two others. */
import { expect, test } from '@jest/globals';
import { parseSpan, spanWithin } from '../../../src/domain/span.js';

const [SECOND, DAY] = [1000, 86_400_000];

test.each([
  [0, 999, null],
  [0, SECOND, '1s'],
  [0, 90 * SECOND, '1m'],
  [70 * SECOND, 90 * SECOND, '90s'],
  [DAY, 3 * DAY, '3d'],
  [DAY, 15 * DAY, '2w'],
  [14 * DAY, 15 * DAY, '15d'],
  [5, 5, null],
  [DAY, DAY + 1, null],
])('above %d ms and up to %d ms it is %s', (least, most, expected) => {
  const found = spanWithin(least, most);
  expect(found).toBe(expected);
  if (found !== null) {
    expect(parseSpan(found)).toBeGreaterThan(least);
    expect(parseSpan(found)).toBeLessThanOrEqual(most);
  }
});
