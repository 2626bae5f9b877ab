/** The text of a delta between two trees. */
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { parseTree, treeText } from '../../../src/domain/tree-bytes.js';
import { applyDelta, baseOf } from '../../../src/domain/tree-delta.js';
import { deltaText } from '../../support/delta-model.js';

const A = digestOf('a');
const B = digestOf('b');
const BASE = `lockstep-tree 1
d "dist"
f 1 ${A} "dist/a"
f 1 ${A} "dist/b"
l "dist/l" "a"
`;
const NEXT = `lockstep-tree 2
d "dist"
F 1 ${B} "dist/a"
l "dist/l" "b"
x 1 ${A} "dist/new"
`;
const DELTA = `lockstep-tree-delta 1
base ${digestOf(BASE)}
F 1 ${B} "dist/a"
- "dist/b"
l "dist/l" "b"
x 1 ${A} "dist/new"
`;

describe('the text of a delta', () => {
  it('is the documented one', () => {
    expect(deltaText(digestOf(BASE), parseTree(BASE), parseTree(NEXT))).toBe(DELTA);
    expect(baseOf(DELTA)).toBe(digestOf(BASE));
  });

  it('makes the tree of its base, also back to version 1', () => {
    expect(applyDelta(DELTA, BASE)).toBe(NEXT);
    const back = deltaText(digestOf(NEXT), parseTree(NEXT), parseTree(BASE));
    expect(applyDelta(back, NEXT)).toBe(BASE);
  });

  it('makes a tree of an empty one and the other way round', () => {
    const empty = treeText([]);
    const all = deltaText(digestOf(empty), [], parseTree(NEXT));
    expect(applyDelta(all, empty)).toBe(NEXT);
    expect(applyDelta(deltaText(digestOf(NEXT), parseTree(NEXT), []), NEXT)).toBe(empty);
  });

  it.each<[string, string, string]>([
    ['a newer version', DELTA.replace('delta 1', 'delta 2'), 'store-newer'],
    ['another header', DELTA.replace('delta 1', 'delta one'), 'object-corrupt'],
    ['nothing', '', 'object-corrupt'],
    ['a header only', 'lockstep-tree-delta 1\n', 'object-corrupt'],
    ['a base that is no digest', DELTA.replace('base sha256:', 'base sha1:'), 'object-corrupt'],
    ['no line feed at the end', DELTA.slice(0, -1), 'object-corrupt'],
    ['a path removed that is not there', DELTA.replace('"dist/b"', '"dist/c"'), 'object-corrupt'],
    [
      'an entry that the base has already',
      DELTA.replace('l "dist/l" "b"', 'l "dist/l" "a"'),
      'object-corrupt',
    ],
    ['paths out of order', DELTA.replace('- "dist/b"', '- "a"'), 'object-corrupt'],
    ['a path twice', DELTA.replace('- "dist/b"', '- "dist/a"'), 'object-corrupt'],
    ['an unsafe path', DELTA.replace('"dist/new"', '"dist/../up"'), 'tree-unsafe'],
    ['an unsafe path removed', DELTA.replace('- "dist/b"', '- "dist/b/.."'), 'tree-unsafe'],
  ])('with %s is refused', (_, delta, code) => {
    expect(() => applyDelta(delta, BASE)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['', 'no tree at all', 'lockstep-tree 1\nnot a line\n', `lockstep-tree 1\nd "\\q"\n`])(
    'for %j is refused or makes something without an error of another kind',
    (base) => {
      expect(() => applyDelta(DELTA, base)).toThrow(
        expect.objectContaining({ code: 'object-corrupt' }),
      );
    },
  );
});
