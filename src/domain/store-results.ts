/** What `store …`, `cache …`, `gc …` and `doctor` answer with. */
import type { Digest } from './digest.js';
import type { GcResult } from './gc-result.js';
import type { Finding } from './finding.js';
import type { RemoteReport } from './remote-report.js';

/** These commands are about the store and about no environment. */
interface Base {
  readonly ok: boolean;
  readonly environment: null;
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
}

export interface StoreAddResult extends Base {
  readonly command: 'store add';
  readonly digest: Digest;
  readonly files: number;
  readonly bytes: number;
  readonly newBytes: number;
  readonly objectsWritten: number;
}

export interface StoreGetResult extends Base {
  readonly command: 'store get';
  readonly digest: Digest;
  /** As the user may type it. */
  readonly root: string;
  readonly paths: readonly string[];
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/** Who wrote a record, for people. */
export interface Maker {
  readonly component: string;
  readonly buildKey: Digest;
  readonly output: Digest;
  readonly run: string | null;
  readonly trust: 'low' | 'high';
  readonly at: string;
  readonly seconds: number;
}

export interface StoreQueryResult extends Base {
  readonly command: 'store query';
  readonly digest: Digest;
  readonly kind: 'record' | 'tree' | 'pack' | 'blob';
  /** Null where the kind has none, or the store does not have all of it. */
  readonly files: number | null;
  readonly bytes: number | null;
  /** Names at the top of a tree. */
  readonly top: readonly string[];
  /** Packs that hold a blob. */
  readonly packs: readonly Digest[];
  /** When a tree was stored last, ISO 8601; null where nobody says. */
  readonly storedAt: string | null;
  /** Records that name it, the newest first; of a record, itself. */
  readonly records: readonly Maker[];
}

export interface StoreListResult extends Base {
  readonly command: 'store list';
  readonly records: readonly (Maker & { readonly usedAt: string | null })[];
  readonly added: readonly { readonly digest: Digest; readonly at: string }[];
  /** Rows that the limit left out. */
  readonly more: number;
}

export interface StoreRemoveResult extends Base {
  readonly command: 'store remove';
  readonly digest: Digest;
  readonly removedRecords: readonly Maker[];
  /** True when the tree was a root of its own, besides its records. */
  readonly removedKept: boolean;
}

export interface StoreStatsResult extends Base {
  readonly command: 'store stats';
  readonly path: string;
  readonly bytes: number;
  readonly packs: number;
  readonly blobs: number;
  readonly records: number;
  readonly added: number;
  readonly quarantined: { readonly files: number; readonly bytes: number };
  /** Ids of keys that are missing here. */
  readonly lockedBy: readonly string[];
  readonly maxBytes: number | null;
}

export interface StoreVerifyResult extends Base {
  readonly command: 'store verify';
  readonly packs: number;
  readonly trees: number;
  readonly bytes: number;
  /** Packs that went to quarantine. */
  readonly damaged: readonly Digest[];
  readonly broken: readonly {
    readonly digest: Digest;
    readonly component: string | null;
    /** `rebuild`: no remote has it; the next apply builds it again. */
    readonly state: 'repaired' | 'missing' | 'rebuild';
  }[];
}

export interface CacheListResult extends Base {
  readonly command: 'cache list';
  readonly caches: readonly (Maker & {
    readonly bytes: number | null;
    readonly usedAt: string | null;
    /** What changed since the entry before of the same component. */
    readonly why: string;
  })[];
}

export interface CacheStatsResult extends Base {
  readonly command: 'cache stats';
  readonly components: readonly {
    readonly component: string;
    readonly count: number;
    /** Of distinct outputs, before compression. */
    readonly bytes: number;
    readonly usedAt: string | null;
    readonly hits: number;
    readonly misses: number;
    /** Run that made the newest one. */
    readonly run: string | null;
  }[];
}

export interface CacheInvalidateResult extends Base {
  readonly command: 'cache invalidate';
  /** Those asked for and, unless told otherwise, their dependents; sorted. */
  readonly components: readonly string[];
  readonly invalidated: readonly Maker[];
}

export interface CacheWarmResult extends Base {
  readonly command: 'cache warm';
  readonly outputs: readonly {
    readonly component: string;
    readonly output: Digest;
    readonly state: 'present' | 'fetched' | 'copied' | 'missing';
    /** Locks that name it: `dev`, `origin/main:staging`. */
    readonly locks: readonly string[];
  }[];
}

export interface Check {
  readonly name: string;
  /** `note`: not as it could be, and fine. */
  readonly state: 'pass' | 'note' | 'fail';
  readonly detail: string;
  readonly hint?: string;
}

export interface DoctorResult extends Base {
  readonly command: 'doctor';
  readonly places: readonly { readonly place: string; readonly checks: readonly Check[] }[];
}

export type StoreResult =
  | StoreAddResult
  | StoreGetResult
  | StoreQueryResult
  | StoreListResult
  | StoreRemoveResult
  | StoreStatsResult
  | StoreVerifyResult
  | CacheListResult
  | CacheStatsResult
  | CacheInvalidateResult
  | CacheWarmResult
  | DoctorResult
  | GcResult;

/** True for results that are about the store itself, and not about what a lock says. */
export function isStoreResult<T extends { readonly command: string }>(
  result: T,
): result is Extract<T, StoreResult> {
  return /^(?:store |doctor$|gc |cache (?!build$|get$))/.test(result.command);
}
