/** The delta of two texts is the delta of the two trees. */
import fc from 'fast-check';
import '../../support/seeded.js';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import type { SafePath } from '../../../src/domain/safe-path.js';
import { treeDigest, treeText } from '../../../src/domain/tree-bytes.js';
import { applyDelta } from '../../../src/domain/tree-delta.js';
import { deltaText } from '../../support/delta-model.js';
import { compareUtf8 } from '../../../src/domain/tree-rules.js';
import { textDelta } from '../../../src/domain/tree-text-delta.js';
import type { Tree, TreeEntry } from '../../../src/domain/tree.js';

const NAMES = [
  'a',
  'a-b',
  'b"q',
  'é',
  '\u{1f600}',
  '\uffee',
  ...Array.from({ length: 80 }, (_, n) => `file-${n}`),
];

const content = fc.oneof(
  fc.constant<'directory'>('directory'),
  fc.constantFrom('t', 'a"b').map((target) => ({ target })),
  fc.record({ size: fc.constantFrom(0, 7, 2_000_000), of: fc.constantFrom('x', 'y') }),
);

type What =
  'directory' | { readonly target: string } | { readonly size: number; readonly of: string };

function treeOf(entries: readonly (readonly [string, What])[]): Tree {
  const byPath = new Map(entries);
  return [...byPath]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([name, what]): TreeEntry => {
      const path = name as SafePath;
      if (what === 'directory') return { kind: 'directory', path };
      if ('target' in what) return { kind: 'symlink', path, target: what.target };
      const file = { kind: 'file', path, size: what.size, digest: digestOf(what.of) } as const;
      return what.size > 1e6 ? { ...file, chunked: true } : file;
    });
}

const entries = fc.array(fc.tuple(fc.constantFrom(...NAMES), content), { maxLength: 120 });

describe('a delta of texts', () => {
  test('is that of the trees, and makes the one text of the other', () => {
    fc.assert(
      fc.property(entries, entries, fc.boolean(), (first, second, isNear) => {
        const base = treeOf(first);
        const tree = treeOf(isNear ? [...first, ...second.slice(0, 2)] : second);
        const delta = textDelta(treeDigest(base), treeText(base), treeText(tree));
        expect(delta).toBe(deltaText(treeDigest(base), base, tree));
        expect(applyDelta(delta, treeText(base))).toBe(treeText(tree));
      }),
    );
  });

  test('of long texts steps over what is the same and finds every change', () => {
    const long = (change: number) =>
      treeOf(
        Array.from({ length: 5000 }, (_, n) => [
          `file-${String(n).padStart(5, '0')}`,
          { size: n, of: n === change || n % 1999 === 7 ? String(change) : 'same' },
        ]),
      );
    for (const change of [0, 1, 2500, 4999]) {
      const [base, tree] = [long(-1), long(change)];
      const delta = textDelta(treeDigest(base), treeText(base), treeText(tree));
      expect(delta).toBe(deltaText(treeDigest(base), base, tree));
    }
  });
});
