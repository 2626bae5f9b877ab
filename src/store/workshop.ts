/** The sorts of work that threads do for the store. */
import type { Crew, Workshop } from '../ports/crew.js';
import type { Disk } from '../ports/disk.js';
import { beginRestoreWork, type RestoreSort } from './restore/restore-work.js';
import { beginSaveWork, type SaveSort } from './save/save-work.js';

// A type, not an interface: only types fit an index signature.
export type StoreSorts = { readonly save: SaveSort; readonly restore: RestoreSort };

export type StoreCrew = Crew<StoreSorts>;

/** How a thread with that disk begins each of them. */
export function createWorkshop(disk: Disk): Workshop<StoreSorts> {
  return {
    save: (setup) => beginSaveWork(disk, setup),
    restore: (setup) => beginRestoreWork(disk, setup),
  };
}
