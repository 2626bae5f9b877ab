/** The journal's branch on real repositories: compare-and-swap alone decides who wrote. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createJournalBranch } from '../../../../src/adapters/meta-git/create-journal-branch.js';
import { createMetaGit } from '../../../../src/adapters/meta-git/meta-environment.js';
import type { JournalBranch } from '../../../../src/ports/journal-branch.js';

const ENV = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

let root: string;
let counter = 0;

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, {
    cwd,
    env: ENV,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

function journalOf(directory: string, remote: string | null = null): JournalBranch {
  return createJournalBranch(createMetaGit(directory, ENV), {
    branch: 'lockstep/journal',
    remote,
    temporaryIndex: () => join(root, 'tmp', `index-${(counter += 1)}`),
  });
}

function repository(name: string): string {
  const directory = join(root, name);
  git(root, 'init', '--quiet', '-b', 'main', directory);
  return directory;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-journal-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('journal branch', () => {
  it('is empty before the first entry, and then gives back what was written', async () => {
    const journal = journalOf(repository('meta'));

    const before = await journal.read();
    const head = await journal.replace(
      null,
      new Map([
        ['dev.jsonl', 'ä\n'],
        ['locks/ab.yaml', 'b\n'],
      ]),
      'one',
    );
    const after = await journal.read();

    expect(before).toEqual({ head: null, files: new Map() });
    expect(after).toEqual({
      head,
      files: new Map([
        ['dev.jsonl', 'ä\n'],
        ['locks/ab.yaml', 'b\n'],
      ]),
    });
  });

  it('keeps the files that a later write does not name', async () => {
    const journal = journalOf(repository('meta'));
    const first = await journal.replace(null, new Map([['dev.jsonl', '1\n']]), 'one');

    await journal.replace(first, new Map([['prod.jsonl', '2\n']]), 'two');

    expect((await journal.read()).files).toEqual(
      new Map([
        ['dev.jsonl', '1\n'],
        ['prod.jsonl', '2\n'],
      ]),
    );
  });

  it('refuses a write for a head that has moved, and changes nothing (T45)', async () => {
    const journal = journalOf(repository('meta'));
    const first = await journal.replace(null, new Map([['dev.jsonl', '1\n']]), 'one');
    await journal.replace(first, new Map([['dev.jsonl', '2\n']]), 'two');

    const late = journal.replace(first, new Map([['dev.jsonl', 'late\n']]), 'late');
    const secondGenesis = journal.replace(null, new Map([['dev.jsonl', 'late\n']]), 'late');

    await expect(late).rejects.toMatchObject({ code: 'journal-moved' });
    await expect(secondGenesis).rejects.toMatchObject({ code: 'journal-moved' });
    expect((await journal.read()).files.get('dev.jsonl')).toBe('2\n');
  });

  it('leaves the index, the files and the branch of the user alone, and no temporary index', async () => {
    const directory = repository('meta');
    writeFileSync(join(directory, 'staged'), 'x');
    git(directory, 'add', 'staged');

    await journalOf(directory).replace(null, new Map([['dev.jsonl', '1\n']]), 'one');

    expect(git(directory, 'status', '--porcelain')).toBe('A  staged');
    expect(git(directory, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
    expect(existsSync(join(root, 'tmp')) ? readdirSync(join(root, 'tmp')) : []).toEqual([]);
  });

  it('lets one of two clones win, tells the other, and both then read the same (T45)', async () => {
    git(root, 'init', '--quiet', '--bare', 'origin.git');
    const clones = ['a', 'b'].map((name) => {
      git(root, 'clone', '--quiet', join(root, 'origin.git'), name);
      return journalOf(join(root, name));
    });

    const results = await Promise.allSettled(
      clones.map((journal, index) =>
        journal.replace(null, new Map([['dev.jsonl', `${index}\n`]]), 'race'),
      ),
    );

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'journal-moved' },
    });
    const [one, other] = await Promise.all(clones.map((journal) => journal.read()));
    expect(one).toEqual(other);
    expect(one?.head).not.toBeNull();
  });

  it('never overwrites on the remote what it has not read, neither a beginning nor a later line (T45)', async () => {
    git(root, 'init', '--quiet', '--bare', 'origin.git');
    const [one, other] = ['a', 'b'].map((name) => {
      git(root, 'clone', '--quiet', join(root, 'origin.git'), name);
      return journalOf(join(root, name));
    });
    const first = await one?.replace(null, new Map([['dev.jsonl', '1\n']]), 'one');
    const secondGenesis = other?.replace(null, new Map([['dev.jsonl', 'late\n']]), 'late');
    await expect(secondGenesis).rejects.toMatchObject({ code: 'journal-moved' });
    await other?.read();
    await one?.replace(first ?? null, new Map([['dev.jsonl', '1\n2\n']]), 'two');

    const late = other?.replace(first ?? null, new Map([['dev.jsonl', '1\nlate\n']]), 'late');

    await expect(late).rejects.toMatchObject({ code: 'journal-moved' });
    expect((await other?.read())?.files.get('dev.jsonl')).toBe('1\n2\n');
  });

  it('writes from a shallow clone onto the journal of the remote', async () => {
    git(root, 'init', '--quiet', '--bare', 'origin.git');
    git(root, 'clone', '--quiet', join(root, 'origin.git'), 'a');
    git(
      join(root, 'a'),
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@x',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'x',
    );
    git(join(root, 'a'), 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
    const first = await journalOf(join(root, 'a')).replace(
      null,
      new Map([['dev.jsonl', '1\n']]),
      'one',
    );
    git(
      root,
      'clone',
      '--quiet',
      '--depth=1',
      '--branch=main',
      `file://${join(root, 'origin.git')}`,
      'shallow',
    );
    const shallow = journalOf(join(root, 'shallow'));

    const read = await shallow.read();
    await shallow.replace(first, new Map([['dev.jsonl', '1\n2\n']]), 'two');

    expect(read.head).toBe(first);
    expect((await journalOf(join(root, 'a')).read()).files.get('dev.jsonl')).toBe('1\n2\n');
  });

  it('says what to do where there is no repository, no such remote, or no answer', async () => {
    const plain = mkdtempSync(join(root, 'plain-'));
    const directory = repository('meta');
    git(directory, 'remote', 'add', 'origin', join(root, 'nowhere.git'));

    await expect(journalOf(plain).read()).rejects.toMatchObject({ code: 'meta-repo-not-git' });
    await expect(journalOf(directory, 'upstream').read()).rejects.toMatchObject({
      code: 'config-invalid',
    });
    await expect(journalOf(directory).read()).rejects.toMatchObject({ code: 'remote-unreachable' });
    await expect(journalOf(directory, 'none').read()).resolves.toMatchObject({ head: null });
  });
});
