/** Counts what an apply found in the store and what it had to build, for `cache stats`. */
import type { StepResult } from '../domain/plan.js';
import type { UseCounts } from '../ports/store-catalog.js';
import type { World } from '../ports/world.js';

/** An output that was in place already was neither. */
export async function countUses(
  { catalog }: Pick<World, 'catalog'>,
  results: readonly StepResult[],
): Promise<void> {
  const uses = new Map<string, UseCounts>();
  for (const { component, outcome, output } of results) {
    if (output === null) continue;
    if (outcome === 'restored') uses.set(component, { hits: 1, misses: 0 });
    if (outcome === 'built') uses.set(component, { hits: 0, misses: 1 });
  }
  if (uses.size > 0) await catalog.countUses(uses);
}
