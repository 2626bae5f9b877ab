/** What the object cache remembers: proofs that a commit is a repository's, and where histories were cut. */
import { hash, randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../domain/git-ids.js';
import type { RepoUrl } from '../../domain/repo-url.js';
import { LockstepError } from '../../errors.js';
import { isCode, textOrNull, writeAtomically, type ObjectCache } from './object-cache.js';

/** A `shallow.lock` older than this was left by a killed process; holding it takes well under a millisecond. */
const STALE_LOCK_MS = 10_000;
const LOCK_TRIES = 400;
const LOCK_WAIT_MS = 25;

/** The two things remembered of a commit in a repository. */
export type Mark = 'proven' | 'fetched';

/**
 * `fetched` is a ref of git, so that the objects stay alive; its line is `<commit>\t<ref>`: git reads the id
 * up to the white space, as it does in FETCH_HEAD. `proven` is a file of ours, for objects not fetched yet.
 */
const FOLDERS: Readonly<Record<Mark, string>> = {
  fetched: 'refs/lockstep/proven',
  proven: 'lockstep-proofs',
};

/** Whose commit it is. */
export interface Owned {
  readonly url: RepoUrl;
  readonly commit: CommitSha;
}

function markPath(cache: ObjectCache, mark: Mark, { url, commit }: Owned): string {
  const place = hash('sha256', url, 'hex').slice(0, 32);
  return join(cache.gitDir, FOLDERS[mark], place, commit);
}

/** The ref under which a commit was proven to be of that repository, or null. */
export function readMark(cache: ObjectCache, mark: Mark, owned: Owned): string | null {
  const [id, ref = ''] = (textOrNull(markPath(cache, mark, owned)) ?? '').trimEnd().split('\t');
  return id === owned.commit && ref !== '' ? ref : null;
}

/** Remembers; `fetched` only after every object is there. Not synced: what a power loss takes is fetched again. */
export function writeMark(
  cache: ObjectCache,
  mark: Mark,
  owned: Owned & { readonly ref: string },
): void {
  writeAtomically(markPath(cache, mark, owned), `${owned.commit}\t${owned.ref}\n`);
}

/** Forgets what turned out to be wrong. */
export function dropMark(cache: ObjectCache, mark: Mark, owned: Owned): void {
  rmSync(markPath(cache, mark, owned), { force: true });
}

/**
 * Adds commits to git's `shallow` file, so that nobody looks for their parents. Git's own `shallow.lock` keeps
 * other processes out; within this process the work is synchronous.
 */
export async function addShallow(cache: ObjectCache, commits: readonly string[]): Promise<void> {
  const path = join(cache.gitDir, 'shallow');
  const isKnown = (text: string): boolean => commits.every((commit) => text.includes(commit));
  if (commits.length === 0 || isKnown(textOrNull(path) ?? '')) return;
  const lock = `${path}.lock`;
  for (let count = 0; count < LOCK_TRIES; count += 1) {
    if (addUnderLock(path, lock, commits)) return;
    removeStaleLock(lock);
    await new Promise((resolve) => setTimeout(resolve, LOCK_WAIT_MS));
  }
  throw new LockstepError('state-write-failed', {
    message: 'the object cache stayed locked by another process',
    hint: 'if no other Lockstep runs, delete .meta-store/git/shallow.lock',
  });
}

function addUnderLock(path: string, lock: string, commits: readonly string[]): boolean {
  let fd: number;
  try {
    fd = openSync(lock, 'wx', 0o644);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    const lines = new Set([...(textOrNull(path) ?? '').split('\n').filter(Boolean), ...commits]);
    writeSync(fd, `${[...lines].join('\n')}\n`);
  } catch (error) {
    closeSync(fd);
    rmSync(lock, { force: true });
    throw error;
  }
  closeSync(fd);
  renameSync(lock, path);
  return true;
}

/** Set aside by rename first, so that of two that find it stale only one removes it. */
function removeStaleLock(lock: string): void {
  const age = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  // Wall clock against a file's own time decides nothing but how long we wait (T58).
  if (age === undefined || Date.now() - age < STALE_LOCK_MS) return;
  const aside = `${lock}.stale-${randomBytes(6).toString('hex')}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  rmSync(aside, { force: true });
}
