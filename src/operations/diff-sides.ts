/** Both sides of a diff, and the environments that have a lock on either of them. */
import type { EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { atRevision } from './at-revision.js';
import type { Compared } from './diff-base.js';
import { readSide, readSideLock, type Side, type SideLock } from './diff-side.js';
import { declaredEnvironments, requireEnvironment } from './load.js';

export interface Sides {
  readonly base: Side;
  readonly head: Side;
}

/** The lock of one environment on both sides. */
export interface LockPair {
  readonly environment: EnvironmentName | null;
  readonly base: SideLock;
  readonly head: SideLock;
}

/** Manifests of both sides; a commit is read from git, not checked out. */
export async function readSides(world: World, { base, read }: Compared): Promise<Sides> {
  const before = await atRevision(world, base);
  const after = read === null ? world : await atRevision(world, read);
  return { base: readSide(before, 'base'), head: readSide(after, 'head') };
}

/**
 * The environments asked for, or all that either side declares; what has no lock on either side is left out unless it
 * was asked for. Throws `environment-unknown` and `lock-missing`.
 */
export function readLockPairs(
  sides: Sides,
  asked: readonly (EnvironmentName | null)[],
): readonly LockPair[] {
  const declared = declaredOn(sides);
  const environments = asked.length > 0 ? asked : [null, ...declared];
  return environments.flatMap((environment) => {
    const base = readSideLock(sides.base, environment);
    const head = readSideLock(sides.head, environment);
    if (hasLock(base) || hasLock(head)) return [{ environment, base, head }];
    if (asked.length === 0) return [];
    if (environment !== null && !declared.includes(environment)) {
      requireEnvironment(sides.head.world, sides.head.environments, environment);
    }
    throw nothingToCompare(environment);
  });
}

function declaredOn({ head, base }: Sides): readonly EnvironmentName[] {
  return [
    ...new Set([head, base].flatMap((side) => declaredEnvironments(side.world, side.environments))),
  ];
}

function hasLock({ lock, isUnreadable }: SideLock): boolean {
  return lock !== null || isUnreadable;
}

function nothingToCompare(environment: EnvironmentName | null): LockstepError {
  return new LockstepError('lock-missing', {
    message: `neither side has a lock ${environment === null ? 'without an environment' : `of ${environment}`}`,
    hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
  });
}

/** URLs of every repository that the base names, in its manifest and locks. */
export function reposOfBase(sides: Sides, pairs: readonly LockPair[]): ReadonlySet<string> {
  const wanted = [...(sides.base.manifest?.components.values() ?? [])];
  const locked = pairs.flatMap(({ base }) => [...(base.lock?.components.values() ?? [])]);
  return new Set([...wanted, ...locked].map(({ repo }) => repo));
}
