/** A tree has exactly one text; a delta makes exactly its tree. */
import fc from 'fast-check';
import '../support/seeded.js';
import { describe, expect, test } from '@jest/globals';
import { parseTree, treeDigest, treeText } from '../../src/domain/tree-bytes.js';
import { applyDelta, baseOf } from '../../src/domain/tree-delta.js';
import { runsOf } from '../support/call-step.js';
import { deltaText } from '../support/delta-model.js';
import { hasCode } from '../../src/errors.js';
import { anyTree } from '../support/random-trees.js';

/** What `work` gives, or null where it refuses in one of the ways that say so. */
function unlessRefused<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (hasCode(error, 'object-corrupt', 'tree-unsafe', 'store-newer')) return null;
    throw error;
  }
}

/** A text with something done to it at one place. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  drop: fc.nat(2),
  put: fc.constantFrom(
    '',
    ' ',
    '"',
    '\n',
    '\\',
    '\\u0061',
    '0',
    'F',
    'd',
    '/',
    '\u0000',
    'é',
    '\ud800',
  ),
});

function damaged(text: string, { at, drop, put }: { at: number; drop: number; put: string }) {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + drop);
}

describe('the text of a tree', () => {
  test('reads back as the tree it is of', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(parseTree(treeText(tree))).toEqual(tree);
      }),
      { numRuns: 300 },
    );
  });

  test('has version 2 if and only if a file is chunked', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const chunked = tree.some((entry) => 'chunked' in entry);
        expect(treeText(tree).startsWith(`lockstep-tree ${chunked ? 2 : 1}\n`)).toBe(true);
      }),
    );
  });

  test('is the only text that is accepted, whatever is changed in it', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyTree, damage, (tree, change) => {
        const text = damaged(treeText(tree), change);
        const read = unlessRefused(() => parseTree(text));
        if (read === null) return;
        accepted += 1;
        expect(treeText(read)).toBe(text);
      }),
      { numRuns: runsOf(3000) },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});

describe('a delta', () => {
  test('makes of its base exactly the tree it was made of', () => {
    fc.assert(
      fc.property(anyTree, anyTree, (base, tree) => {
        const delta = deltaText(treeDigest(base), base, tree);
        expect(baseOf(delta)).toBe(treeDigest(base));
        expect(applyDelta(delta, treeText(base))).toBe(treeText(tree));
      }),
      { numRuns: 500 },
    );
  });

  test('of a tree to itself says nothing but the base', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(deltaText(treeDigest(tree), tree, tree).split('\n')).toHaveLength(3);
      }),
    );
  });

  test('changed anywhere is refused or makes another tree, and fails in no other way', () => {
    fc.assert(
      fc.property(anyTree, anyTree, damage, (base, tree, change) => {
        const delta = deltaText(treeDigest(base), base, tree);
        const other = damaged(delta, change);
        if (other === delta) return;
        const made = unlessRefused(() => applyDelta(other, treeText(base)));
        const isSame = made === treeText(tree);
        expect([isSame, isSame && baseOf(other) === treeDigest(base)]).toEqual([isSame, false]);
      }),
      { numRuns: runsOf(3000) },
    );
  });

  test('for bytes that are no tree is refused, or makes what no tree has', () => {
    fc.assert(
      fc.property(anyTree, anyTree, damage, (base, tree, change) => {
        const delta = deltaText(treeDigest(base), base, tree);
        const made = unlessRefused(() => applyDelta(delta, damaged(treeText(base), change)));
        const read = made === null ? null : unlessRefused(() => parseTree(made));
        if (read !== null) expect(treeText(read)).toBe(made);
      }),
      { numRuns: 1000 },
    );
  });
});
