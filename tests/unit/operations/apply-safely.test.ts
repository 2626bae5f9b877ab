/** What happens after a failed apply: everything back to where it was, or a rollback by itself, once. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/domain/digest.js';
import { activeHolds } from '../../../src/domain/holds.js';
import type { ApplyResult } from '../../../src/domain/results.js';
import { LockstepError } from '../../../src/errors.js';
import { applySafely, type Safety } from '../../../src/operations/apply-safely.js';
import type { ApplyOptions } from '../../../src/operations/apply-options.js';
import { hold } from '../../../src/operations/hold.js';
import { status } from '../../../src/operations/status.js';
import type { World } from '../../../src/ports/world.js';
import { BUILDS, environment, name, OPTIONS, outcomes } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
const HOOKED = {
  ...BUILDS,
  build: [...(BUILDS.build ?? []), 'verify: ["check"]', 'deploy: ["ship"]'],
};
const PARTS = { lib: HOOKED, api: { ...HOOKED, dependsOn: ['"lib:^1"'] } };
const TRANSACTION: Safety = { transactional: true, auto: 'never', via: null, push: false };
const AUTO: Safety = { ...TRANSACTION, transactional: false, auto: 'on-failed-verification' };
const BOTH: Safety = { ...AUTO, transactional: true };
let repo: DeliveryRepo;
/** Commands that fail: `api check v1.1.0`, or `api check` whatever is in place. */
const broken = new Set<string>();

beforeEach(() => {
  broken.clear();
  repo = deliveryRepo();
  repo.declare({ ...PARTS, web: { dependsOn: ['api'] } });
  repo.world.processes.play((request) => {
    const [tool = ''] = request.argv;
    if (tool === 'make-out') repo.makeOut(request);
    const what = `${request.cwd.split('/').at(-1) ?? ''} ${tool}`;
    const at = request.env['LOCKSTEP_VERSION'] ?? '';
    return broken.has(what) || broken.has(`${what} ${at}`) ? { code: 1 } : {};
  });
});
afterEach(() => repo.world.dispose());

const safely = (safety: Safety, more: Partial<ApplyOptions> = {}, world: World = repo.world) =>
  applySafely(world, { ...OPTIONS, environment: PROD, locked: true, jobs: 1, ...more }, safety);

/** Ships versions to prod and applies them well. */
async function good(versions: Readonly<Record<string, string>>): Promise<Digest> {
  const lock = repo.ship('prod', versions);
  expect((await safely(TRANSACTION)).ok).toBe(true);
  return lock;
}

/** Commands since the last call, as `api ship`. */
function commands(): readonly string[] {
  return repo.world.processes.requests
    .splice(0)
    .map(({ cwd, argv }) => `${cwd.split('/').at(-1) ?? ''} ${argv[0] ?? ''}`);
}

const codes = (result: ApplyResult): readonly string[] => result.findings.map(({ code }) => code);
const told = (result: ApplyResult, code: string) =>
  result.findings.find((finding) => finding.code === code);
const entries = async () => (await repo.journal('prod')).entries;
const holds = async () => activeHolds(await entries(), repo.world.clock.now());

describe('a transactional apply', () => {
  test('that fails puts the former lock back, and the journal says so', async () => {
    const first = await good(FIRST);
    const second = repo.ship('prod', { lib: 'v1.1.0', api: 'v1.1.0' });
    broken.add('api check v1.1.0');
    commands();

    const result = await safely(TRANSACTION);

    expect(result.ok).toBe(false);
    expect(result.lock).toBe(second);
    expect(result.putBack).toMatchObject({ ok: true, lock: first });
    expect(told(result, 'put-back')?.severity).toBe('warning');
    expect(repo.read('components/lib/src')).toBe('lib v1.0.0');
    expect(repo.read('components/api/out/result')).toBe('api v1.0.0 (lib v1.0.0)\n');
    expect((await entries()).slice(-2)).toMatchObject([
      { kind: 'apply', lock: second, ok: false, reason: null },
      { kind: 'apply', lock: first, ok: true, reason: `put back after failed apply of ${second}` },
    ]);
  });

  test('restores from the store, and deploys again what had moved and nothing else', async () => {
    await good(FIRST);
    repo.ship('prod', { api: 'v1.1.0' });
    broken.add('api ship v1.1.0');
    commands();

    const result = await safely(TRANSACTION);

    expect(commands()).toEqual(['api make-out', 'api check', 'api ship', 'api check', 'api ship']);
    expect(outcomes(result.putBack?.results ?? [])).toMatchObject({
      lib: 'unchanged',
      api: 'restored',
    });
  });

  test('leaves head and lock file where they are, so status says what is behind', async () => {
    await good(FIRST);
    const second = repo.ship('prod', { api: 'v1.1.0' });
    broken.add('api check v1.1.0');

    await safely(TRANSACTION);

    expect(repo.digest('prod')).toBe(second);
    const { ok, components } = await status(repo.world, PROD);
    expect(ok).toBe(false);
    expect(components.find(({ component }) => component === 'api')?.state).toBe('behind');
    broken.clear();
    expect((await safely(TRANSACTION)).ok).toBe(true);
    expect(repo.read('components/api/src')).toBe('api v1.1.0');
  });

  test('brings a component back that the failed lock no longer has, and takes a new one away', async () => {
    await good(FIRST);
    repo.declare({ ...PARTS, fresh: {} });
    repo.unpin('web');
    repo.ship('prod', { fresh: 'v1.0.0', api: 'v1.1.0' });
    broken.add('api check v1.1.0');

    const result = await safely(TRANSACTION, { keepGoing: true });

    expect(result.putBack?.ok).toBe(true);
    expect(repo.read('components/web/src')).toBe('web v1.0.0');
    expect(repo.read('components/fresh/src')).toBeNull();
  });

  test('of some components puts only those back', async () => {
    await good(FIRST);
    repo.ship('prod', { lib: 'v1.1.0', api: 'v1.1.0', web: 'v1.1.0' });
    broken.add('lib check v1.1.0');

    const result = await safely(TRANSACTION, { components: [name('lib')] });

    expect(outcomes(result.putBack?.results ?? [])).toEqual({
      lib: 'restored',
      api: 'skipped',
      web: 'skipped',
    });
    expect(repo.read('components/lib/src')).toBe('lib v1.0.0');
  });

  test('that ends well does nothing else', async () => {
    await good(FIRST);
    repo.ship('prod', { api: 'v1.1.0' });
    const result = await safely(TRANSACTION);
    expect([result.ok, result.putBack, codes(result)]).toEqual([true, undefined, []]);
  });
});

describe('what cannot be put back is an error that names every component', () => {
  test('because nothing was applied before', async () => {
    repo.ship('prod', FIRST);
    broken.add('api check');

    const result = await safely(TRANSACTION);

    expect(result.putBack).toBeUndefined();
    const finding = told(result, 'not-put-back');
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toMatch(
      /no earlier apply of prod ended well; lib built, api failed \(.*\), web /,
    );
  });

  test('because it is the same lock', async () => {
    await good(FIRST);
    repo.edit('components/api/out/result', 'damaged\n');
    broken.add('api check');
    const result = await safely(TRANSACTION);
    expect(told(result, 'not-put-back')?.message).toContain('the very lock that was in place');
  });

  test('because what was in place was rolled away from (T49)', async () => {
    await good(FIRST);
    const second = await good({ api: 'v1.1.0' });
    await repo.rollback({ kind: 'previous' }, { apply: false });
    broken.add('api check v1.0.0');

    const result = await safely(TRANSACTION);

    expect(result.putBack).toBeUndefined();
    expect(told(result, 'not-put-back')?.message).toContain('was rolled away from since');
    expect((await entries()).at(-1)).not.toMatchObject({ lock: second });
  });

  test('because that fails too', async () => {
    await good(FIRST);
    repo.ship('prod', { lib: 'v1.1.0', api: 'v1.1.0' });
    broken.add('api check');

    const result = await safely(TRANSACTION);

    expect(result.putBack?.ok).toBe(false);
    expect(told(result, 'not-put-back')?.message).toMatch(
      /putting the lock before back failed too; lib restored, api failed/,
    );
    expect((await entries()).at(-1)).toMatchObject({ ok: false, reason: expect.any(String) });
  });

  test('because local edits came in the way', async () => {
    await good(FIRST);
    repo.ship('prod', { api: 'v1.1.0' });
    repo.world.processes.play((request) => {
      if (request.argv[0] === 'make-out') repo.makeOut(request);
      if (request.argv[0] !== 'check') return {};
      repo.world.git.failWith((call) => {
        if (!call.startsWith('checkOut')) return;
        throw new LockstepError('component-dirty', { message: 'api has local edits' });
      });
      return { code: 1 };
    });
    const result = await safely(TRANSACTION);
    expect(told(result, 'not-put-back')?.message).toContain('api failed (api has local edits)');
  });
});

test('an interrupted transaction is finished by the next run, or put back when that fails (T53)', async () => {
  const first = await good(FIRST);
  repo.ship('prod', { lib: 'v1.1.0', api: 'v1.1.0' });
  const controller = new AbortController();
  repo.world.git.failWith((call) => {
    if (call.startsWith('checkOut api')) controller.abort();
  });
  const world = { ...repo.world, signal: controller.signal };
  await expect(safely(TRANSACTION, {}, world)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await entries()).at(-1)).toMatchObject({ kind: 'apply', lock: first, ok: true });
  repo.world.git.failWith(() => undefined);
  broken.add('api check v1.1.0');

  const result = await safely(TRANSACTION);

  expect(result.putBack).toMatchObject({ ok: true, lock: first });
});

test('without a journal nothing is begun, and without an environment it is told', async () => {
  repo.ship('prod', FIRST);
  const journal = {
    ...repo.world.journal,
    read: () =>
      Promise.reject(new LockstepError('remote-unreachable', { message: 'nobody answers' })),
  };
  await expect(safely(TRANSACTION, {}, { ...repo.world, journal })).rejects.toMatchObject({
    code: 'remote-unreachable',
  });
  expect(commands()).toEqual([]);
  repo.writeLock(null);
  const bare = await safely(TRANSACTION, { environment: null });
  expect(told(bare, 'not-guarded')?.severity).toBe('warning');
});

describe('auto-rollback on failed verification', () => {
  test.each(['check', 'ship'])(
    'goes back to the last verified lock when %s fails, applies it, holds and records why',
    async (tool) => {
      const first = await good(FIRST);
      const second = repo.ship('prod', { api: 'v1.1.0' });
      broken.add(`api ${tool} v1.1.0`);
      const host = { ...repo.world.host, run: 'https://ci.example/7' };

      const result = await safely(AUTO, {}, { ...repo.world, host });

      const what = tool === 'check' ? 'verification' : 'deployment';
      expect(result).toMatchObject({
        ok: false,
        lock: second,
        rollback: {
          ok: true,
          target: { kind: 'last-verified' },
          lock: { digest: first },
          reason: `auto: ${what} of api failed in run https://ci.example/7`,
          hold: { components: ['api'] },
        },
      });
      expect(told(result, 'rolled-back')?.fix).toContain('lockstep rollback to');
      expect(repo.digest('prod')).toBe(first);
      expect(repo.read('components/api/src')).toBe('api v1.0.0');
      expect((await entries()).slice(-2)).toMatchObject([
        { kind: 'rollback', lock: first, previousLock: second },
        { kind: 'apply', lock: first, ok: true, verified: true },
      ]);
    },
  );

  test('does not for a build that fails: it never was the state of the environment', async () => {
    await good(FIRST);
    const second = repo.ship('prod', { api: 'v1.1.0' });
    broken.add('api make-out');
    const result = await safely(AUTO);
    expect([result.ok, result.rollback, codes(result)]).toEqual([false, undefined, []]);
    expect(repo.digest('prod')).toBe(second);
  });

  test('happens once: a head that a rollback made is held as a whole instead', async () => {
    await good(FIRST);
    await good({ api: 'v1.1.0' });
    await good({ api: 'v1.2.0' });
    await repo.rollback({ kind: 'previous' }, { apply: false });
    broken.add('api check v1.1.0');

    const result = await safely(AUTO);

    expect(result.rollback).toBeUndefined();
    expect(told(result, 'not-rolled-back')).toMatchObject({ severity: 'error' });
    expect(told(result, 'not-rolled-back')?.message).toMatch(/was a rollback already.*is held now/);
    expect((await holds()).at(-1)).toMatchObject({ components: [], expires: null });
    const count = (await entries()).length;
    await safely(AUTO);
    expect((await entries()).slice(count).map(({ kind }) => kind)).toEqual(['apply']);
  });

  test('whose restored lock fails too is held, and says both', async () => {
    const first = await good(FIRST);
    repo.ship('prod', { lib: 'v1.1.0', api: 'v1.1.0' });
    broken.add('api check');

    const result = await safely(BOTH);

    expect(result.rollback?.ok).toBe(false);
    expect(result.putBack).toBeUndefined();
    expect(told(result, 'not-rolled-back')?.message).toContain('and that failed too');
    expect(repo.digest('prod')).toBe(first);
    expect((await holds()).at(-1)?.components).toEqual([]);
    repo.ship('staging', { web: 'v1.1.0' });
    expect((await repo.promote('staging', 'prod')).decision).toBe('block');
  });

  test('without any verified lock is a hold', async () => {
    repo.ship('prod', FIRST);
    broken.add('api check');
    const result = await safely(AUTO);
    expect(told(result, 'not-rolled-back')?.message).toContain('no other lock');
    expect((await holds()).at(-1)?.entry.reason).toBe('auto: verification of api failed');
  });

  test('needs trust, and leaves everything as it is without (T02)', async () => {
    await good(FIRST);
    const second = repo.ship('prod', { api: 'v1.1.0' });
    broken.add('api check v1.1.0');
    const low = { ...repo.world, host: { ...repo.world.host, trust: 'low' as const } };
    const result = await safely(AUTO, {}, low);
    expect(told(result, 'not-rolled-back')?.message).toContain('strangers');
    expect([repo.digest('prod'), await holds()]).toEqual([second, []]);
  });

  test('does nothing when somebody moved the environment meanwhile (T45)', async () => {
    await good(FIRST);
    repo.ship('prod', { api: 'v1.1.0' });
    let third: Digest | null = null;
    repo.world.processes.play((request) => {
      if (request.argv[0] === 'make-out') repo.makeOut(request);
      if (request.argv[0] !== 'check') return {};
      third = repo.ship('prod', { web: 'v1.1.0' });
      return { code: 1 };
    });
    const result = await safely(AUTO);
    expect(result.rollback).toBeUndefined();
    expect(told(result, 'not-rolled-back')?.message).toContain('at another lock');
    expect(repo.digest('prod')).toBe(third);
  });

  test('wins over putting back, which is left for what it does not cover', async () => {
    const first = await good(FIRST);
    repo.ship('prod', { api: 'v1.1.0' });
    broken.add('api check v1.1.0');
    const rolled = await safely(BOTH);
    expect([rolled.rollback?.ok, rolled.putBack]).toEqual([true, undefined]);

    repo.ship('prod', { web: 'v1.1.0', api: 'v1.2.0' });
    broken.add('api make-out');
    const built = await safely(BOTH);
    expect([built.rollback, built.putBack?.lock]).toEqual([undefined, first]);
  });

  test('finds a held environment held already, and does not hold it again', async () => {
    repo.ship('prod', FIRST);
    broken.add('api check');
    await safely(AUTO);
    await hold(repo.world, { environment: PROD, components: [], reason: 'x', expires: null });
    const before = (await holds()).length;
    await safely(AUTO);
    expect((await holds()).length).toBe(before);
  });
});
