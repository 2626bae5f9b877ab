/** The journal: one hash-chained line per thing that happened to an environment. Shapes only; the chain is in `journal-chain.ts`. */
import type { Digest } from './digest.js';
import type { CommitSha } from './git-ids.js';
import type { ComponentName, EnvironmentName } from './names.js';

/** The newest schema that this version reads; a line has the oldest that knows its kind. */
export const JOURNAL_SCHEMA = 2;

/**
 * `lock`, `promotion` and `rollback` move the head (the environment's lock); the others leave it.
 * A `snapshot` is a labelled pointer at the head of its time. An `approval` says yes to one exact plan; a `delivery` is
 * a step of a blue-green or canary promotion. These two came with schema 2.
 */
export type JournalKind =
  | 'lock'
  | 'apply'
  | 'promotion'
  | 'rollback'
  | 'snapshot'
  | 'hold'
  | 'resume'
  | 'approval'
  | 'delivery';

/** The schema number that a line of a kind has. */
export function schemaOf(kind: JournalKind): number {
  return kind === 'approval' || kind === 'delivery' ? 2 : 1;
}

/** A stop on components of the environment; an empty list stops the whole environment. */
export interface Hold {
  readonly components: readonly ComponentName[];
  /** The commits that are held back, so that a later good one is recognisable; component → commit. */
  readonly rejected: Readonly<Record<string, CommitSha>>;
  /** ISO time, or null = until resumed. */
  readonly expires: string | null;
}

/**
 * `started`: the lock is pinned to the side. `switching`: the run that wrote it, and no other, runs the switch command.
 * `stepped`: the switch is done, the wait begins. `finished`: the head moved. `aborted`: all traffic is where it was.
 */
export type DeliveryPhase = 'started' | 'switching' | 'stepped' | 'finished' | 'aborted';

/** Where a progressive promotion stands; docs/delivery.md has the order of phases. */
export interface DeliveryMark {
  /** The same in every entry of one promotion. */
  readonly id: string;
  readonly strategy: 'blue-green' | 'canary';
  readonly phase: DeliveryPhase;
  /** Side that the new lock is on. */
  readonly side: string;
  /** Part of the traffic that the new lock has; while `switching`, what it is to get. */
  readonly percent: number;
  /** For people: why, and the numbers that decided. */
  readonly detail: string;
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
  /**
   * `apply`, and the `promotion` that ends a delivery: whether everything ended well, and the outputs by component.
   * `delivery`: false on `switching` = the switch command ended badly, and nobody runs it now.
   */
  readonly ok?: boolean;
  readonly verified?: boolean;
  readonly outputs?: Readonly<Record<string, Digest>>;
  readonly label?: string;
  readonly hold?: Hold;
  /** `approval`: the plan that was said yes to. `promotion`: the plan that was carried out. See `planDigest`. */
  readonly plan?: Digest;
  /** `apply`: commit of the meta-repo that holds the lock, where a gate asks for checks. */
  readonly commit?: CommitSha;
  /** `apply`: our own signature of what it says, see docs/formats.md. */
  readonly signature?: { readonly key: string; readonly value: string };
  /** `delivery`, the `promotion` that ends one, and the `rollback` that only switches back. */
  readonly delivery?: DeliveryMark;
  /** What `--force` went past, or `--bypass` ("gate: detail"), one line each. */
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
