/** Which packs hold what a save has met. */
import { digestAt, type Digest } from '../../domain/digest.js';
import { createClaims, isClaimed } from '../save/claims.js';
import type { KnownPack, PackIndex } from './pack-index.js';
import { packsHolding } from './packs-holding.js';

/** The packs just written, and those that hold the rest; `ids` are 32 bytes each. */
export function packsOfIds(
  index: PackIndex,
  written: readonly KnownPack[],
  needed: { readonly ids: Buffer; readonly blobs: readonly Digest[] },
): readonly Digest[] {
  const tables = written.map(({ table }) => table);
  const own = createClaims(tables, 0);
  const others = [...needed.blobs];
  for (let at = 0; at < needed.ids.byteLength; at += 32) {
    if (!isClaimed(own, needed.ids, at)) others.push(digestAt(needed.ids, at));
  }
  return [...written.map(({ pack }) => pack), ...packsHolding(index, others)];
}
