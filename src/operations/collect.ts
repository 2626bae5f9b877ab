/** `gc store`, `gc cache` and `gc all`: collects the local store, remote stores and what runs left beside them. */
import type { CollectionReport } from '../domain/collection.js';
import type { Finding } from '../domain/finding.js';
import { sumOf, type GcPlace, type GcResult } from '../domain/gc-result.js';
import type { OpenRemote } from '../ports/open-remote.js';
import type { World } from '../ports/world.js';
import { collectRemote } from '../store/remote/collect-remote.js';
import { readRoots, type RootsAsked } from './collect-roots.js';
import { collectWork } from './collect-work.js';

export interface CollectOptions extends RootsAsked {
  readonly command: GcResult['command'];
  /** Milliseconds between condemning and removing; null = an hour here, a day in remotes. */
  readonly graceMs: number | null;
  readonly maxBytes: number | null;
  readonly dryRun: boolean;
  /** Also the remote stores of this run. */
  readonly remotes: boolean;
}

const LOCAL_GRACE_MS = 60 * 60 * 1000;
const REMOTE_GRACE_MS = 24 * LOCAL_GRACE_MS;

interface Collected {
  readonly place: GcPlace;
  readonly findings: readonly Finding[];
}

/** Throws what `readRoots` and the stores throw; a remote that fails is told, and the others go on. */
export async function collect(world: World, options: CollectOptions): Promise<GcResult> {
  const { command, dryRun } = options;
  const all: Collected[] = [];
  if (command !== 'gc cache') {
    all.push(await collectLocal(world, options));
    if (options.remotes) all.push(...(await collectRemotes(world, options)));
  }
  if (command !== 'gc store') {
    all.push({ place: collectWork(world, options), findings: [] });
  }
  const places = all.map(({ place }) => place);
  return {
    command,
    ok: true,
    environment: null,
    findings: all.flatMap(({ findings }) => findings),
    dryRun,
    phase: phaseOf(places),
    freedBytes: places.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
    removed: sumOf(places.map(({ removed }) => removed)),
    kept: sumOf(places.map(({ kept }) => kept)),
    places,
  };
}

function phaseOf(places: readonly GcPlace[]): GcPlace['phase'] {
  const order = ['swept', 'condemned', 'busy'] as const;
  return order.find((phase) => places.some((place) => place.phase === phase)) ?? 'nothing';
}

async function collectLocal(world: World, options: CollectOptions): Promise<Collected> {
  const { signal } = world;
  const graceMs = options.graceMs ?? LOCAL_GRACE_MS;
  const roots = () => readRoots(world, options);
  const report = await world.collector.collect({ ...options, graceMs, roots, signal });
  return { place: placeOf(report), findings: report.findings };
}

function placeOf(report: CollectionReport): GcPlace {
  const { bytes: freedBytes, ...removed } = report.removed;
  const { bytes: condemnedBytes, ...condemned } = report.condemned;
  const { bytes: _restoredBytes, ...restored } = report.restored;
  const kept = Object.entries(report.kept).map(([reason, { bytes }]) => [reason, bytes]);
  return {
    place: 'local store',
    phase: report.phase,
    freedBytes,
    removed,
    condemned,
    condemnedBytes,
    waitingBytes: report.waiting.bytes,
    restored,
    kept: Object.fromEntries(kept) as GcPlace['kept'],
  };
}

/** A run that strangers can cause never removes anything from a store of others. */
async function collectRemotes(
  world: World,
  options: CollectOptions,
): Promise<readonly Collected[]> {
  const used = world.remotes.filter(({ mode }) => mode !== 'off');
  const collected: Collected[] = [];
  for (const remote of used) {
    const why = whyNot(world, remote);
    collected.push(why === null ? await collectOne(world, remote, options) : left(remote, why));
  }
  return collected;
}

function whyNot({ host }: World, { mode, settings: { name } }: OpenRemote): Finding | null {
  if (host.trust === 'low') {
    return {
      severity: 'warning',
      code: 'trust-low',
      message: `${name} was not collected: strangers can cause this event`,
      fix: 'run it from a protected branch, or by hand',
    };
  }
  if (mode !== 'read-only') return null;
  return {
    severity: 'notice',
    code: 'gc-read-only',
    message: `${name} was not collected: it is read-only for this run`,
  };
}

function left({ settings: { name } }: OpenRemote, finding: Finding): Collected {
  return { place: { ...EMPTY, place: name }, findings: [finding] };
}

const EMPTY: GcPlace = {
  place: '',
  phase: 'nothing',
  freedBytes: 0,
  removed: {},
  condemned: {},
  condemnedBytes: 0,
  waitingBytes: 0,
  restored: {},
  kept: {},
};

async function collectOne(
  world: World,
  { backend, settings }: OpenRemote,
  options: CollectOptions,
): Promise<Collected> {
  const report = await collectRemote(
    { backend, ...settings, clock: world.clock, random: world.random, signal: world.signal },
    {
      ...options,
      graceMs: options.graceMs ?? REMOTE_GRACE_MS,
      roots: await readRoots(world, options),
      buildKeys: (await world.catalog.records()).map(({ record }) => record.buildKey),
    },
  );
  const { findings, ...place } = report;
  return { place: { ...place, place: settings.name, restored: {} }, findings };
}
