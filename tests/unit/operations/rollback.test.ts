/** Rollback: planned first, moves the lock so that it sticks, is recorded, and prints the command that undoes it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockBytes } from '../../../src/domain/lock-bytes.js';
import type { Digest } from '../../../src/domain/digest.js';
import type { Lock } from '../../../src/domain/lock.js';
import { readLock } from '../../../src/domain/read-lock.js';
import type { CommitSha, TreeId } from '../../../src/domain/git-ids.js';
import { LockstepError } from '../../../src/errors.js';
import { activeHolds } from '../../../src/domain/holds.js';
import { stateTarget } from '../../../src/app/run/rollback-options.js';
import { snapshot } from '../../../src/operations/rollback-list.js';
import type { RollbackTarget } from '../../../src/operations/rollback-target.js';
import { BUILDS, environment, name, outcomes } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
let repo: DeliveryRepo;
/** Locks of prod, first to last. */
let first: Digest;
let second: Digest;
let third: Digest;

beforeEach(async () => {
  repo = deliveryRepo();
  first = repo.ship('prod', FIRST);
  await repo.applied('prod');
  second = repo.ship('prod', { lib: 'v1.1.0', api: 'v1.1.0' });
  await repo.applied('prod');
  third = repo.ship('prod', { api: 'v1.2.0' });
  await repo.applied('prod');
});
afterEach(() => repo.world.dispose());

/** Takes an `undo` apart as a shell would, and runs it. */
async function undo(command: string | null): Promise<void> {
  const words = [...(command ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '');
  expect(words.slice(0, 3)).toEqual(['lockstep', 'rollback', 'to']);
  const option = (flag: string): string | null => words[words.indexOf(flag) + 1] ?? null;
  expect(option('--env')).toBe('prod');
  await repo.rollback(stateTarget(words[3] ?? ''), {
    reason: option('--reason'),
    hold: option('--hold'),
    force: words.includes('--force'),
  });
}

const holdsNow = async () =>
  activeHolds((await repo.journal('prod')).entries, repo.world.clock.now());

describe('the lock', () => {
  test('moves so that it sticks: the file, the journal and the working trees go back', async () => {
    const result = await repo.rollback({ kind: 'previous' }, { reason: 'it leaks' });
    expect(result).toMatchObject({
      ok: true,
      target: { kind: 'previous', lock: second },
      lock: { digest: second, changed: true },
      reason: 'it leaks',
    });
    expect(repo.digest('prod')).toBe(second);
    expect(repo.read('components/api/src')).toBe('api v1.1.0');
    const { entries } = await repo.journal('prod');
    expect(entries.at(-2)).toMatchObject({
      kind: 'rollback',
      reason: 'it leaks',
      actor: 'ada',
      lock: second,
      previousLock: third,
    });
    expect(entries.at(-1)).toMatchObject({ kind: 'apply', lock: second, ok: true });
  });

  test('is accepted by the next apply --locked, though the manifest wants what was rolled away', async () => {
    repo.world.write('manifests/environments.yaml', 'environments:\n  prod: {api: v1.2.0}\n');
    await repo.rollback({ kind: 'previous' });
    const next = await repo.apply({ environment: PROD, locked: true }, repo.world);
    expect(next.ok).toBe(true);
    expect(new Set(Object.values(outcomes(next.results)))).toEqual(new Set(['unchanged']));
  });

  test('sticks also when the manifest has got a component since', async () => {
    const parts = { lib: BUILDS, api: { ...BUILDS, dependsOn: ['"lib:^1"'] } };
    repo.declare({ ...parts, web: { dependsOn: ['api'] }, fresh: {} });
    repo.ship('prod', { fresh: 'v1.0.0' });
    await repo.rollback({ kind: 'previous' });
    expect(repo.versions('prod')).toEqual({ lib: 'v1.1.0', api: 'v1.2.0', web: 'v1.0.0' });
    expect((await repo.apply({ environment: PROD, locked: true }, repo.world)).ok).toBe(true);
  });

  test('comes from the store: nothing that it has is built again', async () => {
    const before = repo.world.processes.commands.length;
    const result = await repo.rollback({ kind: 'entry', id: '#1' });
    expect(result.lock.digest).toBe(first);
    expect(repo.world.processes.commands.slice(before)).toEqual([]);
    expect(result.findings.map((one) => one.code)).not.toContain('will-build');
  });

  test('whose outputs the store lost is told before anything moves (T49)', async () => {
    repo.world.store.trees.clear();
    const dry = await repo.rollback({ kind: 'previous' }, { dryRun: true });
    const told = dry.findings.find((one) => one.code === 'will-build');
    expect(told?.message).toContain('api');
    expect(dry.undo).toBeNull();
    expect(repo.digest('prod')).toBe(third);
    expect((await repo.journal('prod')).entries.at(-1)?.kind).toBe('apply');
  });

  test('that would only be tried changes nothing and shows the plan', async () => {
    const messages = [...repo.world.journal.messages];
    const dry = await repo.rollback({ kind: 'previous' }, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, dryRun: true, lock: { digest: second, changed: true } });
    expect(dry.apply?.dryRun).toBe(true);
    expect(dry.hold?.components).toEqual(['api']);
    expect(repo.world.journal.messages).toEqual(messages);
    expect(repo.digest('prod')).toBe(third);
  });
});

describe('undo', () => {
  const targets: readonly [string, () => RollbackTarget][] = [
    ['previous', () => ({ kind: 'previous' })],
    ['last-verified', () => ({ kind: 'last-verified' })],
    ['an entry by number', () => ({ kind: 'entry', id: '#1' })],
    ['a lock by digest', () => ({ kind: 'lock-digest', digest: first })],
    ['a version', () => ({ kind: 'version', component: name('api'), version: 'v1.0.0' })],
    [
      'a commit',
      () => ({ kind: 'commit', component: name('api'), commit: repo.commitOf('api', 'v1.0.0') }),
    ],
  ];
  test.each(targets)(
    'of a rollback to %s restores the former lock, byte for byte',
    async (_what, target) => {
      const before = repo.read('manifests/components.lock.prod.yaml');
      const result = await repo.rollback(target());
      expect(repo.digest('prod')).not.toBe(third);
      await undo(result.undo);
      expect(repo.read('manifests/components.lock.prod.yaml')).toBe(before);
      expect(repo.read('components/api/src')).toBe('api v1.2.0');
      expect(await holdsNow()).toEqual([]);
    },
  );

  test('returns also to a state that has a conflict of its own', async () => {
    const clash = repo.ship('prod', { lib: 'v2.0.0' });
    const result = await repo.rollback({ kind: 'previous' });
    expect(result.undo).toContain('--force');
    await undo(result.undo);
    expect(repo.digest('prod')).toBe(clash);
  });
});

describe('previous and last-verified', () => {
  test('previous goes further back each time, never to what was rolled away', async () => {
    await repo.rollback({ kind: 'previous' });
    expect(repo.digest('prod')).toBe(second);
    await repo.rollback({ kind: 'previous' });
    expect(repo.digest('prod')).toBe(first);
    await expect(repo.rollback({ kind: 'previous' })).rejects.toMatchObject({
      code: 'rollback-target-missing',
    });
  });

  test('previous, undo and holds work the same when the manifest has moved on', async () => {
    repo.world.write('manifests/environments.yaml', 'environments:\n  prod: {api: v1.2.0}\n');
    const back = await repo.rollback({ kind: 'previous' });
    expect(repo.versions('prod')['api']).toBe('v1.1.0');
    await undo(back.undo);
    expect(repo.versions('prod')['api']).toBe('v1.2.0');
    expect(await holdsNow()).toEqual([]);
    await repo.rollback({ kind: 'entry', id: '#3' });
    await repo.rollback({ kind: 'previous' });
    expect(repo.versions('prod')).toEqual(FIRST);
    await expect(repo.rollback({ kind: 'previous' })).rejects.toMatchObject({
      code: 'rollback-target-missing',
    });
  });

  test('last-verified skips what failed, and what was rolled away', async () => {
    repo.world.processes.play((request) => {
      repo.makeOut(request);
      return request.cwd.endsWith('api') ? { code: 1, lines: ['it is broken'] } : {};
    });
    repo.ship('prod', { api: 'v1.3.0', lib: 'v1.2.0' });
    await repo.applied('prod');
    repo.ship('prod', { api: 'v1.4.0' });
    await repo.rollback({ kind: 'last-verified' });
    expect(repo.digest('prod')).toBe(third);
    await repo.rollback({ kind: 'last-verified' });
    expect(repo.digest('prod')).toBe(second);
  });

  test('entries are found by label, number, id and digest, and nothing else', async () => {
    await snapshot(repo.world, { environment: PROD, label: 'before-sale', reason: null });
    const { entries } = await repo.journal('prod');
    const id = entries[0]?.id ?? '';
    for (const [given, lock] of [
      ['before-sale', third],
      ['#1', first],
      [id, first],
      [id.slice(7, 14), first],
      [second, second],
    ] as const) {
      const dry = await repo.rollback({ kind: 'entry', id: given }, { dryRun: true });
      expect(dry.target.lock).toBe(lock);
    }
    for (const given of ['#99', '#0', 'nothing', id.slice(7, 13), 'sha256:ffffffffff']) {
      await expect(repo.rollback({ kind: 'entry', id: given })).rejects.toMatchObject({
        code: 'rollback-target-missing',
        hint: 'lockstep rollback list --env prod',
      });
    }
  });
});

describe('one component', () => {
  test('goes back alone and holds the commit it left', async () => {
    const result = await repo.rollback({
      kind: 'version',
      component: name('api'),
      version: '1.0.0',
    });
    expect(repo.versions('prod')).toEqual({ api: 'v1.0.0', lib: 'v1.1.0', web: 'v1.0.0' });
    expect(result.hold).toEqual({ components: ['api'], expires: null });
    const [hold] = await holdsNow();
    expect(hold?.rejected).toEqual({ api: repo.commitOf('api', 'v1.2.0') });
    repo.ship('staging', { ...FIRST, api: 'v1.2.0', lib: 'v1.1.0' });
    const again = await repo.promote('staging', 'prod');
    expect(again.decision).toBe('block');
    expect(again.gates.find((gate) => gate.name === 'holds')?.detail).toContain('it rejects');
  });

  test('that its dependents cannot live with is refused, and forced only on record', async () => {
    repo.ship('prod', { lib: 'v0.9.0' });
    repo.ship('prod', { lib: 'v1.1.0' });
    const target = { kind: 'version', component: name('lib'), version: 'v0.9.0' } as const;
    await expect(repo.rollback(target)).rejects.toMatchObject({
      code: 'dependency-conflict',
      hint: 'roll back the dependents too (api, web) with --include-dependents, or add --force',
    });
    expect(repo.digest('prod')).toBe(third);
    expect(await repo.rollback(target, { dryRun: true })).toMatchObject({ ok: false });
    await repo.rollback(target, { force: true });
    const entry = (await repo.journal('prod')).entries.findLast((one) => one.kind === 'rollback');
    expect(entry?.overrides?.[0]).toContain('api depends on lib ^1');
  });

  test.each([
    ['^1.0', 'ref-invalid'],
    ['1.x', 'ref-invalid'],
    ['v9.9.9', 'ref-missing'],
  ])('to %s is refused: only an exact version that exists', async (version, code) => {
    const target = { kind: 'version', component: name('api'), version } as const;
    await expect(repo.rollback(target)).rejects.toMatchObject({ code });
    expect(repo.digest('prod')).toBe(third);
  });

  test('that is not there is unknown', async () => {
    const target = { kind: 'version', component: name('apy'), version: 'v1.0.0' } as const;
    await expect(repo.rollback(target)).rejects.toMatchObject({ code: 'component-unknown' });
  });
});

describe('a lock file', () => {
  const OLD = 'old.yaml';
  const writeOld = (change: (lock: Lock) => Lock = (lock) => lock): void => {
    const text = repo.world.journal.files.get(`locks/${first.slice(7)}.yaml`) ?? '';
    repo.world.write(OLD, lockBytes(change(readLock(text, OLD))));
  };

  test('is gone back to whole, or for chosen components', async () => {
    writeOld();
    const part = await repo.rollback({ kind: 'lock', file: OLD }, { components: [name('lib')] });
    expect(part.ok).toBe(true);
    expect(repo.versions('prod')).toEqual({ api: 'v1.2.0', lib: 'v1.0.0', web: 'v1.0.0' });
    await repo.rollback({ kind: 'lock', file: OLD });
    expect(repo.digest('prod')).toBe(first);
  });

  test.each([
    [
      'a commit that its repository does not have',
      'commit-missing',
      { commit: 'f'.repeat(40) as CommitSha },
    ],
    ['a tree that its commit does not have', 'lock-invalid', { tree: 'f'.repeat(40) as TreeId }],
  ])('with %s moves nothing (T27, T49)', async (_what, code, change) => {
    writeOld((lock) => {
      const entry = lock.components.get(name('api'));
      if (entry === undefined) throw new LockstepError('bug', { message: 'no api' });
      const forged = { ...entry, ...change };
      return { ...lock, components: new Map(lock.components).set(entry.name, forged) };
    });
    const before = repo.digest('prod');

    const failed = repo.rollback({ kind: 'lock', file: OLD });

    await expect(failed).rejects.toMatchObject({
      code,
      data: { findings: [{ where: { component: 'api' } }] },
    });
    expect(repo.digest('prod')).toBe(before);
  });

  test('of another environment is no way around the gates (T48)', async () => {
    writeOld((lock) => ({ ...lock, environment: environment('staging') }));
    await expect(repo.rollback({ kind: 'lock', file: OLD })).rejects.toMatchObject({
      code: 'environment-order',
    });
    await expect(repo.rollback({ kind: 'lock', file: 'gone.yaml' })).rejects.toMatchObject({
      code: 'rollback-target-missing',
    });
  });
});

describe('what may go wrong', () => {
  test('a failing apply is told, the head stays moved, and the undo is given', async () => {
    repo.world.git.failWith((call) => {
      if (!call.startsWith('checkOut api')) return;
      throw new LockstepError('component-dirty', { message: 'api has local edits' });
    });
    const result = await repo.rollback({ kind: 'previous' });
    expect(result.ok).toBe(false);
    expect(repo.digest('prod')).toBe(second);
    const told = result.findings.find((one) => one.code === 'rollback-not-applied');
    expect(told?.fix).toBe(`lockstep apply --env prod --locked, or undo it: ${result.undo ?? ''}`);
    repo.world.git.failWith(() => undefined);
    await undo(result.undo);
    expect(repo.digest('prod')).toBe(third);
  });

  test('an interrupted apply keeps its own code, and the error has the undo', async () => {
    repo.world.git.failWith((call) => {
      if (call.startsWith('checkOut api')) repo.world.cancel();
    });
    await expect(repo.rollback({ kind: 'previous' })).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('prod was moved, and stays so') as unknown,
      data: {
        undo: expect.stringMatching(/^lockstep rollback to [0-9a-f]{12} --env prod/) as unknown,
      },
    });
    expect(repo.digest('prod')).toBe(second);
  });

  test('a low-trust event may not roll back, and may look', async () => {
    const low = { ...repo.world, host: { ...repo.world.host, trust: 'low' as const } };
    await expect(repo.rollback({ kind: 'previous' }, {}, low)).rejects.toMatchObject({
      code: 'trust-low',
    });
    expect((await repo.rollback({ kind: 'previous' }, { dryRun: true }, low)).ok).toBe(true);
  });

  test('a target whose bytes are gone is missing, one whose bytes were altered is corrupt (T49)', async () => {
    const file = `locks/${second.slice(7)}.yaml`;
    const text = repo.world.journal.files.get(file) ?? '';
    repo.world.journal.files.set(file, text.replace('v1.1.0', 'v6.6.6'));
    await expect(repo.rollback({ kind: 'previous' })).rejects.toMatchObject({
      code: 'journal-corrupt',
    });
    repo.world.journal.files.delete(file);
    await expect(repo.rollback({ kind: 'previous' })).rejects.toMatchObject({
      code: 'rollback-target-missing',
    });
    expect(repo.digest('prod')).toBe(third);
  });

  test('hold none leaves no hold, a span leaves one that ends', async () => {
    await repo.rollback({ kind: 'previous' }, { hold: 'none' });
    expect(await holdsNow()).toEqual([]);
    const result = await repo.rollback({ kind: 'previous' }, { hold: '24h' });
    expect(result.hold?.expires).toBe('2026-11-22T10:00:00.000Z');
    await expect(
      repo.rollback({ kind: 'entry', id: '#1' }, { hold: 'forever' }),
    ).rejects.toMatchObject({
      code: 'usage',
    });
  });

  test('a target that the environment is at already moves nothing and says so', async () => {
    const count = (await repo.journal('prod')).entries.length;
    const result = await repo.rollback({ kind: 'lock-digest', digest: third });
    expect(result).toMatchObject({ ok: true, lock: { changed: false }, hold: null, undo: null });
    expect(result.findings.map((one) => one.code)).toContain('nothing-to-roll-back');
    expect((await repo.journal('prod')).entries).toHaveLength(count);
  });
});
