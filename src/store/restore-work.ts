/** What a thread does for restoring a tree. */
import type { Worker } from '../ports/crew.js';
import type { Disk } from '../ports/disk.js';

export interface RestoreSort {
  readonly setup: { readonly root: string };
  readonly job: { readonly paths: string };
  readonly result: null;
}

/** Begins the work in a thread. */
export function beginRestoreWork(disk: Disk, setup: RestoreSort['setup']): Worker<RestoreSort> {
  return ({ paths }) => {
    disk.lstat(`${setup.root}/${paths}`);
    return { result: null };
  };
}
