/** A rollback decided without moving anything: target, lock, conflicts, hold, proven outputs and the plan of its apply. */
import type { Change } from '../domain/change.js';
import { compareLocks } from '../domain/changes.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { Hold } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import type { ApplyResult } from '../domain/results.js';
import { rolledBackLock } from '../domain/rolled-back-lock.js';
import { manifestDigest } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { apply } from './apply.js';
import { planSwitchBack, type SwitchBack } from './deliver-rollback.js';
import { readState, requireCurrentFormat, type EnvironmentState } from './environment-state.js';
import { loadEnvironments, loadManifest, requireEnvironment } from './load.js';
import { recordedOutputs, type ProvenOutputs } from './prove-outputs.js';
import { takeAlong } from './rollback-dependents.js';
import { errorsOf, rollbackFindings } from './rollback-findings.js';
import { rollbackHold } from './rollback-hold.js';
import type { RollbackOptions } from './rollback-options.js';
import { proveRollback } from './rollback-outputs.js';
import { findTarget, type FoundTarget } from './rollback-target.js';

/** The same object is shown, run and reported. */
export interface Rollback {
  readonly options: RollbackOptions;
  readonly state: EnvironmentState;
  /** Where the environment is. */
  readonly current: Lock;
  readonly found: FoundTarget;
  /** Went back too, because of the chosen ones. */
  readonly dependents: readonly ComponentName[];
  /** Everything that is put back; empty = the whole lock. */
  readonly components: readonly ComponentName[];
  /** The lock that the environment gets. */
  readonly next: Lock;
  readonly changes: readonly Change[];
  readonly hold: Hold | null;
  readonly outputs: ProvenOutputs;
  readonly findings: readonly Finding[];
  /** Those that stop it unless it is forced. */
  readonly errors: readonly Finding[];
  /** Those that stop it whatever was said. */
  readonly blockers: readonly Finding[];
  /** The plan of the apply; null when none was asked for. */
  readonly plan: ApplyResult | null;
  /** The other side has the lock still: only the traffic goes back. */
  readonly back: SwitchBack | null;
}

/** Throws `lock-missing`, what finding the target throws, and what a plan and the store throw. Moves nothing. */
export async function planRollback(world: World, options: RollbackOptions): Promise<Rollback> {
  const { environment, components } = options;
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  requireEnvironment(world, environments, environment);
  const state = await readState(world, environment);
  const current = requireCurrent(state);
  const found = await findTarget(world, options.target, { state, manifest, components });
  const now = world.clock.now();
  const base = { state, current, found, manifest, now };
  const wanted = manifestDigest(manifest, environments, environment);
  const made = lockOfRollback({ ...base, manifestDigest: wanted }, options);
  const { next } = made;
  const back = options.apply ? planSwitchBack(world, state, next) : null;
  const isApplied = options.apply && back === null;
  const proof = await proveRollback(world, {
    next,
    found,
    recorded: recordedOutputs(next, { journal: state.journal, found }),
    restoreOnly: options.restoreOnly === true,
    dryRun: options.dryRun,
    plan: async () => (isApplied ? apply(world, applyOptions(options, next, true)) : null),
  });
  const judged = [...made.findings, ...rollbackFindings({ ...base, environment, next })];
  const span = options.hold ?? world.config.rollback.hold;
  return {
    ...made,
    options,
    state,
    current,
    found,
    changes: compareLocks(state.file ?? current, next),
    hold: rollbackHold(compareLocks(current, next), { span, now }),
    outputs: proof.outputs,
    findings: [...judged, ...proof.findings],
    errors: errorsOf(judged),
    blockers: errorsOf(proof.findings).filter(({ code }) => code === 'restore-missing'),
    plan: proof.plan,
    back,
  };
}

interface MadeLock {
  readonly next: Lock;
  readonly dependents: readonly ComponentName[];
  readonly components: readonly ComponentName[];
  readonly findings: readonly Finding[];
}

/** The lock that the environment gets, with the dependents that had to come along. */
function lockOfRollback(
  from: {
    readonly state: EnvironmentState;
    readonly current: Lock;
    readonly found: FoundTarget;
    readonly manifest: Manifest;
    readonly manifestDigest: Digest;
    readonly now: number;
  },
  { environment, includeDependents }: RollbackOptions,
): MadeLock {
  const { found, state, now } = from;
  const iso = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const putBack = (lock: Lock, components: readonly ComponentName[]): Lock =>
    rolledBackLock({ ...from, found: lock, environment, components, now: iso });
  const alone = putBack(found.lock, found.components);
  if (includeDependents !== true) {
    return { next: alone, dependents: [], components: found.components, findings: [] };
  }
  const along = takeAlong(state, { next: alone, found, now });
  const components = [...found.components, ...along.components];
  return {
    next: along.components.length === 0 ? alone : putBack(along.lock, components),
    dependents: along.components,
    components,
    findings: along.findings,
  };
}

function requireCurrent(state: EnvironmentState): Lock {
  const { environment, current } = state;
  if (current === null) {
    throw new LockstepError('lock-missing', {
      message: `${environment} has no lock, so there is nothing to roll back`,
      hint: `lockstep lock --env ${environment}`,
      data: { environment },
    });
  }
  requireCurrentFormat(environment, current);
  return current;
}

/** How the lock is applied, or its plan is made. */
export function applyOptions(options: RollbackOptions, lock: Lock, dryRun: boolean): ApplyOptions {
  return {
    command: dryRun ? 'plan' : 'apply',
    environment: options.environment,
    components: [],
    withDependencies: true,
    locked: true,
    restoreOnly: options.restoreOnly === true,
    dryRun,
    keepGoing: false,
    jobs: options.jobs,
    skipPackages: false,
    force: options.force,
    lock,
    runPhases: { verify: true, deploy: true },
    record: !dryRun,
  };
}
