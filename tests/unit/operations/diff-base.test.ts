/** Which commits are compared, by event: the wrong base would say that nothing changed. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { HostEvent } from '../../../src/domain/host-event.js';
import { comparedCommits } from '../../../src/operations/diff-base.js';
import { NO_EVENT, pullRequestEvent, sha } from '../../support/diff-world.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
  for (const name of ['HEAD', 'topic', 'refs/remotes/origin/main', 'refs/remotes/origin/HEAD']) {
    world.metaRepo.revisions.set(name, {});
  }
});

afterEach(() => world.dispose());

const commitOf = (name: string) => world.metaRepo.commitOf(name);
const compare = (event: HostEvent | null, base: string | null = null, head: string | null = null) =>
  comparedCommits({ metaRepo: world.metaRepo, host: { ...world.host, event } }, { base, head });
const mergeOf = (...parents: readonly ReturnType<typeof sha>[]) =>
  world.metaRepo.parentsOf.set(commitOf('HEAD'), parents);
const ancestor = (a: string, b: string, common: string) =>
  world.metaRepo.mergeBases.set(`${a} ${b}`, sha(common));

describe('of a pull request', () => {
  test('the first parent of the merge that is checked out, though the event names an older base', async () => {
    mergeOf(sha('8'), sha('d'));

    expect(await compare(pullRequestEvent())).toEqual({
      base: sha('8'),
      read: null,
      head: sha('d'),
    });
  });

  test('a merge of something else is no merge of this pull request', async () => {
    mergeOf(sha('8'), sha('9'));
    ancestor(commitOf('HEAD'), sha('c'), '7');

    expect(await compare(pullRequestEvent())).toMatchObject({ base: sha('7') });
  });

  test('with its head checked out, where it left the base', async () => {
    ancestor(commitOf('HEAD'), sha('c'), '7');

    expect(await compare(pullRequestEvent())).toMatchObject({ base: sha('7'), head: sha('d') });
  });

  test('without history, or with a deleted base that cannot be fetched, says what to do', async () => {
    await expect(compare(pullRequestEvent())).rejects.toMatchObject({
      code: 'base-not-found',
      hint: expect.stringContaining('fetch-depth: 0'),
    });
    world.metaRepo.absent.add(sha('c'));
    await expect(compare(pullRequestEvent())).rejects.toMatchObject({
      code: 'base-not-found',
      message: expect.stringContaining('not our ref'),
    });
  });

  test('with the base itself checked out there is nothing to compare, and that is said', async () => {
    const base = commitOf('HEAD');

    await expect(compare(pullRequestEvent({ base }))).rejects.toMatchObject({
      code: 'base-not-found',
      message: expect.stringContaining('nothing to compare'),
    });
  });
});

describe('of a merge group', () => {
  const group = (before: ReturnType<typeof sha> | null): HostEvent => ({
    ...NO_EVENT,
    name: 'merge_group',
    before,
  });

  test('its base', async () => {
    expect(await compare(group(sha('5')))).toEqual({
      base: sha('5'),
      read: null,
      head: commitOf('HEAD'),
    });
  });

  test('an event without one is an error, never "nothing changed"', async () => {
    await expect(compare(group(null))).rejects.toMatchObject({ code: 'base-not-found' });
  });
});

describe('of a push', () => {
  test('where the ref was', async () => {
    expect(await compare({ ...NO_EVENT, before: sha('6') })).toMatchObject({ base: sha('6') });
  });

  test.each([
    ['a new branch', null],
    ['a base that was force-pushed away', sha('6')],
  ])('%s: where it left the default branch', async (_, before) => {
    world.metaRepo.absent.add(sha('6'));
    ancestor(commitOf('HEAD'), commitOf('refs/remotes/origin/main'), '3');

    expect(await compare({ ...NO_EVENT, before })).toMatchObject({ base: sha('3') });
  });

  test('of the default branch itself, rewritten, has no base: nothing stands for where it was', async () => {
    world.metaRepo.absent.add(sha('6'));
    const event = { ...NO_EVENT, ref: 'refs/heads/main', before: sha('6') };

    await expect(compare(event)).rejects.toMatchObject({ code: 'base-not-found' });
  });

  test('without the default branch in the clone says what to fetch', async () => {
    world.metaRepo.revisions.delete('refs/remotes/origin/main');

    await expect(compare(NO_EVENT)).rejects.toMatchObject({
      code: 'base-not-found',
      hint: expect.stringContaining('fetch-depth: 0'),
    });
  });
});

describe('by hand', () => {
  test('what is on disk against HEAD, or against what is named', async () => {
    expect(await compare(null)).toEqual({ base: commitOf('HEAD'), read: null, head: null });
    expect(await compare(null, 'topic')).toMatchObject({ base: commitOf('topic') });
  });

  test('a named head is read from git, against where it left the default branch', async () => {
    ancestor(commitOf('topic'), commitOf('refs/remotes/origin/HEAD'), '3');

    expect(await compare(null, null, 'topic')).toEqual({
      base: sha('3'),
      read: commitOf('topic'),
      head: commitOf('topic'),
    });
  });

  test('a schedule compares what is on disk with HEAD', async () => {
    expect(await compare({ ...NO_EVENT, name: 'schedule' })).toMatchObject({
      base: commitOf('HEAD'),
    });
  });

  test('names a revision that is not there', async () => {
    await expect(compare(null, 'nowhere')).rejects.toMatchObject({ code: 'base-not-found' });
    await expect(compare(null, null, 'nowhere')).rejects.toMatchObject({ code: 'base-not-found' });
  });
});
