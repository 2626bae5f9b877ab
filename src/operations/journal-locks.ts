/** The locks that an environment was in, newest first, each once; read one after another, as far as they are asked for. */
import type { Digest } from '../domain/digest.js';
import type { ChainedEntry } from '../domain/journal.js';
import { movesHead } from '../domain/journal-chain.js';
import type { Lock } from '../domain/lock.js';
import { lockOf } from './environment-state.js';
import type { Journal } from './journal.js';

export interface FormerLock {
  /** The newest entry that moved the head there. */
  readonly entry: ChainedEntry;
  readonly lock: Lock;
}

/** Locks whose bytes are gone are left out. Throws `journal-corrupt` for a text that is no lock. */
export function* formerLocks(journal: Journal): Generator<FormerLock> {
  const seen = new Set<Digest>();
  for (const entry of journal.entries.toReversed()) {
    if (!movesHead(entry) || seen.has(entry.lock) || !journal.locks.has(entry.lock)) continue;
    seen.add(entry.lock);
    yield { entry, lock: lockOf(journal, entry.lock) };
  }
}
