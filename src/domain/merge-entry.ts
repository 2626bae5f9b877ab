/** Three-way merge of one component of a lock: what both sides made of it, and what a strategy takes. */
import semver from 'semver';
import { versionIn } from './changes.js';
import { sameEntry } from './lock-entries.js';
import type { LockedComponent } from './lock.js';

export const MERGE_STRATEGIES = ['fail', 'ours', 'theirs', 'newest', 'conservative'] as const;
/** What is taken where both sides changed a component differently; `fail` takes nothing. */
export type MergeStrategy = (typeof MERGE_STRATEGIES)[number];

/** One component on the three sides; null = that lock does not have it. */
export interface EntrySides {
  readonly base: LockedComponent | null;
  readonly ours: LockedComponent | null;
  readonly theirs: LockedComponent | null;
}

/** The entry of the merged lock (null = it has none), or that there is a conflict. */
export type EntryMerge =
  | { readonly kind: 'entry'; readonly entry: LockedComponent | null }
  | { readonly kind: 'conflict' };

const CONFLICT: EntryMerge = { kind: 'conflict' };

/** What only one side changed is taken from it, what both changed alike from either; else the strategy decides. */
export function mergeEntry(sides: EntrySides, strategy: MergeStrategy): EntryMerge {
  const { base, ours, theirs } = sides;
  if (sameEntry(ours, theirs) || sameEntry(base, theirs)) return { kind: 'entry', entry: ours };
  if (sameEntry(base, ours)) return { kind: 'entry', entry: theirs };
  return settle(sides, strategy);
}

/** Strategies that would settle a conflict, in the order in which they are documented. */
export function solvingStrategies(sides: EntrySides): readonly MergeStrategy[] {
  return MERGE_STRATEGIES.filter((strategy) => settle(sides, strategy).kind === 'entry');
}

function settle(sides: EntrySides, strategy: MergeStrategy): EntryMerge {
  switch (strategy) {
    case 'fail':
      return CONFLICT;
    case 'ours':
    case 'theirs':
      return { kind: 'entry', entry: sides[strategy] };
    case 'newest':
      return newest(sides);
    case 'conservative':
      return conservative(sides);
  }
}

/** The higher version. Only versions of one repository can be compared, and equal ones that differ otherwise cannot. */
function newest({ ours, theirs }: EntrySides): EntryMerge {
  const order = orderOf(ours, theirs);
  if (order === null || order === 0) return CONFLICT;
  return { kind: 'entry', entry: order > 0 ? ours : theirs };
}

/**
 * The smaller step away from the base: the lower of two upgrades, the higher of two downgrades; without a base the lower
 * version. One up and one down is no choice between a small and a large step, so it stays a conflict.
 */
function conservative({ base, ours, theirs }: EntrySides): EntryMerge {
  const order = orderOf(ours, theirs);
  if (order === null || order === 0) return CONFLICT;
  const [lower, higher] = order < 0 ? [ours, theirs] : [theirs, ours];
  if (base === null) return { kind: 'entry', entry: lower };
  const [low, high] = [orderOf(lower, base), orderOf(higher, base)];
  if (low === null || high === null) return CONFLICT;
  if (low >= 0) return { kind: 'entry', entry: lower };
  return high <= 0 ? { kind: 'entry', entry: higher } : CONFLICT;
}

/** Below zero when `a` is the lower version, null when that cannot be told. */
function orderOf(a: LockedComponent | null, b: LockedComponent | null): number | null {
  if (a === null || b === null || a.repo !== b.repo) return null;
  const [left, right] = [versionIn(a.version), versionIn(b.version)];
  return left === null || right === null ? null : semver.compare(left, right);
}
