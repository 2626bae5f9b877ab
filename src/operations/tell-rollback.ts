/** Tells the forge of a rollback: a deployment of its own, also when the lock had one before. */
import type { Finding } from '../domain/finding.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { World } from '../ports/world.js';
import { tellDeployment } from './deployments.js';

/** `entry` is null when nothing moved; `target` is what was asked for, for people. */
export async function tellRollback(
  world: World,
  entry: ChainedEntry | null,
  target: string,
): Promise<readonly Finding[]> {
  if (entry === null) return [];
  return tellDeployment(world, {
    environment: entry.environment,
    lock: entry.lock,
    state: 'queued',
    description: `rolled back to ${target}, to be applied`,
    payload: () => Promise.resolve({ previous_lock: entry.previousLock, rollback_id: entry.id }),
    which: 'anew',
  });
}
