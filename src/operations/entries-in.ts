/** The journal of an environment for reports that can do without one. */
import type { ChainedEntry } from '../domain/journal.js';
import type { EnvironmentName } from '../domain/names.js';
import { hasCode } from '../errors.js';
import type { World } from '../ports/world.js';
import { readJournal } from './journal.js';

/** None where nothing was ever recorded. Throws `journal-corrupt` and `remote-unreachable`. */
export async function entriesIn(
  world: World,
  environment: EnvironmentName | null,
): Promise<readonly ChainedEntry[]> {
  if (environment === null) return [];
  try {
    return (await readJournal(world, environment)).entries;
  } catch (error) {
    if (hasCode(error, 'meta-repo-not-git')) return [];
    throw error;
  }
}
