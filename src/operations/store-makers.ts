/** Records as people read them. */
import { isAdded } from '../domain/added-tree.js';
import type { BuildRecord } from '../domain/record.js';
import type { Maker } from '../domain/store-results.js';

/** Who made it, when, and out of which key. */
export function makerOf({ component, buildKey, output, producer }: BuildRecord): Maker {
  const { run, trust, at, seconds } = producer;
  return { component, buildKey, output, run, trust, at, seconds };
}

/** ISO 8601, or null. */
export function timeText(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

/** Records of builds, without those of trees that were added by hand. */
export function buildsOf<T extends { readonly record: BuildRecord }>(
  records: readonly T[],
): readonly T[] {
  return records.filter(({ record }) => !isAdded(record));
}
