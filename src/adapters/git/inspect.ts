/** Looks at a checkout: stat data against the index, contents where stat cannot tell, git only in odd cases. */
import { hash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync, rmSync, statSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../domain/git-ids.js';
import type { ComponentName } from '../../domain/names.js';
import type { CheckoutState } from '../../ports/git.js';
import { headOf, occupantOf, readRecord, underWay, type Place } from './checkout-place.js';
import type { GitContext } from './context.js';
import { parseIndex, type IndexEntry, type IndexFile } from './git-index.js';
import { bytesOrNull, ensureCache, hasLooseObject } from './object-cache.js';
import { runGit, type GitRun } from './run-git.js';

const TYPE = 0o170000;
const GITLINK = 0o160000;
const SYMLINK = 0o120000;
const OWNER_EXECUTES = 0o100n;
const UINT32 = 0xffff_ffffn;

/** Answers for the port's `inspect`. */
export async function inspectCheckout(
  context: GitContext,
  component: ComponentName,
  outputs: readonly string[],
): Promise<CheckoutState> {
  const occupant = occupantOf(context, component);
  if (occupant.kind === 'nothing') return { state: 'absent', head: null };
  return occupant.kind === 'ours'
    ? inspectPlace(context, occupant.place, outputs)
    : { state: 'foreign', head: null };
}

/** The same for a place that is known to be ours. */
export async function inspectPlace(
  context: GitContext,
  place: Place,
  outputs: readonly string[],
): Promise<CheckoutState> {
  const head = headOf(place);
  const index = readIndex(place);
  const isWhole = head !== null && index !== null && underWay(place) === null;
  if (!isWhole || !(await hasCommit(context, place, head))) return { state: 'broken', head };
  const record = readRecord(place);
  const canTrustStat = record?.indexChecksum === index.checksum && record.commit === head;
  if (canTrustStat && isUnchanged(place, index, outputs)) return { state: 'clean', head };
  // Line ends and `ident` make content differ from its blob, so a difference is for git to judge.
  const changed = await changedPaths(context, place, outputs);
  if (changed === null) return { state: 'broken', head };
  return { state: changed.length === 0 ? 'clean' : 'dirty', head };
}

/** The index of a place, or null when it is absent or damaged. */
export function readIndex(place: Place): IndexFile | null {
  const bytes = bytesOrNull(join(place.gitDir, 'index'));
  return bytes === null ? null : parseIndex(bytes, place.cache.format === 'sha1' ? 20 : 32);
}

async function hasCommit(context: GitContext, place: Place, commit: CommitSha): Promise<boolean> {
  if (hasLooseObject(place.cache, commit)) return true;
  const run = await gitIn(context, place, ['cat-file', '-e', `${commit}^{tree}`]);
  return run.code === 0;
}

function isUnchanged(place: Place, index: IndexFile, outputs: readonly string[]): boolean {
  const indexTime = statSync(join(place.gitDir, 'index'), { bigint: true }).mtimeNs;
  if (index.special) return false;
  return index.entries.every(
    (entry) => isBelow(entry.path, outputs) || isEntryUnchanged(place, entry, indexTime),
  );
}

/** Answers for the port's `trackedFiles`; empty for a place that is not ours or has no index. */
export function trackedFiles(context: GitContext, component: ComponentName): readonly string[] {
  const occupant = occupantOf(context, component);
  const index = occupant.kind === 'ours' ? readIndex(occupant.place) : null;
  return (index?.entries ?? [])
    .filter(({ mode }) => (mode & TYPE) !== GITLINK)
    .map(({ path }) => path)
    .sort();
}

/** Tracked paths below `outputs` that are not as checked out. */
export function changedOutputs(place: Place, outputs: readonly string[]): readonly string[] {
  const entries = outputs.length === 0 ? [] : (readIndex(place)?.entries ?? []);
  return entries
    .filter((entry) => isBelow(entry.path, outputs) && !isEntryUnchanged(place, entry, 0n))
    .map(({ path }) => path);
}

/** True for a path at or below one of some directories or files. */
export function isBelow(path: string, outputs: readonly string[]): boolean {
  return outputs.some((output) => {
    const plain = output.replace(/\/+$/, '');
    return plain === '.' || path === plain || path.startsWith(`${plain}/`);
  });
}

/**
 * Stat data decides if it is older than the index file. A file as young as the index may have been written
 * twice within one tick of the clock (git's racy rule): then its content is hashed.
 */
function isEntryUnchanged(place: Place, entry: IndexEntry, indexTime: bigint): boolean {
  const path = join(place.workTree, entry.path);
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if ((entry.mode & TYPE) === GITLINK) return stat === undefined || stat.isDirectory();
  if (stat === undefined || !isSameType(entry, stat)) return false;
  const isSameStat =
    BigInt(entry.size) === (stat.size & UINT32) &&
    entry.mtimeNs === stat.mtimeNs &&
    entry.ctimeNs === stat.ctimeNs &&
    BigInt(entry.ino) === (stat.ino & UINT32);
  if (isSameStat && entry.mtimeNs < indexTime) return true;
  return blobId(path, entry) === entry.id;
}

function isSameType(entry: IndexEntry, stat: BigIntStats): boolean {
  if ((entry.mode & TYPE) === SYMLINK) return stat.isSymbolicLink();
  const executes = (stat.mode & OWNER_EXECUTES) !== 0n;
  return stat.isFile() && executes === ((entry.mode & 0o100) !== 0);
}

function blobId(path: string, entry: IndexEntry): string {
  const isLink = (entry.mode & TYPE) === SYMLINK;
  const content = isLink ? readlinkSync(path, { encoding: 'buffer' }) : readFileSync(path);
  const object = Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]);
  return hash(entry.id.length === 40 ? 'sha1' : 'sha256', object);
}

/** Tracked paths that differ from HEAD, staged or not, by git itself; those below `outputs` left out; null when git cannot tell. */
export async function changedPaths(
  context: GitContext,
  place: Place,
  outputs: readonly string[],
): Promise<readonly string[] | null> {
  const args = ['--no-renames', '--untracked-files=no', '--ignore-submodules=all'];
  const run = await gitIn(context, place, ['status', '--porcelain=v1', '-z', ...args]);
  if (run.code !== 0) return null;
  const lines = run.stdout.toString('utf8').split('\0').filter(Boolean);
  return lines.map((line) => line.slice(3)).filter((path) => !isBelow(path, outputs));
}

export interface GitInOptions {
  readonly signal?: AbortSignal | undefined;
  readonly input?: string;
  /** Instead of the checkout's own index. */
  readonly indexFile?: string;
}

/**
 * Runs git on a checkout, never by discovery: what a component holds cannot choose the repository. What a build
 * may have planted in the cache is removed first, for git would obey it (T19).
 */
export function gitIn(
  context: GitContext,
  place: Place,
  args: readonly string[],
  more: GitInOptions = {},
): Promise<GitRun> {
  const { environment, timeoutMs } = context;
  ensureCache(place.cache);
  rmSync(join(place.gitDir, 'config.worktree'), { force: true });
  const env =
    more.indexFile === undefined
      ? environment.env
      : { ...environment.env, GIT_INDEX_FILE: more.indexFile };
  const where = [`--git-dir=${place.gitDir}`, `--work-tree=${place.workTree}`];
  return runGit({ ...environment, env }, [...where, ...args], {
    cwd: place.workTree,
    timeoutMs,
    ...(more.signal && { signal: more.signal }),
    ...(more.input !== undefined && { input: more.input }),
  });
}
