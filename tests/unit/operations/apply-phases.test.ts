/** Verify and deploy commands: when they run, and what their failure means. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  applyMetaRepo,
  BUILDS,
  environment,
  outcomes,
  reasons,
  type MetaRepoUnderTest,
} from '../../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;
const HOOKS = ['verify: ["check"]', 'deploy: ["ship"]'];
const OFF = { verify: false, deploy: false };

beforeEach(() => {
  repo = applyMetaRepo();
  repo.declare({
    lib: { ...BUILDS, build: [...(BUILDS.build ?? []), ...HOOKS] },
    docs: { build: HOOKS },
  });
  for (const part of ['lib', 'docs']) repo.release(part, 'v1.0.0');
  repo.world.write('manifests/environments.yaml', 'environments:\n  dev: {}\n  prod: {}\n');
  for (const target of [null, 'dev', 'prod']) repo.writeLock(target);
});
afterEach(() => repo.world.dispose());

/** Commands run since the last call, as `lib check`. */
function commands(): string[] {
  const { requests } = repo.world.processes;
  return requests
    .splice(0)
    .map(({ cwd, argv }) => `${cwd.split('/').at(-1) ?? ''} ${argv.join(' ')}`)
    .sort();
}

describe('verify and deploy', () => {
  it('run after a component was built or brought, in that order, and not again when nothing changed', async () => {
    await repo.apply({ jobs: 1 });
    expect(commands()).toEqual([
      'docs check',
      'docs ship',
      'lib check',
      'lib make-out',
      'lib ship',
    ]);
    const again = await repo.apply();
    expect(commands()).toEqual([]);
    expect(outcomes(again.results)).toEqual({ docs: 'unchanged', lib: 'unchanged' });
  });

  it('learn the environment, version and commit, which a build does not', async () => {
    await repo.apply({ environment: environment('dev') });
    const { requests } = repo.world.processes;
    const told = requests.map(({ argv, env }) => [argv[0], env['LOCKSTEP_ENVIRONMENT']]);
    expect(told).toContainEqual(['ship', 'dev']);
    expect(told).toContainEqual(['make-out', undefined]);
  });

  it('run for what is in place when they were switched off before, and the plan says so', async () => {
    await repo.apply({ runPhases: OFF });
    expect(commands()).toEqual(['lib make-out']);
    const result = await repo.apply();
    expect(reasons(result)['lib']).toMatch(/^already at .*; verify and deploy has yet to run$/);
    expect(commands()).toEqual(['docs check', 'docs ship', 'lib check', 'lib ship']);
    expect(result.results.find((one) => one.component === 'lib')).toMatchObject({
      outcome: 'unchanged',
      detail: 'ran verify, deploy',
    });
  });

  it('run in each environment of its own', async () => {
    await repo.apply({ environment: environment('dev') });
    commands();
    await repo.apply({ environment: environment('prod') });
    expect(commands()).toEqual(['docs check', 'docs ship', 'lib check', 'lib ship']);
    await repo.apply({ environment: environment('dev') });
    expect(commands()).toEqual([]);
  });

  it('fail the component; a failed verify is never followed by a deploy, and is tried again', async () => {
    repo.world.processes.play((request) => {
      if (request.argv[0] === 'make-out') repo.makeOut(request);
      return request.argv[0] === 'check' ? { code: 1 } : {};
    });
    const result = await repo.apply({ keepGoing: true });
    expect(result.ok).toBe(false);
    expect(outcomes(result.results)).toEqual({ docs: 'failed', lib: 'failed' });
    expect(commands()).toEqual(['docs check', 'lib check', 'lib make-out']);
    repo.world.processes.play(() => ({}));
    expect((await repo.apply()).ok).toBe(true);
    expect(commands()).toEqual(['docs check', 'docs ship', 'lib check', 'lib ship']);
  });

  it('keep an environment from counting as verified when they failed or were left out', async () => {
    const last = (): unknown =>
      JSON.parse(repo.world.journal.files.get('dev.jsonl')?.trim().split('\n').at(-1) ?? '{}');
    const dev = { environment: environment('dev') };
    await repo.apply({ ...dev, runPhases: OFF });
    expect(last()).toMatchObject({ kind: 'apply', ok: true, verified: false });
    await repo.apply(dev);
    expect(last()).toMatchObject({ kind: 'apply', ok: true, verified: true });
  });
});

describe('--skip-packages', () => {
  it('leaves the install commands out, and makes another build of it', async () => {
    repo.declare({ lib: { ...BUILDS, build: [...(BUILDS.build ?? []), 'install: ["get"]'] } });
    repo.unpin('docs');
    repo.writeLock();
    await repo.apply({ skipPackages: true });
    expect(commands()).toEqual(['lib make-out']);
    expect(outcomes((await repo.apply()).results)).toEqual({ lib: 'built' });
    expect(commands()).toEqual(['lib get', 'lib make-out']);
  });
});

describe('cache-restore', () => {
  it('brings what needs no output even where one it depends on is missing, and runs no command', async () => {
    repo.declare({ a: BUILDS, b: { ...BUILDS, dependsOn: ['a'] }, c: { dependsOn: ['a'] } });
    for (const part of ['a', 'b', 'c']) repo.release(part, 'v1.0.0');
    for (const part of ['docs', 'lib']) repo.unpin(part);
    repo.writeLock();
    const result = await repo.apply({
      command: 'cache-restore',
      restoreOnly: true,
      runPhases: OFF,
    });
    expect(result.ok).toBe(false);
    expect(outcomes(result.results)).toEqual({ a: 'failed', b: 'skipped', c: 'restored' });
    expect(commands()).toEqual([]);
  });
});
