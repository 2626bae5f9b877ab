/** What makes a build key. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildKeyOf } from '../../../src/domain/build-key.js';
import type { Digest } from '../../../src/domain/digest.js';
import type { TreeId } from '../../../src/domain/git-ids.js';
import type { BuildSpec } from '../../../src/domain/manifest.js';
import { recipeOf } from '../../../src/domain/recipe.js';
import { inputsOf } from '../../../src/operations/build-inputs.js';
import type { World } from '../../../src/ports/world.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';
import { componentOf } from '../../support/manifest-of.js';

const TREE = 'b'.repeat(40) as TreeId;
let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

async function inputs(
  build: BuildSpec,
  at: Pick<World, 'disk' | 'host' | 'processes' | 'workspace'> = world,
) {
  const component = componentOf('api', { type: 'npm', build });
  const recipe = recipeOf(component);
  return inputsOf(at, { component, recipe, tree: TREE, dependencies: {}, skipPackages: false });
}

async function keyOf(build: BuildSpec): Promise<Digest> {
  return buildKeyOf(await inputs(build));
}

test('the toolchain is system, architecture and each tool; a missing tool is said to be missing', async () => {
  world.processes.missing.add('npm');
  expect((await inputs({})).toolchain).toEqual({
    os: 'linux',
    arch: 'x64',
    node: 'v24.0.0',
    npm: 'missing',
  });
});

describe('declared inputs', () => {
  const build = { inputs: ['shared'] };
  beforeEach(() => {
    world.write('shared/a.txt', 'a');
    world.write('shared/deep/b.txt', 'b');
  });

  test.each<[string, () => void]>([
    ['a changed file', () => world.write('shared/deep/b.txt', 'changed')],
    ['a new file', () => world.write('shared/c.txt', '')],
    ['a new empty directory', () => mkdirSync(join(world.workspace.root, 'shared/empty'))],
    [
      'a file that became executable',
      () => world.disk.chmod(join(world.workspace.root, 'shared/a.txt'), 0o755),
    ],
  ])('give another key for %s', async (_, change) => {
    const before = await keyOf(build);
    expect(await keyOf(build)).toBe(before);
    change();
    expect(await keyOf(build)).not.toBe(before);
  });

  test('that are not there are named', async () => {
    await expect(keyOf({ inputs: ['gone.txt'] })).rejects.toMatchObject({
      code: 'manifest-invalid',
      message: 'api declares the build input gone.txt, which the meta-repo does not have',
    });
  });

  test('T20: that leave the meta-repo are refused', async () => {
    await expect(keyOf({ inputs: ['../secret'] })).rejects.toMatchObject({ code: 'path-unsafe' });
  });
});

test('a passed variable counts by its value, and an unset one not at all', async () => {
  const build = { passEnv: ['MODE'] };
  const withMode = (mode: string) =>
    inputs(build, { ...world, host: { ...world.host, environment: { MODE: mode } } });
  expect((await inputs(build)).inputs).toEqual({});
  expect((await withMode('fast')).inputs).not.toEqual((await withMode('slow')).inputs);
});
