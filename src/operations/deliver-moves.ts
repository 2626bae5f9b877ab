/** What a delivery does to the world: brings the lock to its side, moves the traffic. */
import type { RunningDelivery } from '../domain/delivery-state.js';
import type { ApplyResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import { apply } from './apply.js';
import { runDeliveryCommand, type DeliveryScope, type Traffic } from './deliver-command.js';
import {
  recordGoingOn,
  recordStep,
  type DeliveryAt,
  type Recorded,
  type StepDraft,
} from './deliver-entries.js';
import { otherSide } from './deliver-side.js';
import { lockOf } from './environment-state.js';

/**
 * Applies the pinned lock to the side that has no traffic of it yet. It is not in the journal as an apply: only the
 * promotion that ends the delivery says that the environment had the lock. Throws what `apply` throws.
 */
export async function bringToSide(
  { world, environment, delivery }: DeliveryScope,
  { journal, running }: DeliveryAt,
): Promise<ApplyResult> {
  const { side } = running;
  return apply(world, {
    command: 'apply',
    environment,
    components: [],
    withDependencies: true,
    locked: true,
    restoreOnly: false,
    dryRun: false,
    keepGoing: false,
    jobs: world.config.jobs,
    skipPackages: false,
    force: false,
    lock: lockOf(journal, running.lock),
    runPhases: { verify: true, deploy: true },
    side: { name: side, other: otherSide(environment, delivery, side), anew: true },
    record: false,
  });
}

/** Claims the step, runs the switch, and tells that it is out. Throws `journal-moved` before, `switch-failed` after it. */
export async function switchTraffic(
  scope: DeliveryScope,
  at: DeliveryAt,
  step: Pick<StepDraft, 'percent' | 'detail' | 'more'>,
): Promise<DeliveryAt> {
  const claimed = await recordGoingOn(scope, at, { phase: 'switching', isForward: true, ...step });
  await runSwitch(scope, claimed);
  const { percent } = step;
  const detail = `${percent} % on ${claimed.running.side}`;
  return recordGoingOn(scope, claimed, { phase: 'stepped', percent, detail });
}

/** The traffic follows a head that a rollback has moved already; its own entry was the claim. */
export async function switchBack(scope: DeliveryScope, claimed: DeliveryAt): Promise<Recorded> {
  await runSwitch(scope, claimed);
  const detail = `${claimed.running.side} has all traffic`;
  return recordStep(scope, claimed, { phase: 'finished', percent: 100, detail });
}

/**
 * Runs the switch of a claim that this very run has written. When the command ends badly the claim is released, so that
 * nobody has to wait until it could not be running any more.
 */
export async function runSwitch(scope: DeliveryScope, claimed: DeliveryAt): Promise<void> {
  const { world, environment, delivery } = scope;
  const { running } = claimed;
  const command = delivery.switch;
  if (command === null) throw new LockstepError('bug', { message: `${environment} has no switch` });
  const traffic = trafficOf(scope, running);
  const end = await runDeliveryCommand(scope, { kind: 'switch', command, traffic }, running);
  if (end.ok) return;
  world.emit({ type: 'note', level: 'info', message: `${environment}: ${end.why}` });
  await recordStep(scope, claimed, {
    phase: 'switching',
    percent: running.target,
    detail: running.last.delivery.detail,
    more: { ok: false, reason: end.why },
  });
  throw new LockstepError('switch-failed', {
    message: `the traffic of ${environment} could not be moved, and where it is is not known: ${end.why}`,
    hint: `read ${end.log}; the next run of the same command repeats the step`,
    data: { environment, ...traffic, log: end.log },
  });
}

/** Blue-green names the side that gets everything, so its command may leave the percentage unread. */
function trafficOf({ environment, delivery }: DeliveryScope, running: RunningDelivery): Traffic {
  const { side, target, strategy } = running;
  const other = otherSide(environment, delivery, side);
  if (strategy === 'blue-green' && target === 0) return { side: other, other: side, percent: 100 };
  return { side, other, percent: target };
}
