/** Updates as pull requests with the real GitHub client and real git behind the stand-in, from the first run to the last. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { readLock } from '../../src/domain/read-lock.js';
import { lock } from '../../src/operations/lock.js';
import type { Forge } from '../../src/ports/forge.js';
import { fakeWorld, type FakeWorld } from '../support/fake-world.js';
import { forgeUnderTest, type ForgeUnderTest } from '../support/github/forge-under-test.js';
import { versionsOf } from '../support/locks.js';
import {
  branchOf,
  dev,
  EACH,
  LOCK,
  manifestText,
  operations,
  release,
  update,
} from '../support/update-world.js';

const MANIFEST = 'manifests/components.yaml';
let it: ForgeUnderTest;
let world: FakeWorld;

const textOf = (path: string): string => readFileSync(join(world.workspace.root, path), 'utf8');
const run = (forge: Forge = it.as({ login: 'lockstep[bot]' })) => update({ ...world, forge }, EACH);
const fileAt = (branch: string, path = LOCK): Promise<string | null> =>
  it.forge.file(it.repo.head(branch) as CommitSha, path);
const versionsAt = async (branch: string) =>
  versionsOf(readLock((await fileAt(branch)) ?? '', LOCK));
const aheadOf = async (base: string, head: string) =>
  (await it.forge.commitsBetween(base, head)).map(({ commit }) => commit);
const writes = () => it.routes().filter((route) => !route.startsWith('GET '));

beforeEach(async () => {
  it = await forgeUnderTest();
  world = fakeWorld();
  for (const name of ['api', 'lib']) release(world, name, 'v1.0.0');
  world.write(MANIFEST, manifestText({ api: '>=1', lib: '>=1' }));
  world.write('manifests/environments.yaml', 'environments: {dev: {}}\n');
  await lock(world, { environments: [dev], components: [], check: false, allowPartial: false });
  const paths = [MANIFEST, 'manifests/environments.yaml', LOCK];
  it.repo.git.commit(Object.fromEntries(paths.map((path) => [path, textOf(path)])));
});

afterEach(async () => {
  world.dispose();
  await it.github.close();
});

describe('updates on GitHub', () => {
  test('are proposed, left alone, carried on and closed', async () => {
    release(world, 'api', 'v1.1.0');
    release(world, 'lib', 'v1.1.0');
    expect(operations(await run())).toEqual(['created dev/api', 'created dev/lib']);
    expect(await versionsAt(branchOf('api'))).toEqual({ api: 'v1.1.0', lib: 'v1.0.0' });

    it.routes();
    expect(operations(await run())).toEqual(['unchanged dev/api', 'unchanged dev/lib']);
    expect(writes()).toEqual([]);

    const before = it.repo.head(branchOf('api'));
    release(world, 'api', 'v1.2.0');
    // What the other proposes came to main by another way.
    const base = it.repo.git.commit({ [LOCK]: (await fileAt(branchOf('lib'))) ?? '' });
    expect(operations(await run())).toEqual(['updated dev/api', 'closed dev/lib']);
    expect(await versionsAt(branchOf('api'))).toEqual({ api: 'v1.2.0', lib: 'v1.1.0' });
    const title = 'Update api v1.0.0 → v1.2.0 in dev';
    expect(it.repo.pull(1)).toMatchObject({ state: 'open', title });
    expect(it.repo.pull(2).state).toBe('closed');
    expect(it.repo.comments(2)).toHaveLength(1);
    expect(it.repo.head(branchOf('lib'))).toBeNull();
    expect(await aheadOf('main', branchOf('api'))).toContain(before);
    expect(await aheadOf(branchOf('api'), base)).toEqual([]);

    it.routes();
    expect(operations(await run())).toEqual(['unchanged dev/api']);
    expect(writes()).toEqual([]);
  });

  test('closed by a person are not opened again for the very same versions', async () => {
    release(world, 'api', 'v1.1.0');
    await run();
    await it.forge.updatePullRequest(1, { state: 'closed' });
    it.routes();

    expect(operations(await run())).toEqual(['skipped dev/api']);
    expect(writes()).toEqual([]);
  });

  test('keep what a person committed to their branch', async () => {
    release(world, 'api', 'v1.1.0');
    await run();
    const theirs = it.repo.git.commit({ 'fix.txt': 'by hand\n' }, { branch: branchOf('api') });
    release(world, 'api', 'v1.2.0');

    const result = await run();

    expect(operations(result)).toEqual(['updated dev/api']);
    expect(result.findings.map(({ code }) => code)).toContain('update-branch-shared');
    expect(await aheadOf('main', branchOf('api'))).toContain(theirs);
    expect(await fileAt(branchOf('api'), 'fix.txt')).toBe('by hand\n');
  });

  test("with the workflow's own token tell that no checks will start, and what to do", async () => {
    release(world, 'api', 'v1.1.0');

    const { findings } = await run(it.as({}));

    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'checks-not-triggered', severity: 'warning' }),
    );
  });

  test('without the right to write fail with its name, and nothing was made', async () => {
    release(world, 'api', 'v1.1.0');
    const forge = it.as({ permissions: { contents: 'read', pull_requests: 'write' } });

    await expect(run(forge)).rejects.toMatchObject({
      code: 'forge-denied',
      message: expect.stringContaining('contents'),
    });
    expect(it.repo.state.pulls).toEqual([]);
  });

  test('are planned again when somebody makes the branch meanwhile', async () => {
    release(world, 'api', 'v1.1.0');
    const main = it.repo.head() as CommitSha;
    it.github.before('POST /git/refs', () => it.repo.git.branch(branchOf('api'), main));

    expect(operations(await run())).toEqual(['created dev/api']);
    expect(await versionsAt(branchOf('api'))).toMatchObject({ api: 'v1.1.0' });
  });
});
