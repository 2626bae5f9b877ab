/** What a rollback is asked to go back to, found: an earlier lock of the environment, or one component put back. */
import { isAbsolute, join } from 'node:path';
import { hexOf, type Digest } from '../domain/digest.js';
import type { CommitSha } from '../domain/git-ids.js';
import { lastVerifiedLock, previousLock, type HeadStep } from '../domain/head-history.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import { readLock } from '../domain/read-lock.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { lockOf, requireCurrentFormat, type EnvironmentState } from './environment-state.js';
import { proveLock } from './prove-lock.js';
import { resolveComponent } from './resolve-component.js';

export type RollbackTarget =
  | { readonly kind: 'version'; readonly component: ComponentName; readonly version: string }
  | { readonly kind: 'commit'; readonly component: ComponentName; readonly commit: CommitSha }
  /** A lock file; relative to the meta-repo, or absolute. */
  | { readonly kind: 'lock'; readonly file: string }
  | { readonly kind: 'previous' }
  | { readonly kind: 'last-verified' }
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
}

/**
 * Finds the target. Throws `rollback-target-missing`, `component-unknown`, `ref-invalid` for a range or branch, what
 * resolving a component throws, and `lock-invalid` for a file.
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
    case 'lock': {
      const lock = lockFromFile(world, state, target.file);
      await proveLock(world, lock, { known: state.current, components });
      return { kind: target.kind, value: target.file, lock, components };
    }
    case 'previous':
    case 'last-verified':
    case 'entry':
    case 'lock-digest': {
      const lock = lockOf(state.journal, digestOfTarget(target, state));
      return { kind: target.kind, value: valueOf(target), lock, components };
    }
  }
}

type RecordedTarget = Exclude<
  RollbackTarget,
  { readonly kind: 'version' | 'commit' } | { readonly kind: 'lock' }
>;

function digestOfTarget(target: RecordedTarget, state: EnvironmentState): Digest {
  const steps = stepsOf(state);
  switch (target.kind) {
    case 'previous':
      return previousLock(steps) ?? missing(state, 'no lock before the one it is in');
    case 'last-verified':
      return (
        lastVerifiedLock(steps) ?? missing(state, 'no other lock that was applied and verified')
      );
    case 'lock-digest':
      return target.digest;
    case 'entry':
      return byName(state, target.id);
  }
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

function byName(state: EnvironmentState, id: string): Digest {
  const { entries, locks } = state.journal;
  const labelled = entries.findLast((entry) => entry.label === id);
  if (labelled !== undefined) return labelled.lock;
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
  if (target.kind === 'entry') return target.id;
  return target.kind === 'lock-digest' ? target.digest : target.kind;
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

async function oneComponent(
  world: World,
  target: Extract<RollbackTarget, { readonly kind: 'version' | 'commit' }>,
  { state, manifest }: { readonly state: EnvironmentState; readonly manifest: Manifest },
): Promise<FoundTarget> {
  const { environment, current } = state;
  const declared = manifest.components.get(target.component);
  if (declared === undefined || current === null || !current.components.has(target.component)) {
    const where = declared === undefined ? 'the manifest' : `the lock of ${environment}`;
    throw new LockstepError('component-unknown', {
      message: `${where} has no component ${target.component}`,
      hint: `choose from: ${[...(current?.components.keys() ?? [])].join(', ')}`,
      data: { environment, components: [target.component] },
    });
  }
  const wanted = target.kind === 'version' ? target.version : target.commit;
  const { entry } = await resolveComponent(world, declared, wanted, null);
  if (target.kind === 'version') requireExact(target, entry.ref, entry.version);
  const components = new Map([...current.components, [target.component, entry]]);
  const lock: Lock = { ...current, components };
  return {
    kind: target.kind,
    value: `${target.component}@${wanted}`,
    lock,
    components: [target.component],
  };
}

/** A range or a branch could mean another commit tomorrow; a rollback goes to one version. */
function requireExact(
  target: { readonly component: ComponentName; readonly version: string },
  ref: string | null,
  resolved: string,
): void {
  const plain = (text: string): string =>
    text.replace(/^refs\/tags\//, '').replace(/^(?:.*\/)?v?/, '');
  if (ref?.startsWith('refs/tags/') === true && plain(target.version) === plain(resolved)) return;
  throw new LockstepError('ref-invalid', {
    message: `${target.component} cannot go back to ${JSON.stringify(target.version)}: it is no exact version`,
    hint:
      ref?.startsWith('refs/tags/') === true
        ? `write ${resolved}`
        : `write a tag, or a commit with --to-commit`,
    data: { component: target.component },
  });
}
