/** Brings a lock that the journal has to where people see it: the file, its commit, the remote branch. */
import type { CommitSha } from '../domain/git-ids.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes } from '../domain/lock-bytes.js';
import type { EnvironmentName } from '../domain/names.js';
import type { LockSummary } from '../domain/results.js';
import type { World } from '../ports/world.js';
import { writeLock } from './load.js';

export interface Delivery {
  readonly environment: EnvironmentName;
  readonly lock: Lock;
  /** Null = as `lockstep.yaml` says. */
  readonly via: 'file' | 'commit' | null;
  readonly push: boolean;
  /** Subject of the commit. */
  readonly message: string;
}

export interface Delivered {
  readonly summary: LockSummary;
  readonly delivered: 'file' | 'commit';
  /** The commit that holds the file; null when delivered as a file only. */
  readonly commit: CommitSha | null;
  /** True when this call wrote the file or made the commit. */
  readonly changed: boolean;
}

/**
 * Writes the file, commits it unless the current commit has the same bytes already, and pushes when asked. Every step
 * may be repeated after an interruption. Throws `push-refused` and `remote-denied`; file and commit stay then.
 */
export async function deliverLock(world: World, delivery: Delivery): Promise<Delivered> {
  const summary = writeLock(world, delivery.environment, delivery.lock);
  if ((delivery.via ?? world.config.promote.via) === 'file') {
    return { summary, delivered: 'file', commit: null, changed: summary.changed };
  }
  const head = await world.metaRepo.resolveRevision('HEAD');
  const there = head === null ? null : await world.metaRepo.readAt(head, summary.path);
  const isCommitted = there === lockBytes(delivery.lock);
  const commit =
    head !== null && isCommitted
      ? head
      : await world.metaRepo.commitFiles([summary.path], delivery.message);
  if (delivery.push) await world.metaRepo.push();
  return { summary, delivered: 'commit', commit, changed: summary.changed || !isCommitted };
}
