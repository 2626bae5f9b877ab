/** `--include-dependents`: what cannot live with the component that goes back goes back with it, or nothing moves. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LockstepError } from '../../../src/errors.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { RollbackOptions } from '../../../src/operations/rollback.js';
import { resume } from '../../../src/operations/hold.js';
import { BUILDS, environment, name } from '../../support/apply-meta-repo.js';
import { deliveryRepo, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
const LIB = { kind: 'version', component: name('lib'), version: 'v1.0.0' } as const;
const ALONG = { includeDependents: true };
let repo: DeliveryRepo;

/** Locks a version of a component that needs others in these ranges. */
function pin(component: string, version: string, needs: Readonly<Record<string, string>> = {}) {
  if (version !== '') repo.ship('prod', { [component]: version });
  const dependsOn = Object.entries(needs).map(([other, range]) => ({ name: name(other), range }));
  repo.pin(component, { dependsOn });
  repo.declare(
    Object.fromEntries(
      ['lib', 'api', 'web', 'log'].map((one) => [one, one === 'lib' ? BUILDS : {}]),
    ),
  );
}

const ship = (): void => void repo.writeLock('prod');

async function adopt(): Promise<void> {
  ship();
  await repo.apply({ environment: PROD }, repo.world);
}

/** #1: all of major 1. #3: all of major 2, each needing 2 of the others. */
beforeEach(async () => {
  repo = deliveryRepo();
  pin('log', 'v1.0.0');
  pin('lib', 'v1.0.0');
  pin('api', 'v1.0.0', { lib: '^1' });
  pin('web', 'v1.0.0', { api: '^1' });
  await adopt();
  pin('log', 'v2.0.0');
  pin('lib', 'v2.0.0');
  pin('api', 'v2.0.0', { lib: '^2' });
  pin('web', 'v2.0.0', { api: '^2' });
  await adopt();
});
afterEach(() => repo.world.dispose());

const back = (more: Partial<RollbackOptions> = {}) => repo.rollback(LIB, { ...ALONG, ...more });

async function refusal(more: Partial<RollbackOptions> = {}): Promise<LockstepError | null> {
  const before = repo.digest('prod');
  const error = await back(more).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(repo.digest('prod')).toBe(before);
  return error instanceof LockstepError ? error : null;
}

const told = (findings: readonly Finding[], code: string) =>
  findings.find((finding) => finding.code === code);

describe('with --include-dependents', () => {
  test('dependents and their dependents go back to the newest lock in which the set fits', async () => {
    const result = await back();
    expect(result).toMatchObject({ ok: true, dependents: ['api', 'web'] });
    expect(repo.versions('prod')).toEqual({
      api: 'v1.0.0',
      lib: 'v1.0.0',
      log: 'v2.0.0',
      web: 'v1.0.0',
    });
    expect(told(result.findings, 'dependents-along')?.message).toBe(
      'api, web go back too, to what prod had in #1',
    );
    const { entries } = await repo.journal('prod');
    expect(entries.findLast(({ kind }) => kind === 'rollback')).toMatchObject({
      components: ['lib', 'api', 'web'],
      hold: { components: ['api', 'lib', 'web'] },
    });
  });

  test('the preview shows the same set, hold and changes, and moves nothing', async () => {
    const before = repo.digest('prod');
    const dry = await back({ dryRun: true });
    expect(repo.digest('prod')).toBe(before);
    expect(dry).toMatchObject({ dryRun: true, ok: true, dependents: ['api', 'web'], from: before });
    const done = await back();
    expect(done.lock.digest).toBe(dry.lock.digest);
    expect([done.changes, done.hold, done.dependents]).toEqual([
      dry.changes,
      dry.hold,
      dry.dependents,
    ]);
  });

  test('what an older dependent needs older goes back too', async () => {
    pin('api', '', { lib: '^2', log: '^2' });
    repo.ship('prod', { log: 'v1.0.0', lib: 'v1.0.0' });
    pin('log', 'v1.0.0');
    pin('lib', 'v1.0.0');
    pin('api', 'v1.1.0', { lib: '^1', log: '^1' });
    pin('web', 'v1.0.0', { api: '^1' });
    await adopt();
    pin('log', 'v2.0.0');
    pin('lib', 'v2.0.0');
    pin('api', 'v2.0.0', { lib: '^2', log: '^2' });
    pin('web', 'v2.0.0', { api: '^2' });
    await adopt();

    const result = await back();

    expect(result.dependents).toEqual(['api', 'log', 'web']);
    expect(repo.versions('prod')).toMatchObject({ api: 'v1.1.0', log: 'v1.0.0' });
  });

  test('without it the same rollback is refused, and the fix names it', async () => {
    const error = await refusal({ includeDependents: false });
    expect(error?.code).toBe('dependency-conflict');
    expect(error?.hint).toBe(
      'roll back the dependents too (api, web) with --include-dependents, or add --force',
    );
  });

  test('a set that never fitted is refused with what was tried, lock by lock', async () => {
    const target = { kind: 'version', component: name('lib'), version: 'v0.9.0' } as const;
    repo.ship('prod', { lib: 'v0.9.0' });
    repo.ship('prod', { lib: 'v2.0.0' });
    const asked = repo.rollback(target, ALONG);
    await expect(asked).rejects.toMatchObject({
      code: 'dependency-conflict',
      message: expect.stringMatching(
        /with lib@v0\.9\.0 api depends on lib \^2, and v0\.9\.0 is locked; no earlier lock .*#1: api depends on lib \^1, and v0\.9\.0 is locked/,
      ) as unknown,
      hint: 'go back to a whole lock: lockstep rollback list --env prod; or add --force',
    });
    const dry = await repo.rollback(target, { ...ALONG, dryRun: true });
    expect([dry.ok, dry.dependents]).toEqual([false, []]);
  });

  test('a dependent whose old commit a hold rejects does not come back (T49)', async () => {
    await repo.rollback({ kind: 'entry', id: '#1' });
    const { entries } = await repo.journal('prod');
    const undo = entries.findLast(({ kind }) => kind === 'lock');
    await repo.rollback(
      { kind: 'entry', id: `#${undo?.sequence ?? 0}` },
      { hold: 'until-resumed' },
    );
    const error = await refusal();
    expect(error?.message).toContain('a hold rejects the api it has (v1.0.0)');
    await resume(repo.world, { environment: PROD, components: [], reason: null });
    expect((await back()).dependents).toEqual(['api', 'web']);
  });

  test('undo brings all of them back', async () => {
    const before = repo.digest('prod');
    const result = await back();
    const id = /rollback to ([0-9a-f]+)/.exec(result.undo ?? '')?.[1] ?? '';
    await repo.rollback({ kind: 'entry', id }, { hold: 'none' });
    expect(repo.digest('prod')).toBe(before);
  });
});
