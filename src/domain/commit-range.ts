/** What lies between two commits of one repository: how they relate, and the commits that one has and the other lacks. */
import type { CommitSha } from './git-ids.js';

/**
 * `same`: one commit. `ahead`: the old commit is an ancestor of the new. `behind`: the new is an ancestor of the old.
 * `diverged`: neither is. `unknown`: it could not be found out, and `reason` says why; it is never taken for `ahead`.
 */
export type Relation = 'same' | 'ahead' | 'behind' | 'diverged' | 'unknown';

export interface CommitNote {
  readonly commit: CommitSha;
  /** First line of the message. */
  readonly subject: string;
  /** Name of the author, as the commit has it. */
  readonly author: string;
  /** ISO time in UTC at which it was committed. */
  readonly at: string;
  /** What the message says of a breaking change; null when it marks none. */
  readonly breaking: string | null;
  /** Number of the pull request that the message names; null when it names none. */
  readonly pullRequest: number | null;
}

export interface CommitRange {
  readonly relation: Relation;
  /** Commits that the new has and the old lacks; null when unknown. */
  readonly ahead: number | null;
  /** Commits that the old has and the new lacks; null when unknown. */
  readonly behind: number | null;
  /** Those of `ahead`, newest first; at most `RANGE_LIMIT`. */
  readonly commits: readonly CommitNote[];
  /** Commit time of the new commit, ISO in UTC; null when unknown. */
  readonly at: string | null;
  /** Why the relation is unknown; null otherwise. */
  readonly reason: string | null;
}

/** Commits of one range that are kept. */
export const RANGE_LIMIT = 250;

/** A range of which nothing is known but why. */
export function unknownRange(reason: string, at: string | null = null): CommitRange {
  return { relation: 'unknown', ahead: null, behind: null, commits: [], at, reason };
}
