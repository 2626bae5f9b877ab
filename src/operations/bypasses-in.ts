/** Gates that were gone past on the way to the lock that an environment is in, for reports that read no journal of their own. */
import { bypassFindings } from '../domain/bypasses.js';
import type { Finding } from '../domain/finding.js';
import type { EnvironmentName } from '../domain/names.js';
import { hasCode } from '../errors.js';
import type { World } from '../ports/world.js';
import { readJournal } from './journal.js';

/** Throws `journal-corrupt` and `remote-unreachable`. */
export async function bypassesIn(
  world: World,
  environment: EnvironmentName | null,
): Promise<readonly Finding[]> {
  if (environment === null) return [];
  try {
    return bypassFindings((await readJournal(world, environment)).entries);
  } catch (error) {
    // Where nothing was ever recorded, nothing was gone past.
    if (hasCode(error, 'meta-repo-not-git')) return [];
    throw error;
  }
}
