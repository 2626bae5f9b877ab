/** After an interrupted check-out: tells a file half-written by git from one that a person edited. */
import { lstatSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { CommitSha } from '../../domain/git-ids.js';
import type { Place } from './checkout-place.js';
import type { GitContext } from './context.js';
import { gitIn } from './inspect.js';

/**
 * Paths tracked by any of the commits whose content on disk is of none of them, nor the beginning of what
 * one of them holds. Commits that the cache does not have explain nothing.
 */
export async function filesThatNobodyWrote(
  context: GitContext,
  place: Place,
  commits: readonly CommitSha[],
): Promise<readonly string[]> {
  const differing = new Map<string, number>();
  const known: CommitSha[] = [];
  for (const commit of new Set(commits)) {
    const paths = await pathsDiffering(context, place, commit);
    if (paths === null) continue;
    known.push(commit);
    for (const path of paths) differing.set(path, (differing.get(path) ?? 0) + 1);
  }
  const unexplained: string[] = [];
  for (const [path, count] of differing) {
    if (count < known.length) continue;
    if (!(await isHalfWritten(context, place, { path, commits: known }))) unexplained.push(path);
  }
  return unexplained;
}

/** Compares through an index of its own; null when the cache does not have the commit whole. */
async function pathsDiffering(
  context: GitContext,
  place: Place,
  commit: CommitSha,
): Promise<readonly string[] | null> {
  const indexFile = join(place.gitDir, `index-recover-${randomBytes(6).toString('hex')}`);
  try {
    const read = await gitIn(context, place, ['read-tree', commit], { indexFile });
    if (read.code !== 0) return null;
    await gitIn(context, place, ['update-index', '-q', '--refresh'], { indexFile });
    const args = ['diff-files', '--name-only', '-z', '--ignore-submodules=all', '--diff-filter=MT'];
    const run = await gitIn(context, place, args, { indexFile });
    return run.stdout.toString('utf8').split('\0').filter(Boolean);
  } finally {
    rmSync(indexFile, { force: true });
  }
}

async function isHalfWritten(
  context: GitContext,
  place: Place,
  { path, commits }: { readonly path: string; readonly commits: readonly CommitSha[] },
): Promise<boolean> {
  const full = join(place.workTree, path);
  const stat = lstatSync(full, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return true;
  const content = stat.isSymbolicLink()
    ? readlinkSync(full, { encoding: 'buffer' })
    : readFileSync(full);
  for (const commit of commits) {
    const run = await gitIn(context, place, ['cat-file', 'blob', `${commit}:${path}`]);
    if (run.code === 0 && run.stdout.subarray(0, content.length).equals(content)) return true;
  }
  return false;
}
