/** The door of worker threads. */
import { nodeDisk } from './adapters/node-disk.js';
import { serveThread } from './adapters/threads/serve-thread.js';
import { createWorkshop } from './store/workshop.js';

/** Serves the thread that loads it. */
export function worker(): void {
  serveThread(createWorkshop(nodeDisk));
}
