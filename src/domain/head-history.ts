/** The way an environment came to its lock: what `previous` and `last-verified` mean. */
import type { Digest } from './digest.js';
import type { JournalEntry } from './journal.js';
import { movesHead } from './journal-chain.js';

/** What counts of an entry here. */
export type HeadStep = Pick<JournalEntry, 'kind' | 'lock' | 'ok' | 'verified'>;

export interface HeadHistory {
  /** Locks that lead to the head, oldest first, the head last; rolled-away ones are not among them. */
  readonly path: readonly Digest[];
  /** Locks that a rollback left and nothing brought back since. */
  readonly left: ReadonlySet<Digest>;
}

/**
 * Folds the entries that move the head:
 * - a lock that is on the path already (a rollback to it, or a revert in review) is gone back to: what lay above is left;
 * - a rollback to a lock never seen before (one component of it was put back) takes the place of the head it left;
 * - everything else goes one step on: a lock, a promotion, and the undo of a rollback, which blames nobody.
 * So `previous` after a rollback is the state before the good one, never the bad one again.
 */
export function headHistory(entries: readonly HeadStep[]): HeadHistory {
  let path: readonly Digest[] = [];
  const left = new Set<Digest>();
  const seen = new Set<Digest>();
  for (const entry of entries.filter(movesHead)) {
    const kept = path.slice(0, keptLength(entry, path, seen));
    path.slice(kept.length).forEach((digest) => left.add(digest));
    path = [...kept, entry.lock];
    left.delete(entry.lock);
    seen.add(entry.lock);
  }
  return { path, left };
}

/** How much of the path stays below the lock of an entry. */
function keptLength(entry: HeadStep, path: readonly Digest[], seen: ReadonlySet<Digest>): number {
  const at = path.lastIndexOf(entry.lock);
  if (at >= 0) return at;
  const replaces = entry.kind === 'rollback' && !seen.has(entry.lock);
  return replaces ? Math.max(0, path.length - 1) : path.length;
}

/** The lock before the head, or null. */
export function previousLock(entries: readonly HeadStep[]): Digest | null {
  return headHistory(entries).path.at(-2) ?? null;
}

/** The lock that was applied and verified last, other than the head and what was rolled away from; or null. */
export function lastVerifiedLock(entries: readonly HeadStep[]): Digest | null {
  const { path, left } = headHistory(entries);
  const head = path.at(-1);
  const good = entries.findLast(
    (entry) => isVerified(entry) && entry.lock !== head && !left.has(entry.lock),
  );
  return good?.lock ?? null;
}

/** True for an apply that ended well and was verified. */
export function isVerified(entry: HeadStep): boolean {
  return entry.kind === 'apply' && entry.ok === true && entry.verified === true;
}
