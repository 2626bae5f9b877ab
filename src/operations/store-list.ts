/** `store list` and `store stats`: what the local store has, and how much. */
import { isAdded } from '../domain/added-tree.js';
import type { ComponentName } from '../domain/names.js';
import type { StoreListResult, StoreStatsResult } from '../domain/store-results.js';
import type { StoredRecord } from '../ports/store-catalog.js';
import type { World } from '../ports/world.js';
import { buildsOf, makerOf, timeText } from './store-makers.js';

export interface StoreListOptions {
  /** Empty = all, and the trees that were added by hand. */
  readonly components: readonly ComponentName[];
  /** Rows at most; null = all. */
  readonly limit: number | null;
}

/** Records by component, newest first; then trees added by hand. */
export async function storeList(
  { catalog }: Pick<World, 'catalog'>,
  { components, limit }: StoreListOptions,
): Promise<StoreListResult> {
  const all = await catalog.records();
  const records = buildsOf(all)
    .filter(({ record }) => components.length === 0 || components.includes(record.component))
    .map(({ record, usedAt }) => ({ ...makerOf(record), usedAt: timeText(usedAt) }));
  const added = components.length > 0 ? [] : addedTrees(all);
  const most = limit ?? Infinity;
  const left = Math.max(0, most - records.length);
  return {
    command: 'store list',
    ok: true,
    environment: null,
    findings: [],
    records: records.slice(0, most),
    added: added.slice(0, left),
    more: Math.max(0, records.length + added.length - most),
  };
}

function addedTrees(all: readonly StoredRecord[]): StoreListResult['added'] {
  return all
    .filter(({ record }) => isAdded(record))
    .map(({ record }) => ({ digest: record.output, at: record.producer.at }));
}

/** Counts and bytes. */
export async function storeStats(
  world: Pick<World, 'catalog' | 'config'>,
): Promise<StoreStatsResult> {
  const { bytes, packs, blobs, quarantined, lockedBy } = await world.catalog.totals();
  const all = await world.catalog.records();
  const { path, maxBytes } = world.config.store;
  return {
    command: 'store stats',
    ok: true,
    environment: null,
    findings: [],
    path,
    bytes,
    packs,
    blobs,
    records: buildsOf(all).length,
    added: addedTrees(all).length,
    quarantined,
    lockedBy,
    maxBytes,
  };
}
