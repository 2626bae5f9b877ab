/** The store over its tiers: what this run knows, the local store, then remotes in order; read through, written back. */
import { OWN_ORIGIN, type RecordOrigin } from '../../domain/accept-record.js';
import type { Digest } from '../../domain/digest.js';
import type { Finding } from '../../domain/finding.js';
import type { BuildRecord } from '../../domain/record.js';
import type { RemoteStatistics } from '../../domain/remote-statistics.js';
import { hasCode } from '../../errors.js';
import type { Clock, Random } from '../../ports/clock.js';
import type { Disk } from '../../ports/disk.js';
import type { EventSink } from '../../ports/events.js';
import type { LocalStore } from '../../ports/local-store.js';
import type { OutputStore } from '../../ports/output-store.js';
import { createPackStream } from './pack-stream.js';
import { bringTree, isRemote, readRecord, type Tiers } from './read-through.js';
import { createRemote, type RemoteSetup } from './remote.js';
import { createWriteBack } from './write-back.js';

export interface TieredOptions {
  readonly local: LocalStore;
  /** In the order in which they are asked. */
  readonly remotes: readonly RemoteSetup[];
  /** Trust of this run. */
  readonly trust: 'high' | 'low';
  readonly keys: Tiers['keys'];
  readonly onCacheError: 'warn' | 'error';
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: EventSink;
  readonly signal: AbortSignal;
}

export interface TieredStore extends OutputStore {
  originOf(record: BuildRecord): RecordOrigin;
  /** Fetches what the local store lacks of a tree whose record was read; false when no remote has it all. */
  bring(tree: Digest): Promise<boolean>;
  /** Waits for what is still being written to remotes. Rejects with the first failure under `onCacheError: error`. */
  flush(): Promise<void>;
  /** Of every remote that is not off, in order. */
  statistics(): readonly RemoteStatistics[];
  /** Ends connections; nothing is used afterwards. */
  close(): Promise<void>;
}

/**
 * A remote is never believed: packs are verified before they are visible, and a record from a remote enters the local
 * store only when its signature or its place vouches for it; one that only the lock vouches for is read anew each run.
 * Unreachable, lying or full remotes cost time and one finding each (T41), unless `onCacheError` is `error`.
 */
export function createTieredStore(options: TieredOptions): TieredStore {
  const { local } = options;
  const tell = (finding: Finding): void => options.emit({ type: 'finding', finding });
  const open = options.remotes.filter(({ mode }) => mode !== 'off');
  const tiers: Tiers & Pick<TieredOptions, 'random'> = {
    ...options,
    remotes: open.map((setup) => createRemote(setup, { ...options, tell })),
    keysOf: new Map(),
    origins: new WeakMap(),
  };
  const writer = createWriteBack(tiers);
  const bring = sharing((tree: Digest) => bringTree(tiers, tree));
  const through = async <T>(tree: Digest, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      // A damaged blob has been set aside by now, so its pack can come once more (T12).
      const isMiss = hasCode(error, 'object-missing', 'object-corrupt');
      if (!isMiss || !(await bring(tree))) throw error;
      return work();
    }
  };
  return {
    put: (root, paths, given) =>
      local.put(root, paths, {
        ...given,
        onPack(pack) {
          writer.send(pack);
          given?.onPack?.(pack);
        },
      }),
    async get(tree, root, paths, given) {
      if (await local.has(tree)) return through(tree, () => local.get(tree, root, paths, given));
      const arriving = arrivalsOf(tiers, tree);
      return through(tree, () => local.get(tree, root, paths, { ...given, arriving }));
    },
    matches: (tree, root, paths) => through(tree, () => local.matches(tree, root, paths)),
    readTree: (tree) => through(tree, () => local.readTree(tree)),
    has: async (tree) => (await local.has(tree)) || isRemote(tiers, tree),
    readRecord: sharing((buildKey: Digest) => readRecord(tiers, buildKey)),
    bring,
    originOf: (record) => tiers.origins.get(record) ?? OWN_ORIGIN,
    latestRecord: (component) => local.latestRecord(component),
    writeRecord: (record) => writer.write(record),
    exportTo: (directory, maxBytes) => local.exportTo(directory, maxBytes),
    importFrom: (directory) => local.importFrom(directory),
    flush: () => writer.flush(),
    statistics: () => tiers.remotes.map((remote) => remote.statistics()),
    async close() {
      await Promise.all(tiers.remotes.map(({ backend }) => backend.close()));
    },
  };
}

/** The packs of a tree as they come; a restore writes what is here while the rest travels. */
async function* arrivalsOf(tiers: Tiers, tree: Digest): AsyncGenerator<Digest> {
  const stream = createPackStream();
  const brought = bringTree(tiers, tree, stream.push).finally(stream.end);
  // It is awaited below; a reader that is busy meanwhile must not make its failure an unhandled one.
  brought.catch(() => undefined);
  try {
    yield* stream.arrivals;
  } finally {
    // Also for a reader that stops early: no transfer is left behind.
    await brought;
  }
}

/** Whoever asks the same while the answer is on its way gets that answer. */
function sharing<T>(ask: (digest: Digest) => Promise<T>): (digest: Digest) => Promise<T> {
  const running = new Map<Digest, Promise<T>>();
  return (digest) => {
    const asked = running.get(digest) ?? ask(digest).finally(() => running.delete(digest));
    running.set(digest, asked);
    return asked;
  };
}
