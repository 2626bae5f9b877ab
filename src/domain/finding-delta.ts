/** Findings against a base: what a change introduces, what was there before, what it fixes. */
import type { Finding, Severity } from './finding.js';

/** From what matters most. */
export const SEVERITIES: readonly Severity[] = ['error', 'high', 'warning', 'notice'];

export interface FindingDelta {
  /** Those of the head, each marked; what is introduced comes first. */
  readonly findings: readonly Finding[];
  /** Those that the base has and the head has not. */
  readonly fixed: readonly Finding[];
}

/** Line numbers do not count: what stands elsewhere now is the same finding. */
export function findingDelta(base: readonly Finding[], head: readonly Finding[]): FindingDelta {
  const before = new Set(base.map(keyOf));
  const after = new Set(head.map(keyOf));
  const marked = head.map((one) => ({ ...one, introduced: !before.has(keyOf(one)) }));
  return {
    findings: [
      ...marked.filter(({ introduced }) => introduced),
      ...marked.filter(({ introduced }) => !introduced),
    ],
    fixed: base.filter((one) => !after.has(keyOf(one))),
  };
}

/** True when the severity is `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

function keyOf({ code, where, message }: Finding): string {
  return JSON.stringify([code, where?.environment, where?.component, message]);
}
