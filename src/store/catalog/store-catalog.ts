/** Implements the port `StoreCatalog` on the parts of the local store. */
import type { Digest } from '../../domain/digest.js';
import type { BuildRecord } from '../../domain/record.js';
import { hasCode } from '../../errors.js';
import type { OutputStore } from '../../ports/output-store.js';
import type {
  BrokenTree,
  StoreCatalog,
  StoredRecord,
  VerifiedStore,
} from '../../ports/store-catalog.js';
import { checkFormat, recordPath, usedPath, type StoreContext } from '../layout.js';
import type { StoreOptions } from '../output-store.js';
import { readingWhile } from '../packs/pack-file.js';
import { createPackIndex } from '../packs/pack-index.js';
import { writing } from '../publish.js';
import { listRecords, readRecord } from '../records/records.js';
import { contextOf } from '../store-context.js';
import { findObjects } from './find-objects.js';
import { readInvalidation, removeInvalidation, writeInvalidation } from './invalidations.js';
import { listKept, removeKept } from './kept-trees.js';
import { totalsOf } from './store-totals.js';
import { addCounts, readCounts } from './use-counts.js';
import { brokenRoots, packsOfRoots, verifyPacks, type Verifying } from './verify-store.js';

type LocalStore = Pick<OutputStore, 'has' | 'readTree'>;

/** `store` is the local one: what is said here is what is on this disk. Nothing is read until the first call. */
export function createStoreCatalog(options: StoreOptions, store: LocalStore): StoreCatalog {
  const context = contextOf(options);
  const index = createPackIndex(context);
  const run = <T>(work: () => T | Promise<T>): Promise<T> =>
    readingWhile(context.directory, () => {
      checkFormat(context);
      return work();
    });
  const indexed = <T>(work: () => T | Promise<T>): Promise<T> =>
    run(() => {
      index.refresh();
      return work();
    });

  return {
    keyIds: context.keys.map(({ id }) => id),
    has: (tree) => run(() => store.has(tree)),
    find: (hex) =>
      indexed(() =>
        findObjects(
          index,
          new Map([
            ['record', listRecords(context)],
            ['tree', rootsOf(context).map(({ tree }) => tree)],
          ]),
          hex,
        ),
      ),
    records: () => run(() => sortedRecords(context)),
    keptTrees: () => run(() => listKept(context)),
    tree: (digest) => run(() => describeTree(store, digest)),
    pack: (digest) =>
      indexed(() => {
        const known = index.pack(digest);
        return known && { pack: digest, bytes: known.bytes, blobs: known.table.count };
      }),
    blob: (digest) =>
      indexed(() => {
        const places = index.locations(digest);
        const packs = [...new Set(places.map(({ pack }) => pack))];
        return places[0] === undefined ? null : { bytes: places[0].length, packs };
      }),
    totals: () => indexed(() => totalsOf(context, index)),
    removeRecord: (buildKey) => run(() => removeRecord(context, buildKey)),
    removeKept: (tree) => run(() => removeKept(context, tree)),
    verify: (trees, signal) => indexed(() => verifyAll({ context, index, store, signal }, trees)),
    invalidate: (note) => run(() => writeInvalidation(context, note)),
    invalidation: (buildKey) => run(() => readInvalidation(context, buildKey)),
    clearInvalidation: (buildKey) => run(() => removeInvalidation(context, buildKey)),
    countUses: (uses) => run(() => addCounts(context, uses)),
    useCounts: () => run(() => readCounts(context)),
  };
}

function recordsOf(context: StoreContext): readonly BuildRecord[] {
  return listRecords(context).flatMap((buildKey) => readRecord(context, buildKey) ?? []);
}

function sortedRecords(context: StoreContext): readonly StoredRecord[] {
  const records = recordsOf(context).map((record) => {
    const time = context.disk.lstat(usedPath(context, record.buildKey))?.mtimeNs;
    return { record, usedAt: time === undefined ? null : Number(time / 1_000_000n) };
  });
  return records.sort(
    ({ record: a }, { record: b }) =>
      compare(a.component, b.component) || compare(b.producer.at, a.producer.at),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Every tree that a record or a marker names, once; a record tells more than a marker. */
function rootsOf(context: StoreContext): readonly BrokenTree[] {
  const roots = new Map<Digest, BrokenTree>();
  for (const { tree } of listKept(context)) roots.set(tree, { tree, record: null });
  for (const record of recordsOf(context)) {
    roots.set(record.output, { tree: record.output, record });
  }
  return [...roots.values()];
}

async function describeTree(store: LocalStore, digest: Digest) {
  try {
    const tree = await store.readTree(digest);
    const files = tree.filter((entry) => 'digest' in entry);
    const tops = new Set(tree.map(({ path }) => path.split('/')[0] ?? ''));
    return {
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      top: [...tops].sort(),
    };
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt', 'tree-unsafe')) return null;
    throw error;
  }
}

async function verifyAll(
  verifying: Verifying,
  trees: readonly Digest[] | null,
): Promise<VerifiedStore> {
  const { context, index } = verifying;
  const all = rootsOf(context);
  const roots = trees === null ? all : askedRoots(all, trees);
  const wanted = trees === null ? null : packsOfRoots(verifying, roots);
  const packs = index.packs().map(({ pack }) => pack);
  const read = await verifyPacks(
    verifying,
    packs.filter((pack) => wanted?.has(pack) ?? true),
  );
  return { ...read, trees: roots.length, broken: await brokenRoots(verifying, roots) };
}

/** Also a tree that nothing here names, such as one that only a lock does. */
function askedRoots(all: readonly BrokenTree[], trees: readonly Digest[]): readonly BrokenTree[] {
  const known = new Map(all.map((root) => [root.tree, root]));
  return [...new Set(trees)].map((tree) => known.get(tree) ?? { tree, record: null });
}

function removeRecord(context: StoreContext, buildKey: Digest): boolean {
  const path = recordPath(context, buildKey);
  if (context.disk.lstat(path) === null) return false;
  writing(path, () => {
    context.disk.unlink(path);
    const used = usedPath(context, buildKey);
    if (context.disk.lstat(used) !== null) context.disk.unlink(used);
  });
  return true;
}
