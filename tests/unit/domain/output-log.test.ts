/** Logs that may never end. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../../support/seeded.js';
import { capLog, lastLines } from '../../../src/domain/output-log.js';

function logOf(maxBytes: number, lines: readonly string[]): string {
  const log = capLog(maxBytes);
  const head = lines.map((line) => log.push(line) ?? '').join('');
  return head + log.end();
}

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `line ${i}`);

describe('capLog', () => {
  test('gives a short log as it is', () => {
    expect(logOf(1000, ['a', '', 'b'])).toBe('a\n\nb\n');
    expect(logOf(1000, [])).toBe('');
  });

  test('keeps head and tail and says how much is gone between', () => {
    expect(logOf(40, numbered(100))).toBe(
      'line 0\nline 1\n… 96 lines (760 bytes) left out …\nline 98\nline 99\n',
    );
  });

  test('writes nothing out of order: after the head is full, short lines wait too', () => {
    expect(logOf(20, ['12345678', '123456789', 'x'])).toBe(
      '12345678\n… 1 line (10 bytes) left out …\nx\n',
    );
  });

  test('cuts a line that is longer than half the cap, never inside a character', () => {
    expect(logOf(20, ['ääääääää'])).toBe('ääää\n');
  });

  test('whatever comes: bounded, head first, tail last, every line whole or counted', () => {
    const lines = fc.array(
      fc.string({ maxLength: 12, unit: 'grapheme' }).map((s) => s.replaceAll('\n', ' ')),
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 40, max: 200 }), (said, max) => {
        const text = logOf(max, said);
        const gap = /… (\d+) lines? \(\d+ bytes\) left out …\n/.exec(text);
        const kept = text.replace(gap?.[0] ?? '\0', '').split('\n').length - 1;
        expect(kept + Number(gap?.[1] ?? 0)).toBe(said.length);
        expect(Buffer.byteLength(text) - Buffer.byteLength(gap?.[0] ?? '')).toBeLessThanOrEqual(
          max,
        );
      }),
    );
  });
});

test('lastLines keeps the last few, each cut to 500 characters', () => {
  const tail = lastLines(2);
  for (const line of ['a', 'b', 'x'.repeat(600)]) tail.push(line);
  expect(tail.lines()).toEqual(['b', `${'x'.repeat(499)}…`]);
});
