/** Any lock survives being written and read; its bytes depend on nothing but the lock. */
import fc from 'fast-check';
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import { lockBytes } from '../../src/domain/lock-bytes.js';
import type { Lock, LockedComponent } from '../../src/domain/lock.js';
import { COMPONENT_TYPES } from '../../src/domain/manifest.js';
import { isName } from '../../src/domain/names.js';
import { readLock } from '../../src/domain/read-lock.js';
import { parse } from 'yaml';

const WORDS = [
  'null',
  'yes',
  'no',
  'on',
  'Off',
  'true',
  '~',
  '1.0',
  '1e3',
  '0x1f',
  '0b1',
  '12:30:45',
  '2026-01-01',
  '.inf',
  '-',
  '- a',
  'a: b',
  'a #b',
  '&a',
  '*a',
  '!a',
  '%a',
  '@a',
  '`a',
  '{a}',
  '[a]',
  ' a',
  'a ',
  '"',
  "'",
  '\\',
  '\n',
  'a\nb',
  '\t',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u001b[31m',
  '\ud7ff',
  '😀',
  '__proto__',
  'constructor',
  '=',
  '<<',
  'y',
  'N',
  'a:',
  ':a',
];
const hostile = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const hex = (digits: number) =>
  fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: digits,
      maxLength: digits,
    }),
    fc
      .string({ unit: fc.constantFrom(...'01'), minLength: digits - 2, maxLength: digits - 2 })
      .map((bits) => `0b${bits}`),
    fc
      .string({
        unit: fc.constantFrom(...'0123456789'),
        minLength: digits - 3,
        maxLength: digits - 3,
      })
      .map((most) => `${most}e12`),
  );
const id = fc.oneof(hex(40), hex(64));
const digest = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
  .map((text) => `sha256:${text}`);
const name = fc
  .oneof(
    fc.constantFrom('no', 'null', '1.0', 'constructor', 'toString', 'y', '2026-01-01', 'api'),
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/),
  )
  .filter(isName);
const range = fc.option(fc.constantFrom('^1.2', '>=1 <2', '1.x || 2', '*', '~0.1.2-rc.1'), {
  nil: null,
});
const locked = fc.record({
  repo: hostile,
  version: hostile,
  ref: fc.option(
    fc.constantFrom('refs/heads/main', 'refs/tags/v1', 'refs/tags/ä', 'refs/tags/a{b'),
    { nil: null },
  ),
  commit: id,
  peeled: fc.constant(true),
  tree: id,
  type: fc.constantFrom(...COMPONENT_TYPES),
  buildTarget: fc.option(hostile, { nil: null }),
  dependsOn: fc.array(fc.record({ name, range }), { maxLength: 4 }),
  output: fc.option(digest, { nil: null }),
});
const lock = fc
  .record({
    formatVersion: fc.constant(2 as const),
    environment: fc.option(name, { nil: null }),
    generatedAt: fc.constant('2026-11-21T10:00:00Z'),
    manifest: digest,
    promotedFrom: fc.option(fc.record({ environment: name, lock: digest }), { nil: null }),
    partial: fc.boolean(),
    components: fc.dictionary(name, locked, { noNullPrototype: true, maxKeys: 6 }),
  })
  .map((raw) => {
    const entries = Object.entries(raw.components).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      ...raw,
      components: new Map(
        entries.map(([key, value]) => [key, { ...value, name: key } as unknown as LockedComponent]),
      ),
    } as unknown as Lock;
  });

test('reading the bytes of a lock gives the lock', () => {
  fc.assert(
    fc.property(lock, (given) => {
      expect(readLock(lockBytes(given), 'l.yaml')).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

test('the bytes do not depend on the order of the map, and end in one newline', () => {
  fc.assert(
    fc.property(lock, (given) => {
      const bytes = lockBytes(given);
      const reversed = { ...given, components: new Map([...given.components].reverse()) };
      expect(lockBytes(reversed)).toBe(bytes);
      expect(bytes).toMatch(/[^\n]\n$/);
    }),
    { numRuns: 100 },
  );
});

test('YAML 1.1 and YAML 1.2 read the same texts in it', () => {
  fc.assert(
    fc.property(lock, (given) => {
      const bytes = lockBytes(given);
      const old: unknown = parse(bytes, { version: '1.1' });
      expect(old).toEqual(parse(bytes, { version: '1.2' }));
      const { components } = old as {
        components: Record<string, { version: unknown; commit: unknown }>;
      };
      for (const [key, value] of given.components) {
        expect(Object.hasOwn(components, key)).toBe(true);
        expect(components[key]?.version).toBe(value.version);
        expect(components[key]?.commit).toBe(value.commit);
      }
    }),
    { numRuns: 200 },
  );
});
