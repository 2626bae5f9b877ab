/** Bytes to lines. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../../../support/seeded.js';
import { MAX_LINE, splitLines } from '../../../../src/adapters/processes/line-splitter.js';

function linesOf(chunks: readonly Buffer[]): readonly string[] {
  const lines: string[] = [];
  const splitter = splitLines((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

test('takes LF and CR LF off, keeps other carriage returns, and gives an unended last line', () => {
  expect(linesOf([Buffer.from('a\r\nb\rc\n\nd')])).toEqual(['a', 'b\rc', '', 'd']);
  expect(linesOf([Buffer.from('a\n')])).toEqual(['a']);
});

test('it does not matter where the stream was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(40)), (text, cuts) => {
      const bytes = Buffer.from(text.toWellFormed());
      const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b)];
      const chunks = at.map((from, i) => bytes.subarray(from, at[i + 1] ?? bytes.length));
      expect(linesOf(chunks)).toEqual(linesOf([bytes]));
    }),
  );
});

test('bytes that are no text become a mark, and the rest is kept', () => {
  expect(linesOf([Buffer.from([0x61, 0xff, 0x62, 0x0a])])).toEqual(['a\ufffdb']);
});

test.each([MAX_LINE - 1, MAX_LINE, MAX_LINE + 1, 3 * MAX_LINE])(
  'a line of %d units comes in pieces that never cut a character',
  (length) => {
    const text = `x${'😀'.repeat(Math.ceil(length / 2))}`;
    const pieces = linesOf([Buffer.from(`${text}\n`)]);
    expect(pieces.join('')).toBe(text);
    expect(pieces.every((piece) => piece.length <= MAX_LINE && piece.isWellFormed())).toBe(true);
  },
);
