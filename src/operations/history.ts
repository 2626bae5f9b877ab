/** `history`: what happened to environments, newest first, out of the verified journal. */
import { bypassFindings } from '../domain/bypasses.js';
import type { ChainedEntry } from '../domain/journal.js';
import { movesHead, lockFile } from '../domain/journal-chain.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { canonicalJson } from '../domain/build-key.js';
import { readLock } from '../domain/read-lock.js';
import type { HistoryResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { readJournals, type Journal } from './journal.js';
import { loadEnvironments, loadManifest, requireEnvironment } from './load.js';

export interface HistoryOptions {
  /** Null = every environment that has a journal. */
  readonly environment: EnvironmentName | null;
  /** Only what concerns one of these; empty = everything. */
  readonly components: readonly ComponentName[];
  /** Entries at most; null = all. */
  readonly limit: number | null;
}

/** Within an environment the order is the chain's; between environments it is told by time, for people only (T58). */
export async function history(world: World, options: HistoryOptions): Promise<HistoryResult> {
  const { environment, components, limit } = options;
  if (limit !== null && (!Number.isInteger(limit) || limit < 1)) {
    throw new LockstepError('usage', {
      message: `${limit} is no number of entries`,
      hint: 'write --limit 1 or more',
    });
  }
  if (environment !== null) {
    requireEnvironment(world, loadEnvironments(world, loadManifest(world)), environment);
  }
  const journals = await readJournals(world, environment === null ? null : [environment]);
  const rows = journals.map((journal) =>
    journal.entries.filter((entry) => concerns(journal, entry, components)).toReversed(),
  );
  const entries = interleaved(rows).slice(0, limit ?? undefined);
  const findings = journals.flatMap((journal) => bypassFindings(journal.entries));
  return { command: 'history', ok: true, environment, findings, entries };
}

function interleaved(rows: readonly (readonly ChainedEntry[])[]): readonly ChainedEntry[] {
  const left = rows.map((row) => [...row]);
  const merged: ChainedEntry[] = [];
  for (;;) {
    const newest = left
      .filter((row) => row.length > 0)
      .reduce<ChainedEntry[] | null>((best, row) => (isNewer(row, best) ? row : best), null);
    const entry = newest?.shift();
    if (entry === undefined) return merged;
    merged.push(entry);
  }
}

function isNewer(row: readonly ChainedEntry[], best: readonly ChainedEntry[] | null): boolean {
  return best === null || (row[0]?.at ?? '') > (best[0]?.at ?? '');
}

function concerns(
  journal: Journal,
  entry: ChainedEntry,
  components: readonly ComponentName[],
): boolean {
  if (components.length === 0) return true;
  if (!movesHead(entry) || entry.previousLock === null) {
    return entry.components.length === 0 || components.some((c) => entry.components.includes(c));
  }
  return components.some((component) => movedBy(journal, entry, component));
}

/** An entry that moved the head concerns what it really moved; with the bytes gone, what it says it is about. */
function movedBy(journal: Journal, entry: ChainedEntry, component: ComponentName): boolean {
  const [before, after] = [entry.previousLock, entry.lock].map((digest) => {
    const text = digest === null ? undefined : journal.locks.get(digest);
    return text === undefined || digest === null ? null : readLock(text, lockFile(digest));
  });
  if (before === null || before === undefined || after === null || after === undefined) {
    return entry.components.length === 0 || entry.components.includes(component);
  }
  const [from, to] = [before.components.get(component), after.components.get(component)];
  return canonicalJson(from ?? null) !== canonicalJson(to ?? null);
}
