/** Building one component, with played commands on real files. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, type Digest } from '../../../src/domain/digest.js';
import type { CommitSha, TreeId } from '../../../src/domain/git-ids.js';
import type { Component } from '../../../src/domain/manifest.js';
import { parseEnvironmentName, type ComponentName } from '../../../src/domain/names.js';
import { recipeOf } from '../../../src/domain/recipe.js';
import type { RepoUrl } from '../../../src/domain/repo-url.js';
import {
  buildComponent,
  runPhase,
  type BuildReport,
} from '../../../src/operations/build-component.js';
import { inputsOf } from '../../../src/operations/build-inputs.js';
import { openRunLog } from '../../../src/operations/run-log.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';
import { componentOf } from '../../support/manifest-of.js';

const URL = 'https://example.org/acme/api.git' as RepoUrl;
let world: FakeWorld;
let directory: string;
beforeEach(() => {
  world = fakeWorld();
  directory = join(world.workspace.componentsDir, 'api');
});
afterEach(() => world.dispose());

const SCRIPT = { build: [{ argv: ['node', 'build.mjs'] }], outputs: ['dist'] };

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly changes?: Partial<Component>;
  readonly dependencies?: ReadonlyMap<ComponentName, Digest | null>;
  readonly skipPackages?: boolean;
}

async function checkedOut(files: Readonly<Record<string, string>>): Promise<TreeId> {
  const { commit, tree } = world.git.addCommit(URL, 'refs/heads/main', files);
  await world.git.fetch(URL, commit);
  const { name } = componentOf('api');
  await world.git.checkOut({ component: name, url: URL, commit, force: true, outputs: ['dist'] });
  return tree;
}

async function build(given: Given = {}): Promise<BuildReport> {
  const tree = await checkedOut(given.files ?? { 'build.mjs': '' });
  const component = componentOf('api', given.changes ?? { build: SCRIPT });
  const recipe = recipeOf(component);
  const skipPackages = given.skipPackages ?? false;
  const dependencies = given.dependencies ?? new Map<ComponentName, Digest | null>();
  const ids = Object.fromEntries([...dependencies].map(([name, id]) => [name, id ?? 'tree']));
  const inputs = await inputsOf(world, {
    component,
    recipe,
    tree,
    dependencies: ids,
    skipPackages,
  });
  const log = openRunLog(world, 'run-1').open(component.name);
  const request = { component, recipe, directory, dependencies, inputs, skipPackages, log };
  return buildComponent(world, request).finally(() => log.close());
}

function makesDist(text: string): void {
  world.processes.play(({ cwd }) => {
    mkdirSync(join(cwd, 'dist'), { recursive: true });
    writeFileSync(join(cwd, 'dist', 'out.txt'), text);
    return { lines: ['working'] };
  });
}

describe('a build that goes well', () => {
  test('captures its outputs and records them under the key, with what made it', async () => {
    makesDist('v1');
    const report = await build();
    expect(world.store.trees.get(report.output as Digest)?.map((entry) => entry.path)).toEqual([
      'dist',
      'dist/out.txt',
    ]);
    expect(world.store.records).toEqual([
      expect.objectContaining({
        buildKey: report.buildKey,
        component: 'api',
        output: report.output,
        source: expect.stringMatching(/^sha256:/),
        producer: { trust: 'high', run: null, at: '2026-11-21T10:00:00.000Z', seconds: 0 },
      }),
    ]);
  });

  test('runs install, build and test in the component, tells each phase and line', async () => {
    await build({ files: { 'package.json': '{}' }, changes: { type: 'npm' } });
    expect(world.processes.commands).toEqual([
      'npm install --no-package-lock --ignore-scripts --no-audit --no-fund',
      'npm run build --if-present',
      'npm test --if-present',
    ]);
    expect(world.processes.requests.every((request) => request.cwd === directory)).toBe(true);
    expect(world.events.map((event) => ('phase' in event ? event.phase : event.type))).toEqual([
      'install',
      'build',
      'test',
      'note',
    ]);
  });

  test('leaves out the package step when asked, under another key', async () => {
    const npm = { files: { 'package.json': '{}' }, changes: { type: 'npm' } as const };
    const full = await build(npm);
    world.processes.commands.length = 0;
    const skipped = await build({ ...npm, skipPackages: true });
    expect(world.processes.commands[0]).toBe('npm run build --if-present');
    expect(skipped.buildKey).not.toBe(full.buildKey);
  });

  test('never captures what an earlier build left, and keeps tracked files', async () => {
    makesDist('v2');
    await checkedOut({ 'build.mjs': '' });
    mkdirSync(join(directory, 'dist'));
    writeFileSync(join(directory, 'dist', 'stale.txt'), 'old');
    const report = await build({ files: { 'build.mjs': '', 'dist/tracked.txt': 't' } });
    expect(world.store.trees.get(report.output as Digest)?.map((entry) => entry.path)).toEqual([
      'dist',
      'dist/out.txt',
      'dist/tracked.txt',
    ]);
  });

  test('without outputs is remembered as the empty tree; without anything to do it has none', async () => {
    const quiet = await build({ changes: { build: { build: [{ argv: ['true'] }] } } });
    expect(world.store.trees.get(quiet.output as Digest)).toEqual([]);
    const nothing = await build({ changes: { type: 'none' } });
    expect([nothing.output, world.store.records.length]).toEqual([null, 1]);
  });
});

describe('a build that goes wrong keeps nothing', () => {
  test('names command, phase, exit code and log, and carries the last lines', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`);
    world.processes.play(() => ({ code: 2, lines }));
    await expect(build()).rejects.toMatchObject({
      code: 'build-failed',
      message: 'build of api: node build.mjs ended with exit code 2',
      hint: 'read .meta-store/logs/run-1/api.log',
      data: { phase: 'build', exitCode: 2, tail: lines.slice(20) },
    });
    expect(world.store.records).toEqual([]);
    const log = readFileSync(join(world.workspace.storeDir, 'logs/run-1/api.log'), 'utf8');
    expect(log).toContain('$ node build.mjs\nline 0\n');
    expect(log.endsWith('# build of api: node build.mjs ended with exit code 2\n')).toBe(true);
  });

  test('T25: says that the time was up', async () => {
    world.processes.play(() => ({ timedOut: true }));
    const changes = { build: { ...SCRIPT, timeout: 7 } };
    await expect(build({ changes })).rejects.toMatchObject({
      message: 'build of api: node build.mjs was ended after 7 s',
      hint: expect.stringContaining('build.timeout'),
    });
    expect(world.processes.requests[0]?.timeoutMs).toBe(7000);
  });

  test('is cancelled, not failed, when the run is', async () => {
    world.cancel();
    await expect(build()).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('stops at the first command that fails', async () => {
    world.processes.play(({ argv }) => ({ code: argv.includes('build') ? 1 : 0 }));
    const npm = { files: { 'package.json': '{}' }, changes: { type: 'npm' } as const };
    await expect(build(npm)).rejects.toMatchObject({ data: { phase: 'build' } });
    expect(world.processes.commands).toHaveLength(2);
  });

  test('names the tool that is missing and the type that needs it', async () => {
    world.processes.missing.add('bazel');
    await expect(build({ changes: { type: 'bazel' } })).rejects.toMatchObject({
      code: 'tool-missing',
      message: 'api is of type bazel and bazel is not on PATH',
    });
  });

  test('names a declared output that was not made', async () => {
    await expect(build()).rejects.toMatchObject({
      code: 'output-missing',
      message: 'the build of api did not make dist, declared in build.outputs',
    });
    expect(world.store.records).toEqual([]);
  });

  test('never follows a link of the component when it clears outputs', async () => {
    const outside = join(world.workspace.root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'keep.txt'), 'mine');
    mkdirSync(directory, { recursive: true });
    await checkedOut({ 'build.mjs': '' });
    symlinkSync(outside, join(directory, 'link'));
    const changes = { build: { ...SCRIPT, outputs: ['link/keep.txt'] } };
    await build({ changes }).catch(() => undefined);
    expect(existsSync(join(outside, 'keep.txt'))).toBe(true);
  });
});

describe('verify and deploy', () => {
  test('know environment, version and commit, which a build is never told', async () => {
    makesDist('v1');
    await build();
    const component = componentOf('api', { build: { deploy: [{ shell: 'ship' }] } });
    const commands = await runPhase(
      world,
      {
        component,
        recipe: recipeOf(component),
        directory,
        dependencies: new Map(),
        log: openRunLog(world, 'run-2').open(component.name),
        environment: parseEnvironmentName('prod'),
        version: 'v1.2.0',
        commit: 'a'.repeat(40) as CommitSha,
      },
      'deploy',
    );
    const [built, deployed] = world.processes.requests.map((request) => request.env);
    const told = (env = {}): readonly string[] =>
      Object.keys(env).filter((name) => name.startsWith('LOCKSTEP_'));
    expect(commands).toBe(1);
    expect(told(built)).toEqual(['LOCKSTEP_DEPS']);
    expect(deployed).toMatchObject({
      LOCKSTEP_ENVIRONMENT: 'prod',
      LOCKSTEP_COMPONENT: 'api',
      LOCKSTEP_VERSION: 'v1.2.0',
      LOCKSTEP_COMMIT: 'a'.repeat(40),
    });
    expect(world.processes.requests.at(-1)?.argv).toEqual(['sh', '-c', 'ship']);
  });
});

test('a secret that was let through is masked in log and events', async () => {
  world.dispose();
  const host = { ...fakeWorld().host, environment: { PATH: '/bin', NPM_TOKEN: 'tok-123456789' } };
  world = fakeWorld({ host });
  directory = join(world.workspace.componentsDir, 'api');
  world.processes.play(({ env }) => ({ lines: [`using ${env['NPM_TOKEN'] ?? 'none'}`] }));
  const changes = { build: { build: [{ argv: ['true'] }], passEnv: ['NPM_TOKEN'] } };
  await build({ changes });
  const log = readFileSync(join(world.workspace.storeDir, 'logs/run-1/api.log'), 'utf8');
  expect(log).toContain('using ***');
  expect(JSON.stringify(world.events)).not.toContain('tok-123456789');
  expect(world.store.records[0]?.inputs.inputs).toEqual({
    'env:NPM_TOKEN': digestOf('tok-123456789'),
  });
});
