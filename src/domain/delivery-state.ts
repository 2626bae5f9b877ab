/** Where a progressive delivery stands, and which side is live: folds of the journal of an environment. */
import type { Digest } from './digest.js';
import type { ChainedEntry, DeliveryMark, DeliveryPhase, JournalEntry } from './journal.js';
import { movesHead } from './journal-chain.js';

/** A delivery that is neither finished nor aborted. */
export interface RunningDelivery {
  readonly id: string;
  readonly strategy: DeliveryMark['strategy'];
  readonly phase: Exclude<DeliveryPhase, 'finished' | 'aborted'>;
  /** The lock that it delivers, pinned: newer ones queue behind. */
  readonly lock: Digest;
  /** The lock that the environment was in when it began. */
  readonly previousLock: Digest | null;
  /** Where the lock is brought to. */
  readonly side: string;
  /** Part of the traffic that is known to be on that side. */
  readonly percent: number;
  /** While `switching` what that part is to become: 0 = it is being aborted. */
  readonly target: number;
  /** ISO time of the newest entry. */
  readonly since: string;
  /** While `switching`: the command ended badly, so nobody is running it. */
  readonly isReleased: boolean;
  /** Whether the switch was ever touched: an abort has something to undo. */
  readonly hasSwitched: boolean;
  readonly outputs: Readonly<Record<string, Digest>>;
  /** The entry that began it: who, why, from where. A `rollback` when it only switches back. */
  readonly first: MarkedEntry;
  readonly last: MarkedEntry;
  /** The entry that moved the head to something else since; then there is nothing to finish. */
  readonly overtaken: ChainedEntry | null;
}

/** What counts of a journal here; the newest entry is last. */
type Entries = readonly ChainedEntry[];

/** An entry that tells of a delivery. */
export interface MarkedEntry extends ChainedEntry {
  readonly delivery: DeliveryMark;
}

function isMarked(entry: ChainedEntry): entry is MarkedEntry {
  return entry.delivery !== undefined;
}

/** The newest entry that tells of a delivery, or null: compare-and-swap of a step is on it. */
export function deliveryTip(entries: Entries): MarkedEntry | null {
  return entries.findLast(isMarked) ?? null;
}

/** Every entry of one delivery, oldest first. */
export function entriesOf(entries: Entries, id: string): readonly MarkedEntry[] {
  return entries.filter(isMarked).filter((entry) => entry.delivery.id === id);
}

/** The delivery that is running, or null. */
export function deliveryState(entries: Entries): RunningDelivery | null {
  const last = deliveryTip(entries);
  if (last === null || !isRunning(last.delivery.phase)) return null;
  const { id, strategy, phase, side, percent: target } = last.delivery;
  const own = entriesOf(entries, id);
  const [first = last] = own;
  return {
    id,
    strategy,
    phase,
    lock: first.lock,
    previousLock: first.previousLock,
    side,
    percent: own.findLast((entry) => entry.delivery.phase === 'stepped')?.delivery.percent ?? 0,
    target,
    since: last.at,
    isReleased: phase === 'switching' && last.ok === false,
    hasSwitched: own.some((entry) => entry.delivery.phase === 'switching'),
    outputs: own.find((entry) => entry.outputs !== undefined)?.outputs ?? {},
    first,
    last,
    overtaken: entries.findLast((one) => movesHead(one) && one.sequence > first.sequence) ?? null,
  };
}

function isRunning(phase: DeliveryPhase): phase is RunningDelivery['phase'] {
  return phase !== 'finished' && phase !== 'aborted';
}

/** The two sides of an environment. */
export interface Sides {
  /** Has the traffic, or most of it while a canary is out. */
  readonly live: string;
  readonly idle: string;
  /** The whole lock that is known to be on the idle side still; null = not known. */
  readonly idleLock: Digest | null;
}

/**
 * The sides take turns: the side of a finished delivery is live until the next one finishes. What is on a side is
 * known from the applies to it (a plain apply always goes to the live side) and from finished deliveries.
 */
export function sidesOf(
  entries: readonly Pick<JournalEntry, 'kind' | 'lock' | 'components' | 'ok' | 'delivery'>[],
  declared: readonly [string, string],
): Sides {
  const held = new Map<string, Digest | null>();
  let live = declared[0];
  for (const entry of entries) {
    if (entry.kind === 'apply') held.set(live, leftBy(entry, held.get(live) ?? null));
    const mark = entry.delivery;
    if (mark === undefined) continue;
    if (mark.phase === 'finished') {
      live = mark.side;
      held.set(live, entry.lock);
    } else if (mark.phase === 'started' || mark.phase === 'aborted') {
      held.set(mark.side, null);
    }
  }
  const idle = live === declared[0] ? declared[1] : declared[0];
  return { live, idle, idleLock: held.get(idle) ?? null };
}

/** A whole apply that went well leaves its lock; one of some components changes nothing when it is of the same lock. */
function leftBy(
  { ok, lock, components }: Pick<JournalEntry, 'ok' | 'lock' | 'components'>,
  before: Digest | null,
): Digest | null {
  if (ok !== true) return null;
  return components.length === 0 || lock === before ? lock : null;
}
