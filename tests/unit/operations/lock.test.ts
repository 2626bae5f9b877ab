/** `lock`: exact, complete or nothing, and the same bytes when nothing changed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseComponentName, parseEnvironmentName } from '../../../src/domain/names.js';
import type { LockAllResult, LockResult } from '../../../src/domain/results.js';
import { LockstepError } from '../../../src/errors.js';
import { lock, type LockOptions } from '../../../src/operations/lock.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const LIB = 'https://h.example/lib.git';
const API = 'https://h.example/api.git';
const dev = parseEnvironmentName('dev');
const prod = parseEnvironmentName('prod');
const file = (text: string) => ({ 'file.txt': text });

let world: FakeWorld;

async function run(changes: Partial<LockOptions> = {}): Promise<LockResult> {
  const options = {
    environments: [dev],
    components: [],
    check: false,
    allowPartial: false,
    ...changes,
  };
  return (await lock(world, options)) as LockResult;
}

function lockText(environment = 'dev'): string {
  return readFileSync(
    join(world.workspace.manifestsDir, `components.lock.${environment}.yaml`),
    'utf8',
  );
}

const kinds = (result: LockResult) =>
  Object.fromEntries(result.changes.map(({ component, kind }) => [component, kind]));

const manifest = (lib: string, extra = '') => `components:
  lib: {repo: "${LIB}", version: "${lib}", type: none}
  api: {repo: "${API}", version: main, type: npm, depends_on: [${extra === '' ? 'lib' : `"lib:${extra}"`}]}
`;

beforeEach(() => {
  world = fakeWorld();
  world.write('manifests/components.yaml', manifest('^1.0.0'));
  world.write('manifests/environments.yaml', 'environments: {dev: {}, prod: {lib: v1.0.0}}\n');
  world.git.addCommit(LIB, 'refs/tags/v1.0.0', file('1'));
  world.git.addCommit(LIB, 'refs/tags/v1.1.0', file('2'));
  world.git.addCommit(API, 'refs/heads/main', file('3'));
});

afterEach(() => world.dispose());

describe('lock', () => {
  it('writes the newest commits that the manifest allows, with their trees', async () => {
    const result = await run();

    expect(result).toMatchObject({
      ok: true,
      total: 2,
      lock: { path: 'manifests/components.lock.dev.yaml', changed: true },
    });
    expect(kinds(result)).toEqual({ api: 'added', lib: 'added' });
    expect(lockText()).toMatch(
      /lib:\n {4}repo: .*\n {4}version: v1\.1\.0\n {4}ref: refs\/tags\/v1\.1\.0\n {4}commit: [0-9a-f]{40}\n {4}tree: [0-9a-f]{40}\n/,
    );
  });

  it('tells in a dry run what it would write, and writes nothing', async () => {
    const result = await run({ dryRun: true });

    expect(result).toMatchObject({ dryRun: true, lock: { changed: true } });
    expect(existsSync(join(world.workspace.manifestsDir, 'components.lock.dev.yaml'))).toBe(false);
  });

  it('gives the same bytes when nothing changed, whatever the time', async () => {
    await run();
    const before = lockText();
    world.clock.advance(86_400_000);

    const again = await run();

    expect(again.lock.changed).toBe(false);
    expect(lockText()).toBe(before);
  });

  it('moves a branch that went on, and dates the lock by the change', async () => {
    await run();
    world.clock.advance(86_400_000);
    world.git.addCommit(API, 'refs/heads/main', file('4'));

    const again = await run();

    expect(kinds(again)).toEqual({ api: 'sidegrade', lib: 'unchanged' });
    expect(lockText()).toContain('generated_at: "2026-11-22T10:00:00Z"');
  });

  it('takes the version of the environment where it has one', async () => {
    await run({ environments: [prod] });

    expect(lockText('prod')).toContain('version: v1.0.0');
  });

  it('locks several environments in one go', async () => {
    const result = (await lock(world, {
      environments: [dev, prod],
      components: [],
      check: false,
      allowPartial: false,
    })) as LockAllResult;

    expect(result.environments.map(({ environment }) => environment)).toEqual(['dev', 'prod']);
    expect(
      [lockText('dev'), lockText('prod')].map((text) => /version: (v\S+)/.exec(text)?.[1]),
    ).toEqual(['v1.1.0', 'v1.0.0']);
  });

  it('resolves only the components asked for and leaves the rest untouched', async () => {
    await run();
    world.git.addCommit(LIB, 'refs/tags/v1.2.0', file('5'));
    world.git.addCommit(API, 'refs/heads/main', file('6'));
    world.git.calls.length = 0;

    const result = await run({ components: [parseComponentName('lib')] });

    expect(kinds(result)).toEqual({ api: 'unchanged', lib: 'minor' });
    expect(world.git.calls.filter((call) => call.startsWith('lookUp'))).toEqual([`lookUp ${LIB}`]);
  });

  it('writes nothing when one component cannot be resolved, and names every one that cannot', async () => {
    world.write('manifests/components.yaml', manifest('^9.0.0').replace('main', 'nowhere'));

    const failure = await run().catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(LockstepError);
    expect(failure).toMatchObject({
      code: 'ref-missing',
      data: { findings: [{ where: { component: 'api' } }, { where: { component: 'lib' } }] },
    });
    expect(existsSync(join(world.workspace.manifestsDir, 'components.lock.dev.yaml'))).toBe(false);
  });

  it('writes a partial lock only when told to, and says so in it', async () => {
    world.write(
      'manifests/components.yaml',
      manifest('^9.0.0').replace('depends_on: [lib]', 'depends_on: []'),
    );

    const result = await run({ allowPartial: true });

    expect(result).toMatchObject({ ok: false, total: 1, findings: [{ code: 'ref-missing' }] });
    expect(lockText()).toContain('partial: true');
  });

  it('never lets an old entry stand in for a component that could not be resolved', async () => {
    const text = (lib: string): string => manifest(lib).replace('[lib]', '[]');
    world.write('manifests/components.yaml', text('^1.0.0'));
    await run();
    world.write('manifests/components.yaml', text('^9.0.0'));

    const result = await run({ allowPartial: true });

    expect(kinds(result)).toEqual({ api: 'unchanged', lib: 'removed' });
    expect(lockText()).not.toContain('  lib:');
  });

  it('refuses a set whose ranges do not fit together, and writes nothing', async () => {
    world.write('manifests/components.yaml', manifest('^1.0.0', '^2.0.0'));

    await expect(run()).rejects.toMatchObject({ code: 'dependency-conflict', kind: 'policy' });
    expect(existsSync(join(world.workspace.manifestsDir, 'components.lock.dev.yaml'))).toBe(false);
  });

  it('tries again what is unavailable, and gives up on what is not there', async () => {
    let failures = 2;
    world.git.failWith((call) => {
      if (call === `lookUp ${LIB}` && failures-- > 0)
        throw new LockstepError('remote-unreachable', { message: 'down' });
    });

    const result = await run();

    expect(result.ok).toBe(true);
    expect(world.events.filter(({ type }) => type === 'step-retried')).toHaveLength(2);
    expect(world.clock.sleeps).toHaveLength(2);
  });

  it('is never influenced by what is checked out', async () => {
    world.write('components/api/.git/HEAD', 'ref: refs/heads/other\n');

    const result = await run();

    expect(result.changes.find(({ component }) => component === 'api')?.to?.ref).toBe(
      'refs/heads/main',
    );
  });

  it('drops what the manifest no longer has, and shows it', async () => {
    await run();
    world.write(
      'manifests/components.yaml',
      `components:\n  lib: {repo: "${LIB}", version: "^1.0.0", type: none}\n`,
    );

    expect(kinds(await run())).toEqual({ api: 'removed', lib: 'unchanged' });
  });

  it('refuses an environment and a component that nobody declared', async () => {
    await expect(run({ environments: [parseEnvironmentName('prdo')] })).rejects.toMatchObject({
      code: 'environment-unknown',
    });
    await expect(run({ components: [parseComponentName('lbi')] })).rejects.toMatchObject({
      code: 'component-unknown',
    });
  });
});

describe('lock --check', () => {
  it('passes on a fresh lock and writes nothing', async () => {
    await run();
    const before = lockText();

    expect(await run({ check: true })).toMatchObject({
      ok: true,
      check: true,
      lock: { changed: false },
    });
    expect(lockText()).toBe(before);
  });

  it('fails when there is no lock, when the manifest changed, and when a branch moved', async () => {
    await expect(run({ check: true })).rejects.toMatchObject({ code: 'lock-missing' });
    await run();
    world.git.addCommit(API, 'refs/heads/main', file('7'));
    const moved = await run({ check: true });
    await run();
    world.write('manifests/components.yaml', manifest('v1.0.0'));
    const changed = await run({ check: true });

    expect(moved).toMatchObject({
      ok: false,
      findings: [{ code: 'branch-moved' }, { code: 'lock-stale' }],
    });
    expect(changed).toMatchObject({ ok: false, findings: [{ code: 'lock-stale' }] });
  });

  it('reports a moved tag as a high finding, old and new commit named (T26)', async () => {
    world.write('manifests/components.yaml', manifest('v1.1.0'));
    await run();
    const { commit } = world.git.addCommit(LIB, 'refs/tags/v1.1.0', file('evil'));

    const result = await run({ check: true });

    expect(result.ok).toBe(false);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'tag-moved',
        severity: 'high',
        message: expect.stringContaining(commit.slice(0, 7)),
      }),
    );
  });
});

describe('bare commits (T27)', () => {
  it('takes the tip of a ref without a proof, and asks for one otherwise', async () => {
    const tip = world.git.addCommit(LIB, 'refs/heads/main', file('8')).commit;
    const old = world.git.addCommit(LIB, 'refs/heads/side', file('9')).commit;
    world.git.addCommit(LIB, 'refs/heads/side', file('10'));
    world.write('manifests/components.yaml', manifest(tip).replace('depends_on: [lib]', ''));
    await run();
    const forTip = world.git.calls.filter((call) => call.startsWith('proveCommit')).length;
    world.write('manifests/components.yaml', manifest(old).replace('depends_on: [lib]', ''));
    await run();

    expect(forTip).toBe(0);
    expect(world.git.calls.filter((call) => call.startsWith('proveCommit'))).toEqual([
      `proveCommit ${LIB} ${old}`,
    ]);
    expect(lockText()).toContain(`version: "${old}"`.replaceAll('"', /[a-f]/.test(old) ? '' : '"'));
  });

  it('refuses a commit that only another repository has', async () => {
    const foreign = world.git.addCommit(
      'https://h.example/fork.git',
      'refs/heads/main',
      file('11'),
    ).commit;
    world.write('manifests/components.yaml', manifest(foreign).replace('depends_on: [lib]', ''));

    await expect(run()).rejects.toMatchObject({ code: 'commit-unreachable', kind: 'integrity' });
  });

  it('asks for a proof again when the component is re-pointed to another repository', async () => {
    const commit = world.git.addCommit(LIB, 'refs/heads/main', file('12')).commit;
    world.git.addCommit('https://h.example/fork.git', 'refs/heads/main', file('13'));
    const pinned = manifest(commit).replace('depends_on: [lib]', '');
    world.write('manifests/components.yaml', pinned);
    await run();
    world.write('manifests/components.yaml', pinned.replace(LIB, 'https://h.example/fork.git'));

    await expect(run()).rejects.toMatchObject({ code: 'commit-unreachable' });
  });
});
