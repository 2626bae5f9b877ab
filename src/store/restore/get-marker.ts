/** The marker of a restore that has begun: while it is there, the paths are never taken for a whole tree. */
import { basename, dirname } from 'node:path';
import { hasCode } from '../../errors.js';
import { publishInStore, statPaths, type StoreContext } from '../layout.js';
import { TEMPORARY_PREFIX, writing } from '../publish.js';
import { removeTree } from '../remove-tree.js';

/**
 * Says durably that the paths are about to change, and where the unfinished things are. A disk that is full still takes
 * an empty file, which marks as well (T55); then only the place of leftovers is not known.
 */
export function setMarker(
  context: StoreContext,
  of: { readonly root: string; readonly places: readonly string[]; readonly stage: string },
): void {
  const { marker } = statPaths(context, of.root, of.places);
  try {
    publishInStore(context, marker, `${JSON.stringify({ root: of.root, stage: of.stage })}\n`);
  } catch (error) {
    if (!hasCode(error, 'disk-full')) throw error;
    publishInStore(context, marker, '');
  }
}

/** True while a restore of these paths has begun and not ended. */
export function hasMarker(context: StoreContext, root: string, places: readonly string[]): boolean {
  return context.disk.lstat(statPaths(context, root, places).marker) !== null;
}

export function clearMarker(context: StoreContext, root: string, places: readonly string[]): void {
  const { marker } = statPaths(context, root, places);
  if (context.disk.lstat(marker) !== null) writing(marker, () => context.disk.unlink(marker));
}

/** Removes what an interrupted restore left beside its paths. The marker stays: they are still not whole. */
export function recoverFrom(context: StoreContext, root: string, places: readonly string[]): void {
  const { marker } = statPaths(context, root, places);
  if (context.disk.lstat(marker) === null) return;
  const stage = stageOf(Buffer.from(context.disk.readFile(marker)).toString('utf8'));
  if (stage === null || !basename(stage).startsWith(TEMPORARY_PREFIX)) return;
  if (dirname(stage) === root || dirname(stage) === dirname(root)) {
    removeTree(context.disk, stage);
  }
}

function stageOf(text: string): string | null {
  try {
    const { stage } = JSON.parse(text) as { stage?: unknown };
    return typeof stage === 'string' ? stage : null;
  } catch {
    // A marker torn by a power loss still marks; only the place of the leftovers is lost.
    return null;
  }
}
