/** `cache-restore`: a miss is normal, a failure stays a failure. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cacheRestore } from '../../../src/operations/cache-restore.js';
import {
  applyMetaRepo,
  BUILDS,
  OPTIONS,
  type MetaRepoUnderTest,
} from '../../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;
const options = {
  ...OPTIONS,
  command: 'cache-restore' as const,
  record: false,
  runPhases: { verify: false, deploy: false },
};

const outcomesOf = (result: Awaited<ReturnType<typeof cacheRestore>>) =>
  Object.fromEntries(result.results.map(({ component, outcome }) => [component, outcome]));

beforeEach(() => {
  repo = applyMetaRepo();
  repo.declare({ lib: BUILDS, api: { ...BUILDS, dependsOn: ['lib'] } });
  repo.release('lib', 'v1.0.0');
  repo.release('api', 'v1.0.0');
  repo.writeLock();
});

afterEach(() => repo.world.dispose());

describe('cache-restore', () => {
  test('takes an empty store for a miss, not for a failure, and builds nothing', async () => {
    const result = await cacheRestore(repo.world, options, false);

    expect(result.ok).toBe(true);
    expect(Object.values(outcomesOf(result))).toEqual(['skipped', 'skipped']);
    expect(result.findings.map(({ severity, code }) => `${severity} ${code}`)).toContain(
      'notice restore-missing',
    );
    expect(repo.world.processes.requests).toEqual([]);
  });

  test('fails for a miss when asked to', async () => {
    expect((await cacheRestore(repo.world, options, true)).ok).toBe(false);
  });

  test('restores what an apply has built', async () => {
    await repo.apply();
    repo.world.disk.rename(
      repo.world.workspace.componentsDir,
      `${repo.world.workspace.componentsDir}-old`,
    );

    const result = await cacheRestore(repo.world, options, true);

    expect([result.ok, outcomesOf(result)]).toEqual([true, { lib: 'restored', api: 'restored' }]);
  });
});
