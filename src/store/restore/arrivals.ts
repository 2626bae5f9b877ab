/** Packs that come in while a restore runs. */
import type { PackArrivals } from '../../ports/output-store.js';
import type { PackIndex } from '../packs/pack-index.js';

export interface Arrivals {
  /** Waits for a pack that the index did not have; false once no more will come. Throws what ended the transfer. */
  next(): Promise<boolean>;
  /** True when it is known that no more will come. */
  isOver(): boolean;
  /** No more is wanted. */
  close(): void;
}

/** Each pack is in the index when `next` has told of it. */
export function createArrivals(index: PackIndex, arriving: PackArrivals | null): Arrivals {
  if (arriving === null) {
    return { next: () => Promise.resolve(false), isOver: () => true, close: () => undefined };
  }
  const iterator = arriving[Symbol.asyncIterator]();
  let isOver = false;
  const next = async (): Promise<boolean> => {
    while (!isOver) {
      const { done } = await iterator.next();
      isOver = done === true;
      const before = index.packs().length;
      index.refresh();
      if (index.packs().length !== before) return true;
    }
    return false;
  };
  return {
    next,
    isOver: () => isOver,
    close() {
      if (isOver) return;
      isOver = true;
      // The transfer may be waiting for its next pack, and what becomes of it is its owner's business.
      iterator.return?.().catch(() => undefined);
    },
  };
}
