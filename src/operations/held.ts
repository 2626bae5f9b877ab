/** Which components of an environment a hold keeps where they are. */
import { activeHolds, type ActiveHold } from '../domain/holds.js';
import type { EnvironmentName } from '../domain/names.js';
import { hasCode } from '../errors.js';
import type { World } from '../ports/world.js';
import { readJournals } from './journal.js';

/** Holds in force by environment, out of one read of the journal; the lock without an environment has none. */
export type HoldsByEnvironment = ReadonlyMap<EnvironmentName | null, readonly ActiveHold[]>;

/** Throws `journal-corrupt` and `remote-unreachable`. */
export async function holdsIn(
  world: World,
  environments: readonly (EnvironmentName | null)[],
): Promise<HoldsByEnvironment> {
  const named = environments.filter((environment) => environment !== null);
  if (named.length === 0) return new Map();
  const now = world.clock.now();
  const journals = await readJournals(world, named).catch((error: unknown) => {
    // Where nothing was ever recorded, nothing is held.
    if (hasCode(error, 'meta-repo-not-git')) return [];
    throw error;
  });
  return new Map(
    journals.map(({ environment, entries }) => [environment, activeHolds(entries, now)]),
  );
}
