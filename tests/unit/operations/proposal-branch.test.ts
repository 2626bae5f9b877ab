/** Branches of proposed updates: carried on, never forced, and others' commits kept. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LockstepError } from '../../../src/errors.js';
import {
  EACH,
  LOCK,
  ONE,
  branchOf,
  codesOf,
  lockAll,
  openTitles,
  operations,
  release,
  type UpdateWorld,
  update,
  updateWorld,
  versionsAt,
} from '../../support/update-world.js';

let world: UpdateWorld;

beforeEach(async () => {
  world = updateWorld();
  for (const name of ['api', 'docs', 'lib']) release(world, name, 'v1.0.0');
  await lockAll(world, { api: '>=1', docs: '>=1', lib: '>=1' });
});

afterEach(() => world.dispose());

describe('branches that others touched', () => {
  beforeEach(async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, EACH);
    release(world, 'api', 'v1.2.0');
  });

  it('keep what others committed; only the lock changes on top', async () => {
    const theirs = world.forge.addCommit(branchOf('api'), { 'fix.txt': 'by hand' });
    world.forge.addCommit('main', { 'README.md': 'new' });

    const result = await update(world, EACH);

    expect(codesOf(result)).toEqual(['update-branch-shared: -']);
    expect(world.forge.filesAt(branchOf('api'))).toMatchObject({ 'fix.txt': 'by hand' });
    expect(versionsAt(world, branchOf('api'))).toMatchObject({ api: 'v1.2.0' });
    expect(
      (await world.forge.commitsBetween('main', branchOf('api'))).map(({ commit }) => commit),
    ).toContain(theirs);
  });

  it('a lock that was edited there by hand is left alone, also the next time', async () => {
    const text = world.forge.filesAt('main')[LOCK] ?? '';
    const edited = text.replace(/(docs:[^]*?commit: )[0-9a-f]{40}/, `$1${'e'.repeat(40)}`);
    world.forge.addCommit(branchOf('api'), { [LOCK]: edited });

    const results = [await update(world, EACH), await update(world, EACH)];

    expect(results.map(operations)).toEqual([['unchanged dev/api'], ['unchanged dev/api']]);
    expect(results.map(codesOf)).toEqual([
      ['update-branch-edited: -'],
      ['update-branch-edited: -'],
    ]);
    expect(world.forge.filesAt(branchOf('api'))[LOCK]).toBe(edited);
  });

  it('a merge of the base by a person is no edit of the lock', async () => {
    release(world, 'lib', 'v1.1.0');
    await update(world, EACH);
    const lib = world.forge.filesAt(branchOf('lib'))[LOCK] ?? '';
    world.forge.addCommit('main', { [LOCK]: lib });
    world.forge.addCommit(branchOf('api'), { [LOCK]: lib }, { message: 'Merge branch main' });

    expect(operations(await update(world, EACH))).toContain('updated dev/api');
    expect(versionsAt(world, branchOf('api'))).toMatchObject({ api: 'v1.2.0', lib: 'v1.1.0' });
  });

  it('a lock that no longer parses there is replaced', async () => {
    world.forge.addCommit(branchOf('api'), { [LOCK]: '<<<<<<< ours\n' });

    expect(operations(await update(world, EACH))).toEqual(['updated dev/api']);
    expect(versionsAt(world, branchOf('api'))).toMatchObject({ api: 'v1.2.0' });
  });

  it('a commit that only claims to be ours does not make a branch ours', async () => {
    const message = world.forge.messageOf(world.forge.branches.get(branchOf('api')) as never);
    world.forge.addCommit(branchOf('api'), { 'fix.txt': 'x' }, { message, author: 'mallory' });

    await update(world, EACH);

    expect(world.forge.filesAt(branchOf('api'))).toMatchObject({ 'fix.txt': 'x' });
  });
});

describe('two runs at once', () => {
  it('the one that comes late plans again and finds the work done', async () => {
    release(world, 'api', 'v1.1.0');
    let raced = false;
    world.forge.failWith((call) => {
      if (raced || !call.startsWith('moveBranch')) return;
      raced = true;
      world.forge.branches.set(branchOf('all'), world.forge.branches.get('main') as never);
    });

    const result = await update(world, ONE);

    expect(raced).toBe(true);
    expect(openTitles(world)).toEqual(['Update api v1.0.0 → v1.1.0 in dev']);
    expect(result.ok).toBe(true);
  });

  it('gives up when the branch moves again and again', async () => {
    release(world, 'api', 'v1.1.0');
    world.forge.failWith((call) => {
      if (call.startsWith('moveBranch'))
        throw new LockstepError('forge-moved', { message: 'moved' });
    });

    await expect(update(world, ONE)).rejects.toMatchObject({ code: 'forge-moved' });
    expect(world.forge.calls.filter((call) => call.startsWith('moveBranch'))).toHaveLength(2);
  });

  it('a pull request that another run has just opened is the answer', async () => {
    release(world, 'api', 'v1.1.0');
    world.forge.failWith((call) => {
      if (call === `createPullRequest ${branchOf('all')}` && world.forge.pulls.length === 0) {
        world.forge.openPullRequest({ head: branchOf('all') });
      }
    });

    expect(operations(await update(world, ONE))).toEqual(['unchanged dev/all']);
  });
});
