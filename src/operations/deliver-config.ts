/** How an environment is delivered to, by `lockstep.yaml`, the command and what is running already. */
import type { Config } from '../domain/config.js';
import { ALL_AT_ONCE, type Delivery, type Strategy } from '../domain/delivery-config.js';
import type { RunningDelivery } from '../domain/delivery-state.js';
import type { EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';

/** A delivery that has steps. */
export interface ProgressiveDelivery extends Delivery {
  readonly strategy: Exclude<Strategy, 'all-at-once'>;
}

/** Null = all at once. Throws `config-invalid` for a strategy that `lockstep.yaml` does not describe enough. */
export function deliveryFor(
  config: Pick<Config, 'delivery'>,
  environment: EnvironmentName,
  asked: Strategy | null,
): ProgressiveDelivery | null {
  const declared = config.delivery.get(environment) ?? ALL_AT_ONCE;
  const strategy = asked ?? declared.strategy;
  if (strategy === 'all-at-once') return null;
  const lacking = lackingFor(strategy, declared);
  if (lacking === null) return { ...declared, strategy };
  throw new LockstepError('config-invalid', {
    message: `${environment} cannot be delivered to by ${strategy}: lockstep.yaml has no delivery.${environment}.${lacking}`,
    hint: `add ${lacking} to delivery.${environment} in lockstep.yaml, or leave --strategy out`,
    data: { environment, strategy, lacking },
  });
}

/** What a running delivery needs to end, one way or the other. Throws `config-invalid` when that was taken away. */
export function deliveryOfRunning(
  config: Pick<Config, 'delivery'>,
  environment: EnvironmentName,
  { strategy, last }: RunningDelivery,
): ProgressiveDelivery {
  const declared = config.delivery.get(environment);
  if (declared !== undefined && declared.switch !== null) return { ...declared, strategy };
  throw new LockstepError('config-invalid', {
    message: `a delivery is running in ${environment} (#${last.sequence}), and lockstep.yaml no longer says how its traffic is moved`,
    hint: `put delivery.${environment} back into lockstep.yaml; to end it then: lockstep rollback to previous --env ${environment}`,
    data: { environment },
  });
}

function lackingFor(strategy: Strategy, delivery: Delivery): 'switch' | 'steps' | null {
  if (delivery.switch === null) return 'switch';
  return strategy === 'canary' && delivery.steps.length === 0 ? 'steps' : null;
}
