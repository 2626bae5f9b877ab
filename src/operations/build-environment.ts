/** The private place of a build: its temporary directory, its files for GitHub, its dependencies, its environment. */
import { delimiter, join } from 'node:path';
import { hostVariables, passedVariables } from '../domain/child-environment.js';
import type { Recipe } from '../domain/recipe.js';
import type { Disk } from '../ports/disk.js';
import type { World } from '../ports/world.js';
import { viewDependencies, type Dependencies } from './dependencies-view.js';
import { removeTree } from '../store/remove-tree.js';

export interface BuildPlace {
  /** The whole environment of a child. */
  readonly env: Readonly<Record<string, string>>;
  /** Removes everything of it; the dependencies' copies stay. */
  dispose(): void;
}

export interface PlaceRequest {
  readonly recipe: Pick<Recipe, 'env' | 'passEnv' | 'path'>;
  /** Absolute path of the checkout. */
  readonly directory: string;
  readonly dependencies: Dependencies;
  /** Variables of the phase, such as LOCKSTEP_ENVIRONMENT. */
  readonly extra: Readonly<Record<string, string>>;
}

/** 1980-01-01 in UTC: the oldest time that zip archives can hold. */
const SOURCE_DATE_EPOCH = '315532800';

/** What would make two builds of the same sources differ, held still; and no chatter about updates. */
const FIXED: Readonly<Record<string, string>> = {
  CI: 'true',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  SOURCE_DATE_EPOCH,
  NO_COLOR: '1',
  npm_config_update_notifier: 'false',
};

/** A build that writes to these must reach nobody: empty files of its own, thrown away afterwards (T07). */
const GITHUB_FILES = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
];

/**
 * Makes the place below `<store>/work/`. The environment is the allow-list of the host, then what is held
 * still, the manifest's `env`, what `pass_env` lets through, and last what Lockstep gives: later wins. HOME is
 * the user's own (see `domain/child-environment.ts`); the temporary directory is private.
 */
export async function openBuildPlace(
  world: Pick<World, 'disk' | 'host' | 'random' | 'store' | 'workspace'>,
  request: PlaceRequest,
): Promise<BuildPlace> {
  const root = join(world.workspace.storeDir, 'work', world.random.hex(12));
  const dispose = (): void => removeTree(world.disk, root);
  const [temporary, deps] = [join(root, 'tmp'), join(root, 'deps')];
  world.disk.mkdir(temporary);
  try {
    await viewDependencies(world, request.dependencies, deps);
    const host = hostVariables(world.host.environment);
    const env = {
      ...host,
      ...FIXED,
      ...Object.fromEntries(request.recipe.env),
      ...passedVariables(world.host.environment, request.recipe.passEnv),
      ...request.extra,
      ...privateFiles(world.disk, root),
      ...dependencyVariables(request.dependencies, deps),
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
    };
    return { env: withPath(env, request), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function withPath(env: Record<string, string>, request: PlaceRequest): Record<string, string> {
  const first = request.recipe.path.map((path) => join(request.directory, path));
  const parts = [...first, env['PATH'] ?? ''].filter((part) => part !== '');
  return { ...env, PATH: parts.join(delimiter) };
}

function privateFiles(disk: Disk, root: string): Record<string, string> {
  const files = GITHUB_FILES.map((name): [string, string] => [
    name,
    join(root, name.toLowerCase()),
  ]);
  for (const [, path] of files) disk.close(disk.open(path, 'wx', 0o600));
  return Object.fromEntries(files);
}

/**
 * LOCKSTEP_DEPS is the directory of them all, by exact name. LOCKSTEP_DEP_<NAME> is a convenience: upper case,
 * `_` for all but letters and digits; two dependencies that would share one name get none.
 */
function dependencyVariables(dependencies: Dependencies, deps: string): Record<string, string> {
  const names = [...dependencies].filter(([, digest]) => digest !== null).map(([name]) => name);
  const named = names.map((name): [string, string] => [variableOf(name), join(deps, name)]);
  const single = named.filter(([key]) => named.filter(([other]) => other === key).length === 1);
  return { LOCKSTEP_DEPS: deps, ...Object.fromEntries(single) };
}

function variableOf(name: string): string {
  return `LOCKSTEP_DEP_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
