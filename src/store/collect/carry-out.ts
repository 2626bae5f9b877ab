/** Carries out the plan of a collection; killed anywhere it loses nothing. */
import { dirname } from 'node:path';
import type { StoredItem } from '../../domain/collection.js';
import { LockstepError } from '../../errors.js';
import { createBlobReader } from '../packs/blob-reader.js';
import {
  buriedIn,
  graveDirectory,
  itemPath,
  moveName,
  restore,
  type BuriedItem,
} from '../graves.js';
import { usedPath, type StoreContext } from '../layout.js';
import { ensureDirectory, systemCode, writing } from '../publish.js';
import { closeGrave, stampGrave } from './grave-stamp.js';
import type { CollectionPlan } from './plan.js';
import { carryOutRepack } from './repack.js';

export interface Collecting {
  readonly context: StoreContext;
  /** Its own lease; null where the disk is too full for one. */
  readonly lease: string | null;
  readonly signal: AbortSignal;
}

/** First what is needed comes back, then room is made, then more is condemned. */
export function carryOut(collecting: Collecting, plan: CollectionPlan): void {
  const { context, signal } = collecting;
  for (const item of plan.restore) restore(context, item);
  for (const item of plan.sweep) {
    checkSignal(signal);
    sweep(context, item);
  }
  for (const grave of new Set([...plan.sweep, ...plan.restore].map((item) => item.grave))) {
    if (buriedIn(context, grave).length === 0) closeGrave(context, grave);
  }
  repack(context, plan);
  bury(collecting, [...plan.bury, ...repackedItems(plan)]);
}

/** A name that is gone was moved back by somebody who needs it. */
function sweep(context: StoreContext, item: BuriedItem): void {
  const { disk } = context;
  removeName(context, itemPath(context, item));
  if (item.kind !== 'record') return;
  const isBack = disk.lstat(itemPath(context, { ...item, grave: null })) !== null;
  if (!isBack) removeName(context, usedPath(context, item.digest));
}

function removeName({ disk }: StoreContext, path: string): void {
  writing(path, () => {
    try {
      disk.unlink(path);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
  });
}

function repack(context: StoreContext, { repack: { packs }, marked, view }: CollectionPlan): void {
  if (packs.length === 0) return;
  const reader = createBlobReader(view, marked.index);
  try {
    carryOutRepack(context, { index: marked.index, reader, marked, packs });
  } finally {
    reader.close();
  }
}

/** Packs that die once their live blobs are written anew. */
export function repackedItems({
  repack: { packs },
  marked,
}: CollectionPlan): readonly StoredItem[] {
  return packs.map((digest) => ({ kind: 'pack', digest, bytes: marked.index.sizeOf(digest) }));
}

/** Records and marks are moved, since they may be written anew meanwhile; a pack is always the same. */
function bury({ context, lease, signal }: Collecting, items: readonly StoredItem[]): void {
  if (items.length === 0) return;
  const grave = context.random.hex(16);
  writing(graveDirectory(context, grave), () => {
    for (const item of items) {
      checkSignal(signal);
      const from = itemPath(context, { ...item, grave: null });
      const to = itemPath(context, { ...item, grave });
      ensureDirectory(context.disk, dirname(to));
      if (item.kind === 'pack') moveName(context, from, to);
      else renameIfThere(context, from, to);
    }
  });
  stampGrave(context, grave, lease);
}

function renameIfThere({ disk }: StoreContext, from: string, to: string): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function checkSignal(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new LockstepError('cancelled', {
    message: 'the collection was interrupted; the next one goes on from there',
  });
}
