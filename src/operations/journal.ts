/** Reads the journal of an environment, verified, and appends to it by compare-and-swap. */
import { digestOf, type Digest } from '../domain/digest.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { ChainedEntry, JournalEntry } from '../domain/journal.js';
import {
  chained,
  entryLine,
  headFile,
  headMark,
  headOf,
  journalFile,
  lockFile,
  readChain,
} from '../domain/journal-chain.js';
import { schemaOf } from '../domain/journal.js';
import { isName, parseEnvironmentName, type EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { JournalSnapshot } from '../ports/journal-branch.js';
import type { World } from '../ports/world.js';
import { checkSeen, rememberSeen } from './journal-seen.js';

export type JournalWorld = Pick<
  World,
  'journal' | 'disk' | 'random' | 'clock' | 'host' | 'workspace' | 'signal' | 'emit'
>;

/** The verified journal of one environment. */
export interface Journal {
  readonly environment: EnvironmentName;
  /** Commit of the branch that was read; null when there is no journal yet. */
  readonly head: CommitSha | null;
  /** Oldest first. */
  readonly entries: readonly ChainedEntry[];
  /** Text of every lock that an entry names and the branch still has. */
  readonly locks: ReadonlyMap<Digest, string>;
}

/** What a caller says of a new entry; number, time, actor, run, the lock before and the chain are filled in here. */
export type EntryDraft = Pick<JournalEntry, 'kind' | 'lock' | 'components' | 'reason'> &
  Pick<
    JournalEntry,
    | 'from'
    | 'target'
    | 'ok'
    | 'verified'
    | 'outputs'
    | 'label'
    | 'hold'
    | 'overrides'
    | 'plan'
    | 'commit'
    | 'signature'
    | 'delivery'
  >;

export interface NewEntry {
  readonly entry: EntryDraft;
  /** Bytes of the locks that the entry names, by digest; those already there are left alone. */
  readonly locks: ReadonlyMap<Digest, string>;
  /** Subject of the commit on the journal branch. */
  readonly message?: string;
}

/** Tries after the first when somebody else moved the branch. */
const RETRIES = 5;
const BACKOFF_MS = 50;

/**
 * Reads and verifies the whole chain of an environment and every lock it names. Throws `journal-corrupt` (T49, T50),
 * `journal-newer`, and what the branch throws.
 */
export async function readJournal(
  world: JournalWorld,
  environment: EnvironmentName,
): Promise<Journal> {
  const [journal] = await readJournals(world, [environment]);
  if (journal === undefined) throw new LockstepError('bug', { message: 'no journal was read' });
  return journal;
}

/** The same for several environments out of one read of the branch; null = every environment that it has. */
export async function readJournals(
  world: JournalWorld,
  environments: readonly EnvironmentName[] | null,
): Promise<readonly Journal[]> {
  const snapshot = await world.journal.read();
  return (environments ?? environmentsOf(snapshot)).map((environment) => {
    const journal = verified(snapshot, environment);
    checkSeen(world, journal);
    rememberSeen(world, journal);
    return journal;
  });
}

/**
 * Appends one entry. `build` gets the newest journal; it runs again whenever somebody else moved the branch in
 * between, and throws `journal-moved` itself when its entry is no longer right. A write whose answer was lost is
 * found again and counts as done (T42). Gives up with the last error after five more tries.
 */
export async function appendEntries(
  world: JournalWorld,
  environment: EnvironmentName,
  build: (journal: Journal) => NewEntry | Promise<NewEntry>,
): Promise<ChainedEntry> {
  let journal = await readJournal(world, environment);
  for (let attempt = 1; ; attempt += 1) {
    const draft = await build(journal);
    const entry = nextEntry(world, journal, draft.entry);
    try {
      await world.journal.replace(
        journal.head,
        filesOf(journal, entry, draft.locks),
        draft.message ?? `${environment}: ${entry.kind}`,
      );
      rememberSeen(world, { environment, entries: [...journal.entries, entry] });
      return entry;
    } catch (error) {
      journal = await afterFailure(world, { environment, error });
      if (journal.entries[entry.sequence - 1]?.id === entry.id) return entry;
      if (attempt > RETRIES) throw error;
    }
    await world.clock.sleep(world.random.fraction() * BACKOFF_MS * 2 ** attempt, world.signal);
  }
}

/** The text of the newest lock that `entry` names. Throws `rollback-target-missing` when the branch lost it. */
export function lockTextOf(journal: Journal, lock: Digest): string {
  const text = journal.locks.get(lock);
  if (text === undefined) {
    throw new LockstepError('rollback-target-missing', {
      message: `the journal of ${journal.environment} names the lock ${lock} but no longer has its bytes`,
      hint: `lockstep rollback list --env ${journal.environment}`,
      data: { environment: journal.environment, lock },
    });
  }
  return text;
}

/** What stood there after a failed write; an error that another try cannot cure is thrown on. */
async function afterFailure(
  world: JournalWorld,
  failed: { readonly environment: EnvironmentName; readonly error: unknown },
): Promise<Journal> {
  const { error } = failed;
  if (!(error instanceof LockstepError)) throw error;
  if (error.kind !== 'conflict' && error.kind !== 'unavailable') throw error;
  return readJournal(world, failed.environment);
}

function nextEntry(world: JournalWorld, journal: Journal, draft: EntryDraft): ChainedEntry {
  const last = journal.entries.at(-1);
  return chained({
    ...draft,
    schema: schemaOf(draft.kind),
    sequence: (last?.sequence ?? 0) + 1,
    environment: journal.environment,
    at: new Date(world.clock.now()).toISOString(),
    actor: world.host.actor,
    previousLock: headOf(journal.entries)?.lock ?? null,
    nonce: world.random.hex(16),
    run: world.host.run,
    parent: last?.id ?? null,
  });
}

function filesOf(
  journal: Journal,
  entry: ChainedEntry,
  locks: ReadonlyMap<Digest, string>,
): ReadonlyMap<string, string> {
  const entries = [...journal.entries, entry];
  const files = new Map<string, string>();
  for (const [digest, text] of locks) {
    if (!journal.locks.has(digest)) files.set(lockFile(digest), text);
  }
  files.set(journalFile(journal.environment), entries.map((one) => `${lineOf(one)}\n`).join(''));
  files.set(headFile(journal.environment), headMark(entries));
  return files;
}

function lineOf({ id: _id, ...entry }: ChainedEntry): string {
  return entryLine(entry);
}

function environmentsOf(snapshot: JournalSnapshot): readonly EnvironmentName[] {
  return [...snapshot.files.keys()]
    .filter((path) => path.endsWith('.jsonl'))
    .map((path) => path.slice(0, -'.jsonl'.length))
    .filter(isName)
    .sort()
    .map(parseEnvironmentName);
}

function verified(snapshot: JournalSnapshot, environment: EnvironmentName): Journal {
  const entries = readChain({
    environment,
    lines: snapshot.files.get(journalFile(environment)) ?? '',
    head: snapshot.files.get(headFile(environment)) ?? '',
  });
  const locks = new Map<Digest, string>();
  for (const entry of entries) {
    for (const digest of [entry.lock, ...(entry.from === undefined ? [] : [entry.from.lock])]) {
      const text = snapshot.files.get(lockFile(digest));
      if (text === undefined || locks.has(digest)) continue;
      checkLock(environment, entry, { digest, text });
      locks.set(digest, text);
    }
  }
  return { environment, head: snapshot.head, entries, locks };
}

function checkLock(
  environment: EnvironmentName,
  entry: ChainedEntry,
  lock: { readonly digest: Digest; readonly text: string },
): void {
  if (digestOf(lock.text) === lock.digest) return;
  throw new LockstepError('journal-corrupt', {
    message: `the lock that line ${entry.sequence} of the journal of ${environment} names was altered: ${lockFile(lock.digest)}`,
    hint: `"git log -p" of the journal branch shows who changed ${lockFile(lock.digest)}; put the branch back to the last good commit`,
    data: { environment, line: entry.sequence, lock: lock.digest },
  });
}
