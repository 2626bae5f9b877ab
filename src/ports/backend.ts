/**
 * Where packs and records live besides the local store: a directory, the Actions cache, S3, GCS, Azure Blob.
 * Objects are immutable and named once; nothing mutable is kept here (heads are in the journal). Whoever reads
 * checks what came against a digest: a backend is never believed.
 */
import type { Digest } from '../domain/digest.js';
import type { ObjectName } from '../domain/object-name.js';

/** What a backend can do beyond getting and putting whole objects. */
export interface Capabilities {
  /** `get` honours `from` and `length`. */
  readonly ranges: boolean;
  readonly list: boolean;
  readonly remove: boolean;
  /**
   * What a put of an existing name does: `honoured` answers `exists` and changes nothing; `refused` and `ignored`
   * are backends whose server does not know conditions, where the last writer wins. Correctness never rests on it.
   */
  readonly conditional: 'honoured' | 'refused' | 'ignored' | 'unknown';
  /** Objects that one run should write at most (the Actions cache); null = no limit. */
  readonly maxWrites: number | null;
}

/** Bytes of known length and digest; a file is read from its beginning on every try. */
export type Body =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly digest: Digest }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly size: number;
      readonly digest: Digest;
    };

export interface GetOptions {
  /** First byte wanted; 0 when absent. */
  readonly from?: number;
  /** Bytes wanted at most; to the end when absent. */
  readonly length?: number;
  /** Gets the bytes in order, unverified; awaited, so it sets the pace. What it throws ends the get and comes out. */
  readonly sink: (bytes: Uint8Array) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** `size` is of the whole object, where the backend says it. A range beyond the end is found, with no bytes. */
export type GetOutcome =
  { readonly found: false } | { readonly found: true; readonly size: number | null };

/** `denied`: this run may read but not write here; a normal outcome (T03). */
export type PutOutcome = 'written' | 'exists' | 'denied';

export interface ListedObject {
  readonly name: ObjectName;
  readonly size: number;
  /** By the server's clock, milliseconds since 1970; null where it does not say. For ages only. */
  readonly modified: number | null;
}

/**
 * Errors are `LockstepError`s with a code `backend-…`; those of kind `unavailable` may be tried again, and
 * `data.retryAfterMs` says when if the server did. A miss is an outcome, never an error; a missing bucket, wrong
 * credentials or missing rights are errors, never a miss. Every wait is bounded by the adapter: connecting, first
 * byte, and a body that stalls. An adapter does one try; retries are `store/remote/retrying.ts`'s.
 */
export interface Backend {
  /** For people, without credentials: `s3://bucket/prefix`. */
  readonly name: string;
  readonly capabilities: Capabilities;
  get(name: ObjectName, options: GetOptions): Promise<GetOutcome>;
  /** Creates the object whole or not at all; a reader never sees half of it. */
  putIfAbsent(
    name: ObjectName,
    body: Body,
    options?: { readonly signal?: AbortSignal },
  ): Promise<PutOutcome>;
  /** Every object below the prefix, in any order; a hint only (T15). Names that are not ours are left out. */
  list(prefix: string, options?: { readonly signal?: AbortSignal }): AsyncIterable<ListedObject>;
  /** Fine if it is not there. */
  remove(name: ObjectName, options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** The server's clock at its last answer against ours, in milliseconds; null where it does not say. */
  clockSkew(): number | null;
  /** Ends what is open; nothing is used afterwards. */
  close(): Promise<void>;
}
