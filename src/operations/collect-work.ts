/** `gc cache`: what runs left beside the store, and can make again: dependencies' views, transfers, old logs, quarantine. */
import { join } from 'node:path';
import type { GcPlace } from '../domain/gc-result.js';
import type { FileStat } from '../ports/disk.js';
import type { World } from '../ports/world.js';
import { removeTree } from '../store/remove-tree.js';

type Needs = Pick<World, 'disk' | 'clock' | 'config' | 'workspace' | 'signal'>;

interface Leftover {
  readonly path: string;
  readonly bytes: number;
}

/** What a run that is at work may be using is younger than this. */
const IN_USE_MS = 6 * 60 * 60 * 1000;

/** A folder by its name or beginning: everything below it that is older goes. */
interface Rule {
  /** Path below the store folder. */
  readonly folder: string;
  readonly pattern: RegExp;
  readonly olderMs: number;
}

/** Removes it, or only tells; the plan is the same. Throws `state-write-failed`. */
export function collectWork(
  world: Needs,
  { dryRun, keepMs }: { readonly dryRun: boolean; readonly keepMs: number },
): GcPlace {
  const going = [...byAge(world, keepMs), ...oldLogs(world)];
  if (!dryRun) for (const { path } of going) removeTree(world.disk, path);
  return {
    place: 'work files',
    phase: going.length > 0 ? 'swept' : 'nothing',
    freedBytes: going.reduce((sum, { bytes }) => sum + bytes, 0),
    removed: { entries: going.length },
    condemned: {},
    condemnedBytes: 0,
    waitingBytes: 0,
    restored: {},
    kept: {},
  };
}

function byAge(world: Needs, keepMs: number): readonly Leftover[] {
  const rules: readonly Rule[] = [
    { folder: 'deps', pattern: /./, olderMs: IN_USE_MS },
    { folder: 'work', pattern: /./, olderMs: IN_USE_MS },
    { folder: '', pattern: /^(?:transfer.*|journal-index-.*)$/, olderMs: IN_USE_MS },
    { folder: 'tmp', pattern: /./, olderMs: IN_USE_MS },
    { folder: 'quarantine', pattern: /./, olderMs: keepMs },
  ];
  return rules.flatMap(({ folder, pattern, olderMs }) => {
    const place = join(world.workspace.storeDir, folder);
    return (world.disk.readdir(place) ?? [])
      .filter(({ name }) => pattern.test(name))
      .map(({ name }) => join(place, name))
      .filter((path) => isOlder(world, path, olderMs))
      .map((path) => leftover(world, path));
  });
}

/** The newest runs that are kept anyway, and those of the last hours, stay. */
function oldLogs(world: Needs): readonly Leftover[] {
  const place = join(world.workspace.storeDir, 'logs');
  return (world.disk.readdir(place) ?? [])
    .filter(({ kind }) => kind === 'directory')
    .map(({ name }) => join(place, name))
    .sort((a, b) => timeOf(world.disk.lstat(b)) - timeOf(world.disk.lstat(a)) || (a < b ? 1 : -1))
    .slice(Math.max(1, world.config.logs.keepRuns))
    .filter((path) => isOlder(world, path, IN_USE_MS))
    .map((path) => leftover(world, path));
}

/** By the newest thing in it: a time in the future, or one that cannot be read, is young (T58). */
function isOlder(world: Needs, path: string, olderMs: number): boolean {
  return world.clock.now() - newestIn(world, path) >= olderMs;
}

function newestIn(world: Needs, path: string): number {
  const stat = world.disk.lstat(path);
  const below = stat?.kind === 'directory' ? (world.disk.readdir(path) ?? []) : [];
  const times = below.map(({ name }) => timeOf(world.disk.lstat(join(path, name))));
  return Math.max(stat === null ? Infinity : timeOf(stat), ...times);
}

function timeOf(stat: FileStat | null): number {
  return stat === null ? 0 : Number(stat.mtimeNs / 1_000_000n);
}

function leftover({ disk }: Needs, path: string): Leftover {
  return { path, bytes: bytesBelow(disk, path) };
}

function bytesBelow(disk: World['disk'], path: string): number {
  const stat = disk.lstat(path);
  if (stat?.kind !== 'directory') return stat?.size ?? 0;
  const below = disk.readdir(path) ?? [];
  return below.reduce((sum, { name }) => sum + bytesBelow(disk, join(path, name)), 0);
}
