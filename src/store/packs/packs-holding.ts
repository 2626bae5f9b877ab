/** Which packs a set of blobs needs. */
import type { Digest } from '../../domain/digest.js';
import type { Tree } from '../../domain/tree.js';
import { hasCode } from '../../errors.js';
import type { BlobReader } from './blob-reader.js';
import { neededBlobs } from '../restore/load-tree.js';
import type { PackIndex } from './pack-index.js';

/**
 * Packs that together hold the blobs, sorted; a blob in several packs adds none if one of them is needed anyway. What is
 * there as bytes is taken as bytes, so that a tree then needs no base.
 */
export function packsHolding(index: PackIndex, blobs: readonly Digest[]): readonly Digest[] {
  const needed = new Set<Digest>();
  const choices: Digest[][] = [];
  for (const blob of blobs) {
    const places = index.locations(blob);
    const asBytes = places.filter(({ kind }) => kind === 'bytes');
    const packs = (asBytes.length > 0 ? asBytes : places).map((place) => place.pack);
    if (packs.length > 1) choices.push(packs);
    else if (packs[0] !== undefined) needed.add(packs[0]);
  }
  for (const packs of choices) {
    const first = packs.sort()[0];
    if (first !== undefined && !packs.some((pack) => needed.has(pack))) needed.add(first);
  }
  return [...needed].sort();
}

/** Packs that together hold a tree and all that it needs, sorted; null when something of it is not there. */
export function packsOfTree(
  index: PackIndex,
  reader: BlobReader,
  of: { readonly digest: Digest; readonly tree: Tree },
): readonly Digest[] | null {
  try {
    const [manifest, ...blobs] = neededBlobs(index, reader, of);
    if (manifest === undefined) return null;
    const needed = new Set<Digest>(packsHolding(index, [manifest]));
    for (const blob of blobs) {
      const place = index.bytesOf(blob);
      if (place === null) return null;
      needed.add(place.pack);
    }
    return [...needed].sort();
  } catch (error) {
    if (hasCode(error, 'object-missing')) return null;
    throw error;
  }
}
