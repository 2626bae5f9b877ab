/** How many requests to a server are on their way at once. */

export interface Slots {
  /** Runs `work` when fewer than the limit are running, in the order of asking. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A queue of our own, because a client's pool of sockets counts the time that a request waits for its turn against
 * the time for connecting.
 */
export function createSlots(limit: number): Slots {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    run: async (work) => {
      if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        // The slot goes to the next in line without being free in between.
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
