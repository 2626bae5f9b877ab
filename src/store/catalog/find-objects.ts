/** Short digests: everything in a store whose digest begins with some hex digits. */
import { hexOf, type Digest } from '../../domain/digest.js';
import type { StoredKind, StoredObject } from '../../ports/store-catalog.js';
import { placesOf } from '../packs/pack-format.js';
import type { KnownPack, PackIndex } from '../packs/pack-index.js';

/** Digests by kind that are looked through besides the packs and their blobs. */
export type Named = ReadonlyMap<Exclude<StoredKind, 'pack' | 'blob'>, readonly Digest[]>;

/** Sorted by digest, each digest once: as the kind that tells most. `hex` is in lower case. */
export function findObjects(index: PackIndex, named: Named, hex: string): readonly StoredObject[] {
  const found = new Map<Digest, StoredKind>();
  const note = (kind: StoredKind, digests: Iterable<Digest>): void => {
    for (const digest of digests) if (!found.has(digest)) found.set(digest, kind);
  };
  for (const [kind, digests] of named) {
    note(
      kind,
      digests.filter((digest) => hexOf(digest).startsWith(hex)),
    );
  }
  const packs = index.packs();
  note(
    'pack',
    packs.map(({ pack }) => pack).filter((pack) => hexOf(pack).startsWith(hex)),
  );
  for (const pack of packs) note('blob', blobsWith(pack, hex));
  return [...found]
    .map(([digest, kind]) => ({ digest, kind }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

function blobsWith({ table }: KnownPack, hex: string): readonly Digest[] {
  return placesOf(table)
    .map(({ digest }) => digest)
    .filter((digest) => hexOf(digest).startsWith(hex));
}
