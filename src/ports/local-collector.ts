/** Collection of the local store as operations see it. */
import type { CollectionReport, CollectionRoots, CollectionRules } from '../domain/collection.js';

export interface CollectionRequest extends CollectionRules {
  /** Reads the roots as they are now; whatever it throws ends the collection before anything is removed. */
  readonly roots: () => Promise<CollectionRoots>;
  readonly signal: AbortSignal;
}

export interface LocalCollector {
  /**
   * One run. Killed anywhere it loses nothing: what was moved aside comes back when it is missed, or needed at the next
   * run. Throws what reading roots throws, `store-newer`, `object-corrupt`, `state-read-failed`, `state-write-failed`,
   * `disk-full`, `cancelled`.
   */
  collect(request: CollectionRequest): Promise<CollectionReport>;
}
