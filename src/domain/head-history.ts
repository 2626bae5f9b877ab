/** The way an environment came to its lock: what `previous` and `last-verified` mean. */
import type { Digest } from './digest.js';
import type { JournalEntry } from './journal.js';
import { movesHead } from './journal-chain.js';

/** What counts of an entry here. */
export type HeadStep = Pick<JournalEntry, 'kind' | 'lock' | 'target' | 'ok' | 'verified'>;

export interface HeadHistory {
  /** Locks that lead to the head, oldest first, the head last; rolled-away ones are not among them. */
  readonly path: readonly Digest[];
  /** Locks that a rollback left and nothing brought back since. */
  readonly left: ReadonlySet<Digest>;
  /** The first form of a lock that a rollback fitted to a later manifest; any other lock is its own. */
  readonly originOf: (lock: Digest) => Digest;
}

/**
 * Folds the entries that move the head:
 * - a lock that is on the path already (a rollback to it, or a revert in review) is gone back to: what lay above is left;
 * - a rollback to a lock never seen before (one component of it was put back) takes the place of the head it left;
 * - everything else goes one step on: a lock, a promotion, and the undo of a rollback, which blames nobody.
 * So `previous` after a rollback is the state before the good one, never the bad one again. Locks count by their origin:
 * path and left have first forms only.
 */
export function headHistory(steps: readonly HeadStep[]): HeadHistory {
  const origins = new Map<Digest, Digest>();
  const originOf = (lock: Digest): Digest => origins.get(lock) ?? lock;
  const path: Digest[] = [];
  /** Where each lock of the path stands in it; journals are long, so nothing is searched or copied. */
  const places = new Map<Digest, number>();
  const left = new Set<Digest>();
  const seen = new Set<Digest>();
  for (const step of steps) {
    if (!movesHead(step)) continue;
    const lock = originOf(step.target ?? step.lock);
    if (step.lock !== lock) origins.set(step.lock, lock);
    const replaces = step.kind === 'rollback' && !seen.has(lock);
    const kept = places.get(lock) ?? Math.max(0, path.length - (replaces ? 1 : 0));
    for (const one of path.splice(kept)) {
      places.delete(one);
      left.add(one);
    }
    places.set(lock, path.push(lock) - 1);
    left.delete(lock);
    seen.add(lock);
  }
  return { path, left, originOf };
}

/** The lock before the head, or null. */
export function previousLock(steps: readonly HeadStep[]): Digest | null {
  return headHistory(steps).path.at(-2) ?? null;
}

/** The lock that was applied and verified last, other than the head and what was rolled away from; or null. */
export function lastVerifiedLock(steps: readonly HeadStep[]): Digest | null {
  const { path, left, originOf } = headHistory(steps);
  const good = steps.findLast((step) => {
    const lock = originOf(step.lock);
    return isVerified(step) && lock !== path.at(-1) && !left.has(lock);
  });
  return good === undefined ? null : originOf(good.lock);
}

/** True for an apply that ended well and was verified. */
export function isVerified(entry: HeadStep): boolean {
  return isApply(entry) && entry.ok === true && entry.verified === true;
}

/** An apply, or the promotion that ends a delivery: it was applied to its side before the traffic went there. */
function isApply({ kind, ok }: Pick<JournalEntry, 'kind' | 'ok'>): boolean {
  return kind === 'apply' || (kind === 'promotion' && ok !== undefined);
}

/** True for an entry that says of the whole lock that it was applied well. */
export function wasApplied(entry: Pick<JournalEntry, 'kind' | 'ok' | 'components'>): boolean {
  // A delivery brings the whole lock to its side, also where it promotes some components only.
  return isApply(entry) && entry.ok === true && isWhole(entry);
}

function isWhole({ kind, components }: Pick<JournalEntry, 'kind' | 'components'>): boolean {
  return components.length === 0 || kind === 'promotion';
}

/**
 * The apply that says whether a lock was applied well: the last of the whole lock, or a later one that failed. One of
 * some components that went well says nothing of the others. Undefined when there is none.
 */
export function decidingApply<T extends Pick<JournalEntry, 'kind' | 'lock' | 'components' | 'ok'>>(
  entries: readonly T[],
  lock: Digest,
): T | undefined {
  return entries.findLast(
    (entry) => isApply(entry) && entry.lock === lock && (isWhole(entry) || entry.ok !== true),
  );
}
