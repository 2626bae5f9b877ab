/** The range between two commits, asked over one connection: what either has and the other lacks, commits only. */
import { isoTime } from '../../domain/commit-note.js';
import {
  RANGE_LIMIT,
  unknownRange,
  type CommitNote,
  type CommitRange,
} from '../../domain/commit-range.js';
import {
  commitsBetween,
  type Between,
  type Ends,
  type GraphNode,
} from '../../domain/commit-walk.js';
import type { CommitSha } from '../../domain/git-ids.js';
import { redactUrl } from '../../domain/repo-url.js';
import { hasCode } from '../../errors.js';
import { formatOf } from './object-cache.js';
import { collectPack, PACK_LIMITS, readCommits, type CommitBodies } from './pack-commits.js';
import {
  commitOf,
  goneHistoryReason,
  goneReason,
  knownRange,
  missingCommit,
  notesOf,
  shallowReason,
  timeIn,
  type RangeRequest,
} from './range-answer.js';
import type { FetchAnswer, WireSession } from './wire.js';
import { createWireRemote } from './wire-remote.js';

const LIMITS = `${PACK_LIMITS.objects} objects or ${PACK_LIMITS.bytes / 1024 ** 2} MiB`;

/**
 * The session is of no more use afterwards. A server that was told what we have sends exactly what we lack: the commits
 * that `to` leads to and `from` does not. So `from` is an ancestor of `to` if and only if one of them names it as parent;
 * a chain of verified ids proves it, whatever the server says. The reverse question tells `behind` from `diverged`.
 * Throws `commit-missing` when the remote lacks `to`.
 */
export async function rangeOver(request: RangeRequest, session: WireSession): Promise<CommitRange> {
  const { from, to } = request;
  if (session.objectFormat !== formatOf(to)) throw missingCommit(request);
  const { common, shallow, bytes } = await session.offer(to, from);
  if (!common.includes(from)) {
    const at = bytes === null ? await timeOf(request, session) : null;
    return unknownRange(goneReason(request), at);
  }
  const answer = bytes === null ? await fetchLacking(session, to, from) : { shallow, bytes };
  const fresh = readSide(request, await packOf(answer), { from, to, limit: RANGE_LIMIT });
  if (typeof fresh === 'string') return unknownRange(fresh);
  const { at, between, bodies } = fresh;
  const commits = notesOf(request, between.newest, bodies);
  if (between.leadsBack) {
    return knownRange('ahead', { ahead: between.count, behind: 0, commits, at });
  }
  const lost = await lostSide(request, session);
  if (typeof lost === 'string') return unknownRange(lost, at);
  return notAhead(request, session, { ahead: between.count, commits, at, lost: lost.between });
}

interface Told {
  readonly ahead: number;
  readonly commits: readonly CommitNote[];
  readonly at: string | null;
  readonly lost: Between;
}

async function notAhead(
  request: RangeRequest,
  session: WireSession,
  { ahead, commits, at, lost }: Told,
): Promise<CommitRange> {
  const behind = lost.count;
  if (lost.leadsBack) {
    const time = at ?? (await timeOf(request, session));
    return knownRange('behind', { ahead: 0, behind, commits: [], at: time });
  }
  if (ahead > 0 && behind > 0) return knownRange('diverged', { ahead, behind, commits, at });
  return unknownRange(`${redactUrl(request.url)} contradicts itself about how the commits relate`);
}

function fetchLacking(
  session: WireSession,
  want: CommitSha,
  have: CommitSha,
): Promise<FetchAnswer> {
  return session.fetch([want], { depth: null, trees: false, haves: [have] });
}

/** What the new commit lacks; a reason when the server has the old one but no longer all that it leads to. */
async function lostSide(request: RangeRequest, session: WireSession): Promise<Side | string> {
  const { from, to } = request;
  let pack: Pack;
  try {
    pack = await packOf(await fetchLacking(session, from, to));
  } catch (error) {
    // By the server's own word, for what it sends is looked at below. What it said before then counts too much as new.
    if (!hasCode(error, 'commit-missing', 'object-corrupt')) throw error;
    return goneHistoryReason(request);
  }
  return readSide(request, pack, { from: to, to: from, limit: 0 });
}

interface Pack {
  /** Commits whose parents the server does not have. */
  readonly shallow: readonly string[];
  /** Null when it is too large. */
  readonly bytes: Buffer | null;
}

async function packOf({ shallow, bytes }: FetchAnswer): Promise<Pack> {
  return { shallow, bytes: await collectPack(bytes) };
}

interface Side {
  readonly between: Between;
  readonly bodies: CommitBodies;
  /** Time of the commit that was wanted; null when it is not among them. */
  readonly at: string | null;
}

/** What a pack says; a reason when it says too much or too little to conclude anything from. */
function readSide(request: RangeRequest, pack: Pack, ends: Ends): Side | string {
  const sent = { format: formatOf(request.to), sender: redactUrl(request.url) };
  const bodies = pack.bytes === null ? null : readCommits(pack.bytes, sent);
  if (bodies === null) return `more lies between the commits than is read: ${LIMITS}`;
  if (pack.shallow.some((commit) => bodies.has(commit as CommitSha))) return shallowReason(request);
  const graph = new Map<CommitSha, GraphNode>();
  for (const [commit, body] of bodies) {
    const { parents, seconds } = commitOf(request, body);
    graph.set(commit, { parents, seconds });
  }
  const seconds = graph.get(ends.to)?.seconds;
  const at = seconds === undefined ? null : isoTime(seconds);
  return { between: commitsBetween(graph, ends), bodies, at };
}

async function timeOf(request: RangeRequest, session: WireSession): Promise<string> {
  const remote = createWireRemote({ ...request, session, refs: [] });
  return timeIn(request, await remote.readCommit(request.to));
}
