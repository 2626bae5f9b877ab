/** The forge of a use case that cannot do without one. */
import { LockstepError } from '../errors.js';
import type { Forge } from '../ports/forge.js';
import type { World } from '../ports/world.js';

/** Throws `forge-missing`; `what` completes "… needs a forge". */
export function requireForge({ forge }: Pick<World, 'forge'>, what: string): Forge {
  if (forge !== null) return forge;
  throw new LockstepError('forge-missing', {
    message: `${what} needs a forge, and there is none here`,
    hint: 'run it in a workflow, or set GITHUB_REPOSITORY and a token',
  });
}
