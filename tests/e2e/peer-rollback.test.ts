/**
 * `rollback` on the rows of the earlier CLI's table: what only moved a checkout, stopped halfway or had no memory is
 * here a move of the lock that sticks, is recorded, and can be undone.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testGit, type TestRepo } from '../support/git-repos.js';
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
let meta: SmallMeta;
let lib: TestRepo;
const LOCK = 'manifests/components.lock.dev.yaml';

interface RolledBack {
  readonly undo: string | null;
  readonly target: { kind: string; value: string };
  readonly apply: { ok: boolean; steps: { component: string; outcome: string }[] } | null;
}

const rolledBack = (run: ReturnType<SmallMeta['run']>): RolledBack =>
  run.json() as unknown as RolledBack;

/** The words of the command that undoes a rollback, as a shell would split them. */
const undoOf = (run: ReturnType<SmallMeta['run']>): readonly string[] =>
  (rolledBack(run).undo?.match(/"[^"]*"|\S+/g) ?? [])
    .map((word) => word.replaceAll('"', ''))
    .slice(1);

const lockAt = (version: string): void => {
  meta.write({ 'manifests/components.yaml': manifest(part('lib', { version }), part('api')) });
  expect(meta.run(['lock', '--env', 'dev'])).toMatchObject({ code: 0 });
};

const head = (): string => testGit(join(meta.directory, 'components/lib'), ['rev-parse', 'HEAD']);

/** dev was applied at v1.0.0, then at v2.0.0 of lib; made once, put back before each test. */
beforeAll(() => {
  world = makeSmallWorld();
  lib = world.repo('lib');
  world.repo('api');
  meta = world.meta(manifest(part('lib'), part('api')), {
    'manifests/environments.yaml': 'environments: {dev: {}}\n',
    'lockstep.yaml': 'environments: [dev]\n',
  });
  lockAt('v1.0.0');
  meta.run(['apply', '--env', 'dev']);
  meta.write({ 'before.yaml': meta.read(LOCK) });
  lockAt('v2.0.0');
  meta.run(['apply', '--env', 'dev']);
  meta.keep();
});

beforeEach(() => meta.putBack());

afterAll(() => world.dispose());

describe('rollback component', () => {
  const back = (...args: string[]): ReturnType<SmallMeta['run']> =>
    meta.run(['rollback', 'component', 'lib', '--env', 'dev', ...args, '--json']);

  it('moves the lock, so the next apply and the next lock keep it', () => {
    const run = back('--to-version', 'v1.0.0', '--reason', 'bad release');
    const next = meta.run(['apply', '--env', 'dev', '--locked', '--json']);
    meta.run(['lock', '--env', 'dev']);

    expect([run.code, head()]).toEqual([0, lib.idOf('v1.0.0')]);
    expect([next.code, outcomes(next)]).toEqual([0, { lib: 'unchanged', api: 'unchanged' }]);
    expect(meta.read(LOCK)).toContain(`commit: ${lib.idOf('v1.0.0')}`);
  });

  it('restores from the store what is there instead of building it again', () => {
    const run = back('--to-commit', lib.idOf('v1.0.0'), '--reason', 'bad');

    expect(
      rolledBack(run).apply?.steps.map(({ component, outcome }) => [component, outcome]),
    ).toEqual(
      expect.arrayContaining([
        ['lib', 'restored'],
        ['api', 'unchanged'],
      ]),
    );
  });

  it('fetches a commit that was never here', () => {
    const fresh = lib.commit(
      { 'name.txt': 'lib hotfix\n' },
      { branch: 'hotfix', from: 'refs/heads/main' },
    );
    const run = back('--to-commit', fresh, '--reason', 'hotfix');

    expect([run.code, head(), meta.read('components/lib/name.txt')]).toEqual([
      0,
      fresh,
      'lib hotfix\n',
    ]);
  });

  it('is in the history with reason and actor, and its undo command undoes it', () => {
    const run = back('--to-version', 'v1.0.0', '--reason', 'bad release');
    const { entries } = meta.run(['history', '--env', 'dev', '--json']).json() as {
      entries: { kind: string; reason: string | null; actor: string }[];
    };
    const undone = meta.run(undoOf(run));

    expect(entries.find(({ kind }) => kind === 'rollback')).toMatchObject({
      reason: 'bad release',
      actor: expect.stringMatching(/./),
    });
    expect([undone.code, head()]).toEqual([0, lib.idOf('v2.0.0')]);
  });

  it('never loses local edits: they are told, and kept', () => {
    writeFileSync(join(meta.directory, 'components/lib/name.txt'), 'my edit\n');
    const run = back('--to-version', 'v1.0.0', '--reason', 'x');

    expect(run.code).not.toBe(0);
    expect(run.stdout).toMatch(/component-dirty|local edits/);
    expect(meta.read('components/lib/name.txt')).toBe('my edit\n');
  });

  it('to a version that is not there moves nothing', () => {
    const before = meta.read(LOCK);
    const run = back('--to-version', 'v7.7.7', '--reason', 'x');

    expect([run.code, answer(run).error?.code, meta.read(LOCK)]).toEqual([
      2,
      'ref-missing',
      before,
    ]);
    expect(head()).toBe(lib.idOf('v2.0.0'));
  });
});

const BAD: Readonly<Record<string, (good: string) => string>> = {
  cut: (good) => good.replace(/(commit: [0-9a-f]{9}).*/, '$1'),
  gone: (good) => good.replace(lib.idOf('v1.0.0'), '1'.repeat(40)),
};

describe('rollback lock', () => {
  it('takes a whole lock file, and the next apply keeps it', () => {
    const run = meta.run([
      'rollback',
      'lock',
      'before.yaml',
      '--env',
      'dev',
      '--reason',
      'x',
      '--json',
    ]);
    const next = meta.run(['apply', '--env', 'dev', '--json']);

    expect([run.code, head(), next.code]).toEqual([0, lib.idOf('v1.0.0'), 0]);
    expect(outcomes(next)).toEqual({ lib: 'unchanged', api: 'unchanged' });
  });

  it.each([
    ['a file that is not there', null],
    ['a file that is no lock', 'components: [nonsense'],
    ['a lock with a commit cut short', 'cut'],
    ['a lock with a commit that its repository does not have', 'gone'],
  ])('of %s moves nothing', (_, text) => {
    const before = meta.read(LOCK);
    const good = meta.read('before.yaml');
    if (text !== null) {
      meta.write({
        'bad.yaml': BAD[text]?.(good) ?? text,
      });
    }
    const run = meta.run(['rollback', 'lock', 'bad.yaml', '--env', 'dev', '--json']);

    expect([run.code, answer(run).ok, meta.read(LOCK)]).toEqual([2, false, before]);
    expect(head()).toBe(lib.idOf('v2.0.0'));
  });

  it('that cannot be applied moves the lock as a whole, says so, and its undo brings everything back', () => {
    const before = meta.read(LOCK);
    const file = join(meta.directory, 'components/lib/name.txt');
    const clean = meta.read('components/lib/name.txt');
    writeFileSync(file, 'my edit\n');
    const run = meta.run(['rollback', 'lock', 'before.yaml', '--env', 'dev', '--json']);
    writeFileSync(file, clean);
    const undone = meta.run(undoOf(run));

    expect([run.code, answer(run).ok]).toEqual([1, false]);
    expect(answer(run).findings.map(({ code }) => code)).toContain('rollback-not-applied');
    expect([undone.code, meta.read(LOCK), head()]).toEqual([0, before, lib.idOf('v2.0.0')]);
    expect(meta.run(['status', '--env', 'dev']).code).toBe(0);
  });
});

describe('rollback list, snapshot and history', () => {
  it('list tells the states that can be gone back to, of any declared environment, from the journal', () => {
    const { targets } = meta.run(['rollback', 'list', '--env', 'dev', '--json']).json() as {
      targets: { lock: string; verified: boolean; current: boolean; target: string }[];
    };

    expect(targets.map(({ current, verified }) => [current, verified])).toEqual([
      [true, true],
      [false, true],
    ]);
    const run = meta.run(['rollback', 'to', targets[1]?.target ?? '', '--env', 'dev', '--json']);
    expect([run.code, head()]).toEqual([0, lib.idOf('v1.0.0')]);
  });

  it('snapshots are kept beside each other under their labels', () => {
    meta.run(['rollback', 'snapshot', 'at-two', '--env', 'dev']);
    meta.run(['rollback', 'component', 'lib', '--to-version', 'v1.0.0', '--env', 'dev']);
    meta.run(['rollback', 'snapshot', 'at-one', '--env', 'dev']);
    const run = meta.run(['rollback', 'to', 'at-two', '--env', 'dev', '--hold', 'none', '--json']);

    expect([run.code, head()]).toEqual([0, lib.idOf('v2.0.0')]);
    expect(meta.run(['rollback', 'to', 'at-one', '--env', 'dev']).code).toBe(0);
    expect(head()).toBe(lib.idOf('v1.0.0'));
  });

  it('history has what commands did, newest first, and an empty one is no error', () => {
    const { entries } = meta.run(['history', '--env', 'dev', '--json']).json() as {
      entries: { kind: string; ok?: boolean }[];
    };
    const empty = world
      .meta(manifest(part('lib')), THREE_ENVIRONMENTS)
      .run(['history', '--env', 'prod', '--json']);

    expect(entries.map(({ kind }) => kind)).toEqual(['apply', 'lock', 'apply', 'lock']);
    expect([empty.code, empty.json()]).toMatchObject([0, { ok: true, entries: [] }]);
  });

  it('build output never takes the place of a checkout with its history', () => {
    rmSync(join(meta.directory, 'components/lib/out'), { recursive: true });
    const run = meta.run(['rollback', 'store', 'lib', '--env', 'dev', '--json']);

    expect([run.code, answer(run).error?.code]).toEqual([2, 'digest-invalid']);
    expect(readFileSync(join(meta.directory, 'components/lib/.git'))).toBeDefined();
  });
});
