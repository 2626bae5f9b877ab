/** The guard of everything that writes the journal by hand: strangers' events may not. */
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';

/** Throws `trust-low` when the event is one that strangers can cause; `what` completes "may not …". */
export function requireTrust(world: Pick<World, 'host'>, what: string): void {
  if (world.host.trust === 'high') return;
  throw new LockstepError('trust-low', {
    message: `this event may not ${what}: strangers can cause it`,
    hint: 'run it from a protected branch, or by hand',
  });
}
