/** Holds: stops on components of an environment, folded out of its journal. */
import type { Digest } from './digest.js';
import type { CommitSha, ObjectId } from './git-ids.js';
import type { ChainedEntry, Hold } from './journal.js';
import type { ComponentName } from './names.js';

/** A hold that is in force. */
export interface ActiveHold {
  /** The entry that made it: who, why, since when. */
  readonly entry: ChainedEntry;
  /** Held components; empty = the whole environment. */
  readonly components: readonly ComponentName[];
  /** Resumed since, out of a hold on the whole environment. */
  readonly except: readonly ComponentName[];
  /** Component → commit that must not come back. */
  readonly rejected: Readonly<Record<string, CommitSha>>;
  /** ISO time, or null = until resumed. */
  readonly expires: string | null;
}

/**
 * Holds in force at `now` (milliseconds since 1970), oldest first. A hold ends when it is resumed, when it expires,
 * or when a rollback returns to the very lock that the hold's own rollback left. Expiry is the one place where a
 * clock decides (T58): it can end a hold early or late, never lose or reorder an entry.
 */
export function activeHolds(entries: readonly ChainedEntry[], now: number): readonly ActiveHold[] {
  let holds: readonly ActiveHold[] = [];
  for (const entry of entries) {
    if (entry.kind === 'resume') holds = holds.flatMap((hold) => resumed(hold, entry.components));
    if (entry.kind === 'rollback') holds = holds.filter((hold) => !undoes(entry, hold));
    if (entry.hold !== undefined) holds = [...holds, begun(entry, entry.hold)];
  }
  return holds.filter((hold) => hold.expires === null || Date.parse(hold.expires) > now);
}

/** Names held; `all` is what a hold on the whole environment stands for. */
export function heldComponents(
  holds: readonly ActiveHold[],
  all: Iterable<ComponentName> = [],
): ReadonlySet<ComponentName> {
  const named = holds.flatMap((hold) => hold.components);
  const everything = holds.some((hold) => hold.components.length === 0) ? [...all] : [];
  return new Set([...named, ...everything].filter((name) => holdOn(holds, name) !== null).sort());
}

/** The oldest hold that stops a component, or null. */
export function holdOn(holds: readonly ActiveHold[], component: ComponentName): ActiveHold | null {
  return holds.find((hold) => covers(hold, component)) ?? null;
}

/** True when a hold rejects that commit of that component. */
export function isRejected(
  holds: readonly ActiveHold[],
  component: ComponentName,
  commit: CommitSha | ObjectId,
): boolean {
  return holds.some((hold) => hold.rejected[component] === (commit as string));
}

/** Holds in force that would still be in force after a rollback to that lock: all but the one whose rollback it undoes. */
export function holdsAfter(holds: readonly ActiveHold[], lock: Digest): readonly ActiveHold[] {
  return holds.filter((hold) => !isUndoneBy(hold, lock));
}

function covers(hold: ActiveHold, component: ComponentName): boolean {
  if (hold.except.includes(component)) return false;
  return hold.components.length === 0 || hold.components.includes(component);
}

function begun(entry: ChainedEntry, hold: Hold): ActiveHold {
  const { components, rejected, expires } = hold;
  return { entry, components, except: [], rejected, expires };
}

function undoes(rollback: ChainedEntry, hold: ActiveHold): boolean {
  return isUndoneBy(hold, rollback.target ?? rollback.lock);
}

function isUndoneBy({ entry }: ActiveHold, lock: Digest): boolean {
  return entry.kind === 'rollback' && entry.previousLock === lock;
}

/** What is left of a hold after a resume; an empty list ends all of it. */
function resumed(hold: ActiveHold, components: readonly ComponentName[]): readonly ActiveHold[] {
  if (components.length === 0) return [];
  const rejected = Object.fromEntries(
    Object.entries(hold.rejected).filter(([name]) => !components.includes(name as ComponentName)),
  );
  if (hold.components.length === 0) {
    return [{ ...hold, rejected, except: [...hold.except, ...components] }];
  }
  const left = hold.components.filter((name) => !components.includes(name));
  return left.length === 0 ? [] : [{ ...hold, rejected, components: left }];
}
