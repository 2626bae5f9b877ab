/** What is known of a rollback before anything moves: conflicts, foreign locks, components that must be built. */
import { rangeConflicts } from '../domain/conflicts.js';
import { shortDigest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { dependentsOf } from '../domain/graph.js';
import { activeHolds, isRejected } from '../domain/holds.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { structureFaults } from '../domain/promotion.js';
import type { ApplyResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
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

/** Findings that stop a rollback unless it is forced. */
export function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}

/** Ranges of dependents, missing dependencies and circles of a lock; fixes name the dependents to take along. */
export function conflictsOf(lock: Lock): readonly Finding[] {
  return [...rangeConflicts(lock), ...graphFindings(lock)].map((finding) => {
    if (finding.severity !== 'error' || finding.where?.component === undefined) return finding;
    const name = finding.where.component as ComponentName;
    const also = [name, ...[...dependentsOf(lock.components, [name])].sort()].join(', ');
    return { ...finding, fix: `roll back the dependents too (${also}), or add --force` };
  });
}

/** Everything that a person should know of the lock that the environment would get. */
export function rollbackFindings(view: RollbackView): readonly Finding[] {
  return [
    ...conflictsOf(view.next),
    ...foreignLock(view),
    ...returning(view),
    ...misfits(view),
    ...same(view),
  ];
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

function returning(view: RollbackView): readonly Finding[] {
  const holds = activeHolds(view.state.journal.entries, view.now);
  const { environment } = view;
  return [...view.next.components.values()]
    .filter((entry) => isRejected(holds, entry.name, entry.commit))
    .map((entry) => ({
      severity: 'warning',
      code: 'rejected-returns',
      where: { environment, component: entry.name },
      message: `${entry.name} ${entry.version} was rolled away from ${environment}, and comes back`,
    }));
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

/** Which components would have to be built, because the store does not have their output; known before anything moves. */
export async function wouldBuild(
  world: World,
  next: Lock,
  plan: ApplyResult | null,
): Promise<readonly Finding[]> {
  const names =
    plan === null
      ? await withoutOutput(world, next)
      : plan.plan.steps.filter((step) => step.action === 'build').map((step) => step.component);
  if (names.length === 0) return [];
  const where = next.environment === null ? {} : { environment: next.environment };
  const message = `the store does not have the output of ${names.join(', ')}: to be built`;
  return [{ severity: 'warning', code: 'will-build', where, message }];
}

async function withoutOutput(world: World, next: Lock): Promise<readonly ComponentName[]> {
  const names: ComponentName[] = [];
  for (const { name, output } of next.components.values()) {
    if (output !== null && !(await world.store.has(output))) names.push(name);
  }
  return names;
}

/** The head moved and the apply after it did not end well. */
export function failedApply(
  environment: EnvironmentName,
  done: { readonly apply: ApplyResult | null; readonly undo?: string | null },
): readonly Finding[] {
  if (done.apply === null || done.apply.ok || done.apply.dryRun) return [];
  const next = `lockstep apply --env ${environment} --locked`;
  return [
    {
      severity: 'error',
      code: 'rollback-not-applied',
      where: { environment },
      message: `the lock of ${environment} has moved, and stays so, but applying it failed`,
      fix: typeof done.undo === 'string' ? `${next}, or undo it: ${done.undo}` : next,
    },
  ];
}
