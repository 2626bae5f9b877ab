/** Parts of the published JSON that several results have. */
import type { Change, ChangeSide } from '../domain/change.js';
import type { LockSummary } from '../domain/lock-summary.js';

/** Where a lock stands. */
export function lock({ path, digest, changed }: LockSummary): object {
  return { path, digest, changed };
}

/** One row of a comparison. */
export function change({ component, kind, from, to }: Change): object {
  return { component, kind, from: side(from), to: side(to) };
}

/** One side of it; null where the component is not there. */
export function side(value: ChangeSide | null): object | null {
  return value === null ? null : { version: value.version, ref: value.ref, commit: value.commit };
}
