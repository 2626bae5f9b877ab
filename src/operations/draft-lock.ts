/** A lock in the making: components resolved side by side, entries put together, the header settled. */
import { compareLocks } from '../domain/changes.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import { lockBytes } from '../domain/lock-bytes.js';
import { standingOutputs, withOutputs, type Entries } from '../domain/lock-entries.js';
import type { Component } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { mapSettled } from '../domain/parallel.js';
import { nameKey } from '../domain/staleness.js';
import type { World } from '../ports/world.js';
import { collectFailures } from './collect-failures.js';
import { connections } from './connections.js';

export interface Resolving {
  readonly environment: EnvironmentName | null;
  readonly components: readonly Component[];
  /** Give failures as findings instead of throwing them. */
  readonly allowPartial: boolean;
}

/** What `resolve` gives of each component, by name. Throws one error that lists every component that failed. */
export async function resolveEach<T extends { readonly entry: LockedComponent | null }>(
  world: World,
  { environment, components, allowPartial }: Resolving,
  resolve: (component: Component) => Promise<T>,
): Promise<{ readonly byName: Map<ComponentName, T>; readonly failed: readonly Finding[] }> {
  const byName = new Map<ComponentName, T>();
  let done = 0;
  const settled = await mapSettled(components, connections(world), async (component) => {
    const resolution = await resolve(component);
    done += 1;
    world.emit({
      type: 'resolved',
      component: component.name,
      version: resolution.entry?.version ?? '',
      done,
      total: components.length,
    });
    return { name: component.name, resolution };
  });
  for (const result of settled) {
    if (result.status === 'fulfilled') byName.set(result.value.name, result.value.resolution);
  }
  const failed = collectFailures(settled, {
    what: `could not be locked${environment === null ? '' : ` for ${environment}`}`,
    total: components.length,
    throwThem: !allowPartial,
  });
  return { byName, failed };
}

/** A kept entry takes over what the manifest says of its place in the graph; a held one keeps the ranges of its day. */
export function refreshed(
  old: LockedComponent,
  component: Component,
  isHeld: boolean,
): LockedComponent {
  const { type, buildTarget } = component;
  const isSame = nameKey(old.dependsOn) === nameKey(component.dependsOn);
  const { dependsOn } = isHeld && isSame ? old : component;
  return { ...old, type, buildTarget, dependsOn };
}

export interface NewLock {
  readonly environment: EnvironmentName | null;
  readonly manifest: Digest;
  readonly partial: boolean;
  readonly entries: Entries;
}

/** The lock of these entries, with the outputs that stay true; the same bytes as `before` when nothing but the time would change. */
export function draftOf(
  world: Pick<World, 'clock'>,
  before: Lock | null,
  { environment, manifest, partial, entries }: NewLock,
): Lock {
  const draft: Lock = {
    formatVersion: 2,
    environment,
    generatedAt: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    manifest,
    promotedFrom: null,
    partial,
    components: withOutputs(entries, standingOutputs(entries, before?.components ?? new Map())),
  };
  if (before === null || before.formatVersion !== 2) return draft;
  const moved = compareLocks(before, draft).some((change) => change.kind !== 'unchanged');
  const kept: Lock = {
    ...draft,
    generatedAt: before.generatedAt,
    promotedFrom: moved ? null : before.promotedFrom,
  };
  return lockBytes(kept) === lockBytes(before) ? kept : { ...kept, generatedAt: draft.generatedAt };
}
