/** Entries of several locks put together into one, and which recorded outputs stay true then. */
import { canonicalJson } from './build-key.js';
import type { Digest } from './digest.js';
import { dependentsOf } from './graph.js';
import type { LockedComponent } from './lock.js';
import type { ComponentName } from './names.js';

export type Entries = ReadonlyMap<ComponentName, LockedComponent>;

/** For each name of any of `from` what `pick` says, sorted by name; null leaves it out. */
export function composed(
  from: readonly Entries[],
  pick: (name: ComponentName) => LockedComponent | null | undefined,
): Map<ComponentName, LockedComponent> {
  const names = new Set(from.flatMap((entries) => [...entries.keys()]));
  const picked = [...names].sort().map((name) => pick(name) ?? null);
  return new Map(
    picked.filter((entry) => entry !== null).map((entry) => [entry.name, entry] as const),
  );
}

/** True when two entries lock the same; a recorded output is no part of that. */
export function sameEntry(
  a: LockedComponent | null | undefined,
  b: LockedComponent | null | undefined,
): boolean {
  return textOf(a) === textOf(b);
}

function textOf(entry: LockedComponent | null | undefined): string {
  return canonicalJson(entry === null || entry === undefined ? null : { ...entry, output: null });
}

/**
 * Outputs recorded in `recorded` that `entries` may keep: an output was built from its component and all that this
 * depends on, so nothing of that may differ. A name that may not keep its output is left out; null = none was recorded.
 */
export function standingOutputs(
  entries: Entries,
  recorded: Entries,
): ReadonlyMap<ComponentName, Digest | null> {
  const changed = [...entries.values()]
    .filter((entry) => sourceOf(entry) !== sourceOf(recorded.get(entry.name)))
    .map(({ name }) => name);
  const lost = new Set([...changed, ...dependentsOf(entries, changed)]);
  return new Map(
    [...entries.keys()]
      .filter((name) => !lost.has(name))
      .map((name) => [name, recorded.get(name)?.output ?? null]),
  );
}

/** Whatever of an entry a build depends on; ranges and the name of the ref are not. */
function sourceOf(entry: LockedComponent | undefined): string {
  if (entry === undefined) return '';
  const { repo, commit, type, buildTarget, dependsOn } = entry;
  const dependencies = dependsOn.map(({ name }) => name).sort();
  return canonicalJson({ repo, commit, type, buildTarget, dependencies });
}

/** The entries, each with the output that `outputs` has for it. */
export function withOutputs(
  entries: Entries,
  outputs: ReadonlyMap<ComponentName, Digest | null>,
): Map<ComponentName, LockedComponent> {
  return new Map(
    [...entries].map(([name, entry]) => [name, { ...entry, output: outputs.get(name) ?? null }]),
  );
}
