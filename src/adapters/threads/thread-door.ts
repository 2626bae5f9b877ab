/** Which file a thread of the committed bundle starts with. */
import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** More threads than this gain little: the walk and the writing of packs are one thread's. */
const MOST_THREADS = 4;

/** As many as there are cores, at most four. */
export function threadCount(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

/** `worker/index.js` beside the directory of the file that the process began with; null where there is none. */
export function threadDoor(): URL | null {
  const started = process.argv[1];
  if (started === undefined || !existsSync(started)) return null;
  const door = path.join(path.dirname(realpathSync(started)), '..', 'worker', 'index.js');
  return existsSync(door) ? pathToFileURL(door) : null;
}
