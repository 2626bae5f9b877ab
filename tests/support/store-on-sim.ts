/** A store on a disk in memory, with still time and counted chance. */
import { buildKeyOf, type BuildInputs } from '../../src/domain/build-key.js';
import { parseTreeId } from '../../src/domain/git-ids.js';
import { parseComponentName } from '../../src/domain/names.js';
import type { BuildRecord } from '../../src/domain/record.js';
import type { Clock, Random } from '../../src/ports/clock.js';
import type { Disk } from '../../src/ports/disk.js';
import type { OutputStore, PutReport } from '../../src/ports/output-store.js';
import { createOutputStore } from '../../src/store/output-store.js';

export const STORE = '/work/.meta-store';
export const ROOT = '/work/components/app';

export const stillClock: Clock = {
  now: () => 0,
  monotonic: () => 0,
  sleep: () => Promise.resolve(),
};

/** Names 0…0, 0…1, …: `salt` keeps two processes apart. */
export function countingRandom(salt = 0): Random {
  let count = salt * 1_000_000;
  return {
    hex: (digits) => (count += 1).toString(16).padStart(digits, '0').slice(-digits),
    fraction: () => 0.5,
  };
}

/** Tiny frames and packs, so that a few hundred bytes roll over. */
export const TINY = { frameBytes: 64, packBytes: 256 };

export function storeOn(disk: Disk, options: { salt?: number; tiny?: boolean } = {}): OutputStore {
  return createOutputStore({
    disk,
    directory: STORE,
    random: countingRandom(options.salt),
    clock: stillClock,
    limits: options.tiny === true ? TINY : SMALL,
  });
}

/** Small buffers: thousands of stores are opened in a test. */
const SMALL = { frameBytes: 16 << 10, packBytes: 1 << 20 };

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

/** A record of a put, with a key that belongs to its inputs. */
export function recordOf(put: PutReport, options: { name?: string; n?: number } = {}): BuildRecord {
  const { name = 'app', n = 1 } = options;
  const inputs: BuildInputs = {
    schema: 1,
    tree: parseTreeId(n.toString(16).padStart(40, '0')),
    recipe: `build ${name}`,
    inputs: {},
    dependencies: {},
    toolchain: { node: 'v24.21.0' },
  };
  return {
    schema: 1,
    buildKey: buildKeyOf(inputs),
    component: parseComponentName(name),
    output: put.digest,
    packs: put.packs,
    inputs,
    source: null,
    producer: { trust: 'high', run: null, at: new Date(n * 1000).toISOString(), seconds: n },
  };
}

/** The code of what a promise rejects with, or null. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
}
