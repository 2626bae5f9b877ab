/** The published JSON of a progressive delivery. */
import type { DeliveryReport, DeliveryStep } from '../domain/delivery-report.js';
import type { Verdict } from '../domain/judge-samples.js';

/** Null when nothing is delivered in steps. */
export function deliveryBody(report: DeliveryReport | null | undefined): object | null {
  if (report === null || report === undefined) return null;
  return {
    id: report.id,
    strategy: report.strategy,
    state: report.state,
    lock: report.lock,
    previous_lock: report.previousLock,
    side: report.side,
    other_side: report.otherSide,
    percent: report.percent,
    clears_at: report.clearsAt,
    detail: report.detail,
    steps: report.steps.map(stepBody),
    verdict: report.verdict === null ? null : verdictBody(report.verdict),
  };
}

function stepBody({ percent, waitSeconds, state, since, detail }: DeliveryStep): object {
  return { percent, wait_seconds: waitSeconds, state, since, detail };
}

function verdictBody({ verdict, test, statistic, p, significance, samples }: Verdict): object {
  const { baseline, canary } = samples;
  const better = samples.kind === 'means' ? { better: samples.better } : {};
  return {
    verdict,
    test,
    statistic: finite(statistic),
    p,
    significance,
    baseline,
    canary,
    ...better,
  };
}

/** JSON has no infinity, which the statistic of samples without any spread is. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
