/** What is known of a rollback before anything moves: conflicts, foreign locks, commits that were rolled away. */
import { bypassesOf } from '../domain/bypasses.js';
import { rangeConflicts } from '../domain/conflicts.js';
import { shortDigest, type Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { dependentsOf } from '../domain/graph.js';
import { activeHolds, holdsAfter, isRejected, type ActiveHold } from '../domain/holds.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { structureFaults } from '../domain/promotion.js';
import { LockstepError, type ErrorCode } from '../errors.js';
import type { EnvironmentState } from './environment-state.js';
import { graphFindings } from './graph-findings.js';
import type { FoundTarget } from './rollback-target.js';

export interface RollbackView {
  readonly environment: EnvironmentName;
  readonly manifest: Manifest;
  readonly state: EnvironmentState;
  readonly found: FoundTarget;
  readonly next: Lock;
  /** Milliseconds since 1970; only hold expiry looks at it. */
  readonly now: number;
}

/** Findings that stop a rollback. */
export function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}

/** The error of a rollback that is not done, with everything that stops it. */
export function refused(environment: EnvironmentName, errors: readonly Finding[]): LockstepError {
  const [first] = errors;
  const isAll = (code: string): boolean => errors.every((one) => one.code === code);
  const code =
    Object.entries(REFUSALS).find(([finding]) => isAll(finding))?.[1] ?? 'dependency-conflict';
  return new LockstepError(code, {
    message: `${environment} is not rolled back: ${errors.map((one) => one.message).join('; ')}`,
    hint: first?.fix ?? 'add --force to go past it',
    data: { environment, findings: errors },
  });
}

/** Code of the error when every finding has that code. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  'environment-order': 'environment-order',
  'rejected-returns': 'held',
  'restore-missing': 'restore-missing',
};

/** Ranges of dependents, missing dependencies and circles of a lock. */
export function conflictsOf(lock: Lock): readonly Finding[] {
  return [...rangeConflicts(lock), ...graphFindings(lock)];
}

/** Everything that a person should know of the lock that the environment would get. */
export function rollbackFindings(view: RollbackView): readonly Finding[] {
  return [
    ...conflictsOf(view.next).map((finding) => withWayOut(view, finding)),
    ...foreignLock(view),
    ...returning(view),
    ...misfits(view),
    ...same(view),
    ...bypassesOf(view.state.journal.entries, lockDigest(view.next)),
  ];
}

/** With one component put back, the fix names the dependents that could go along. */
function withWayOut({ environment, found, next }: RollbackView, finding: Finding): Finding {
  if (finding.severity !== 'error' || finding.where?.component === undefined) return finding;
  if (found.components.length === 0) {
    return { ...finding, fix: `lockstep rollback list --env ${environment}, or add --force` };
  }
  const name = finding.where.component as ComponentName;
  const also = [name, ...[...dependentsOf(next.components, [name])].sort()].join(', ');
  const fix = `roll back the dependents too (${also}) with --include-dependents, or add --force`;
  return { ...finding, fix };
}

/** A lock that this environment never had is a promotion without gates (T48). */
function foreignLock({ environment, state, found }: RollbackView): readonly Finding[] {
  if (found.kind !== 'lock' || found.lock.environment === environment) return [];
  if (state.journal.locks.has(lockDigest(found.lock))) return [];
  const of = found.lock.environment ?? 'no environment';
  const message = `${found.value} is the lock of ${of}, and ${environment} never had it`;
  const fix = `promote it instead, or add --force`;
  return [{ severity: 'error', code: 'environment-order', where: { environment }, message, fix }];
}

/** What a hold rejects was rolled away from, and must not come back under another name (T49); its own undo may bring it. */
function returning(view: RollbackView): readonly Finding[] {
  const { environment, state, found, next, now } = view;
  const holds = holdsAgainst(state, { lock: lockDigest(found.lock), now });
  return rejectedIn(next, { holds, from: state.current }).map(({ name, version }) => ({
    severity: 'error',
    code: 'rejected-returns',
    where: { environment, component: name },
    message: `${name} ${version} was rolled away from ${environment}, and a hold rejects it`,
    fix: `lockstep resume ${name} --env ${environment} --reason "…", or add --force`,
  }));
}

/** Holds that speak against going to a lock. */
export function holdsAgainst(
  { journal }: EnvironmentState,
  { lock, now }: { readonly lock: Digest; readonly now: number },
): readonly ActiveHold[] {
  return holdsAfter(activeHolds(journal.entries, now), lock);
}

/** Components of a lock whose very commit is rejected, and that are not at it already. */
export function rejectedIn(
  lock: Lock,
  given: { readonly holds: readonly ActiveHold[]; readonly from: Lock | null },
): readonly LockedComponent[] {
  return [...lock.components.values()].filter(
    ({ name, commit }) =>
      isRejected(given.holds, name, commit) && given.from?.components.get(name)?.commit !== commit,
  );
}

function misfits({ environment, manifest, next }: RollbackView): readonly Finding[] {
  const missing = [...manifest.components.keys()].filter((name) => !next.components.has(name));
  const faults = [
    ...structureFaults({ components: next.components, manifest }),
    ...missing.map((component) => ({ component, what: 'is in the manifest and not in that lock' })),
  ];
  return faults.map(({ component, what }) => ({
    severity: 'warning',
    code: 'lock-stale',
    where: { environment, component },
    message: `${component} ${what}`,
    fix: `lockstep lock --env ${environment}, once it may go on`,
  }));
}

function same({ environment, state, next }: RollbackView): readonly Finding[] {
  if (state.current === null || lockDigest(state.current) !== lockDigest(next)) return [];
  const message = `${environment} is at ${shortDigest(lockDigest(next))} already`;
  return [{ severity: 'notice', code: 'nothing-to-roll-back', where: { environment }, message }];
}
