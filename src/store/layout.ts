/** Where things are in a store folder (docs/formats.md), and which version wrote it. */
import { dirname, join } from 'node:path';
import { digestOf, hexOf, type Digest } from '../domain/digest.js';
import { LockstepError } from '../errors.js';
import type { Clock, Random } from '../ports/clock.js';
import type { Disk } from '../ports/disk.js';
import type { Peers } from '../ports/peers.js';
import { ensureDirectory, publishFile, temporaryName, writing } from './publish.js';
import type { StoreKeys } from './packs/sealing.js';
import type { StoreCrew } from './workshop.js';

/** What every part of the store works with. */
export interface StoreContext {
  readonly disk: Disk;
  /** Absolute path of the store folder. */
  readonly directory: string;
  readonly random: Random;
  readonly clock: Clock;
  readonly limits: StoreLimits;
  /** For sealed packs; none keeps new ones in the clear. */
  readonly keys: StoreKeys;
  readonly crew: StoreCrew;
  /** Who else may use the store; without it, leases of others end by their age alone. */
  readonly peers?: Peers | undefined;
}

/** Sizes in bytes; smaller ones let a test roll over quickly. */
export interface StoreLimits {
  /** Raw bytes of a frame. */
  readonly frameBytes: number;
  /** A pack is closed once it is this large. */
  readonly packBytes: number;
  /** The text of a smaller tree is never stored as a delta. */
  readonly deltaBytes: number;
}

export const DEFAULT_LIMITS: StoreLimits = {
  frameBytes: 7 << 20,
  packBytes: 48 << 20,
  deltaBytes: 64 << 10,
};

const FORMAT_NAME = 'lockstep-store';
const FORMAT_TEXT = `${FORMAT_NAME} 1\n`;

type Place = Pick<StoreContext, 'directory'>;

export function packPath({ directory }: Place, digest: Digest): string {
  const hex = hexOf(digest);
  return join(directory, 'packs', hex.slice(0, 2), `${hex}.pack`);
}

export function recordPath({ directory }: Place, buildKey: Digest): string {
  const hex = hexOf(buildKey);
  return join(directory, 'records', hex.slice(0, 2), `${hex}.json`);
}

/** An empty file whose time says when the record was last used. */
export function usedPath({ directory }: Place, buildKey: Digest): string {
  const hex = hexOf(buildKey);
  return join(directory, 'used', hex.slice(0, 2), hex);
}

/** Holds the build key of a component's newest record; hashed, since names may differ only in case. */
export function latestPath({ directory }: Place, component: string): string {
  return join(directory, 'latest', hexOf(digestOf(component)));
}

/** What is known of some paths below a root, and the marker of an interrupted restore there. */
export function statPaths(
  { directory }: Place,
  root: string,
  paths: readonly string[],
): { readonly sidecar: string; readonly marker: string } {
  const hex = hexOf(digestOf(JSON.stringify([root, ...paths])));
  const base = join(directory, 'stat', hex.slice(0, 2), hex);
  return { sidecar: base, marker: `${base}.partial` };
}

/** A fresh path for something unfinished. */
export function temporaryPath({ directory, random }: StoreContext): string {
  return join(directory, 'tmp', temporaryName(random));
}

/** Makes every directory between the store folder and `path` durable. */
export function syncParents({ disk, directory }: StoreContext, path: string): void {
  for (let at = dirname(path); at.length >= directory.length; at = dirname(at)) {
    disk.fsyncDirectory(at);
  }
}

/** Renames a finished, synced file to its place in the store, durably. */
export function moveIntoPlace(context: StoreContext, from: string, to: string): void {
  ensureDirectory(context.disk, dirname(to));
  context.disk.rename(from, to);
  syncParents(context, to);
}

/** Publishes a small file of the store, durably. */
export function publishInStore(context: StoreContext, path: string, bytes: string): void {
  publishFile(context.disk, context.random, path, bytes);
  writing(path, () => syncParents(context, path));
}

/** Throws `store-newer` for a store of a newer major version, `object-corrupt` for a strange one. */
export function checkFormat({ disk, directory }: StoreContext): 'present' | 'absent' {
  const path = join(directory, 'format');
  if (disk.lstat(path) === null) return 'absent';
  const text = Buffer.from(disk.readFile(path)).toString('utf8');
  const major = /^lockstep-store ([0-9]+)(?:\.[0-9]+)?\n$/.exec(text)?.[1];
  if (major === undefined) {
    throw new LockstepError('object-corrupt', {
      message: `${path} does not say which format the store has`,
      hint: `remove the folder ${directory} to begin with an empty store`,
    });
  }
  if (Number(major) > 1) {
    throw new LockstepError('store-newer', {
      message: `the store in ${directory} has format ${major}; this version of Lockstep reads 1`,
      hint: 'use a newer version of Lockstep, or another store folder',
    });
  }
  return 'present';
}

/** Makes the folder a store if it is none yet. */
export function ensureFormat(context: StoreContext): void {
  if (checkFormat(context) === 'present') return;
  publishInStore(context, join(context.directory, 'format'), FORMAT_TEXT);
}

/** Anything unfinished and untouched for six hours belongs to nobody any more. */
const STALE_MS = 6 * 60 * 60 * 1000;

/** Removes what killed runs left behind; a wrong clock can only make another run fail, not lose anything. */
export function removeStale({ disk, directory, clock }: StoreContext): void {
  const place = join(directory, 'tmp');
  for (const { name } of disk.readdir(place) ?? []) {
    const path = join(place, name);
    const stat = disk.lstat(path);
    if (stat?.kind !== 'file') continue;
    if (clock.now() - Number(stat.mtimeNs / 1_000_000n) > STALE_MS) {
      writing(path, () => disk.unlink(path));
    }
  }
}
