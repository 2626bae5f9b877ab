/** Soak: which lock of a source may go on, or waits first in line while newer ones queue behind it. */
import type { Digest } from './digest.js';
import { headHistory } from './head-history.js';
import type { ChainedEntry } from './journal.js';
import { movesHead } from './journal-chain.js';

export interface SoakRequest {
  /** Journal of the source. */
  readonly entries: readonly ChainedEntry[];
  /** Lock of the source that the target took last; `whole`: nothing of it is left to take. Null = none, or not known. */
  readonly took: { readonly lock: Digest; readonly whole: boolean } | null;
  readonly soakMs: number;
  /** Only an apply that was verified counts. */
  readonly verified: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Candidate {
  readonly lock: Digest;
  /** When it began to soak and when that is over, milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  /** Whether it is over. */
  readonly soaked: boolean;
  /** Healthy locks that came after it, oldest first. */
  readonly queued: readonly Digest[];
}

/**
 * The newest lock whose soak is over; while there is none the oldest, so that a stream of new locks never starves the
 * target. Only locks count that are on the way to the source's head, behind the one that the target took, and that
 * were applied well and never failed since. Null when there is none.
 */
export function soakCandidate(request: SoakRequest): Candidate | null {
  const { soakMs, now } = request;
  const healthy = healthySince(request);
  const waiting = locksBehind(request).flatMap((lock) => {
    const since = healthy.get(lock);
    return since === undefined ? [] : [{ lock, since }];
  });
  const isOver = ({ since }: { readonly since: number }): boolean => now - since >= soakMs;
  const ready = waiting.findLastIndex(isOver);
  const at = Math.max(0, ready);
  const chosen = waiting[at];
  if (chosen === undefined) return null;
  return {
    ...chosen,
    until: chosen.since + soakMs,
    soaked: ready >= 0,
    queued: waiting.slice(at + 1).map(({ lock }) => lock),
  };
}

/** Locks on the way to the head that the target may still take, oldest first, each in the form that stands now. */
function locksBehind({ entries, took }: SoakRequest): readonly Digest[] {
  const { path, originOf } = headHistory(entries);
  const forms = new Map<Digest, Digest>();
  for (const entry of entries) if (movesHead(entry)) forms.set(originOf(entry.lock), entry.lock);
  const at = took === null ? -1 : path.lastIndexOf(originOf(took.lock));
  const first = at < 0 ? 0 : at + (took?.whole === true ? 1 : 0);
  return path.slice(first).map((origin) => forms.get(origin) ?? origin);
}

/** Lock → since when it is healthy: its first good apply after its last bad one. Those that are not are left out. */
export function healthySince({
  entries,
  verified,
  now,
}: Pick<SoakRequest, 'entries' | 'verified' | 'now'>): ReadonlyMap<Digest, number> {
  const times = provenTimes(entries, now);
  const healthy = new Map<Digest, number>();
  entries.forEach((entry, index) => {
    if (entry.kind !== 'apply') return;
    if (entry.ok !== true) return void healthy.delete(entry.lock);
    const counts = entry.components.length === 0 && (!verified || entry.verified === true);
    if (counts && !healthy.has(entry.lock)) healthy.set(entry.lock, times[index] ?? now);
  });
  return healthy;
}

/**
 * The latest time at which each entry can have been written, as far as the chain shows: no clock may shorten a soak
 * (T58). A time from the future counts as that of the next entry with a believable one, which was written later; a
 * time before that of an earlier entry counts as that one's.
 */
function provenTimes(entries: readonly ChainedEntry[], now: number): readonly number[] {
  const times = entries.map((entry) => Date.parse(entry.at));
  let next = now;
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const time = times[index] ?? now;
    // A text that is no time gives NaN, which is not believable either.
    if (time <= now) next = time;
    else times[index] = next;
  }
  let newest = -Infinity;
  return times.map((time) => (newest = Math.max(newest, time)));
}
