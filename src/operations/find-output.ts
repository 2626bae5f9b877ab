/** Where a component's output comes from: nothing to build, the store, a build, or not known before others are built. */
import { OWN_ORIGIN, whyRefused } from '../domain/accept-record.js';
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

interface Keyed {
  readonly buildKey: Digest;
  readonly inputs: BuildInputs;
  readonly record: BuildRecord | null;
}

/** Decides without changing anything. A damaged record counts as none. */
export async function findOutput(world: World, request: OutputRequest): Promise<OutputSource> {
  if (!hasBuild(request.recipe)) return { kind: 'nothing' };
  const known = await knownInputs(world, request);
  const keyed = 'why' in known ? null : await lookUp(world, known);
  const locked = pinnedOutput(world, request);
  if (locked !== null && (await world.store.has(locked))) return byLock(locked, keyed);
  if (keyed !== null) return byKey(world, request, keyed);
  return { kind: 'unknown', why: 'why' in known ? known.why : '' };
}

async function lookUp(world: World, inputs: BuildInputs): Promise<Keyed> {
  const buildKey = buildKeyOf(inputs);
  return { buildKey, inputs, record: await readRecord(world, buildKey) };
}

function byLock(output: Digest, keyed: Keyed | null): OutputSource {
  const { buildKey = null, inputs = null, record = null } = keyed ?? {};
  return {
    kind: 'stored',
    output,
    buildKey,
    inputs,
    record: record?.output === output ? record : null,
  };
}

async function byKey(world: World, request: OutputRequest, keyed: Keyed): Promise<OutputSource> {
  const { buildKey, inputs, record } = keyed;
  const unusable = await whyUnusable(world, request, keyed);
  if (record !== null && unusable === null) {
    return { kind: 'stored', output: record.output, buildKey, inputs, record };
  }
  const latest = await world.store.latestRecord(request.target.name);
  const why =
    unusable ??
    (await whyInvalidated(world, buildKey)) ??
    explainMiss(inputs, latest?.inputs ?? null);
  return { kind: 'build', buildKey, inputs, why, seconds: latest?.producer.seconds ?? null };
}

async function whyInvalidated({ catalog }: World, buildKey: Digest): Promise<string | null> {
  const note = await catalog.invalidation(buildKey);
  return note === null ? null : `what was stored of it was invalidated at ${note.at}`;
}

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

/** Null when there is no record, or it may be used and its output is there. */
async function whyUnusable(
  world: World,
  request: OutputRequest,
  found: Keyed,
): Promise<string | null> {
  const { record, buildKey } = found;
  if (record === null) return null;
  const refused = whyRefused(record, {
    buildKey,
    trust: world.host.trust,
    lockedOutput: request.target.locked.output,
    pinned: isPinned(world, request.options.environment),
    origin: world.store.originOf?.(record) ?? OWN_ORIGIN,
  });
  if (refused !== null) return refused;
  return (await world.store.has(record.output)) ? null : 'its output is no longer in the store';
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
