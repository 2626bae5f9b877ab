/** What the git port promises, on real repositories of both hashes. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseComponentName } from '../../src/domain/names.js';
import { testGit, type TestRepo } from '../support/git-repos.js';
import { createGitWorld, requestFor, urlOf, type GitWorld } from '../support/git-world.js';

let world: GitWorld;
beforeEach(() => {
  world = createGitWorld();
});
afterEach(() => world.remove());

const api = parseComponentName('api');
const inApi = (...path: string[]): string => join(world.componentsDir, 'api', ...path);

/** Fetches, checks out and inspects. */
async function put(
  repo: TestRepo,
  commit: string,
  more: { force?: boolean; outputs?: string[] } = {},
) {
  await world.git.fetch(urlOf(repo), commit as CommitSha);
  await world.git.checkOut(requestFor('api', urlOf(repo), commit, more));
  return world.git.inspect(api, more.outputs ?? []);
}

describe.each(['sha1', 'sha256'] as const)('in a %s repository', (format) => {
  const make = (): { repo: TestRepo; one: string; two: string } => {
    const repo = world.repo('api', [], format);
    const [one = '', two = ''] = repo.add(
      {
        files: { 'a.txt': 'one\n', 'gone.txt': 'x\n', 'bin/run': '#!/bin/sh\n' },
        tags: ['v1.0.0'],
      },
      {
        files: {
          'a.txt': 'two\n',
          'gone.txt': null,
          'bin/run': { executable: '#!/bin/sh\n' },
          'dir/link': { symlink: '../a.txt' },
        },
        annotatedTags: ['v2.0.0'],
      },
    );
    return { repo, one, two };
  };

  test('lookUp lists branches and peeled tags, and gives the tree of the chosen commit', async () => {
    const { repo, one, two } = make();
    const found = await world.git.lookUp(urlOf(repo), () => one as CommitSha);
    const byName = Object.fromEntries(found.refs.map((ref) => [ref.name, ref]));
    expect(byName['refs/heads/main']?.commit).toBe(two);
    expect(byName['refs/tags/v1.0.0']).toEqual({
      name: 'refs/tags/v1.0.0',
      object: one,
      commit: one,
    });
    expect(byName['refs/tags/v2.0.0']?.commit).toBe(two);
    expect(byName['refs/tags/v2.0.0']?.object).toBe(repo.idOf('refs/tags/v2.0.0'));
    expect(found.tree).toBe(repo.idOf(`${one}^{tree}`));
    expect((await world.git.lookUp(urlOf(repo), () => two as CommitSha)).tree).toBe(
      repo.idOf(`${two}^{tree}`),
    );
    expect((await world.git.lookUp(urlOf(repo), () => two as CommitSha)).tree).toBe(
      repo.idOf(`${two}^{tree}`),
    );
    expect((await world.git.lookUp(urlOf(repo), () => null)).tree).toBeNull();
  });

  test('upgrade and downgrade make the working tree exactly the commit, and users may use git in it', async () => {
    const { repo, one, two } = make();
    expect(await put(repo, one)).toEqual({ state: 'clean', head: one });
    expect(readFileSync(inApi('a.txt'), 'utf8')).toBe('one\n');
    expect(await put(repo, two)).toEqual({ state: 'clean', head: two });
    expect(readFileSync(inApi('dir/link'), 'utf8')).toBe('two\n');
    expect(existsSync(inApi('gone.txt'))).toBe(false);
    expect(statSync(inApi('bin/run')).mode & 0o111).not.toBe(0);
    expect(await put(repo, one)).toEqual({ state: 'clean', head: one });
    expect(readdirSync(inApi()).sort()).toEqual(['.git', 'a.txt', 'bin', 'gone.txt']);
    expect(testGit(inApi(), ['status', '--porcelain'])).toBe('');
    expect(testGit(inApi(), ['log', '--format=%H'])).toBe(one);
    expect(await world.git.trackedFiles(api)).toEqual(['a.txt', 'bin/run', 'gone.txt']);
  });

  test('a proof is of the tip, the annotated tag or an ancestor, and is remembered', async () => {
    const { repo, one, two } = make();
    const tag = repo.idOf('refs/tags/v2.0.0');
    const tree = repo.idOf(`${two}^{tree}`);
    const proof = await world.git.proveCommit(urlOf(repo), tag as CommitSha);
    expect(proof).toEqual({ commit: two, tree, ref: 'refs/tags/v2.0.0' });
    repo.deleteRef('refs/tags/v1.0.0');
    const ancestor = await world.git.proveCommit(urlOf(repo), one as CommitSha);
    expect(ancestor.ref).toMatch(/^refs\/(heads\/main|tags\/v2\.0\.0)$/);
    rmSync(repo.path, { recursive: true });
    expect(await world.git.proveCommit(urlOf(repo), one as CommitSha)).toEqual(ancestor);
  });
});

test('an unknown commit is missing; one that no ref leads to is unreachable (T27)', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const lost = repo.commit({ a: '2' }, { branch: 'side' });
  repo.deleteRef('refs/heads/side');
  await expect(world.git.proveCommit(urlOf(repo), lost as CommitSha)).rejects.toMatchObject({
    code: 'commit-unreachable',
    kind: 'integrity',
  });
  await expect(world.git.fetch(urlOf(repo), lost as CommitSha)).rejects.toMatchObject({
    code: 'commit-unreachable',
  });
  await expect(
    world.git.proveCommit(urlOf(repo), 'a'.repeat(40) as CommitSha),
  ).rejects.toMatchObject({ code: 'commit-missing' });
  await expect(world.git.treeOf(lost as CommitSha)).resolves.toBeNull();
});

test('a fetched commit needs its remote no more', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const commit = repo.idOf('refs/heads/main');
  await world.git.fetch(urlOf(repo), commit as CommitSha);
  const tree = repo.idOf(`${commit}^{tree}`);
  rmSync(repo.path, { recursive: true });
  await world.another().fetch(urlOf(repo), commit as CommitSha);
  expect(await put(repo, commit)).toEqual({ state: 'clean', head: commit });
  expect(await world.git.treeOf(commit as CommitSha)).toBe(tree);
});

test('a commit of more than a hundred files is kept as a pack and works alike', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 150 }, (_, n) => [`d${n % 7}/f${n}`, `${n}\n`]),
  );
  const repo = world.repo('big', [{ files }]);
  const commit = repo.idOf('refs/heads/main');
  expect(await put(repo, commit)).toEqual({ state: 'clean', head: commit });
  expect(
    readdirSync(join(world.storeDir, 'git/objects/pack')).some((name) => name.endsWith('.pack')),
  ).toBe(true);
  expect(testGit(inApi(), ['status', '--porcelain'])).toBe('');
  expect(await world.git.treeOf(commit as CommitSha)).toBe(repo.idOf(`${commit}^{tree}`));
});

test('a remote that is not there, or no repository, has its own code', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  rmSync(repo.path, { recursive: true });
  await expect(world.git.lookUp(urlOf(repo), () => null)).rejects.toMatchObject({
    code: 'remote-not-found',
  });
});

describe('local edits', () => {
  let repo: TestRepo;
  let one: string;
  let two: string;
  beforeEach(async () => {
    repo = world.repo('api');
    [one = '', two = ''] = repo.add(
      { files: { 'a.txt': 'one\n', 'b.txt': 'b\n', 'dist/out.js': 'old\n' } },
      { files: { 'a.txt': 'two\n', 'dist/out.js': 'new\n', 'new.txt': 'n\n' } },
    );
    await put(repo, one);
  });

  test('make it dirty: content, mode, deletion, staging; untracked and touched files do not', async () => {
    writeFileSync(inApi('untracked'), 'u');
    writeFileSync(inApi('a.txt'), 'one\n');
    expect((await world.git.inspect(api, [])).state).toBe('clean');
    writeFileSync(inApi('a.txt'), 'ONE\n');
    expect((await world.git.inspect(api, [])).state).toBe('dirty');
    testGit(inApi(), ['add', 'a.txt']);
    expect((await world.git.inspect(api, [])).state).toBe('dirty');
    testGit(inApi(), ['reset', '-q', '--hard']);
    expect((await world.git.inspect(api, [])).state).toBe('clean');
    chmodSync(inApi('b.txt'), 0o755);
    expect((await world.git.inspect(api, [])).state).toBe('dirty');
    chmodSync(inApi('b.txt'), 0o644);
    rmSync(inApi('b.txt'));
    expect((await world.git.inspect(api, [])).state).toBe('dirty');
  });

  test('are never lost without force, and untouched files keep theirs', async () => {
    writeFileSync(inApi('b.txt'), 'mine\n');
    expect(await put(repo, two)).toEqual({ state: 'dirty', head: two });
    expect(readFileSync(inApi('b.txt'), 'utf8')).toBe('mine\n');
    writeFileSync(inApi('a.txt'), 'mine\n');
    await expect(put(repo, one)).rejects.toMatchObject({
      code: 'component-dirty',
      data: { paths: ['a.txt'] },
    });
    expect(readFileSync(inApi('a.txt'), 'utf8')).toBe('mine\n');
    expect((await world.git.inspect(api, [])).head).toBe(two);
    expect(await put(repo, one, { force: true })).toEqual({ state: 'clean', head: one });
  });

  test('a file that was copied or touched, its content the same, stops no upgrade', async () => {
    rmSync(inApi('a.txt'));
    writeFileSync(inApi('a.txt'), 'one\n');
    expect(await put(repo, two)).toEqual({ state: 'clean', head: two });
  });

  test('an untracked file in the way stops an upgrade', async () => {
    writeFileSync(inApi('new.txt'), 'precious\n');
    await expect(put(repo, two)).rejects.toMatchObject({ code: 'component-dirty' });
    expect(readFileSync(inApi('new.txt'), 'utf8')).toBe('precious\n');
    expect(await world.git.inspect(api, [])).toEqual({ state: 'clean', head: one });
  });

  test('below declared outputs do not count and do not stop an upgrade', async () => {
    writeFileSync(inApi('dist/out.js'), 'built\n');
    expect((await world.git.inspect(api, ['dist/'])).state).toBe('clean');
    expect((await world.git.inspect(api, [])).state).toBe('dirty');
    expect(await put(repo, two, { outputs: ['dist'] })).toEqual({ state: 'clean', head: two });
    expect(readFileSync(inApi('dist/out.js'), 'utf8')).toBe('new\n');
  });

  test("a user's own commit and branch stay findable after the next check-out", async () => {
    testGit(inApi(), ['checkout', '-q', '-b', 'fix']);
    writeFileSync(inApi('a.txt'), 'fixed\n');
    testGit(inApi(), ['commit', '-q', '-a', '-m', 'fix']);
    const mine = testGit(inApi(), ['rev-parse', 'HEAD']);
    expect(await world.git.inspect(api, [])).toEqual({ state: 'clean', head: mine });
    expect(await put(repo, two)).toEqual({ state: 'clean', head: two });
    expect(testGit(inApi(), ['rev-parse', 'fix', `refs/lockstep/left/api/${mine}`])).toBe(
      `${mine}\n${mine}`,
    );
  });

  test('removal refuses edits, keeps untracked files aside, and removes the rest', async () => {
    writeFileSync(inApi('a.txt'), 'mine\n');
    await expect(world.git.removeCheckout(api, false)).rejects.toMatchObject({
      code: 'component-dirty',
    });
    writeFileSync(inApi('a.txt'), 'one\n');
    writeFileSync(inApi('notes'), 'mine\n');
    await world.git.removeCheckout(api, false);
    expect(readFileSync(join(world.componentsDir, '.replaced/api-1/notes'), 'utf8')).toBe('mine\n');
    expect((await world.git.inspect(api, [])).state).toBe('absent');
    await put(repo, two);
    await world.git.removeCheckout(api, true);
    expect(existsSync(inApi())).toBe(false);
  });
});

test('a directory that Lockstep did not make is refused, or moved aside under force', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const commit = repo.idOf('refs/heads/main');
  mkdirSync(world.componentsDir, { recursive: true });
  testGit(world.root, ['clone', '-q', repo.path, inApi()]);
  expect(await world.git.inspect(api, [])).toEqual({ state: 'foreign', head: null });
  await expect(put(repo, commit)).rejects.toMatchObject({ code: 'component-path-occupied' });
  expect(await put(repo, commit, { force: true })).toEqual({ state: 'clean', head: commit });
  expect(existsSync(join(world.componentsDir, '.replaced/api-1/.git/HEAD'))).toBe(true);
  rmSync(inApi(), { recursive: true });
  mkdirSync(inApi());
  expect(await put(repo, commit)).toEqual({ state: 'clean', head: commit });
});

test('one process and two fetch the same commits at once and all succeed', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }, { files: { a: '2' } }]);
  const commits = [repo.idOf('main'), repo.idOf('main~1')] as CommitSha[];
  const gits = [world.git, world.another()];
  const fetches = gits.flatMap((git) =>
    commits.flatMap((commit) => [git.fetch(urlOf(repo), commit), git.fetch(urlOf(repo), commit)]),
  );
  await Promise.all(fetches);
  for (const commit of commits) expect((await put(repo, commit)).head).toBe(commit);
});

test('a cancelled call says so and leaves no child', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const gone = AbortSignal.abort();
  await expect(world.git.lookUp(urlOf(repo), () => null, gone)).rejects.toMatchObject({
    code: 'cancelled',
  });
  const stop = new AbortController();
  const running = world.git.lookUp(
    urlOf(repo),
    () => {
      stop.abort();
      return repo.idOf('main') as CommitSha;
    },
    stop.signal,
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});

test('what choose throws passes through', async () => {
  const repo = world.repo('api', [{ files: { a: '1' } }]);
  const mine = new RangeError('mine');
  await expect(
    world.git.lookUp(urlOf(repo), () => {
      throw mine;
    }),
  ).rejects.toBe(mine);
});
