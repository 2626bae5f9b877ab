/** The canonical text of a tree. */
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { parseSafePath } from '../../../src/domain/safe-path.js';
import { parseTree, treeDigest, treeText } from '../../../src/domain/tree-bytes.js';
import type { Tree } from '../../../src/domain/tree.js';

const HELLO = digestOf('hello');
const TREE: Tree = [
  { kind: 'directory', path: parseSafePath('dist') },
  { kind: 'executable', path: parseSafePath('dist/bin'), size: 5, digest: HELLO },
  { kind: 'symlink', path: parseSafePath('dist/latest'), target: 'bin' },
  { kind: 'file', path: parseSafePath('dist/na"ïve'), size: 5, digest: HELLO },
];
const TEXT = `lockstep-tree 1
d "dist"
x 5 sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 "dist/bin"
l "dist/latest" "bin"
f 5 sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 "dist/na\\"ïve"
`;

describe('tree text', () => {
  it('is the documented one', () => {
    expect(treeText(TREE)).toBe(TEXT);
    expect(treeText([])).toBe('lockstep-tree 1\n');
  });

  it('of a tree with a chunked file is version 2, with capital letters', () => {
    const chunked = {
      kind: 'file',
      path: parseSafePath('big'),
      size: 9e6,
      digest: HELLO,
      chunked: true,
    };
    const run = { ...chunked, kind: 'executable', path: parseSafePath('run') };
    const text = `lockstep-tree 2\nF 9000000 ${HELLO} "big"\nd "dist"\nX 9000000 ${HELLO} "run"\n`;
    const tree = [chunked, { kind: 'directory', path: parseSafePath('dist') }, run] as Tree;
    expect(treeText(tree)).toBe(text);
    expect(parseTree(text)).toEqual(tree);
  });

  it('is what the digest is of', () => {
    expect(treeDigest(TREE)).toBe(digestOf(TEXT));
  });

  it('reads back', () => {
    expect(parseTree(TEXT)).toEqual(TREE);
  });

  it.each([
    ['', 'object-corrupt'],
    ['lockstep-tree 2\n', 'object-corrupt'],
    ['lockstep-tree 3\n', 'store-newer'],
    ['lockstep-tree 01\n', 'object-corrupt'],
    [TEXT.replace('tree 1', 'tree 2'), 'object-corrupt'],
    [TEXT.replace('x 5', 'X 5'), 'object-corrupt'],
    [TEXT.replace('x 5', 'x 9007199254740992'), 'object-corrupt'],
    [TEXT.replace('x 5', 'x '), 'object-corrupt'],
    [TEXT.replace('824 "dist/bin"', '824  "dist/bin"'), 'object-corrupt'],
    [TEXT.replace('"bin"', '"b\\u0069n"'), 'object-corrupt'],
    [TEXT.replace('"dist/bin"', '"dist/.GIT"'), 'tree-unsafe'],
    [TEXT.replace('"dist/bin"', '"dist/nul.txt"'), 'tree-unsafe'],
    [TEXT.replace('"bin"', `"${'b'.repeat(70_000)}"`), 'object-corrupt'],
    ['lockstep-tree 1', 'object-corrupt'],
    [`${TEXT}\n`, 'object-corrupt'],
    [TEXT.replace('"dist/latest"', '"dist/l\\u0061test"'), 'object-corrupt'],
    [TEXT.replace('x 5', 'x 05'), 'object-corrupt'],
    [TEXT.replace('x 5', 'x -5'), 'object-corrupt'],
    [TEXT.replace('sha256:2c', 'sha256:2C'), 'object-corrupt'],
    [TEXT.replace('l "dist/latest"', 'l "dist/a"'), 'tree-unsafe'],
    [TEXT.replace('l "dist/latest"', 'l "dist/bin"'), 'tree-unsafe'],
    [TEXT.replace('d "dist"\n', 'l "dist" "x"\n'), 'tree-unsafe'],
    [TEXT.replace('"bin"\n', '"/bin"\n'), 'tree-unsafe'],
    [TEXT.replace('"dist/bin"', '"dist/../bin"'), 'tree-unsafe'],
  ])('%j is refused with %s', (text, code) => {
    expect(() => parseTree(text)).toThrow(expect.objectContaining({ code }));
  });
});
