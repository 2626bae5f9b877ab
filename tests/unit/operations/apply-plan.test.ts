/** What a plan says before anything runs: staleness, reasons, chosen components, environments, old locks. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ObjectId } from '../../../src/domain/git-ids.js';
import type { ApplyOptions } from '../../../src/operations/apply-options.js';
import {
  actions,
  applyMetaRepo,
  BUILDS,
  environment,
  name,
  outcomes,
  reasons,
  urlOf,
  type MetaRepoUnderTest,
} from '../../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;
const PARTS = { lib: BUILDS, docs: {}, api: { ...BUILDS, dependsOn: ['lib'] } };

beforeEach(() => {
  repo = applyMetaRepo();
  repo.declare(PARTS);
  for (const part of ['lib', 'docs', 'api']) repo.release(part, 'v1.0.0');
  repo.writeLock();
});
afterEach(() => repo.world.dispose());

const only = (...names: string[]): Partial<ApplyOptions> => ({ components: names.map(name) });

describe('a dry run', () => {
  it('changes nothing on disk and asks no remote', async () => {
    const result = await repo.apply({ dryRun: true });
    expect(actions(result)).toEqual({ api: 'build', docs: 'restore', lib: 'build' });
    expect(result).toMatchObject({ ok: true, results: [], logs: null, dryRun: true });
    expect(new Set(repo.world.git.calls.map((call) => call.split(' ')[0]))).toEqual(
      new Set(['inspect']),
    );
    expect(repo.world.disk.readdir(repo.world.workspace.root)?.map((entry) => entry.name)).toEqual([
      'manifests',
    ]);
  });

  it('warns of an isolation that builds do not have', async () => {
    const manifest = repo.read('manifests/components.yaml') ?? '';
    const isolated = manifest.replace(/^( +)type: none$/m, '$&\n$1isolation: {type: docker}');
    repo.world.write('manifests/components.yaml', isolated);

    const { findings } = await repo.apply({ dryRun: true });

    expect(isolated).not.toBe(manifest);
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'isolation-ignored',
        where: expect.objectContaining({ component: 'docs' }),
      }),
    ]);
  });

  it('follows the lock of its environment, not the manifest', async () => {
    repo.world.write('manifests/environments.yaml', 'environments:\n  prod:\n    docs: v1.0.0\n');
    const prod = repo.writeLock('prod');
    repo.release('docs', 'v2.0.0');
    repo.writeLock();
    const result = await repo.apply({ dryRun: true, environment: environment('prod') });
    const docs = result.plan.steps.find((step) => step.component === 'docs');
    expect(docs?.commit).toBe(prod.components.get(name('docs'))?.commit);
  });

  it('refuses an environment that nobody declared', async () => {
    const prod = { dryRun: true, environment: environment('porod') };
    await expect(repo.apply(prod)).rejects.toMatchObject({ code: 'environment-unknown' });
  });

  it('plans a component that stands on a branch or an untagged commit', async () => {
    repo.pin('docs', { version: 'main', ref: 'refs/heads/main' });
    repo.writeLock();
    await repo.apply();
    repo.release('docs', 'v3.0.0');
    repo.pin('docs', { version: 'main', ref: 'refs/heads/main' });
    repo.writeLock();
    const result = await repo.apply({ dryRun: true });
    expect(reasons(result)['docs']).toMatch(/^commit [0-9a-f]{7} → [0-9a-f]{7}$/);
  });
});

describe('why a component is built', () => {
  it.each([
    [
      'the sources',
      () => void repo.release('lib', 'v1.1.0'),
      /v1.0.0 → v1.1.0 \(upgrade\); sources .* → /,
    ],
    [
      'a tool',
      () => void repo.world.processes.versions.set('make', 'GNU Make 5'),
      /^tool make GNU Make 4.4 → GNU Make 5$/,
    ],
    [
      'the recipe',
      () =>
        repo.declare({ ...PARTS, lib: { ...MAKES, build: [...MAKES.build, 'env: {LEVEL: "2"}'] } }),
      /^recipe changed$/,
    ],
    ['a declared input', () => repo.world.write('shared.txt', 'two'), /^input shared.txt changed$/],
  ])('names %s', async (_title, change, words) => {
    repo.world.write('shared.txt', 'one');
    repo.declare({ ...PARTS, lib: MAKES });
    repo.release('lib', 'v1.0.0');
    repo.writeLock();
    await repo.apply();
    change();
    repo.writeLock();
    expect(reasons(await repo.apply({ dryRun: true }))['lib']).toMatch(words);
  });

  it('names the dependency', async () => {
    await repo.apply();
    repo.release('lib', 'v2.0.0');
    repo.writeLock();
    const result = await repo.apply();
    expect(result.results.find((one) => one.component === 'api')?.detail).toBe(
      'dependency lib changed',
    );
  });
});

/** A build that uses a tool and a file of the meta-repo. */
const MAKES = {
  type: 'script' as const,
  build: [
    'build: ["make-out"]',
    'test: ["make", "check"]',
    'outputs: [out]',
    'inputs: [shared.txt]',
  ],
};

describe('--component', () => {
  it('leaves the others alone and says so', async () => {
    const result = await repo.apply(only('docs'));
    expect(outcomes(result.results)).toEqual({ api: 'skipped', docs: 'restored', lib: 'skipped' });
    expect(reasons(result)['api']).toBe('not asked for');
    expect(result.ok).toBe(true);
  });

  it('refuses to build without a dependency that is nowhere, and names the flag to add', async () => {
    await expect(repo.apply(only('api'))).rejects.toMatchObject({
      code: 'dependency-unavailable',
      message: expect.stringContaining('the output of lib') as unknown,
      hint: expect.stringContaining('--with-dependencies') as unknown,
    });
    expect(repo.read('components/api/src')).toBeNull();
  });

  it('takes the dependencies along when asked to', async () => {
    const result = await repo.apply({ ...only('api'), withDependencies: true });
    expect(outcomes(result.results)).toEqual({ api: 'built', docs: 'skipped', lib: 'built' });
  });

  it('builds with a dependency that is in the store but not checked out', async () => {
    await repo.apply(only('lib'));
    await repo.world.git.removeCheckout(name('lib'), false);
    const result = await repo.apply(only('api'));
    expect(outcomes(result.results)).toMatchObject({ api: 'built', lib: 'skipped' });
    expect(repo.read('components/api/out/result')).toBe('api v1.0.0 (lib v1.0.0)\n');
  });

  it('refuses a name that the lock does not have', async () => {
    await expect(repo.apply(only('ap'))).rejects.toMatchObject({ code: 'component-unknown' });
  });
});

describe('a lock and its manifest', () => {
  it.each([
    ['a component added', () => repo.declare({ ...PARTS, extra: {} }), 'extra'],
    ['a component taken out', () => repo.declare({ lib: PARTS.lib, api: PARTS.api }), 'docs'],
    ['other dependencies', () => repo.declare({ ...PARTS, docs: { dependsOn: ['lib'] } }), 'docs'],
  ])(
    'T62 --locked refuses %s, naming it and the command to run',
    async (_title, change, component) => {
      change();
      await expect(repo.apply({ locked: true })).rejects.toMatchObject({
        code: 'lock-stale',
        hint: 'lockstep lock',
        data: { components: [component] },
      });
      expect(repo.world.git.calls).toEqual([]);
    },
  );

  it('warns without --locked, and applies what the lock says', async () => {
    repo.declare({ ...PARTS, docs: { dependsOn: ['lib'] } });
    const result = await repo.apply();
    expect(result.ok).toBe(true);
    expect(result.findings).toMatchObject([{ severity: 'warning', code: 'lock-stale' }]);
  });

  it('never applies a component that the lock does not have, also without --locked', async () => {
    repo.declare({ ...PARTS, extra: {} });
    await expect(repo.apply()).rejects.toMatchObject({
      code: 'lock-stale',
      data: { components: ['extra'] },
    });
  });

  it('applies a component that only the lock has, as its sources alone', async () => {
    repo.declare({ lib: PARTS.lib, api: PARTS.api });
    expect(outcomes((await repo.apply()).results)).toMatchObject({
      docs: 'restored',
      lib: 'built',
    });
  });

  it('says which lock is missing and how to make it', async () => {
    repo.world.write('manifests/environments.yaml', 'environments:\n  dev: {}\n');
    await expect(repo.apply({ environment: environment('dev') })).rejects.toMatchObject({
      code: 'lock-missing',
      hint: expect.stringContaining('lockstep lock --env dev') as unknown,
    });
  });

  it.each([
    ['circle', { lib: { ...BUILDS, dependsOn: ['api'] }, api: { ...BUILDS, dependsOn: ['lib'] } }],
    ['missing', { lib: { ...BUILDS, dependsOn: ['nothing'] } }],
  ])('T52 applies nothing when dependencies are a %s', async (_title, parts) => {
    repo.declare({ lib: {}, api: {} });
    repo.unpin('docs');
    repo.writeLock();
    repo.world.write('manifests/components.yaml', manifest(parts));
    await expect(repo.apply()).rejects.toMatchObject({ kind: 'usage' });
    expect(repo.world.git.calls).toEqual([]);
  });

  it('follows type and dependencies of an older lock that is given to it', async () => {
    const lock = repo.lock();
    repo.declare({ ...PARTS, docs: { dependsOn: ['lib'] }, extra: {} });
    const result = await repo.apply({ lock, locked: true, dryRun: true });
    expect(result.plan.steps.find((step) => step.component === 'docs')?.after).toEqual([]);
    expect(result.ok).toBe(true);
  });
});

function manifest(parts: Readonly<Record<string, { dependsOn: readonly string[] }>>): string {
  const lines = Object.entries(parts).flatMap(([part, { dependsOn }]) => [
    `  ${part}:`,
    `    repo: ${urlOf(part)}`,
    '    version: "*"',
    '    type: none',
    `    depends_on: [${dependsOn.join(', ')}]`,
  ]);
  return ['components:', ...lines, ''].join('\n');
}

describe('a lock of the earlier format', () => {
  it('has every tag object peeled and proven before anything is fetched', async () => {
    const lock = repo.lock();
    const old = [...lock.components].map(
      ([part, entry]) =>
        [
          part,
          {
            ...entry,
            commit: entry.commit as string as ObjectId,
            peeled: false,
            tree: null,
            ref: null,
          },
        ] as const,
    );
    const result = await repo.apply({
      lock: { ...lock, formatVersion: 1, components: new Map(old) },
    });
    expect(outcomes(result.results)).toEqual({ api: 'built', docs: 'restored', lib: 'built' });
    const proofs = repo.world.git.calls.filter((call) => call.startsWith('proveCommit'));
    expect(proofs.length).toBe(3);
    expect(repo.world.git.calls.findIndex((call) => call.startsWith('fetch'))).toBeGreaterThan(2);
  });

  it('is planned without a proof in a dry run, its keys unknown until fetched', async () => {
    const lock = repo.lock();
    const old = [...lock.components].map(
      ([part, entry]) => [part, { ...entry, peeled: false, tree: null }] as const,
    );
    const result = await repo.apply({
      lock: { ...lock, formatVersion: 1, components: new Map(old) },
      dryRun: true,
    });
    expect(reasons(result)['lib']).toContain('unknown until fetched');
    expect(repo.world.git.calls.every((call) => call.startsWith('inspect'))).toBe(true);
  });
});
