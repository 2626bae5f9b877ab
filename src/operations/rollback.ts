/** `rollback`: moves the lock of an environment to an earlier state, so that it sticks, and applies it from the store. */
import { compareLocks } from '../domain/changes.js';
import type { Change } from '../domain/change.js';
import type { DeliveryReport } from '../domain/delivery-report.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { Hold } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { changesInWords } from '../domain/promotion.js';
import type { ApplyResult, RollbackResult } from '../domain/results.js';
import { rolledBackLock } from '../domain/rolled-back-lock.js';
import { manifestDigest } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { apply } from './apply.js';
import { deliverLock, type Delivered } from './deliver-lock.js';
import { endRunningDelivery, planSwitchBack, type SwitchBack } from './deliver-rollback.js';
import {
  adoptState,
  readState,
  requireCurrentFormat,
  type EnvironmentState,
} from './environment-state.js';
import { appendEntries } from './journal.js';
import { assertUnmoved } from './journal-moved.js';
import { loadEnvironments, loadManifest, lockSummary, requireEnvironment } from './load.js';
import { requireTrust } from './require-trust.js';
import { rollbackHold } from './rollback-hold.js';
import { errorsOf, failedApply, rollbackFindings, wouldBuild } from './rollback-findings.js';
import { undoCommand, undoOfHead } from './rollback-undo.js';
import { findTarget, type FoundTarget, type RollbackTarget } from './rollback-target.js';

export interface RollbackOptions {
  readonly environment: EnvironmentName;
  readonly target: RollbackTarget;
  /** Of a whole lock only these; empty = all. */
  readonly components: readonly ComponentName[];
  readonly reason: string | null;
  /** `none`, `until-resumed`, or a span such as `24h`; null = as `lockstep.yaml` says. */
  readonly hold: string | null;
  readonly dryRun: boolean;
  /** Null = as `lockstep.yaml` says. */
  readonly via: 'file' | 'commit' | null;
  readonly push: boolean;
  /** Go past conflicts and local edits; what was gone past is recorded. */
  readonly force: boolean;
  readonly jobs: number;
  /** Also apply the lock, from the store where it has the outputs. */
  readonly apply: boolean;
}

interface Rollback {
  readonly options: RollbackOptions;
  readonly state: EnvironmentState;
  readonly found: FoundTarget;
  /** The lock that the environment gets. */
  readonly next: Lock;
  readonly changes: readonly Change[];
  readonly hold: Hold | null;
  readonly findings: readonly Finding[];
  /** Those that stop it unless it is forced. */
  readonly errors: readonly Finding[];
  /** The plan of the apply; null when none was asked for. */
  readonly plan: ApplyResult | null;
  /** The other side has the lock still: only the traffic goes back. */
  readonly back: SwitchBack | null;
}

/**
 * Plans first: the target is found and verified, conflicts and missing outputs are known before anything moves (T49).
 * Then the journal's head, the lock file and its commit move, then the lock is applied. When the apply fails the head
 * stays moved, and the answer has the command that undoes it.
 *
 * Throws `trust-low`, `lock-missing`, `rollback-target-missing`, `dependency-conflict` (unless forced),
 * `journal-moved`, `journal-corrupt`, and what resolving and applying throw.
 */
export async function rollback(world: World, options: RollbackOptions): Promise<RollbackResult> {
  if (!options.dryRun) requireTrust(world, `roll ${options.environment} back`);
  const ended = await endRunningDelivery(world, options);
  if (ended !== null) return ended;
  const planned = await planRollback(world, options);
  const { errors } = planned;
  if (options.dryRun)
    return result(world, planned, { ok: errors.length === 0, apply: planned.plan });
  if (errors.length > 0 && !options.force) throw refused(options.environment, errors);
  const moves = await moveHead(world, planned);
  const delivered = await deliver(world, planned);
  const delivery = (await planned.back?.run()) ?? null;
  const isApplied = options.apply && planned.back === null;
  const applied = isApplied ? await applyLock(world, planned, moves.undo) : null;
  return result(world, planned, {
    ok: applied?.ok ?? true,
    apply: applied,
    delivery,
    delivered,
    undo: moves.undo,
  });
}

async function planRollback(world: World, options: RollbackOptions): Promise<Rollback> {
  const { environment } = options;
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  requireEnvironment(world, environments, environment);
  const state = await readState(world, environment);
  const current = requireCurrent(state);
  const found = await findTarget(world, options.target, {
    state,
    manifest,
    components: options.components,
  });
  const next = rolledBackLock({
    found: found.lock,
    current,
    environment,
    components: found.components,
    manifest,
    manifestDigest: manifestDigest(manifest, environments, environment),
    now: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
  });
  const changes = compareLocks(state.file ?? current, next);
  const back = options.apply ? planSwitchBack(world, state, next) : null;
  const isApplied = options.apply && back === null;
  const plan = isApplied ? await apply(world, applyOptions(options, next, true)) : null;
  const hold = rollbackHold(compareLocks(current, next), {
    span: options.hold ?? world.config.rollback.hold,
    now: world.clock.now(),
  });
  const view = { environment, manifest, state, found, next, now: world.clock.now() };
  const judged = rollbackFindings(view);
  const findings = [...judged, ...(await wouldBuild(world, next, plan)), ...(plan?.findings ?? [])];
  const errors = errorsOf(judged);
  return { options, state, found, next, changes, hold, findings, errors, plan, back };
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

function refused(environment: EnvironmentName, errors: readonly Finding[]): LockstepError {
  const [first] = errors;
  const code = errors.every((one) => one.code === 'environment-order')
    ? 'environment-order'
    : 'dependency-conflict';
  return new LockstepError(code, {
    message: `${environment} is not rolled back: ${errors.map((one) => one.message).join('; ')}`,
    hint: first?.fix ?? 'add --force to go past it',
    data: { environment, findings: errors },
  });
}

/** Moves the head, unless it is there already, and says how to come back. */
async function moveHead(
  world: World,
  planned: Rollback,
): Promise<{ readonly undo: string | null }> {
  const { options, next, errors: overridden } = planned;
  const digest = lockDigest(next);
  const before = await adoptState(world, planned.state);
  if (before.head?.lock === digest) return { undo: undoOfHead(before) };
  const { head } = before;
  const entry = await appendEntries(world, options.environment, (journal) => {
    assertUnmoved(journal, { head });
    return {
      entry: {
        kind: 'rollback',
        lock: digest,
        components: planned.found.components,
        ...wholeTarget(planned),
        ...(planned.back === null ? {} : { delivery: planned.back.mark }),
        reason: options.reason,
        ...(planned.hold === null ? {} : { hold: planned.hold }),
        ...(overridden.length === 0 ? {} : { overrides: overridden.map((one) => one.message) }),
      },
      locks: new Map([[digest, lockBytes(next)]]),
      message: subject(planned),
    };
  });
  return { undo: head === null ? null : undoCommand(entry, head, before.current) };
}

function deliver(world: World, planned: Rollback): Promise<Delivered> {
  const { environment, via, push } = planned.options;
  const message = subject(planned);
  return deliverLock(world, { environment, lock: planned.next, via, push, message });
}

function subject({ options, found, changes }: Rollback): string {
  return `Roll back ${options.environment} to ${found.value}: ${changesInWords(changes)}`;
}

function applyOptions(
  options: RollbackOptions,
  lock: Lock,
  dryRun: boolean,
): Parameters<typeof apply>[1] {
  return {
    command: dryRun ? 'plan' : 'apply',
    environment: options.environment,
    components: [],
    withDependencies: true,
    locked: true,
    restoreOnly: false,
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

/** The head has moved; a failure says so, keeps its own code, and tells both ways on. */
async function applyLock(
  world: World,
  { options, next }: Rollback,
  undo: string | null,
): Promise<ApplyResult> {
  try {
    return await apply(world, applyOptions(options, next, false));
  } catch (error) {
    if (!(error instanceof LockstepError)) throw error;
    const { environment } = options;
    throw new LockstepError(error.code, {
      message: `${environment} was moved, and stays so, but could not be applied: ${error.message}`,
      hint: `lockstep apply --env ${environment} --locked${undo === null ? '' : `, or undo it: ${undo}`}`,
      data: { ...error.data, environment, undo, lock: lockDigest(next) },
      cause: error,
    });
  }
}

function result(
  world: World,
  planned: Rollback,
  done: {
    readonly ok: boolean;
    readonly apply: ApplyResult | null;
    readonly delivered?: Delivered;
    readonly undo?: string | null;
    readonly delivery?: DeliveryReport | null;
  },
): RollbackResult {
  const { options, state, found, next, hold } = planned;
  const { environment, dryRun } = options;
  const digest = lockDigest(next);
  const changed = state.file === null || lockDigest(state.file) !== digest;
  return {
    command: 'rollback',
    ok: done.ok,
    environment,
    findings: [...planned.findings, ...failedApply(environment, done)],
    dryRun,
    target: { kind: found.kind, value: found.value, lock: targetDigest(planned) },
    lock: done.delivered?.summary ?? lockSummary(world, environment, { digest, changed }),
    changes: planned.changes,
    reason: options.reason,
    hold: hold === null ? null : { components: hold.components, expires: hold.expires },
    undo: done.undo ?? null,
    apply: done.apply,
    commit: done.delivered?.commit ?? null,
    delivery: done.delivery ?? planned.back?.report ?? null,
  };
}

/** Of an earlier lock the digest it had; one component put back makes a lock that never was before. */
function targetDigest({ found, next }: Rollback): Digest {
  const isMade = found.kind === 'version' || found.kind === 'commit';
  return lockDigest(isMade ? next : found.lock);
}

/** So that `previous` and holds know the lock again after it was fitted to another manifest. */
function wholeTarget(planned: Rollback): { readonly target?: Digest } {
  return planned.found.components.length === 0 ? { target: targetDigest(planned) } : {};
}
