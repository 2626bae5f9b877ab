/** The steps of a delivery: what comes next, and when a step may be judged. */
import type { CanaryStep, Delivery } from './delivery-config.js';

const WHOLE: CanaryStep = { percent: 100, waitMs: 0 };

/** Blue-green is one step to everything. */
export function stepsOf({ strategy, steps }: Delivery): readonly CanaryStep[] {
  return strategy === 'canary' && steps.length > 0 ? steps : [WHOLE];
}

/** The part of the traffic after this one; a step that was taken out of the file meanwhile does no harm. */
export function nextPercent(steps: readonly CanaryStep[], percent: number): number {
  return steps.find((step) => step.percent > percent)?.percent ?? 100;
}

/**
 * When a step has been out long enough: milliseconds since 1970. A step that was taken out of the file waits as long as
 * the nearest one below it. A start in the future, by another machine's clock, only delays (T58).
 */
export function clearsAt(
  steps: readonly CanaryStep[],
  at: { readonly percent: number; readonly since: string },
): number {
  const step = steps.findLast(({ percent }) => percent <= at.percent) ?? steps[0];
  return Date.parse(at.since) + (step?.waitMs ?? 0);
}

/** How long other runs leave a claim alone beyond the time that the command may take: ending it, and telling. */
const GRACE_MS = 60_000;

/**
 * Until when the run that claimed the switch may still be running it: milliseconds since 1970. After that, or when the
 * claim is so far in the future that the clocks cannot be compared, another run may take it over.
 */
export function claimEnds(
  { timeoutMs }: Pick<Delivery, 'timeoutMs'>,
  claim: { readonly since: string; readonly isReleased: boolean },
  now: number,
): number | null {
  const lease = timeoutMs + GRACE_MS;
  const since = Date.parse(claim.since);
  if (claim.isReleased || !(Math.abs(now - since) < lease)) return null;
  return since + lease;
}
