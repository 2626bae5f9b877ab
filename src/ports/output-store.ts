/**
 * The store as the operations see it: the one door to bytes. Verification is inside: nothing unverified
 * is ever visible. `store/` implements it on a `Disk`; keep it narrow.
 */
import type { Digest } from '../domain/digest.js';
import type { RecordOrigin } from '../domain/accept-record.js';
import type { BuildRecord } from '../domain/record.js';
import type { Tree } from '../domain/tree.js';
import type { LocalPack } from './local-store.js';

export interface PutReport {
  readonly digest: Digest;
  readonly files: number;
  readonly bytes: number;
  readonly newBytes: number;
  readonly objectsWritten: number;
  /** Packs that hold this tree. */
  readonly packs: readonly Digest[];
}

export interface PutOptions {
  /** A tree that this one may be close to, such as the component's former output. */
  readonly base?: Digest | undefined;
  /** Read every file, whatever its stat data say. */
  readonly rehash?: boolean | undefined;
  /** Told of every pack that this put publishes, at once: it can travel while the next is made. */
  readonly onPack?: ((pack: LocalPack) => void) | undefined;
}

export interface GetReport {
  readonly digest: Digest;
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * Packs that are being fetched while a restore runs: each is told once it is in the store, in any order. It ends when no
 * more will come, and throws what ended the transfer.
 */
export type PackArrivals = AsyncIterable<Digest>;

export interface GetOptions {
  readonly arriving?: PackArrivals | undefined;
  /** Read every file that is there, whatever its stat data say. */
  readonly rehash?: boolean | undefined;
}

export interface OutputStore {
  /**
   * Stores the paths (files or directories, relative to `root`) as one tree. Paths that do not exist are
   * errors (`output-missing`); devices, sockets, escaping symlinks and unsafe names too (`tree-unsafe`).
   */
  put(root: string, paths: readonly string[], options?: PutOptions): Promise<PutReport>;
  /**
   * Makes `paths` below `root` exactly what the tree says: writes what differs, each file verified before its
   * own rename, removes what should not be there, touches nothing outside `paths`. A damaged object is
   * quarantined and the call throws `object-corrupt`; an absent one `object-missing`. With packs `arriving`, what is
   * absent is waited for, and what is there is written meanwhile.
   */
  get(
    digest: Digest,
    root: string,
    paths: readonly string[],
    options?: GetOptions,
  ): Promise<GetReport>;
  /** True when `paths` below `root` are what the tree says; trusts unchanged stat data, never content it has not hashed before. */
  matches(digest: Digest, root: string, paths: readonly string[]): Promise<boolean>;
  /** The tree itself, verified. */
  readTree(digest: Digest): Promise<Tree>;
  /** True when the tree and all its blobs are in the index. */
  has(digest: Digest): Promise<boolean>;
  readRecord(buildKey: Digest): Promise<BuildRecord | null>;
  /** Where a record that `readRecord` gave was found; a store that is only local has none but its own. */
  originOf?(record: BuildRecord): RecordOrigin;
  /** The newest record of a component, whatever its key: for expected cost and "why was this a miss". */
  latestRecord(component: string): Promise<BuildRecord | null>;
  writeRecord(record: BuildRecord): Promise<void>;
  /**
   * Fills `directory` (empty or absent) with what should travel, most recently used first, up to `maxBytes`;
   * gives a digest of what it holds.
   */
  exportTo(
    directory: string,
    maxBytes: number,
  ): Promise<{ readonly digest: Digest; readonly bytes: number; readonly packs: number }>;
  /** Takes over whatever verifies in `directory` (a foreign place: every byte is checked), then empties it. */
  importFrom(
    directory: string,
  ): Promise<{ readonly packs: number; readonly records: number; readonly refused: number }>;
}
