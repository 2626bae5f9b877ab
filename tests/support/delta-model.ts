/** The delta between two trees, entry by entry: what the fast one over texts must equal. */
import type { Digest } from '../../src/domain/digest.js';
import type { SafePath } from '../../src/domain/safe-path.js';
import { lineOf, quoted } from '../../src/domain/tree-line.js';
import { compareUtf8 } from '../../src/domain/tree-rules.js';
import type { Tree, TreeEntry } from '../../src/domain/tree.js';

/** The text that makes `tree` of the base tree, whose digest is given. */
export function deltaText(baseDigest: Digest, base: Tree, tree: Tree): string {
  let text = `lockstep-tree-delta 1\nbase ${baseDigest}\n`;
  let at = 0;
  const drop = (path: SafePath) => (text += `- ${quoted(path)}\n`);
  for (const entry of tree) {
    let old = base[at];
    while (old !== undefined && old.path !== entry.path && compareUtf8(old.path, entry.path) < 0) {
      drop(old.path);
      old = base[(at += 1)];
    }
    const isKept = old?.path === entry.path;
    if (isKept) at += 1;
    if (old === undefined || !isKept || !isSame(old, entry)) text += `${lineOf(entry)}\n`;
  }
  for (const { path } of base.slice(at)) drop(path);
  return text;
}

function isSame(a: TreeEntry, b: TreeEntry): boolean {
  if (!('digest' in a) || !('digest' in b)) return lineOf(a) === lineOf(b);
  const sameContent = a.digest === b.digest && a.size === b.size && a.chunked === b.chunked;
  return sameContent && a.kind === b.kind;
}
