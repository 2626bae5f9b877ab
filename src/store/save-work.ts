/** What a thread does for saving a tree. */
import type { Worker } from '../ports/crew.js';
import type { Disk } from '../ports/disk.js';

export interface SaveSort {
  readonly setup: { readonly root: string };
  readonly job: { readonly paths: string };
  readonly result: null;
}

/** Begins the work in a thread. */
export function beginSaveWork(disk: Disk, setup: SaveSort['setup']): Worker<SaveSort> {
  return ({ paths }) => {
    disk.lstat(`${setup.root}/${paths}`);
    return { result: null };
  };
}
