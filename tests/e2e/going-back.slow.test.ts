/** Going back with the built product on real repositories: proven outputs, dependents along, put back, rolled back by itself. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answer, makeSmallWorld, type SmallMeta, type SmallWorld } from '../support/small-meta.js';

const LOCK = 'manifests/components.lock.dev.yaml';
let world: SmallWorld;
let meta: SmallMeta;

interface Answered {
  readonly ok: boolean;
  readonly dependents?: readonly string[];
  readonly outputs?: { readonly proven: number; readonly lost: readonly unknown[] };
  readonly put_back?: { readonly ok: boolean } | null;
  readonly rollback?: { readonly ok: boolean; readonly reason: string } | null;
  readonly targets?: readonly { readonly target: string }[];
}
type Run = ReturnType<SmallMeta['run']>;
const said = (run: Run): Answered => run.json() as unknown as Answered;
/** `api 1` at v1.0.0, `api 2` from v2.0.0 on. */
const versionOf = (component: string): string =>
  meta.read(`components/${component}/name.txt`).trim();

/** `api` needs the major version of `lib` that it is released with; version 3 of lib does not verify. */
function manifest(lib: string, api: string): string {
  const needs = api === 'v1.0.0' ? 'lib:^1' : 'lib:>=2';
  const build = 'build: "mkdir -p out && cp name.txt out/", outputs: [out]';
  return `components:
  lib:
    repo: "file://$ROOT/repos/lib"
    version: ${lib}
    type: script
    build: {${build}, verify: "test ! -f bad.txt", deploy: "echo $LOCKSTEP_VERSION >> ../../deployed"}
  api:
    repo: "file://$ROOT/repos/api"
    version: ${api}
    type: script
    depends_on: ["${needs}"]
    build: {${build}}
`;
}

function lock(lib: string, api: string): void {
  meta.write({ 'manifests/components.yaml': manifest(lib, api) });
  expect(meta.run(['lock', '--env', 'dev'])).toMatchObject({ code: 0 });
}

beforeAll(() => {
  world = makeSmallWorld();
  const lib = world.repo('lib');
  lib.commit({ 'bad.txt': 'bad\n' }, { tags: ['v3.0.0'] });
  world.repo('api');
  meta = world.meta(manifest('v1.0.0', 'v1.0.0'), {
    'manifests/environments.yaml': 'environments: {dev: {}}\n',
    'lockstep.yaml': 'environments: [dev]\n',
  });
  for (const version of ['v1.0.0', 'v2.0.0']) {
    lock(version, version);
    expect(meta.run(['apply', '--env', 'dev'])).toMatchObject({ code: 0 });
  }
  meta.keep();
});
beforeEach(() => meta.putBack());
afterAll(() => world.dispose());

describe('going back', () => {
  const component = (...more: string[]): Run =>
    meta.run([
      ...['rollback', 'component', 'lib', '--to-version', 'v1.0.0', '--env', 'dev', '--json'],
      ...more,
    ]);

  it('takes dependents along, out of the store, and shows the same before', () => {
    const alone = component();
    const dry = component('--include-dependents', '--restore-only', '--dry-run');
    const done = component('--include-dependents', '--restore-only');

    expect([alone.code, answer(alone).error?.code]).toEqual([1, 'dependency-conflict']);
    expect([dry.code, said(dry).dependents]).toEqual([0, ['api']]);
    expect([done.code, said(done).dependents, said(done).outputs]).toEqual([
      0,
      ['api'],
      { proven: 2, remote: 0, lost: [] },
    ]);
    expect([versionOf('lib'), versionOf('api')]).toEqual(['lib 1', 'api 1']);
    const next = meta.run(['apply', '--env', 'dev', '--locked', '--json']);
    expect([next.code, said(next).ok]).toEqual([0, true]);
    // What was rolled away from does not come back by another name, and locking keeps what is held.
    const again = meta.run(['rollback', 'lock', LOCK, '--env', 'dev', '--component', 'lib']);
    expect(again.code).toBe(0);
    expect(meta.run(['lock', '--env', 'dev'])).toMatchObject({ code: 0 });
    expect(meta.read(LOCK)).toContain('version: v1.0.0');
  });

  it('to what was collected is refused when nothing may be built, and moves nothing', () => {
    const before = meta.read(LOCK);
    rmSync(join(meta.directory, '.meta-store/packs'), { recursive: true });
    const run = meta.run([
      'rollback',
      'to',
      'previous',
      '--env',
      'dev',
      '--restore-only',
      '--json',
    ]);

    expect([run.code, answer(run).error?.code, meta.read(LOCK)]).toEqual([
      1,
      'restore-missing',
      before,
    ]);
  });

  it('by age, and to an output of the store', () => {
    const far = meta.run(['rollback', 'to', '--age', '400d', '--env', 'dev', '--json']);
    const { entries } = meta.run(['history', '--env', 'dev', '--json']).json() as {
      entries: { kind: string; outputs?: Record<string, string> }[];
    };
    const digest = entries.findLast(({ kind }) => kind === 'apply')?.outputs?.['api'] ?? '';
    const run = meta.run(['rollback', 'store', digest, '--env', 'dev', '--force', '--json']);

    expect([far.code, answer(far).error?.code]).toEqual([2, 'rollback-target-missing']);
    expect([run.code, versionOf('api'), versionOf('lib')]).toEqual([0, 'api 1', 'lib 2']);
  });
});

describe('an apply that fails its verification', () => {
  it('is put back when it is transactional, and stays a failure', () => {
    lock('v3.0.0', 'v2.0.0');
    const run = meta.run(['apply', '--env', 'dev', '--transactional', '--json']);
    const status = meta.run(['status', '--env', 'dev']);

    expect([run.code, said(run).put_back?.ok, said(run).rollback]).toEqual([1, true, null]);
    expect([versionOf('lib'), versionOf('api')]).toEqual(['lib 2', 'api 2']);
    expect(meta.read('deployed').trim().split('\n')).toEqual(['v1.0.0', 'v2.0.0', 'v2.0.0']);
    expect([status.code, status.stdout]).toEqual([1, expect.stringContaining('behind')]);
    expect(meta.run(['history', '--env', 'dev']).stdout).toContain('put back after failed apply');
  });

  it('goes back by itself where lockstep.yaml says so', () => {
    const good = meta.read(LOCK);
    meta.write({
      'lockstep.yaml': 'environments: [dev]\nrollback: {auto: on-failed-verification}\n',
    });
    lock('v3.0.0', 'v2.0.0');
    const run = meta.run(['apply', '--env', 'dev', '--json']);

    expect([run.code, said(run).rollback]).toMatchObject([
      1,
      { ok: true, reason: expect.stringMatching(/^auto: verification of lib failed/) as unknown },
    ]);
    expect(versionOf('lib')).toBe('lib 2');
    expect(meta.has('components/lib/bad.txt')).toBe(false);
    expect(good).toContain('version: v2.0.0');
    const next = meta.run(['apply', '--env', 'dev', '--locked', '--json']);
    expect(next.code).toBe(0);
  });
});
