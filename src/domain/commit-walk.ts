/** Which commits lie between two, in a part of a history: counted, put in order, and whether one leads to the other. */
import { newestFirst } from './commit-queue.js';
import type { CommitSha } from './git-ids.js';

export interface GraphNode {
  readonly parents: readonly CommitSha[];
  /** Seconds since 1970 at which it was committed. */
  readonly seconds: number;
}

/** A part of a history; parents may lie outside it. */
export type CommitGraph = ReadonlyMap<CommitSha, GraphNode>;

export interface Between {
  /** Commits of the graph that `to` leads to and `from` does not, as far as the graph knows. */
  readonly count: number;
  /** The newest of them, none before its children, else by time: git's --date-order. */
  readonly newest: readonly CommitSha[];
  /** True when parent by parent `to` leads to `from`, which itself need not be in the graph. */
  readonly leadsBack: boolean;
}

export interface Ends {
  readonly from: CommitSha;
  readonly to: CommitSha;
  /** Length of `newest` at most. */
  readonly limit: number;
}

/**
 * Exact when the graph has every commit that `to` leads to and `from` does not: then a parent outside it is `from` or
 * an ancestor of `from`, and where `to` leads to `from` the last commit before it, which `from` lacks, names it as parent.
 */
export function commitsBetween(graph: CommitGraph, { from, to, limit }: Ends): Between {
  const excluded = reach(graph, from, new Set());
  const included = reach(graph, to, excluded);
  const leadsBack =
    to === from ||
    [...included].some((commit) => graph.get(commit)?.parents.includes(from) === true);
  return { count: included.size, newest: inOrder(graph, included, { to, limit }), leadsBack };
}

/** What of the graph a commit leads to, itself included, without what is `excluded`. */
function reach(
  graph: CommitGraph,
  start: CommitSha,
  excluded: ReadonlySet<CommitSha>,
): ReadonlySet<CommitSha> {
  const found = new Set<CommitSha>();
  const open = [start];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    const node = graph.get(commit);
    if (node === undefined || found.has(commit) || excluded.has(commit)) continue;
    found.add(commit);
    for (const parent of node.parents) open.push(parent);
  }
  return found;
}

function inOrder(
  graph: CommitGraph,
  included: ReadonlySet<CommitSha>,
  { to, limit }: { readonly to: CommitSha; readonly limit: number },
): readonly CommitSha[] {
  const parentsOf = (commit: CommitSha): ReadonlySet<CommitSha> =>
    new Set(graph.get(commit)?.parents.filter((parent) => included.has(parent)));
  const children = new Map<CommitSha, number>();
  for (const commit of included) {
    for (const parent of parentsOf(commit)) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const ready = newestFirst((commit) => graph.get(commit)?.seconds ?? 0);
  if (included.has(to)) ready.add(to);
  const ordered: CommitSha[] = [];
  while (ordered.length < limit) {
    const commit = ready.take();
    if (commit === undefined) break;
    ordered.push(commit);
    for (const parent of parentsOf(commit)) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      if (left === 0) ready.add(parent);
    }
  }
  return ordered;
}
