/** `diff`, `lock compare`, `validate` and `status`: what they say of locks, without changing anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseCommitSha, type CommitSha, type TreeId } from '../../../src/domain/git-ids.js';
import { parseComponentName, parseEnvironmentName } from '../../../src/domain/names.js';
import { parseRepoUrl } from '../../../src/domain/repo-url.js';
import { compareLockFiles } from '../../../src/operations/compare-lock-files.js';
import { diff, type DiffOptions } from '../../../src/operations/diff.js';
import { lock } from '../../../src/operations/lock.js';
import { status } from '../../../src/operations/status.js';
import { validate, validateLock } from '../../../src/operations/validate.js';
import type { Git } from '../../../src/ports/git.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const LIB = 'https://h.example/lib.git';
const API = 'https://h.example/api.git';
const dev = parseEnvironmentName('dev');
const LOCK = 'manifests/components.lock.dev.yaml';

let world: FakeWorld;

const compare = (options: Partial<DiffOptions>) =>
  diff(world, {
    base: null,
    head: null,
    environments: [],
    failOnChange: [],
    failOnSeverity: null,
    fetch: true,
    verify: true,
    ...options,
  });

const lockDev = () =>
  lock(world, { environments: [dev], components: [], check: false, allowPartial: false });
const textOf = (path: string) => readFileSync(join(world.workspace.root, path), 'utf8');

beforeEach(async () => {
  world = fakeWorld();
  world.write(
    'manifests/components.yaml',
    `components:
  lib: {repo: "${LIB}", version: "*", type: none}
  api: {repo: "${API}", version: main, type: none, depends_on: [lib]}
  web: {repo: "${API}", version: main, type: none, depends_on: [api]}
`,
  );
  world.write('manifests/environments.yaml', 'environments: {dev: {}, prod: {}}\n');
  world.git.addCommit(LIB, 'refs/tags/v1.0.0', { f: '1' });
  world.git.addCommit(API, 'refs/heads/main', { f: '2' });
  await lockDev();
  world.metaRepo.revisions.set('main', { [LOCK]: textOf(LOCK) });
  world.metaRepo.revisions.set('HEAD', {});
});

afterEach(() => world.dispose());

describe('diff', () => {
  it('shows what changed since a revision, its class, and everything that depends on it', async () => {
    world.git.addCommit(LIB, 'refs/tags/v2.0.0', { f: '3' });
    await lockDev();

    const result = await compare({ base: 'main', environments: [] });

    expect(result.environments).toHaveLength(1);
    expect(result.environments[0]).toMatchObject({ environment: 'dev', path: LOCK });
    expect(result.environments[0]?.changes).toMatchObject([
      { component: 'api', kind: 'unchanged', dependents: [] },
      { component: 'lib', kind: 'major', dependents: ['api', 'web'] },
      { component: 'web', kind: 'unchanged' },
    ]);
  });

  it('takes a lock that the base did not have for all new', async () => {
    world.metaRepo.revisions.set('empty', {});

    const result = await compare({ base: 'empty', environments: [dev] });

    expect(result.environments[0]?.changes.map(({ kind }) => kind)).toEqual([
      'added',
      'added',
      'added',
    ]);
  });

  it('refuses a base that does not exist, and an environment without any lock', async () => {
    await expect(compare({ base: 'nowhere', environments: [] })).rejects.toMatchObject({
      code: 'base-not-found',
    });
    await expect(
      compare({ base: 'main', environments: [parseEnvironmentName('prod')] }),
    ).rejects.toMatchObject({ code: 'lock-missing' });
  });
});

describe('lock compare', () => {
  it('compares two files, always in the same order, and refuses a missing one', async () => {
    const before = textOf(LOCK);
    world.write('before.yaml', before);
    world.git.addCommit(API, 'refs/heads/main', { f: '9' });
    await lockDev();

    const result = compareLockFiles(world, 'before.yaml', LOCK);

    expect(
      result.environments[0]?.changes.map(({ component, kind }) => `${component} ${kind}`),
    ).toEqual(['api sidegrade', 'lib unchanged', 'web sidegrade']);
    expect(() => compareLockFiles(world, 'before.yaml', 'nowhere.yaml')).toThrow(
      expect.objectContaining({ code: 'lock-missing' }),
    );
  });
});

describe('validate', () => {
  it('passes when manifest and locks agree, and names the component when they do not', () => {
    const before = validate(world);
    world.write(
      'manifests/components.yaml',
      textOf('manifests/components.yaml').replace('depends_on: [lib]', 'depends_on: []'),
    );

    expect(before).toMatchObject({ ok: true, components: 3, findings: [] });
    expect(validate(world)).toMatchObject({ ok: false });
    expect(
      validateLock(world, dev).findings.map(({ code, where }) => `${code} ${where?.component}`),
    ).toContain('lock-stale api');
  });

  it('fails on a lock that is not there', () => {
    expect(() => validateLock(world, parseEnvironmentName('prod'))).toThrow(
      expect.objectContaining({ code: 'lock-missing' }),
    );
  });
});

describe('status', () => {
  it('knows the environment, and tells absent, current and edited working trees apart', async () => {
    const absent = await status(world, dev);
    const api = [...world.git.calls].length;
    const { lock: summary } = absent;

    expect(api).toBeGreaterThan(0);
    expect(summary).toMatchObject({ path: LOCK, changed: false });
    expect(absent.ok).toBe(false);
    expect(absent.components.map(({ component, state }) => `${component} ${state}`)).toEqual([
      'api absent',
      'lib absent',
      'web absent',
    ]);
  });

  it('takes a tag object in a lock of the earlier format for the commit that it names', async () => {
    const tag = '1'.repeat(40);
    const head: CommitSha = parseCommitSha('2'.repeat(40));
    world.write(LOCK, `components:\n  lib: {version: v1, commit: "${tag}", repo: "${LIB}"}\n`);
    const git: Git = {
      ...world.git,
      inspect: () => Promise.resolve({ state: 'clean', head }),
      proveCommit: () =>
        Promise.resolve({ commit: head, tree: head as string as TreeId, ref: 'refs/tags/v1' }),
    };

    const { components } = await status({ ...world, git }, dev);

    expect(components.map(({ component, state }) => [component, state])).toEqual([
      ['lib', 'current'],
    ]);
  });

  it('says behind for a clean working tree at another commit, and current at its own', async () => {
    const { commit } = world.git.addCommit(LIB, 'refs/tags/v1.5.0', { f: '1.5' });
    const url = parseRepoUrl(LIB);
    const place = async (at: CommitSha) => {
      await world.git.fetch(url, at);
      await world.git.checkOut({
        component: parseComponentName('lib'),
        url,
        commit: at,
        force: false,
        outputs: [],
      });
      return (await status(world, dev)).components.find(({ component }) => component === 'lib')
        ?.state;
    };

    const other = await place(commit);
    await lockDev();
    const own = (await status(world, dev)).components.find(
      ({ component }) => component === 'lib',
    )?.state;

    expect([other, own]).toEqual(['behind', 'current']);
  });
});
