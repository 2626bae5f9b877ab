/** The head that an entry which leaves the head alone points at. */
import type { ChainedEntry } from '../domain/journal.js';
import { headOf } from '../domain/journal-chain.js';
import { LockstepError } from '../errors.js';
import type { Journal } from './journal.js';

/** Throws `lock-missing` when the environment never had a lock. */
export function requireHead({ environment, entries }: Journal): ChainedEntry {
  const head = headOf(entries);
  if (head !== null) return head;
  throw new LockstepError('lock-missing', {
    message: `${environment} has no lock yet`,
    hint: `lockstep lock --env ${environment}`,
    data: { environment },
  });
}
