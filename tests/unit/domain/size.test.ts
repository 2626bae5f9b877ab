/** Sizes and spans as people write them. */
import { describe, expect, test } from '@jest/globals';
import { parseSize } from '../../../src/domain/size.js';
import { isSpan, parseSpan, parseWait } from '../../../src/domain/span.js';

describe('a size', () => {
  test.each([
    ['1048576', 1_048_576],
    ['512MiB', 536_870_912],
    ['2 GiB', 2_147_483_648],
    ['1.5kb', 1500],
  ])('%s is %d bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each(['', 'MiB', '-1', '1 parsec', '1e9', '999999999999999TiB', ' 1'])(
    '%j is none',
    (text) => {
      expect(() => parseSize(text)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
    },
  );
});

describe('a span of time', () => {
  test.each([
    ['30s', 30_000],
    ['24h', 86_400_000],
    ['7d', 604_800_000],
    ['2w', 1_209_600_000],
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect([isSpan(text), parseSpan(text)]).toEqual([true, milliseconds]);
  });

  test.each(['', '0h', 'h', '1', '1.5h', '-1d', '1y', '1 d'])('%j is none', (text) => {
    expect(isSpan(text)).toBe(false);
    expect(() => parseSpan(text)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  });
});

test.each([
  ['0', 0],
  ['0s', 0],
  ['24h', 86_400_000],
])('%j is a wait', (text, milliseconds) => {
  expect(parseWait(text)).toBe(milliseconds);
});
