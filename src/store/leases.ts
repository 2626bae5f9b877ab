/**
 * Leases: `leases/<kind>-<host>-<pid>-<16 hex>`, an empty file for as long as one whole operation runs. What a collector
 * has moved aside is not deleted while an operation runs that may have seen it before (T44). Names say everything, so
 * that a full disk can still take one (T55).
 */
import { join } from 'node:path';
import { digestOf, hexOf } from '../domain/digest.js';
import { ensureDirectory, systemCode, writing } from './publish.js';
import { checkFormat, type StoreContext } from './layout.js';
import { reading } from './packs/pack-file.js';
import { namesIn } from './packs/pack-index.js';

/** `op`: any operation; `gc`: a collector. */
type LeaseKind = 'op' | 'gc';

const NAME = /^(op|gc)-([0-9a-f]{16})-([0-9]{1,10})-[0-9a-f]{16}$/;

/** A lease of another machine counts for so long: nobody there can be asked. */
const ALIVE_MS = 6 * 60 * 60 * 1000;

const NOBODY = { host: '', pid: 0 };

/** Where leases are. */
export function leasesDirectory({ directory }: Pick<StoreContext, 'directory'>): string {
  return join(directory, 'leases');
}

/** Takes a lease; give it back with `endLease`. Throws `disk-full` or `state-write-failed`. */
export function takeLease(context: StoreContext, kind: LeaseKind): string {
  const { disk, random } = context;
  const { host, pid } = context.peers ?? NOBODY;
  const name = `${kind}-${hostId(host)}-${pid}-${random.hex(16)}`;
  const path = join(leasesDirectory(context), name);
  writing(path, () => {
    // Durably: the folder of the store itself may be made here.
    ensureDirectory(disk, leasesDirectory(context));
    disk.close(disk.open(path, 'wx', 0o644));
  });
  return name;
}

/** Gives a lease back; one that cannot be removed ends with its process. */
export function endLease(context: StoreContext, name: string): void {
  try {
    context.disk.unlink(join(leasesDirectory(context), name));
  } catch {
    // The work is done whatever becomes of its lease, and a lease that stays only delays a collector.
  }
}

/**
 * Runs one whole operation under a lease. One that only reads goes on without when none can be had (T55): at worst it
 * finds that something is missing.
 */
export async function withLease<T>(
  context: StoreContext,
  does: 'reads' | 'writes',
  work: () => T | Promise<T>,
): Promise<T> {
  const lease = does === 'writes' ? takeLease(context, 'op') : leaseOfReader(context);
  try {
    return await work();
  } finally {
    if (lease !== null) endLease(context, lease);
  }
}

/** Null where there is no store yet, or it cannot be written. */
function leaseOfReader(context: StoreContext): string | null {
  if (checkFormat(context) === 'absent') return null;
  try {
    return takeLease(context, 'op');
  } catch {
    return null;
  }
}

/** Names of the leases of operations that may still run, sorted. Those that have ended for certain are removed. */
export function liveLeases(
  context: StoreContext,
  kind: LeaseKind | 'any' = 'any',
): readonly string[] {
  const place = leasesDirectory(context);
  const names = reading(place, () => namesIn(context.disk.readdir(place), 'file', NAME));
  const live: string[] = [];
  for (const name of names) {
    if (kind !== 'any' && !name.startsWith(kind)) continue;
    if (mayRun(context, name)) live.push(name);
    else endLease(context, name);
  }
  return live;
}

function mayRun({ disk, clock, directory, peers }: StoreContext, name: string): boolean {
  const [, , host = '', pid = ''] = NAME.exec(name) ?? [];
  if (peers !== undefined && host === hostId(peers.host)) return peers.isRunning(Number(pid));
  const stat = statOf(disk, join(leasesDirectory({ directory }), name));
  if (stat === null) return false;
  return clock.now() - Number(stat.mtimeNs / 1_000_000n) < ALIVE_MS;
}

function statOf(disk: StoreContext['disk'], path: string) {
  try {
    return disk.lstat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function hostId(host: string): string {
  return hexOf(digestOf(host)).slice(0, 16);
}
