/** The answer of a promotion that is delivered in steps. */
import type { Finding } from '../domain/finding.js';
import type { Gate, PromoteResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import type { DeliveryEnd } from './deliver-end.js';
import type { ProgressiveDelivery } from './deliver-config.js';
import type { Delivered } from './deliver-lock.js';
import { endReport } from './deliver-report.js';
import { lockSummary } from './load.js';

/** One run of a delivery, and the lock file that it wrote when it finished. */
export interface DeliveryRun {
  readonly delivery: ProgressiveDelivery;
  readonly end: DeliveryEnd;
  readonly delivered: Delivered | null;
}

const DECISIONS = { waits: 'wait', finished: 'allow', aborted: 'block' } as const;
const STATES = { waits: 'wait', finished: 'pass', aborted: 'fail' } as const;

/** The answer of the planning, completed: the delivery is a gate of its own, beside those that let it begin. */
export function withDelivery(
  world: Pick<World, 'workspace'>,
  base: PromoteResult,
  { delivery, end, delivered }: DeliveryRun,
): PromoteResult {
  const findings = [...base.findings, ...end.findings, ...abortFindings(base, end)];
  const digest = end.at.running.lock;
  return {
    ...base,
    ok: end.state !== 'aborted' && !findings.some(({ severity }) => severity === 'error'),
    findings,
    decision: DECISIONS[end.state],
    gates: [...base.gates, gateOf(end)],
    clearsAt: end.clearsAt,
    lock: delivered?.summary ?? lockSummary(world, base.to, { digest, changed: false }),
    promotionId: end.state === 'finished' ? (end.entry?.id ?? null) : null,
    delivered: delivered?.delivered ?? null,
    commit: delivered?.commit ?? null,
    delivery: endReport(delivery, end),
  };
}

function gateOf({ state, detail, clearsAt }: DeliveryEnd): Gate {
  const clears = clearsAt === null ? {} : { clearsAt };
  return { name: 'delivery', state: STATES[state], detail, ...clears };
}

function abortFindings(base: PromoteResult, end: DeliveryEnd): readonly Finding[] {
  if (end.state !== 'aborted') return [];
  const held = end.journal.entries.some(
    ({ delivery, hold }) => hold !== undefined && delivery?.id === end.at.running.id,
  );
  const again = `lockstep promote ${base.from} ${base.to}`;
  return [
    {
      severity: 'error',
      code: 'delivery-aborted',
      where: { environment: base.to },
      message: `the delivery to ${base.to} was aborted, all traffic is where it was: ${end.detail}`,
      fix: held ? `once it is mended: lockstep resume --env ${base.to} --reason "…"` : again,
    },
  ];
}
