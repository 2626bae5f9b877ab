/** `apply`: first run, second run, order, outcomes, events. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  actions,
  applyMetaRepo,
  BUILDS,
  outcomes,
  reasons,
  type MetaRepoUnderTest,
} from '../../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;

beforeEach(() => {
  repo = applyMetaRepo();
  repo.declare({ lib: BUILDS, docs: {}, api: { ...BUILDS, dependsOn: ['lib'] } });
  for (const part of ['lib', 'docs', 'api']) repo.release(part, 'v1.0.0');
  repo.writeLock();
});
afterEach(() => repo.world.dispose());

describe('apply', () => {
  it('checks out and builds everything the first time, dependencies first', async () => {
    const result = await repo.apply();
    expect(result.ok).toBe(true);
    expect(outcomes(result.results)).toEqual({ api: 'built', docs: 'restored', lib: 'built' });
    expect(repo.read('components/api/out/result')).toBe('api v1.0.0\n');
    expect(repo.world.processes.requests.map((request) => request.cwd.split('/').at(-1))).toEqual([
      'lib',
      'api',
    ]);
  });

  it('does nothing the second time, and says so', async () => {
    await repo.apply();
    const before = repo.world.git.calls.length;
    const result = await repo.apply();
    expect(result.ok).toBe(true);
    expect(actions(result)).toEqual({ api: 'keep', docs: 'keep', lib: 'keep' });
    expect(outcomes(result.results)).toEqual({
      api: 'unchanged',
      docs: 'unchanged',
      lib: 'unchanged',
    });
    expect(result.logs).toBeNull();
    expect(reasons(result)['docs']).toMatch(/^already at [0-9a-f]{7}$/);
    const calls = repo.world.git.calls.slice(before).map((call) => call.split(' ')[0]);
    expect(new Set(calls)).toEqual(new Set(['inspect']));
  });
});
