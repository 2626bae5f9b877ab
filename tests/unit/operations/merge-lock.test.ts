/** `lock merge` on files: written when it is right, left alone when it is not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { lockBytes } from '../../../src/domain/lock-bytes.js';
import type { EnvironmentName } from '../../../src/domain/names.js';
import { readLock } from '../../../src/domain/read-lock.js';
import { mergeLockFiles, type MergeOptions } from '../../../src/operations/merge-lock.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';
import { lockOf, versionsOf } from '../../support/locks.js';

type Entries = Parameters<typeof lockOf>[0];
let world: FakeWorld;

const file = (name: string): string => join(world.workspace.root, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');

function write(sides: Readonly<Record<'base' | 'ours' | 'theirs', Entries>>): void {
  for (const [name, entries] of Object.entries(sides))
    world.write(name, lockBytes(lockOf(entries)));
}

function run(changes: Partial<MergeOptions> = {}) {
  return mergeLockFiles(world, {
    base: 'base',
    ours: 'ours',
    theirs: 'theirs',
    output: null,
    label: null,
    strategy: 'fail',
    dryRun: false,
    ...changes,
  });
}

beforeEach(() => {
  world = fakeWorld();
  world.write('manifests/components.yaml', 'components: {}\n');
});

afterEach(() => world.dispose());

describe('lock merge', () => {
  it('writes the merged lock over ours in its canonical bytes', () => {
    write({
      base: { api: 'v1.0.0', lib: 'v1.0.0' },
      ours: { api: 'v1.1.0', lib: 'v1.0.0' },
      theirs: { api: 'v1.0.0', lib: 'v2.0.0' },
    });

    const result = run();

    expect(result).toMatchObject({
      ok: true,
      conflicts: [],
      lock: { path: 'ours', changed: true },
    });
    expect(result.changes.map(({ component, kind }) => `${component} ${kind}`)).toEqual([
      'api unchanged',
      'lib major',
    ]);
    expect(versionsOf(readLock(read('ours'), 'ours'))).toEqual({ api: 'v1.1.0', lib: 'v2.0.0' });
    expect(lockBytes(readLock(read('ours'), 'ours'))).toBe(read('ours'));
  });

  it('writes to another file when told to, and nowhere in a dry run', () => {
    write({ base: {}, ours: { api: 'v1.0.0' }, theirs: { lib: 'v1.0.0' } });
    const before = read('ours');

    expect(run({ output: 'merged', dryRun: true }).lock).toMatchObject({ changed: true });
    expect(existsSync(file('merged'))).toBe(false);
    expect(run({ output: 'merged' }).lock).toMatchObject({ path: 'merged', changed: true });
    expect(read('ours')).toBe(before);
    expect(run({ output: 'merged' }).lock).toMatchObject({ changed: false });
  });

  it('leaves ours as it is with conflicts, and says what each side did and what would settle it', () => {
    write({ base: { api: 'v1.0.0' }, ours: { api: 'v1.1.0' }, theirs: { api: 'v1.2.0' } });
    const before = read('ours');

    const result = run({ label: 'manifests/components.lock.dev.yaml' });

    expect(result).toMatchObject({
      ok: false,
      lock: null,
      conflicts: [{ component: 'api', solvedBy: ['ours', 'theirs', 'newest', 'conservative'] }],
    });
    expect(result.findings).toEqual([
      {
        severity: 'error',
        code: 'merge-conflict',
        where: { file: 'manifests/components.lock.dev.yaml', component: 'api' },
        message: 'api: v1.0.0 → v1.1.0 in ours, v1.0.0 → v1.2.0 in theirs',
        fix: 'settled by --strategy ours, --strategy theirs, --strategy newest or --strategy conservative; or lock it again once the manifest is merged',
      },
    ]);
    expect(read('ours')).toBe(before);
  });

  it.each([
    [{ web: 'main' }, {}, 'web: removed in ours, main@COMMIT → main@COMMIT in theirs'],
    [{}, { web: 'v1.0.0' }, 'web: added at v1.0.0@COMMIT in ours, added at main@COMMIT in theirs'],
    [
      { web: 'main' },
      { web: { version: 'main', dependsOn: ['lib'] } },
      'web: main with other dependencies in ours, main@COMMIT → main@COMMIT in theirs',
    ],
  ])('tells removals, additions and other fields apart (%#)', (base, ours, words) => {
    const theirs = { web: { version: 'main', salt: 'moved' }, lib: 'v1.0.0' };
    write({ base, ours, theirs });

    const told = run().findings.map(({ message }) => message.replace(/@[0-9a-f]{7}/g, '@COMMIT'));

    expect(told).toContain(words);
  });

  it('settles with a strategy', () => {
    write({ base: { api: 'v1.0.0' }, ours: { api: 'v1.1.0' }, theirs: { api: 'v1.2.0' } });

    expect(run({ strategy: 'newest' })).toMatchObject({ ok: true, lock: { changed: true } });
    expect(versionsOf(readLock(read('ours'), 'ours'))).toEqual({ api: 'v1.2.0' });
  });

  it('refuses a set that only the merge brought together (T51), and writes nothing', () => {
    write({
      base: { api: { version: 'v1.0.0', dependsOn: ['lib'] }, lib: 'v1.0.0' },
      ours: { api: { version: 'v2.0.0', dependsOn: ['lib:^1'] }, lib: 'v1.0.0' },
      theirs: { api: { version: 'v1.0.0', dependsOn: ['lib'] }, lib: 'v2.0.0' },
    });
    const before = read('ours');

    expect(run()).toMatchObject({ ok: false, findings: [{ code: 'dependency-conflict' }] });
    expect(read('ours')).toBe(before);
  });

  it('refuses a merge that leaves a dependency out', () => {
    write({
      base: { lib: 'v1.0.0' },
      ours: {},
      theirs: { lib: 'v1.0.0', api: { version: 'v1.0.0', dependsOn: ['lib'] } },
    });

    expect(run()).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'dependency-missing' })]),
    });
  });

  it('takes an empty base for no base, and refuses an empty side', () => {
    write({ base: {}, ours: { api: 'v1.0.0' }, theirs: { lib: 'v1.0.0' } });
    world.write('base', '');

    expect(run().ok).toBe(true);
    expect(run({ base: '/dev/null' }).ok).toBe(true);
    expect(() => run({ base: 'nowhere' })).toThrow(
      expect.objectContaining({ code: 'lock-missing' }),
    );
    world.write('theirs', '');
    expect(() => run()).toThrow(expect.objectContaining({ code: 'lock-missing' }));
  });

  it('refuses locks of another environment than the one asked for', () => {
    write({ base: {}, ours: {}, theirs: {} });

    expect(run({ environment: 'dev' as EnvironmentName }).ok).toBe(true);
    expect(() => run({ environment: 'prod' as EnvironmentName })).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });

  it('belongs to the manifest here when that wants just what was merged', () => {
    const header = (text: string) => ({ manifest: digestOf(text) });
    world.write('base', lockBytes(lockOf({ api: 'v1.0.0', lib: 'v1.0.0' })));
    world.write('ours', lockBytes(lockOf({ api: 'v1.1.0', lib: 'v1.0.0' }, header('ours'))));
    world.write('theirs', lockBytes(lockOf({ api: 'v1.0.0', lib: 'v1.1.0' }, header('theirs'))));
    const wants = (api: string): void =>
      world.write(
        'manifests/components.yaml',
        `components:\n  api: {repo: https://h.example/api.git, version: ${api}, type: none}\n  lib: {repo: https://h.example/lib.git, version: v1.1.0, type: none}\n`,
      );

    wants('v1.0.0');
    const before = run({ dryRun: true }).lock?.digest;
    wants('v1.1.0');
    const after = run({ dryRun: true }).lock?.digest;

    expect(after).not.toBe(before);
  });
});
