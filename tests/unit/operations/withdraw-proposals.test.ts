/** Pull requests of updates that are no longer needed. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hold, resume } from '../../../src/operations/hold.js';
import {
  EACH,
  LOCK,
  ONE,
  branchOf,
  codesOf,
  component,
  dev,
  lockAll,
  openTitles,
  operations,
  prod,
  pushAll,
  release,
  type UpdateWorld,
  update,
  updateWorld,
} from '../../support/update-world.js';

let world: UpdateWorld;

beforeEach(async () => {
  world = updateWorld();
  for (const name of ['api', 'docs', 'lib']) release(world, name, 'v1.0.0');
  await lockAll(world, { api: '>=1', docs: '>=1', lib: '>=1' });
});

afterEach(() => world.dispose());

describe('pull requests that are no longer needed', () => {
  it('are closed with a reason, and their branches go', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, EACH);
    world.write(LOCK, world.forge.filesAt(branchOf('api'))[LOCK] ?? '');
    pushAll(world);

    const result = await update(world, EACH);

    expect(operations(result)).toEqual(['closed dev/api']);
    expect(openTitles(world)).toEqual([]);
    expect(world.forge.commentsOn(1).join()).toContain('the lock has these versions already');
    expect(world.forge.branches.has(branchOf('api'))).toBe(false);
  });

  it('a hold closes, its reason told; once resumed the same versions are proposed again', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, EACH);
    const environment = dev;
    await hold(world, {
      environment,
      components: [component('api')],
      reason: 'leaks',
      expires: null,
    });

    const held = await update(world, EACH);
    await resume(world, { environment, components: [component('api')], reason: null });
    const resumed = await update(world, EACH);

    expect(operations(held)).toEqual(['closed dev/api']);
    expect(codesOf(held)).toEqual(['held: api']);
    expect(world.forge.commentsOn(1).join()).toContain('api is held at v1.0.0');
    expect(operations(resumed)).toEqual(['created dev/api']);
  });

  it('a branch with commits of others stays', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, EACH);
    world.forge.addCommit(branchOf('api'), { 'fix.txt': 'by hand' });

    await update(world, ONE);

    expect(openTitles(world)).toEqual(['Update api v1.0.0 → v1.1.0 in dev']);
    expect(world.forge.pulls[0]?.state).toBe('closed');
    expect(world.forge.branches.has(branchOf('api'))).toBe(true);
  });

  it('those of people, of other environments and of another base are none of ours to close', async () => {
    await lockAll(world, { api: '>=1', docs: '>=1', lib: '>=1' }, [dev, prod]);
    release(world, 'api', 'v1.1.0');
    await update(world, EACH, { environments: [prod] });
    world.forge.addCommit(branchOf('mine'), { a: 'b' }, { from: 'main' });
    world.forge.openPullRequest({ head: branchOf('mine'), body: 'by hand' });

    await update(world, EACH);

    expect(world.forge.pulls.filter(({ state }) => state === 'closed')).toEqual([]);
  });
});
