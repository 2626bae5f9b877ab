/** What locking has to say besides the lock: conflicts, holds, and that a check found it stale. */
import { rangeConflicts } from '../domain/conflicts.js';
import type { Finding } from '../domain/finding.js';
import { isRejected, type ActiveHold } from '../domain/holds.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';

/** A set that does not fit together is never written; the findings name who asks for what. Throws `dependency-conflict`. */
export function refuseConflicts(lock: Lock): void {
  const { environment } = lock;
  const conflicts = rangeConflicts(lock).filter((finding) => finding.severity === 'error');
  if (conflicts.length === 0) return;
  throw new LockstepError('dependency-conflict', {
    message: [
      `the components${environment === null ? '' : ` of ${environment}`} do not fit together:`,
      ...conflicts.map((conflict) => `  ${conflict.message}`),
    ].join('\n'),
    ...(conflicts[0]?.fix === undefined ? {} : { hint: conflicts[0].fix }),
    data: { findings: conflicts },
  });
}

/**
 * What a rollback left is not locked again, also where no lock is left that could keep a held component in its place.
 * Throws `held`.
 */
export function refuseRejected(
  environment: EnvironmentName | null,
  entries: Iterable<LockedComponent>,
  { holds, before }: { readonly holds: readonly ActiveHold[]; readonly before: Lock | null },
): void {
  for (const { name, version, commit } of entries) {
    if (before?.components.get(name)?.commit === commit) continue;
    const hold = holds.find((one) => isRejected([one], name, commit));
    if (hold === undefined) continue;
    const flag = environment === null ? '' : ` --env ${environment}`;
    throw new LockstepError('held', {
      message: `${name} would be locked to ${version}, which #${hold.entry.sequence} by ${hold.entry.actor} rejects: ${hold.entry.reason ?? 'no reason given'}`,
      hint: `lockstep resume ${name}${flag} --reason "…", or ask for another version`,
      data: { environment, component: name, commit },
    });
  }
}

/** Tells of every held component that stays where it is. */
export function heldFindings(held: ReadonlySet<ComponentName>, before: Lock | null): Finding[] {
  return [...held]
    .filter((name) => before?.components.has(name) === true)
    .map((component) => ({
      severity: 'notice',
      code: 'held',
      where: { component },
      message: `${component} is held at ${before?.components.get(component)?.version ?? ''}`,
      fix: `lockstep resume ${component}`,
    }));
}

/** The finding of a check whose lock would change. */
export function staleFinding(environment: EnvironmentName | null, file: string): Finding {
  return {
    severity: 'error',
    code: 'lock-stale',
    where: { file, ...(environment === null ? {} : { environment: environment }) },
    message: 'the committed lock is not what locking gives now',
    fix: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
  };
}
