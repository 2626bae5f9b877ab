/** A commit as reports tell it: short, whatever its message is. Control characters are the renderer's to escape. */
import type { CommitNote } from './commit-range.js';
import { breakingNote, pullRequestOf } from './commit-message.js';
import type { CommitSha } from './git-ids.js';

/** Characters kept of each. */
export const MAX_SUBJECT = 300;
export const MAX_AUTHOR = 200;
export const MAX_BREAKING = 1000;

/** Facts of a commit, from git or from the API of a forge. */
export interface CommitFacts {
  readonly commit: CommitSha;
  readonly author: string;
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly message: string;
}

export function noteOf({ commit, author, seconds, message }: CommitFacts): CommitNote {
  const [subject = ''] = message.trimStart().split(/\r?\n/, 1);
  const breaking = breakingNote(message);
  return {
    commit,
    subject: cut(subject.trimEnd(), MAX_SUBJECT),
    author: cut(author, MAX_AUTHOR),
    at: isoTime(seconds),
    breaking: breaking === null ? null : cut(breaking, MAX_BREAKING),
    pullRequest: pullRequestOf(subject),
  };
}

/** ISO time in UTC without fractions. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** At most `length` UTF-16 units, an ellipsis last where something was cut, no half of a pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
