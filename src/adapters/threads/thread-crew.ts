/** A crew of worker threads. */
import { Worker } from 'node:worker_threads';
import type { Crew, Sorts } from '../../ports/crew.js';
import { receiveError, type FromThread, type ToThread } from './thread-messages.js';

interface Waiting {
  readonly squad: number;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** What ended it; no job is given to it then. */
  ended: Error | null;
}

/** Few young objects live long in a thread; without a limit each keeps tens of megabytes for them. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/**
 * `door` is the file that a thread starts with (it calls `serveThread`). Threads start with the first work and do not
 * keep the process alive while they wait.
 */
export function createThreadCrew<W extends Sorts>(of: {
  readonly door: URL;
  readonly size: number;
}): Crew<W> {
  let threads: readonly Thread[] | null = null;
  let squads = 0;
  let ids = 0;

  const begun = () => (threads ??= Array.from({ length: of.size }, () => startThread(of.door)));
  const send = ({ worker }: Thread, message: ToThread) => worker.postMessage(message);
  return {
    size: of.size,
    begin(sort, setup) {
      const squad = (squads += 1);
      for (const thread of begun()) send(thread, { kind: 'begin', squad, sort, setup });
      return {
        run: (number, job) =>
          new Promise((resolve, reject) => {
            const thread = begun()[number % of.size];
            if (thread === undefined) return;
            if (thread.ended !== null) return reject(thread.ended);
            const id = (ids += 1);
            thread.waiting.set(id, { squad, resolve: resolve, reject });
            thread.worker.ref();
            send(thread, { kind: 'run', squad, id, job });
          }),
        end() {
          for (const thread of begun()) {
            send(thread, { kind: 'end', squad });
            for (const [id, { squad: of }] of thread.waiting) {
              if (of === squad) thread.waiting.delete(id);
            }
            if (thread.waiting.size === 0) thread.worker.unref();
          }
        },
      };
    },
    async close() {
      const ending = threads ?? [];
      threads = null;
      await Promise.all(ending.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(door: URL): Thread {
  const worker = new Worker(door, { resourceLimits: LIMITS });
  const waiting = new Map<number, Waiting>();
  worker.unref();
  worker.on('message', (message: FromThread) => {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) worker.unref();
    if (call === undefined) return;
    if ('error' in message) call.reject(receiveError(message.error));
    else call.resolve(message.result);
  });
  const thread: Thread = { worker, waiting, ended: null };
  const fail = (error: Error) => {
    thread.ended ??= error;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a worker thread ended with ${code}`)));
  return thread;
}
