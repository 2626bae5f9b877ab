/** `lock --update` into the lock files: the newest version that the rules allow, and why not a newer one. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FakeWorld } from '../../support/fake-world.js';
import {
  codesOf,
  component,
  DAY,
  locked,
  lockAll,
  manifestText,
  release,
  update,
  updateWorld,
  urlOf,
  type UpdateWorld,
} from '../../support/update-world.js';

let world: UpdateWorld;

const messages = (result: { findings: readonly { message: string }[] }) =>
  result.findings.map(({ message }) => message);

beforeEach(async () => {
  world = updateWorld();
  release(world, 'lib', 'v1.0.0');
  release(world, 'api', 'main');
  await lockAll(world, { lib: '>=1', api: 'main' });
});

afterEach(() => world.dispose());

describe('lock --update without pull requests', () => {
  it('writes the newest version of a range, and the head of a branch', async () => {
    release(world, 'lib', 'v1.1.0');
    const head = release(world, 'api', 'main');

    const result = await update(world);

    expect(result).toMatchObject({ ok: true, strategy: null, onto: null, pullRequests: [] });
    expect(result.updates[0]?.lock.changed).toBe(true);
    expect(locked(world)).toEqual({ api: 'main', lib: 'v1.1.0' });
    expect(result.updates[0]?.changes[0]?.to?.commit).toBe(head);
  });

  it('asks each repository once, and changes nothing, when there is nothing new', async () => {
    world.git.calls.length = 0;

    const result = await update(world);

    expect(result.updates[0]?.lock.changed).toBe(false);
    expect(world.git.calls).toEqual([`lookUp ${urlOf('api')}`, `lookUp ${urlOf('lib')}`]);
  });

  it('writes nothing in a dry run', async () => {
    release(world, 'lib', 'v1.1.0');

    const result = await update(world, {}, { dryRun: true });

    expect(result.updates[0]?.lock.changed).toBe(true);
    expect(locked(world)).toMatchObject({ lib: 'v1.0.0' });
  });

  it('moves only the components asked for', async () => {
    release(world, 'lib', 'v1.1.0');
    const head = release(world, 'api', 'main');

    const result = await update(world, {}, { components: [component('lib')] });

    expect(locked(world)).toMatchObject({ lib: 'v1.1.0' });
    expect(result.updates[0]?.changes[0]?.to?.commit).not.toBe(head);
  });

  it('has nothing to update where nothing is locked', async () => {
    const empty = updateWorld();
    empty.write('manifests/components.yaml', manifestText({ lib: '>=1' }));

    await expect(update(empty, {}, { environments: [null] })).rejects.toMatchObject({
      code: 'lock-missing',
    });
    empty.dispose();
  });
});

describe('minimum age', () => {
  it('takes the newest version that is old enough, and says when the newer one will be', async () => {
    release(world, 'lib', 'v1.1.0', 5 * DAY);
    release(world, 'lib', 'v1.2.0', 1 * DAY);

    const result = await update(world, { minimumAgeMs: 3 * DAY });

    expect(locked(world)).toMatchObject({ lib: 'v1.1.0' });
    expect(result.skipped).toMatchObject([
      {
        component: 'lib',
        version: 'v1.2.0',
        code: 'update-too-young',
        until: '2026-11-23T10:00:00Z',
      },
    ]);
    expect(messages(result)).toEqual(['lib v1.2.0: too young until 2026-11-23T10:00:00Z']);
  });

  it('leaves a branch where it is until its head is old enough', async () => {
    release(world, 'api', 'main', DAY);

    const young = await update(world, { minimumAgeMs: 3 * DAY });
    world.clock.advance(2 * DAY);
    const old = await update(world, { minimumAgeMs: 3 * DAY });

    expect([young, old].map((one) => one.updates[0]?.lock.changed)).toEqual([false, true]);
    expect(codesOf(young)).toEqual(['update-too-young: api']);
    expect(codesOf(old)).toEqual([]);
  });

  it('never goes below what is locked, however young that is', async () => {
    release(world, 'lib', 'v1.2.0', DAY);
    await lockAll(world, { lib: '>=1', api: 'main' });
    release(world, 'lib', 'v1.1.0', 50 * DAY);

    const result = await update(world, { minimumAgeMs: 30 * DAY });

    expect(locked(world)).toMatchObject({ lib: 'v1.2.0' });
    expect(result.updates[0]?.lock.changed).toBe(false);
  });

  it('a time that no date can hold is too young for ever', async () => {
    const commit = release(world, 'lib', 'v1.1.0');
    world.git.times.set(commit, Number.MAX_VALUE);

    expect(codesOf(await update(world, { minimumAgeMs: DAY }))).toEqual(['update-too-young: lib']);
  });
});

describe('ignore and allow', () => {
  const rule = (components: string[], versions: string | null, reason: string | null = null) => ({
    components,
    versions,
    reason,
  });

  it('passes over ignored versions and tells the reason', async () => {
    for (const version of ['v1.1.0', 'v3.0.0', 'v3.1.0-rc.1', 'v3.1.0'])
      release(world, 'lib', version);

    const result = await update(world, { ignore: [rule(['li*'], '>=3', 'needs the new API')] });

    expect(locked(world)).toMatchObject({ lib: 'v1.1.0' });
    expect(messages(result)).toEqual(['lib v3.1.0 and 1 older: ignored: needs the new API']);
    expect(result.skipped.map(({ version }) => version)).toEqual(['v3.1.0', 'v3.0.0']);
  });

  it('takes only what is allowed', async () => {
    release(world, 'lib', 'v1.1.0');
    release(world, 'lib', 'v2.0.0');
    release(world, 'api', 'main');

    const result = await update(world, { allow: [rule(['lib'], '<2')] });

    expect(locked(world)).toMatchObject({ lib: 'v1.1.0' });
    expect(codesOf(result)).toEqual(['update-ignored: api', 'update-ignored: lib']);
  });
});

describe('what dependents ask for', () => {
  it('a version that a dependent does not take is passed over, its dependent named', async () => {
    release(world, 'web', 'v1.0.0');
    await lockAll(world, {
      lib: '>=1',
      api: 'main',
      web: { version: 'v1.0.0', dependsOn: ['lib:^1'] },
    });
    release(world, 'lib', 'v1.5.0');
    release(world, 'lib', 'v2.0.0');

    const result = await update(world);

    expect(locked(world)).toMatchObject({ lib: 'v1.5.0' });
    expect(messages(result)).toEqual(['lib v2.0.0: web depends on lib ^1']);
    expect(result.ok).toBe(true);
  });

  it('a set that does not fit whatever is chosen is refused', async () => {
    release(world, 'web', 'v1.0.0');
    await lockAll(world, { lib: '>=1', api: 'main', web: 'v1.0.0' });
    world.write(
      'manifests/components.yaml',
      manifestText({ lib: '>=1', api: 'main', web: { version: 'v1.0.0', dependsOn: ['lib:^9'] } }),
    );

    await expect(update(world)).rejects.toMatchObject({ code: 'dependency-conflict' });
  });
});

describe('what a person pinned', () => {
  it('follows the manifest and nothing else: age and ignore are for versions that nobody named', async () => {
    release(world, 'lib', 'v1.1.0', 0);
    release(world, 'lib', 'v1.2.0', 0);
    world.write('manifests/components.yaml', manifestText({ lib: 'v1.1.0', api: 'main' }));

    await update(world, {
      minimumAgeMs: DAY,
      ignore: [{ components: ['*'], versions: null, reason: null }],
    });

    expect(locked(world)).toMatchObject({ lib: 'v1.1.0' });
  });

  it('a tag that moved is never taken, and is a high finding (T26)', async () => {
    release(world, 'lib', 'v1.0.0');

    const result = await update(world);

    expect(result.updates[0]?.lock.changed).toBe(false);
    expect(result.findings).toMatchObject([{ code: 'tag-moved', severity: 'high' }]);
  });

  it('a branch that moves between two looks is left for the next run', async () => {
    release(world, 'api', 'main');
    let looks = 0;
    const moving = { ...world, git: { ...world.git } } as FakeWorld;
    moving.git.lookUp = (url, choose) => {
      if (url === urlOf('api') && (looks += 1) === 2) release(world, 'api', 'main');
      return world.git.lookUp(url, choose);
    };

    const result = await update(moving);

    expect(codesOf(result)).toEqual(['update-moved: api']);
    expect(result.updates[0]?.lock.changed).toBe(false);
  });
});

describe('a lock that is not what the manifest wants', () => {
  it('stays the lock of the old manifest while the rules allow nothing that the new one wants', async () => {
    release(world, 'lib', 'v2.0.0', 0);
    const before = (await update(world, { minimumAgeMs: DAY })).updates[0]?.lock.digest;
    world.write('manifests/components.yaml', manifestText({ lib: '>=2', api: 'main' }));

    const young = await update(world, { minimumAgeMs: DAY });
    world.clock.advance(DAY);
    const old = await update(world, { minimumAgeMs: DAY });

    expect(young.updates[0]?.lock).toMatchObject({ changed: false, digest: before });
    expect(old.updates[0]?.lock.changed).toBe(true);
    expect(locked(world)).toMatchObject({ lib: 'v2.0.0' });
  });

  it('a failure of one component is told with its name, and nothing is written', async () => {
    release(world, 'lib', 'v1.1.0');
    world.write('manifests/components.yaml', manifestText({ lib: '>=1', api: 'nowhere' }));

    await expect(update(world)).rejects.toMatchObject({
      code: 'ref-missing',
      message: expect.stringContaining('api (nowhere)'),
    });
    expect(locked(world)).toMatchObject({ lib: 'v1.0.0' });
  });
});
