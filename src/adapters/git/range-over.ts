/** The range between two commits, asked over one connection: what either has and the other lacks, commits only. */
import { isoTime, noteOf } from '../../domain/commit-note.js';
import { parseCommit, type CommitObject } from '../../domain/commit-object.js';
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
import { shortSha, type CommitSha } from '../../domain/git-ids.js';
import { redactUrl } from '../../domain/repo-url.js';
import { hasCode } from '../../errors.js';
import { gitError } from './git-errors.js';
import { formatOf } from './object-cache.js';
import { collectPack, PACK_LIMITS, readCommits, type CommitBodies } from './pack-commits.js';
import type { ProofRequest } from './prove.js';
import type { FetchAnswer, WireSession } from './wire.js';
import { createWireRemote } from './wire-remote.js';

export interface RangeRequest extends ProofRequest {
  readonly from: CommitSha;
  readonly to: CommitSha;
}

const LIMITS = `${PACK_LIMITS.objects} objects or ${PACK_LIMITS.bytes / 1024 ** 2} MiB`;

/**
 * The session is of no more use afterwards. A server that was told what we have sends exactly what we lack: the commits
 * that `to` leads to and `from` does not. So `from` is an ancestor of `to` if and only if one of them names it as parent;
 * a chain of verified ids proves it, whatever the server says. The reverse question tells `behind` from `diverged`.
 * Throws `commit-missing` when the remote lacks `to`.
 */
export async function rangeOver(request: RangeRequest, session: WireSession): Promise<CommitRange> {
  const { from, to, url } = request;
  if (session.objectFormat !== formatOf(to)) throw missing(request);
  const offer = await session.offer(to, from);
  if (!offer.common.includes(from)) {
    const at = offer.bytes === null ? await timeOf(request, session) : null;
    const reason = `${redactUrl(url)} no longer has the old commit ${shortSha(from)}`;
    return unknownRange(reason, at);
  }
  const { shallow, bytes } =
    offer.bytes === null ? await fetchLacking(session, to, from) : { ...offer, bytes: offer.bytes };
  const pack = { shallow, bytes: await collectPack(bytes) };
  const fresh = readSide(request, pack, { from, to, limit: RANGE_LIMIT });
  if (typeof fresh === 'string') return unknownRange(fresh);
  const { count, leadsBack } = fresh.between;
  const told: Told = { ahead: count, commits: notesOf(fresh, redactUrl(url)), at: fresh.at };
  if (leadsBack) return { ...known('ahead', told), behind: 0 };
  const lost = await lostSide(request, session);
  if (typeof lost === 'string') return count > 0 ? known('diverged', told) : unknownRange(lost);
  return notAhead(request, { session, told, lost: lost.between });
}

function fetchLacking(
  session: WireSession,
  want: CommitSha,
  have: CommitSha,
): Promise<FetchAnswer> {
  return session.fetch([want], { depth: null, trees: false, haves: [have] });
}

interface Told {
  readonly ahead: number;
  readonly commits: readonly CommitNote[];
  readonly at: string | null;
}

function known(relation: 'ahead' | 'behind' | 'diverged', told: Told): CommitRange {
  return { relation, ...told, behind: null, reason: null };
}

async function notAhead(
  request: RangeRequest,
  given: { readonly session: WireSession; readonly told: Told; readonly lost: Between },
): Promise<CommitRange> {
  const { session, told, lost } = given;
  if (lost.leadsBack) {
    const at = told.at ?? (await timeOf(request, session));
    return { ...known('behind', { ahead: 0, commits: [], at }), behind: lost.count };
  }
  if (told.ahead > 0 && lost.count > 0) return { ...known('diverged', told), behind: lost.count };
  return unknownRange(`${redactUrl(request.url)} contradicts itself about how the commits relate`);
}

/** What the new commit lacks; a reason when the server has the old one but no longer all that it leads to. */
async function lostSide(request: RangeRequest, session: WireSession): Promise<Side | string> {
  const { from, to, url } = request;
  let pack: Pack;
  try {
    const { shallow, bytes } = await fetchLacking(session, from, to);
    pack = { shallow, bytes: await collectPack(bytes) };
  } catch (error) {
    // By the server's own word: what it sends is looked at below.
    if (!hasCode(error, 'commit-missing', 'object-corrupt')) throw error;
    return `${redactUrl(url)} no longer has the history of the old commit ${shortSha(from)}`;
  }
  return readSide(request, pack, { from: to, to: from, limit: 0 });
}

interface Pack {
  /** Commits whose parents the server does not have. */
  readonly shallow: readonly string[];
  /** Null when it is too large. */
  readonly bytes: Buffer | null;
}

interface Side {
  readonly between: Between;
  readonly bodies: CommitBodies;
  /** Commit time of the new commit; null when it is not among them. */
  readonly at: string | null;
}

/** What a pack says; a reason when it says too much or too little to conclude anything from. */
function readSide(request: RangeRequest, pack: Pack, ends: Ends): Side | string {
  const sent = { format: formatOf(request.to), sender: redactUrl(request.url) };
  const bodies = pack.bytes === null ? null : readCommits(pack.bytes, sent);
  if (bodies === null) return `more lies between the commits than is read: ${LIMITS}`;
  if (pack.shallow.some((commit) => bodies.has(commit as CommitSha))) {
    return `${sent.sender} is a shallow copy, whose history is cut off`;
  }
  const graph = new Map<CommitSha, GraphNode>();
  for (const [commit, body] of bodies) {
    const { parents, seconds } = commitOf(body, sent.sender);
    graph.set(commit, { parents, seconds });
  }
  const seconds = graph.get(ends.to)?.seconds;
  const at = seconds === undefined ? null : isoTime(seconds);
  return { between: commitsBetween(graph, ends), bodies, at };
}

function commitOf(body: Buffer | undefined, sender: string): CommitObject {
  const commit = body === undefined ? null : parseCommit(body);
  if (commit === null) throw gitError('object-corrupt', `${sender} sent a malformed commit`, {});
  return commit;
}

function notesOf({ between, bodies }: Side, sender: string): readonly CommitNote[] {
  return between.newest.map((commit) =>
    noteOf({ commit, ...commitOf(bodies.get(commit), sender) }),
  );
}

async function timeOf(request: RangeRequest, session: WireSession): Promise<string> {
  const remote = createWireRemote({ ...request, session, refs: [] });
  const body = await remote.readCommit(request.to);
  return isoTime(commitOf(body, redactUrl(request.url)).seconds);
}

/** The error for a remote that lacks the new commit. */
export function missing({ url, to }: RangeRequest): Error {
  const message = `${redactUrl(url)} has no commit ${shortSha(to)}`;
  return gitError('commit-missing', message, { commit: to, url });
}
