/** A range where the remote cannot be asked over the wire: git fetches the history, and a copy of it is looked at. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RANGE_LIMIT, unknownRange, type CommitRange } from '../../domain/commit-range.js';
import type { CommitSha } from '../../domain/git-ids.js';
import type { RepoUrl } from '../../domain/repo-url.js';
import { hasCode } from '../../errors.js';
import { withTemporaryRepository } from './context.js';
import { isFilterRefusal, localError } from './git-errors.js';
import { formatOf, type ObjectCache } from './object-cache.js';
import { commitId, MAX_COMMIT_BYTES } from './pack-head.js';
import { EVERYTHING, fetchRefs, type Target } from './plain-remote.js';
import {
  goneHistoryReason,
  goneReason,
  knownRange,
  missingCommit,
  notesOf,
  shallowReason,
  timeIn,
  type RangeRequest,
} from './range-answer.js';
import { runGit, type GitRun } from './run-git.js';

/** What is left out, best first; a server may refuse a filter by name. */
const FILTERS = ['tree:0', 'blob:none', null] as const;

/** Takes a temporary repository and some processes; the answer is the same. */
export function rangeByGit(request: RangeRequest): Promise<CommitRange> {
  return withTemporaryRepository(request.context, formatOf(request.to), async (copy) => {
    const config = join(copy.gitDir, 'config');
    const plain = readFileSync(config);
    await fetchBoth(request, copy);
    // Without what git wrote there of the remote, which it would ask again for every object that is missing.
    writeFileSync(config, plain);
    return readCopy(request, copy);
  });
}

async function readCopy(request: RangeRequest, copy: ObjectCache): Promise<CommitRange> {
  const { from, to } = request;
  const sizes = await sizesOf(request, copy, [from, to]);
  if (!sizes.has(to)) throw missingCommit(request);
  if (!sizes.has(from)) {
    const bodies = await bodiesOf(request, copy, [to]);
    return unknownRange(goneReason(request), bodies && timeIn(request, bodies.get(to)));
  }
  if (existsSync(join(copy.gitDir, 'shallow'))) return unknownRange(shallowReason(request));
  const counts = await gitOn(request, copy, [
    ...['rev-list', '--count', '--left-right', `${from}...${to}`],
  ]);
  if (counts.code !== 0) return unknownRange(goneHistoryReason(request));
  const [behind = 0, ahead = 0] = counts.stdout.toString('latin1').split('\t').map(Number);
  const newest = ahead === 0 ? [] : await newestOf(request, copy);
  const bodies = await bodiesOf(request, copy, [to, ...newest]);
  if (bodies === null) return unknownRange('a commit between them is too large to be read');
  return knownRange(behind === 0 ? 'ahead' : ahead === 0 ? 'behind' : 'diverged', {
    ...{ ahead, behind },
    commits: notesOf(request, newest, bodies),
    at: timeIn(request, bodies.get(to)),
  });
}

async function newestOf(request: RangeRequest, copy: ObjectCache): Promise<readonly CommitSha[]> {
  const { from, to } = request;
  const run = await gitOn(request, copy, [
    ...['rev-list', '--date-order', `--max-count=${RANGE_LIMIT}`, to, `^${from}`],
  ]);
  if (run.code !== 0) throw localError('reading the history of a commit', run.stderr);
  return run.stdout.toString('latin1').split('\n').filter(Boolean) as CommitSha[];
}

/** Those that are there and are commits, with their size. */
async function sizesOf(
  request: RangeRequest,
  copy: ObjectCache,
  commits: readonly CommitSha[],
): Promise<ReadonlyMap<string, number>> {
  const run = await gitOn(request, copy, ['cat-file', '--batch-check'], commits);
  const lines = run.stdout.toString('latin1').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [id = '', type, size] = line.split(' ');
      return type === 'commit' ? [[id, Number(size)] as const] : [];
    }),
  );
}

/** Content of commits that are there; null when one of them is too large. */
async function bodiesOf(
  request: RangeRequest,
  copy: ObjectCache,
  commits: readonly CommitSha[],
): Promise<ReadonlyMap<CommitSha, Buffer> | null> {
  const sizes = await sizesOf(request, copy, commits);
  if ([...sizes.values()].some((size) => size > MAX_COMMIT_BYTES)) return null;
  const { stdout, stderr } = await gitOn(request, copy, ['cat-file', '--batch'], commits);
  const bodies = new Map<CommitSha, Buffer>();
  let at = 0;
  for (const commit of commits) {
    // `<id> commit <size>`, the content, a line feed.
    const start = stdout.indexOf(10, at) + 1;
    const end = start + (sizes.get(commit) ?? 0);
    const body = stdout.subarray(start, end);
    if (commitId(body, commit) !== commit)
      throw localError('reading a commit', `corrupt ${stderr}`);
    bodies.set(commit, body);
    at = end + 1;
  }
  return bodies;
}

function gitOn(
  { context, signal }: RangeRequest,
  copy: ObjectCache,
  args: readonly string[],
  ids: readonly string[] = [],
): Promise<GitRun> {
  const { environment, timeoutMs } = context;
  return runGit(environment, [`--git-dir=${copy.gitDir}`, ...args], {
    ...{ timeoutMs, input: ids.map((id) => `${id}\n`).join('') },
    ...(signal && { signal }),
  });
}

/** By their ids; where the server gives only what its refs name, with all of them. */
async function fetchBoth(request: RangeRequest, copy: ObjectCache): Promise<void> {
  const { from, to } = request;
  if (await canFetch(request, copy, [from, to])) return;
  await fetchSpecs(request, copy, EVERYTHING);
  // The old commit may be the one that is gone, and the new one at none of the refs.
  await canFetch(request, copy, [to]);
}

async function canFetch(
  request: RangeRequest,
  copy: ObjectCache,
  specs: readonly string[],
): Promise<boolean> {
  try {
    await fetchSpecs(request, copy, specs);
    return true;
  } catch (error) {
    if (hasCode(error, 'commit-missing')) return false;
    throw error;
  }
}

async function fetchSpecs(
  { context, url, signal }: RangeRequest,
  copy: ObjectCache,
  specs: readonly string[],
): Promise<void> {
  // What leaves objects out is remembered by git under its URL, which then may not be a bare path.
  const place = url.startsWith('/') ? (pathToFileURL(url).href as RepoUrl) : url;
  const target: Target = { context, url: place, signal, refs: [] };
  const { environment } = context;
  for (const filter of FILTERS) {
    try {
      return await fetchRefs(target, copy, { environment, specs, depth: false, filter });
    } catch (error) {
      if (filter === null || !isFilterRefusal(error)) throw error;
    }
  }
}
