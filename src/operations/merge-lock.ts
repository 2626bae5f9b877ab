/** `lock merge`: three lock files into one, by hand or as git's merge driver. */
import { relative, resolve } from 'node:path';
import { compareLocks, side } from '../domain/changes.js';
import { rangeConflicts } from '../domain/conflicts.js';
import type { Finding } from '../domain/finding.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import { solvingStrategies, type MergeStrategy } from '../domain/merge-entry.js';
import { mergeLocks, type LockMerge, type MergeConflict } from '../domain/merge-locks.js';
import type { LockMergeResult } from '../domain/merge-result.js';
import type { EnvironmentName } from '../domain/names.js';
import { readLock } from '../domain/read-lock.js';
import { staleness } from '../domain/staleness.js';
import { manifestDigest } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { publishFile } from '../store/publish.js';
import { graphFindings } from './graph-findings.js';
import { loadEnvironments, loadManifest } from './load.js';
import { conflictFinding } from './merge-findings.js';

export interface MergeOptions {
  /** Paths relative to the meta-repo. An empty file, as git gives for a base that is not there, is no lock. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Where the result goes; null = over `ours`, as a merge driver must. */
  readonly output: string | null;
  /** What the file is called for people, when git merges copies under other names. */
  readonly label: string | null;
  readonly strategy: MergeStrategy;
  /** What the locks must be of; undefined = of one environment, whichever. */
  readonly environment?: EnvironmentName | undefined;
  readonly dryRun: boolean;
}

/**
 * Writes the merged lock; with conflicts, and when the merged set does not fit together, nothing is written and the
 * answer is no. Throws `lock-missing`, `lock-invalid`, and `usage` for locks of different environments.
 */
export function mergeLockFiles(world: World, options: MergeOptions): LockMergeResult {
  const base = readSide(world, options, 'base');
  const [ours, theirs] = [
    requireSide(world, options, 'ours'),
    requireSide(world, options, 'theirs'),
  ];
  requireOf(options.environment, ours);
  const merge = mergeLocks({ base, ours, theirs }, options.strategy);
  const lock = merge.lock === null ? null : settledLock(world, merge.lock, merge);
  const findings = findingsOf(options, merge, lock);
  const ok = lock !== null && !findings.some(({ severity }) => severity === 'error');
  return {
    command: 'lock merge',
    ok,
    environment: ours.environment,
    findings,
    strategy: options.strategy,
    dryRun: options.dryRun,
    lock: lock === null ? null : deliver(world, lock, { options, ok }),
    changes: lock === null ? [] : compareLocks(ours, lock),
    conflicts: merge.conflicts.map(summary),
  };
}

/** How people and git write a file that is not there. */
const NOTHING = '/dev/null';

type Side = 'base' | 'ours' | 'theirs';

function readSide(world: World, options: MergeOptions, which: Side): Lock | null {
  const path = options[which];
  const absolute = resolve(world.workspace.root, path);
  const isNothing = absolute === NOTHING;
  if (!isNothing && world.disk.lstat(absolute)?.kind !== 'file') {
    throw new LockstepError('lock-missing', {
      message: `there is no lock file ${path}`,
      hint: 'lockstep lock merge BASE OURS THEIRS: three files, the first may be empty',
    });
  }
  const text = isNothing ? '' : new TextDecoder().decode(world.disk.readFile(absolute));
  return text === '' ? null : readLock(text, `${options.label ?? path} (${which})`);
}

function requireSide(world: World, options: MergeOptions, which: Side): Lock {
  const lock = readSide(world, options, which);
  if (lock !== null) return lock;
  throw new LockstepError('lock-missing', {
    message: `the lock of ${which} is empty: ${options[which]}`,
    hint: 'only the base may be an empty file',
  });
}

function requireOf(environment: EnvironmentName | undefined, ours: Lock): void {
  if (environment === undefined || ours.environment === environment) return;
  throw new LockstepError('usage', {
    message: `these are locks of ${ours.environment ?? 'no environment'}, not of ${environment}`,
    hint: 'leave --env out, or name the environment of the locks',
  });
}

/**
 * Two manifests were merged along with the locks. When the merged lock is what the manifest here wants, it is the lock
 * of that manifest; while git runs the driver, the manifest here is still that of ours.
 */
function settledLock(world: World, lock: Lock, { manifestsDiffer }: LockMerge): Lock {
  if (!manifestsDiffer) return lock;
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  if (staleness(lock, manifest, environments).length > 0) return lock;
  return { ...lock, manifest: manifestDigest(manifest, environments, lock.environment) };
}

function findingsOf(options: MergeOptions, merge: LockMerge, lock: Lock | null): Finding[] {
  const file = options.label ?? options.output ?? options.ours;
  if (lock === null) return merge.conflicts.map((conflict) => conflictFinding(conflict, file));
  return [...graphFindings(lock), ...rangeConflicts(lock)];
}

function summary(conflict: MergeConflict): LockMergeResult['conflicts'][number] {
  return {
    component: conflict.component,
    base: side(conflict.base),
    ours: side(conflict.ours),
    theirs: side(conflict.theirs),
    solvedBy: solvingStrategies(conflict),
  };
}

function deliver(
  world: World,
  lock: Lock,
  { options, ok }: { readonly options: MergeOptions; readonly ok: boolean },
): LockMergeResult['lock'] {
  const path = resolve(world.workspace.root, options.output ?? options.ours);
  const bytes = lockBytes(lock);
  const isThere =
    world.disk.lstat(path)?.kind === 'file' && Buffer.from(bytes).equals(world.disk.readFile(path));
  const changed = ok && !isThere;
  if (changed && !options.dryRun) publishFile(world.disk, world.random, path, bytes);
  const shown = options.label ?? relative(world.workspace.root, path).replaceAll('\\', '/');
  return { path: shown, digest: lockDigest(lock), changed };
}
