/** Collection: what must stay, and what a collector tells of its work. Shapes only. */
import type { Digest } from './digest.js';
import type { Finding } from './finding.js';

/**
 * Why something stays. `added`: by hand; `recent`: used or stored not long ago; `unreadable`: what it holds cannot be
 * known here. The first that fits counts.
 */
export const KEEP_REASONS = [
  'lock',
  'hold',
  'snapshot',
  'installed',
  'journal',
  'added',
  'recent',
  'unreadable',
] as const;

export type KeepReason = (typeof KEEP_REASONS)[number];

/** What the meta-repo needs of a store, whatever store that is. */
export interface CollectionRoots {
  readonly trees: ReadonlyMap<Digest, KeepReason>;
  /** By `sourceName`: outputs of a component's sources. */
  readonly sources: ReadonlyMap<string, KeepReason>;
}

/** Names the sources of a component: the git tree that its records were built from. */
export function sourceName(component: string, tree: string): string {
  return `${component} ${tree}`;
}

/** `record`: by its build key; `mark`: of a tree that was stored. */
export interface StoredItem {
  readonly kind: 'pack' | 'record' | 'mark';
  readonly digest: Digest;
  readonly bytes: number;
}

export interface Amounts {
  readonly packs: number;
  readonly records: number;
  readonly marks: number;
  readonly bytes: number;
}

/** Packs and bytes that stay, by reason. */
export type KeptAmounts = Readonly<
  Partial<Record<KeepReason, { readonly packs: number; readonly bytes: number }>>
>;

export interface CollectionRules {
  /** Milliseconds that unreferenced things stay. */
  readonly keepMs: number;
  /** Milliseconds between moving aside and removing. */
  readonly graceMs: number;
  /** Bytes to leave at most; null = no limit. */
  readonly maxBytes: number | null;
  /** Only tells what would be done. */
  readonly dryRun: boolean;
}

/** `condemned`: moved aside, and removed by a run after the grace; `swept`: something is gone for good. */
export type CollectionPhase = 'nothing' | 'condemned' | 'swept' | 'busy';

/** What one run did, or in a dry run would do. */
export interface CollectionReport {
  readonly phase: CollectionPhase;
  /** Gone for good. */
  readonly removed: Amounts;
  /** Moved aside by this run. */
  readonly condemned: Amounts;
  /** Moved aside earlier, and needed again. */
  readonly restored: Amounts;
  /** Moved aside earlier, and still within grace or seen by an operation that runs. */
  readonly waiting: Amounts;
  /** Packs whose few live blobs are written anew. */
  readonly repacked: { readonly packs: number; readonly bytes: number };
  readonly kept: KeptAmounts;
  readonly findings: readonly Finding[];
}

/** Sums up items by kind. */
export function amountsOf(items: readonly StoredItem[]): Amounts {
  const count = (wanted: StoredItem['kind']) => items.filter(({ kind }) => kind === wanted).length;
  return {
    packs: count('pack'),
    records: count('record'),
    marks: count('mark'),
    bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
