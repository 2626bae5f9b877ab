/** Which components must go back together with one, so that the set fits: a fixed point over an earlier lock. */
import { conflictOf } from './conflicts.js';
import type { Lock, LockedComponent } from './lock.js';
import type { Dependency } from './manifest.js';
import type { ComponentName } from './names.js';

/** An earlier lock of the environment that companions may come from. */
export interface EarlierLock {
  /** For people: `#12`. */
  readonly name: string;
  readonly lock: Lock;
}

export interface AlongRequest {
  /** The lock with nothing but the chosen components put back. */
  readonly next: Lock;
  readonly chosen: readonly ComponentName[];
  /** Newest first; read one after another, and no further than needed. */
  readonly earlier: Iterable<EarlierLock>;
  /** A hold keeps that very commit away. */
  readonly isRejected: (entry: LockedComponent) => boolean;
}

export type Along =
  /** `from` is null when nothing had to come along. */
  | {
      readonly fits: true;
      readonly components: readonly ComponentName[];
      readonly lock: Lock;
      readonly from: EarlierLock | null;
    }
  /** Why not even one earlier lock would do: what breaks at first, then one line per lock. */
  | { readonly fits: false; readonly broken: readonly string[]; readonly tried: readonly string[] };

/** One dependency that is not satisfied. */
interface Broken {
  readonly dependent: ComponentName;
  readonly dependency: ComponentName;
  readonly message: string;
}

/**
 * Tries the earlier locks, newest first: whatever does not fit to the chosen components takes the entry it had there,
 * its own dependents follow, and so does what an older dependent needs older; until nothing is broken. Every companion
 * comes out of one lock, in which they did live together. What was broken elsewhere before stays out of it.
 */
export function dependentsAlong(request: AlongRequest): Along {
  const { next, chosen, earlier } = request;
  const broken = brokenAround(next, new Set(chosen));
  if (broken.length === 0) return { fits: true, components: [], lock: next, from: null };
  const tried: string[] = [];
  for (const candidate of earlier) {
    const found = joined(request, candidate);
    if ('why' in found) tried.push(`${candidate.name}: ${found.why}`);
    else return { fits: true, ...found, from: candidate };
  }
  return { fits: false, broken: broken.map(({ message }) => message), tried };
}

type Joined =
  { readonly components: readonly ComponentName[]; readonly lock: Lock } | { readonly why: string };

function joined(request: AlongRequest, { lock: source }: EarlierLock): Joined {
  const { next, chosen } = request;
  const members = new Set(chosen);
  const components = new Map(next.components);
  let lock = next;
  for (;;) {
    const one = nextToJoin(brokenAround(lock, members), members);
    if (one === null) break;
    const name = joiner(one, members);
    if (name === null) return { why: one.message };
    const entry = source.components.get(name);
    if (entry === undefined) return { why: `${one.message}, and it has no ${name}` };
    if (request.isRejected(entry)) {
      return { why: `${one.message}, and a hold rejects the ${name} it has (${entry.version})` };
    }
    members.add(name);
    components.set(name, entry);
    lock = { ...next, components: sorted(components) };
  }
  return { components: [...members].filter((name) => !chosen.includes(name)).sort(), lock };
}

/** Dependents before what older ones need: a dependent that goes back may no longer need anything. */
function nextToJoin(broken: readonly Broken[], members: ReadonlySet<ComponentName>): Broken | null {
  return broken.find(({ dependent }) => !members.has(dependent)) ?? broken[0] ?? null;
}

/** The end of a broken dependency that may still go back; null when both did. */
function joiner(
  { dependent, dependency }: Broken,
  members: ReadonlySet<ComponentName>,
): ComponentName | null {
  if (!members.has(dependent)) return dependent;
  return members.has(dependency) ? null : dependency;
}

/** Unsatisfied dependencies with an end among the members; what cannot be told is a warning elsewhere, not broken. */
function brokenAround(lock: Lock, members: ReadonlySet<ComponentName>): readonly Broken[] {
  return [...lock.components.values()].flatMap((dependent) =>
    dependent.dependsOn
      .filter(({ name }) => members.has(dependent.name) || members.has(name))
      .flatMap((dependency) => brokenBy(lock, dependent, dependency)),
  );
}

function brokenBy(lock: Lock, dependent: LockedComponent, dependency: Dependency): Broken[] {
  const finding = conflictOf(dependent, dependency, lock);
  const isAbsent = !lock.components.has(dependency.name);
  if (finding === null || (finding.severity !== 'error' && !isAbsent)) return [];
  return [{ dependent: dependent.name, dependency: dependency.name, message: finding.message }];
}

function sorted(
  components: ReadonlyMap<ComponentName, LockedComponent>,
): ReadonlyMap<ComponentName, LockedComponent> {
  return new Map([...components].sort(([a], [b]) => (a < b ? -1 : 1)));
}
