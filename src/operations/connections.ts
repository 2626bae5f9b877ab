/** How many remotes are spoken to at once. */
import type { World } from '../ports/world.js';

/** They wait far more than they work, so they may be more than there are jobs. */
const CONNECTIONS = 8;

export function connections({ config }: Pick<World, 'config'>): number {
  return Math.max(CONNECTIONS, config.jobs);
}
