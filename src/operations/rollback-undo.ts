/** The command that undoes a rollback, exactly as it can be typed. */
import { hexOf } from '../domain/digest.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import { lockOf, type EnvironmentState } from './environment-state.js';
import { conflictsOf, errorsOf, holdsAgainst, rejectedIn } from './rollback-findings.js';

/**
 * Back to the entry before; holds nothing back, and is forced only when that state has conflicts of its own, or was itself
 * forced past a hold that is still in force. The hold of the rollback that it undoes never stops it.
 */
export function undoCommand(
  state: EnvironmentState,
  at: { readonly entry: ChainedEntry; readonly former: ChainedEntry; readonly now: number },
): string {
  const { entry, former, now } = at;
  const [to, of] = [hexOf(former.id).slice(0, 12), hexOf(entry.id).slice(0, 12)];
  const { journal } = state;
  const lock = journal.locks.has(former.lock) ? lockOf(journal, former.lock) : state.current;
  const force = lock !== null && needsForce(state, lock, now) ? ' --force' : '';
  return `lockstep rollback to ${to} --env ${entry.environment} --hold none${force} --reason "undo ${of}"`;
}

function needsForce(state: EnvironmentState, lock: Lock, now: number): boolean {
  const holds = holdsAgainst(state, { lock: lockDigest(lock), now });
  return (
    errorsOf(conflictsOf(lock)).length > 0 || rejectedIn(lock, { holds, from: null }).length > 0
  );
}

/** The undo of a rollback that an earlier run recorded and this one only finishes; null for any other head. */
export function undoOfHead(state: EnvironmentState, now: number): string | null {
  const { standing, journal, head } = state;
  if (standing !== 'pending' || head?.kind !== 'rollback') return null;
  const former = journal.entries.findLast(
    (entry) => entry.sequence < head.sequence && entry.lock === head.previousLock,
  );
  return former === undefined ? null : undoCommand(state, { entry: head, former, now });
}
