/** Writes the steps of a delivery to the journal: each is right only after the very step that it was planned on. */
import { deliveryState, type RunningDelivery } from '../domain/delivery-state.js';
import type { ChainedEntry, DeliveryMark } from '../domain/journal.js';
import { headOf } from '../domain/journal-chain.js';
import { LockstepError } from '../errors.js';
import type { DeliveryScope } from './deliver-command.js';
import { appendEntries, type EntryDraft, type Journal } from './journal.js';
import { assertDelivery, assertUnmoved, stopsOf } from './journal-moved.js';

/** A journal as it was read, and the delivery that it says is running. */
export interface DeliveryAt {
  readonly journal: Journal;
  readonly running: RunningDelivery;
}

/** What an entry says besides what the delivery says already. */
export interface StepDraft {
  readonly phase: DeliveryMark['phase'];
  readonly percent: number;
  readonly detail: string;
  /** A step forward is wrong once the head or a hold was moved; a step back is right all the same. */
  readonly isForward?: boolean;
  readonly kind?: 'delivery' | 'promotion';
  readonly more?: Partial<EntryDraft>;
}

/** The journal after the entry, and the entry. */
export interface Recorded {
  readonly journal: Journal;
  readonly entry: ChainedEntry;
}

/** Throws `journal-moved` when another run took the next step, and what appending throws. */
export async function recordStep(
  { world, environment }: DeliveryScope,
  at: DeliveryAt,
  draft: StepDraft,
): Promise<Recorded> {
  const { running } = at;
  const { phase, percent, detail } = draft;
  const planned = { head: headOf(at.journal.entries), stops: stopsOf(at.journal) };
  let seen = at.journal;
  const entry = await appendEntries(world, environment, (journal) => {
    seen = journal;
    assertDelivery(journal, running.last);
    if (draft.isForward === true) assertUnmoved(journal, planned);
    const { id, strategy, side } = running;
    return {
      entry: {
        kind: draft.kind ?? 'delivery',
        lock: running.lock,
        components: running.first.components,
        reason: null,
        delivery: { id, strategy, phase, side, percent, detail },
        ...draft.more,
      },
      locks: new Map(),
      message: `${environment}: delivery ${phase}, ${percent} % on ${side}`,
    };
  });
  return { entry, journal: { ...seen, entries: [...seen.entries, entry] } };
}

/** The same for a step after which the delivery goes on. */
export async function recordGoingOn(
  scope: DeliveryScope,
  at: DeliveryAt,
  draft: StepDraft,
): Promise<DeliveryAt> {
  const { journal } = await recordStep(scope, at, draft);
  return { journal, running: requireRunning(journal) };
}

/** The running delivery of a journal that is known to have one. */
export function requireRunning(journal: Journal): RunningDelivery {
  const running = deliveryState(journal.entries);
  if (running !== null) return running;
  throw new LockstepError('bug', { message: `${journal.environment} has no delivery running` });
}
