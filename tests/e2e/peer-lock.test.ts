/**
 * `lock` and what reads locks, on the rows of the earlier CLI's table of commands: wrong commits, shadowed refs,
 * silent drops and comparisons that never differ are here promises of the opposite.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createTestRepo, testGit, type TestRepo } from '../support/git-repos.js';
import {
  answer,
  makeSmallWorld,
  THREE_ENVIRONMENTS,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
let lib: TestRepo;
let app: TestRepo;
const DEV = 'manifests/components.lock.dev.yaml';
const PROD = 'manifests/components.lock.prod.yaml';

beforeAll(() => {
  world = makeSmallWorld();
  lib = createTestRepo(join(world.root, 'repos/lib'), [
    { files: { 'name.txt': 'lib 1\n' }, tags: ['v1.0.0'] },
    { files: { 'name.txt': 'lib 2\n' }, annotatedTags: ['v2.0.0'] },
  ]);
  lib.branch('archive/v2.0.0', lib.idOf('v1.0.0'));
  app = world.repo('app');
});

afterAll(() => world.dispose());

const component = (name: string, version: string): string =>
  `  ${name}: {repo: "file://$ROOT/repos/${name}", version: "${version}", type: none}\n`;

const both = (more: Record<string, string> = {}): SmallMeta =>
  world.meta(`components:\n${component('lib', 'v2.0.0')}${component('app', 'v1.0.0')}`, {
    ...THREE_ENVIRONMENTS,
    'manifests/environments.yaml': 'environments: {dev: {}, staging: {}, prod: {lib: v1.0.0}}\n',
    ...more,
  });

/** Commit of a component in a lock file, as written. */
function commitIn(meta: SmallMeta, file: string, name: string): string | undefined {
  const entry = meta
    .read(file)
    .split(`\n  ${name}:\n`)[1]
    ?.split(/\n {2}\S/)[0];
  return /commit: ([0-9a-f]+)/.exec(entry ?? '')?.[1];
}

describe('lock', () => {
  let meta: SmallMeta;

  beforeAll(() => {
    meta = both();
    expect(meta.run(['lock', '--all-envs', '--json']).code).toBe(0);
  });

  it('locks an annotated tag to its commit, not to the tag object', () => {
    expect(commitIn(meta, DEV, 'lib')).toBe(lib.idOf('v2.0.0^{commit}'));
    expect(commitIn(meta, DEV, 'lib')).not.toBe(lib.idOf('v2.0.0'));
  });

  it('matches a ref as a whole: a branch archive/v2.0.0 does not shadow the tag v2.0.0', () => {
    expect(meta.read(DEV)).toContain('ref: refs/tags/v2.0.0');
    expect(commitIn(meta, DEV, 'lib')).not.toBe(lib.idOf('archive/v2.0.0'));
  });

  it('takes the version of each environment, dev like any other', () => {
    expect(commitIn(meta, DEV, 'lib')).toBe(lib.idOf('v2.0.0^{commit}'));
    expect(commitIn(meta, PROD, 'lib')).toBe(lib.idOf('v1.0.0'));
    expect(meta.read(PROD)).toContain('environment: prod\n');
  });

  it('asks the repository, never what is checked out: after an apply of prod, dev is locked as before', () => {
    const before = meta.read(DEV);
    expect(meta.run(['apply', '--env', 'prod', '--json']).code).toBe(0);
    expect(meta.read('components/lib/name.txt')).toBe('lib 1\n');
    const run = meta.run(['lock', '--env', 'dev', '--json']);

    expect([run.code, answer(run)]).toMatchObject([0, { lock: { changed: false } }]);
    expect(meta.read(DEV)).toBe(before);
  });

  it('never records the HEAD of the meta-repo for a directory that is no git repository', () => {
    const other = both();
    other.write({ 'components/lib/file.txt': 'made by hand\n' });
    const run = other.run(['lock', '--env', 'dev', '--json']);

    expect(run.code).toBe(0);
    expect(commitIn(other, DEV, 'lib')).toBe(lib.idOf('v2.0.0^{commit}'));
    expect(other.read(DEV)).not.toContain(testGit(other.directory, ['rev-parse', 'HEAD']));
  });

  it('gives the same bytes when nothing is new', () => {
    const other = both();
    other.run(['lock', '--env', 'dev']);
    const before = other.read(DEV);
    other.commit();
    const run = other.run(['lock', '--env', 'dev', '--json']);

    expect(answer(run)).toMatchObject({ ok: true, lock: { changed: false } });
    expect(other.read(DEV)).toBe(before);
    expect(testGit(other.directory, ['status', '--porcelain'])).toBe('');
  });

  it('refuses an environment that nobody declared, and writes no lock for it', () => {
    const run = meta.run(['lock', '--env', 'porduction', '--json']);

    expect([run.code, answer(run).error]).toMatchObject([2, { code: 'environment-unknown' }]);
    expect(meta.has('manifests/components.lock.porduction.yaml')).toBe(false);
  });

  it.each([
    ['^1.0.0', 'v1.0.0'],
    ['latest', 'v2.0.0'],
  ])(
    'resolves %s over the tags of the repository instead of dropping the component',
    (text, tag) => {
      const ranged = world.meta(`components:\n${component('app', text)}`);

      expect(ranged.run(['lock', '--json']).code).toBe(0);
      expect(commitIn(ranged, 'manifests/components.lock.yaml', 'app')).toBe(app.idOf(tag));
    },
  );
});

describe('lock, when a component cannot be resolved', () => {
  let meta: SmallMeta;

  beforeAll(() => {
    meta = both();
    expect(meta.run(['lock', '--env', 'dev']).code).toBe(0);
    meta.keep();
  });

  it.each([
    ['a range that no tag is in', 'version: "^9.0.0"', 'ref-missing'],
    ['a word that is neither ref nor range', 'version: newest', 'ref-missing'],
    ['a tag that is not there', 'version: v9.9.9', 'ref-missing'],
    ['a repository that is not there', 'repo: "file:///nonexistent/gone.git"', 'remote-not-found'],
  ])('fails for %s, and keeps the good lock', (_, field, code) => {
    meta.putBack();
    const before = meta.read(DEV);
    const old = field.startsWith('version') ? 'version: "v1.0.0"' : `repo: "file://${app.path}"`;
    const text = meta.read('manifests/components.yaml').replace(old, field);
    meta.write({ 'manifests/components.yaml': text });
    const run = meta.run(['lock', '--env', 'dev', '--json']);

    expect([run.code, answer(run)]).toMatchObject([2, { ok: false, error: { code } }]);
    expect(answer(run).error?.message).toContain('app');
    expect(answer(run).error?.hint).toBeTruthy();
    expect(meta.read(DEV)).toBe(before);
  });

  it('writes a partial lock only when asked to, and says so in it', () => {
    const meta = both();
    meta.write({
      'manifests/components.yaml': meta
        .read('manifests/components.yaml')
        .replace('version: "v1.0.0"', 'version: v9'),
    });
    const run = meta.run(['lock', '--env', 'dev', '--allow-partial', '--json']);

    expect(
      answer(run)
        .findings.map(({ message }) => message)
        .join(),
    ).toContain('app');
    expect(meta.read(DEV)).toMatch(/^partial: true$/m);
    expect(commitIn(meta, DEV, 'lib')).toBe(lib.idOf('v2.0.0^{commit}'));
  });

  it('writes no lock of any environment unless all could be resolved', () => {
    const meta = both({
      'manifests/environments.yaml': 'environments: {dev: {}, prod: {lib: v7}}\n',
    });
    const run = meta.run(['lock', '--env', 'dev', '--env', 'prod', '--json']);

    expect([run.code, answer(run).ok]).toEqual([2, false]);
    expect([meta.has(DEV), meta.has(PROD)]).toEqual([false, false]);
  });
});

describe('lock validate and lock --check', () => {
  it('lock validate passes right after lock where an environment pins another version', () => {
    const meta = both();
    meta.run(['lock', '--env', 'prod']);
    const run = meta.run(['lock', 'validate', '--env', 'prod', '--json']);

    expect([run.code, answer(run)]).toMatchObject([
      0,
      { command: 'lock validate', ok: true, environment: 'prod', findings: [] },
    ]);
  });

  it('lock validate fails when the environment wants another version than is locked', () => {
    const meta = both();
    meta.run(['lock', '--env', 'prod']);
    meta.write({ 'manifests/environments.yaml': 'environments: {dev: {}, prod: {lib: v2.0.0}}\n' });
    const run = meta.run(['lock', 'validate', '--env', 'prod', '--json']);

    expect([run.code, answer(run).findings]).toMatchObject([1, [{ code: 'lock-stale' }]]);
  });

  it('lock --check asks the repository: a branch that moved on makes the committed lock stale', () => {
    const moving = createTestRepo(join(world.root, 'repos/moving'), [{ files: { a: '1' } }]);
    const meta = world.meta(`components:\n${component('moving', 'main')}`);
    meta.run(['lock']);
    const fresh = meta.run(['lock', '--check', '--json']);
    const before = meta.read('manifests/components.lock.yaml');
    moving.commit({ a: '2' });
    const stale = meta.run(['lock', '--check', '--json']);

    expect([fresh.code, stale.code]).toEqual([0, 1]);
    expect(answer(stale).findings.map(({ code }) => code)).toContain('lock-stale');
    expect(meta.read('manifests/components.lock.yaml')).toBe(before);
  });
});

describe('what differs between locks', () => {
  let meta: SmallMeta;

  beforeAll(() => {
    meta = both();
    meta.run(['lock', '--all-envs']);
  });

  it('lock compare names each component in the same order every time, with what changed', () => {
    const runs = [1, 2].map(() => meta.run(['lock', 'compare', DEV, PROD, '--json']));

    expect(runs[0]?.stdout).toBe(runs[1]?.stdout);
    expect(runs[0]?.json()).toMatchObject({
      environments: [
        {
          changes: [
            { component: 'app', kind: 'unchanged' },
            {
              component: 'lib',
              kind: 'downgrade',
              from: { version: 'v2.0.0', commit: lib.idOf('v2.0.0^{commit}') },
              to: { version: 'v1.0.0', commit: lib.idOf('v1.0.0') },
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['lock compare of two locks (in place of compare env)', [DEV, PROD], /downgrade/],
    ['lock compare of a lock with itself', [DEV, DEV], /^(?!.*downgrade)/s],
  ])('%s finds the differences there are, and no other', (_, files, expected) => {
    expect(meta.run(['lock', 'compare', ...files, '--json']).stdout).toMatch(expected);
  });

  it('lock compare of a file that is not there is an error, not silence', () => {
    const run = meta.run(['lock', 'compare', 'nope.yaml', PROD, '--json']);

    expect([run.code, answer(run).error]).toMatchObject([2, { code: 'lock-missing' }]);
    expect(answer(run).error?.message).toContain('nope.yaml');
  });

  it('diff tells per environment what the change of locks since a revision means', () => {
    const changed = both();
    changed.run(['lock', '--all-envs']);
    changed.commit();
    changed.write({
      'manifests/environments.yaml': 'environments: {dev: {}, staging: {}, prod: {}}\n',
    });
    changed.run(['lock', '--env', 'prod']);
    const run = changed.run(['diff', '--env', 'prod', '--json']);

    expect([run.code, run.json()]).toMatchObject([
      0,
      {
        environments: [
          {
            environment: 'prod',
            changes: expect.arrayContaining([
              expect.objectContaining({ component: 'lib', kind: 'major' }),
            ]),
          },
        ],
      },
    ]);
  });
});
