/** `cache invalidate`: what was stored of components, and of those built from them, no longer counts. */
import { dependentsOf } from '../domain/graph.js';
import type { ComponentName } from '../domain/names.js';
import { nearest } from '../domain/nearest.js';
import type { CacheInvalidateResult } from '../domain/store-results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { loadManifest } from './load.js';
import { removeRoots } from './remote-roots.js';
import { buildsOf, makerOf } from './store-makers.js';

export interface CacheInvalidateOptions {
  readonly components: readonly ComponentName[];
  readonly withDependents: boolean;
}

/**
 * Notes first, durably, that the records do not count, wherever they are; then removes them here and, where this run
 * may, in the remotes. Throws `component-unknown` for a name that neither the manifest nor the store knows.
 */
export async function cacheInvalidate(
  world: World,
  { components, withDependents }: CacheInvalidateOptions,
): Promise<CacheInvalidateResult> {
  const { catalog } = world;
  const all = buildsOf(await catalog.records()).map(({ record }) => record);
  const manifest = loadManifest(world).components;
  const known = new Set([...manifest.keys(), ...all.map(({ component }) => component)]);
  for (const name of components) requireKnown(name, known);
  const named = components.filter((name) => manifest.has(name));
  const dependents = withDependents ? dependentsOf(manifest, named) : [];
  const names = new Set([...components, ...dependents]);
  const doomed = all.filter(({ component }) => names.has(component));
  const at = new Date(world.clock.now()).toISOString();
  for (const { buildKey, component } of doomed) {
    await catalog.invalidate({ buildKey, component, at });
    await catalog.removeRecord(buildKey);
  }
  const keys = doomed.map(({ buildKey }) => buildKey);
  return {
    command: 'cache invalidate',
    ok: true,
    environment: null,
    findings: await removeRoots(world, keys),
    components: [...names].sort(),
    invalidated: doomed.map(makerOf),
  };
}

function requireKnown(name: ComponentName, known: ReadonlySet<string>): void {
  if (known.has(name)) return;
  const [near] = nearest(name, [...known]);
  throw new LockstepError('component-unknown', {
    message: `neither the manifest nor the store has a component ${name}${near === undefined ? '' : `; the nearest is ${near}`}`,
    hint: 'lockstep cache list',
  });
}
