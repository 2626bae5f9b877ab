/** The short cut for plain files gives what the full parser gives, or nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import { readSimpleYaml } from '../../src/domain/simple-yaml.js';
import { readYamlInFull } from '../../src/domain/strict-yaml.js';

const PIECES = [
  'a',
  'b',
  'key',
  'null',
  'true',
  '1',
  '1.0',
  'x:y',
  'a:',
  ':',
  ': ',
  '- ',
  '-',
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  '"q r"',
  "'s'",
  '"',
  "'",
  '\\',
  '#',
  ' # c',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n  ',
  '\n    ',
  '\na: ',
  '\nb:\n  ',
  '\n  c: d',
  '\n- e',
  '\n  - f',
  '[a, b]',
  '["x:^1", y]',
  '{k: v}',
  '{k: "v", l: [w]}',
  '__proto__',
  '<<',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '~',
  '...',
  '---',
  '\t',
  'é',
  '?',
  '? ',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));
const scalar = fc.constantFrom(
  'a',
  '1.10',
  '"b: c"',
  "'d'",
  'https://h.example/x.git',
  '[]',
  '[a, "b:^1"]',
  '{}',
  '{k: v, l: w}',
  'null',
  '~',
  '+x',
  'sha256:' + 'a'.repeat(64),
  'a b',
  '"a, b"',
  '["a, b"]',
  '[a,b]',
  '{a: b:c}',
  '[a: b]',
  'a#b',
  '- x',
  '"a" b',
  '.5',
  '^1',
  '...',
);
const key = fc.constantFrom('a', 'b', 'c', 'd-e', 'F.g', 'no', 'null', '__proto__', '1', '"q"');
const entries: fc.Memo<string[]> = fc.memo((depth) => {
  const flat = fc.tuple(key, scalar).map(([name, value]) => [`${name}: ${value}`]);
  const list = fc
    .tuple(key, fc.constantFrom('', '  '), fc.array(scalar, { minLength: 1, maxLength: 3 }))
    .map(([name, pad, items]) => [`${name}:`, ...items.map((item) => `${pad}- ${item}`)]);
  const one =
    depth <= 1
      ? fc.oneof(flat, list)
      : fc.oneof(
          flat,
          list,
          fc
            .tuple(key, entries(depth - 1))
            .map(([name, inner]) => [`${name}:`, ...inner.map((line) => `  ${line}`)]),
        );
  return fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: one },
        { weight: 1, arbitrary: fc.constantFrom([''], ['# c'], ['  # c']) },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.flat());
});
const files = entries(3).map((lines) => `${lines.join('\n')}\n`);

function agrees(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple !== null) expect({ root: simple, findings: [] }).toEqual(readYamlInFull(text, 'f'));
  return simple !== null;
}

test('on files made of YAML-like pieces', () => {
  fc.assert(
    fc.property(soup, (text) => void agrees(text)),
    { numRuns: 4000 },
  );
});

test('on files of nested mappings and lists, many of which it takes', () => {
  let taken = 0;
  fc.assert(
    fc.property(files, (text) => void (taken += agrees(text) ? 1 : 0)),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('on a lock, which it takes', () => {
  const lock = readFileSync(join(import.meta.dirname, '../fixtures/locks/v2.yaml'), 'utf8');
  expect(agrees(lock.replaceAll('"1password":', 'onepassword:').replaceAll('"no":', 'nono:'))).toBe(
    true,
  );
});
