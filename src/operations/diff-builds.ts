/** Whether the store already has the builds that changed components are locked with. */
import type { BuildState } from '../domain/diff-result.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { changedRows, type Draft, type DraftRow } from './diff-drafts.js';

type StoreWorld = Pick<World, 'store' | 'emit'>;

/** Unknown where the lock records no output yet, or the store cannot be asked. */
export async function buildStates(
  world: StoreWorld,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<DraftRow, BuildState>> {
  const states = new Map<DraftRow, BuildState>();
  for (const row of drafts.flatMap(changedRows)) states.set(row, await stateOf(world, row));
  return states;
}

async function stateOf(world: StoreWorld, { after }: DraftRow): Promise<BuildState> {
  const output = after?.output ?? null;
  if (output === null) return 'unknown';
  try {
    return (await world.store.has(output)) ? 'stored' : 'missing';
  } catch (error) {
    if (!(error instanceof LockstepError) || error.kind === 'bug') throw error;
    world.emit({
      type: 'note',
      level: 'info',
      message: `${after?.name ?? ''}: ${error.message}`,
    });
    return 'unknown';
  }
}
