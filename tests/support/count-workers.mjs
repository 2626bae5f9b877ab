/** Loaded into a process under test by NODE_OPTIONS: writes how many worker threads it has started to COUNT_WORKERS. */
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.COUNT_WORKERS !== undefined) {
  let count = 0;
  subscribe('worker_threads', () => (count += 1));
  process.on('exit', () => writeFileSync(process.env.COUNT_WORKERS, String(count)));
}
