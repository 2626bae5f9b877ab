/** The published JSON of `diff`, `lock compare` and `comment`. */
import type { Change } from '../domain/change.js';
import type { CommentResult } from '../domain/comment-result.js';
import type { CommitNote } from '../domain/commit-range.js';
import {
  changedIn,
  type ChangeInsight,
  type DiffChange,
  type DiffResult,
} from '../domain/diff-result.js';
import type { Finding } from '../domain/finding.js';
import { highestRisk } from '../domain/risk.js';

/** Shapes that other commands share. */
interface Shared {
  change(change: Change): object;
  finding(finding: Finding): object;
}

/** What `diff` adds to the shape of every command. `domain/reported-diff.ts` reads it back. */
export function diffBody(result: DiffResult, shared: Shared): object {
  const changed = changedIn(result);
  return {
    base: result.base,
    base_commit: result.baseCommit,
    head: result.head,
    highest_risk: highestRisk(changed.flatMap(({ insight }) => insight?.risk ?? [])),
    classes: [...new Set(changed.map(({ kind }) => kind))].sort(),
    refused: result.refused,
    environments: result.environments.map(({ environment, path, unreadable, changes, edges }) => ({
      environment,
      path,
      unreadable,
      changes: changes.map((one) => changeBody(one, shared)),
      edges,
    })),
    manifest: result.manifest,
    fixed: result.fixed.map((one) => shared.finding(one)),
    comment_url: result.commentUrl,
    sarif_file: result.sarifFile,
  };
}

/** What `comment` adds. */
export function commentBody(result: CommentResult): object {
  return {
    head: result.head,
    pull_request: result.pullRequest,
    operation: result.operation,
    comment_url: result.commentUrl,
    reason: result.reason,
  };
}

function changeBody(change: DiffChange, shared: Shared): object {
  const { dependents, insight } = change;
  const base = { ...shared.change(change), dependents };
  return insight === null ? base : { ...base, ...insightBody(insight) };
}

function insightBody(insight: ChangeInsight): object {
  const { range } = insight;
  return {
    direct_dependents: insight.directDependents,
    environments: insight.environments,
    classes: insight.classes,
    repo: insight.repo,
    compare_url: insight.compareUrl,
    build: insight.build,
    risk: insight.risk,
    range:
      range === null
        ? null
        : {
            relation: range.relation,
            ahead: range.ahead,
            behind: range.behind,
            at: range.at,
            reason: range.reason,
          },
    commits: (range?.commits ?? []).map(note),
  };
}

function note({ commit, subject, author, at, breaking, pullRequest }: CommitNote): object {
  return { commit, subject, author, at, breaking, pull_request: pullRequest };
}
