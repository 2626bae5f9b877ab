/**
 * Files of the earlier CLI are read unchanged: its manifests, its locks with and without environment, `sha`, tag
 * objects where commits belong; what it dropped in silence is an error. And any directory will do.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestRepo, type TestRepo } from '../support/git-repos.js';
import { lockstep } from '../support/meta-fixture.js';
import {
  answer,
  makeSmallWorld,
  manifest,
  outcomes,
  part,
  THREE_ENVIRONMENTS,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
let lib: TestRepo;
let api: TestRepo;
const PROD = 'manifests/components.lock.prod.yaml';

beforeAll(() => {
  world = makeSmallWorld();
  lib = createTestRepo(join(world.root, 'repos/lib'), [
    { files: { 'name.txt': 'lib 1\n' }, annotatedTags: ['v1.0.0'] },
  ]);
  api = world.repo('api');
});

afterAll(() => world.dispose());

/** As the earlier CLI writes them: manifest keys, all three forms of depends_on, environments as a map of refs. */
const PEER_MANIFEST = `meta:
  mode: reference
components:
  lib:
    repo: "file://$ROOT/repos/lib"
    version: v1.0.0
    type: bazel
    build_target: "//lib:all"
    depends_on: []
    isolation: {type: none}
  api:
    type: none
    version: v1.0.0
    repo: "file://$ROOT/repos/api"
    depends_on:
      - lib
`;

const entry = (name: string, id: string, key = 'commit'): string => `  ${name}:
    version: v1.0.0
    ${key}: ${id}
    repo: file://$ROOT/repos/${name}
    type: none
    build_target: null
    depends_on: ${name === 'api' ? '\n    - lib' : '[]'}
    environment: prod
`;

const peerLock = (...entries: readonly string[]): string =>
  `generated_at: '2025-12-01T10:00:00.123456Z'\nenvironment: prod\nmode: reference\npromoted_from: staging\npromoted_at: '2025-12-02T10:00:00Z'\ncomponents:\n${entries.join('')}`;

function withLock(text: string, more: Record<string, string> = {}): SmallMeta {
  return world.meta(
    manifest(
      part('lib', { type: 'none', build: null }),
      part('api', { type: 'none', build: null, deps: ['lib'] }),
    ),
    { ...THREE_ENVIRONMENTS, [PROD]: text, ...more },
  );
}

describe('manifests of the earlier CLI', () => {
  it('are read unchanged, with every key it knows', () => {
    const meta = world.meta(PEER_MANIFEST, {
      'manifests/environments.yaml': 'environments: {dev: {api: main}, prod: {api: v1.0.0}}\n',
      'manifests/features.yaml': 'features: {login: {components: [api], contracts: []}}\n',
    });
    const run = meta.run(['validate', '--json']);

    expect([run.code, run.json()]).toMatchObject([
      0,
      { ok: true, components: 2, environments: ['dev', 'prod'] },
    ]);
  });

  it.each([
    ['the bare name', '[lib]'],
    ['name and range', '["lib:^1.0.0"]'],
    ['the mapping', '[{name: lib, version: ^1.0.0}]'],
  ])('depends_on works as %s in every command', (_, form) => {
    const text = manifest(
      part('lib', { type: 'none', build: null }),
      part('api', { type: 'none', build: null }),
    ).replace(/(api:[^]*depends_on: )\[\]/, `$1${form}`);
    const meta = world.meta(text);
    const codes = ['lock', 'apply', 'status'].map((word) => meta.run([word]).code);

    expect(codes).toEqual([0, 0, 0]);
    expect(meta.read('manifests/components.lock.yaml')).toMatch(/depends_on: \[.*lib.*\]/);
  });

  it('validate needs no Bazel and no tool, and takes pre-releases with a dot', () => {
    const text = manifest(
      part('lib', { version: '1.2.0-rc.1' }),
      part('api', { type: 'cargo', build: null }),
    );

    expect(world.meta(text).run(['validate'], { PATH: '/nonexistent' }).code).toBe(0);
  });

  it.each([
    ['a list under components', 'components: [lib, api]\n'],
    ['a component that is a text', 'components: {lib: v1.0.0}\n'],
    ['no components at all', 'features: {}\n'],
    ['broken YAML', 'components: {lib: [\n'],
  ])('%s is told with file and line, never as a stack', (_, text) => {
    const run = world.meta(text).run(['validate', '--json']);

    expect([run.code, answer(run).error]).toMatchObject([2, { code: 'manifest-invalid' }]);
    const places = (run.json()['findings'] as { where: object }[]).map(({ where }) => where);
    expect(places[0]).toMatchObject({
      file: 'manifests/components.yaml',
      line: expect.any(Number),
      column: expect.any(Number),
    });
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('locks of the earlier CLI', () => {
  const tagObject = (): string => lib.idOf('v1.0.0');
  const commit = (): string => lib.idOf('v1.0.0^{commit}');

  it('are applied as they are: a tag object is peeled to its commit, sha counts as commit', () => {
    const meta = withLock(
      peerLock(entry('lib', tagObject()), entry('api', api.idOf('v1.0.0'), 'sha')),
    );
    const before = meta.read(PROD);
    const run = meta.run(['apply', '--env', 'prod', '--locked', '--json']);
    const again = meta.run(['apply', '--env', 'prod', '--locked', '--json']);
    const status = meta.run(['status', '--env', 'prod', '--json']);

    expect(tagObject()).not.toBe(commit());
    expect([run.code, meta.read('components/lib/name.txt')]).toEqual([0, 'lib 1\n']);
    expect([again.code, outcomes(again)]).toEqual([0, { lib: 'unchanged', api: 'unchanged' }]);
    expect(meta.read(PROD)).toBe(before);
    expect([status.code, status.json()]).toMatchObject([
      0,
      {
        components: [
          { component: 'api', state: 'current' },
          { component: 'lib', state: 'current' },
        ],
      },
    ]);
  });

  it('become version 2 with the commit when locked again, other components untouched', () => {
    const meta = withLock(peerLock(entry('lib', tagObject()), entry('api', api.idOf('v1.0.0'))));
    const run = meta.run(['lock', '--env', 'prod', '--json']);

    expect([run.code, meta.read(PROD).split('\n')[0]]).toEqual([0, 'lockfile_version: 2']);
    expect(meta.read(PROD)).toContain(`commit: ${commit()}`);
    expect(meta.read(PROD)).not.toContain(tagObject());
  });

  it('can be compared, listed and gone back to from a newer one', () => {
    const meta = withLock(peerLock(entry('lib', tagObject()), entry('api', api.idOf('v1.0.0'))));
    meta.write({ 'old.yaml': meta.read(PROD) });
    meta.run(['lock', '--env', 'prod']);
    const run = meta.run(['lock', 'compare', 'old.yaml', PROD, '--json']);

    expect([run.code, answer(run).ok]).toEqual([0, true]);
  });

  it.each([['apply'], ['lock validate'], ['status'], ['validate'], ['promote']])(
    'a component that such a lock dropped in silence is an error of %s',
    (words) => {
      const lock = peerLock(entry('lib', tagObject()));
      const meta = withLock(lock, {
        'manifests/components.lock.dev.yaml': lock.replace('prod', 'dev'),
      });
      const args =
        words === 'promote'
          ? ['promote', 'dev', 'staging']
          : [...words.split(' '), ...(words === 'validate' ? [] : ['--env', 'prod'])];
      const run = meta.run([...args, '--json']);

      expect([run.code, answer(run).ok]).toEqual([1, false]);
      expect(run.stdout).toMatch(/api/);
      expect(meta.has('components/api')).toBe(false);
    },
  );

  it.each([
    ['a commit cut short', (id: string) => id.slice(0, 8)],
    ['no commit at all', () => '""'],
  ])('%s in a lock is refused with file and line', (_, cut) => {
    const meta = withLock(peerLock(entry('lib', cut(commit()))));
    const run = meta.run(['apply', '--env', 'prod', '--json']);

    expect([run.code, answer(run).error]).toMatchObject([2, { code: 'lock-invalid' }]);
    expect(run.json()).toMatchObject({ findings: [{ where: { file: PROD } }] });
  });
});

describe('where a command is typed', () => {
  it('does not matter: the meta-repo is found upwards, or named by --manifests', () => {
    const meta = withLock('');
    mkdirSync(join(meta.directory, 'docs/deep'), { recursive: true });
    const below = lockstep(join(meta.directory, 'docs/deep'), ['lock', '--env', 'dev', '--json']);
    const named = lockstep(world.root, [
      'status',
      '--manifests',
      join(meta.directory, 'manifests'),
      '--env',
      'dev',
      '--json',
    ]);

    expect([below.code, meta.has('manifests/components.lock.dev.yaml')]).toEqual([0, true]);
    expect([named.code, named.json()]).toMatchObject([
      1,
      { command: 'status', environment: 'dev' },
    ]);
  });

  it('outside of every meta-repo the answer says what is looked for', () => {
    const run = lockstep(world.root, ['status', '--json']);

    expect([run.code, answer(run).error?.code]).toEqual([2, 'manifest-missing']);
    expect(answer(run).error?.hint).toContain('--manifests');
  });
});
