/** Which components of an environment a hold keeps where they are. */
import { activeHolds, heldComponents } from '../domain/holds.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { World } from '../ports/world.js';
import { readJournal } from './journal.js';

/** Names held now, out of `all`; none for the lock without an environment. Throws `journal-corrupt` and `remote-unreachable`. */
export async function heldIn(
  world: World,
  environment: EnvironmentName | null,
  all: Iterable<ComponentName>,
): Promise<ReadonlySet<ComponentName>> {
  if (environment === null) return new Set();
  const { entries } = await readJournal(world, environment);
  return heldComponents(activeHolds(entries, world.clock.now()), all);
}
