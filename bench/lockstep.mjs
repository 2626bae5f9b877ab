/** How the benchmarks start the product: the committed build, as a user would. */
import { join } from 'node:path';

export const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');

/** Arguments of a Lockstep command for `spawn(process.execPath, …)`. */
export function lockstep(...args) {
  return [CLI, ...args];
}

/** Options for a run inside `meta`: local repositories are allowed, nothing else is inherited that could matter. */
export function inside(meta) {
  return {
    cwd: meta,
    env: {
      PATH: process.env.PATH,
      HOME: meta,
      LOCKSTEP_ALLOW_FILE: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  };
}
