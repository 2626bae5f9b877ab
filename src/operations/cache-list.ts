/** `cache list` and `cache stats`: the outputs that builds left in the local store. */
import { explainMiss } from '../domain/explain-miss.js';
import type { ComponentName } from '../domain/names.js';
import type { BuildRecord } from '../domain/record.js';
import type { CacheListResult, CacheStatsResult } from '../domain/store-results.js';
import type { Digest } from '../domain/digest.js';
import type { StoredRecord } from '../ports/store-catalog.js';
import type { World } from '../ports/world.js';
import { buildsOf, makerOf, timeText } from './store-makers.js';

type Looking = Pick<World, 'catalog'>;

const BASE = { ok: true, environment: null, findings: [] } as const;

/** By component, newest first; each with what changed since the one before. */
export async function cacheList(
  world: Looking,
  components: readonly ComponentName[],
): Promise<CacheListResult> {
  const records = await chosen(world, components);
  const sizes = await sizesOf(world, records);
  const caches = records.map(({ record, usedAt }, at) => ({
    ...makerOf(record),
    bytes: sizes.get(record.output) ?? null,
    usedAt: timeText(usedAt),
    why: explainMiss(record.inputs, before(records, at)?.inputs ?? null),
  }));
  return { command: 'cache list', ...BASE, caches };
}

/** The next older record of the same component. */
function before(records: readonly StoredRecord[], at: number): BuildRecord | null {
  const next = records[at + 1]?.record;
  return next?.component === records[at]?.record.component ? (next ?? null) : null;
}

/** Hits and misses are those of runs on this store. */
export async function cacheStats(
  world: Looking,
  components: readonly ComponentName[],
): Promise<CacheStatsResult> {
  const records = await chosen(world, components);
  const sizes = await sizesOf(world, records);
  const counts = await world.catalog.useCounts();
  const byName = Map.groupBy(records, ({ record }) => record.component);
  return {
    command: 'cache stats',
    ...BASE,
    components: [...byName].map(([component, own]) => {
      const outputs = new Set(own.map(({ record }) => record.output));
      const used = own.flatMap(({ usedAt }) => usedAt ?? []);
      return {
        component,
        count: own.length,
        bytes: [...outputs].reduce((sum, output) => sum + (sizes.get(output) ?? 0), 0),
        usedAt: timeText(used.length === 0 ? null : Math.max(...used)),
        ...(counts.get(component) ?? { hits: 0, misses: 0 }),
        run: own[0]?.record.producer.run ?? null,
      };
    }),
  };
}

async function chosen(
  { catalog }: Looking,
  components: readonly ComponentName[],
): Promise<readonly StoredRecord[]> {
  const records = buildsOf(await catalog.records());
  if (components.length === 0) return records;
  return records.filter(({ record }) => components.includes(record.component));
}

/** Bytes of files by output; an output that is not whole has none. */
async function sizesOf(
  { catalog }: Looking,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<Digest, number>> {
  const sizes = new Map<Digest, number>();
  for (const output of new Set(records.map(({ record }) => record.output))) {
    const tree = await catalog.tree(output);
    if (tree !== null) sizes.set(output, tree.bytes);
  }
  return sizes;
}
