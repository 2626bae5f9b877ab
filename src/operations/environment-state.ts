/** Where an environment is: its journal's head beside the lock file in the workspace, and bringing the two together. */
import type { Digest } from '../domain/digest.js';
import type { ChainedEntry, JournalEntry } from '../domain/journal.js';
import { headOf, lockFile } from '../domain/journal-chain.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { EnvironmentName } from '../domain/names.js';
import { readLock } from '../domain/read-lock.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { appendEntries, lockTextOf, readJournal, type Journal } from './journal.js';
import { assertUnmoved } from './journal-moved.js';
import { loadLock } from './load.js';

/**
 * `same`: the file is the head's lock. `pending`: the head moved and the file was never written (a run was killed in
 * between). `adopt`: the file was changed in review and the journal does not know it yet. `none`: neither is there.
 */
export type Standing = 'none' | 'same' | 'pending' | 'adopt';

export interface EnvironmentState {
  readonly environment: EnvironmentName;
  readonly journal: Journal;
  /** The entry that moved the head last. */
  readonly head: ChainedEntry | null;
  readonly file: Lock | null;
  readonly standing: Standing;
  /** The lock the environment is in: the head's when the file is pending, else the file's. */
  readonly current: Lock | null;
}

/** Reads file and journal; changes nothing. Throws what `readJournal` and `loadLock` throw. */
export async function readState(
  world: World,
  environment: EnvironmentName,
): Promise<EnvironmentState> {
  return stateOf(world, await readJournal(world, environment));
}

/** The same for a journal that was read already. */
export function stateOf(world: World, journal: Journal): EnvironmentState {
  const { environment } = journal;
  const head = headOf(journal.entries);
  const file = loadLock(world, environment);
  const standing = standingOf(journal, { head, file });
  const current = standing === 'pending' && head !== null ? lockOf(journal, head.lock) : file;
  return { environment, journal, head, file, standing, current };
}

/**
 * Makes the journal's head the lock of the file: records a file that was changed in review as a `lock` entry, which is
 * also how a journal begins. Throws `lock-invalid` for a file of the earlier format.
 */
export async function adoptLock(
  world: World,
  environment: EnvironmentName,
): Promise<EnvironmentState> {
  const state = await readState(world, environment);
  return adoptState(world, state);
}

/** The same for a state that was read already; nobody may have moved the head since. */
export async function adoptState(world: World, state: EnvironmentState): Promise<EnvironmentState> {
  const { environment, file, standing } = state;
  if (standing !== 'adopt' || file === null) return state;
  requireCurrentFormat(environment, file);
  const digest = lockDigest(file);
  await appendEntries(world, environment, (journal) => {
    assertUnmoved(journal, { head: state.head });
    return {
      entry: {
        kind: 'lock',
        lock: digest,
        components: [],
        reason: 'adopted from file',
        ...promotedBy(state, file),
      },
      locks: new Map([[digest, lockBytes(file)]]),
      message: `${environment}: adopt the lock of the file`,
    };
  });
  return readState(world, environment);
}

/** A promotion that came by a pull request; a file that was edited since another promotion says the old origin still. */
function promotedBy(
  { journal, head }: EnvironmentState,
  { promotedFrom }: Lock,
): Pick<JournalEntry, 'from'> {
  if (promotedFrom === null) return {};
  const text = head === null ? undefined : journal.locks.get(head.lock);
  const before =
    text === undefined || head === null ? null : readLock(text, lockFile(head.lock)).promotedFrom;
  return before?.lock === promotedFrom.lock ? {} : { from: promotedFrom };
}

/** The lock of a digest out of the journal. Throws `rollback-target-missing`, or `journal-corrupt` for a text that is no lock. */
export function lockOf(journal: Journal, digest: Digest): Lock {
  const text = lockTextOf(journal, digest);
  return readLock(text, lockFile(digest));
}

/** Throws `lock-invalid` for a lock of the earlier format, whose commits are not proven. */
export function requireCurrentFormat(environment: EnvironmentName, lock: Lock): void {
  if (lock.formatVersion === 2) return;
  throw new LockstepError('lock-invalid', {
    message: `the lock of ${environment} has the earlier format, whose commits are not proven`,
    hint: `lockstep lock --env ${environment}`,
    data: { environment },
  });
}

function standingOf(
  journal: Journal,
  { head, file }: { readonly head: ChainedEntry | null; readonly file: Lock | null },
): Standing {
  if (head === null) return file === null ? 'none' : 'adopt';
  if (file === null) return 'pending';
  const digest = lockDigest(file);
  if (digest === head.lock) return 'same';
  return digest === head.previousLock && !wasDelivered(journal, head) ? 'pending' : 'adopt';
}

/** A head that came from a file, or was applied since, did stand in the file: an older file is then a reviewed step back. */
function wasDelivered(journal: Journal, head: ChainedEntry): boolean {
  if (head.kind === 'lock') return true;
  return journal.entries.some(
    (entry) => entry.kind === 'apply' && entry.sequence > head.sequence && entry.lock === head.lock,
  );
}
