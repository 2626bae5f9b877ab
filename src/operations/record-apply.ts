/** Records an apply in the journal of its environment; being unable to is told, and fails nothing. */
import { applyStatement } from '../domain/apply-statement.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { decidingApply } from '../domain/head-history.js';
import type { ChainedEntry, JournalEntry } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes } from '../domain/lock-bytes.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { LockstepError, type ErrorKind } from '../errors.js';
import type { World } from '../ports/world.js';
import { adoptLock } from './environment-state.js';
import { isRecorded, rememberRecorded } from './apply-state.js';
import { appendEntries, readJournal, type Journal } from './journal.js';
import { lockSummary } from './load.js';

export interface AppliedEntry {
  readonly environment: EnvironmentName;
  readonly lock: Lock;
  readonly digest: Digest;
  /** The lock is the environment's file; the journal takes it as the head first, when it does not know it yet. */
  readonly fromFile: boolean;
  readonly reason?: string | null;
  /** Empty = all. */
  readonly components: readonly ComponentName[];
  readonly ok: boolean;
  readonly verified: boolean;
  readonly outputs: Readonly<Record<string, Digest>>;
}

/** What the journal cannot do just now; a corrupt journal is none of these and is thrown. */
const BEARABLE: readonly ErrorKind[] = ['conflict', 'policy', 'unavailable'];

/**
 * Null when the entry was written, else a finding that says why not. Low trust writes nothing. Throws `journal-corrupt`. A lock of the
 * earlier format is not recorded: nobody could promote it or go back to it.
 */
export async function recordApply(world: World, applied: AppliedEntry): Promise<Finding | null> {
  const { environment, lock, digest, components, ok } = applied;
  if (world.host.trust === 'low') return distrusted(environment);
  if (lock.formatVersion !== 2) {
    return {
      severity: 'notice',
      code: 'lock-legacy',
      where: { environment },
      message: `the apply of ${environment} is not in the journal, because its lock has the earlier format`,
      fix: `lockstep lock --env ${environment}`,
    };
  }
  try {
    await writeApply(world, applied);
    rememberRecorded(world, environment, ok && components.length === 0 ? digest : null);
    return null;
  } catch (error) {
    return unrecorded(environment, error);
  }
}

/** The entry, signed where there is a key. Throws what writing the journal throws. */
export async function writeApply(world: World, applied: AppliedEntry): Promise<ChainedEntry> {
  const { environment, lock, digest, components, ok, verified, outputs } = applied;
  if (applied.fromFile) await adoptLock(world, environment);
  const commit = await commitOf(world, applied);
  return appendEntries(world, environment, async (journal) => ({
    entry: {
      kind: 'apply',
      lock: digest,
      components,
      reason: applied.reason ?? null,
      ok,
      verified,
      outputs,
      ...commit,
      ...(await signed(world, applied, journal)),
    },
    locks: new Map([[digest, lockBytes(lock)]]),
  }));
}

/**
 * For an apply that found everything in place: it counts for this environment too, so it is written unless the journal
 * says already that this very lock was applied well.
 */
export async function recordInPlace(world: World, applied: AppliedEntry): Promise<Finding | null> {
  const { environment, digest } = applied;
  if (world.host.trust === 'low' || isRecorded(world, environment, digest)) return null;
  try {
    const { entries } = await readJournal(world, environment);
    if (decidingApply(entries, digest)?.ok !== true) return await recordApply(world, applied);
    rememberRecorded(world, environment, digest);
    return null;
  } catch (error) {
    return unrecorded(environment, error);
  }
}

/** Where a gate asks for checks, the commit whose checks they are: the one checked out, when it has this very lock. */
async function commitOf(
  world: World,
  { environment, lock, digest }: AppliedEntry,
): Promise<Pick<JournalEntry, 'commit'>> {
  if (![...world.config.gates.values()].some(({ checks }) => checks.length > 0)) return {};
  const { path } = lockSummary(world, environment, { digest, changed: false });
  const head = await world.metaRepo.resolveRevision('HEAD');
  if (head === null || (await world.metaRepo.readAt(head, path)) !== lockBytes(lock)) return {};
  return { commit: head };
}

/** Signed anew for every place in the chain that a race leads to. */
async function signed(
  world: World,
  { environment, digest, ok, verified, outputs }: AppliedEntry,
  journal: Journal,
): Promise<Pick<JournalEntry, 'signature'>> {
  const parent = journal.entries.at(-1)?.id ?? null;
  const signature = await world.signer.sign(
    applyStatement({ environment, lock: digest, ok, verified, outputs, parent }),
  );
  return signature === null ? {} : { signature };
}

/** What a pull request applies is not where the environment is, whatever its token could push (T01, T02). */
function distrusted(environment: EnvironmentName): Finding {
  return {
    severity: 'notice',
    code: 'not-recorded',
    where: { environment },
    message: `the apply of ${environment} is not in the journal, because this event can be caused by strangers or comes before review`,
  };
}

/** The finding for what the journal cannot do just now. Throws everything else. */
function unrecorded(environment: EnvironmentName, error: unknown): Finding {
  if (!(error instanceof LockstepError)) throw error;
  if (!BEARABLE.includes(error.kind) && error.code !== 'meta-repo-not-git') throw error;
  return {
    severity: 'warning',
    code: error.code,
    where: { environment },
    message: `the apply of ${environment} is done, but could not be written to the journal: ${error.message}`,
    ...(error.hint === undefined ? {} : { fix: error.hint }),
  };
}
