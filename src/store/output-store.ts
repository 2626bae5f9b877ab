/** The local store: implements the port `OutputStore` on a disk. */
import type { Clock, Random } from '../ports/clock.js';
import type { Disk } from '../ports/disk.js';
import type { OutputStore } from '../ports/output-store.js';
import { createBlobReader, missing, type BlobReader } from './blob-reader.js';
import { getTree } from './get-tree.js';
import { checkFormat, DEFAULT_LIMITS, type StoreContext, type StoreLimits } from './layout.js';
import { holds, loadTree } from './load-tree.js';
import { matchTree } from './match-tree.js';
import { asReadError } from './pack-file.js';
import { createPackIndex } from './pack-index.js';
import { putTree } from './put-tree.js';
import { latestRecord, markUsed, readRecord, writeRecord } from './records.js';
import { exportStore } from './export-store.js';
import { importStore } from './import-store.js';
import { createInlineCrew } from './inline-crew.js';
import type { StoreKeys } from './sealing.js';
import { createWorkshop, type StoreCrew } from './workshop.js';

export interface StoreOptions {
  readonly disk: Disk;
  /** Absolute path of the store folder; made by the first write. */
  readonly directory: string;
  readonly random: Random;
  readonly clock: Clock;
  readonly limits?: StoreLimits;
  readonly keys?: StoreKeys;
  /** The caller's own thread when none is given. */
  readonly crew?: StoreCrew;
}

/** Opens a store; nothing is read or written until the first call. */
export function createOutputStore(options: StoreOptions): OutputStore {
  const context: StoreContext = {
    limits: DEFAULT_LIMITS,
    keys: [],
    crew: createInlineCrew(createWorkshop(options.disk)),
    ...options,
  };
  const index = createPackIndex(context);
  /** Whatever the disk says in between, the caller gets an error with a code. */
  const run = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      checkFormat(context);
      return await work();
    } catch (error) {
      throw asReadError(error, context.directory);
    }
  };
  const withReader = <T>(work: (reader: BlobReader) => T): Promise<T> =>
    run(() => {
      index.refresh();
      const reader = createBlobReader(context, index);
      try {
        return work(reader);
      } finally {
        reader.close();
      }
    });

  return {
    put: (root, paths, options) =>
      run(() => putTree(context, index, { root, paths, ...options })),
    get: (digest, root, paths, options) =>
      run(() => getTree(context, index, { digest, root, paths, ...options })),
    matches: (digest, root, paths) => run(() => matchTree(context, index, { digest, root, paths })),
    readTree: (digest) => withReader((reader) => loadTree(index, reader, digest)),
    has: (digest) => withReader((reader) => holds(index, reader, digest)),
    readRecord: (buildKey) =>
      run(() => {
        const record = readRecord(context, buildKey);
        if (record !== null) markUsed(context, buildKey);
        return record;
      }),
    latestRecord: (component) => run(() => latestRecord(context, component)),
    writeRecord: (record) =>
      withReader((reader) => {
        if (!holds(index, reader, record.output)) throw missing(record.output);
        writeRecord(context, record);
      }),
    exportTo: (directory, maxBytes) =>
      withReader((reader) => exportStore({ context, index, reader }, directory, maxBytes)),
    importFrom: (directory) => run(() => importStore(context, index, directory)),
  };
}
