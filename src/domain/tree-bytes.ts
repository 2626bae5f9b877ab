/** The canonical bytes of a tree (formats `lockstep-tree 1` and `2`, docs/formats.md), and reading them back. */
import { LockstepError } from '../errors.js';
import { digestOf, type Digest } from './digest.js';
import { lineOf, malformed, parseLine } from './tree-line.js';
import { checkTree } from './tree-rules.js';
import type { Tree, TreeEntry } from './tree.js';

const NAME = 'lockstep-tree';

/** More bytes than this are no tree: about a million entries. */
export const MAX_TREE_BYTES = 128 * 1024 * 1024;

/** The canonical text of a tree; its UTF-8 bytes are what the tree's digest is of. */
export function treeText(tree: Tree): string {
  let text = `${NAME} ${versionOf(tree)}\n`;
  for (const entry of tree) text += `${lineOf(entry)}\n`;
  return text;
}

/** Version 2 if and only if a file is chunked, so that a tree has one text and older ones keep their digests. */
function versionOf(tree: Tree): 1 | 2 {
  return tree.some((entry) => 'chunked' in entry) ? 2 : 1;
}

/** The name of a tree: the digest of its canonical bytes. */
export function treeDigest(tree: Tree): Digest {
  return digestOf(treeText(tree));
}

/**
 * Reads canonical bytes; the result obeys every rule of `tree-rules.ts`, and `treeText` of it is `text`. Throws
 * `store-newer` for a newer version, `tree-unsafe` for an entry that may not be, `object-corrupt` for anything else.
 */
export function parseTree(text: string): Tree {
  const header = text.slice(0, text.indexOf('\n') + 1);
  const version = parseHeader(header);
  if (!text.endsWith('\n')) throw malformed('it does not end in a line feed');
  const tree: TreeEntry[] = [];
  let previous = '';
  for (let start = header.length; start < text.length;) {
    const end = text.indexOf('\n', start);
    const entry = parseLine({ text, start, end }, previous);
    previous = entry.path;
    tree.push(entry);
    start = end + 1;
  }
  if (versionOf(tree) !== version) throw malformed(`its version is not ${versionOf(tree)}`);
  checkTree(tree);
  return tree;
}

function parseHeader(line: string): number {
  const version = /^lockstep-tree ([1-9][0-9]{0,8})\n$/.exec(line)?.[1];
  if (version === undefined) throw malformed(`its first line is not "${NAME} 1" or "${NAME} 2"`);
  if (Number(version) > 2) {
    throw new LockstepError('store-newer', {
      message: `a tree has format ${version}; this version of Lockstep reads 1 and 2`,
      hint: 'use a newer version of Lockstep',
    });
  }
  return Number(version);
}
