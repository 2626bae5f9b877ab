/** `diff` and `lock compare`: what a change of locks means, component by component. */
import { resolve, relative } from 'node:path';
import { compareLocks } from '../domain/changes.js';
import { rangeConflicts } from '../domain/conflicts.js';
import type { Finding } from '../domain/finding.js';
import { shortSha, type CommitSha } from '../domain/git-ids.js';
import { dependentsOf } from '../domain/graph.js';
import type { Lock } from '../domain/lock.js';
import type { EnvironmentName } from '../domain/names.js';
import { readLock } from '../domain/read-lock.js';
import type { DiffEnvironment, DiffResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { declaredEnvironments, loadLock, lockPath } from './load.js';

export interface DiffOptions {
  /** A revision of the meta-repo; what is on disk is compared with it. */
  readonly base: string;
  /** Empty = every environment that has a lock on either side. */
  readonly environments: readonly (EnvironmentName | null)[];
}

/** Compares the locks on disk with those of `base`. Throws `base-not-found`, `lock-invalid`, `lock-missing`. */
export async function diff(world: World, options: DiffOptions): Promise<DiffResult> {
  const commit = await world.metaRepo.resolveRevision(options.base);
  if (commit === null) {
    throw new LockstepError('base-not-found', {
      message: `the meta-repo has no revision ${JSON.stringify(options.base)}`,
      hint: 'fetch it first (in a workflow: actions/checkout with fetch-depth: 0), or give another --base',
    });
  }
  const asked =
    options.environments.length > 0 ? options.environments : [null, ...declaredEnvironments(world)];
  const environments: DiffEnvironment[] = [];
  const findings: Finding[] = [];
  for (const environment of asked) {
    const sides = await bothSides(world, environment, commit);
    if (sides.before === null && sides.after === null) {
      if (options.environments.length > 0) throw nothingToCompare(environment);
      continue;
    }
    environments.push(diffOf(sides, environment));
    if (sides.after !== null) findings.push(...rangeConflicts(sides.after));
  }
  return {
    command: 'diff',
    ok: true,
    environment: soleEnvironment(asked),
    findings,
    base: shortSha(commit),
    environments,
  };
}

/** Compares two lock files; paths are relative to the meta-repo. Differences are not a failure. */
export function compareLockFiles(world: World, a: string, b: string): DiffResult {
  const [before, after] = [readLockFile(world, a), readLockFile(world, b)];
  const environment = after.environment;
  return {
    command: 'lock compare',
    ok: true,
    environment,
    findings: rangeConflicts(after),
    base: a,
    environments: [diffOf({ before, after, path: b }, environment)],
  };
}

interface Sides {
  readonly before: Lock | null;
  readonly after: Lock | null;
  readonly path: string;
}

async function bothSides(
  world: World,
  environment: EnvironmentName | null,
  commit: CommitSha,
): Promise<Sides> {
  const path = relative(world.workspace.root, lockPath(world.workspace, environment));
  const text = await world.metaRepo.readAt(commit, path);
  return {
    before: text === null ? null : readLock(text, path),
    after: loadLock(world, environment),
    path,
  };
}

function diffOf(
  { before, after, path }: Sides,
  environment: EnvironmentName | null,
): DiffEnvironment {
  const empty: Lock = { ...((after ?? before) as Lock), components: new Map() };
  const graph = new Map([...(before ?? empty).components, ...(after ?? empty).components]);
  const changes = compareLocks(before, after ?? empty).map((change) => ({
    ...change,
    dependents:
      change.kind === 'unchanged' ? [] : [...dependentsOf(graph, [change.component])].sort(),
  }));
  return { environment, path, changes };
}

/** Reads a lock file that the user names. Throws `lock-missing` and `lock-invalid`. */
export function readLockFile(world: World, path: string): Lock {
  const absolute = resolve(world.workspace.root, path);
  if (world.disk.lstat(absolute)?.kind !== 'file') {
    throw new LockstepError('lock-missing', {
      message: `there is no lock file ${path}`,
      hint: 'give a path relative to the meta-repo, such as manifests/components.lock.dev.yaml',
    });
  }
  return readLock(new TextDecoder().decode(world.disk.readFile(absolute)), path);
}

function nothingToCompare(environment: EnvironmentName | null): LockstepError {
  return new LockstepError('lock-missing', {
    message: `neither side has a lock ${environment === null ? 'without an environment' : `of ${environment}`}`,
    hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
  });
}

function soleEnvironment(asked: readonly (EnvironmentName | null)[]): EnvironmentName | null {
  return asked.length === 1 ? (asked[0] ?? null) : null;
}
