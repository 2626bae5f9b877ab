/** What can be written as the value of a symbolic rollback target: the answer to a form whose value was left empty. */
import type { Digest } from '../domain/digest.js';
import { datedMoves } from '../domain/head-at.js';
import { isVerified } from '../domain/head-history.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { LockedComponent } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { RollbackListResult } from '../domain/results.js';
import { spanWithin } from '../domain/span.js';
import type { World } from '../ports/world.js';
import { readState, type EnvironmentState } from './environment-state.js';
import { formerLocks, type FormerLock } from './journal-locks.js';
import { loadEnvironments, loadManifest, requireEnvironment } from './load.js';
import { storedOutputs } from './rollback-stored.js';

const LISTED = ['version', 'commit', 'lock', 'store', 'snapshot', 'age'] as const;
export type ListedTarget = (typeof LISTED)[number];
type Candidate = RollbackListResult['targets'][number];

/** Targets that need a value. */
export function isListed(target: string): target is ListedTarget {
  return (LISTED as readonly string[]).includes(target);
}

/** Newest first, each value once. Reads only. Throws what reading manifest, lock and journal throws. */
export async function listCandidates(
  world: World,
  asked: {
    readonly environment: EnvironmentName;
    readonly target: ListedTarget;
    /** Empty = all. */
    readonly components: readonly ComponentName[];
  },
): Promise<RollbackListResult> {
  const { environment, target, components } = asked;
  requireEnvironment(world, loadEnvironments(world, loadManifest(world)), environment);
  const state = await readState(world, environment);
  const all = await candidatesOf(world, state, target);
  const targets = all.filter(
    ({ component }) =>
      component === undefined || components.length === 0 || components.includes(component),
  );
  return { command: 'rollback list', ok: true, environment, findings: [], of: target, targets };
}

async function candidatesOf(
  world: World,
  state: EnvironmentState,
  target: ListedTarget,
): Promise<readonly Candidate[]> {
  const row = rowMaker(state);
  switch (target) {
    case 'version':
      return ofComponents(state, row, ({ version }) => version);
    case 'commit':
      return ofComponents(state, row, ({ commit }) => commit);
    case 'lock':
      return [...formerLocks(state.journal)].map(({ entry }) => row(entry.lock, { entry }));
    case 'store': {
      const records = (await world.catalog.records()).map(({ record }) => record);
      return outputs(state, row, records);
    }
    case 'snapshot':
      return state.journal.entries
        .filter(({ lock, label }) => label !== undefined && state.journal.locks.has(lock))
        .toReversed()
        .map((entry) => row(entry.label ?? '', { entry }));
    case 'age':
      return ages(state, row, world.clock.now());
  }
}

interface About {
  readonly entry: ChainedEntry;
  readonly component?: ComponentName;
  /** Of one component; else the lock tells. */
  readonly isCurrent?: boolean;
}

type RowMaker = (target: string, about: About) => Candidate;

function rowMaker({ journal, current }: EnvironmentState): RowMaker {
  const good = new Set(journal.entries.filter(isVerified).map(({ lock }) => lock));
  const now: Digest | null = current === null ? null : lockDigest(current);
  return (target, { entry, component, isCurrent }) => ({
    target,
    lock: entry.lock,
    at: entry.at,
    kind: entry.kind,
    actor: entry.actor,
    verified: good.has(entry.lock),
    label: entry.label ?? null,
    current: isCurrent ?? entry.lock === now,
    ...(component === undefined ? {} : { component }),
  });
}

function ofComponents(
  { journal, current }: EnvironmentState,
  row: RowMaker,
  valueOf: (entry: LockedComponent) => string,
): readonly Candidate[] {
  const rows = new Map<string, Candidate>();
  const add = (one: LockedComponent, { entry }: FormerLock): void => {
    const isCurrent = current?.components.get(one.name)?.commit === one.commit;
    const key = `${one.name} ${valueOf(one)}`;
    if (rows.has(key)) return;
    rows.set(key, row(valueOf(one), { entry, component: one.name, isCurrent }));
  };
  for (const former of formerLocks(journal)) {
    for (const one of former.lock.components.values()) add(one, former);
  }
  return sortedByName([...rows.values()]);
}

function outputs(
  state: EnvironmentState,
  row: RowMaker,
  records: Parameters<typeof storedOutputs>[1],
): readonly Candidate[] {
  const rows = new Map<string, Candidate>();
  for (const { component, output, lock, entry } of storedOutputs(state, records)) {
    const key = `${component} ${output}`;
    if (rows.has(key)) continue;
    const { commit } = lock.components.get(component) ?? {};
    const isCurrent = state.current?.components.get(component)?.commit === commit;
    rows.set(key, row(output, { entry, component, isCurrent }));
  }
  return sortedByName([...rows.values()]);
}

/** Stable: of one component the newest stays first. */
function sortedByName(rows: readonly Candidate[]): readonly Candidate[] {
  const nameOf = ({ component }: Candidate): string => component ?? '';
  return rows.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}

/** For each move a span that leads to it now; one that stood for less than a second has none. */
function ages({ journal }: EnvironmentState, row: RowMaker, now: number): readonly Candidate[] {
  const moves = datedMoves(journal.entries, now);
  return moves
    .flatMap(({ entry, since }, at) => {
      const until = moves.slice(at + 1).find((next) => next.since !== null)?.since ?? null;
      if (since === null || !journal.locks.has(entry.lock)) return [];
      const span = spanWithin(until === null ? 0 : now - until, now - since);
      return span === null ? [] : [row(span, { entry })];
    })
    .toReversed();
}
