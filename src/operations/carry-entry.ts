/** What the parts of carrying share: the name of the generation, and taking over what an entry brought. */
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { removeTree } from '../store/remove-tree.js';

export type CarryingWorld = Pick<
  World,
  'carrier' | 'store' | 'workspace' | 'config' | 'host' | 'disk' | 'emit' | 'random'
>;

/** First part of every key; raised when an older release could not read the entry. */
export const GENERATION = 'lockstep-2';

/** How many objects were refused. A disk that cannot take the entry costs its use, never the run: null. */
export async function takeOver(world: CarryingWorld, directory: string): Promise<number | null> {
  try {
    return (await world.store.importFrom(directory)).refused;
  } catch (error) {
    if (!(error instanceof LockstepError) || error.kind !== 'unavailable') throw error;
    world.emit({ type: 'note', level: 'info', message: `cache: not taken over: ${error.message}` });
    return null;
  } finally {
    removeTree(world.disk, directory);
  }
}
