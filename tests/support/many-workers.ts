/** A crew of several workers in one thread, whose answers come in an order by chance. */
import type { Crew, Sorts, Workshop } from '../../src/ports/crew.js';

export function createManyWorkers<W extends Sorts>(
  workshop: Workshop<W>,
  { size, seed }: { readonly size: number; readonly seed: number },
): Crew<W> {
  let state = seed | 1;
  const chance = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return {
    size,
    begin(sort, setup) {
      const works = Array.from({ length: size }, () => workshop[sort](setup));
      return {
        async run(worker, job) {
          const work = works[worker];
          if (work === undefined) throw new RangeError(`there is no worker ${worker}`);
          const { result } = work(job);
          for (let turns = chance(5); turns > 0; turns -= 1) await Promise.resolve();
          return result;
        },
        end: () => undefined,
      };
    },
    close: () => Promise.resolve(),
  };
}
