/** Two locks of one environment side by side, before anything is asked of the world. */
import type { Change } from '../domain/change.js';
import { compareLocks } from '../domain/changes.js';
import type { SideName } from '../domain/diff-result.js';
import { dependentsOf, type Graph } from '../domain/graph.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { Pair } from './diff-history.js';

export interface DraftRow {
  readonly change: Change;
  readonly before: LockedComponent | null;
  readonly after: LockedComponent | null;
  /** Null for what is unchanged, added or removed. */
  readonly pair: Pair | null;
}

export interface Draft {
  readonly environment: EnvironmentName | null;
  readonly path: string;
  readonly unreadable: readonly SideName[];
  readonly rows: readonly DraftRow[];
  /** Of both sides; where they differ, as it will be. */
  readonly graph: Graph;
}

interface Sides {
  readonly before: Lock | null;
  readonly after: Lock | null;
  readonly path: string;
  readonly unreadable: readonly SideName[];
}

/** With a side that cannot be read there are no rows: whatever they said could be wrong. */
export function draftOf(environment: EnvironmentName | null, sides: Sides): Draft {
  const { before, after, path, unreadable } = sides;
  const lock = after ?? before;
  if (lock === null || unreadable.length > 0) {
    return { environment, path, unreadable, rows: [], graph: new Map() };
  }
  const changes = compareLocks(before, after ?? { ...lock, components: new Map() });
  const graph = new Map([...(before?.components ?? []), ...(after?.components ?? [])]);
  return { environment, path, unreadable, rows: changes.map((one) => rowOf(one, sides)), graph };
}

function rowOf(change: Change, sides: Sides): DraftRow {
  const before = sides.before?.components.get(change.component) ?? null;
  const after = sides.after?.components.get(change.component) ?? null;
  const isPair = before !== null && after !== null && change.kind !== 'unchanged';
  return { change, before, after, pair: isPair ? { before, after } : null };
}

/** Rows that change something. */
export function changedRows({ rows }: Pick<Draft, 'rows'>): readonly DraftRow[] {
  return rows.filter(({ change }) => change.kind !== 'unchanged');
}

/** Dependent and dependency, where both are changed or depend on what is. */
export function touchedEdges(draft: Draft): readonly (readonly [ComponentName, ComponentName])[] {
  const changed = changedRows(draft).map(({ change }) => change.component);
  const touched = new Set([...changed, ...dependentsOf(draft.graph, changed)]);
  return [...touched]
    .sort()
    .flatMap((name) =>
      (draft.graph.get(name)?.dependsOn ?? [])
        .filter((one) => touched.has(one.name))
        .map((one) => [name, one.name] as const),
    );
}
