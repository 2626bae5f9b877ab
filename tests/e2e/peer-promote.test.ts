/**
 * `promote` on the rows of the earlier CLI's table: a file copy without order, gates or memory is here a move along
 * the declared order that is checked, recorded and told.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testGit } from '../support/git-repos.js';
import {
  answer,
  makeSmallWorld,
  manifest,
  part,
  THREE_ENVIRONMENTS,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
let meta: SmallMeta;
const fileOf = (environment: string): string => `manifests/components.lock.${environment}.yaml`;

interface Promoted {
  readonly decision: string;
  readonly gates: readonly { name: string; state: string; detail: string }[];
  readonly promotion_id: string | null;
  readonly commit: string | null;
}

const promoted = (run: ReturnType<SmallMeta['run']>): Promoted => run.json() as unknown as Promoted;

beforeAll(() => {
  world = makeSmallWorld();
  for (const name of ['lib', 'api']) world.repo(name);
  meta = staged();
  meta.keep();
});

afterAll(() => world.dispose());

/** dev locked at v2.0.0 of both, staging and prod at v1.0.0. */
function staged(): SmallMeta {
  const made = world.meta(
    manifest(part('lib', { version: 'v2.0.0' }), part('api', { version: 'v2.0.0' })),
    {
      ...THREE_ENVIRONMENTS,
      'manifests/environments.yaml':
        'environments: {dev: {}, staging: {lib: v1.0.0, api: v1.0.0}, prod: {lib: v1.0.0, api: v1.0.0}}\n',
    },
  );
  expect(made.run(['lock', '--all-envs'])).toMatchObject({ code: 0 });
  made.commit();
  return made;
}

describe('promote', () => {
  beforeEach(() => meta.putBack());

  it('moves the same commits, and says in the lock where they come from', () => {
    const run = meta.run(['promote', 'dev', 'staging', '--json']);
    const commits = (environment: string): readonly string[] =>
      meta.read(fileOf(environment)).match(/(commit|tree): [0-9a-f]+/g) ?? [];

    expect([run.code, promoted(run).decision]).toEqual([0, 'allow']);
    expect(commits('staging')).toEqual(commits('dev'));
    expect(meta.read(fileOf('staging'))).toMatch(
      /^promoted_from: \{environment: dev, lock: sha256:[0-9a-f]{64}\}$/m,
    );
    expect(meta.read(fileOf('staging'))).toContain('environment: staging\n');
  });

  it.each([
    ['backwards', 'prod', 'dev'],
    ['past a step', 'dev', 'prod'],
    ['to itself', 'dev', 'dev'],
  ])('%s is refused, and no file changes', (_, from, to) => {
    const before = meta.read(fileOf(to));
    const run = meta.run(['promote', from, to, '--json']);

    expect([run.code, promoted(run).decision]).toEqual([1, 'block']);
    expect(promoted(run).gates.find(({ name }) => name === 'order')?.state).toBe('fail');
    expect(meta.read(fileOf(to))).toBe(before);
  });

  it('to a mistyped environment is refused, and makes no file', () => {
    const run = meta.run(['promote', 'dev', 'stagging', '--json']);

    expect([run.code, answer(run).error?.code]).toEqual([2, 'environment-unknown']);
    expect(meta.has(fileOf('stagging'))).toBe(false);
  });

  it('from an environment without a lock is refused', () => {
    rmSync(join(meta.directory, fileOf('dev')));
    const run = meta.run(['promote', 'dev', 'staging', '--json']);

    expect([run.code, answer(run).error?.code]).toEqual([2, 'lock-missing']);
  });

  it('of a partial lock is refused, so that it removes nothing from the target', () => {
    const text = meta
      .read('manifests/components.yaml')
      .replace(/api(.*\n.*)v2\.0\.0/, 'api$1v9.9.9');
    meta.write({ 'manifests/components.yaml': text });
    meta.run(['lock', '--env', 'dev', '--allow-partial']);
    expect(meta.read(fileOf('dev'))).not.toContain('  api:');
    const before = meta.read(fileOf('staging'));
    const run = meta.run(['promote', 'dev', 'staging', '--json']);

    expect([run.code, promoted(run).decision]).toEqual([1, 'block']);
    expect(meta.read(fileOf('staging'))).toBe(before);
  });

  it('of a lock from which a component was cut by hand is refused as well', () => {
    const text = meta.read(fileOf('dev'));
    const at = text.indexOf('  api:\n');
    meta.write({ [fileOf('dev')]: text.slice(0, at) + text.slice(text.indexOf('  lib:\n')) });
    const before = meta.read(fileOf('staging'));
    const run = meta.run(['promote', 'dev', 'staging', '--json']);

    expect([run.code === 0, promoted(run).decision]).toEqual([false, 'block']);
    expect(meta.read(fileOf('staging'))).toBe(before);
  });

  it('takes one component when asked, and leaves the others', () => {
    const run = meta.run(['promote', 'dev', 'staging', '--component', 'api', '--json']);
    const kinds = answer(run).changes.map(({ component, kind }) => [component, kind]);

    expect([run.code, kinds]).toEqual([
      0,
      [
        ['api', 'major'],
        ['lib', 'unchanged'],
      ],
    ]);
    expect(meta.read(fileOf('staging'))).toMatch(
      /api:\n.*\n {4}version: v2[^]*lib:\n.*\n {4}version: v1/,
    );
  });

  it('shows what would change without changing it', () => {
    const before = meta.read(fileOf('staging'));
    const run = meta.run(['promote', 'dev', 'staging', '--dry-run', '--json']);

    expect(answer(run).changes.map(({ kind }) => kind)).toEqual(['major', 'major']);
    expect([promoted(run).promotion_id, meta.read(fileOf('staging'))]).toEqual([null, before]);
    expect(testGit(meta.directory, ['for-each-ref', 'refs/heads/lockstep'])).toBe('');
  });

  it('is kept in the journal, the second one beside the first, and what it replaced can be had back', () => {
    const before = meta.read(fileOf('prod'));
    meta.run(['promote', 'dev', 'staging', '--reason', 'first']);
    meta.run(['promote', 'staging', 'prod', '--reason', 'second']);
    const history = meta.run(['history', '--env', 'prod', '--json']).json() as {
      entries: { kind: string; reason: string; from?: { environment: string } }[];
    };
    const back = meta.run(['rollback', 'to', 'previous', '--env', 'prod', '--no-apply', '--json']);

    expect(history.entries[0]).toMatchObject({
      kind: 'promotion',
      reason: 'second',
      from: { environment: 'staging' },
    });
    expect(meta.read(fileOf('staging'))).toContain('promoted_from: {environment: dev,');
    expect([back.code, meta.read(fileOf('prod'))]).toEqual([0, before]);
  });

  it('is delivered as a commit when asked, of the lock alone', () => {
    meta.write({ 'notes.txt': 'not part of it\n' });
    const run = meta.run(['promote', 'dev', 'staging', '--via', 'commit', '--json']);

    expect([run.code, promoted(run).commit]).toEqual([0, expect.stringMatching(/^[0-9a-f]{40}$/)]);
    expect(testGit(meta.directory, ['show', '--name-only', '--format=', 'HEAD'])).toBe(
      fileOf('staging'),
    );
  });

  it('looks at how the source fared: after a failed apply of it, it is refused', () => {
    const failing = world.meta(manifest(part('lib', { build: 'exit 1' })), THREE_ENVIRONMENTS);
    failing.run(['lock', '--env', 'dev']);
    expect(failing.run(['apply', '--env', 'dev']).code).toBe(1);
    const run = failing.run(['promote', 'dev', 'staging', '--json']);

    expect([run.code, promoted(run).decision]).toEqual([1, 'block']);
    expect(promoted(run).gates.find(({ state }) => state === 'fail')?.name).toBe(
      'verified-in-source',
    );
    expect(existsSync(join(failing.directory, fileOf('staging')))).toBe(false);
  });
});
