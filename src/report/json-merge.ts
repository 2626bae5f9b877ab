/** The published JSON of `lock merge`. */
import type { LockMergeResult, MergeDriverResult } from '../domain/merge-result.js';
import { change, lock, side } from './json-parts.js';

/** The fields that the result has besides those of every result. */
export function mergeBody(result: LockMergeResult | MergeDriverResult): object {
  if ('driver' in result) {
    const { installed, changed, attributes, line, settings } = result.driver;
    const list = Object.entries(settings).map(([name, value]) => ({ name, value }));
    return { driver: { installed, changed, attributes, line, settings: list } };
  }
  return {
    strategy: result.strategy,
    dry_run: result.dryRun,
    lock: result.lock === null ? null : lock(result.lock),
    changes: result.changes.map(change),
    conflicts: result.conflicts.map(({ component, base, ours, theirs, solvedBy }) => ({
      component,
      base: side(base),
      ours: side(ours),
      theirs: side(theirs),
      solved_by: solvedBy,
    })),
  };
}
