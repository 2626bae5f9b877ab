/** Branches, files and commits on GitHub: the real client against real git behind the stand-in. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { forgeUnderTest, type ForgeUnderTest } from '../support/github/forge-under-test.js';

let it: ForgeUnderTest;
let main: CommitSha;

beforeEach(async () => {
  it = await forgeUnderTest();
  main = it.repo.head() as CommitSha;
});
afterEach(() => it.github.close());

/** A commit on `parent` through the API. */
function commitOn(parent: CommitSha, files: Record<string, string | null>, message = 'Change') {
  const changes = new Map(Object.entries(files));
  return it.forge.createCommit({ tree: parent, parents: [parent], files: changes, message });
}

describe('a branch', () => {
  test('is read, and null where there is none', async () => {
    expect(await it.forge.defaultBranch()).toBe('main');
    expect(await it.forge.branch('main')).toBe(main);
    expect(await it.forge.branch('no/such')).toBeNull();
  });

  test('is made only where there is none', async () => {
    const commit = await commitOn(main, { 'a.txt': 'two\n' });

    await it.forge.moveBranch('lockstep/a', { expected: null, to: commit });

    expect(it.repo.head('lockstep/a')).toBe(commit);
    await expect(
      it.forge.moveBranch('lockstep/a', { expected: null, to: commit }),
    ).rejects.toMatchObject({ code: 'forge-moved', kind: 'conflict' });
  });

  test('made by somebody else at the same time is moved', async () => {
    const commit = await commitOn(main, { 'a.txt': 'two\n' });
    it.github.before('POST /git/refs', () => it.repo.git.branch('lockstep/a', main));

    await expect(
      it.forge.moveBranch('lockstep/a', { expected: null, to: commit }),
    ).rejects.toMatchObject({ code: 'forge-moved' });
    expect(it.repo.head('lockstep/a')).toBe(main);
  });

  test('moves forward from where it was expected', async () => {
    const commit = await commitOn(main, { 'a.txt': 'two\n' });

    await it.forge.moveBranch('main', { expected: main, to: commit });

    expect(it.repo.head()).toBe(commit);
  });

  test('that is elsewhere is not touched', async () => {
    const commit = await commitOn(main, { 'a.txt': 'two\n' });
    const theirs = it.repo.git.commit({ 'b.txt': 'theirs\n' });
    it.routes();

    await expect(it.forge.moveBranch('main', { expected: main, to: commit })).rejects.toMatchObject(
      {
        code: 'forge-moved',
      },
    );
    expect(it.routes()).toEqual(['GET /git/ref/{ref}']);
    expect(it.repo.head()).toBe(theirs);
  });

  test('moved by somebody else at the same time stays theirs', async () => {
    const commit = await commitOn(main, { 'a.txt': 'two\n' });
    let theirs = '';
    it.github.before('PATCH /git/refs/{ref}', () => {
      theirs = it.repo.git.commit({ 'b.txt': 'theirs\n' });
    });

    await expect(it.forge.moveBranch('main', { expected: main, to: commit })).rejects.toMatchObject(
      {
        code: 'forge-moved',
      },
    );
    expect(it.repo.head()).toBe(theirs);
  });

  test('never moves back', async () => {
    const next = it.repo.git.commit({ 'a.txt': 'two\n' }) as CommitSha;

    await expect(it.forge.moveBranch('main', { expected: next, to: main })).rejects.toMatchObject({
      code: 'forge-moved',
    });
  });

  test('that was deleted meanwhile is moved; deleting it again is fine', async () => {
    it.repo.git.branch('gone', main);
    const commit = await commitOn(main, { 'a.txt': 'two\n' });
    it.github.before('PATCH /git/refs/{ref}', () => it.repo.git.deleteRef('refs/heads/gone'));

    await expect(it.forge.moveBranch('gone', { expected: main, to: commit })).rejects.toMatchObject(
      {
        code: 'forge-moved',
      },
    );
    await it.forge.deleteBranch('gone');
    expect(it.repo.head('gone')).toBeNull();
  });

  test('is deleted', async () => {
    it.repo.git.branch('a/b', main);

    await it.forge.deleteBranch('a/b');

    expect(it.repo.head('a/b')).toBeNull();
  });

  test('under a rule is refused, which is no race', async () => {
    it.repo.protect('main');
    const commit = await commitOn(main, { 'a.txt': 'two\n' });

    await expect(it.forge.moveBranch('main', { expected: main, to: commit })).rejects.toMatchObject(
      {
        code: 'forge-refused',
        message: expect.stringContaining('through a pull request') as unknown,
      },
    );
  });
});

describe('a commit', () => {
  test('has the files, and is signed by the forge', async () => {
    it.repo.git.commit({ 'dir/old.txt': 'old\n', 'keep.txt': 'kept\n' });
    const parent = it.repo.head() as CommitSha;

    const commit = await commitOn(
      parent,
      { 'dir/old.txt': null, 'never.txt': null, 'dir/new.txt': 'né\n' },
      'Lock\n\nbody',
    );

    const shown = (format: string) => it.repo.git.git(['log', '-1', `--format=${format}`, commit]);
    expect(it.repo.git.git(['ls-tree', '-r', '--name-only', commit]).split('\n')).toEqual([
      'a.txt',
      'dir/new.txt',
      'keep.txt',
    ]);
    expect([shown('%P'), shown('%B'), shown('%an'), shown('%cn')]).toEqual([
      parent,
      'Lock\n\nbody',
      'github-actions[bot]',
      'GitHub',
    ]);
    expect(it.repo.isVerified(commit)).toBe(true);
    expect(await it.forge.file(commit, 'dir/new.txt')).toBe('né\n');
  });

  test('may have two parents and the tree of one', async () => {
    const side = it.repo.git.commit(
      { 'b.txt': 'b\n' },
      { branch: 'side', from: main },
    ) as CommitSha;
    const next = it.repo.git.commit({ 'c.txt': 'c\n' }) as CommitSha;

    const commit = await it.forge.createCommit({
      ...{ tree: side, parents: [next, side], files: new Map(), message: 'Merge' },
    });

    expect(it.repo.git.idOf(`${commit}^{tree}`)).toBe(it.repo.git.idOf(`${side}^{tree}`));
    expect(it.repo.git.git(['log', '-1', '--format=%P', commit])).toBe(`${next} ${side}`);
  });

  test('moves no branch, and on an unknown parent is not made', async () => {
    await commitOn(main, { 'a.txt': 'two\n' });
    expect(it.repo.head()).toBe(main);

    await expect(commitOn('b'.repeat(40) as CommitSha, {})).rejects.toMatchObject({
      code: 'forge-not-found',
    });
  });
});

describe('commits between', () => {
  test('are those that the base lacks, newest first, over more than a page', async () => {
    const made = it.repo.git.add(
      ...Array.from({ length: 120 }, (_none, index) => ({
        ...{ files: { 'a.txt': `${index}\n` }, branch: 'long', message: `change ${index}\n\nwhy` },
        ...(index === 0 ? { from: 'refs/heads/main' } : {}),
      })),
    );

    const found = await it.forge.commitsBetween('main', 'long');

    expect(found.map(({ commit }) => commit)).toEqual([...made].reverse());
    expect(found[0]).toMatchObject({ message: 'change 119\n\nwhy', author: 'Test' });
    expect(await it.forge.commitsBetween('long', 'main')).toEqual([]);
  });

  test('name the account of the author where there is one', async () => {
    const commit = await commitOn(main, { 'a.txt': 'two\n' });
    await it.forge.moveBranch('ours', { expected: null, to: commit });

    expect(await it.forge.commitsBetween('main', 'ours')).toEqual([
      { commit, message: 'Change', author: 'github-actions[bot]' },
    ]);
  });

  test('of a branch that is gone are not found', async () => {
    await expect(it.forge.commitsBetween('main', 'gone')).rejects.toMatchObject({
      code: 'forge-not-found',
    });
  });
});

describe('a file', () => {
  test('is read as of a commit', async () => {
    const next = it.repo.git.commit({ 'a.txt': 'two\n', 'sub dir/ü.txt': 'deep\n' }) as CommitSha;

    expect(await it.forge.file(main, 'a.txt')).toBe('one\n');
    expect(await it.forge.file(next, 'a.txt')).toBe('two\n');
    expect(await it.forge.file(next, 'sub dir/ü.txt')).toBe('deep\n');
  });

  test('of more than 1 MiB is whole', async () => {
    const text = 'line of a lock\n'.repeat(90_000);
    const commit = it.repo.git.commit({ 'large.txt': text }) as CommitSha;

    expect(await it.forge.file(commit, 'large.txt')).toBe(text);
  });

  test('that is not there, or a folder, is null; a commit that is not there is an error', async () => {
    const commit = it.repo.git.commit({ 'dir/a.txt': '' }) as CommitSha;

    expect(await it.forge.file(commit, 'no.txt')).toBeNull();
    expect(await it.forge.file(commit, 'dir')).toBeNull();
    expect(await it.forge.file(commit, 'dir/a.txt')).toBe('');
    await expect(it.forge.file('b'.repeat(40) as CommitSha, 'a.txt')).rejects.toMatchObject({
      code: 'forge-not-found',
    });
  });
});
