/** The two doors between `promote` and deliveries in steps: going on with one that runs, and beginning one. */
import { compareLocks } from '../domain/changes.js';
import type { Digest } from '../domain/digest.js';
import { deliveryState, deliveryTip } from '../domain/delivery-state.js';
import type { Finding } from '../domain/finding.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import { changesInWords } from '../domain/promotion.js';
import type { PromoteResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { advance } from './deliver-advance.js';
import { deliveryFor, deliveryOfRunning, type ProgressiveDelivery } from './deliver-config.js';
import type { AdvanceScope, DeliveryEnd } from './deliver-end.js';
import { requireRunning, type DeliveryAt } from './deliver-entries.js';
import { deliverLock, type Delivered } from './deliver-lock.js';
import { runningReport } from './deliver-report.js';
import { withDelivery, type DeliveryRun } from './deliver-result.js';
import { requireSides } from './deliver-side.js';
import { adoptState, lockOf } from './environment-state.js';
import { appendEntries, readJournal } from './journal.js';
import {
  assertDelivery,
  assertExpected,
  assertPlanned,
  assertSource,
  assertUnmoved,
  stopsOf,
} from './journal-moved.js';
import { loadLock, lockSummary } from './load.js';
import type { Promotion } from './promote-plan.js';
import { overridesOf } from './promote-result.js';
import type { PromoteOptions } from './promote.js';
import { requireTrust } from './require-trust.js';
import { tellDelivery } from './tell-promotion.js';

/**
 * Goes on with a delivery that runs in the target, whatever the source has by now: a newer lock queues behind it. Null
 * when none runs. Throws what `advance` throws, and `trust-low`.
 */
export async function goOnDelivering(
  world: World,
  options: PromoteOptions,
): Promise<PromoteResult | null> {
  const { to } = options;
  if (!world.config.delivery.has(to)) return null;
  const journal = await readJournal(world, to);
  const running = deliveryState(journal.entries);
  if (running === null) return null;
  assertExpected(journal, options.expectHead);
  assertPlanned({ plan: planOf(running), request: options }, options.expectPlan);
  const delivery = deliveryOfRunning(world.config, to, running);
  const at = { journal, running };
  if (options.dryRun) return dryAnswer(world, options, at);
  requireTrust(world, `go on with the delivery to ${to}`);
  const end = await advance(scopeOf(world, options, delivery), at);
  // Only the traffic of a rollback was left to follow; the promotion itself has not been looked at yet.
  if (running.first.kind === 'rollback' && end.state === 'finished') return null;
  const run = await finished(world, options, { delivery, end });
  return withDelivery(world, answerOf(world, options, at), run);
}

/**
 * Begins a delivery in steps and takes it as far as it may go now. Null when it is all at once, as every first
 * promotion is: there is nothing to compare with and nothing to go back to. Throws `journal-moved`, and what `advance`
 * throws.
 */
export async function deliverProgressively(
  world: World,
  options: PromoteOptions,
  promotion: Promotion,
): Promise<DeliveryRun | null> {
  const { state } = promotion;
  const running = deliveryState(state.journal.entries);
  if (running !== null) {
    deliveryOfRunning(world.config, options.to, running);
    assertDelivery(state.journal, null);
  }
  const delivery = deliveryFor(world.config, options.to, options.strategy ?? null);
  if (delivery === null || state.current === null) return null;
  const at = await begin(world, { options, promotion, delivery });
  const end = await advance(scopeOf(world, options, delivery), at);
  return finished(world, options, { delivery, end });
}

/** Pins the lock to the idle side; whoever moved the head, a hold or a delivery first wins. */
async function begin(
  world: World,
  {
    options,
    promotion,
    delivery,
  }: {
    readonly options: PromoteOptions;
    readonly promotion: Promotion;
    readonly delivery: ProgressiveDelivery;
  },
): Promise<DeliveryAt> {
  const { source, state, merged, plan } = promotion;
  const [stops, tip] = [stopsOf(state.journal), deliveryTip(state.journal.entries)];
  const { head, journal: adopted } = await adoptState(world, state);
  const { idle: side } = requireSides(adopted, delivery);
  const digest = lockDigest(merged);
  const locks = new Map([
    [digest, lockBytes(merged)],
    [source.digest, lockBytes(source.lock)],
  ]);
  const { strategy } = delivery;
  const id = world.random.hex(12);
  let seen = adopted;
  const entry = await appendEntries(world, options.to, async (journal) => {
    seen = journal;
    assertUnmoved(journal, { head, stops });
    assertDelivery(journal, tip);
    if (journal.head !== promotion.sourceJournal.head) {
      assertSource(await readJournal(world, options.from), promotion);
    }
    const detail = `pinned to ${side}`;
    return {
      entry: {
        kind: 'delivery',
        lock: digest,
        components: options.components,
        reason: options.reason ?? null,
        from: { environment: options.from, lock: source.digest },
        plan,
        ...overridesOf(promotion),
        delivery: { id, strategy, phase: 'started', side, percent: 0, detail },
      },
      locks,
      message: `${options.to}: delivery started on ${side}`,
    };
  });
  const journal = {
    ...seen,
    entries: [...seen.entries, entry],
    locks: new Map([...seen.locks, ...locks]),
  };
  return { journal, running: requireRunning(journal) };
}

/** The plan that was allowed; a delivery of an older journal has none, and is known by its first entry. */
function planOf({ first }: DeliveryAt['running']): Digest {
  return first.plan ?? first.id;
}

function scopeOf(
  world: World,
  { to, stepNow = false, reason }: PromoteOptions,
  delivery: ProgressiveDelivery,
): AdvanceScope {
  return {
    world,
    environment: to,
    delivery,
    stepNow: stepNow ? requireReason(reason) : null,
    hold: world.config.rollback.hold,
  };
}

function requireReason(reason: string | null | undefined): string {
  const text = (reason ?? '').trim();
  if (text !== '') return text;
  throw new LockstepError('input-missing', {
    message: 'going on before a step was judged needs a reason',
    hint: 'add --reason "…"',
  });
}

/** The head has moved: now the lock file follows, as after any promotion. */
async function finished(
  world: World,
  { from, to, via, push }: PromoteOptions,
  run: { readonly delivery: ProgressiveDelivery; readonly end: DeliveryEnd },
): Promise<DeliveryRun> {
  const told = await tellDelivery(world, run.end);
  const end = { ...run.end, findings: [...run.end.findings, ...told] };
  if (end.state !== 'finished') return { ...run, end, delivered: null };
  const { journal, at } = end;
  const lock = lockOf(journal, at.running.lock);
  const message = `Promote ${from} → ${to}: ${changesInWords(changesOf(at))}`;
  const delivered: Delivered = await deliverLock(world, {
    environment: to,
    lock,
    via: via === 'pull-request' ? 'commit' : via,
    push,
    message,
  });
  return { ...run, end, delivered };
}

function changesOf({ journal, running }: DeliveryAt): PromoteResult['changes'] {
  const { lock, previousLock } = running;
  if (previousLock === null) return [];
  return compareLocks(lockOf(journal, previousLock), lockOf(journal, lock));
}

/** The answer before the delivery has moved. */
function answerOf(world: World, options: PromoteOptions, at: DeliveryAt): PromoteResult {
  const { from, to, dryRun } = options;
  return {
    command: 'promote',
    ok: true,
    environment: to,
    findings: queued(world, options, at),
    from,
    to,
    components: options.components,
    dryRun,
    decision: 'wait',
    gates: [],
    clearsAt: null,
    plan: planOf(at.running),
    source: at.running.first.from?.lock ?? at.running.lock,
    lock: lockSummary(world, to, { digest: at.running.lock, changed: false }),
    changes: changesOf(at),
    rollBackTo: null,
    promotionId: null,
    delivered: null,
    pullRequest: null,
    commit: null,
  };
}

function dryAnswer(world: World, options: PromoteOptions, at: DeliveryAt): PromoteResult {
  const report = runningReport(world, at.journal);
  const { sequence } = at.running.last;
  const clears = typeof report?.clearsAt === 'string' ? { clearsAt: report.clearsAt } : {};
  const detail = `a delivery is running (#${sequence}): ${at.running.percent} % on ${at.running.side}`;
  return {
    ...answerOf(world, options, at),
    gates: [{ name: 'delivery', state: 'wait', detail, ...clears }],
    clearsAt: report?.clearsAt ?? null,
    delivery: report,
  };
}

/** A lock of the source that cannot be read must not keep a canary from being judged: it is told. */
function queued(world: World, { from, to }: PromoteOptions, { running }: DeliveryAt): Finding[] {
  const where = { environment: to };
  try {
    const lock = loadLock(world, from);
    if (lock === null || lockDigest(lock) === running.first.from?.lock) return [];
    const message = `${from} has another lock by now; it is looked at when this delivery is over`;
    return [{ severity: 'notice', code: 'delivery-queued', where, message }];
  } catch (error) {
    if (!(error instanceof LockstepError)) throw error;
    const { code, message } = error;
    return [{ severity: 'warning', code, where: { environment: from }, message }];
  }
}
