/**
 * Threads for the heavy work of the store: hashing, compressing, writing. A sort of work is named, begun with a
 * setup that every thread gets, and fed with jobs; all of it is plain data that can be sent to a thread.
 */
export interface Sort {
  readonly setup: unknown;
  readonly job: unknown;
  readonly result: unknown;
}

/** Every sort of work that a crew can do. */
export type Sorts = Readonly<Record<string, Sort>>;

/** Does one job. Memory in `transfer` moves to the caller instead of being copied. */
export type Worker<S extends Sort> = (job: S['job']) => {
  readonly result: S['result'];
  readonly transfer?: readonly ArrayBuffer[];
};

/** How each sort of work is begun in a thread. */
export type Workshop<W extends Sorts> = {
  readonly [K in keyof W]: (setup: W[K]['setup']) => Worker<W[K]>;
};

export interface Squad<S extends Sort> {
  /**
   * Does a job on the worker of that number (0 ≤ number < size); jobs of one worker run in the order given.
   * Rejects with what the work threw: a `LockstepError` and the code of a system error arrive whole.
   */
  run(worker: number, job: S['job']): Promise<S['result']>;
  /** Ends this work; jobs that have not begun are dropped. The threads stay for the next. */
  end(): void;
}

export interface Crew<W extends Sorts> {
  /** Workers at the same time; 1 when the caller's own thread does the work. */
  readonly size: number;
  /** Threads start with the first call. */
  begin<K extends keyof W & string>(sort: K, setup: W[K]['setup']): Squad<W[K]>;
  /** Ends the threads. */
  close(): Promise<void>;
}
