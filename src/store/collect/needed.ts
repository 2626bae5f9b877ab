/** What a tree needs, as far as the store has it: a tree that is not whole keeps what there is of it. */
import type { Digest } from '../../domain/digest.js';
import type { Tree } from '../../domain/tree.js';
import { hasCode } from '../../errors.js';
import type { BlobReader } from '../packs/blob-reader.js';
import { blobsOf, loadTree, neededBlobs } from '../restore/load-tree.js';
import type { PackIndex } from '../packs/pack-index.js';

export interface Needed {
  readonly blobs: readonly Digest[];
  /** False when the manifest, or the list of a large file, cannot be read here: nobody knows all that it needs. */
  readonly isKnown: boolean;
}

/** Damaged objects are set aside on the way, and count as absent. */
export function neededOf(index: PackIndex, reader: BlobReader, digest: Digest): Needed {
  const tree = unlessAbsent(() => loadTree(index, reader, digest));
  if (tree === null) return { blobs: [digest], isKnown: false };
  const all = unlessAbsent(() => neededBlobs(index, reader, { digest, tree }));
  if (all !== null) return { blobs: all, isKnown: true };
  return { blobs: partOf({ index, reader }, digest, tree), isKnown: false };
}

/** The list of a chunked file may be the one thing that is missing: its neighbours still count. */
function partOf(
  { index, reader }: { readonly index: PackIndex; readonly reader: BlobReader },
  digest: Digest,
  tree: Tree,
): readonly Digest[] {
  const chunked = tree.filter((entry) => 'digest' in entry && entry.chunked === true);
  const chunks = chunked.flatMap(
    (entry) => unlessAbsent(() => neededBlobs(index, reader, { digest, tree: [entry] })) ?? [],
  );
  const manifest = unlessAbsent(() => neededBlobs(index, reader, { digest, tree: [] }));
  return [...new Set([...(manifest ?? [digest]), ...blobsOf(tree), ...chunks])];
}

function unlessAbsent<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt', 'tree-unsafe', 'store-newer'))
      return null;
    throw error;
  }
}
