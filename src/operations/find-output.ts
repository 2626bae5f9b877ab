/** Where a component's output comes from: nothing to build, the store, a build, or not known before others are built. */
import { whyRefused } from '../domain/accept-record.js';
import { buildKeyOf, type BuildInputs } from '../domain/build-key.js';
import type { Digest } from '../domain/digest.js';
import { explainMiss } from '../domain/explain-miss.js';
import type { TreeId } from '../domain/git-ids.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { hasBuild, type Recipe } from '../domain/recipe.js';
import type { BuildRecord } from '../domain/record.js';
import { hasCode } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { inputsOf } from './build-inputs.js';
import type { Target } from './targets.js';

/** Output digest of a component, or null when it makes none; its tree id counts then. */
export interface Made {
  readonly output: Digest | null;
  readonly tree: TreeId | null;
}

export type OutputSource =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'stored';
      readonly output: Digest;
      readonly buildKey: Digest | null;
      /** Null while the build key is unknown. */
      readonly inputs: BuildInputs | null;
      /** Null when the lock alone names the output. */
      readonly record: BuildRecord | null;
    }
  | {
      readonly kind: 'build';
      readonly buildKey: Digest;
      readonly inputs: BuildInputs;
      /** Why it was a miss. */
      readonly why: string;
      /** Seconds that the newest build took; null when there was none. */
      readonly seconds: number | null;
    }
  /** The build key cannot be known yet. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface OutputRequest {
  readonly target: Target;
  readonly recipe: Recipe;
  readonly tree: TreeId | null;
  /** What each direct dependency made; absent = not known yet. */
  readonly made: ReadonlyMap<ComponentName, Made>;
  readonly options: ApplyOptions;
}

/** Decides without changing anything. A damaged record counts as none. */
export async function findOutput(world: World, request: OutputRequest): Promise<OutputSource> {
  const { target, recipe } = request;
  if (!hasBuild(recipe)) return { kind: 'nothing' };
  const known = await knownInputs(world, request);
  const inputs = 'why' in known ? null : known;
  const buildKey = inputs === null ? null : buildKeyOf(inputs);
  const locked = pinnedOutput(world, request);
  if (locked !== null && (await world.store.has(locked))) {
    const record = buildKey === null ? null : await readRecord(world, buildKey);
    return { kind: 'stored', output: locked, buildKey, inputs, record: sameOutput(record, locked) };
  }
  if (inputs === null || buildKey === null) {
    return { kind: 'unknown', why: 'why' in known ? known.why : LOST };
  }
  const record = await readRecord(world, buildKey);
  const refused = record === null ? null : whyRefused(record, acceptance(world, request, buildKey));
  if (record !== null && refused === null && (await world.store.has(record.output))) {
    return { kind: 'stored', output: record.output, buildKey, inputs, record };
  }
  const latest = await world.store.latestRecord(target.name);
  const why = refused ?? (record === null ? explainMiss(inputs, latest?.inputs ?? null) : LOST);
  return { kind: 'build', buildKey, inputs, why, seconds: latest?.producer.seconds ?? null };
}

const LOST = 'its output is no longer in the store';

/** True in every environment but the first of the declared order: there the lock's recorded output leads. */
export function isPinned(
  world: Pick<World, 'config'>,
  environment: EnvironmentName | null,
): boolean {
  return environment !== null && world.config.environments.indexOf(environment) > 0;
}

function pinnedOutput(world: World, { target, options }: OutputRequest): Digest | null {
  return isPinned(world, options.environment) ? target.locked.output : null;
}

function acceptance(world: World, request: OutputRequest, buildKey: Digest) {
  return {
    buildKey,
    trust: world.host.trust,
    lockedOutput: request.target.locked.output,
    pinned: isPinned(world, request.options.environment),
  };
}

/** What a dependency counts as in a build key; null when it is unknown. */
export function madeId(made: Made | undefined): string | null {
  return made?.output ?? made?.tree ?? null;
}

async function knownInputs(
  world: World,
  request: OutputRequest,
): Promise<BuildInputs | { readonly why: string }> {
  const { target, recipe, tree, made, options } = request;
  const names = target.component.dependsOn.map((dependency) => dependency.name);
  const pending = names.filter((name) => !made.has(name));
  if (pending.length > 0) {
    return { why: `${pending.join(', ')} ${pending.length === 1 ? 'is' : 'are'} built first` };
  }
  const known = names.map((name) => [name, madeId(made.get(name))] as const);
  if (tree === null || known.some(([, id]) => id === null)) {
    return { why: 'its build key is unknown until fetched' };
  }
  const dependencies = Object.fromEntries(known.map(([name, id]) => [name, id ?? '']));
  return inputsOf(world, {
    component: target.component,
    recipe,
    tree,
    dependencies,
    skipPackages: options.skipPackages,
  });
}

async function readRecord(world: World, buildKey: Digest): Promise<BuildRecord | null> {
  try {
    return await world.store.readRecord(buildKey);
  } catch (error) {
    // The store has set it aside; without it the component is built, which makes a new one.
    if (hasCode(error, 'object-corrupt')) return null;
    throw error;
  }
}

function sameOutput(record: BuildRecord | null, output: Digest): BuildRecord | null {
  return record?.output === output ? record : null;
}
