/**
 * The local store as people look at it: what it has, who made it, what of it is damaged. Besides removing roots and
 * notes it changes nothing; bytes go by collection.
 */
import type { Digest } from '../domain/digest.js';
import type { BuildRecord } from '../domain/record.js';

/** `record` is named by its build key, everything else by the digest of its bytes. */
export type StoredKind = 'record' | 'tree' | 'pack' | 'blob';

export interface StoredObject {
  readonly kind: StoredKind;
  readonly digest: Digest;
}

export interface StoredRecord {
  readonly record: BuildRecord;
  /** Milliseconds since 1970; null when it was never used since it came. */
  readonly usedAt: number | null;
}

/** A tree that somebody stored, by a build or by hand; a root of its own for as long as collection says. */
export interface KeptTree {
  readonly tree: Digest;
  /** When it was stored last: milliseconds since 1970. */
  readonly at: number;
}

export interface StoredTree {
  readonly files: number;
  /** Of its files. */
  readonly bytes: number;
  /** Sorted names at the top of the tree. */
  readonly top: readonly string[];
}

export interface StoredPack {
  readonly pack: Digest;
  /** Of its file. */
  readonly bytes: number;
  readonly blobs: number;
}

/** A root, with what of it the store does not have. */
export interface BrokenTree {
  readonly tree: Digest;
  /** Null for a tree that was stored and that no record names. */
  readonly record: BuildRecord | null;
}

export interface VerifiedStore {
  readonly packs: number;
  readonly trees: number;
  readonly bytes: number;
  /** Packs that were damaged; they are in quarantine now. */
  readonly damaged: readonly Digest[];
  readonly broken: readonly BrokenTree[];
}

/** Says that no record of a build key counts until a new one is written. */
export interface Invalidation {
  readonly buildKey: Digest;
  readonly component: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface UseCounts {
  /** Times that an output came out of a store. */
  readonly hits: number;
  /** Times that it had to be built. */
  readonly misses: number;
}

export interface StoreTotals {
  readonly bytes: number;
  readonly packs: number;
  readonly blobs: number;
  readonly quarantined: { readonly files: number; readonly bytes: number };
  /** Ids of keys that packs here need and that were not given. */
  readonly lockedBy: readonly string[];
}

/** Every method may throw `store-newer`, `object-corrupt` (a strange store) and `state-read-failed`. */
export interface StoreCatalog {
  /** Ids of the keys that this run was given. */
  readonly keyIds: readonly string[];
  /** True when the tree and all its bytes are on this disk. */
  has(tree: Digest): Promise<boolean>;
  /** Everything whose digest begins with these hex digits; a tree is one that a record or a marker names. */
  find(hex: string): Promise<readonly StoredObject[]>;
  /** Sorted by component, newest first. Damaged ones are set aside and left out. */
  records(): Promise<readonly StoredRecord[]>;
  /** Newest first. */
  keptTrees(): Promise<readonly KeptTree[]>;
  /** Null when the store does not have it whole. */
  tree(digest: Digest): Promise<StoredTree | null>;
  pack(digest: Digest): Promise<StoredPack | null>;
  /** Raw bytes of a blob and the packs that hold it; null when it is not there. */
  blob(
    digest: Digest,
  ): Promise<{ readonly bytes: number; readonly packs: readonly Digest[] } | null>;
  totals(): Promise<StoreTotals>;
  /** False when there was none. */
  removeRecord(buildKey: Digest): Promise<boolean>;
  /** False when the tree was not marked as stored. */
  removeKept(tree: Digest): Promise<boolean>;
  /**
   * Reads every pack, or those that hold these trees, whoever names them; damaged ones go to quarantine. Then sees that
   * every root, or each of these trees, is whole. Throws `cancelled`.
   */
  verify(trees: readonly Digest[] | null, signal: AbortSignal): Promise<VerifiedStore>;
  /** Durably. */
  invalidate(note: Invalidation): Promise<void>;
  invalidation(buildKey: Digest): Promise<Invalidation | null>;
  clearInvalidation(buildKey: Digest): Promise<void>;
  /** Adds to the counts of components. A store that cannot be written only loses them. */
  countUses(uses: ReadonlyMap<string, UseCounts>): Promise<void>;
  useCounts(): Promise<ReadonlyMap<string, UseCounts>>;
}
