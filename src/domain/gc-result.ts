/** What `gc …` answers with. */
import type { KeepReason } from './collection.js';
import type { Finding } from './finding.js';
import type { RemoteReport } from './remote-report.js';

/** `removed` and its like count by kind: packs, records, marks, objects, folders. */
export interface GcPlace {
  /** `local store`, `work files`, or the name of a remote. */
  readonly place: string;
  readonly phase: 'nothing' | 'condemned' | 'swept' | 'busy';
  readonly freedBytes: number;
  readonly removed: Readonly<Record<string, number>>;
  /** Moved aside or marked by this run, to be removed by one after the grace. */
  readonly condemned: Readonly<Record<string, number>>;
  readonly condemnedBytes: number;
  /** Condemned earlier, and still waiting. */
  readonly waitingBytes: number;
  /** Condemned earlier, and needed after all. */
  readonly restored: Readonly<Record<string, number>>;
  /** Bytes that stay, by reason. */
  readonly kept: Readonly<Partial<Record<KeepReason, number>>>;
}

export interface GcResult {
  readonly command: 'gc store' | 'gc cache' | 'gc all';
  readonly ok: boolean;
  readonly environment: null;
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
  /** Everything is told as if it had happened. */
  readonly dryRun: boolean;
  readonly phase: GcPlace['phase'];
  /** Sums over all places. */
  readonly freedBytes: number;
  readonly removed: Readonly<Record<string, number>>;
  readonly kept: GcPlace['kept'];
  readonly places: readonly GcPlace[];
}

/** Sums counts by name. */
export function sumOf(
  all: readonly Readonly<Partial<Record<string, number>>>[],
): Readonly<Record<string, number>> {
  const sum = new Map<string, number>();
  for (const [name, count = 0] of all.flatMap((one) => Object.entries(one))) {
    sum.set(name, (sum.get(name) ?? 0) + count);
  }
  return Object.fromEntries(sum);
}
