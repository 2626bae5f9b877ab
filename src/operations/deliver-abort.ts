/** Ends a delivery the other way: all traffic back to where it was, and a hold on what was rejected. */
import { compareLocks } from '../domain/changes.js';
import type { Change } from '../domain/change.js';
import type { DeliveryScope } from './deliver-command.js';
import { recordGoingOn, recordStep, type DeliveryAt, type Recorded } from './deliver-entries.js';
import { runSwitch } from './deliver-moves.js';
import { lockOf } from './environment-state.js';
import { rollbackHold } from './rollback-hold.js';

/** From what the delivery brings to what the environment is in. */
export function changesBack({ journal, running }: DeliveryAt): readonly Change[] {
  if (running.previousLock === null) return [];
  return compareLocks(lockOf(journal, running.lock), lockOf(journal, running.previousLock));
}

/**
 * The hold begins with the claim, so that a run killed before the traffic is back leaves it too. A side that never had
 * traffic needs no switch. Throws `journal-moved`, `switch-failed`, and what the command throws.
 */
export async function abortDelivery(
  scope: DeliveryScope & { readonly hold: string },
  at: DeliveryAt,
  { reason, isBlamed }: { readonly reason: string; readonly isBlamed: boolean },
): Promise<Recorded> {
  const now = scope.world.clock.now();
  const hold = isBlamed ? rollbackHold(changesBack(at), { span: scope.hold, now }) : null;
  const back = { percent: 0, detail: reason };
  const more = hold === null ? {} : { hold, reason };
  if (!at.running.hasSwitched) return recordStep(scope, at, { ...back, phase: 'aborted', more });
  const claimed = await recordGoingOn(scope, at, { ...back, phase: 'switching', more });
  await runSwitch(scope, claimed);
  return recordStep(scope, claimed, { ...back, phase: 'aborted' });
}
