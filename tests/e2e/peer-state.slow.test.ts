/**
 * What is stored and checked out, on the rows of the earlier CLI's table of round trips and faults: links that become
 * copies, half entries that count as whole, corruption that is handed out, directories that stop every later run.
 */
import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestRepo } from '../support/git-repos.js';
import { CLI } from '../support/meta-fixture.js';
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
  for (const name of ['lib', 'api']) world.repo(name);
});

afterAll(() => world.dispose());

function locked(...parts: readonly string[]): SmallMeta {
  const meta = world.meta(manifest(...parts));
  expect(meta.run(['lock', '--json'])).toMatchObject({ code: 0 });
  return meta;
}

/** path → kind, mode that counts, and content of everything below a directory. */
function listing(directory: string, below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(directory, below)).flatMap((name) => {
      const path = join(below, name);
      const stat = lstatSync(join(directory, path));
      if (stat.isSymbolicLink()) return [[path, `-> ${readlinkSync(join(directory, path))}`]];
      if (stat.isDirectory())
        return [[path, 'directory'], ...Object.entries(listing(directory, path))];
      const mode = (stat.mode & 0o100) === 0 ? 'file' : 'executable';
      return [[path, `${mode} ${readFileSync(join(directory, path), 'utf8')}`]];
    }),
  );
}

/** Starts an apply and kills it as soon as `when` says so; false when it had ended before. */
async function applyKilled(meta: SmallMeta, when: () => boolean): Promise<boolean> {
  const child = startApply(meta);
  const ended = new Promise((done) => child.once('close', done));
  while (!when() && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
  child.kill('SIGKILL');
  await ended;
  return child.signalCode === 'SIGKILL';
}

function startApply(meta: SmallMeta): ReturnType<typeof spawn> {
  return spawn(process.execPath, [CLI, 'apply', '--json'], {
    cwd: meta.directory,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: world.root,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
    },
  });
}

const forget = (meta: SmallMeta): void =>
  rmSync(join(meta.directory, 'components'), { recursive: true, force: true });

describe('build → store → restore', () => {
  const build = [
    'mkdir -p out/node_modules/.bin out/node_modules/tool out/empty/deeper "out/odd name é" out/.github',
    'echo "run" > out/node_modules/tool/cli.js && chmod +x out/node_modules/tool/cli.js',
    'ln -s ../tool/cli.js out/node_modules/.bin/tool',
    'ln -s node_modules/tool out/link-to-directory',
    'ln -s not/there out/dangling',
    'echo ignore > out/.gitignore; echo ci > out/.github/ci.yml; cp name.txt "out/odd name é/x y"',
    'ln out/.gitignore out/hard-link',
  ].join('; ');

  it('keeps links as links (also dangling ones), empty directories, executable bits and odd names', () => {
    const meta = locked(part('lib', { build }));
    const built = meta.run(['apply', '--json']);
    const before = listing(join(meta.directory, 'components/lib/out'));
    forget(meta);
    const restored = meta.run(['apply', '--json']);

    expect([outcomes(built), outcomes(restored)]).toEqual([{ lib: 'built' }, { lib: 'restored' }]);
    expect(listing(join(meta.directory, 'components/lib/out'))).toEqual(before);
    expect(before).toMatchObject({
      'node_modules/.bin/tool': '-> ../tool/cli.js',
      'link-to-directory': '-> node_modules/tool',
      dangling: '-> not/there',
      'empty/deeper': 'directory',
      'node_modules/tool/cli.js': 'executable run\n',
      '.github/ci.yml': 'file ci\n',
    });
  });

  it('a difference below node_modules, .github, __pycache__ or in an empty directory is a difference of the output', () => {
    const differences = ['true', 'node_modules/x', '.github/x', '__pycache__/x', 'mkdir out/empty'];
    const parts = differences.map((more, index) => {
      const last = more.includes('/x') ? `echo 1 > out/${more}` : more;
      world.repo(`same-${index}`);
      const build = `mkdir -p out/node_modules out/.github out/__pycache__; ${last}`;
      return part(`same-${index}`, { build });
    });
    const { steps } = answer(locked(...parts).run(['apply', '--json']));

    expect(steps.map(({ outcome }) => outcome)).toEqual(differences.map(() => 'built'));
    expect(new Set(steps.map(({ output }) => output)).size).toBe(differences.length);
  });

  it('an output that differs from what was stored is stored anew, never dropped for the old one', () => {
    const meta = locked(
      part('lib', { build: 'mkdir -p out; cp name.txt out/; cp $ROOT/beside out/' }),
    );
    writeFileSync(join(world.root, 'beside'), 'one\n');
    meta.run(['apply']);
    rmSync(join(meta.directory, '.meta-store/records'), { recursive: true });
    forget(meta);
    writeFileSync(join(world.root, 'beside'), 'two\n');
    meta.run(['apply']);
    forget(meta);
    const run = meta.run(['apply', '--json']);

    expect(outcomes(run)).toEqual({ lib: 'restored' });
    expect(meta.read('components/lib/out/beside')).toBe('two\n');
  });
});

describe('a damaged store', () => {
  function damagedPacks(): SmallMeta {
    const meta = locked(part('lib'));
    meta.run(['apply']);
    const packs = join(meta.directory, '.meta-store/packs');
    for (const name of readdirSync(packs, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.pack')) continue;
      const bytes = readFileSync(join(packs, name));
      bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 0xff;
      rmSync(join(packs, name));
      writeFileSync(join(packs, name), bytes);
    }
    forget(meta);
    return meta;
  }

  it('is noticed, set aside and built again; afterwards the store is whole', () => {
    const meta = damagedPacks();
    const healed = meta.run(['apply', '--json']);
    forget(meta);
    const restored = meta.run(['apply', '--json']);

    expect([healed.code, outcomes(healed)]).toEqual([0, { lib: 'built' }]);
    expect([restored.code, outcomes(restored)]).toEqual([0, { lib: 'restored' }]);
    expect(meta.read('components/lib/out/name.txt')).toBe('lib 1\n');
    expect(readdirSync(join(meta.directory, '.meta-store')).join(' ')).toMatch(
      /quarantine|corrupt|damaged/,
    );
  });

  it('is never handed out: without leave to build the run fails and nothing is in place', () => {
    const meta = damagedPacks();
    const run = meta.run(['apply', '--restore-only', '--json']);

    expect([run.code === 0, answer(run).ok]).toEqual([false, false]);
    expect(meta.has('components/lib/out/name.txt')).toBe(false);
  });
});

describe('kill -9', () => {
  /** Waits for the file `go` (ends well) or `stop` (ends badly); says when it began and when it stopped. */
  const waiting =
    'touch $ROOT/began; until test -e $ROOT/go; do test -e $ROOT/stop && { touch $ROOT/stopped; exit 1; }; sleep 0.02; done; mkdir -p out; cp name.txt out/';

  it('during a build: what was finished is kept, the rest is done by the next run, no half entry counts', async () => {
    const meta = locked(part('lib'), part('api', { deps: ['lib'], build: waiting }));
    expect(await applyKilled(meta, () => existsSync(join(world.root, 'began')))).toBe(true);
    writeFileSync(join(world.root, 'stop'), '');
    while (!existsSync(join(world.root, 'stopped')))
      await new Promise((done) => setTimeout(done, 10));
    rmSync(join(world.root, 'stop'));
    writeFileSync(join(world.root, 'go'), '');
    const run = meta.run(['apply', '--json']);

    expect([run.code, outcomes(run)['api']]).toEqual([0, 'built']);
    expect(outcomes(run)['lib']).not.toBe('built');
    expect(meta.run(['status', '--json']).code).toBe(0);
    expect(meta.read('components/api/out/name.txt')).toBe('api 1\n');
  });

  it('at any moment of fetch and check-out: the next run mends it without a hand', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [
        `d${index % 40}/f${index}`,
        `${index}\n`.repeat(200),
      ]),
    );
    createTestRepo(join(world.root, 'repos/large'), [{ files, tags: ['v1.0.0'] }]);
    const meta = locked(part('large', { type: 'none', build: null }));
    const marks = [
      '.meta-store/git',
      'components/large/.git',
      'components/large/d1',
      'components/large/d39',
    ];
    const killed = [];
    for (const mark of marks) killed.push(await applyKilled(meta, () => meta.has(mark)));
    expect(killed.slice(0, 3)).toEqual([true, true, true]);
    const run = meta.run(['apply', '--json']);
    const again = meta.run(['apply', '--json']);

    expect([run.code, run.code === 0 ? '' : run.stdout]).toEqual([0, '']);
    expect([again.code, outcomes(again)]).toEqual([0, { large: 'unchanged' }]);
    expect(
      Object.values(listing(join(meta.directory, 'components/large'))).filter((one) =>
        one.startsWith('file'),
      ),
    ).toHaveLength(1501);
  });
});

describe('two at the same instant', () => {
  it('two applies of one meta-repo end well or step back, and what is left is whole', async () => {
    const build = 'mkdir -p out; for n in 1 2 3 4 5 6 7 8; do cp name.txt out/$n; sleep 0.01; done';
    const meta = locked(part('lib', { build }), part('api', { deps: ['lib'], build }));
    const codes = await Promise.all(
      [startApply(meta), startApply(meta)].map(
        (child) => new Promise<number | null>((done) => child.once('close', done)),
      ),
    );
    const run = meta.run(['apply', '--json']);

    expect(codes).toContain(0);
    expect(run.code).toBe(0);
    expect(Object.keys(listing(join(meta.directory, 'components/api/out')))).toHaveLength(8);
    expect(meta.run(['status', '--json']).code).toBe(0);
    forget(meta);
    expect(outcomes(meta.run(['apply', '--json']))).toEqual({ lib: 'restored', api: 'restored' });
    expect(Object.keys(listing(join(meta.directory, 'components/lib/out')))).toHaveLength(8);
  });
});
