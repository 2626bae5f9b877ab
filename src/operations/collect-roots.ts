/** What must stay in any store: what locks, the journal, holds and the workspace itself still need. */
import { join } from 'node:path';
import {
  KEEP_REASONS,
  sourceName,
  type CollectionRoots,
  type KeepReason,
} from '../domain/collection.js';
import type { Digest } from '../domain/digest.js';
import { activeHolds } from '../domain/holds.js';
import type { ChainedEntry } from '../domain/journal.js';
import { headOf, lockFile } from '../domain/journal-chain.js';
import type { Lock } from '../domain/lock.js';
import {
  isName,
  parseComponentName,
  parseEnvironmentName,
  type EnvironmentName,
} from '../domain/names.js';
import { readLock } from '../domain/read-lock.js';
import { hasCode } from '../errors.js';
import type { World } from '../ports/world.js';
import { readState } from './apply-state.js';
import { atRevision } from './at-revision.js';
import { readJournals, type Journal } from './journal.js';
import { declaredEnvironments, loadLock } from './load.js';

export interface RootsAsked {
  /** Revisions of the meta-repo whose locks count too. */
  readonly branches: readonly string[];
  /** Newest journal entries of each environment whose outputs stay, however old. */
  readonly keepEntries: number;
  /** Milliseconds that older journal entries count. */
  readonly keepMs: number;
}

interface Gathered {
  readonly trees: Map<Digest, KeepReason>;
  readonly sources: Map<string, KeepReason>;
}

/**
 * Reads everything anew. Nothing that cannot be read is taken for empty: throws `lock-invalid`, `base-not-found`,
 * `journal-corrupt`, `journal-newer`, `remote-unreachable` and what manifests throw.
 */
export async function readRoots(world: World, asked: RootsAsked): Promise<CollectionRoots> {
  const gathered: Gathered = { trees: new Map(), sources: new Map() };
  const here = environmentsOf(world);
  for (const branch of [null, ...asked.branches]) {
    const there = branch === null ? world : await atRevision(world, branch);
    const environments = new Set([...here, ...declaredEnvironments(there)]);
    for (const environment of environments) {
      const lock = loadLock(there, environment);
      if (lock !== null) addLock(gathered, lock, 'lock');
    }
  }
  for (const journal of await journalsOf(world)) addJournal(world, gathered, { journal, asked });
  for (const tree of installedIn(world)) add(gathered.trees, tree, 'installed');
  return gathered;
}

/** Declared ones, and those that have a lock all the same. */
function environmentsOf({ disk, workspace }: World): readonly (EnvironmentName | null)[] {
  const names = (disk.readdir(workspace.manifestsDir) ?? [])
    .map(({ name }) => /^components\.lock\.(.+)\.yaml$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .filter(isName)
    .map(parseEnvironmentName);
  return [null, ...names];
}

/** Where nothing was ever recorded, the journal needs nothing. */
async function journalsOf(world: World): Promise<readonly Journal[]> {
  try {
    return await readJournals(world, null);
  } catch (error) {
    if (hasCode(error, 'meta-repo-not-git')) return [];
    throw error;
  }
}

function addJournal(
  { clock }: Pick<World, 'clock'>,
  gathered: Gathered,
  { journal, asked }: { readonly journal: Journal; readonly asked: RootsAsked },
): void {
  const { entries, locks } = journal;
  const now = clock.now();
  const head = headOf(entries);
  const held = new Set(activeHolds(entries, now).map(({ entry }) => entry.id));
  entries.forEach((entry, at) => {
    const isNew = at >= entries.length - asked.keepEntries || entry.id === head?.id;
    const reason = reasonOf(entry, {
      isNew,
      isHeld: held.has(entry.id),
      now,
      keepMs: asked.keepMs,
    });
    if (reason === null) return;
    for (const tree of Object.values(entry.outputs ?? {})) add(gathered.trees, tree, reason);
    for (const digest of [entry.lock, entry.from?.lock, entry.target]) {
      const text = digest === undefined ? undefined : locks.get(digest);
      if (digest !== undefined && text !== undefined) {
        addLock(gathered, readLock(text, lockFile(digest)), reason);
      }
    }
  });
}

/** A time that nobody can read, or that is in the future, is young: a clock only ever delays (T58). */
function reasonOf(
  entry: ChainedEntry,
  of: {
    readonly isNew: boolean;
    readonly isHeld: boolean;
    readonly now: number;
    readonly keepMs: number;
  },
): KeepReason | null {
  if (of.isHeld) return 'hold';
  if (entry.kind === 'snapshot') return 'snapshot';
  const isOld = of.now - Date.parse(entry.at) >= of.keepMs;
  return of.isNew || !isOld ? 'journal' : null;
}

/** The outputs that it names, and whatever was built from its sources. */
function addLock({ trees, sources }: Gathered, lock: Lock, reason: KeepReason): void {
  for (const { name, tree, output } of lock.components.values()) {
    if (output !== null) add(trees, output, reason);
    if (tree !== null) add(sources, sourceName(name, tree), reason);
  }
}

function installedIn(world: World): readonly Digest[] {
  const names = (world.disk.readdir(join(world.workspace.storeDir, 'state')) ?? [])
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.json'))
    .map(({ name }) => name.slice(0, -'.json'.length))
    .filter(isName)
    .map(parseComponentName);
  return names.flatMap((name) => readState(world, name)?.output ?? []);
}

/** The better reason stands. */
function add<K>(map: Map<K, KeepReason>, key: K, reason: KeepReason): void {
  const known = map.get(key);
  const isBetter =
    known === undefined || KEEP_REASONS.indexOf(reason) < KEEP_REASONS.indexOf(known);
  if (isBetter) map.set(key, reason);
}
