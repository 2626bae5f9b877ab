/**
 * How `apply` runs, on the rows of the earlier CLI's table: dependents that start too early, failures that stop
 * nothing, progress that is not parallel, options that do nothing, packages installed into the host.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answer,
  makeSmallWorld,
  manifest,
  outcomes,
  part,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;

beforeAll(() => {
  world = makeSmallWorld();
  for (const name of ['a', 'b', 'c', 'd', 'e']) world.repo(name);
});

afterAll(() => world.dispose());

function locked(...parts: readonly string[]): SmallMeta {
  const meta = world.meta(manifest(...parts));
  expect(meta.run(['lock', '--json'])).toMatchObject({ code: 0 });
  return meta;
}

/** Notes its start and its end in a file of the world. */
const noting = (name: string, file: string): string =>
  `echo start ${name} >> $ROOT/${file}; sleep 0.05; mkdir -p out; cp name.txt out/; echo end ${name} >> $ROOT/${file}`;

/** Leaves a sign and waits until the other's is there, five seconds at most. */
const meeting = (mine: string, other: string): string =>
  `touch $ROOT/${mine}; n=0; until test -e $ROOT/${other}; do n=$((n+1)); test $n -lt 250 || exit 1; sleep 0.02; done; mkdir -p out`;

describe('apply --parallel', () => {
  it('starts no dependent before its dependency has finished', () => {
    const deps: Readonly<Record<string, readonly string[]>> = {
      a: [],
      b: ['a'],
      c: ['a'],
      d: ['b', 'c'],
      e: ['d'],
    };
    const parts = Object.entries(deps).map(([name, of]) =>
      part(name, { deps: of, build: noting(name, 'order') }),
    );
    const run = locked(...parts).run(['apply', '--parallel', '--jobs', '5', '--json']);
    const lines = readFileSync(join(world.root, 'order'), 'utf8').trim().split('\n');

    expect([run.code, lines.length]).toEqual([0, 10]);
    const early = Object.entries(deps).flatMap(([name, of]) =>
      of.filter((dep) => lines.indexOf(`end ${dep}`) > lines.indexOf(`start ${name}`)),
    );
    expect(early).toEqual([]);
  });

  it.each([
    ['with progress, which is the default', []],
    ['without progress', ['--no-progress']],
  ])('really is parallel %s: two builds that wait for each other both end', (_, args) => {
    const sign = args.length;
    const meta = locked(
      part('a', { build: meeting(`a${sign}`, `b${sign}`) }),
      part('b', { build: meeting(`b${sign}`, `a${sign}`) }),
    );
    const run = meta.run(['apply', '--parallel', '--jobs', '2', ...args, '--json']);

    expect([run.code, outcomes(run)]).toEqual([0, { a: 'built', b: 'built' }]);
  });

  it('--no-parallel runs one at a time', () => {
    const parts = ['a', 'b', 'c'].map((name) => part(name, { build: noting(name, 'single') }));
    locked(...parts).run(['apply', '--no-parallel']);
    const lines = readFileSync(join(world.root, 'single'), 'utf8').trim().split('\n');

    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'start',
      'end',
      'start',
      'end',
      'start',
      'end',
    ]);
  });
});

describe('apply, when a component fails', () => {
  let meta: SmallMeta;

  beforeAll(() => {
    meta = locked(
      part('a', { build: 'echo the reason; exit 3' }),
      part('b', { deps: ['a'] }),
      part('c', { deps: ['b'] }),
      part('d'),
      part('e', { deps: ['d'] }),
    );
  });

  it('--keep-going: dependents of the failure are skipped, the others applied, the exit code says so', () => {
    const run = meta.run(['apply', '--keep-going', '--json']);

    expect([run.code, answer(run).ok, outcomes(run)]).toEqual([
      1,
      false,
      { a: 'failed', b: 'skipped', c: 'skipped', d: 'built', e: 'built' },
    ]);
    expect(meta.has('components/b/out')).toBe(false);
    const failed = answer(run).steps.find(({ component }) => component === 'a');
    expect(meta.read(failed?.log ?? '')).toContain('the reason');
  });

  it('without it nothing new starts after the failure', () => {
    const parts = ['a', 'b', 'c'].map((name) => part(name, { build: 'exit 1' }));
    const run = locked(...parts).run(['apply', '--jobs', '1', '--json']);

    expect(run.code).toBe(1);
    expect(Object.values(outcomes(run)).filter((one) => one === 'failed')).toHaveLength(1);
    expect(Object.values(outcomes(run)).filter((one) => one === 'built')).toHaveLength(0);
  });

  it.each([['--continue-on-error'], ['--retry=3'], ['--retry-backoff=2']])(
    '%s, which did nothing, is refused instead of ignored',
    (flag) => {
      const run = meta.run(['apply', flag, '--json']);

      expect([run.code, answer(run).error]).toMatchObject([2, { code: 'usage' }]);
      expect(answer(run).error?.message).toContain(flag.split('=')[0]);
    },
  );

  it('a failed test of a component fails the apply, without Bazel', () => {
    const text = manifest(part('a')).replace('{build:', '{test: "exit 1", build:');
    const tested = world.meta(text);
    tested.run(['lock']);
    const run = tested.run(['apply', '--json']);

    expect([run.code, outcomes(run)]).toEqual([1, { a: 'failed' }]);
  });

  it('verify, the health check of a component, is run and its failure counts', () => {
    const text = manifest(part('b')).replace('{build:', '{verify: "test -e missing", build:');
    const checked = world.meta(text);
    checked.run(['lock']);
    const run = checked.run(['apply', '--json']);

    expect([run.code, outcomes(run)]).toEqual([1, { b: 'failed' }]);
  });
});

describe('the package step', () => {
  /** A tool that notes its arguments, one line a call; `more` runs after. */
  function fakeTool(name: string, more = ''): Readonly<Record<string, string>> {
    const bin = join(world.root, `bin-${name}`);
    mkdirSync(bin, { recursive: true });
    const script = `#!/bin/sh\necho "$@" >> ${world.root}/${name}.calls\n${more}\n`;
    writeFileSync(join(bin, name), script);
    chmodSync(join(bin, name), 0o755);
    return { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  }

  const calls = (name: string): string => readFileSync(join(world.root, `${name}.calls`), 'utf8');

  it('npm packages are installed from their lock with install scripts off', () => {
    world.repo('page', { 'package.json': '{"name": "page"}', 'package-lock.json': '{}' });
    const meta = locked(part('page', { type: 'npm', build: null }));
    const run = meta.run(['apply', '--json'], fakeTool('npm'));

    expect([run.code, run.stderr]).toEqual([0, expect.anything()]);
    expect(calls('npm')).toMatch(/^ci --ignore-scripts/m);
  });

  it('Python packages go into an environment of the component, never into the global one', () => {
    world.repo('snake', { 'requirements.txt': 'x==1\n' });
    const meta = locked(part('snake', { type: 'python', build: null }));
    const venv = `case "$*" in *venv*) mkdir -p .venv/bin; cp "$0" .venv/bin/python;; esac`;
    const run = meta.run(
      ['apply', '--json'],
      fakeTool('python3', `echo "by $0" >> ${world.root}/python3.calls; ${venv}`),
    );

    expect([run.code, run.stderr]).toEqual([0, expect.anything()]);
    expect(calls('python3')).toMatch(/-m venv --clear \.venv/);
    expect(calls('python3')).toMatch(/-m pip install.*\nby .*\.venv\/bin\/python$/m);
  });

  it('--skip-packages leaves it out', () => {
    world.repo('other', { 'package.json': '{"name": "other"}' });
    const env = fakeTool('npm');
    writeFileSync(join(world.root, 'npm.calls'), '');
    const run = locked(part('other', { type: 'npm', build: null })).run(
      ['apply', '--skip-packages', '--json'],
      env,
    );

    expect(run.code).toBe(0);
    expect(calls('npm')).not.toMatch(/^(ci|install)/m);
  });

  it('a tool that is not on the machine is named, and nothing counts as built', () => {
    const meta = locked(part('a', { type: 'bazel', build: null }));
    const run = meta.run(['apply', '--json'], { PATH: '/usr/bin:/bin' });

    expect([run.code === 0, outcomes(run)['a'] === 'built']).toEqual([false, false]);
    expect(run.stdout).toContain('bazel');
  });
});
