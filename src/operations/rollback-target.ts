/** What a rollback is asked to go back to, found: an earlier lock of the environment, or one component put back. */
import { isAbsolute, join } from 'node:path';
import { hexOf, type Digest } from '../domain/digest.js';
import { headAt } from '../domain/head-at.js';
import { lastVerifiedLock, previousLock, type HeadStep } from '../domain/head-history.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import { readLock } from '../domain/read-lock.js';
import { isSpan, parseSpan } from '../domain/span.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { lockOf, requireCurrentFormat, type EnvironmentState } from './environment-state.js';
import { proveLock } from './prove-lock.js';
import { oneComponent, type ComponentTarget } from './rollback-component.js';
import { storedComponent, type StoredTarget } from './rollback-stored.js';

export type RollbackTarget =
  | ComponentTarget
  | StoredTarget
  /** A lock file; relative to the meta-repo, or absolute. */
  | { readonly kind: 'lock'; readonly file: string }
  | { readonly kind: 'previous' }
  | { readonly kind: 'last-verified' }
  /** Where the environment was that long ago: a span such as `2d`. */
  | { readonly kind: 'age'; readonly span: string }
  | { readonly kind: 'snapshot'; readonly label: string }
  /** A label, `#12`, or the id of an entry or the digest of a lock, from 7 of its digits on. */
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'lock-digest'; readonly digest: Digest };

export interface FoundTarget {
  readonly kind: RollbackTarget['kind'];
  /** As given, for people. */
  readonly value: string;
  readonly lock: Lock;
  /** Only these are taken from `lock`; empty = all. */
  readonly components: readonly ComponentName[];
  /** The output that is asked for, where the target is one. */
  readonly output?: Digest;
}

/**
 * Finds the target. Throws `rollback-target-missing`, `component-unknown`, `ref-invalid` for a range or branch, what
 * resolving a component throws, `lock-invalid` for a file, `digest-invalid`, and `usage` for an odd span.
 */
export async function findTarget(
  world: World,
  target: RollbackTarget,
  given: {
    readonly state: EnvironmentState;
    readonly manifest: Manifest;
    readonly components: readonly ComponentName[];
  },
): Promise<FoundTarget> {
  const { state, components } = given;
  switch (target.kind) {
    case 'version':
    case 'commit':
      return oneComponent(world, target, given);
    case 'store':
      return storedComponent(world, target, state);
    case 'lock': {
      const lock = lockFromFile(world, state, target.file);
      requireComponents(state, lock, components);
      await proveLock(world, lock, { known: state.current, components });
      return { kind: target.kind, value: target.file, lock, components };
    }
    case 'previous':
    case 'last-verified':
    case 'age':
    case 'snapshot':
    case 'entry':
    case 'lock-digest': {
      const lock = lockOf(state.journal, digestOfTarget(target, state, world.clock.now()));
      requireComponents(state, lock, components);
      return { kind: target.kind, value: valueOf(target), lock, components };
    }
  }
}

type RecordedTarget = Exclude<
  RollbackTarget,
  ComponentTarget | StoredTarget | { readonly kind: 'lock' }
>;

function digestOfTarget(target: RecordedTarget, state: EnvironmentState, now: number): Digest {
  switch (target.kind) {
    case 'previous':
      return previousLock(stepsOf(state)) ?? missing(state, 'no lock before the one it is in');
    case 'last-verified':
      return (
        lastVerifiedLock(stepsOf(state)) ??
        missing(state, 'no other lock that was applied and verified')
      );
    case 'age':
      return byAge(state, target.span, now);
    case 'snapshot':
      return byLabel(state, target.label) ?? missing(state, `no snapshot ${target.label}`);
    case 'lock-digest':
      return target.digest;
    case 'entry':
      return byName(state, target.id);
  }
}

/** A component that the target lock does not have could only be taken away by this, which nobody means. */
function requireComponents(
  { environment }: EnvironmentState,
  lock: Lock,
  components: readonly ComponentName[],
): void {
  const unknown = components.filter((name) => !lock.components.has(name));
  if (unknown.length === 0) return;
  throw new LockstepError('component-unknown', {
    message: `the lock that ${environment} would go back to has no component ${unknown.join(', ')}`,
    hint: `choose from: ${[...lock.components.keys()].join(', ')}`,
    data: { environment, components: unknown },
  });
}

/**
 * The steps that `previous` and `last-verified` count. A file changed in review is the newest of them. A rollback that
 * was killed before its file was written is none: the same words finish it, and do not go beyond.
 */
function stepsOf({ journal, head, standing, file }: EnvironmentState): readonly HeadStep[] {
  const { entries } = journal;
  if (standing === 'adopt' && file !== null) {
    return [...entries, { kind: 'lock', lock: lockDigest(file) }];
  }
  if (standing !== 'pending' || head?.kind !== 'rollback') return entries;
  return entries.filter((entry) => entry.sequence < head.sequence);
}

function byAge(state: EnvironmentState, span: string, now: number): Digest {
  const { environment, journal } = state;
  if (!isSpan(span)) {
    throw new LockstepError('usage', {
      message: `${JSON.stringify(span)} is no span of time to go back by`,
      hint: 'write a number above 0 and s, m, h, d or w, such as 2d',
    });
  }
  const entry = headAt(journal.entries, { moment: now - parseSpan(span), now });
  if (entry !== null) return entry.lock;
  const first = journal.entries[0];
  const since = first === undefined ? 'is empty' : `begins at ${first.at}`;
  throw new LockstepError('rollback-target-missing', {
    message: `the journal of ${environment} ${since}, so it does not tell where ${environment} was ${span} ago`,
    hint: `lockstep rollback list --env ${environment}`,
    data: { environment, span },
  });
}

/** Null when there is none. Two states of one label cannot come from Lockstep, and neither of them is guessed. */
function byLabel(state: EnvironmentState, label: string): Digest | null {
  const entries = state.journal.entries.filter((entry) => entry.label === label);
  const locks = new Set(entries.map((entry) => entry.lock));
  if (locks.size > 1) {
    const numbers = entries.map((entry) => `#${entry.sequence}`).join(', ');
    return missing(state, `more than one state with the label ${label}: ${numbers}`);
  }
  return entries[0]?.lock ?? null;
}

function byName(state: EnvironmentState, id: string): Digest {
  const { entries, locks } = state.journal;
  const labelled = byLabel(state, id);
  if (labelled !== null) return labelled;
  const number = /^#([0-9]{1,9})$/.exec(id)?.[1];
  if (number !== undefined) {
    const entry = entries[Number(number) - 1];
    return entry?.lock ?? missing(state, `no entry ${id}`);
  }
  const digits = /^(?:sha256:)?([0-9a-f]{7,64})$/.exec(id)?.[1];
  if (digits === undefined) return missing(state, `no label, entry or lock ${JSON.stringify(id)}`);
  const found = new Set([
    ...entries.filter((entry) => hexOf(entry.id).startsWith(digits)).map((entry) => entry.lock),
    ...[...locks.keys()].filter((digest) => hexOf(digest).startsWith(digits)),
  ]);
  const [lock] = found;
  if (lock === undefined) return missing(state, `no entry or lock ${id}`);
  if (found.size > 1) return missing(state, `more than one entry or lock that begins with ${id}`);
  return lock;
}

function missing({ environment }: EnvironmentState, what: string): never {
  throw new LockstepError('rollback-target-missing', {
    message: `the journal of ${environment} has ${what}`,
    hint: `lockstep rollback list --env ${environment}`,
    data: { environment },
  });
}

function valueOf(target: RecordedTarget): string {
  switch (target.kind) {
    case 'entry':
      return target.id;
    case 'age':
      return target.span;
    case 'snapshot':
      return target.label;
    case 'lock-digest':
      return target.digest;
    case 'previous':
    case 'last-verified':
      return target.kind;
  }
}

function lockFromFile(world: World, state: EnvironmentState, file: string): Lock {
  const { environment } = state;
  const path = isAbsolute(file) ? file : join(world.workspace.root, file);
  if (world.disk.lstat(path)?.kind !== 'file') {
    throw new LockstepError('rollback-target-missing', {
      message: `there is no lock file ${file} to roll ${environment} back to`,
      hint: `lockstep rollback list --env ${environment}`,
      data: { environment, file },
    });
  }
  const lock = readLock(new TextDecoder().decode(world.disk.readFile(path)), file);
  requireCurrentFormat(environment, lock);
  return lock;
}
