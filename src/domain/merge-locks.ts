/** Three-way merge of locks, component by component; nothing is read or written here. */
import { LockstepError } from '../errors.js';
import { canonicalJson } from './build-key.js';
import { digestOf, type Digest } from './digest.js';
import type { Lock } from './lock.js';
import { composed, sameEntry, standingOutputs, withOutputs, type Entries } from './lock-entries.js';
import { mergeEntry, type EntrySides, type MergeStrategy } from './merge-entry.js';
import type { ComponentName, EnvironmentName } from './names.js';

export interface LockSides {
  /** Null when the two have no lock in common. */
  readonly base: Lock | null;
  readonly ours: Lock;
  readonly theirs: Lock;
}

export interface MergeConflict extends EntrySides {
  readonly component: ComponentName;
}

export interface LockMerge {
  /** Null when there are conflicts. */
  readonly lock: Lock | null;
  /** By name. */
  readonly conflicts: readonly MergeConflict[];
  /** Both sides resolved another manifest: which one the merged lock belongs to is not known. */
  readonly manifestsDiffer: boolean;
}

const NOTHING: Entries = new Map();

/**
 * What one side changed is taken from it, also in the header; what both changed differently is settled by the strategy
 * or is a conflict. The same locks give the same bytes, and but for `ours` and `theirs` the two sides may be swapped.
 * Throws `lock-invalid` for a lock of the earlier format, and `usage` for locks of different environments.
 */
export function mergeLocks(sides: LockSides, strategy: MergeStrategy): LockMerge {
  const { base, ours, theirs } = sides;
  requireMergeable(sides);
  const all = [base?.components ?? NOTHING, ours.components, theirs.components] as const;
  const conflicts: MergeConflict[] = [];
  const entries = composed(all, (component) => {
    const [before, left, right] = all.map((one) => one.get(component) ?? null);
    const three = { base: before ?? null, ours: left ?? null, theirs: right ?? null };
    const merge = mergeEntry(three, strategy);
    if (merge.kind === 'entry') return merge.entry;
    conflicts.push({ component, ...three });
    return null;
  });
  const manifest = merged(base?.manifest, ours.manifest, theirs.manifest);
  const manifestsDiffer = manifest === undefined;
  if (conflicts.length > 0) return { lock: null, conflicts, manifestsDiffer };
  const lock: Lock = {
    formatVersion: 2,
    environment: ours.environment,
    generatedAt: mergedTime(sides),
    manifest: manifest ?? digestOfBoth(ours.manifest, theirs.manifest),
    promotedFrom: mergedOrigin(sides, entries),
    partial: merged(base?.partial, ours.partial, theirs.partial) ?? true,
    components: withOutputs(entries, mergedOutputs(all, entries)),
  };
  return { lock, conflicts, manifestsDiffer };
}

function requireMergeable({ base, ours, theirs }: LockSides): void {
  const sides = Object.entries({ base, ours, theirs });
  for (const [side, lock] of sides) {
    if (lock === null || lock.formatVersion === 2) continue;
    throw new LockstepError('lock-invalid', {
      message: `the lock of ${side} has the earlier format, whose commits are not proven`,
      hint: 'lock that side again first: lockstep lock',
    });
  }
  for (const [side, lock] of sides) {
    if (lock === null || lock.environment === ours.environment) continue;
    throw new LockstepError('usage', {
      message: `the lock of ours is of ${named(ours.environment)}, that of ${side} of ${named(lock.environment)}`,
      hint: 'merge locks of one environment; to bring a lock to another one: lockstep promote',
    });
  }
}

function named(environment: EnvironmentName | null): string {
  return environment === null ? 'no environment' : `environment ${environment}`;
}

/** The value of the side that changed it; undefined when both did, to different values. */
function merged<T>(base: T | undefined, ours: T, theirs: T): T | undefined {
  const [before, left, right] = [base, ours, theirs].map((value) => canonicalJson(value ?? null));
  if (left === right || before === right) return ours;
  return before === left ? theirs : undefined;
}

/** When both sides are new, the later: a lock is dated by its newest real change. */
function mergedTime({ base, ours, theirs }: LockSides): string {
  const one = merged(base?.generatedAt, ours.generatedAt, theirs.generatedAt);
  if (one !== undefined) return one;
  const [left, right] = [ours.generatedAt, theirs.generatedAt];
  const order = Date.parse(left) - Date.parse(right);
  return (order === 0 ? left > right : order > 0) ? left : right;
}

/** The digest of no manifest at all, the same for both orders: the lock is then judged entry by entry (T62). */
function digestOfBoth(ours: Digest | null, theirs: Digest | null): Digest {
  return digestOf(canonicalJson({ merged: [ours, theirs].map(String).sort() }));
}

/** Where a lock was promoted from is true of its set of entries only. */
function mergedOrigin({ base, ours, theirs }: LockSides, entries: Entries): Lock['promotedFrom'] {
  const [isOurs, isTheirs] = [ours, theirs].map((lock) => sameEntries(lock.components, entries));
  if (isOurs === true && isTheirs === true) {
    return merged(base?.promotedFrom, ours.promotedFrom, theirs.promotedFrom) ?? null;
  }
  if (isOurs === true) return ours.promotedFrom;
  return isTheirs === true ? theirs.promotedFrom : null;
}

function sameEntries(a: Entries, b: Entries): boolean {
  return a.size === b.size && [...a].every(([name, entry]) => sameEntry(entry, b.get(name)));
}

/** Of the sides whose recorded output is still true; two that differ say that neither can be relied on. */
function mergedOutputs(
  sides: readonly [Entries, Entries, Entries],
  entries: Entries,
): ReadonlyMap<ComponentName, Digest | null> {
  const [base, ours, theirs] = sides.map((side) => standingOutputs(entries, side));
  const output = (name: ComponentName): Digest | null => {
    const [left, right] = [ours?.get(name), theirs?.get(name)];
    if (left === undefined || right === undefined) return left ?? right ?? null;
    return merged(base?.get(name), left, right) ?? null;
  };
  return new Map([...entries.keys()].map((name) => [name, output(name)]));
}
