/** The command that undoes a rollback, exactly as it can be typed. */
import { hexOf } from '../domain/digest.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockOf, type EnvironmentState } from './environment-state.js';
import { conflictsOf, errorsOf } from './rollback-findings.js';

/** Back to the entry before; holds nothing back, and is forced only when that state has conflicts of its own. */
export function undoCommand(entry: ChainedEntry, former: ChainedEntry, lock: Lock | null): string {
  const [to, of] = [hexOf(former.id).slice(0, 12), hexOf(entry.id).slice(0, 12)];
  const force = lock !== null && errorsOf(conflictsOf(lock)).length > 0 ? ' --force' : '';
  return `lockstep rollback to ${to} --env ${entry.environment} --hold none${force} --reason "undo ${of}"`;
}

/** The undo of a rollback that an earlier run recorded and this one only finishes; null for any other head. */
export function undoOfHead({ standing, journal, head }: EnvironmentState): string | null {
  if (standing !== 'pending' || head?.kind !== 'rollback') return null;
  const former = journal.entries.findLast(
    (entry) => entry.sequence < head.sequence && entry.lock === head.previousLock,
  );
  if (former === undefined) return null;
  const lock = journal.locks.has(former.lock) ? lockOf(journal, former.lock) : null;
  return undoCommand(head, former, lock);
}
