/** The canonical bytes of a tree (format `lockstep-tree 1`, docs/formats.md), and reading them back. */
import { LockstepError } from '../errors.js';
import { digestOf, type Digest } from './digest.js';
import { parseSafePath } from './safe-path.js';
import { checkTree, treeRefused } from './tree-rules.js';
import type { Tree, TreeEntry } from './tree.js';

const HEADER = 'lockstep-tree 1';

/** More bytes than this are no tree: about a million entries. */
export const MAX_TREE_BYTES = 128 * 1024 * 1024;

/** The canonical text of a tree; its UTF-8 bytes are what the tree's digest is of. */
export function treeText(tree: Tree): string {
  let text = `${HEADER}\n`;
  for (const entry of tree) text += `${lineOf(entry)}\n`;
  return text;
}

/** The name of a tree: the digest of its canonical bytes. */
export function treeDigest(tree: Tree): Digest {
  return digestOf(treeText(tree));
}

/**
 * Reads canonical bytes; the result obeys every rule of `tree-rules.ts`. Throws `store-newer` for a newer
 * version, `tree-unsafe` for an entry that may not be, `object-corrupt` for anything else.
 */
export function parseTree(text: string): Tree {
  const lines = text.split('\n');
  checkHeader(lines[0] ?? '');
  if (lines.pop() !== '') throw malformed('it does not end in a line feed');
  const tree = lines.slice(1).map(parseLine);
  checkTree(tree);
  if (treeText(tree) !== text) throw malformed('its bytes are not canonical');
  return tree;
}

function lineOf(entry: TreeEntry): string {
  const path = JSON.stringify(entry.path);
  switch (entry.kind) {
    case 'directory':
      return `d ${path}`;
    case 'symlink':
      return `l ${path} ${JSON.stringify(entry.target)}`;
    case 'file':
    case 'executable':
      return `${entry.kind === 'file' ? 'f' : 'x'} ${entry.size} ${entry.digest} ${path}`;
  }
}

function checkHeader(line: string): void {
  if (line === HEADER) return;
  const version = /^lockstep-tree ([0-9]+)$/.exec(line)?.[1];
  if (version !== undefined && Number(version) > 1) {
    throw new LockstepError('store-newer', {
      message: `a tree has format ${version}; this version of Lockstep reads 1`,
      hint: 'use a newer version of Lockstep',
    });
  }
  throw malformed('its first line is not "lockstep-tree 1"');
}

const FILE_LINE = /^([fx]) (0|[1-9][0-9]{0,15}) (sha256:[0-9a-f]{64}) (".*")$/;
const LINK_LINE = /^l ("(?:[^"\\]|\\.)*") ("(?:[^"\\]|\\.)*")$/;

function parseLine(line: string): TreeEntry {
  const file = FILE_LINE.exec(line);
  if (file !== null) {
    return {
      kind: file[1] === 'f' ? 'file' : 'executable',
      path: pathOf(file[4] ?? ''),
      size: Number(file[2]),
      digest: file[3] as Digest,
    };
  }
  if (line.startsWith('d ')) return { kind: 'directory', path: pathOf(line.slice(2)) };
  const link = LINK_LINE.exec(line);
  if (link === null) throw malformed(`it has the line ${JSON.stringify(line.slice(0, 80))}`);
  return { kind: 'symlink', path: pathOf(link[1] ?? ''), target: stringOf(link[2] ?? '') };
}

function pathOf(json: string): TreeEntry['path'] {
  const path = stringOf(json);
  try {
    return parseSafePath(path);
  } catch (cause) {
    throw treeRefused(path, (cause as Error).message, cause);
  }
}

function stringOf(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'string') return value;
  } catch {
    // Said below, the same for every wrong string.
  }
  throw malformed(`it has the string ${json.slice(0, 80)}`);
}

function malformed(reason: string): LockstepError {
  return new LockstepError('object-corrupt', {
    message: `a tree cannot be read: ${reason}`,
    hint: 'build the component again',
  });
}
