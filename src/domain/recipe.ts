/** The recipe: what is run to build a component, by its type and what its manifest overrides. */
import { canonicalJson } from './build-key.js';
import { defaultsOf, type RecipeCommand } from './recipe-defaults.js';
import type { BuildSpec, Command, Component } from './manifest.js';

/** A tool whose version belongs to the build key. */
export interface Tool {
  readonly name: string;
  /** Arguments that make it print its version on the first line. */
  readonly versionArgs: readonly string[];
}

export type Phase = 'install' | 'build' | 'test' | 'verify' | 'deploy';
/** Phases that make the output, in the order they run. */
export const BUILD_PHASES = ['install', 'build', 'test'] as const satisfies readonly Phase[];

export interface Recipe extends Readonly<Record<Phase, readonly RecipeCommand[]>> {
  /** Declared outputs: each must exist after the build. */
  readonly outputs: readonly string[];
  /** Outputs by default of the type: captured when they exist. Empty when `outputs` are declared. */
  readonly optionalOutputs: readonly string[];
  /** Declared extra inputs: paths of the meta-repo. */
  readonly inputs: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly passEnv: readonly string[];
  /** Directories of the component that stand first on PATH. */
  readonly path: readonly string[];
  /** For each command. */
  readonly timeoutSeconds: number;
  /** Tools of the type and those that its commands name; their versions enter the build key. */
  readonly tools: readonly Tool[];
}

/** Seconds that one command may take when the manifest does not say. */
export const DEFAULT_TIMEOUT_SECONDS = 3600;

/**
 * The effective recipe. A phase in `build:` replaces the default of the type; an empty list switches it off.
 * Throws `manifest-invalid` when `build_target` could be taken for an option.
 */
export function recipeOf(component: Component): Recipe {
  const defaults = defaultsOf(component);
  const spec = component.build;
  const phases = {
    install: phaseOf(spec, 'install', defaults.install),
    build: phaseOf(spec, 'build', defaults.build),
    test: phaseOf(spec, 'test', defaults.test),
    verify: phaseOf(spec, 'verify', []),
    deploy: phaseOf(spec, 'deploy', []),
  };
  return {
    ...phases,
    outputs: spec.outputs ?? [],
    optionalOutputs: spec.outputs === undefined ? defaults.outputs : [],
    inputs: spec.inputs ?? [],
    env: spec.env ?? new Map(),
    passEnv: spec.passEnv ?? [],
    path: defaults.path,
    timeoutSeconds: spec.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    tools: toolsOf([...phases.install, ...phases.build, ...phases.test], defaults.tools),
  };
}

function phaseOf(
  spec: BuildSpec,
  phase: Phase,
  fallback: readonly RecipeCommand[],
): readonly RecipeCommand[] {
  return spec[phase]?.map((command) => ({ command, present: [], absent: [] })) ?? fallback;
}

/** The same recipe without its package step (`--skip-packages`); another recipe, so another build key. */
export function withoutInstall(recipe: Recipe): Recipe {
  return { ...recipe, install: [] };
}

/** True when there is something to run or to capture; otherwise the component is its sources alone. */
export function hasBuild(recipe: Recipe): boolean {
  return BUILD_PHASES.some((phase) => recipe[phase].length > 0) || recipe.outputs.length > 0;
}

/** Every path that a build may write and the store may hold: declared, or the defaults of the type. */
export function outputPaths(recipe: Recipe): readonly string[] {
  return recipe.outputs.length > 0 ? recipe.outputs : recipe.optionalOutputs;
}

/**
 * Canonical text for the build key: what can change the output. Left out are the timeout, and `verify` and
 * `deploy`, which run after the output is made. The values of `passEnv` and `inputs` enter the key as inputs.
 */
export function recipeText(recipe: Recipe): string {
  return canonicalJson({
    install: recipe.install,
    build: recipe.build,
    test: recipe.test,
    outputs: [...recipe.outputs].sort(),
    optionalOutputs: [...recipe.optionalOutputs].sort(),
    env: Object.fromEntries(recipe.env),
    passEnv: [...recipe.passEnv].sort(),
    path: recipe.path,
  });
}

/** A command as a person would type it, for messages and logs; never executed. */
export function commandText(command: Command): string {
  if ('shell' in command) return command.shell;
  return command.argv
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word)))
    .join(' ');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

const VERSION_ARGS: ReadonlyMap<string, readonly string[]> = new Map(
  ['bazel', 'cargo', 'cc', 'cmake', 'deno', 'docker', 'gcc', 'gradle', 'java', 'make', 'mvn']
    .concat(['node', 'npm', 'npx', 'pnpm', 'protoc', 'python', 'python3', 'ruby', 'rustc', 'yarn'])
    .map((name): [string, readonly string[]] => [name, ['--version']])
    .concat([['go', ['version']]]),
);

/** Tools of the type first, then the known ones that a command names, also inside a shell line. */
function toolsOf(commands: readonly RecipeCommand[], ofType: readonly string[]): readonly Tool[] {
  const mentioned = commands.flatMap(({ command }) =>
    'shell' in command ? command.shell.split(/[^\w.-]+/) : command.argv.slice(0, 1),
  );
  const names = new Set([...ofType, ...mentioned.filter((word) => VERSION_ARGS.has(word))]);
  return [...names]
    .sort()
    .map((name) => ({ name, versionArgs: VERSION_ARGS.get(name) ?? ['--version'] }));
}
