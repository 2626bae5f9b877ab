/** Updates as pull requests: which are made, changed, left alone and closed. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseEnvironmentName } from '../../../src/domain/names.js';
import {
  DAY,
  EACH,
  LOCK,
  ONE,
  branchOf,
  codesOf,
  component,
  dev,
  lockAll,
  locked,
  manifestText,
  openTitles,
  operations,
  prod,
  pushAll,
  release,
  type UpdateWorld,
  update,
  updateWorld,
  versionsAt,
  writesOf,
} from '../../support/update-world.js';

let world: UpdateWorld;

beforeEach(async () => {
  world = updateWorld();
  for (const name of ['api', 'docs', 'lib']) release(world, name, 'v1.0.0');
  await lockAll(world, { api: '>=1', docs: '>=1', lib: '>=1' });
});

afterEach(() => world.dispose());

describe('a new version', () => {
  it('becomes one branch with one verified commit and one pull request', async () => {
    release(world, 'api', 'v1.1.0');

    const result = await update(world, ONE);

    expect(result).toMatchObject({
      ok: true,
      onto: { branch: 'main', commit: world.forge.branches.get('main') },
      pullRequests: [
        {
          number: 1,
          url: 'https://forge.test/acme/meta/pull/1',
          operation: 'created',
          branch: branchOf('all'),
          components: ['api'],
          environments: ['dev'],
        },
      ],
    });
    expect(versionsAt(world, branchOf('all'))).toEqual({
      api: 'v1.1.0',
      docs: 'v1.0.0',
      lib: 'v1.0.0',
    });
    expect(openTitles(world)).toEqual(['Update api v1.0.0 → v1.1.0 in dev']);
    expect(writesOf(world).map((call) => call.split(' ')[0])).toEqual([
      'createCommit',
      'moveBranch',
      'createPullRequest',
    ]);
  });

  it('leaves the lock files here alone', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, ONE);

    expect(locked(world)).toMatchObject({ api: 'v1.0.0' });
  });

  it('the second run writes nothing and says unchanged', async () => {
    release(world, 'api', 'v1.1.0');
    release(world, 'lib', 'v1.1.0');
    await update(world, EACH);
    world.clock.advance(DAY);
    world.forge.calls.length = 0;

    const again = await update(world, EACH);

    expect(operations(again)).toEqual(['unchanged dev/api', 'unchanged dev/lib']);
    expect(writesOf(world)).toEqual([]);
  });

  it('a dry run tells all and writes nothing', async () => {
    release(world, 'api', 'v1.1.0');

    const result = await update(world, ONE, { dryRun: true });

    expect(result.pullRequests).toMatchObject([{ operation: 'created', number: null, url: null }]);
    expect(writesOf(world)).toEqual([]);
  });

  it('nothing new is no pull request', async () => {
    expect((await update(world, ONE)).pullRequests).toEqual([]);
    expect(writesOf(world)).toEqual([]);
  });

  it('a newer one goes into the pull request that is open, as a commit on top', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, EACH);
    const before = world.forge.branches.get(branchOf('api'));
    release(world, 'api', 'v1.2.0');

    const result = await update(world, EACH);

    expect(operations(result)).toEqual(['updated dev/api']);
    expect(openTitles(world)).toEqual(['Update api v1.0.0 → v1.2.0 in dev']);
    expect(
      (await world.forge.commitsBetween('main', branchOf('api'))).map(({ commit }) => commit),
    ).toContain(before);
  });
});

describe('sets', () => {
  const GROUPS = new Map([['ui', ['a*', 'docs']]]);

  it.each([
    [{ strategy: 'one' }, ['Update 3 components in dev']],
    [
      { strategy: 'per-component' },
      [
        'Update api v1.0.0 → v1.1.0 in dev',
        'Update docs v1.0.0 → v1.1.0 in dev',
        'Update lib v1.0.0 → v1.1.0 in dev',
      ],
    ],
    [
      { strategy: 'per-group', groups: GROUPS },
      ['Update lib v1.0.0 → v1.1.0 in dev', 'Update 2 components of ui in dev'],
    ],
  ] as const)('%o makes %o', async (config, titles) => {
    for (const name of ['api', 'docs', 'lib']) release(world, name, 'v1.1.0');

    await update(world, config);

    expect(openTitles(world)).toEqual(titles);
  });

  it('each moves its own components only', async () => {
    for (const name of ['api', 'lib']) release(world, name, 'v1.1.0');

    await update(world, EACH);

    expect(versionsAt(world, branchOf('api'))).toMatchObject({ api: 'v1.1.0', lib: 'v1.0.0' });
    expect(versionsAt(world, branchOf('lib'))).toMatchObject({ api: 'v1.0.0', lib: 'v1.1.0' });
  });

  it('environments have branches of their own', async () => {
    await lockAll(world, { api: '>=1', docs: '>=1', lib: '>=1' }, [dev, prod]);
    release(world, 'api', 'v1.1.0');

    const result = await update(world, ONE, { environments: [dev, prod] });

    expect(operations(result)).toEqual(['created dev/all', 'created prod/all']);
    expect(result.pullRequests.map(({ environments }) => environments)).toEqual([
      ['dev'],
      ['prod'],
    ]);
  });

  it('one for some components only would undo the rest, so it is refused', async () => {
    const components = [component('api')];

    await expect(update(world, ONE, { components })).rejects.toMatchObject({ code: 'usage' });
    release(world, 'api', 'v1.1.0');
    release(world, 'lib', 'v1.1.0');
    expect(operations(await update(world, EACH))).toHaveLength(2);
    expect(operations(await update(world, EACH, { components }))).toEqual(['unchanged dev/api']);
    expect(openTitles(world)).toHaveLength(2);
  });

  it('one that does not fit is not proposed, and the finding says why', async () => {
    world.write(
      'manifests/components.yaml',
      manifestText({ api: { version: '>=1', dependsOn: ['lib:^2'] }, docs: '>=1', lib: '>=1' }),
    );
    pushAll(world);
    release(world, 'api', 'v1.1.0');
    release(world, 'docs', 'v1.1.0');

    const result = await update(world, EACH);

    expect(operations(result)).toEqual(['created dev/docs']);
    expect(result.ok).toBe(false);
    expect(result.findings).toMatchObject([
      {
        code: 'update-conflict',
        severity: 'error',
        message: 'api is not proposed: api depends on lib ^2, and v1.0.0 is locked',
      },
    ]);
  });
});

describe('the base', () => {
  it('is what the forge has, whatever is checked out here, and the difference is told', async () => {
    world.write(LOCK, 'nonsense');
    world.metaRepo.resolveRevision = () => Promise.resolve('f'.repeat(40) as never);
    release(world, 'api', 'v1.1.0');

    const result = await update(world, ONE);

    expect(operations(result)).toEqual(['created dev/all']);
    expect(codesOf(result)).toEqual(['update-base-differs: -']);
  });

  it('that moved on without the lock moves no branch', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, ONE);
    world.forge.addCommit('main', { 'README.md': 'new' });
    world.forge.calls.length = 0;

    expect(operations(await update(world, ONE))).toEqual(['unchanged dev/all']);
    expect(writesOf(world)).toEqual([]);
  });

  it('that moved on with the lock is merged into a branch of ours', async () => {
    release(world, 'api', 'v1.1.0');
    release(world, 'lib', 'v1.1.0');
    await update(world, EACH);
    const merged = world.forge.filesAt(branchOf('lib'));
    const base = world.forge.addCommit('main', { ...merged, 'README.md': 'new' });

    const result = await update(world, EACH);

    expect(operations(result)).toEqual(['updated dev/api', 'closed dev/lib']);
    expect(versionsAt(world, branchOf('api'))).toMatchObject({ api: 'v1.1.0', lib: 'v1.1.0' });
    expect(world.forge.filesAt(branchOf('api'))['README.md']).toBe('new');
    expect(await world.forge.commitsBetween(branchOf('api'), base)).toEqual([]);
  });
});

describe('who may, and with what', () => {
  it('an event of low trust never writes (T01)', async () => {
    release(world, 'api', 'v1.1.0');
    const low = { ...world, host: { ...world.host, trust: 'low' as const } };

    await expect(update(low, ONE)).rejects.toMatchObject({ code: 'trust-low' });
    expect(world.forge.calls).toEqual([]);
  });

  it('without a forge the command says what to do', async () => {
    await expect(update({ ...world, forge: null }, ONE)).rejects.toMatchObject({
      code: 'forge-missing',
      hint: expect.stringContaining('--pr-strategy none'),
    });
  });

  it('a pull request made with the token of the workflow starts no checks, and the fix is named', async () => {
    world.dispose();
    world = updateWorld('github-actions[bot]');
    release(world, 'api', 'v1.0.0');
    await lockAll(world, { api: '>=1' });
    release(world, 'api', 'v1.1.0');

    const first = await update(world, ONE);
    const second = await update(world, ONE);

    expect(first.findings).toMatchObject([
      {
        code: 'checks-not-triggered',
        severity: 'warning',
        fix: expect.stringContaining('GitHub App'),
      },
    ]);
    expect(codesOf(second)).toEqual([]);
  });
});

it('an environment that is not declared on the base is refused', async () => {
  const environments = [parseEnvironmentName('stage')];

  await expect(update(world, ONE, { environments })).rejects.toMatchObject({
    code: 'environment-unknown',
  });
});
