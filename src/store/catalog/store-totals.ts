/** How much there is in a store folder. */
import { join } from 'node:path';
import type { StoreTotals } from '../../ports/store-catalog.js';
import type { StoreContext } from '../layout.js';
import { reading } from '../packs/pack-file.js';
import type { PackIndex } from '../packs/pack-index.js';

/** The index has been refreshed. `bytes` is of the packs. */
export function totalsOf({ disk, directory }: StoreContext, index: PackIndex): StoreTotals {
  const packs = index.packs();
  const place = join(directory, 'quarantine');
  const aside = reading(place, () =>
    (disk.readdir(place) ?? []).map(({ name }) => disk.lstat(join(place, name))?.size ?? 0),
  );
  return {
    bytes: packs.reduce((sum, pack) => sum + pack.bytes, 0),
    packs: packs.length,
    blobs: packs.reduce((sum, pack) => sum + pack.table.count, 0),
    quarantined: { files: aside.length, bytes: aside.reduce((sum, size) => sum + size, 0) },
    lockedBy: index.lockedBy(),
  };
}
