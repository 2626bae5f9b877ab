/** The two doors between `rollback` and deliveries in steps: ending one that runs, and only switching back. */
import type { DeliveryReport } from '../domain/delivery-report.js';
import { deliveryState, sidesOf } from '../domain/delivery-state.js';
import { claimEnds } from '../domain/delivery-steps.js';
import type { DeliveryMark } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { EnvironmentName } from '../domain/names.js';
import type { RollbackResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { advance } from './deliver-advance.js';
import { deliveryOfRunning, type ProgressiveDelivery } from './deliver-config.js';
import { changesBack } from './deliver-abort.js';
import { aborts, type DeliveryEnd } from './deliver-end.js';
import type { DeliveryAt } from './deliver-entries.js';
import { switchBack } from './deliver-moves.js';
import { endReport, runningReport, switchBackReport } from './deliver-report.js';
import { lockOf, type EnvironmentState } from './environment-state.js';
import { readJournal } from './journal.js';
import { lockSummary } from './load.js';
import { requireTrust } from './require-trust.js';
import type { RollbackOptions } from './rollback.js';

/**
 * A rollback while a delivery runs ends it first. Where only `previous` or `last-verified` was asked for, that is all:
 * the environment never left the lock it is in. Null = go on with what was asked. Throws `delivery-busy` while another
 * run moves the traffic, and what aborting throws.
 */
export async function endRunningDelivery(
  world: World,
  options: RollbackOptions,
): Promise<RollbackResult | null> {
  const { environment, target, dryRun } = options;
  if (!world.config.delivery.has(environment)) return null;
  const journal = await readJournal(world, environment);
  const running = deliveryState(journal.entries);
  if (running === null) return null;
  const isAll = target.kind === 'previous' || target.kind === 'last-verified';
  const at = { journal, running };
  if (dryRun) return isAll ? preview(world, options, at) : null;
  requireTrust(world, `roll ${environment} back`);
  const delivery = deliveryOfRunning(world.config, environment, running);
  requireIdle(world, delivery, at);
  const end = await ended(world, options, { delivery, at });
  return isAll ? answerOf(world, options, { at, end, report: endReport(delivery, end) }) : null;
}

/** A promotion is aborted; the traffic of an earlier rollback, which was killed, follows its head. */
async function ended(
  world: World,
  options: RollbackOptions,
  { delivery, at }: { readonly delivery: ProgressiveDelivery; readonly at: DeliveryAt },
): Promise<DeliveryEnd> {
  const hold = options.hold ?? world.config.rollback.hold;
  const scope = { world, environment: options.environment, delivery, hold, stepNow: null };
  const { running } = at;
  const isEnding = running.phase === 'switching' && running.target === 0;
  if (isEnding || running.first.kind === 'rollback') return advance(scope, at);
  const reason = options.reason ?? `rolled back by ${world.host.actor}`;
  return (await aborts(scope, at, { reason, isBlamed: true })).end;
}

function requireIdle(
  world: World,
  delivery: ProgressiveDelivery,
  { journal, running }: DeliveryAt,
): void {
  if (running.phase !== 'switching') return;
  const until = claimEnds(delivery, running, world.clock.now());
  if (until === null) return;
  const { sequence, actor } = running.last;
  throw new LockstepError('delivery-busy', {
    message: `#${sequence} by ${actor} is moving the traffic of ${journal.environment}; two at once could leave it anywhere`,
    hint: `run the same command again when that is done, at the latest after ${new Date(until).toISOString()}`,
    data: { environment: journal.environment, until: new Date(until).toISOString() },
  });
}

function preview(world: World, options: RollbackOptions, at: DeliveryAt): RollbackResult {
  return answerOf(world, options, { at, end: null, report: runningReport(world, at.journal) });
}

function answerOf(
  world: World,
  { environment, target, dryRun, reason }: RollbackOptions,
  done: {
    readonly at: DeliveryAt;
    readonly end: DeliveryEnd | null;
    readonly report: DeliveryReport | null;
  },
): RollbackResult {
  const { running } = done.at;
  const isAbort = running.first.kind !== 'rollback';
  const lock = (isAbort ? running.previousLock : running.lock) ?? running.lock;
  const hold = done.end?.journal.entries.findLast(
    (entry) => entry.hold !== undefined && entry.delivery?.id === running.id,
  )?.hold;
  const message = isAbort
    ? `a delivery was running (#${running.last.sequence}): ${dryRun ? 'this would abort it' : 'it is aborted'}, and ${environment} stays in the lock it is in`
    : `an earlier rollback (#${running.first.sequence}) is ${dryRun ? 'not finished: this would finish it' : 'finished by this'}`;
  return {
    command: 'rollback',
    ok: true,
    environment,
    findings: [{ severity: 'notice', code: 'delivery-ended', where: { environment }, message }],
    dryRun,
    target: { kind: target.kind, value: target.kind, lock },
    from: running.previousLock ?? lock,
    lock: lockSummary(world, environment, { digest: lock, changed: false }),
    changes: isAbort ? changesBack(done.at) : [],
    dependents: [],
    outputs: { proven: 0, remote: 0, lost: [] },
    reason,
    hold: hold === undefined ? null : { components: hold.components, expires: hold.expires },
    undo: null,
    apply: null,
    commit: null,
    delivery: done.report,
  };
}

/** A rollback that needs no apply. */
export interface SwitchBack {
  /** For the `rollback` entry: it moves the head and claims the switch at once. */
  readonly mark: DeliveryMark;
  /** As a report before the traffic has followed. */
  readonly report: DeliveryReport;
  /** Moves the traffic, once the entry is written. Throws `switch-failed`; the next run follows then. */
  run(): Promise<DeliveryReport>;
}

/** Null unless the very components that are gone back to are on the other side still. */
export function planSwitchBack(
  world: World,
  { journal, head, current }: EnvironmentState,
  next: Lock,
): SwitchBack | null {
  const { environment } = journal;
  const digest = lockDigest(next);
  // Without a step of the head there is no entry that could claim the switch.
  if (head?.lock === digest || (current !== null && lockDigest(current) === digest)) return null;
  const declared = world.config.delivery.get(environment);
  if (declared === undefined || declared.switch === null) return null;
  const { live, idle, idleLock } = sidesOf(journal.entries, declared.sides);
  if (!declared.sides.includes(live) || idleLock === null || !journal.locks.has(idleLock)) {
    return null;
  }
  if (!sameComponents(lockOf(journal, idleLock), next)) return null;
  const delivery: ProgressiveDelivery = { ...declared, strategy: 'blue-green' };
  const mark: DeliveryMark = {
    id: world.random.hex(12),
    strategy: delivery.strategy,
    phase: 'switching',
    side: idle,
    percent: 100,
    detail: `${idle} still has it, so only the traffic goes back`,
  };
  return {
    mark,
    report: switchBackReport(mark, { otherSide: live, lock: digest }),
    run: () => follow(world, delivery, { environment, id: mark.id }),
  };
}

async function follow(
  world: World,
  delivery: ProgressiveDelivery,
  { environment, id }: { readonly environment: EnvironmentName; readonly id: string },
): Promise<DeliveryReport> {
  const journal = await readJournal(world, environment);
  const running = deliveryState(journal.entries);
  if (running?.id !== id) {
    throw new LockstepError('journal-moved', {
      message: `another run moved the traffic of ${environment} since the rollback was recorded`,
      hint: `lockstep history --env ${environment}`,
      data: { environment },
    });
  }
  const at = { journal, running };
  const { journal: after, entry } = await switchBack({ world, environment, delivery }, at);
  const detail = entry.delivery?.detail ?? '';
  const none = { findings: [], verdict: null, clearsAt: null };
  return endReport(delivery, { ...none, state: 'finished', journal: after, at, entry, detail });
}

/** Time, origin and the manifest of the day may differ: what is on the side may not. */
function sameComponents(a: Lock, b: Lock): boolean {
  const bare = (lock: Lock): string =>
    lockBytes({ ...lock, generatedAt: '', promotedFrom: null, manifest: null, partial: false });
  return bare(a) === bare(b);
}
