/** Which packs a set of blobs needs. */
import type { Digest } from '../domain/digest.js';
import type { PackIndex } from './pack-index.js';

/** Packs that together hold the blobs, sorted; a blob in several packs adds none if one of them is needed anyway. */
export function packsHolding(index: PackIndex, blobs: readonly Digest[]): readonly Digest[] {
  const needed = new Set<Digest>();
  const choices: Digest[][] = [];
  for (const blob of blobs) {
    const packs = index.locations(blob).map((place) => place.pack);
    if (packs.length > 1) choices.push(packs);
    else if (packs[0] !== undefined) needed.add(packs[0]);
  }
  for (const packs of choices) {
    const first = packs.sort()[0];
    if (first !== undefined && !packs.some((pack) => needed.has(pack))) needed.add(first);
  }
  return [...needed].sort();
}
