/** Stores whose trees need everything: a large file in chunks, a sealed pack, a tree that is there as a delta only. */
import type { Disk } from '../../src/ports/disk.js';
import type { PutReport } from '../../src/ports/output-store.js';
import { createOutputStore } from '../../src/store/output-store.js';
import { parseStoreKeys } from '../../src/store/packs/sealing.js';
import { createSimDisk, type SimDisk } from './sim-disk.js';
import { countingRandom, lay, stillClock, type Layout } from './store-on-sim.js';

export const RICH = '/rich/store';
const KEYS = parseStoreKeys('07'.repeat(32));
/** So small that the large file is in several packs. */
const LIMITS = { frameBytes: 256 << 10, packBytes: 300 << 10, deltaBytes: 0 };

/** A store that seals its packs; with other keys it cannot read what is sealed. */
export function sealedStore(disk: Disk, directory: string, salt = 1, keys = KEYS) {
  return createOutputStore({
    disk,
    directory,
    random: countingRandom(salt),
    clock: stillClock,
    keys,
    limits: LIMITS,
  });
}

/** Text without long repeats, so that it is cut by its content. */
export function largeText(bytes: number, seed = 1): string {
  let state = seed;
  const words: string[] = [];
  for (let length = 0; length < bytes; length += 9) {
    state = (state * 48271) % 2147483647;
    words.push(state.toString(36).padStart(8, '0'));
  }
  return words.join(' ').slice(0, bytes);
}

const FEW: Layout = {
  'out/run': 'x:#!/bin/sh',
  'out/l': '->run',
  'out/empty': '',
  'out/none': null,
};

/** Many small files, so that a delta is smaller than the tree. */
const MANY: Layout = Object.fromEntries(
  Array.from({ length: 20 }, (_, n) => [`out/many/file-${n}`, `content ${n}`]),
);

export const FIRST: Layout = { ...FEW, ...MANY, 'out/large': largeText(1_300_000) };
export const SECOND: Layout = {
  ...FIRST,
  'out/large': largeText(1_300_000).replace(' ', '-'),
  'out/many/file-7': 'changed',
};

export interface Rich {
  readonly disk: SimDisk;
  readonly first: PutReport;
  readonly second: PutReport;
}

/** Both trees stored one after the other from one root; the second is then at `/made`. */
export async function richStore(): Promise<Rich> {
  const disk = createSimDisk();
  const store = sealedStore(disk, RICH);
  lay(disk, '/made', FIRST);
  const first = await store.put('/made', ['out']);
  lay(disk, '/made', SECOND);
  const second = await store.put('/made', ['out']);
  disk.crash(() => true);
  return { disk, first, second };
}

/** What a layout looks like on a disk. */
export function dumpOf(layout: Layout): Readonly<Record<string, string>> {
  const disk = createSimDisk();
  lay(disk, '/x', layout);
  return disk.dump('/x/out');
}
