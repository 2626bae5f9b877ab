/** Which lock of the source is promoted: the one it has now, or with a soak the one that the journal says is due. */
import { componentsText, lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { Digest } from '../domain/digest.js';
import type { Gates } from '../domain/gates-config.js';
import type { Lock } from '../domain/lock.js';
import type { EnvironmentName } from '../domain/names.js';
import { soakCandidate, type Candidate } from '../domain/soak.js';
import type { World } from '../ports/world.js';
import { lockOf, type EnvironmentState } from './environment-state.js';
import type { Journal } from './journal.js';
import { requireLock } from './load.js';

export interface PromotionSource {
  readonly lock: Lock;
  readonly digest: Digest;
  /** What the soak chose; null without one, or while nothing soaks. */
  readonly candidate: Candidate | null;
}

export interface SourceRequest {
  readonly from: EnvironmentName;
  readonly journal: Journal;
  readonly target: EnvironmentState;
  readonly gates: Gates;
  /** A lock of the source's journal that is to be taken; null = the usual one. */
  readonly lock: Digest | null;
}

/** Throws `lock-missing`, and `rollback-target-missing` when the journal lost the bytes of a candidate. */
export function sourceOf(world: World, request: SourceRequest): PromotionSource {
  const { from, journal, gates } = request;
  const now = requireLock(world, from);
  if (request.lock !== null) return inJournal(journal, request.lock, null);
  if (gates.soakMs === 0) return { lock: now, digest: lockDigest(now), candidate: null };
  const took = tookFrom(request);
  const candidate = soakCandidate({
    entries: journal.entries,
    took,
    soakMs: gates.soakMs,
    verified: gates.verified,
    now: world.clock.now(),
  });
  if (candidate !== null) return inJournal(journal, candidate.lock, candidate);
  return { lock: now, digest: lockDigest(now), candidate: null };
}

function inJournal(journal: Journal, digest: Digest, candidate: Candidate | null): PromotionSource {
  return { lock: lockOf(journal, digest), digest, candidate };
}

/** The lock of the source that the target took last, and whether the target still has all of it. */
function tookFrom({
  from,
  journal,
  target,
}: SourceRequest): { readonly lock: Digest; readonly whole: boolean } | null {
  const { current } = target;
  const origin = current?.promotedFrom ?? null;
  const last =
    origin?.environment === from
      ? origin.lock
      : target.journal.entries.findLast((entry) => entry.from?.environment === from)?.from?.lock;
  if (last === undefined) return null;
  const text = journal.locks.get(last);
  const whole =
    current !== null &&
    text !== undefined &&
    componentsText(text) === componentsText(lockBytes(current));
  return { lock: last, whole };
}
