/** Which packs hold what a save has met. */
import { digestAt, type Digest } from '../domain/digest.js';
import { isShared, shareIds } from './known-ids.js';
import type { KnownPack, PackIndex } from './pack-index.js';
import { packsHolding } from './packs-holding.js';

/** The packs just written, and those that hold the rest; `ids` are 32 bytes each. */
export function packsOfIds(
  index: PackIndex,
  written: readonly KnownPack[],
  needed: { readonly ids: Buffer; readonly blobs: readonly Digest[] },
): readonly Digest[] {
  const own = shareIds(written.map(({ table }) => table));
  const others = [...needed.blobs];
  for (let at = 0; at < needed.ids.byteLength; at += 32) {
    if (!isShared(own, needed.ids, at)) others.push(digestAt(needed.ids, at));
  }
  return [...written.map(({ pack }) => pack), ...packsHolding(index, others)];
}
