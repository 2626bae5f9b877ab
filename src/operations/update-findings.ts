/** What an update has to say besides what it proposes: versions passed over, sets that do not fit. */
import { rangeConflicts } from '../domain/conflicts.js';
import type { Finding } from '../domain/finding.js';
import type { Lock } from '../domain/lock.js';
import type { EnvironmentName } from '../domain/names.js';
import type { SkippedUpdate } from '../domain/update-result.js';
import { graphFindings } from './graph-findings.js';

/** One finding per component and reason; it names the best version and counts the others. */
export function skippedFindings(skipped: readonly SkippedUpdate[]): Finding[] {
  const groups = new Map<string, SkippedUpdate[]>();
  for (const one of skipped) {
    const key = JSON.stringify([one.environment, one.component, one.code, one.reason]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([best, ...others]) =>
    best === undefined ? [] : [skippedFinding(best, others.length)],
  );
}

function skippedFinding(skipped: SkippedUpdate, others: number): Finding {
  const { component, environment, version, code, reason } = skipped;
  const more = others === 0 ? '' : ` and ${others} older`;
  return {
    severity: 'notice',
    code,
    where: { component, ...(environment === null ? {} : { environment }) },
    message: `${component} ${version}${more}: ${reason}`,
    ...(code === 'held' ? { fix: `lockstep resume ${component}` } : {}),
  };
}

/** Why a lock may not be written or proposed; empty when its set fits together. */
export function unfitFindings(lock: Lock): readonly Finding[] {
  return [...rangeConflicts(lock), ...graphFindings(lock)].filter(
    ({ severity }) => severity === 'error',
  );
}

/** A set that is not proposed, in the words of what does not fit. */
export function unfitSet(
  set: string,
  environment: EnvironmentName | null,
  why: readonly Finding[],
): Finding[] {
  return why.map((finding) => ({
    ...finding,
    code: 'update-conflict',
    where: { ...finding.where, ...(environment === null ? {} : { environment }) },
    message: `${set} is not proposed: ${finding.message}`,
  }));
}

/** True unless something is an error. */
export function isFine(findings: readonly Finding[]): boolean {
  return !findings.some(({ severity }) => severity === 'error');
}
