/** The `StoreCarrier` port on the Actions cache, through the official client, which is loaded only when used. */
import { relative } from 'node:path';
import type { CarrierReport, StoreCarrier } from '../ports/store-carrier.js';

/** What the runner tells an action about the cache service. */
export type CacheEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Paths are given to the service relative to `base`, the directory the process runs in: they enter the version of
 * an entry literally, so an absolute path would never match on another runner.
 */
export function createActionsCarrier(environment: CacheEnvironment, base: string): StoreCarrier {
  return {
    isAvailable: () => isAvailable(environment),
    restore: (path, key, restoreKeys) =>
      restore(environment, [relative(base, path)], [key, ...restoreKeys]),
    save: (path, key) => save(environment, relative(base, path), key),
  };
}

function isAvailable(environment: CacheEnvironment): boolean {
  const urls = [environment['ACTIONS_RESULTS_URL'], environment['ACTIONS_CACHE_URL']];
  return (
    (environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && urls.some((url) => (url ?? '') !== '')
  );
}

async function restore(
  environment: CacheEnvironment,
  paths: string[],
  [key = '', ...restoreKeys]: readonly string[],
): Promise<{ readonly matched: string | null; readonly detail?: string }> {
  if (!isAvailable(environment)) return { matched: null, detail: 'there is no cache service here' };
  if (!permits(environment, 'read'))
    return { matched: null, detail: 'this run may not read the cache' };
  const cache = await import('@actions/cache');
  const matched = await cache.restoreCache(paths, key, [...restoreKeys]);
  return { matched: matched ?? null };
}

async function save(
  environment: CacheEnvironment,
  path: string,
  key: string,
): Promise<CarrierReport> {
  if (!isAvailable(environment))
    return { outcome: 'unavailable', detail: 'there is no cache service here' };
  if (!permits(environment, 'write'))
    return { outcome: 'denied', detail: 'this run may not write the cache' };
  const cache = await import('@actions/cache');
  // The client answers -1 for an existing key, a refusal and an outage alike, and only logs which.
  if ((await cache.saveCache([path], key)) !== -1) return { outcome: 'saved' };
  const existing = await cache.restoreCache([path], key, [], { lookupOnly: true });
  if (existing === key) return { outcome: 'exists' };
  return {
    outcome: 'failed',
    detail: 'the cache service did not take the entry; its reason is in the log',
  };
}

const MODES: Readonly<Record<string, readonly string[]>> = {
  none: [],
  read: ['read'],
  write: ['read', 'write'],
  'read-write': ['read', 'write'],
  'write-only': ['write'],
};

/** The bits of a scope in the token's `ac` claim. */
const PERMISSION_BITS = { read: 1, write: 2 } as const;

/** Whether `cache-mode` and the token allow it; what cannot be read is left to the service to decide. */
function permits(environment: CacheEnvironment, what: 'read' | 'write'): boolean {
  const mode = MODES[environment['ACTIONS_CACHE_MODE'] ?? ''];
  if (mode !== undefined && !mode.includes(what)) return false;
  const scopes = scopesOf(environment['ACTIONS_RUNTIME_TOKEN'] ?? '');
  return scopes === null || scopes.some((permission) => (permission & PERMISSION_BITS[what]) !== 0);
}

/** Permissions in the unsigned part of the token: `ac` = `[{"Scope": "refs/heads/x", "Permission": 3}]`. */
function scopesOf(token: string): readonly number[] | null {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    );
    const claim = (payload as { ac?: unknown }).ac;
    const scopes: unknown = typeof claim === 'string' ? JSON.parse(claim) : null;
    if (!Array.isArray(scopes)) return null;
    return scopes.map(
      (scope: unknown) => Number((scope as { Permission?: unknown }).Permission) || 0,
    );
  } catch {
    // Not a token of that form: the service knows better than we do.
    return null;
  }
}
