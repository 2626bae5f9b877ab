/** A crew of one: the caller's own thread does the work, for small jobs and for tests that place faults. */
import type { Crew, Sorts, Workshop } from '../ports/crew.js';

/** Jobs run at once, before `run` returns, so that their order is the order of the calls. */
export function createInlineCrew<W extends Sorts>(workshop: Workshop<W>): Crew<W> {
  return {
    size: 1,
    begin(sort, setup) {
      const work = workshop[sort](setup);
      return {
        run: (_, job) => new Promise((resolve) => resolve(work(job).result)),
        end: () => undefined,
      };
    },
    close: () => Promise.resolve(),
  };
}
