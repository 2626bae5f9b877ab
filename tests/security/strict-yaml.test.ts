/** Hostile YAML: refused quickly, with its place, and nothing but findings comes of it. */
import fc from 'fast-check';
import '../support/seeded.js';
import { describe, expect, test } from '@jest/globals';
import { readManifest } from '../../src/domain/read-manifest.js';
import { MAX_BYTES, readYaml } from '../../src/domain/strict-yaml.js';
import { LockstepError } from '../../src/errors.js';

const places = (text: string) =>
  readYaml(text, 'f').findings.map(
    (one) => `${one.where?.line}:${one.where?.column} ${one.message}`,
  );

describe('T30 what the subset leaves out is refused where it stands', () => {
  test.each([
    ['a: &x 1\nb: *x\n', ['1:4 an anchor (&) is not allowed', '2:4 an alias (*) is not allowed']],
    ['a: !!str 1\n', ['1:4 a tag (!) is not allowed']],
    ['%YAML 1.1\n---\na: 1\n', ['1:1 a directive (%) is not allowed']],
    ['a: 1\nb: 2\na: 3\n', ['3:1 the key "a" is there twice']],
    ['<<: {a: 1}\n', ['1:1 a merge key (<<) is not allowed']],
    ['1: x\n', ['1:1 the key 1 is not text']],
    ['[a]: x\n', ['1:1 a key is not plain text']],
    ['__proto__: x\n', ['1:1 the key "__proto__" is not allowed']],
    ['a: 1\n---\nb: 1\n', ['2:1 a second document begins here']],
    ['a: \u0007\n', ['1:1 the file has a control character']],
  ])('%j', (text, wanted) => expect(places(text)).toEqual(wanted));

  test('but a block scalar may hold anything', () => {
    expect(places('a: |\n  &x *y !z\n  %w <<: 1\nb: "*x"\n')).toEqual([]);
  });
});

const BOMBS: Record<string, string> = {
  laughs: `a: &a ["lol"]\n${Array.from({ length: 40 }, (_, index) => `b${index}: &b${index} [*a, *a, *a, *a, *a, *a]`).join('\n')}`,
  merges: `a: &a {${Array.from({ length: 2000 }, (_, index) => `k${index}: 0`).join(', ')}}\nb: {<<: [${Array(5000).fill('*a').join(', ')}]}`,
  brackets: '['.repeat(1_000_000),
  braces: '{a: '.repeat(200_000),
  dashes: '- '.repeat(1_000_000),
  questions: '? '.repeat(1_000_000),
  stairs: Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  anchors: '&a '.repeat(1_000_000),
  tags: '!a '.repeat(1_000_000),
  size: `a: ${'x'.repeat(MAX_BYTES)}`,
  nodes: `a: [${'1,'.repeat(300_000)}]`,
  lines: 'k: 1\n'.repeat(300_000),
};

describe('T30 a bomb is refused in less than a second', () => {
  test.each(Object.keys(BOMBS))('%s', (name) => {
    const text = BOMBS[name] ?? '';
    // The fastest of ten: the machine of the tests may be busy, the parser must not be.
    const times = Array.from({ length: 10 }).map(() => {
      const start = performance.now();
      expect(readYaml(text, 'f').findings.length).toBeGreaterThan(0);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

test('T30 many keys are compared in linear time', () => {
  const text = `a:\n${Array.from({ length: 20_000 }, (_, index) => `  "k${index}": 1\n`).join('')}`;
  const start = performance.now();
  expect(readYaml(text, 'f').findings).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('T30 whatever the text, reading it as a manifest throws a LockstepError with places or nothing', () => {
  const piece = fc.constantFrom(
    'components:',
    '\n',
    '  ',
    'a',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '#',
    '\t',
    '%',
    '---',
    '?',
    '<<',
    '\u2028',
    '\r',
    'repo: x',
    'version: 1',
    'depends_on: ',
    '__proto__',
    'build: ',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (given) => {
      try {
        readManifest(given, 'f', { allowLocal: false });
      } catch (error) {
        if (!(error instanceof LockstepError) || error.code === 'bug') throw error;
        expect(error.data['findings']).not.toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
