/** Order, folding and structure of trees; symlinks are in tests/security. */
import { describe, expect, it } from '@jest/globals';
import { checkTree, compareUtf8, foldPath } from '../../../src/domain/tree-rules.js';

describe('order', () => {
  it('is the one of UTF-8 bytes, also beyond the basic plane', () => {
    const texts = [
      'a',
      'a-b',
      'a/b',
      'ab',
      'z',
      'é',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '😀',
      '😀a',
      '',
    ];
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect([...texts].reverse().sort(compareUtf8)).toEqual(byBytes);
  });
});

describe('fold', () => {
  it.each([
    ['README', 'readme'],
    ['É', 'e\u0301'],
    ['ß', 'SS'],
    ['Å', '\u212b'],
  ])('%j and %j are one name', (a, b) => {
    expect(foldPath(a)).toBe(foldPath(b));
  });

  it('keeps different names apart', () => {
    expect(foldPath('a')).not.toBe(foldPath('á'));
  });
});

describe('structure', () => {
  const file = (path: string) => ({ kind: 'file' as const, path });
  const directory = (path: string) => ({ kind: 'directory' as const, path });

  it('allows outputs whose parents are no entries', () => {
    expect(() => checkTree([file('a/b/c'), file('d/e')])).not.toThrow();
  });

  it.each([
    [[file('a'), file('a/b')]],
    [[directory('a'), file('a/b/c')]],
    [[file('b'), file('a')]],
    [[file('a'), file('a')]],
    [[file('A/x'), file('a/y')]],
  ])('refuses %j', (entries) => {
    expect(() => checkTree(entries)).toThrow(expect.objectContaining({ code: 'tree-unsafe' }));
  });
});
