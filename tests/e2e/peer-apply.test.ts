/**
 * `apply`, run after run, on the rows of the earlier CLI's table: second runs that fail, floating versions, locks of
 * the wrong environment, cycles applied anyway. Here each is a promise of the opposite.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  answer,
  makeSmallWorld,
  manifest,
  outcomes,
  part,
  THREE_ENVIRONMENTS,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;

beforeAll(() => {
  world = makeSmallWorld();
  for (const name of ['lib', 'api', 'web']) world.repo(name);
});

afterAll(() => world.dispose());

function locked(...parts: readonly string[]): SmallMeta {
  const meta = world.meta(manifest(...parts));
  expect(meta.run(['lock', '--json'])).toMatchObject({ code: 0 });
  return meta;
}

describe('apply, run after run', () => {
  let meta: SmallMeta;
  let first: ReturnType<SmallMeta['run']>;

  beforeAll(() => {
    meta = locked(part('web', { deps: ['api'] }), part('api', { deps: ['lib'] }), part('lib'));
    first = meta.run(['apply', '--locked', '--json']);
  });

  it('the first run builds every component in dependency order, without Bazel', () => {
    expect([first.code, outcomes(first)]).toEqual([
      0,
      { lib: 'built', api: 'built', web: 'built' },
    ]);
    expect(answer(first).steps.map(({ component }) => component)).toEqual(['lib', 'api', 'web']);
    expect(meta.read('components/web/out/name.txt')).toBe('web 1\n');
  });

  it('a second run of the same lock is a no-op, exit 0, and says so', () => {
    const second = meta.run(['apply', '--locked', '--json']);

    expect([second.code, outcomes(second)]).toEqual([
      0,
      { lib: 'unchanged', api: 'unchanged', web: 'unchanged' },
    ]);
    expect(meta.run(['apply', '--locked']).stdout).toContain('nothing to do');
  });

  it('the store is used: a checkout that is gone comes back without a build', () => {
    rmSync(join(meta.directory, 'components/api'), { recursive: true });
    const run = meta.run(['apply', '--locked', '--json']);

    expect([run.code, outcomes(run)]).toEqual([
      0,
      { lib: 'unchanged', api: 'restored', web: 'unchanged' },
    ]);
    expect(meta.read('components/api/out/name.txt')).toBe('api 1\n');
  });

  it('a newer lock upgrades in place, and an older one goes back from the store', () => {
    const other = locked(part('lib'), part('web'));
    other.run(['apply', '--json']);
    const move = (version: string): ReturnType<SmallMeta['run']> => {
      other.write({
        'manifests/components.yaml': manifest(part('lib', { version }), part('web')),
      });
      other.run(['lock']);
      return other.run(['apply', '--json']);
    };
    const up = move('v2.0.0');
    const upgraded = other.read('components/lib/out/name.txt');
    const down = move('v1.0.0');

    expect([up.code, outcomes(up)]).toEqual([0, { lib: 'built', web: 'unchanged' }]);
    expect(upgraded).toBe('lib 2\n');
    expect([down.code, outcomes(down)]).toEqual([0, { lib: 'restored', web: 'unchanged' }]);
    expect(other.read('components/lib/out/name.txt')).toBe('lib 1\n');
  });
});

describe('apply takes the lock and nothing else', () => {
  it('--env dev --locked applies the lock of dev, not the one without environment', () => {
    const meta = world.meta(manifest(part('lib')), {
      ...THREE_ENVIRONMENTS,
      'manifests/environments.yaml': 'environments: {dev: {lib: v2.0.0}}\n',
      'lockstep.yaml': 'environments: [dev]\n',
    });
    meta.run(['lock', '--env', 'dev']);
    const run = meta.run(['apply', '--env', 'dev', '--locked', '--json']);

    expect([run.code, answer(run)]).toMatchObject([0, { ok: true, environment: 'dev' }]);
    expect(meta.read('components/lib/name.txt')).toBe('lib 2\n');
    expect(meta.has('manifests/components.lock.yaml')).toBe(false);
  });

  it.each([
    ['an environment without a lock', ['--env', 'prod'], 'lock-missing'],
    ['no environment and no lock', [], 'lock-missing'],
    ['an unknown environment', ['--env', 'prd'], 'environment-unknown'],
  ])('refuses %s instead of taking what the manifest says', (_, args, code) => {
    const meta = world.meta(manifest(part('lib')), THREE_ENVIRONMENTS);
    const run = meta.run(['apply', ...args, '--json']);

    expect([run.code, answer(run).error]).toMatchObject([2, { code }]);
    expect(answer(run).error?.hint).toBeTruthy();
    expect(meta.has('components')).toBe(false);
  });

  it.each([['--locked'], ['--no-locked']])(
    'a component absent from the lock is never applied at a floating version (%s)',
    (flag) => {
      const meta = locked(part('lib'));
      meta.write({ 'manifests/components.yaml': manifest(part('lib'), part('api')) });
      const run = meta.run(['apply', flag, '--json']);

      expect([run.code, answer(run).error]).toMatchObject([1, { code: 'lock-stale' }]);
      expect(answer(run).error?.message).toContain('api');
      expect(meta.has('components/api')).toBe(false);
    },
  );

  it.each([
    [
      'a cycle',
      manifest(part('lib', { deps: ['api'] }), part('api', { deps: ['lib'] })),
      'dependency-cycle',
      /api → lib → api|lib → api → lib/,
    ],
    [
      'a missing dependency',
      manifest(part('lib'), part('api', { deps: ['gone'] })),
      'dependency-missing',
      /api.*gone/,
    ],
  ])('%s stops everything before anything is applied', (...[, text, code, message]) => {
    const meta = locked(part('lib'), part('api'));
    meta.write({ 'manifests/components.yaml': text });
    for (const command of ['apply', 'lock', 'validate']) {
      const run = meta.run([command, '--json']);
      expect([run.code, answer(run).error]).toMatchObject([2, { code }]);
      expect(answer(run).error?.message).toMatch(message);
    }
    expect(meta.has('components')).toBe(false);
  });
});

describe('plan, dry run and status', () => {
  let meta: SmallMeta;

  beforeAll(() => {
    meta = world.meta(
      manifest(part('lib', { version: 'v2.0.0' }), part('api', { version: 'main' })),
      {
        ...THREE_ENVIRONMENTS,
        'manifests/environments.yaml': 'environments: {dev: {}, prod: {lib: v1.0.0}}\n',
      },
    );
    meta.run(['lock', '--env', 'dev', '--env', 'prod']);
  });

  it.each([[['plan']], [['apply', '--dry-run']]])(
    '%s shows the version of the environment, works on branches, and changes nothing',
    (command) => {
      const run = meta.run([...command, '--env', 'prod', '--json']);
      const steps = answer(run).steps;

      expect(run.code).toBe(0);
      expect(steps.find(({ component }) => component === 'lib')?.reason).toContain('v1.0.0');
      expect(steps.find(({ component }) => component === 'api')?.reason).toContain('main');
      expect(meta.has('components')).toBe(false);
    },
  );

  it('plan refuses an unknown environment', () => {
    const run = meta.run(['plan', '--env', 'nope', '--json']);

    expect([run.code, answer(run).error?.code]).toEqual([2, 'environment-unknown']);
  });

  it('status after a correct apply of an environment has every row current, exit 0', () => {
    meta.run(['apply', '--env', 'prod', '--locked']);
    const run = meta.run(['status', '--env', 'prod', '--json']);

    expect([run.code, run.json()]).toMatchObject([
      0,
      {
        ok: true,
        components: [
          { component: 'api', state: 'current' },
          { component: 'lib', state: 'current', version: 'v1.0.0' },
        ],
      },
    ]);
  });

  it('status of another environment says what is behind, exit 1', () => {
    const run = meta.run(['status', '--env', 'dev', '--json']);

    expect([run.code, run.json()]).toMatchObject([
      1,
      { ok: false, components: [{ state: 'current' }, { component: 'lib', state: 'behind' }] },
    ]);
  });

  it('a dry run shows a downgrade as what it is', () => {
    meta.run(['apply', '--env', 'dev']);
    const run = meta.run(['apply', '--env', 'prod', '--dry-run', '--json']);
    const lib = answer(run).steps.find(({ component }) => component === 'lib');

    expect([run.code, lib?.action]).toEqual([0, 'restore']);
    expect(lib?.reason).toMatch(/v1\.0\.0.*v2\.0\.0|v2\.0\.0.*v1\.0\.0|downgrade/);
    expect(meta.read('components/lib/name.txt')).toBe('lib 2\n');
  });
});
