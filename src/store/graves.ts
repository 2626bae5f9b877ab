/**
 * Graves: `graves/<16 hex>/`, each laid out like a store, with what one collector has moved aside. Nothing in a grave is
 * in an index, so nothing new relies on it; who misses something that is there moves it back.
 */
import { dirname, join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import { hasCode, LockstepError } from '../errors.js';
import type { StoredItem } from '../domain/collection.js';
import { keptPath } from './save/kept-marker.js';
import { packPath, recordPath, syncParents, type StoreContext } from './layout.js';
import { reading } from './packs/pack-file.js';
import { createPackIndex, namesIn, type PackIndex } from './packs/pack-index.js';
import { ensureDirectory, systemCode, writing } from './publish.js';
import { listRecords } from './records/records.js';
import { unitedDisk } from './united-disk.js';

/** Something in a grave. */
export interface BuriedItem extends StoredItem {
  readonly grave: string;
}

/** Where an item is: in the store itself, or in a grave. */
export function itemPath(
  { directory }: Pick<StoreContext, 'directory'>,
  { kind, digest, grave }: Pick<StoredItem, 'kind' | 'digest'> & { readonly grave: string | null },
): string {
  const place = { directory: grave === null ? directory : graveDirectory({ directory }, grave) };
  if (kind === 'pack') return packPath(place, digest);
  return kind === 'record' ? recordPath(place, digest) : keptPath(place, digest);
}

export function graveDirectory(
  { directory }: Pick<StoreContext, 'directory'>,
  grave: string,
): string {
  return join(directory, 'graves', grave);
}

/** Names of all graves, sorted. */
export function listGraves({ disk, directory }: StoreContext): readonly string[] {
  const top = join(directory, 'graves');
  return reading(top, () => namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{16}$/));
}

/** Everything in a grave. */
export function buriedIn(context: StoreContext, grave: string): readonly BuriedItem[] {
  const place = { ...context, directory: graveDirectory(context, grave) };
  const listed = (kind: StoredItem['kind'], digests: readonly Digest[]): readonly BuriedItem[] =>
    digests.map((digest) => {
      const path = itemPath(context, { kind, digest, grave });
      return { kind, digest, grave, bytes: context.disk.lstat(path)?.size ?? 0 };
    });
  return reading(place.directory, () => [
    ...listed('pack', packFiles(place)),
    ...listed('record', listRecords(place)),
    ...listed('mark', marksIn(place)),
  ]);
}

/** The store as if nothing had been buried, for looking at it. */
export function unburied(context: StoreContext): StoreContext {
  const moved = new Map<string, string>();
  for (const item of listGraves(context).flatMap((grave) => buriedIn(context, grave))) {
    moved.set(itemPath(context, { ...item, grave: null }), itemPath(context, item));
  }
  return moved.size === 0 ? context : { ...context, disk: unitedDisk(context.disk, moved) };
}

/**
 * Runs work that relies on blobs; when it misses one that lies in a grave, moves every buried pack back and runs it
 * again.
 */
export async function reviving<T>(
  context: StoreContext,
  index: PackIndex,
  work: () => T | Promise<T>,
): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      const isLast = turn === TURNS || !hasCode(error, 'object-missing');
      if (isLast || !revive(context, index, missedIn(error))) throw error;
    }
  }
}

/** Every turn but the first means that a collector came in between. */
const TURNS = 4;

/** Moves every buried pack back where that may help who misses `blob`; false when it would not, and nobody else did. */
export function revive(context: StoreContext, index: PackIndex, blob: Digest | null): boolean {
  const before = new Set(index.packs().map(({ pack }) => pack));
  index.refresh();
  const buried = listGraves(context)
    .flatMap((grave) => buriedIn(context, grave))
    .filter(({ kind }) => kind === 'pack');
  // Once more: what went from a grave to the store in between was in neither when it was looked at.
  index.refresh();
  const isBack = blob !== null && index.locations(blob).length > 0;
  const isMore = isBack || index.packs().some(({ pack }) => !before.has(pack));
  if (buried.length === 0) return isMore;
  const whole = createPackIndex(unburied(context));
  whole.refresh();
  if (blob !== null && whole.locations(blob).length === 0) return isMore;
  for (const item of buried) restore(context, item);
  index.refresh();
  return true;
}

/** Moves a buried record back; false when there is none. */
export function reviveRecord(context: StoreContext, buildKey: Digest): boolean {
  const item = { kind: 'record', digest: buildKey, bytes: 0 } as const;
  const grave = listGraves(context).find(
    (name) => context.disk.lstat(itemPath(context, { ...item, grave: name })) !== null,
  );
  return grave !== undefined && restore(context, { ...item, grave });
}

/** Moves an item back, durably; false when it is no longer in its grave. */
export function restore(context: StoreContext, item: BuriedItem): boolean {
  const { disk } = context;
  const [from, to] = [itemPath(context, item), itemPath(context, { ...item, grave: null })];
  return writing(to, () => {
    if (disk.lstat(from) === null) return disk.lstat(to) !== null;
    ensureDirectory(disk, dirname(to));
    const isMoved = moveName(context, from, to);
    if (isMoved) syncParents(context, to);
    return isMoved;
  });
}

/**
 * Moves a name; false when it is gone. The new one is durable before the old one goes, so that no power loss takes both;
 * where links cannot be made, it is a rename (T54).
 */
export function moveName({ disk }: StoreContext, from: string, to: string): boolean {
  try {
    try {
      disk.link(from, to);
    } catch (error) {
      const code = systemCode(error) ?? '';
      if (CANNOT_LINK.includes(code)) {
        disk.rename(from, to);
        return true;
      }
      // What took its place meanwhile stays: the same pack, or a record or mark that is newer.
      if (code !== 'EEXIST') throw error;
    }
    disk.fsyncDirectory(dirname(to));
    disk.unlink(from);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

const CANNOT_LINK = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'];

function missedIn(error: unknown): Digest | null {
  const digest = error instanceof LockstepError ? error.data?.['digest'] : null;
  return typeof digest === 'string' ? (digest as Digest) : null;
}

/** Packs that have a file, whether or not it can be read. */
export function packFiles(context: StoreContext): readonly Digest[] {
  return digestsBelow(context, 'packs', /^[0-9a-f]{64}\.pack$/);
}

/** Trees that have a mark. */
export function marksIn(context: StoreContext): readonly Digest[] {
  return digestsBelow(context, 'kept', /^[0-9a-f]{64}$/);
}

function digestsBelow(
  { disk, directory }: StoreContext,
  folder: string,
  pattern: RegExp,
): readonly Digest[] {
  const top = join(directory, folder);
  return namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) =>
    namesIn(disk.readdir(join(top, prefix)), 'file', pattern).map(
      (name) => `sha256:${name.slice(0, 64)}` as Digest,
    ),
  );
}
