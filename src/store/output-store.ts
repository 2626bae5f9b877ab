/** The local store: implements the port `OutputStore` on a disk. */
import type { Clock, Random } from '../ports/clock.js';
import type { Digest } from '../domain/digest.js';
import type { Disk } from '../ports/disk.js';
import type { Peers } from '../ports/peers.js';
import type { OutputStore } from '../ports/output-store.js';
import { createBlobReader, missing, type BlobReader } from './packs/blob-reader.js';
import { getTree } from './restore/get-tree.js';
import { revive, reviveRecord, reviving } from './graves.js';
import { checkFormat, type StoreContext, type StoreLimits } from './layout.js';
import { withLease } from './leases.js';
import { holds, loadTree } from './restore/load-tree.js';
import { matchTree } from './restore/match-tree.js';
import { readingWhile } from './packs/pack-file.js';
import { namingKeys } from './packs/missing-keys.js';
import { createPackIndex, type PackIndex } from './packs/pack-index.js';
import { putTree } from './save/put-tree.js';
import { latestRecord, markUsed, readRecord, writeRecord } from './records/records.js';
import { exportStore } from './records/export-store.js';
import { importStore } from './records/import-store.js';
import type { StoreKeys } from './packs/sealing.js';
import { contextOf } from './store-context.js';
import type { StoreCrew } from './workshop.js';

export interface StoreOptions {
  readonly disk: Disk;
  /** Absolute path of the store folder; made by the first write. */
  readonly directory: string;
  readonly random: Random;
  readonly clock: Clock;
  readonly limits?: StoreLimits;
  readonly keys?: StoreKeys;
  readonly peers?: Peers | undefined;
  /** The caller's own thread when none is given. */
  readonly crew?: StoreCrew;
}

/** Opens a store; nothing is read or written until the first call. */
export function createOutputStore(options: StoreOptions): OutputStore {
  const context = contextOf(options);
  return storeOver(context, createPackIndex(context));
}

/** The store over an index that others of this process look into as well. */
export function storeOver(context: StoreContext, index: PackIndex): OutputStore {
  const { run, whole, read } = createOperations(context, index);
  const hasTree = (digest: Digest) => read((reader) => holds(index, reader, digest));

  /** Trees that this store was given since it was opened, and the packs that held them. */
  const given = new Map<Digest, readonly Digest[]>();
  const isHeld = (digest: Digest) =>
    given.get(digest)?.every((pack) => index.pack(pack) !== null) === true || hasTree(digest);

  return {
    put: (root, paths, options) =>
      whole('writes', async () => {
        const report = await putTree(context, index, { root, paths, ...options });
        given.set(report.digest, report.packs);
        return report;
      }),
    get: (digest, root, paths, options) =>
      whole('reads', () => getTree(context, index, { digest, root, paths, ...options })),
    matches: (digest, root, paths) => run(() => matchTree(context, index, { digest, root, paths })),
    readTree: (digest) =>
      run(() =>
        namingKeys(index, () =>
          reviving(context, index, () => read((reader) => loadTree(index, reader, digest))),
        ),
      ),
    has: (digest) =>
      run(() => hasTree(digest) || (revive(context, index, digest) && hasTree(digest))),
    readRecord: (buildKey) =>
      run(() => {
        const found = readRecord(context, buildKey);
        const isBack = found === null && reviveRecord(context, buildKey);
        const record = isBack ? readRecord(context, buildKey) : found;
        if (record !== null) markUsed(context, buildKey);
        return record;
      }),
    latestRecord: (component) => run(() => latestRecord(context, component)),
    writeRecord: (record) =>
      whole('writes', () => {
        if (!isHeld(record.output)) throw missing(record.output);
        writeRecord(context, record);
      }),
    exportTo: (directory, maxBytes) =>
      whole('reads', () =>
        read((reader) => exportStore({ context, index, reader }, directory, maxBytes)),
      ),
    importFrom: (directory) => whole('writes', () => importStore(context, index, directory)),
  };
}

/** How every call runs. */
function createOperations(context: StoreContext, index: PackIndex) {
  const run = <T>(work: () => T | Promise<T>): Promise<T> =>
    readingWhile(context.directory, () => {
      checkFormat(context);
      return work();
    });
  /** A whole operation: no collector deletes what it may have seen, and what was moved aside comes back. */
  const whole = <T>(does: 'reads' | 'writes', work: () => T | Promise<T>): Promise<T> =>
    run(() =>
      withLease(context, does, () => {
        index.refresh();
        return namingKeys(index, () => reviving(context, index, work));
      }),
    );
  const read = <T>(work: (reader: BlobReader) => T): T => {
    index.refresh();
    const reader = createBlobReader(context, index);
    try {
      return work(reader);
    } finally {
      reader.close();
    }
  };
  return { run, whole, read };
}
