/** Loads a tree out of the store, and asks whether its blobs are all there. */
import type { Digest } from '../domain/digest.js';
import { MAX_TREE_BYTES, parseTree } from '../domain/tree-bytes.js';
import { treeRefused } from '../domain/tree-rules.js';
import type { Tree } from '../domain/tree.js';
import { hasCode, LockstepError } from '../errors.js';
import { corrupt, missing, type BlobReader } from './blob-reader.js';
import type { PackIndex } from './pack-index.js';

/** The tree of that digest, verified and obeying every rule. Throws `object-missing`, `object-corrupt`, `tree-unsafe`. */
export function loadTree(index: PackIndex, reader: BlobReader, digest: Digest): Tree {
  const length = index.locations(digest)[0]?.length;
  if (length === undefined) throw missing(digest);
  if (length > MAX_TREE_BYTES) throw treeRefused('.', 'it has too many entries');
  return parseTree(decode(digest, reader.read(digest, length)));
}

function decode(digest: Digest, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw corrupt(digest);
  }
}

/** The digests of all files of a tree. */
export function blobsOf(tree: Tree): readonly Digest[] {
  return tree.flatMap((entry) => ('digest' in entry ? [entry.digest] : []));
}

/** Throws `object-missing`, with how many, when the index lacks blobs of the tree. */
export function requireBlobs(index: PackIndex, digest: Digest, tree: Tree): void {
  const absent = blobsOf(tree).filter((blob) => index.locations(blob).length === 0);
  if (absent.length === 0) return;
  const { message, hint } = missing(digest);
  throw new LockstepError('object-missing', {
    message: `${message}: ${absent.length} of its files are not there`,
    ...(hint === undefined ? {} : { hint }),
    data: { digest, absent: absent.length },
  });
}

/** True when the tree verifies and the index has all its blobs; a damaged tree is set aside on the way. */
export function holds(index: PackIndex, reader: BlobReader, digest: Digest): boolean {
  try {
    const tree = loadTree(index, reader, digest);
    return blobsOf(tree).every((blob) => index.locations(blob).length > 0);
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt')) return false;
    throw error;
  }
}
