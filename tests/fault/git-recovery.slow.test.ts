/** What is killed or damaged half-way is never taken for whole, and the next run puts it right (T29, T53, T54). */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseComponentName } from '../../src/domain/names.js';
import type { Git } from '../../src/ports/git.js';
import { testGit, type TestRepo } from '../support/git-repos.js';
import {
  createGitWorld,
  HOST_ENV,
  requestFor,
  urlOf,
  type GitWorld,
} from '../support/git-world.js';

let world: GitWorld;
let repo: TestRepo;
let one: string;
let two: string;

const api = parseComponentName('api');
const inApi = (...path: string[]): string => join(world.componentsDir, 'api', ...path);
const inCache = (...path: string[]): string => join(world.storeDir, 'git', ...path);
const looseOf = (id: string): string => inCache('objects', id.slice(0, 2), id.slice(2));

beforeEach(() => {
  world = createGitWorld();
  repo = world.repo('api');
  const big = 'x'.repeat(50_000);
  [one = '', two = ''] = repo.add(
    { files: { 'a.txt': 'one\n', 'b.txt': `b\n${big}`, 'c.txt': 'c\n', 'gone.txt': 'g\n' } },
    { files: { 'a.txt': 'two\n', 'b.txt': `B\n${big}`, 'gone.txt': null, 'new.txt': 'n\n' } },
  );
});
afterEach(() => world.remove());

async function put(commit: string, git: Git = world.git, force = false): Promise<void> {
  await git.fetch(urlOf(repo), commit as CommitSha);
  await git.checkOut(requestFor('api', urlOf(repo), commit, { force }));
}

async function expectWhole(commit: string): Promise<void> {
  expect(await world.git.inspect(api, [])).toEqual({ state: 'clean', head: commit });
  expect(testGit(inApi(), ['status', '--porcelain', '--ignored'])).toBe('');
  expect(testGit(inApi(), ['write-tree'])).toBe(repo.idOf(`${commit}^{tree}`));
  expect(existsSync(inCache('worktrees/api/lockstep-under-way'))).toBe(false);
}

/** A `git` first on PATH that runs a line of shell before a chosen command and then is killed, or goes on. */
function gitThat(command: string, line: string): Record<string, string> {
  const folder = join(world.root, `bin-${command}`);
  const real = testGit(world.root, ['--exec-path']);
  const script = `#!/bin/sh\nREAL=${real}/git\nfor word; do if [ "$word" = ${command} ]; then ${line}\nfi; done\nexec "$REAL" "$@"\n`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'git'), script);
  chmodSync(join(folder, 'git'), 0o755);
  return { PATH: `${folder}:${HOST_ENV.PATH}` };
}

describe('a check-out killed', () => {
  test.each([
    ['before anything changed', ''],
    ['with its lock held', 'touch "$GITDIR/index.lock";'],
    [
      'after one file was written and one half-written',
      'touch "$GITDIR/index.lock"; printf "two\\n" >a.txt; printf "B" >b.txt; rm gone.txt;',
    ],
    ['with an empty file left', 'touch "$GITDIR/index.lock"; : >new.txt; : >b.txt;'],
  ])('%s is broken, and the next run finishes it', async (_when, damage) => {
    await put(one);
    const env = gitThat(
      'read-tree',
      `GITDIR=${inCache('worktrees/api')}; cd ${inApi()}; ${damage} kill -9 $$`,
    );
    await expect(put(two, world.another(env))).rejects.toMatchObject({ name: 'LockstepError' });
    expect(await world.git.inspect(api, [])).toEqual({ state: 'broken', head: one });
    await put(two);
    await expectWhole(two);
  });

  test('can also be taken back to where it was', async () => {
    await put(one);
    const env = gitThat('read-tree', `cd ${inApi()}; printf "tw" >a.txt; rm gone.txt; kill -9 $$`);
    await expect(put(two, world.another(env))).rejects.toThrow();
    await put(one);
    await expectWhole(one);
  });

  test('the first time leaves nothing that stops the second', async () => {
    const env = gitThat('read-tree', `cd ${inApi()}; printf "tw" >a.txt; kill -9 $$`);
    await expect(put(two, world.another(env))).rejects.toThrow();
    expect((await world.git.inspect(api, [])).state).toBe('broken');
    await put(two);
    await expectWhole(two);
  });

  test('does not cost the edits that a person made besides', async () => {
    await put(one);
    const env = gitThat('read-tree', `cd ${inApi()}; printf "tw" >a.txt; kill -9 $$`);
    await expect(put(two, world.another(env))).rejects.toThrow();
    writeFileSync(inApi('c.txt'), 'precious\n');
    await expect(put(two)).rejects.toMatchObject({
      code: 'component-dirty',
      data: { paths: ['c.txt'] },
    });
    expect(readFileSync(inApi('c.txt'), 'utf8')).toBe('precious\n');
    await put(two, world.git, true);
    await expectWhole(two);
  });
});

describe('a fetch killed', () => {
  test.each([
    ['while it stores objects', 'unpack-objects', 'kill -9 $$'],
    [
      'with the connection cut in mid-pack',
      'upload-pack',
      '"$REAL" "$@" | { dd bs=1 count=500 2>/dev/null; kill -9 $$; }',
    ],
    [
      'with the connection cut among the refs',
      'upload-pack',
      '"$REAL" "$@" | { dd bs=1 count=180 2>/dev/null; kill -9 $$; }',
    ],
  ])('%s is not believed, and the next run fetches', async (_when, command, line) => {
    const killed = world.another(gitThat(command, line)).fetch(urlOf(repo), one as CommitSha);
    await expect(killed).rejects.toMatchObject({ name: 'LockstepError' });
    expect(existsSync(inCache('refs/lockstep/proven'))).toBe(false);
    await put(one);
    await expectWhole(one);
  });

  test('with the shallow lock left behind does not stop the next for ever', async () => {
    await put(one);
    writeFileSync(inCache('shallow.lock'), '');
    const old = new Date(Date.now() - 60_000);
    utimesSync(inCache('shallow.lock'), old, old);
    await put(two);
    await expectWhole(two);
  });
});

describe('damage found later', () => {
  beforeEach(async () => {
    await put(one);
    await put(two);
  });

  const damages: readonly (readonly [string, () => void])[] = [
    ['index cut short', () => truncateSync(inCache('worktrees/api/index'), 70)],
    ['index removed', () => rmSync(inCache('worktrees/api/index'))],
    [
      'one byte of the index flipped',
      () => {
        const bytes = readFileSync(inCache('worktrees/api/index'));
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        writeFileSync(inCache('worktrees/api/index'), bytes);
      },
    ],
    ['HEAD emptied', () => writeFileSync(inCache('worktrees/api/HEAD'), '')],
    [
      'git directory of the checkout removed',
      () => rmSync(inCache('worktrees'), { recursive: true }),
    ],
    ['whole object cache removed', () => rmSync(inCache(), { recursive: true })],
    [
      'commit object emptied',
      () => {
        rmSync(looseOf(two));
        writeFileSync(looseOf(two), '');
      },
    ],
  ];
  test.each(damages)('%s: broken, then healed', async (_what, damage) => {
    damage();
    expect((await world.git.inspect(api, [])).state).toBe('broken');
    await put(two);
    await expectWhole(two);
  });

  test.each(['a.txt', ''])(
    'an object needed for the next check-out is empty or garbage: healed by fetching again (%j)',
    async (path) => {
      const id = repo.idOf(path === '' ? `${one}^{tree}` : `${one}:${path}`);
      for (const garbage of ['', 'garbage']) {
        rmSync(looseOf(id));
        writeFileSync(looseOf(id), garbage);
        await put(one);
        await expectWhole(one);
        await put(two);
      }
    },
  );

  test('a commit object with other bytes than its name says is not believed', async () => {
    const other = readFileSync(looseOf(one));
    rmSync(looseOf(two));
    writeFileSync(looseOf(two), other);
    expect(await world.git.treeOf(two as CommitSha)).toBeNull();
    expect(existsSync(looseOf(two))).toBe(false);
  });

  test('objects gone and the remote gone too: a clear code, and the tree stays as it is (T29)', async () => {
    rmSync(inCache('objects'), { recursive: true });
    renameSync(repo.path, `${repo.path}.away`);
    await expect(put(one)).rejects.toMatchObject({ code: 'remote-not-found' });
    expect(readFileSync(inApi('a.txt'), 'utf8')).toBe('two\n');
  });
});
