/** Bounds the bytes that are in flight at the same time, not only the requests. */

export interface ByteBudget {
  /** Runs the work once `bytes` fit beside what is running; more than the whole budget runs alone. First come, first served. */
  hold<T>(bytes: number, work: () => Promise<T>): Promise<T>;
}

export function createByteBudget(limit: number): ByteBudget {
  let held = 0;
  const waiting: { readonly bytes: number; readonly start: () => void }[] = [];
  const startNext = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (held > 0 && held + next.bytes > limit) return;
      waiting.shift();
      held += next.bytes;
      next.start();
    }
  };
  return {
    async hold(bytes, work) {
      await new Promise<void>((start) => {
        waiting.push({ bytes, start });
        startNext();
      });
      try {
        return await work();
      } finally {
        held -= bytes;
        startNext();
      }
    },
  };
}
