/** Report of `comment`: which pull request was told, or why none was. */
import type { CommentResult } from '../domain/comment-result.js';
import { shortSha } from '../domain/git-ids.js';
import { code, link, prose, type Line, type View } from './view.js';

const DONE = {
  created: 'commented on',
  updated: 'updated the comment on',
  unchanged: 'the comment is current on',
} as const;

/** One line: what was done. */
export function commentView(result: CommentResult): View {
  const { ok, operation, commentUrl, findings } = result;
  return {
    tone: !ok ? 'bad' : operation === 'none' ? 'warn' : 'good',
    verdict: verdictOf(result),
    facts: commentUrl === null ? [] : [[link(commentUrl, commentUrl)]],
    tables: [],
    findings,
    next: [],
  };
}

function verdictOf({ operation, pullRequest, head, reason }: CommentResult): Line {
  const at = [' at ', code(shortSha(head))];
  if (operation === 'none') return ['no comment', ...at, ': ', prose(reason ?? 'nothing to say')];
  return [`${DONE[operation]} pull request ${pullRequest ?? ''}`, ...at];
}
