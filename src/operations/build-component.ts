/** Builds one component: install, build and test in its directory, outputs into the store, a record of it. */
import { join } from 'node:path';
import { LockstepError } from '../errors.js';
import { buildKeyOf, type BuildInputs } from '../domain/build-key.js';
import type { Digest } from '../domain/digest.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { EnvironmentName } from '../domain/names.js';
import { BUILD_PHASES, hasBuild, outputPaths, withoutInstall } from '../domain/recipe.js';
import { RECORD_SCHEMA } from '../domain/record.js';
import type { Disk } from '../ports/disk.js';
import type { PutReport } from '../ports/output-store.js';
import type { World } from '../ports/world.js';
import type { PhaseSide } from './apply-options.js';
import { openBuildPlace } from './build-environment.js';
import { checkDependencies } from './dependencies-view.js';
import { removeTree } from '../store/remove-tree.js';
import { runCommands, type CommandScope } from './run-commands.js';
import { sourceDigest } from './source-digest.js';

export interface BuildRequest extends CommandScope {
  /** What `inputsOf` answered; its digest is the build key. */
  readonly inputs: BuildInputs;
  readonly skipPackages: boolean;
}

export interface BuildReport {
  /** Null for a component that has nothing to build or capture. */
  readonly output: Digest | null;
  readonly buildKey: Digest;
  readonly seconds: number;
  readonly put: PutReport | null;
}

/**
 * Runs the phases, captures the outputs, writes the record; nothing is kept unless all of it went well. A
 * component that builds but has no outputs gets the empty tree, so that its success is remembered.
 * Throws `build-failed`, `output-missing`, `tool-missing`, `cancelled`, and what the store throws.
 */
export async function buildComponent(world: World, request: BuildRequest): Promise<BuildReport> {
  const started = world.clock.monotonic();
  const buildKey = buildKeyOf(request.inputs);
  const recipe = request.skipPackages ? withoutInstall(request.recipe) : request.recipe;
  if (!hasBuild(recipe)) return { output: null, buildKey, seconds: 0, put: null };
  const scope = { ...request, recipe };
  await clearOutputs(world, scope);
  const source = await sourceDigest(world, {
    component: request.component.name,
    directory: request.directory,
    outputs: outputPaths(recipe),
  });
  await runBuild(world, scope);
  const put = await world.store.put(request.directory, pathsToCapture(world, scope));
  const seconds = (world.clock.monotonic() - started) / 1000;
  await world.store.writeRecord({
    schema: RECORD_SCHEMA,
    buildKey,
    component: request.component.name,
    output: put.digest,
    packs: put.packs,
    inputs: request.inputs,
    source,
    producer: {
      trust: world.host.trust,
      run: world.host.run,
      at: new Date(world.clock.now()).toISOString(),
      seconds,
    },
  });
  return { output: put.digest, buildKey, seconds, put };
}

export interface PhaseRequest extends CommandScope {
  readonly environment: EnvironmentName | null;
  /** Of an environment with two sides. */
  readonly side?: Pick<PhaseSide, 'name' | 'other'> | undefined;
  readonly version: string;
  readonly commit: CommitSha;
}

/**
 * Runs `verify` or `deploy` with the outputs in place; gives the number of commands run. Unlike a build these
 * know the environment, version and commit. Throws like a build.
 */
export async function runPhase(
  world: World,
  request: PhaseRequest,
  phase: 'verify' | 'deploy',
): Promise<number> {
  if (request.recipe[phase].length === 0) return 0;
  const place = await openBuildPlace(world, {
    ...request,
    extra: {
      LOCKSTEP_ENVIRONMENT: request.environment ?? '',
      LOCKSTEP_COMPONENT: request.component.name,
      LOCKSTEP_VERSION: request.version,
      LOCKSTEP_COMMIT: request.commit,
      ...(request.side === undefined ? {} : sideVariables(request.side)),
    },
  });
  try {
    return await runCommands(world, request, phase, place.env);
  } finally {
    place.dispose();
  }
}

function sideVariables({ name, other }: Pick<PhaseSide, 'name' | 'other'>): Record<string, string> {
  return { LOCKSTEP_SIDE: name, LOCKSTEP_OTHER_SIDE: other };
}

/**
 * A build is told nothing that is not in its key: no environment, version or commit name, so that the same key
 * gives the same output in dev and in prod.
 */
async function runBuild(world: World, scope: CommandScope): Promise<void> {
  const place = await openBuildPlace(world, { ...scope, extra: {} });
  try {
    for (const phase of BUILD_PHASES) await runCommands(world, scope, phase, place.env);
    await checkDependencies(world, scope.component.name, scope.dependencies);
  } finally {
    place.dispose();
  }
}

/** Removes what an earlier build left below the outputs, so that nothing stale is captured; tracked files stay. */
async function clearOutputs(world: World, scope: CommandScope): Promise<void> {
  const { disk, git } = world;
  const outputs = outputPaths(scope.recipe).map((path) => ({
    path,
    full: join(scope.directory, path),
  }));
  const present = outputs.filter(
    ({ path, full }) => disk.lstat(full) !== null && hasPlainParents(disk, scope.directory, path),
  );
  const runs = BUILD_PHASES.some((phase) => scope.recipe[phase].length > 0);
  if (present.length === 0 || !runs) return;
  const kept = withParents(await git.trackedFiles(scope.component.name));
  for (const { path } of present) clearBelow(disk, scope.directory, path, kept);
}

function clearBelow(disk: Disk, root: string, path: string, kept: ReadonlySet<string>): void {
  if (!kept.has(path)) {
    removeTree(disk, join(root, path));
    return;
  }
  if (disk.lstat(join(root, path))?.kind !== 'directory') return;
  for (const entry of disk.readdir(join(root, path)) ?? []) {
    clearBelow(disk, root, `${path}/${entry.name}`, kept);
  }
}

/** False when a link on the way leads elsewhere: nothing is removed there, and the store refuses such an output. */
function hasPlainParents(disk: Disk, root: string, path: string): boolean {
  const parts = path.split('/');
  const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  return parents.every((parent) => disk.lstat(join(root, parent))?.kind === 'directory');
}

function withParents(paths: readonly string[]): ReadonlySet<string> {
  const all = new Set(paths);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      all.add(path.slice(0, end));
    }
  }
  return all;
}

function pathsToCapture(world: World, scope: CommandScope): readonly string[] {
  const { component, recipe, directory, log } = scope;
  const isThere = (path: string): boolean => world.disk.lstat(join(directory, path)) !== null;
  const missing = recipe.outputs.filter((path) => !isThere(path));
  if (missing.length > 0) {
    throw new LockstepError('output-missing', {
      message: `the build of ${component.name} did not make ${missing.join(', ')}, declared in build.outputs`,
      hint: `read ${log.path}, or correct build.outputs of ${component.name}`,
      data: { component: component.name, missing, log: log.path },
    });
  }
  const paths = [...recipe.outputs, ...recipe.optionalOutputs.filter(isThere)];
  if (paths.length === 0) {
    world.emit({
      type: 'note',
      level: 'debug',
      message: `${component.name} has no outputs to keep; declare build.outputs to have them stored`,
    });
  }
  return paths;
}
