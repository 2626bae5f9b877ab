/** A lock against the manifest, two locks, and ranges between components. */
import { describe, expect, test } from '@jest/globals';
import { compareLocks, versionIn } from '../../../src/domain/changes.js';
import { rangeConflicts } from '../../../src/domain/conflicts.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import type { Lock, LockedComponent } from '../../../src/domain/lock.js';
import type { ComponentName } from '../../../src/domain/names.js';
import { readEnvironments } from '../../../src/domain/read-environments.js';
import { readManifest } from '../../../src/domain/read-manifest.js';
import { staleness } from '../../../src/domain/staleness.js';
import { manifestDigest } from '../../../src/domain/wanted.js';
import { caught } from '../../support/caught.js';

const BASE = `components:
  api: {repo: "https://h.example/api.git", version: ^1.2, type: npm, depends_on: ["lib:^2"]}
  lib: {repo: "https://h.example/lib.git", version: v2.1.0}
`;
const manifestOf = (text: string) => readManifest(text, 'm.yaml', { allowLocal: false });

function lockOf(versions: Record<string, string>, more: Partial<Lock> = {}): Lock {
  const manifest = manifestOf(BASE);
  const components = Object.entries(versions).map(([name, version], index) => {
    const from = manifest.components.get(name as ComponentName);
    const locked = {
      name,
      version,
      repo: from?.repo ?? 'https://h.example/x.git',
      ref: null,
      tree: null,
      output: null,
      peeled: true,
      commit: String(index).repeat(40) as CommitSha,
      type: from?.type ?? 'none',
      buildTarget: null,
      dependsOn: from?.dependsOn ?? [],
    } as unknown as LockedComponent;
    return [name as ComponentName, locked] as const;
  });
  return {
    formatVersion: 2,
    environment: null,
    generatedAt: '2026-11-21T10:00:00Z',
    promotedFrom: null,
    partial: false,
    manifest: manifestDigest(manifest, new Map(), null),
    components: new Map(components),
    ...more,
  };
}

const lock = lockOf({ api: 'v1.3.0', lib: 'v2.1.0' });
const stale = (manifest: string, given = lock, environments = '') => {
  const read = manifestOf(manifest);
  return staleness(given, read, readEnvironments(environments, 'e.yaml', read)).map(
    (one) => one.message,
  );
};

describe('a lock is stale (T62)', () => {
  test('not while every locked version is what is wanted', () => {
    expect(stale(BASE)).toEqual([]);
    expect(stale(BASE.replace('^1.2', '1.x || 3'))).toEqual([]);
    expect(stale(BASE.replace('v2.1.0', '2.1.0'))).toEqual([]);
    expect(stale(`${BASE}`.replace('type: npm', 'type: npm, build: {test: x}'))).toEqual([]);
  });

  test.each([
    ['version', BASE.replace('^1.2', '^1.4'), 'api is locked at v1.3.0, the manifest wants ^1.4'],
    [
      'ref',
      BASE.replace('v2.1.0', 'refs/heads/main'),
      'lib is locked at v2.1.0, the manifest wants refs/heads/main',
    ],
    [
      'repo',
      BASE.replace('/lib.git', '/bil.git'),
      'lib has another repo now: https://h.example/bil.git instead of https://h.example/lib.git',
    ],
    ['type', BASE.replace('npm', 'make'), 'api has another type now: make instead of npm'],
    ['dependency', BASE.replace('lib:^2', 'lib'), 'api has other dependencies now'],
    [
      'addition',
      `${BASE}  new: {repo: "https://h.example/n.git", version: v1}\n`,
      'new is in the manifest, not in the lock',
    ],
    [
      'removal',
      BASE.replace(/, depends_on: .*\]/, '').replace(/ {2}lib.*\n/, ''),
      'lib is in the lock, no longer in the manifest',
    ],
  ])('after another %s', (_what, manifest, message) => {
    expect(stale(manifest)).toContain(message);
  });

  test('when its environment wants another version', () => {
    const environments = 'environments: {prod: {lib: v2.2.0}, dev: }';
    expect(stale(BASE, { ...lock, environment: 'prod' as never }, environments)).toEqual([
      'lib is locked at v2.1.0, the manifest wants v2.2.0',
    ]);
    expect(stale(BASE, { ...lock, environment: 'dev' as never }, environments)).toEqual([]);
  });

  test('not for other ranges of the same dependencies that a rollback put there on purpose', () => {
    const needs = (...dependsOn: readonly { name: string; range: string | null }[]): Lock => {
      const api = lock.components.get('api' as ComponentName);
      const older = { ...api, dependsOn } as unknown as LockedComponent;
      return { ...lock, components: new Map(lock.components).set(older.name, older) };
    };
    const older = needs({ name: 'lib', range: '^1' });
    expect(stale(BASE, older)).toEqual([]);
    expect(stale(BASE, needs())).toEqual(['api has other dependencies now']);
    expect(stale(BASE.replace('^1.2', '1.x'), older)).toContain('api has other dependencies now');
  });

  test('not for what a partial lock lacks on purpose', () => {
    const partial = lockOf({ api: 'v1.3.0' }, { partial: true });
    expect(stale(BASE, partial)).toEqual([]);
    expect(stale(BASE, { ...partial, partial: false })).toEqual([
      'lib is in the manifest, not in the lock',
    ]);
  });
});

test('environments name known components, and well-formed versions, all problems at once', () => {
  const error = caught(() =>
    stale(BASE, lock, 'environments:\n  dev: {apy: v1, lib: "a..b"}\n  "-x": [1]\n'),
  );
  expect(error.message.split('\n').map((line) => line.replace(/;.*/, ''))).toEqual([
    'e.yaml:2:9: environment dev names "apy", which is no component',
    expect.stringMatching(/^e.yaml:2:23: lib in environment dev is "a\.\.b"/),
    expect.stringMatching(/^e.yaml:3:3: "-x" cannot name an environment/),
    expect.stringMatching(/^e.yaml:3:9: environment -x is no mapping/),
  ]);
});

test('changes between locks are classed by version, sorted, unchanged ones included', () => {
  const pairs: [string, string, string][] = [
    ['v1.0.0', 'v2.0.0', 'major'],
    ['v1.0.0', '1.1.0', 'minor'],
    ['v1.0.0', 'v1.0.1', 'patch'],
    ['v1.1.0', 'v1.0.0', 'downgrade'],
    ['v1.0.0', 'v2.0.0-rc.1', 'prerelease'],
    ['v2.0.0-rc.1', 'v2.0.0', 'major'],
    ['v1.0.0', 'v1.0.0', 'unchanged'],
    ['main', 'v1.0.0', 'sidegrade'],
    ['api/v1.0.0', 'api/v1.2.0', 'minor'],
  ];
  for (const [from, to, kind] of pairs) {
    expect(compareLocks(lockOf({ api: from }), lockOf({ api: to }))).toMatchObject([
      { component: 'api', kind },
    ]);
  }
  const moved = lockOf({ x: 'v1', api: 'main' });
  expect(
    compareLocks(lockOf({ api: 'main', b: 'v1' }), moved).map((one) => [one.component, one.kind]),
  ).toEqual([
    ['api', 'sidegrade'],
    ['b', 'removed'],
    ['x', 'added'],
  ]);
  expect(compareLocks(null, lock).map((one) => [one.kind, one.from])).toEqual([
    ['added', null],
    ['added', null],
  ]);
  expect(versionIn('release-2026')).toBeNull();
});

test('a range that the locked version does not meet is a conflict, and an unknown is never a pass', () => {
  const codes = (versions: Record<string, string>) =>
    rangeConflicts(lockOf(versions)).map((one) => [one.severity, one.code]);
  expect(codes({ api: 'v1.3.0', lib: 'v2.1.0' })).toEqual([]);
  expect(codes({ api: 'v1.3.0', lib: 'v3.0.0' })).toEqual([['error', 'dependency-conflict']]);
  expect(codes({ api: 'v1.3.0', lib: 'v2.2.0-rc.1' })).toEqual([['error', 'dependency-conflict']]);
  expect(codes({ api: 'v1.3.0', lib: 'main' })).toEqual([['warning', 'dependency-unknown']]);
  expect(codes({ api: 'v1.3.0' })).toEqual([['warning', 'dependency-unknown']]);
});
