/** Judges a step of a delivery: the verify command, and the metric of both sides. */
import type { Judgement } from '../domain/delivery-config.js';
import type { RunningDelivery } from '../domain/delivery-state.js';
import type { Finding } from '../domain/finding.js';
import { judgeSamples, type Verdict } from '../domain/judge-samples.js';
import { readMetric } from '../domain/read-metric.js';
import { runDeliveryCommand, type DeliveryScope, type Traffic } from './deliver-command.js';
import { otherSide } from './deliver-side.js';

/** Null when the side is healthy, or nothing is there to ask; else why it is not. */
export async function whyUnhealthy(
  scope: DeliveryScope,
  running: RunningDelivery,
): Promise<string | null> {
  const command = scope.delivery.verify;
  if (command === null) return null;
  const traffic = trafficOf(scope, running);
  const end = await runDeliveryCommand(scope, { kind: 'verify', command, traffic }, running);
  return end.ok ? null : `${end.why} (${end.log})`;
}

/** A verdict, or a finding when the metric said nothing that can be judged: that is never a pass. */
export async function judgeMetric(
  scope: DeliveryScope,
  running: RunningDelivery,
  judge: Judgement,
): Promise<Verdict | Finding> {
  const traffic = trafficOf(scope, running);
  const ask = { kind: 'metric', command: judge.metric, traffic } as const;
  const end = await runDeliveryCommand(scope, ask, running);
  const read = end.ok ? readMetric(end.output) : end.why;
  if (typeof read !== 'string') return judgeSamples(read, judge);
  return {
    severity: 'error',
    code: 'metric-unreadable',
    where: { environment: scope.environment },
    message: `the canary in ${scope.environment} cannot be judged: ${read}`,
    fix: `read ${end.log}, and correct delivery.${scope.environment}.judge.metric; until then it stays at ${running.percent} %`,
  };
}

/** The traffic as it is while a step is out. */
function trafficOf({ delivery, environment }: DeliveryScope, running: RunningDelivery): Traffic {
  const { side, percent } = running;
  return { side, other: otherSide(environment, delivery, side), percent };
}
