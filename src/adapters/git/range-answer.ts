/** How a range is asked for, and the answers that every way of asking shares. */
import { isoTime, noteOf } from '../../domain/commit-note.js';
import { parseCommit, type CommitObject } from '../../domain/commit-object.js';
import type { CommitNote, CommitRange, Relation } from '../../domain/commit-range.js';
import { shortSha, type CommitSha } from '../../domain/git-ids.js';
import { redactUrl } from '../../domain/repo-url.js';
import { gitError } from './git-errors.js';
import type { ProofRequest } from './prove.js';

export interface RangeRequest extends ProofRequest {
  readonly from: CommitSha;
  readonly to: CommitSha;
}

/** A range of which everything is known. */
export function knownRange(
  relation: Exclude<Relation, 'unknown'>,
  facts: Pick<CommitRange, 'at' | 'commits'> & { readonly ahead: number; readonly behind: number },
): CommitRange {
  return { relation, ...facts, reason: null };
}

export function goneReason({ url, from }: RangeRequest): string {
  return `${redactUrl(url)} no longer has the old commit ${shortSha(from)}`;
}

export function goneHistoryReason({ url, from }: RangeRequest): string {
  return `${redactUrl(url)} no longer has the history of the old commit ${shortSha(from)}`;
}

export function shallowReason({ url }: RangeRequest): string {
  return `${redactUrl(url)} is a shallow copy, whose history is cut off`;
}

/** The error for a remote that lacks the new commit. */
export function missingCommit({ url, to }: RangeRequest): Error {
  const message = `${redactUrl(url)} has no commit ${shortSha(to)}`;
  return gitError('commit-missing', message, { commit: to, url });
}

/** A commit whose bytes are those of its id; `object-corrupt` when git would not take them for a commit either. */
export function commitOf({ url }: RangeRequest, body: Buffer | undefined): CommitObject {
  const commit = body === undefined ? null : parseCommit(body);
  if (commit !== null) return commit;
  throw gitError('object-corrupt', `${redactUrl(url)} sent a malformed commit`, {});
}

/** The notes of some commits, in their order. */
export function notesOf(
  request: RangeRequest,
  commits: readonly CommitSha[],
  bodies: ReadonlyMap<CommitSha, Buffer>,
): readonly CommitNote[] {
  return commits.map((commit) => noteOf({ commit, ...commitOf(request, bodies.get(commit)) }));
}

/** When a commit was made, from its content. */
export function timeIn(request: RangeRequest, body: Buffer | undefined): string {
  return isoTime(commitOf(request, body).seconds);
}
