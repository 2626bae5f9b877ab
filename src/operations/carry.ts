/** Brings the store from one workflow run to the next as few cache entries, and takes it along again. */
import { join } from 'node:path';
import { canonicalJson } from '../domain/build-key.js';
import { digestOf, hexOf, type Digest } from '../domain/digest.js';
import type { PackGroup } from '../domain/transfer-groups.js';
import type { CarrierReport } from '../ports/store-carrier.js';
import type { World } from '../ports/world.js';
import { removeTree } from '../store/remove-tree.js';
import { GENERATION, takeOver, type CarryingWorld } from './carry-entry.js';
import { bringGroups, takeGroupList, takeGroups } from './carry-groups.js';

export interface CarryKeys {
  /** What this run wants, as a key; an entry of it is named by this key and the digest of its content. */
  readonly primary: string;
  /** Prefixes, nearest first; the newest entry under a prefix is found. */
  readonly restoreKeys: readonly string[];
}

/**
 * Keys of fixed length, because the service matches by prefix. An entry can never be replaced, so its name ends
 * in the digest of its content: saving the same again is "exists", and a fuller store for the same lock is a newer
 * entry that wins. `wanted` is the digest of all that decides what the store should hold: the locked commits and
 * the recipes, whatever the environment.
 */
export function carryKeys(
  world: Pick<World, 'host'>,
  of: { readonly name: string; readonly wanted: Digest },
): CarryKeys {
  const platform = `${GENERATION}-${world.host.os}-${world.host.arch}-${shortHex(of.name)}-`;
  const primary = `${platform}${hexOf(of.wanted)}`;
  return { primary, restoreKeys: [`${primary}-`, platform] };
}

function shortHex(text: string): string {
  return hexOf(digestOf(canonicalJson(text))).slice(0, 12);
}

export interface BroughtStore {
  /** True only when an entry made for the very same lock and recipes was found. */
  readonly hit: boolean;
  readonly primaryKey: string;
  readonly matchedKey: string | null;
  /** Digest of what was brought; null for nothing. Saving the same again is left out. */
  readonly content: Digest | null;
  /** Entries that hold packs of it; a later save only names them. */
  readonly groups: readonly PackGroup[];
}

/** Brings what the nearest entry holds; everything in it is verified before it is visible. A miss is normal. */
export async function bringStore(world: CarryingWorld, keys: CarryKeys): Promise<BroughtStore> {
  const directory = join(world.workspace.storeDir, 'transfer');
  removeTree(world.disk, directory);
  const { matched, detail } = await world.carrier.restore(
    directory,
    keys.primary,
    keys.restoreKeys,
  );
  if (detail !== undefined)
    world.emit({ type: 'note', level: 'info', message: `cache: ${detail}` });
  const nothing = { hit: false, primaryKey: keys.primary, matchedKey: matched, content: null };
  if (matched === null) return { ...nothing, groups: [] };
  const groups = takeGroupList(world, directory);
  const counts = await bringGroups(world, groups);
  const refused = await takeOver(world, directory);
  if (refused === null || counts === null) return { ...nothing, groups: [] };
  if (counts.found.length < groups.length) {
    // Evicted by the service: what needs those packs is built, and the next save is whole again (T04).
    world.emit({ type: 'note', level: 'info', message: `cache: packs of ${matched} are gone` });
    return { ...nothing, groups: counts.found };
  }
  if (refused + counts.refused > 0) {
    world.emit({ type: 'finding', finding: refusedFinding(matched, refused + counts.refused) });
    return { ...nothing, groups: [] };
  }
  const hit = matched.startsWith(`${keys.primary}-`);
  return { ...nothing, hit, content: await contentNow(world, directory), groups: counts.found };
}

/** Saves the store as an entry of `primaryKey`; nothing when it holds what was brought. Denied and existing are normal. */
export async function takeStore(
  world: CarryingWorld,
  brought: Pick<BroughtStore, 'primaryKey' | 'content' | 'hit' | 'groups'>,
): Promise<CarrierReport> {
  if (!world.carrier.isAvailable())
    return { outcome: 'unavailable', detail: 'there is no cache service here' };
  const directory = join(world.workspace.storeDir, 'transfer');
  removeTree(world.disk, directory);
  try {
    const exported = await world.store.exportTo(directory, world.config.store.carryMaxBytes);
    if (exported.packs === 0) return { outcome: 'nothing-new', detail: 'the store is empty' };
    if (brought.hit && exported.digest === brought.content) return { outcome: 'nothing-new' };
    const stopped = await takeGroups(world, directory, brought.groups);
    if (stopped !== null) return stopped;
    return await world.carrier.save(
      directory,
      `${brought.primaryKey}-${hexOf(exported.digest).slice(0, 16)}`,
    );
  } finally {
    removeTree(world.disk, directory);
  }
}

async function contentNow(world: CarryingWorld, directory: string): Promise<Digest> {
  const { digest } = await world.store.exportTo(directory, world.config.store.carryMaxBytes);
  removeTree(world.disk, directory);
  return digest;
}

function refusedFinding(key: string, refused: number) {
  return {
    severity: 'high',
    code: 'cache-damaged',
    message: `${refused} objects of the cache entry ${key} do not verify; they were left out and will be built`,
    fix: 'if it happens again, delete the entry and find out who wrote it',
  } as const;
}
