/** The two sides of an environment: which one an apply is for. */
import type { Delivery } from '../domain/delivery-config.js';
import { sidesOf, type Sides } from '../domain/delivery-state.js';
import type { EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { readJournal, type Journal } from './journal.js';

/**
 * In an environment with two sides, verify and deploy commands are told the live one unless another is asked for.
 * Throws what reading the journal throws: a side is never guessed.
 */
export async function onLiveSide(world: World, options: ApplyOptions): Promise<ApplyOptions> {
  const { environment, side, runPhases } = options;
  if (environment === null || side !== undefined) return options;
  const delivery = world.config.delivery.get(environment);
  if (delivery === undefined || (!runPhases.verify && !runPhases.deploy)) return options;
  const { live, idle } = requireSides(await readJournal(world, environment), delivery);
  return { ...options, side: { name: live, other: idle, anew: false } };
}

/** Throws `config-invalid` when the journal knows a side that `lockstep.yaml` no longer declares. */
export function requireSides(journal: Journal, { sides }: Pick<Delivery, 'sides'>): Sides {
  const found = sidesOf(journal.entries, sides);
  requireSide(journal.environment, sides, found.live);
  return found;
}

/** The side beside this one. Throws `config-invalid` when this one is not declared. */
export function otherSide(
  environment: EnvironmentName,
  { sides }: Pick<Delivery, 'sides'>,
  side: string,
): string {
  requireSide(environment, sides, side);
  return side === sides[0] ? sides[1] : sides[0];
}

function requireSide(environment: EnvironmentName, sides: Delivery['sides'], side: string): void {
  if (sides.includes(side)) return;
  throw new LockstepError('config-invalid', {
    message: `the journal says that ${environment} has a side ${side}, and delivery.${environment}.sides has ${sides.join(' and ')}`,
    hint: `put ${side} back into delivery.${environment}.sides in lockstep.yaml`,
    data: { environment, side, sides },
  });
}
