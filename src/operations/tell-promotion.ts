/** Tells the forge where a promotion stands: what it waits for, or that the lock has moved. */
import { lockDigest } from '../domain/lock-bytes.js';
import { moving } from '../domain/promotion.js';
import type { Finding } from '../domain/finding.js';
import type { PromoteResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import type { DeliveryEnd } from './deliver-end.js';
import { tellDeployment } from './deployments.js';
import { isOpen } from './gates/gate-input.js';
import type { Promotion } from './promote-plan.js';

export async function tellPromotion(
  world: World,
  promotion: Promotion,
  result: PromoteResult,
): Promise<readonly Finding[]> {
  if (moving(promotion.changes).length === 0 && result.promotionId === null) return [];
  const { state, plan, merged, request } = promotion;
  const { promotionId } = result;
  const previous = state.current === null ? null : lockDigest(state.current);
  const payload = {
    previous_lock: previous,
    plan,
    ...(promotionId === null ? {} : { promotion_id: promotionId }),
  };
  return tellDeployment(world, {
    environment: request.to,
    lock: lockDigest(merged),
    state: promotionId === null ? 'pending' : 'queued',
    description:
      promotionId === null ? openWords(result) : `promoted from ${request.from}, to be applied`,
    payload: () => Promise.resolve(payload),
  });
}

/** Without the details, which tell of minutes. */
function openWords({ decision, gates, clearsAt }: PromoteResult): string {
  const state = decision === 'block' ? 'fail' : 'wait';
  const names = gates
    .filter((gate) => isOpen(gate) && gate.state === state && gate.asked !== false)
    .map(({ name }) => name)
    .join(', ');
  const until = decision === 'wait' && clearsAt !== null ? ` until ${clearsAt}` : '';
  return decision === 'block' ? `blocked by ${names}` : `waits for ${names}${until}`;
}

/** Where a delivery in steps stands after a run of it. */
export async function tellDelivery(
  world: World,
  { at, entry, state, detail }: DeliveryEnd,
): Promise<readonly Finding[]> {
  const { running } = at;
  const { plan } = running.first;
  const payload = {
    previous_lock: running.previousLock,
    ...(plan === undefined ? {} : { plan }),
    ...(entry === null ? {} : { promotion_id: entry.id }),
  };
  return tellDeployment(world, {
    environment: at.journal.environment,
    lock: running.lock,
    state: DELIVERY_STATES[state],
    description: detail,
    payload: () =>
      Promise.resolve(entry === null ? payload : { ...payload, promotion_id: entry.id }),
  });
}

const DELIVERY_STATES = { waits: 'in_progress', finished: 'success', aborted: 'failure' } as const;
