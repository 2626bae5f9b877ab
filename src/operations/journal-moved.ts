/** The guard of every plan: the environment must still be where the plan found it (T45, T47). */
import { deliveryTip } from '../domain/delivery-state.js';
import type { ChainedEntry } from '../domain/journal.js';
import { headOf, movesHead } from '../domain/journal-chain.js';
import type { Digest } from '../domain/digest.js';
import { LockstepError } from '../errors.js';
import type { Journal } from './journal.js';

/** What a plan rested on. */
export interface Planned {
  readonly head: ChainedEntry | null;
  /** Ids of the entries with a hold, and the resume entries, that the gates saw; left out = not looked at. */
  readonly stops?: readonly Digest[];
}

/** Ids of the entries that made or ended holds. */
export function stopsOf(journal: Journal): readonly Digest[] {
  return journal.entries
    .filter((entry) => entry.hold !== undefined || entry.kind === 'resume')
    .map((entry) => entry.id);
}

/** Throws `journal-moved` with both entries when the head, or a hold that was looked at, is another by now. */
export function assertUnmoved(journal: Journal, planned: Planned): void {
  const found = headOf(journal.entries);
  if (found?.id !== planned.head?.id) throw moved(journal, planned.head, found);
  if (planned.stops === undefined) return;
  const stops = stopsOf(journal);
  if (stops.length !== planned.stops.length) {
    const stop = journal.entries.find((entry) => entry.id === stops.at(-1)) ?? null;
    throw moved(journal, planned.head, stop);
  }
}

/** Throws `journal-moved` when the head is not the one that a caller saw: its entry id or its lock digest. */
export function assertExpected(journal: Journal, expected: Digest | undefined): void {
  const found = headOf(journal.entries);
  if (expected === undefined || expected === found?.id || expected === found?.lock) return;
  const known = journal.entries.findLast(
    (entry) => entry.id === expected || entry.lock === expected,
  );
  throw moved(journal, known ?? null, found);
}

/** Throws `journal-moved` when a plan is another than the one that a caller saw (T47). */
export function assertPlanned(
  {
    plan,
    request,
  }: { readonly plan: Digest; readonly request: { readonly from: string; readonly to: string } },
  expected: Digest | undefined,
): void {
  if (expected === undefined || expected === plan) return;
  const { from, to } = request;
  throw new LockstepError('journal-moved', {
    message: `the plan ${from} → ${to} is another by now: ${from}, ${to}, a hold or the gates have changed since it was ${expected}`,
    hint: `lockstep promote ${from} ${to} --dry-run shows the plan as it is now`,
    data: { environment: to, expected, plan },
  });
}

/** Throws `journal-moved` when the source moved, or the lock that is taken failed there, since the plan. */
export function assertSource(
  journal: Journal,
  planned: { readonly sourceJournal: Journal; readonly source: { readonly digest: Digest } },
): void {
  const since = journal.entries.slice(planned.sourceJournal.entries.length);
  const moving = since.find(
    (entry) =>
      movesHead(entry) ||
      (entry.kind === 'apply' && entry.ok !== true && entry.lock === planned.source.digest),
  );
  if (moving !== undefined) throw moved(journal, headOf(planned.sourceJournal.entries), moving);
}

/** Throws `journal-moved` when a delivery is elsewhere than where it was left: another run took its next step. */
export function assertDelivery(journal: Journal, expected: ChainedEntry | null): void {
  const found = deliveryTip(journal.entries);
  if (found?.id !== expected?.id) throw moved(journal, expected, found);
}

function moved(
  { environment }: Journal,
  planned: ChainedEntry | null,
  found: ChainedEntry | null,
): LockstepError {
  return new LockstepError('journal-moved', {
    message: `${environment} was moved by ${inWords(found)} since the plan, which was made on ${inWords(planned)}`,
    hint: `lockstep history --env ${environment}, then plan again`,
    data: { environment, planned, found },
  });
}

function inWords(entry: ChainedEntry | null): string {
  if (entry === null) return 'nothing recorded';
  return `#${entry.sequence} (${entry.kind} by ${entry.actor})`;
}
