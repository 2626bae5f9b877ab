/** The journal: one hash-chained line per thing that happened to an environment. Shapes only; the chain is in `journal-chain.ts`. */
import type { Digest } from './digest.js';
import type { CommitSha } from './git-ids.js';
import type { ComponentName, EnvironmentName } from './names.js';

export const JOURNAL_SCHEMA = 1;

/**
 * `lock`, `promotion` and `rollback` move the head (the environment's lock); the others leave it.
 * A `snapshot` is a labelled pointer at the head of its time.
 */
export type JournalKind =
  'lock' | 'apply' | 'promotion' | 'rollback' | 'snapshot' | 'hold' | 'resume';

/** A stop on components of the environment; an empty list stops the whole environment. */
export interface Hold {
  readonly components: readonly ComponentName[];
  /** The commits that are held back, so that a later good one is recognisable; component → commit. */
  readonly rejected: Readonly<Record<string, CommitSha>>;
  /** ISO time, or null = until resumed. */
  readonly expires: string | null;
}

export interface JournalEntry {
  readonly schema: number;
  /** 1, 2, 3 … within the environment. */
  readonly sequence: number;
  readonly environment: EnvironmentName;
  readonly kind: JournalKind;
  /** ISO time in UTC; for people only, nothing is ordered by it (T58). */
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
  /** Digest of the lock after this entry; its bytes stand beside the journal. */
  readonly lock: Digest;
  /** Digest of the lock before, or null for the first. */
  readonly previousLock: Digest | null;
  /** Empty = all. */
  readonly components: readonly ComponentName[];
  /** `promotion`: where it came from. */
  readonly from?: { readonly environment: EnvironmentName; readonly lock: Digest };
  /** `rollback` to a whole lock: that lock as it was, before it was fitted to the manifest of the day. */
  readonly target?: Digest;
  /** `apply`: whether everything ended well, and the outputs by component. */
  readonly ok?: boolean;
  readonly verified?: boolean;
  readonly outputs?: Readonly<Record<string, Digest>>;
  readonly label?: string;
  readonly hold?: Hold;
  /** What `--force` went past, one line each. */
  readonly overrides?: readonly string[];
  /** Chance, so that two writers never make the same line and a lost answer can be recognised (T42). */
  readonly nonce?: string;
  /** Link or name of the run that wrote it. */
  readonly run: string | null;
  /** Digest of the line before, without its line feed; null for the first. */
  readonly parent: Digest | null;
}

/** An entry with the digest of its own line, which is its id. */
export interface ChainedEntry extends JournalEntry {
  readonly id: Digest;
}
