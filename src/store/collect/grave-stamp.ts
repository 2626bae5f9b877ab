/**
 * The stamp of a grave: `graves/<id>/leases/<name>` for each operation that ran when it was closed, then `stamp`, whose
 * time says when. Empty files only, so that it works on a full disk (T55). A grave without stamp is stamped anew.
 */
import { join } from 'node:path';
import { graveDirectory } from '../graves.js';
import type { StoreContext } from '../layout.js';
import { liveLeases } from '../leases.js';
import { removeTree } from '../remove-tree.js';
import { reading } from '../packs/pack-file.js';
import { systemCode, writing } from '../publish.js';

export interface GraveStamp {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Operations that may have seen what is in the grave while it was in the store. */
  readonly leases: readonly string[];
}

/** Null for a grave that was not closed. */
export function readStamp(context: StoreContext, grave: string): GraveStamp | null {
  const place = graveDirectory(context, grave);
  return reading(place, () => {
    const stat = context.disk.lstat(join(place, 'stamp'));
    if (stat === null) return null;
    const leases = (context.disk.readdir(join(place, 'leases')) ?? []).map(({ name }) => name);
    return { at: Number(stat.mtimeNs / 1_000_000n), leases };
  });
}

/** Closes a grave: everything that goes into it is in. `own` is the collector's lease, which relies on nothing. */
export function stampGrave(context: StoreContext, grave: string, own: string | null): void {
  const { disk } = context;
  const place = graveDirectory(context, grave);
  writing(place, () => {
    disk.mkdir(join(place, 'leases'));
    for (const lease of liveLeases(context)) {
      if (lease !== own) touch(disk, join(place, 'leases', lease));
    }
    touch(disk, join(place, 'stamp'));
  });
}

/** True when the grace is over and nobody runs any more who may have seen what is in the grave. */
export function isReady(
  { clock }: StoreContext,
  stamp: GraveStamp | null,
  of: { readonly leases: ReadonlySet<string>; readonly graceMs: number },
): boolean {
  if (stamp === null || stamp.leases.some((lease) => of.leases.has(lease))) return false;
  return clock.now() - stamp.at >= of.graceMs;
}

/** Removes a grave in which nothing is left. */
export function closeGrave(context: StoreContext, grave: string): void {
  removeTree(context.disk, graveDirectory(context, grave));
}

function touch(disk: StoreContext['disk'], path: string): void {
  try {
    disk.close(disk.open(path, 'wx', 0o644));
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}
