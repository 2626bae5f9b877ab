/** Deals jobs to the workers of a squad: each has one to do and one to go on with. */
import type { Sort, Squad } from '../../ports/crew.js';

export interface Dealer<J> {
  /** Jobs begin at once where a worker is free. */
  add(jobs: readonly J[]): void;
  /** Resolves with the first failure; never when there is none. */
  readonly failed: Promise<unknown>;
  /** Waits until nothing is being done; then throws the first failure, after which no more jobs were begun. */
  finish(): Promise<void>;
}

const IN_FLIGHT = 2;

/** `done` is told of each result as it comes; what it throws is a failure as well. */
export function createDealer<S extends Sort, J extends { make(): S['job'] }>(of: {
  readonly squad: Squad<S>;
  readonly workers: number;
  readonly done: (job: J, result: S['result']) => void;
}): Dealer<J> {
  const queue: J[] = [];
  const flying = Array.from({ length: of.workers }, () => 0);
  const waiting: (() => void)[] = [];
  let next = 0;
  let failure: { readonly error: unknown } | null = null;
  let tell: (error: unknown) => void = () => undefined;
  const failed = new Promise((resolve) => (tell = resolve));

  const isIdle = () =>
    flying.every((count) => count === 0) && (failure !== null || next === queue.length);
  const fail = (error: unknown) => {
    failure ??= { error };
    tell(error);
  };
  const land = (worker: number) => {
    flying[worker] = (flying[worker] ?? 0) - 1;
    deal();
    if (isIdle()) for (const resolve of waiting.splice(0)) resolve();
  };
  const deal = () => {
    for (let depth = 0; depth < IN_FLIGHT; depth += 1) {
      for (let worker = 0; worker < of.workers; worker += 1) {
        const job = queue[next];
        if (failure !== null || job === undefined) return;
        if ((flying[worker] ?? 0) > depth) continue;
        next += 1;
        flying[worker] = (flying[worker] ?? 0) + 1;
        void of.squad
          .run(worker, job.make())
          .then((result) => of.done(job, result))
          .catch(fail)
          .finally(() => land(worker));
      }
    }
  };
  return {
    failed,
    add(jobs) {
      for (const job of jobs) queue.push(job);
      deal();
    },
    async finish() {
      if (!isIdle()) await new Promise<void>((resolve) => waiting.push(resolve));
      if (failure !== null) throw failure.error;
    },
  };
}
