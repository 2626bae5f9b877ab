/** Moves a working tree to a commit of the object cache; HEAD is the last thing written. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../domain/git-ids.js';
import type { ComponentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import type { CheckoutRequest, CheckoutState } from '../../ports/git.js';
import {
  beginCheckout,
  endCheckout,
  headOf,
  keepLeftCommit,
  linkPlace,
  moveAside,
  occupantOf,
  placeOf,
  readRecord,
  underWay,
  writeHead,
  writeRecord,
  type Place,
} from './checkout-place.js';
import { openCache, type GitContext } from './context.js';
import { readCommit, refetch } from './fetch-commit.js';
import { gitError, localError } from './git-errors.js';
import { changedOutputs, gitIn, inspectPlace, isBelow, readIndex } from './inspect.js';
import { formatOf } from './object-cache.js';
import { filesThatNobodyWrote } from './recover.js';
import type { GitRun } from './run-git.js';

/** Also overwrites files in the way; only for a place that holds nothing to lose. */
const RESET = ['--reset', '-u'] as const;
const DAMAGE =
  /corrupt|is empty|unable to read|inflate|bad (?:object|tree|blob)|missing|hash mismatch|failed to unpack/i;
/** A git that outlived a killed run renamed our index.lock for its own, which was the last thing it did. */
const LOCK_TAKEN = /unable to write new index file/i;
const LOSES_EDITS = /would be overwritten|not uptodate|would lose untracked|would be removed/i;

/** Answers for the port's `checkOut`. */
export async function checkOut(
  context: GitContext,
  request: CheckoutRequest,
  signal: AbortSignal | undefined,
): Promise<void> {
  const cache = openCache(context, formatOf(request.commit));
  await clearForeign(context, request);
  const place = placeOf(context, request.component, cache.format);
  const isOurs = occupantOf(context, request.component).kind === 'ours';
  if (!isOurs) rmSync(place.gitDir, { recursive: true, force: true });
  linkPlace(place);
  const state: CheckoutState = isOurs
    ? await inspectPlace(context, place, request.outputs)
    : { state: 'absent', head: null };
  if (state.head === request.commit && state.state === 'clean') return;
  keepUsersCommit(place, state.head);
  if ((await readCommit(context, cache, request.commit)) === null) {
    await refetch({ context, url: request.url, signal }, request.commit);
  }
  await switchTree({ context, place, request, signal }, state);
  finish(place, request.commit);
}

interface Switch {
  readonly context: GitContext;
  readonly place: Place;
  readonly request: CheckoutRequest;
  readonly signal: AbortSignal | undefined;
}

/** What is not ours, or ours under the other hash, is moved aside or refused. */
async function clearForeign(context: GitContext, request: CheckoutRequest): Promise<void> {
  const { component, commit, force, outputs } = request;
  const occupant = occupantOf(context, component);
  if (occupant.kind === 'nothing') return;
  if (occupant.kind === 'ours') {
    if (occupant.place.cache.format === formatOf(commit)) return;
    const { state } = await inspectPlace(context, occupant.place, outputs);
    if (!force && state !== 'clean') throw dirty(component, []);
    keepUsersCommit(occupant.place, headOf(occupant.place));
  } else if (!force) {
    throw occupied(component);
  }
  moveAside(context, component);
}

function keepUsersCommit(place: Place, head: CommitSha | null): void {
  if (head !== null && readRecord(place)?.commit !== head) keepLeftCommit(place, head);
}

async function switchTree(job: Switch, state: CheckoutState): Promise<void> {
  const { place, request } = job;
  if (state.state === 'broken') await clearBroken(job, state.head);
  else if (state.head !== null) await restoreOutputs(job);
  beginCheckout(place, request.commit);
  const canMerge = !request.force && state.state !== 'broken' && state.head !== null;
  const trees = canMerge
    ? ['-m', '-u', state.head ?? '', request.commit]
    : [...RESET, request.commit];
  const run = await readTree(job, trees);
  if (run.code === 0) return;
  if (LOSES_EDITS.test(run.stderr)) {
    endCheckout(place);
    throw dirty(request.component, conflictsOf(run.stderr));
  }
  if (!DAMAGE.test(run.stderr)) throw localError(`checking out ${request.component}`, run.stderr);
  await retryWithSoundObjects(job);
}

/** Files that were copied or touched are as they were, and only a refreshed index knows it: then once more. */
async function readTree(job: Switch, trees: readonly string[]): Promise<GitRun> {
  const git = (...args: readonly string[]): Promise<GitRun> =>
    gitIn(job.context, job.place, args, { signal: job.signal });
  const run = await git('read-tree', ...trees);
  if (LOCK_TAKEN.test(run.stderr)) return git('read-tree', ...trees);
  if (run.code === 0 || !LOSES_EDITS.test(run.stderr)) return run;
  await git('update-index', '-q', '--refresh');
  return git('read-tree', ...trees);
}

async function clearBroken(job: Switch, head: CommitSha | null): Promise<void> {
  const { gitDir } = job.place;
  await requireNothingLost(job, head);
  rmSync(join(gitDir, 'index.lock'), { force: true });
  if (readIndex(job.place) === null) rmSync(join(gitDir, 'index'), { force: true });
}

async function retryWithSoundObjects({ context, place, request, signal }: Switch): Promise<void> {
  await refetch({ context, url: request.url, signal }, request.commit);
  rmSync(join(place.gitDir, 'index.lock'), { force: true });
  const run = await gitIn(context, place, ['read-tree', ...RESET, request.commit], { signal });
  if (run.code !== 0) throw localError(`checking out ${request.component}`, run.stderr);
}

/** Tracked products of a build are put back first, so that they stop nobody. */
async function restoreOutputs({ context, place, request, signal }: Switch): Promise<void> {
  if (request.force) return;
  const paths = changedOutputs(place, request.outputs);
  if (paths.length === 0) return;
  const args = ['checkout-index', '--force', '--index', '-z', '--stdin'];
  const run = await gitIn(context, place, args, { signal, input: paths.join('\0') });
  if (run.code !== 0) throw localError(`checking out ${request.component}`, run.stderr);
}

/** A broken place may hold edits: what neither the old nor the new commit, nor a half-written file, explains. */
async function requireNothingLost(job: Switch, head: CommitSha | null): Promise<void> {
  const { context, place, request } = job;
  if (request.force) return;
  const known = [head ?? readRecord(place)?.commit ?? null, underWay(place), request.commit];
  const commits = known.filter((commit) => commit !== null);
  const edited = await filesThatNobodyWrote(context, place, commits);
  const lost = edited.filter((path) => !isBelow(path, request.outputs));
  if (lost.length > 0) throw dirty(request.component, lost);
}

function finish(place: Place, commit: CommitSha): void {
  writeRecord(place, { commit, indexChecksum: readIndex(place)?.checksum ?? '' });
  writeHead(place, commit);
  endCheckout(place);
}

function conflictsOf(stderr: string): readonly string[] {
  return [...stderr.matchAll(/(?:entry|path|file) '([^']*)'/gi)].map(([, path = '']) => path);
}

/** Answers for the port's `removeCheckout`. Untracked files are not deleted but moved aside. */
export async function removeCheckout(
  context: GitContext,
  component: ComponentName,
  force: boolean,
): Promise<void> {
  const occupant = occupantOf(context, component);
  if (occupant.kind === 'nothing') return;
  if (occupant.kind === 'foreign') {
    if (!force) throw occupied(component);
    moveAside(context, component);
    return;
  }
  const { place } = occupant;
  const state = await inspectPlace(context, place, []);
  if (state.state !== 'clean' && !force) throw dirty(component, []);
  keepUsersCommit(place, state.head);
  const others = await gitIn(context, place, ['ls-files', '-z', '--others', '--exclude-standard']);
  const isKept = !force && others.stdout.length > 0;
  const left = isKept ? moveAside(context, component) : place.workTree;
  rmSync(isKept ? join(left, '.git') : left, { recursive: true, force: true });
  rmSync(place.gitDir, { recursive: true, force: true });
}

function dirty(component: ComponentName, paths: readonly string[]): LockstepError {
  const shown = paths.slice(0, 5).join(', ');
  return new LockstepError('component-dirty', {
    message: `components/${component} has local edits that would be lost${shown === '' ? '' : `: ${shown}`}`,
    hint: 'commit them in the component, or use --force to lose them',
    data: { component, paths: paths.slice(0, 100) },
  });
}

function occupied(component: ComponentName): LockstepError {
  return gitError(
    'component-path-occupied',
    `components/${component} is there, but Lockstep did not make it; use --force to move it to components/.replaced`,
    { component },
  );
}
