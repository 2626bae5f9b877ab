/** Packs told to a restore as they arrive. */
import type { Digest } from '../../domain/digest.js';
import type { PackArrivals } from '../../ports/output-store.js';

export interface PackStream {
  readonly arrivals: PackArrivals;
  readonly push: (pack: Digest) => void;
  /** No more will come. */
  readonly end: () => void;
}

/** Unbounded, since it holds names only; for one reader. */
export function createPackStream(): PackStream {
  const queue: Digest[] = [];
  let isOver = false;
  let wake: () => void = () => undefined;
  const changed = (): void => wake();
  return {
    push(pack) {
      queue.push(pack);
      changed();
    },
    end() {
      isOver = true;
      changed();
    },
    arrivals: {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const next = queue.shift();
          if (next !== undefined) yield next;
          else if (isOver) return;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      },
    },
  };
}
