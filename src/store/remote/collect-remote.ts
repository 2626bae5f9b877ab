/**
 * Collects a remote store: what nothing needs is condemned by a tombstone, and removed by a later run after the grace,
 * when every root there is has been read once more (T15, T44). Ages are by the server's dates (T58).
 */
import type { CollectionRoots, KeepReason } from '../../domain/collection.js';
import { sourceName } from '../../domain/collection.js';
import { isAdded } from '../../domain/added-tree.js';
import { digestOf, type Digest } from '../../domain/digest.js';
import type { Finding } from '../../domain/finding.js';
import { objectName, type ObjectName } from '../../domain/object-name.js';
import type { Backend, ListedObject } from '../../ports/backend.js';
import type { Clock, Random } from '../../ports/clock.js';
import { namedObject, TOMBSTONES } from './remote-layout.js';
import { closureOf, takeCensus, type Census } from './remote-census.js';
import type { FoundRoot } from './remote-root.js';
import { retrying } from './retrying.js';
import { readTombstone, tombstoneText } from './tombstones.js';

export interface RemoteCollecting {
  /** The adapter itself. */
  readonly backend: Backend;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly attempts: number;
}

export interface RemoteRules {
  readonly roots: CollectionRoots;
  /** Records whose roots are looked for even if no listing names them. */
  readonly buildKeys: readonly Digest[];
  readonly keepMs: number;
  readonly graceMs: number;
  readonly dryRun: boolean;
}

/** Counts are of objects. */
export interface RemoteCollection {
  readonly phase: 'nothing' | 'condemned' | 'swept';
  readonly freedBytes: number;
  readonly removed: { readonly objects: number };
  readonly condemned: { readonly objects: number };
  readonly condemnedBytes: number;
  readonly waitingBytes: number;
  readonly kept: Readonly<Partial<Record<KeepReason, number>>>;
  readonly findings: readonly Finding[];
}

/** Milliseconds that one call may take with all its tries. */
const TOTAL_MS = 5 * 60_000;

/** Names in one tombstone at most: some 500 KB. */
const MAX_NAMES = 5000;

/** Objects removed by one run at most; the next goes on. */
const MAX_REMOVED = 20_000;

/** The run is as a dry run tells. Throws what the backend throws. */
export async function collectRemote(
  remote: RemoteCollecting,
  rules: RemoteRules,
): Promise<RemoteCollection> {
  const { capabilities, name } = remote.backend;
  if (!capabilities.list || !capabilities.remove) return evictedBy(name);
  const backend = retrying(remote.backend, { ...remote, totalMs: TOTAL_MS });
  const source = { backend, signal: remote.signal, concurrency: remote.concurrency };
  const census = await takeCensus(source, rules.buildKeys);
  const plan = await planRemote({ ...remote, backend }, census, rules);
  if (!rules.dryRun && census.doubt === null) await carryOut({ ...remote, backend }, plan);
  return census.doubt === null ? reportOf(plan) : doubtful(name, census.doubt, plan);
}

interface RemotePlan {
  readonly sweep: readonly ListedObject[];
  /** Tombstones of which nothing is left to do afterwards. */
  readonly settled: readonly ObjectName[];
  readonly condemn: readonly ListedObject[];
  readonly waiting: readonly ListedObject[];
  readonly kept: ReadonlyMap<KeepReason, number>;
}

async function planRemote(
  { backend, clock, signal }: RemoteCollecting,
  census: Census,
  rules: RemoteRules,
): Promise<RemotePlan> {
  const now = clock.now() + (backend.clockSkew() ?? 0);
  const { needed, kept } = neededObjects(census, rules, now);
  const isOld = ({ modified }: ListedObject, ms: number) =>
    modified !== null && now - modified >= ms;
  const dead = new Map(
    [...census.objects].filter(
      ([name, object]) => !needed.has(name) && isOld(object, rules.keepMs),
    ),
  );
  const sweep = new Map<ObjectName, ListedObject>();
  const waiting = new Map<ObjectName, ListedObject>();
  const settled: ObjectName[] = [];
  for (const tombstone of census.tombstones) {
    const names = await readTombstone(backend, tombstone.name, signal);
    const isRipe = isOld(tombstone, rules.graceMs);
    const still = names.flatMap((name) => dead.get(name) ?? []);
    // Written anew since: whoever did so relies on it.
    const condemned = still.filter(({ modified }) => isBefore(modified, tombstone.modified));
    const going = isRipe ? condemned.slice(0, Math.max(0, MAX_REMOVED - sweep.size)) : [];
    for (const object of going) sweep.set(object.name, object);
    if (isRipe && going.length === condemned.length) settled.push(tombstone.name);
    else for (const object of condemned) waiting.set(object.name, object);
  }
  for (const name of sweep.keys()) waiting.delete(name);
  const condemn = [...dead.values()].filter(({ name }) => !sweep.has(name) && !waiting.has(name));
  return { sweep: rootsFirst(sweep), settled, condemn, waiting: [...waiting.values()], kept };
}

function isBefore(modified: number | null, than: number | null): boolean {
  return modified !== null && than !== null && modified < than;
}

/** A root that goes leads nobody to packs that went before it. */
function rootsFirst(objects: ReadonlyMap<ObjectName, ListedObject>): readonly ListedObject[] {
  const isRoot = ({ name }: ListedObject) => namedObject(name)?.kind === 'root';
  const all = [...objects.values()];
  return [...all.filter(isRoot), ...all.filter((object) => !isRoot(object))];
}

function neededObjects(
  { roots, objects }: Census,
  rules: RemoteRules,
  now: number,
): { readonly needed: ReadonlySet<ObjectName>; readonly kept: ReadonlyMap<KeepReason, number> } {
  const needed = new Set<ObjectName>();
  const kept = new Map<KeepReason, number>();
  for (const [name, root] of roots) {
    const reason = reasonOf(root, objects.get(name), rules, now);
    if (reason === null) continue;
    for (const object of closureOf(roots, [name])) {
      if (needed.has(object)) continue;
      needed.add(object);
      kept.set(reason, (kept.get(reason) ?? 0) + (objects.get(object)?.size ?? 0));
    }
  }
  return { needed, kept };
}

/** A root without a date of the server is young. */
function reasonOf(
  { root: { record } }: FoundRoot,
  object: ListedObject | undefined,
  { roots, keepMs }: RemoteRules,
  now: number,
): KeepReason | null {
  const source = roots.sources.get(sourceName(record.component, record.inputs.tree));
  const reason = source ?? roots.trees.get(record.output) ?? (isAdded(record) ? 'added' : null);
  if (reason !== null) return reason;
  const modified = object?.modified ?? null;
  return modified === null || now - modified < keepMs ? 'recent' : null;
}

async function carryOut(
  { backend, random, signal }: RemoteCollecting,
  { sweep, settled, condemn }: RemotePlan,
): Promise<void> {
  for (const { name } of sweep) await backend.remove(name, { signal });
  for (const name of settled) await backend.remove(name, { signal });
  for (let at = 0; at < condemn.length; at += MAX_NAMES) {
    const names = condemn.slice(at, at + MAX_NAMES).map(({ name }) => name);
    const bytes = Buffer.from(tombstoneText(names));
    const body = { kind: 'bytes', bytes, digest: digestOf(bytes) } as const;
    await backend.putIfAbsent(objectName(`${TOMBSTONES}${random.hex(32)}`), body, { signal });
  }
}

function reportOf({ sweep, condemn, waiting, kept }: RemotePlan): RemoteCollection {
  return {
    phase: sweep.length > 0 ? 'swept' : condemn.length > 0 ? 'condemned' : 'nothing',
    freedBytes: sizeOf(sweep),
    removed: { objects: sweep.length },
    condemned: { objects: condemn.length },
    condemnedBytes: sizeOf(condemn),
    waitingBytes: sizeOf(waiting),
    kept: Object.fromEntries(kept),
    findings: [],
  };
}

function sizeOf(objects: readonly ListedObject[]): number {
  return objects.reduce((sum, { size }) => sum + size, 0);
}

const NOTHING: RemoteCollection = {
  phase: 'nothing',
  freedBytes: 0,
  removed: { objects: 0 },
  condemned: { objects: 0 },
  condemnedBytes: 0,
  waitingBytes: 0,
  kept: {},
  findings: [],
};

function doubtful(name: string, doubt: string, { kept }: RemotePlan): RemoteCollection {
  const finding: Finding = {
    severity: 'warning',
    code: 'gc-doubt',
    message: `nothing was removed from ${name}, since not everything there could be read: ${doubt}`,
    fix: 'run the same command again later; lockstep doctor tells what is wrong with a remote store',
  };
  return { ...NOTHING, kept: Object.fromEntries(kept), findings: [finding] };
}

function evictedBy(name: string): RemoteCollection {
  const finding: Finding = {
    severity: 'notice',
    code: 'gc-evicts-itself',
    message: `${name} cannot be collected from here: its service evicts by itself what was not used for long`,
  };
  return { ...NOTHING, findings: [finding] };
}
