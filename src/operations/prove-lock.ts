/** Proves that the commits of a lock from outside are what their repositories have, before anything moves to it (T27, T49). */
import type { Lock, LockedComponent } from '../domain/lock.js';
import type { ComponentName } from '../domain/names.js';
import { mapSettled } from '../domain/parallel.js';
import { parseRepoUrl } from '../domain/repo-url.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { collectFailures } from './collect-failures.js';
import { retry } from './retry.js';

type ProvingWorld = Pick<World, 'git' | 'clock' | 'random' | 'signal' | 'config'>;

/**
 * Entries that `known` has too are taken as proven; of the others each commit must be reachable in its repository and
 * have the tree that the lock says. Throws one error naming every component that fails.
 */
export async function proveLock(
  world: ProvingWorld,
  lock: Lock,
  given: { readonly known: Lock | null; readonly components: readonly ComponentName[] },
): Promise<void> {
  const entries = [...lock.components.values()].filter((entry) => {
    const old = given.known?.components.get(entry.name);
    const isKnown = old?.commit === entry.commit && old.repo === entry.repo;
    return !isKnown && (given.components.length === 0 || given.components.includes(entry.name));
  });
  const settled = await mapSettled(entries, world.config.jobs, (entry) => prove(world, entry));
  collectFailures(settled, {
    what: 'of the lock could not be proven',
    total: entries.length,
    throwThem: true,
  });
}

async function prove(
  world: ProvingWorld,
  { name, repo, commit, tree }: LockedComponent,
): Promise<void> {
  try {
    const proof = await retry(world, { retries: world.config.retries }, () =>
      world.git.proveCommit(parseRepoUrl(repo), commit, world.signal),
    );
    if (proof.commit === commit && (tree === null || proof.tree === tree)) return;
  } catch (error) {
    if (!(error instanceof LockstepError) || error.kind === 'cancelled') throw error;
    throw new LockstepError(error.code, {
      message: `${name}: ${error.message}`,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      data: { ...error.data, component: name },
      cause: error,
    });
  }
  throw new LockstepError('lock-invalid', {
    message: `${name}: the lock gives ${commit} another tree or id than its repository does`,
    hint: 'the file was altered; take one that Lockstep wrote',
    data: { component: name },
  });
}
