/** The inside of a thread: begins work and does jobs, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { Sorts, Worker, Workshop } from '../../ports/crew.js';
import { sendError, type FromThread, type ToThread } from './thread-messages.js';

/** Serves until the caller ends the thread. */
export function serveThread<W extends Sorts>(workshop: Workshop<W>): void {
  const squads = new Map<number, Worker<W[string]>>();
  parentPort?.on('message', (message: ToThread) => {
    if (message.kind === 'end') squads.delete(message.squad);
    else if (message.kind === 'run') answer(message.id, squads.get(message.squad), message.job);
    else squads.set(message.squad, beginning(workshop, message.sort, message.setup));
  });
}

/** What fails at the beginning is told with the first job. */
function beginning<W extends Sorts>(
  workshop: Workshop<W>,
  sort: string,
  setup: unknown,
): Worker<W[string]> {
  try {
    return workshop[sort as keyof W](setup) as Worker<W[string]>;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** A job of work that has ended needs no answer: nobody waits for it. */
function answer<W extends Sorts>(
  id: number,
  work: Worker<W[string]> | undefined,
  job: unknown,
): void {
  if (work === undefined) return;
  try {
    const { result, transfer = [] } = work(job);
    parentPort?.postMessage({ id, result } satisfies FromThread, [...transfer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: sendError(error) } satisfies FromThread);
  }
}
