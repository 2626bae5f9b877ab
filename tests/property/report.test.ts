import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../support/seeded.js';
import {
  codeSpan,
  escapeCommandData,
  escapeCommandProperty,
  escapeMarkdown,
  escapeTerminal,
  neutralizeOutput,
} from '../../src/report/escape.js';
import { renderSummary } from '../../src/report/markdown.js';
import { createRedactor } from '../../src/report/redact.js';
import { applyResult, lockResult, rollbackResult, step } from '../support/results.js';

/** Pieces from which hostile text is made; whole constructs are likelier this way than by letters. */
const PIECES = [
  '@',
  '#',
  '1',
  'a',
  'b.org',
  ' ',
  '\n',
  '\r',
  '\t',
  '|',
  '\\',
  '`',
  '``',
  '<',
  '>',
  '<b>',
  '</details>',
  '<!--',
  '-->',
  '&',
  '&lt;',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](http://e)',
  'http://',
  'https://',
  'www.',
  'GH-',
  ':',
  'tada',
  '*',
  '**',
  '_',
  '~~',
  '$',
  '$$',
  '-',
  '- ',
  '+',
  '=',
  '===',
  '# ',
  '> ',
  '|---|',
  '::',
  '##[',
  '\u001b[31m',
  '\u202e',
  '\u0000',
  '\u200b',
  '\ud800',
  '^',
  '{',
  '%',
  '%0A',
  ',',
  '!',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** What a renderer of Markdown shows of text that is said to hold no construct; fails when it holds one. */
function shown(markdown: string): string {
  const plain = markdown.replaceAll('<span>$</span>', '&#36;');
  expect(plain).not.toMatch(/[<>`*_~|\\[\](){}!^$\n\r]/);
  expect(plain).not.toMatch(/&(?!#\d+;)/);
  expect(plain).not.toMatch(/^\s*(?:[-+=]|\d+\.|#(?!&#8203;))/);
  const text = plain.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(text).not.toMatch(/@[\w]/);
  expect(text).not.toMatch(/#\d|gh-\d/i);
  expect(text).not.toMatch(/:\/\/|www\./i);
  expect(text).not.toMatch(/:(?!\d\d:)[\w+-]+:/);
  return text;
}

const bare = (text: string): string => text.replaceAll('\u200b', '');
const oneLine = (text: string): string => bare(escapeTerminal(text.replace(/\r\n|[\r\n\t]/g, ' ')));

/** The cells of a table row, read as the strictest and the laxest renderer would: both must agree. */
function cellsOf(row: string): number {
  const bars = row.split('|').length - 1;
  expect(row).not.toContain('\\');
  return bars - 1;
}

describe('Markdown (T35)', () => {
  test('T35: prose from outside holds no construct and loses no character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(bare(shown(escapeMarkdown(text)))).toBe(oneLine(text));
      }),
    );
  });

  test('T35: code from outside ends where it should', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const span = codeSpan(text);
        if (span.startsWith('`')) {
          expect(span.slice(1, -1)).not.toMatch(/[`|\\\n\r]/);
          expect(bare(span.slice(1, -1))).toBe(oneLine(text));
        } else {
          expect(span).toMatch(/^<code>.*<\/code>$/);
          expect(bare(shown(span.slice(6, -7)))).toBe(oneLine(text));
        }
      }),
    );
  });

  test('T35: a summary made of hostile text has the frame of one made of plain text', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const steps = [{ ...step('api', 'build', text), component: name as never }];
        const finding = {
          severity: 'error' as const,
          code: name,
          message: text,
          fix: text,
          where: { file: name },
        };
        const summary = renderSummary({
          ...applyResult,
          results: [],
          plan: { ...applyResult.plan, steps },
          findings: [finding],
          logs: name,
        });

        const rows = summary.split('\n').filter((line) => line.startsWith('|'));
        expect(rows.map(cellsOf)).toEqual([3, 3, 3]);
        expect(summary.split('\n').filter((line) => /^\s*#/.test(line))).toHaveLength(2);
        expect(
          summary.replace(/<\/?code>|<span>\$<\/span>/g, '').replace(/`[^`]*`/g, ''),
        ).not.toMatch(/<|\]\(/);
      }),
    );
  });

  test('T37: no summary is over its budget, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, fc.nat(4000), fc.nat(30), (text, budget, count) => {
        const finding = { severity: 'error' as const, code: 'x', message: text };
        const findings = Array.from({ length: count }, () => finding);

        for (const result of [
          { ...lockResult, findings },
          { ...rollbackResult, reason: text, findings },
        ]) {
          const summary = renderSummary(result, { budget, rest: text });

          expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(budget);
          expect(summary === '' || summary.endsWith('\n')).toBe(true);
        }
      }),
    );
  });
});

describe('workflow commands (T33)', () => {
  /** As the runner does: ActionCommand.cs, `UnescapeData` and `UnescapeProperty`. */
  const unescapeData = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const unescapeProperty = (text: string): string =>
    unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

  test('T33: what is escaped comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        expect(escapeCommandData(text)).not.toMatch(/[\r\n]/);
        expect(unescapeData(escapeCommandData(text))).toBe(text);
        expect(escapeCommandProperty(text)).not.toMatch(/[\r\n:,]/);
        expect(unescapeProperty(escapeCommandProperty(text))).toBe(text);
      }),
    );
  });

  test('T33: no line of neutralised output is a command, and only blanks were added', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = neutralizeOutput(text);

        for (const line of safe.split(/\r\n|\r|\n/)) {
          expect(line.replace(/^[\s\p{C}]+/u, '').startsWith('::')).toBe(false);
          expect(line).not.toMatch(/##(?:vso)?\[/);
        }
        expect(safe.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(neutralizeOutput(safe)).toBe(safe);
      }),
    );
  });
});

describe('redaction (T36)', () => {
  const secret = fc
    .string({ minLength: 4, maxLength: 12 })
    .filter((text) => text.trim().length >= 4 && !text.includes('*'));
  const forms = [
    (text: string) => text,
    (text: string) => encodeURIComponent(text),
    (text: string) => Buffer.from(text).toString('base64'),
  ];

  test('T36: finds every secret, however the text is cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.string(), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
        (secrets, parts, sizes) => {
          const spoken = parts.map(
            ([, which, form]) => forms[form]?.(secrets[which % secrets.length] ?? '') ?? '',
          );
          const text = parts.map(([between], at) => `${between}\n${spoken[at]}\n`).join('');
          const redact = createRedactor(secrets);
          const stream = redact.stream();
          let out = '';
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            out += stream.write(text.slice(at, at + size));
            at += size;
          }
          out += stream.end();

          expect(out).toBe(redact(text));
          for (const form of spoken) expect(out).not.toContain(form);
        },
      ),
    );
  });

  test('T36: text without a secret is untouched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-y ]{0,200}$/), (text) => {
        expect(createRedactor(['zzzz', 'aazz'])(text)).toBe(text);
      }),
    );
  });
});
