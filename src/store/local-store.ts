/** The local store as the tiers see it: outputs, and whole packs that go out and come in. */
import {
  packPath,
  moveIntoPlace,
  temporaryPath,
  ensureFormat,
  type StoreContext,
} from './layout.js';
import { hexOf, type Digest } from '../domain/digest.js';
import { hasCode, LockstepError } from '../errors.js';
import type { LocalPack, LocalStore } from '../ports/local-store.js';
import { revive } from './graves.js';
import { withLease } from './leases.js';
import { createBlobReader } from './packs/blob-reader.js';
import { storeOver, type StoreOptions } from './output-store.js';
import { readingWhile, fileDigest, openPack, withFile } from './packs/pack-file.js';
import { createPackIndex, type PackIndex } from './packs/pack-index.js';
import { packsOfTree } from './packs/packs-holding.js';
import { removeIfThere, writing } from './publish.js';
import { contextOf } from './store-context.js';
import { wholePack } from './packs/whole-pack.js';

/** Nothing is read or written until the first call. */
export function createLocalStore(options: StoreOptions): LocalStore {
  const context = contextOf(options);
  const index = createPackIndex(context);
  const store = storeOver(context, index);
  const run = <T>(work: () => T | Promise<T>): Promise<T> =>
    readingWhile(context.directory, () => {
      index.refresh();
      return work();
    });
  return {
    ...store,
    packsOf: (digest) =>
      run(async () => {
        const found = await packsOf(context, index, { store, digest });
        const isBack = found === null && revive(context, index, digest);
        return isBack ? packsOf(context, index, { store, digest }) : found;
      }),
    hasPack: (pack) => run(() => index.pack(pack) !== null),
    temporaryPath: () => temporaryPath(context),
    adopt: (path, pack) =>
      run(() => withLease(context, 'writes', () => adopt(context, path, pack))),
  };
}

async function packsOf(
  context: StoreContext,
  index: PackIndex,
  { store, digest }: { readonly store: Pick<LocalStore, 'readTree'>; readonly digest: Digest },
): Promise<readonly LocalPack[] | null> {
  const reader = createBlobReader(context, index);
  try {
    const tree = await store.readTree(digest);
    const packs = packsOfTree(index, reader, { digest, tree });
    if (packs === null) return null;
    return packs
      .map((pack) => ({ pack, bytes: index.sizeOf(pack), path: packPath(context, pack) }))
      .sort((a, b) => b.bytes - a.bytes);
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt')) return null;
    throw error;
  } finally {
    reader.close();
  }
}

/** Whatever becomes of it, the fetched file is gone from where it was. */
function adopt(context: StoreContext, path: string, pack: Digest): boolean {
  const { disk } = context;
  return writing(path, () => {
    try {
      if (fileDigest(disk, path) !== pack) return false;
      requireReadable(context, path, pack);
      if (wholePack(context, path) === null) return false;
      ensureFormat(context);
      syncFile(context, path);
      moveIntoPlace(context, path, packPath(context, pack));
      return true;
    } finally {
      removeIfThere(disk, path);
    }
  });
}

/** What cannot be looked into is neither right nor wrong. */
function requireReadable(context: StoreContext, path: string, pack: Digest): void {
  const bytes = context.disk.lstat(path)?.size ?? 0;
  const opened = withFile(context.disk, path, (fd) => openPack(context, fd, bytes));
  const name = hexOf(pack).slice(0, 12);
  if (opened?.state === 'newer') {
    throw new LockstepError('store-newer', {
      message: `pack ${name} was written by a newer version of Lockstep`,
      hint: 'use a newer version of Lockstep',
    });
  }
  if (opened?.state === 'locked') {
    throw new LockstepError('store-key-unknown', {
      message: `pack ${name} needs the key ${opened.keyId}, which is not given`,
      hint: 'add the key to LOCKSTEP_STORE_KEYS',
      data: { key: opened.keyId },
    });
  }
}

function syncFile({ disk }: StoreContext, path: string): void {
  const fd = disk.open(path, 'r');
  try {
    disk.fsync(fd);
  } finally {
    disk.close(fd);
  }
}
