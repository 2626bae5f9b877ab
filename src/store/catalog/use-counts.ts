/** How often outputs were found or had to be built, by component: `counts.json`; a statistic, never a reason. */
import { join } from 'node:path';
import { canonicalJson } from '../../domain/build-key.js';
import type { UseCounts } from '../../ports/store-catalog.js';
import { publishInStore, type StoreContext } from '../layout.js';
import { readText } from '../records/records.js';

/** What is known; nothing for a damaged file. */
export function readCounts(context: StoreContext): ReadonlyMap<string, UseCounts> {
  const text = readText(context, join(context.directory, 'counts.json'));
  return text === null ? new Map() : new Map(entriesOf(text));
}

/** Adds up; two runs at the same time may lose one of them. */
export function addCounts(context: StoreContext, uses: ReadonlyMap<string, UseCounts>): void {
  const counts = new Map(readCounts(context));
  for (const [component, { hits, misses }] of uses) {
    const before = counts.get(component) ?? { hits: 0, misses: 0 };
    counts.set(component, { hits: before.hits + hits, misses: before.misses + misses });
  }
  const text = canonicalJson(Object.fromEntries(counts));
  try {
    publishInStore(context, join(context.directory, 'counts.json'), `${text}\n`);
  } catch {
    // A full or read-only disk must not fail a run for its statistics (T55).
  }
}

function entriesOf(text: string): (readonly [string, UseCounts])[] {
  try {
    const value: unknown = JSON.parse(text);
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return entries.flatMap(([name, counts]) => {
      const { hits, misses } = counts as Partial<Record<keyof UseCounts, unknown>>;
      const isRight = Number.isSafeInteger(hits) && Number.isSafeInteger(misses);
      return isRight ? [[name, { hits, misses } as UseCounts] as const] : [];
    });
  } catch {
    // Torn or edited by hand: counting begins again.
    return [];
  }
}
