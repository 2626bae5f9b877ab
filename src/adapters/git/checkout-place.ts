/** Where a checkout lives: `components/<name>` with a gitfile, and its git directory beside the object cache. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isObjectId, type CommitSha } from '../../domain/git-ids.js';
import type { ComponentName } from '../../domain/names.js';
import type { GitContext } from './context.js';
import {
  objectCache,
  textOrNull,
  writeAtomically,
  writeDurably,
  type ObjectCache,
} from './object-cache.js';
import type { ObjectFormat } from './wire-fetch.js';

export interface Place {
  readonly component: ComponentName;
  readonly cache: ObjectCache;
  /** `components/<name>`. */
  readonly workTree: string;
  /** `.meta-store/git/worktrees/<name>`: HEAD, index and what we remember. */
  readonly gitDir: string;
}

/** What we wrote about the last finished check-out. */
export interface CheckoutRecord {
  readonly commit: CommitSha;
  readonly indexChecksum: string;
}

/** The place of a component for a hash; nothing is touched. */
export function placeOf(
  context: GitContext,
  component: ComponentName,
  format: ObjectFormat,
): Place {
  const cache = objectCache(context.storeDir, format);
  return {
    component,
    cache,
    workTree: join(context.componentsDir, component),
    gitDir: join(cache.gitDir, 'worktrees', component),
  };
}

export type Occupant =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'ours'; readonly place: Place };

/** Who owns `components/<name>`: an empty directory is nobody's. */
export function occupantOf(context: GitContext, component: ComponentName): Occupant {
  const place = placeOf(context, component, 'sha1');
  const stat = lstatSync(place.workTree, { throwIfNoEntry: false });
  if (stat === undefined) return { kind: 'nothing' };
  if (!stat.isDirectory()) return { kind: 'foreign' };
  const link = lstatSync(join(place.workTree, '.git'), { throwIfNoEntry: false });
  if (link?.isFile() !== true) {
    const isEmpty = link === undefined && readdirSync(place.workTree).length === 0;
    return isEmpty ? { kind: 'nothing' } : { kind: 'foreign' };
  }
  const text = textOrNull(join(place.workTree, '.git'));
  const other = placeOf(context, component, 'sha256');
  const owner = [place, other].find((candidate) => gitfileOf(candidate) === text);
  return owner === undefined ? { kind: 'foreign' } : { kind: 'ours', place: owner };
}

function gitfileOf({ workTree, gitDir }: Place): string {
  return `gitdir: ${relative(workTree, gitDir).split(sep).join('/')}\n`;
}

/** Makes the git directory and the gitfile, so that whatever follows is recognised as ours. */
export function linkPlace(place: Place): void {
  const { gitDir, workTree } = place;
  mkdirSync(gitDir, { recursive: true });
  mkdirSync(workTree, { recursive: true });
  // Not atomic: a half-written one is written again, and only then comes the gitfile that leads here.
  const write = (name: string, text: string): void => {
    if (textOrNull(join(gitDir, name)) !== text) writeFileSync(join(gitDir, name), text);
  };
  write('commondir', '../..\n');
  write('gitdir', `${join(workTree, '.git')}\n`);
  if ((textOrNull(join(gitDir, 'HEAD')) ?? '') === '') write('HEAD', 'ref: refs/heads/none\n');
  rmSync(join(gitDir, 'config.worktree'), { force: true });
  if (textOrNull(join(workTree, '.git')) !== gitfileOf(place)) {
    writeAtomically(join(workTree, '.git'), gitfileOf(place));
  }
}

/** The commit that HEAD names, directly or by a branch of the user's; null when it names none. */
export function headOf(place: Place): CommitSha | null {
  const text = (textOrNull(join(place.gitDir, 'HEAD')) ?? '').trimEnd();
  if (isObjectId(text)) return text as CommitSha;
  const ref = /^ref: (refs\/[^\s]+)$/.exec(text)?.[1];
  if (ref === undefined || ref.split('/').includes('..')) return null;
  const loose = (textOrNull(join(place.cache.gitDir, ref)) ?? '').trimEnd();
  const id = isObjectId(loose) ? loose : packedRef(place.cache, ref);
  return id === null ? null : (id as CommitSha);
}

function packedRef(cache: ObjectCache, ref: string): string | null {
  const lines = (textOrNull(join(cache.gitDir, 'packed-refs')) ?? '').split('\n');
  const id = lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
  return isObjectId(id) ? id : null;
}

/**
 * Writes HEAD, detached: the last thing of a check-out. Not synced, as git syncs neither files nor index: after
 * a power loss the stat data tells, and a damaged object is fetched again.
 */
export function writeHead(place: Place, commit: CommitSha): void {
  writeAtomically(join(place.gitDir, 'HEAD'), `${commit}\n`);
}

const RECORD = 'lockstep-record';
const UNDER_WAY = 'lockstep-under-way';

/** What we remember of the last finished check-out, or null. */
export function readRecord(place: Place): CheckoutRecord | null {
  const [commit = '', indexChecksum = ''] = (textOrNull(join(place.gitDir, RECORD)) ?? '').split(
    '\n',
  );
  return isObjectId(commit) ? { commit: commit as CommitSha, indexChecksum } : null;
}

/** Remembers a check-out; before HEAD is written. */
export function writeRecord(place: Place, record: CheckoutRecord): void {
  writeAtomically(join(place.gitDir, RECORD), `${record.commit}\n${record.indexChecksum}\n`);
}

/** The commit that an unfinished check-out was on its way to, or null. */
export function underWay(place: Place): CommitSha | null {
  const text = textOrNull(join(place.gitDir, UNDER_WAY));
  if (text === null) return null;
  const commit = text.trimEnd();
  return (isObjectId(commit) ? commit : 'unknown') as CommitSha;
}

/** Marks that files are about to change. */
export function beginCheckout(place: Place, commit: CommitSha): void {
  writeAtomically(join(place.gitDir, UNDER_WAY), `${commit}\n`);
}

/** Marks that all is done, after HEAD. */
export function endCheckout(place: Place): void {
  rmSync(join(place.gitDir, UNDER_WAY), { force: true });
}

/** Keeps a commit that the user made, or switched to, under `refs/lockstep/left/<name>/`. */
export function keepLeftCommit(place: Place, commit: CommitSha): void {
  const path = join(place.cache.gitDir, 'refs/lockstep/left', place.component, commit);
  writeDurably(path, `${commit}\n`);
}

/** Moves a directory that is not ours to `components/.replaced/<name>-<n>`; gives the new path. */
export function moveAside(context: GitContext, component: ComponentName): string {
  const folder = join(context.componentsDir, '.replaced');
  mkdirSync(folder, { recursive: true });
  let number = 1;
  const target = (): string => join(folder, `${component}-${number}`);
  while (lstatSync(target(), { throwIfNoEntry: false }) !== undefined) number += 1;
  renameSync(join(context.componentsDir, component), target());
  return target();
}
