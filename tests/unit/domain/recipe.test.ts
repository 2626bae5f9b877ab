/** Recipes: what is run, by type and by what the manifest says. */
import { describe, expect, test } from '@jest/globals';
import type { Component } from '../../../src/domain/manifest.js';
import { COMPONENT_TYPES } from '../../../src/domain/manifest.js';
import {
  commandText,
  hasBuild,
  outputPaths,
  recipeOf,
  recipeText,
  withoutInstall,
  type Phase,
  type Recipe,
} from '../../../src/domain/recipe.js';
import { componentOf } from '../../support/manifest-of.js';

/** The commands of a phase that apply to a component with these files. */
function commands(recipe: Recipe, phase: Phase, files: readonly string[]): readonly string[] {
  return recipe[phase]
    .filter((one) => one.present.every((path) => files.includes(path)))
    .filter((one) => !one.absent.some((path) => files.includes(path)))
    .map((one) => commandText(one.command));
}

function recipe(changes: Partial<Component>): Recipe {
  return recipeOf(componentOf('api', changes));
}

describe('npm', () => {
  const npm = recipe({ type: 'npm' });
  const flags = '--ignore-scripts --no-audit --no-fund';
  test.each([
    [['package.json', 'package-lock.json'], [`npm ci ${flags}`]],
    [['package.json', 'npm-shrinkwrap.json'], [`npm ci ${flags}`]],
    [['package.json', 'package-lock.json', 'npm-shrinkwrap.json'], [`npm ci ${flags}`]],
    [['package.json'], [`npm install --no-package-lock ${flags}`]],
    [[], []],
  ])('with %j it installs by %j, never running scripts of packages', (files, expected) => {
    expect(commands(npm, 'install', files)).toEqual(expected);
  });

  test('builds and tests what the package declares, and keeps dist when it appears', () => {
    expect(commands(npm, 'build', ['package.json'])).toEqual(['npm run build --if-present']);
    expect(commands(npm, 'test', ['package.json'])).toEqual(['npm test --if-present']);
    expect([npm.outputs, npm.optionalOutputs]).toEqual([[], ['dist']]);
  });

  test('takes build_target as the script, but not a Bazel label', () => {
    expect(commands(recipe({ type: 'npm', buildTarget: 'bundle' }), 'build', [])).toEqual([
      'npm run bundle',
    ]);
    const label = recipe({ type: 'npm', buildTarget: '//api:api' });
    expect(commands(label, 'build', ['package.json'])).toEqual(['npm run build --if-present']);
  });
});

describe('python', () => {
  test('installs requirements into a private environment that stands first on PATH', () => {
    const python = recipe({ type: 'python' });
    expect(commands(python, 'install', ['requirements.txt'])).toEqual([
      'python3 -m venv --clear .venv',
      '.venv/bin/python -m pip install --disable-pip-version-check --no-input -r requirements.txt',
    ]);
    expect(commands(python, 'install', [])).toEqual([]);
    expect(python.path).toEqual(['.venv/bin']);
  });

  test('honours the interpreter and requirements of the isolation, and makes an empty one when asked', () => {
    const isolated = recipe({
      type: 'python',
      isolation: { type: 'venv', pythonVersion: '3.11', requirements: 'req/prod.txt' },
    });
    expect(commands(isolated, 'install', ['req/prod.txt'])).toEqual([
      'python3.11 -m venv --clear .venv',
      '.venv/bin/python -m pip install --disable-pip-version-check --no-input -r req/prod.txt',
    ]);
    const empty = recipe({ type: 'python', isolation: { type: 'venv' } });
    expect(commands(empty, 'install', [])).toEqual(['python3 -m venv --clear .venv']);
  });
});

test.each([
  [['Cargo.lock'], 'cargo build --release --locked'],
  [['Cargo.lock', 'vendor'], 'cargo build --release --locked --offline'],
  [['vendor'], 'cargo build --release --offline'],
  [[], 'cargo build --release'],
])('cargo with %j builds by exactly one command: %s', (files, expected) => {
  expect(commands(recipe({ type: 'cargo' }), 'build', files)).toEqual([expected]);
});

test('cargo keeps nothing that is not declared: target/ is far too much', () => {
  expect(outputPaths(recipe({ type: 'cargo' }))).toEqual([]);
});

test('go, make, bazel and docker honour build_target', () => {
  const build = (changes: Partial<Component>): readonly string[] =>
    commands(recipe(changes), 'build', []);
  expect(build({ type: 'go', buildTarget: './cmd/api' })).toEqual([
    'go build -trimpath -buildvcs=false -o bin/ ./cmd/api',
  ]);
  expect(build({ type: 'make' })).toEqual(['make']);
  expect(build({ type: 'make', buildTarget: 'all' })).toEqual(['make all']);
  expect(build({ type: 'bazel', buildTarget: '//api:api' })).toEqual(['bazel build -- //api:api']);
  expect(build({ type: 'bazel' })).toEqual(['bazel build -- //...']);
  expect(build({ type: 'docker', buildTarget: 'prod' })).toEqual([
    'docker build --tag lockstep/api --target prod .',
  ]);
});

test.each(COMPONENT_TYPES)('T05: a build_target of %s that begins with "-" is refused', (type) => {
  expect(() => recipe({ type, buildTarget: '--file=/etc/passwd' })).toThrow(
    expect.objectContaining({ code: 'manifest-invalid' }),
  );
});

describe('overrides', () => {
  test('replace a phase; an empty list switches it off; others stay', () => {
    const changed = recipe({
      type: 'npm',
      build: { build: [{ argv: ['node', 'build.mjs'] }], test: [] },
    });
    expect(commands(changed, 'build', [])).toEqual(['node build.mjs']);
    expect(changed.test).toEqual([]);
    expect(changed.install).toHaveLength(3);
  });

  test('declared outputs are demanded and replace the default ones', () => {
    const declared = recipe({ type: 'npm', build: { outputs: ['lib', 'types'] } });
    expect([declared.outputs, declared.optionalOutputs]).toEqual([['lib', 'types'], []]);
    const none = recipe({ type: 'npm', build: { outputs: [] } });
    expect(outputPaths(none)).toEqual([]);
  });
});

test('script and none do nothing by themselves, so there is nothing to build', () => {
  expect(hasBuild(recipe({ type: 'none' }))).toBe(false);
  expect(hasBuild(recipe({ type: 'script' }))).toBe(false);
  expect(hasBuild(recipe({ type: 'none', build: { outputs: ['data'] } }))).toBe(true);
  const verified = recipe({ type: 'script', build: { verify: [{ shell: 'true' }] } });
  expect(hasBuild(verified)).toBe(false);
});

describe('the text for the build key', () => {
  const plain = recipeText(recipe({ type: 'npm' }));
  test.each<[string, Component['build']]>([
    ['a command', { build: [{ shell: 'make' }] }],
    ['an output', { outputs: ['dist'] }],
    ['a variable', { env: new Map([['MODE', 'fast']]) }],
    ['a passed name', { passEnv: ['MODE'] }],
  ])('changes with %s', (_, build) => {
    expect(recipeText(recipe({ type: 'npm', build }))).not.toBe(plain);
  });

  test('does not change with the timeout, verify, deploy or the order of variables', () => {
    const build = { timeout: 5, verify: [{ shell: 'x' }], deploy: [{ shell: 'y' }] };
    expect(recipeText(recipe({ type: 'npm', build }))).toBe(plain);
    const env = (names: readonly string[]): string =>
      recipeText(recipe({ build: { env: new Map(names.map((name) => [name, '1'])) } }));
    expect(env(['A', 'B'])).toBe(env(['B', 'A']));
  });

  test('is another one without the package step', () => {
    expect(recipeText(withoutInstall(recipe({ type: 'npm' })))).not.toBe(plain);
  });
});

test('tools are those of the type and the known ones that commands name, also in a shell line', () => {
  const names = (changes: Partial<Component>): readonly string[] =>
    recipe(changes).tools.map((tool) => tool.name);
  expect(names({ type: 'npm' })).toEqual(['node', 'npm']);
  expect(names({ build: { build: [{ argv: ['python3', 'gen.py'] }] } })).toEqual(['python3']);
  expect(names({ build: { build: [{ shell: 'cd x && node a.js | tee log; go vet' }] } })).toEqual([
    'go',
    'node',
  ]);
  expect(names({ build: { verify: [{ argv: ['node', 'check.js'] }] } })).toEqual([]);
});

test('a command is shown as one would type it', () => {
  expect(commandText({ argv: ['echo', "it's", '$HOME', 'a=b', ''] })).toBe(
    `echo 'it'\\''s' '$HOME' a=b ''`,
  );
});
