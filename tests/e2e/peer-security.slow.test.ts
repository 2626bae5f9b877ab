/**
 * What the earlier CLI let a manifest, a lock or an archive do: run a command, leave the folder, print a token, write
 * through a link. Here each is refused before anything is started (T12, T17, T18, T20, T21, T36).
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
let mark = '';

beforeAll(() => {
  world = makeSmallWorld();
  mark = join(world.root, 'pwned');
  for (const name of ['lib', 'api']) world.repo(name);
});

afterAll(() => world.dispose());

const plain = manifest(part('lib', { type: 'none', build: null }));
const COMMANDS = ['validate', 'lock', 'plan', 'apply', 'status'];

describe('a manifest that would run a command (T17, T18)', () => {
  it.each([
    ['an option as repo', 'repo', '--upload-pack=touch $MARK'],
    ['an option after a space', 'repo', ' --upload-pack=touch $MARK'],
    ['a helper transport', 'repo', 'ext::sh -c touch% $MARK'],
    ['an ssh host that is an option', 'repo', 'ssh://-oProxyCommand=touch$IFS$MARK/x'],
    ['an option as version', 'version', '--upload-pack=touch $MARK'],
    ['a version of another refspec', 'version', 'main:refs/heads/other'],
    ['an option as target of make', 'build_target', '--eval=$(shell touch $MARK)'],
  ])('%s is refused, and nothing runs', (_, field, text) => {
    const value = text.replace('$MARK', mark);
    const lines = plain
      .split('\n')
      .filter((line) => !line.startsWith(`    ${field}:`))
      .map((line) => (field === 'build_target' ? line.replace('type: none', 'type: make') : line));
    lines.splice(2, 0, `    ${field}: ${JSON.stringify(value)}`);
    const meta = world.meta(lines.join('\n'), THREE_ENVIRONMENTS);
    if (field === 'build_target') meta.run(['lock']);
    const run = meta.run([field === 'build_target' ? 'apply' : 'lock', '--json']);

    expect([run.code, answer(run).ok]).toEqual([2, false]);
    expect(existsSync(mark)).toBe(false);
  });

  it('the same in a lock is refused by what reads the lock', () => {
    const meta = world.meta(plain);
    meta.run(['lock']);
    const good = meta.read('manifests/components.lock.yaml');
    for (const repo of [`--upload-pack=touch ${mark}`, `ext::sh -c touch% ${mark}`]) {
      const text = good.replace(/repo: .*/, `repo: ${JSON.stringify(repo)}`);
      meta.write({ 'manifests/components.lock.yaml': text });
      const runs = [['apply'], ['apply', '--no-locked'], ['status']].map((args) =>
        meta.run([...args, '--json']),
      );
      expect(runs.map(({ code }) => code)).toEqual([1, 2, 1]);
      expect(runs[1]?.stdout).toContain('refused');
    }
    expect(existsSync(mark)).toBe(false);
  });
});

describe('names that would leave their folder (T20)', () => {
  it.each([['../../escape'], ['/tmp/escape'], ['..'], ['a/b'], ['.git'], ['-x'], ['lib\\..\\x']])(
    'a component named %s is refused by every command',
    (name) => {
      const text = plain.replace('  lib:', `  ${JSON.stringify(name)}:`);
      const meta = world.meta(text);
      for (const command of name === '../../escape' ? COMMANDS : ['apply']) {
        const run = meta.run([command, '--json']);
        expect([run.code, answer(run).error?.code]).toEqual([2, 'manifest-invalid']);
      }
      expect(existsSync(join(meta.directory, '..', 'escape'))).toBe(false);
      expect(meta.has('components')).toBe(false);
    },
  );

  it('in a lock, behind --component and behind --env as well', () => {
    const meta = world.meta(plain, THREE_ENVIRONMENTS);
    meta.run(['lock']);
    const text = meta.read('manifests/components.lock.yaml').replace('  lib:', '  "../../escape":');
    meta.write({ 'manifests/components.lock.dev.yaml': text });
    const runs = [
      ['apply', '--env', 'dev'],
      ['apply', '--component', '../../escape'],
      ['lock', '--env', '../../escape'],
      ['promote', '../../escape', 'dev'],
      ['rollback', 'component', '../../escape', '--to-version', 'v1', '--env', 'dev'],
    ].map((args) => meta.run([...args, '--json']));

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(readdirSync(world.root).filter((name) => name.includes('escape'))).toEqual([]);
  });
});

describe('secrets (T36)', () => {
  const TOKEN_URL = 'https://user:ghp_s3cr3tTOKEN@127.0.0.1:9/x.git';

  it('a token in a repository URL is refused and never printed', () => {
    const meta = world.meta(plain.replace(/repo: .*/, `repo: "${TOKEN_URL}"`));
    const runs = [
      ['lock', '--verbose'],
      ['apply', '--json'],
      ['validate', '--json'],
    ].map((args) => meta.run(args));

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(runs.map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain('s3cr3t');
  });

  it('a token that the earlier CLI copied into a lock is never printed either', () => {
    const meta = world.meta(plain);
    meta.run(['lock']);
    const good = meta.read('manifests/components.lock.yaml');
    meta.write({
      'manifests/components.lock.yaml': good.replace(/repo: .*/, `repo: ${TOKEN_URL}`),
      'good.yaml': good,
    });
    const runs = [
      ['validate', '--json'],
      ['status', '--verbose'],
      ['apply', '--json'],
      ['apply', '--no-locked'],
      ['lock', 'compare', 'good.yaml', 'manifests/components.lock.yaml', '--json'],
    ].map((args) => meta.run(args));

    expect(runs.map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain('s3cr3t');
    expect(runs[0]?.code).toBe(1);
  });

  it('a token of the environment reaches no build, no log and no output', () => {
    const secret = 'ghp_an0therSECRETtoken000000000000000000';
    const build = 'env; mkdir -p out; env > out/env';
    const meta = world.meta(manifest(part('lib', { build })));
    meta.run(['lock']);
    const names = [
      'GITHUB_TOKEN',
      'LOCKSTEP_GIT_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'AWS_SECRET_ACCESS_KEY',
    ];
    const env = Object.fromEntries(names.map((name) => [name, secret]));
    const run = meta.run(['apply', '--verbose', '--json'], env);
    const log = answer(run).steps[0]?.log ?? '';

    expect(run.code).toBe(0);
    expect(meta.read(log)).toContain('PATH=');
    for (const text of [
      run.stdout,
      run.stderr,
      meta.read(log),
      meta.read('components/lib/out/env'),
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('local paths are no repositories unless that was allowed', () => {
    const meta = world.meta(plain);
    const run = meta.run(['lock', '--json'], { LOCKSTEP_ALLOW_FILE: '' });

    expect([run.code, answer(run).error?.code]).toEqual([2, 'manifest-invalid']);
    expect(run.stdout).toContain('LOCKSTEP_ALLOW_FILE');
  });
});

describe('a poisoned place or store (T12, T21)', () => {
  function applied(...parts: readonly string[]): SmallMeta {
    const meta = world.meta(manifest(...parts));
    meta.run(['lock']);
    expect(meta.run(['apply', '--json'])).toMatchObject({ code: 0 });
    return meta;
  }

  function victim(name: string): string {
    const directory = join(world.root, name);
    mkdirSync(directory);
    writeFileSync(join(directory, 'keep'), 'mine\n');
    return directory;
  }

  it('a symlink in the place of a checkout is not written through', () => {
    const place = victim('victim-checkout');
    const meta = world.meta(plain);
    meta.run(['lock']);
    mkdirSync(join(meta.directory, 'components'));
    symlinkSync(place, join(meta.directory, 'components/lib'));
    const run = meta.run(['apply', '--json']);

    expect(run.code).not.toBe(0);
    expect(readdirSync(place)).toEqual(['keep']);
  });

  it('a symlink in the place of an output is replaced, not followed', () => {
    const place = victim('victim-output');
    const meta = applied(part('lib'));
    rmSync(join(meta.directory, 'components/lib/out'), { recursive: true });
    symlinkSync(place, join(meta.directory, 'components/lib/out'));
    meta.run(['apply', '--json']);

    expect(readdirSync(place)).toEqual(['keep']);
    expect(readFileSync(join(place, 'keep'), 'utf8')).toBe('mine\n');
  });

  it('an output with a link out of the component is never stored', () => {
    const targets = ['/etc/passwd', '../../../escape', '../.git/config'];
    const parts = targets.map((target, index) => {
      world.repo(`link-${index}`);
      return part(`link-${index}`, { build: `mkdir -p out; ln -s ${target} out/link` });
    });
    const meta = world.meta(manifest(...parts));
    meta.run(['lock']);
    const run = meta.run(['apply', '--keep-going', '--json']);

    expect([run.code, Object.values(outcomes(run))]).toEqual([1, ['failed', 'failed', 'failed']]);
    expect(run.stdout.match(/tree-unsafe/g)).toHaveLength(3);
  });

  it('a record put under the key of another component is not believed', () => {
    const meta = applied(part('lib'), part('api'));
    const records = join(meta.directory, '.meta-store/records');
    const [one = '', two = ''] = readdirSync(records, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(records, name));
    const [a, b] = [readFileSync(one), readFileSync(two)];
    for (const [path, bytes] of [
      [one, b],
      [two, a],
    ] as const) {
      renameSync(path, `${path}.old`);
      rmSync(`${path}.old`);
      writeFileSync(path, bytes);
    }
    rmSync(join(meta.directory, 'components'), { recursive: true });
    const run = meta.run(['apply', '--json']);

    expect([run.code, outcomes(run)]).toEqual([0, { lib: 'built', api: 'built' }]);
    expect(meta.read('components/lib/out/name.txt')).toBe('lib 1\n');
  });

  it('a pack that is a link to a file outside brings nothing in', () => {
    const meta = applied(part('lib'));
    const packs = join(meta.directory, '.meta-store/packs');
    const outside = join(world.root, 'outside');
    writeFileSync(outside, 'not a pack\n');
    for (const name of readdirSync(packs, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.pack')) continue;
      rmSync(join(packs, name));
      symlinkSync(outside, join(packs, name));
      mkdirSync(dirname(join(packs, name)), { recursive: true });
    }
    rmSync(join(meta.directory, 'components'), { recursive: true });
    const run = meta.run(['apply', '--json']);

    expect([run.code, outcomes(run)]).toEqual([0, { lib: 'built' }]);
    expect(readFileSync(outside, 'utf8')).toBe('not a pack\n');
  });
});
