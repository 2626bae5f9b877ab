/** Which lock an environment was in some time ago, by the times that its journal tells. */
import type { ChainedEntry } from './journal.js';
import { movesHead } from './journal-chain.js';

/** A move of the head and the moment from which it counts; null where no time before `now` is known. */
export interface DatedMove {
  readonly entry: ChainedEntry;
  /** Milliseconds since 1970; never earlier than that of the move before. */
  readonly since: number | null;
}

/**
 * Every move of the head, oldest first. The chain leads, not the clocks of those who wrote it (T58): an entry counts from
 * the latest moment told so far, and a moment that cannot be read or lies in the future tells nothing.
 */
export function datedMoves(entries: readonly ChainedEntry[], now: number): readonly DatedMove[] {
  let since: number | null = null;
  return entries.filter(movesHead).map((entry) => {
    const at = Date.parse(entry.at);
    if (at <= now) since = Math.max(since ?? at, at);
    return { entry, since };
  });
}

/** The move that led to where the environment was at `moment`; null when the journal begins later. */
export function headAt(
  entries: readonly ChainedEntry[],
  { moment, now }: { readonly moment: number; readonly now: number },
): ChainedEntry | null {
  const moves = datedMoves(entries, now);
  return moves.findLast(({ since }) => since !== null && since <= moment)?.entry ?? null;
}
