/** Answers for the port's `range` and `commitTime`: over the wire, or through git where the remote will not have that. */
import { parseCommit } from '../../domain/commit-object.js';
import { isoTime } from '../../domain/commit-note.js';
import { unknownRange, type CommitRange } from '../../domain/commit-range.js';
import { shortSha, type CommitSha } from '../../domain/git-ids.js';
import { redactUrl } from '../../domain/repo-url.js';
import { hasCode } from '../../errors.js';
import { openCache } from './context.js';
import { readCommit } from './fetch-commit.js';
import { gitError, isFilterRefusal } from './git-errors.js';
import { formatOf, writeLooseCommit } from './object-cache.js';
import { withRemote } from './open-remote.js';
import type { ProofRequest } from './prove.js';
import { rangeByGit } from './range-by-git.js';
import { knownRange, type RangeRequest } from './range-answer.js';
import { rangeOver } from './range-over.js';
import { openWire } from './wire.js';

export async function readRange(request: RangeRequest): Promise<CommitRange> {
  const { context, url, signal, from, to } = request;
  if (from === to) {
    const at = isoTime(await commitSeconds(request, to));
    return knownRange('same', { ahead: 0, behind: 0, commits: [], at });
  }
  if (from.length !== to.length) {
    return unknownRange(`the old commit ${shortSha(from)} has an id of another hash`);
  }
  const { environment, timeoutMs } = context;
  const session = await openWire(url, { environment, timeoutMs, signal, refs: false });
  if (session === null) return rangeByGit(request);
  try {
    return await rangeOver(request, session);
  } catch (error) {
    if (!isRefusal(error) || session.objectFormat !== formatOf(to)) throw error;
  } finally {
    session.close();
  }
  return rangeByGit(request);
}

/** A server may give only what its refs lead to, or leave nothing out; git then has other ways to ask. */
function isRefusal(error: unknown): boolean {
  return hasCode(error, 'commit-missing') || isFilterRefusal(error);
}

/** Seconds since 1970 of a commit, which is kept in the object cache like any other that was looked at. */
export async function commitSeconds(request: ProofRequest, commit: CommitSha): Promise<number> {
  const { context, url, signal } = request;
  const cache = openCache(context, formatOf(commit));
  const known = await readCommit(context, cache, commit);
  const body =
    known ??
    (await withRemote(context, { url, signal, refs: false }, (remote) =>
      remote.readCommit(commit),
    ));
  if (known === null) writeLooseCommit(cache, commit, body);
  const read = parseCommit(body);
  if (read === null) {
    throw gitError('object-corrupt', `${shortSha(commit)} of ${redactUrl(url)} is no commit`, {});
  }
  return read.seconds;
}
