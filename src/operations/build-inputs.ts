/** The inputs that make the build key of a component. */
import { BUILD_KEY_SCHEMA, type BuildInputs } from '../domain/build-key.js';
import { passedVariables } from '../domain/child-environment.js';
import { digestOf, type Digest } from '../domain/digest.js';
import { LockstepError } from '../errors.js';
import type { TreeId } from '../domain/git-ids.js';
import type { Component } from '../domain/manifest.js';
import { recipeText, withoutInstall, type Recipe } from '../domain/recipe.js';
import { parseSafePath } from '../domain/safe-path.js';
import type { World } from '../ports/world.js';
import { digestPaths, pathsBelow } from './source-digest.js';
import { toolchainOf } from './toolchain.js';

export interface InputsRequest {
  readonly component: Component;
  readonly recipe: Recipe;
  readonly tree: TreeId;
  /** Direct dependencies' output digests by name; a dependency without output counts by its tree id. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly skipPackages: boolean;
}

/**
 * What the build key is made of. Needs no checkout. Declared `inputs` are files or directories of the meta-repo;
 * one that is not there throws `manifest-invalid`. A variable of `pass_env` counts by the digest of its value.
 */
export async function inputsOf(
  world: Pick<World, 'disk' | 'host' | 'processes' | 'workspace'>,
  request: InputsRequest,
): Promise<BuildInputs> {
  const recipe = request.skipPackages ? withoutInstall(request.recipe) : request.recipe;
  return {
    schema: BUILD_KEY_SCHEMA,
    tree: request.tree,
    recipe: recipeText(recipe),
    inputs: declaredInputs(world, request.component, recipe),
    dependencies: request.dependencies,
    toolchain: await toolchainOf(world, recipe),
  };
}

function declaredInputs(
  world: Pick<World, 'disk' | 'host' | 'workspace'>,
  component: Component,
  recipe: Recipe,
): Readonly<Record<string, Digest>> {
  const { disk, workspace } = world;
  const files = recipe.inputs.map((input): [string, Digest] => {
    const paths = pathsBelow(disk, workspace.root, parseSafePath(input));
    if (disk.lstat(`${workspace.root}/${input}`) === null) throw inputMissing(component, input);
    return [input, digestPaths(disk, workspace.root, paths)];
  });
  const passed = passedVariables(world.host.environment, recipe.passEnv);
  const variables = Object.entries(passed).map(([name, value]): [string, Digest] => [
    `env:${name}`,
    digestOf(value),
  ]);
  return Object.fromEntries([...files, ...variables]);
}

function inputMissing(component: Component, input: string): LockstepError {
  return new LockstepError('manifest-invalid', {
    message: `${component.name} declares the build input ${input}, which the meta-repo does not have`,
    hint: `add ${input}, or remove it from build.inputs of ${component.name}`,
    data: { component: component.name, input },
  });
}
