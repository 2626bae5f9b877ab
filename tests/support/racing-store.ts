/** What the writers and the collector of the race have in common. */
import { readFileSync } from 'node:fs';
import { systemClock, systemRandom } from '../../src/adapters/node-clock.js';
import { nodeDisk } from '../../src/adapters/node-disk.js';
import { systemPeers } from '../../src/adapters/node-peers.js';
import type { Digest } from '../../src/domain/digest.js';
import type { StoreContext } from '../../src/store/layout.js';
import { contextOf } from '../../src/store/store-context.js';

/** The newest trees of each writer that are locked; older ones are nobody's. */
export const HELD = 2;

/** Different contents: few, so that what died for one writer is wanted by the next. */
const POOL = 30;

export function racingContext(directory: string): StoreContext {
  return contextOf({
    disk: nodeDisk,
    directory,
    random: systemRandom,
    clock: systemClock,
    peers: systemPeers,
  });
}

/** The files of a tree, by its number. */
export function filesOf(number: number): readonly (readonly [string, string])[] {
  return [1, 7, 13, 19].map((step, at) => {
    const which = (number * step + at * 11) % POOL;
    return [`f${at}`, `${which} of the pool\n`.repeat(20 + which)] as const;
  });
}

/** The trees that a file of locks names, without a line that is being written. */
export function linesOf(
  file: string,
): readonly { readonly digest: Digest; readonly number: number }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [digest = '', number = ''] = line.split(' ');
      return { digest: digest as Digest, number: Number(number) };
    });
}
