/** What every part of a store works with, out of what it was opened with. */
import { createInlineCrew } from './inline-crew.js';
import { DEFAULT_LIMITS, type StoreContext } from './layout.js';
import type { StoreOptions } from './output-store.js';
import { createWorkshop } from './workshop.js';

/** Default sizes, packs in the clear, and the caller's own thread, unless the options say otherwise. */
export function contextOf(options: StoreOptions): StoreContext {
  return {
    limits: DEFAULT_LIMITS,
    keys: [],
    crew: createInlineCrew(createWorkshop(options.disk)),
    ...options,
  };
}
