/** Whether paths of a root are what a tree says; files whose stat data are known are not read. */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import { whyUnsafe, type SafePath } from '../domain/safe-path.js';
import { treeDigest } from '../domain/tree-bytes.js';
import type { TreeEntry } from '../domain/tree.js';
import { hasCode } from '../errors.js';
import { hasMarker } from './get-marker.js';
import { createFileHasher } from './hash-file.js';
import type { StoreContext } from './layout.js';
import { normalizePaths, scan, type Found } from './scan.js';
import { loadSidecar, saveSidecar, takeStamp, type HashedFile } from './stat-sidecar.js';

/** See `OutputStore.matches`. */
export function matchTree(
  context: StoreContext,
  of: { readonly digest: Digest; readonly root: string; readonly paths: readonly string[] },
): boolean {
  const { digest, root } = of;
  const paths = normalizePaths(of.paths);
  if (hasMarker(context, root, paths)) return false;
  try {
    return isMatch(context, { digest, root, paths });
  } catch (error) {
    // Something that cannot be in a tree, or that changes under our eyes, is no match; the next get says why.
    if (hasCode(error, 'tree-unsafe', 'output-changed')) return false;
    throw error;
  }
}

function isMatch(
  context: StoreContext,
  of: { readonly digest: Digest; readonly root: string; readonly paths: readonly string[] },
): boolean {
  const { found } = scan(context.disk, of.root, of.paths);
  if (found.some(({ kind, path }) => kind === 'other' || whyUnsafe(path) !== null)) return false;
  const known = loadSidecar(context, of.root, of.paths);
  const unknown = found.some((entry) => 'stat' in entry && known(entry.path, entry.stat) === null);
  const stamp = unknown ? takeStamp(context) : null;
  const hasher = createFileHasher(context.disk);
  const hashed: HashedFile[] = [];
  const tree = found.map((entry): TreeEntry => {
    if (!('stat' in entry)) return plainEntry(entry);
    const { path, stat } = entry;
    const digest = known(path, stat) ?? hasher.hash(join(of.root, path), stat.size).digest;
    hashed.push({ path, stat, digest });
    return { kind: entry.kind, path: path as SafePath, size: stat.size, digest };
  });
  if (treeDigest(tree) !== of.digest) return false;
  if (stamp !== null) saveSidecar(context, { ...of, stamp }, hashed);
  return true;
}

function plainEntry(entry: Exclude<Found, { stat: unknown }>): TreeEntry {
  const path = entry.path as SafePath;
  return entry.kind === 'symlink'
    ? { kind: 'symlink', path, target: entry.target }
    : { kind: 'directory', path };
}
