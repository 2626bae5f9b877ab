/** The lock that a rollback writes: an earlier state, fitted to the manifest of today so that it sticks. */
import type { Digest } from './digest.js';
import type { Lock, LockedComponent } from './lock.js';
import type { Manifest } from './manifest.js';
import type { ComponentName, EnvironmentName } from './names.js';
import { sameContent } from './promotion.js';

export interface RolledBackRequest {
  readonly found: Lock;
  readonly current: Lock;
  readonly environment: EnvironmentName;
  /** Only these are taken from `found`; empty = all. */
  readonly components: readonly ComponentName[];
  readonly manifest: Manifest;
  /** Digest of the manifest as the environment resolves it now: with it `apply --locked` takes the lock. */
  readonly manifestDigest: Digest;
  /** ISO time for a lock that never was before. */
  readonly now: string;
}

/**
 * A whole earlier lock keeps its own time and origin, so that going back under the same manifest gives its very bytes.
 * With components chosen, the others stay as they are. When nothing changes, the current lock comes back.
 */
export function rolledBackLock(request: RolledBackRequest): Lock {
  const { found, current, environment, manifest, manifestDigest } = request;
  const whole = request.components.length === 0;
  const components = whole ? found.components : merged(request);
  const lacks = [...manifest.components.keys()].some((name) => !components.has(name));
  const base = whole ? found : { ...current, generatedAt: request.now };
  const next: Lock = {
    ...base,
    formatVersion: 2,
    environment,
    manifest: manifestDigest,
    partial: lacks,
    components,
  };
  return sameContent(next, current) ? current : next;
}

function merged(request: RolledBackRequest): ReadonlyMap<ComponentName, LockedComponent> {
  const entries = new Map(request.current.components);
  for (const name of request.components) {
    const entry = request.found.components.get(name);
    if (entry === undefined) entries.delete(name);
    else entries.set(name, entry);
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
