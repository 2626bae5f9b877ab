/** A store on a disk in memory with a clock that jumps, processes that end, and a collector. */
import type { CollectionReport, CollectionRoots } from '../../src/domain/collection.js';
import type { Digest } from '../../src/domain/digest.js';
import type { Disk } from '../../src/ports/disk.js';
import { collectStore } from '../../src/store/collect/collect-store.js';
import { createInlineCrew } from '../../src/store/inline-crew.js';
import type { StoreContext } from '../../src/store/layout.js';
import { createOutputStore } from '../../src/store/output-store.js';
import { createWorkshop } from '../../src/store/workshop.js';
import { countingRandom, lay, STORE, TINY } from './store-on-sim.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Who is alive, and what time it is, beside the disk. */
export interface Machine {
  readonly disk: Disk;
  now: number;
  pid: number;
  salt: number;
}

export function machineOn(disk: Disk): Machine {
  return { disk, now: 10_000, pid: 1, salt: 1 };
}

/** Every process before this one has ended. */
export function nextProcess(machine: Machine): void {
  machine.pid += 1;
  machine.salt += 1;
}

export function contextOn(machine: Machine): StoreContext {
  const { disk, pid } = machine;
  return {
    disk,
    directory: STORE,
    random: countingRandom((machine.salt += 1)),
    clock: { now: () => machine.now, monotonic: () => 0, sleep: () => Promise.resolve() },
    limits: TINY,
    keys: [],
    crew: createInlineCrew(createWorkshop(disk)),
    peers: { host: 'here', pid, isRunning: (one) => one === machine.pid },
  };
}

export function storeOf(machine: Machine) {
  return createOutputStore(contextOn(machine));
}

export function rootsOf(trees: Iterable<Digest> = []): CollectionRoots {
  return { trees: new Map([...trees].map((tree) => [tree, 'lock'])), sources: new Map() };
}

export interface CollectChanges {
  readonly roots?: CollectionRoots;
  readonly keepMs?: number;
  readonly graceMs?: number;
  readonly maxBytes?: number;
  readonly dryRun?: boolean;
}

/** One run: things stay 14 days, and an hour between moving aside and removing. */
export function collect(machine: Machine, changes: CollectChanges = {}): Promise<CollectionReport> {
  return collectStore(contextOn(machine), {
    keepMs: 14 * DAY,
    graceMs: HOUR,
    maxBytes: null,
    dryRun: false,
    ...changes,
    roots: () => Promise.resolve(changes.roots ?? rootsOf()),
    signal: new AbortController().signal,
  });
}

/** Text that does not compress, so that sizes mean something. */
export function noise(seed: number, length = 200): string {
  let at = seed + 1;
  return Array.from({ length }, () => {
    at = (at * 48271) % 2147483647;
    return String.fromCharCode(33 + (at % 90));
  }).join('');
}

/** Puts files as `out` of a root of their own. */
export async function putFiles(
  machine: Machine,
  root: string,
  files: Readonly<Record<string, string>>,
) {
  const laid = Object.entries(files).map(([path, text]) => [`out/${path}`, text] as const);
  lay(machine.disk, root, Object.fromEntries(laid));
  return storeOf(machine).put(root, ['out']);
}
