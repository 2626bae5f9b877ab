/** A store on a disk in memory, with still time and counted chance. */
import type { Clock } from '../../src/ports/clock.js';
import type { Disk } from '../../src/ports/disk.js';
import type { OutputStore } from '../../src/ports/output-store.js';
import { createOutputStore } from '../../src/store/output-store.js';
import type { StoreKeys } from '../../src/store/packs/sealing.js';
import type { StoreCrew } from '../../src/store/workshop.js';
import { countingRandom } from './store-records.js';

export { codeOf, countingRandom, recordOf } from './store-records.js';

export const STORE = '/work/.meta-store';
export const ROOT = '/work/components/app';

export const stillClock: Clock = {
  now: () => 0,
  monotonic: () => 0,
  sleep: () => Promise.resolve(),
};

/** Tiny frames and packs, so that a few hundred bytes roll over. */
export const TINY = { frameBytes: 64, packBytes: 256, deltaBytes: 0 };

export interface SimOptions {
  readonly salt?: number;
  readonly tiny?: boolean;
  readonly keys?: StoreKeys;
  readonly crew?: StoreCrew;
}

export function storeOn(disk: Disk, options: SimOptions = {}): OutputStore {
  const { keys, crew } = options;
  return createOutputStore({
    ...(keys === undefined ? {} : { keys }),
    ...(crew === undefined ? {} : { crew }),
    disk,
    directory: STORE,
    random: countingRandom(options.salt),
    clock: stillClock,
    limits: options.tiny === true ? TINY : SMALL,
  });
}

/** Small buffers: thousands of stores are opened in a test. */
const SMALL = { frameBytes: 16 << 10, packBytes: 1 << 20, deltaBytes: 0 };

/** Text = file; `x:` = executable; `->` = symlink; null = empty directory. */
export type Layout = Readonly<Record<string, string | null>>;

/** Writes files below a root, as a build does: nothing is synced. */
export function lay(disk: Disk, root: string, layout: Layout): void {
  for (const [path, what] of Object.entries(layout)) {
    const full = `${root}/${path}`;
    disk.mkdir(what === null ? full : full.slice(0, full.lastIndexOf('/')));
    if (what === null) continue;
    if (disk.lstat(full) !== null) disk.unlink(full);
    if (what.startsWith('->')) {
      disk.symlink(what.slice(2), full);
      continue;
    }
    const fd = disk.open(full, 'wx', what.startsWith('x:') ? 0o755 : 0o644);
    disk.write(fd, Buffer.from(what));
    disk.close(fd);
  }
}
