/** What a diff asks of repositories: ranges and tags of changed components, and of nothing else. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CommitRange } from '../../../src/domain/commit-range.js';
import type { DiffResult } from '../../../src/domain/diff-result.js';
import { LockstepError } from '../../../src/errors.js';
import {
  compared,
  lockYaml,
  NO_EVENT,
  sha,
  twoSides,
  urlOf,
  type TwoSides,
} from '../../support/diff-world.js';
import { range } from '../../support/diff-results.js';
import { fakeForge } from '../../support/fake-forge.js';
import type { FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;

afterEach(() => world.dispose());

/** `api` goes from v1.0.0 to v1.1.0, both commits at its remote. */
function stepOfApi(more: Partial<TwoSides> = {}): { readonly from: string; readonly to: string } {
  const seed = twoSides({ before: {}, after: {} });
  const from = seed.git.addCommit(urlOf('api'), 'refs/tags/v1.0.0', { f: '1' }).commit;
  const to = seed.git.addCommit(urlOf('api'), 'refs/tags/v1.1.0', { f: '2' }).commit;
  seed.dispose();
  world = twoSides({
    before: { api: { commit: from }, lib: {} },
    after: { api: { version: 'v1.1.0', commit: to }, lib: {} },
    ...more,
  });
  world.git.addCommit(urlOf('api'), 'refs/tags/v1.0.0', { f: '1' });
  world.git.addCommit(urlOf('api'), 'refs/tags/v1.1.0', { f: '2' });
  return { from, to };
}

const apiOf = (result: DiffResult) =>
  result.environments[0]?.changes.find(({ component }) => component === 'api');
const diverged: CommitRange = range([], { relation: 'diverged', ahead: 21, behind: 3 });

describe('ranges', () => {
  it('gives the commits between, and asks nothing about what did not change', async () => {
    const { from, to } = stepOfApi();

    const api = apiOf(await compared(world));

    expect(api?.kind).toBe('minor');
    expect(api?.insight?.range?.commits.map(({ author }) => author)).toEqual(['Ada']);
    expect(world.git.calls.toSorted()).toEqual([
      `lookUp ${urlOf('api')}`,
      `range ${urlOf('api')} ${from} ${to}`,
    ]);
  });

  it('is diverged when the old commit is no ancestor, and keeps what the versions say', async () => {
    const { from, to } = stepOfApi();
    world.git.ranges.set(`${from}..${to}`, diverged);

    const api = apiOf(await compared(world));

    expect(api).toMatchObject({ kind: 'diverged', insight: { classes: ['diverged', 'minor'] } });
    expect(api?.insight?.risk.level).toBe('high');
  });

  it('refuses a change for any of its classes', async () => {
    const { from, to } = stepOfApi();
    world.git.ranges.set(`${from}..${to}`, diverged);

    const [byVersion, byHistory, neither] = [
      await compared(world, { failOnChange: ['minor'] }),
      await compared(world, { failOnChange: ['diverged'] }),
      await compared(world, { failOnChange: ['major'] }),
    ];

    expect([byVersion.ok, byHistory.ok, neither.ok]).toEqual([false, false, true]);
    expect(byVersion.findings[0]).toMatchObject({
      code: 'change-refused',
      where: { file: 'manifests/components.lock.dev.yaml', line: 6 },
    });
  });

  it('asks the forge first, and git only where the forge does not know', async () => {
    const forge = fakeForge();
    const { from, to } = stepOfApi({ forge });
    forge.ranges.set(`${urlOf('api')} ${from}..${to}`, diverged);

    expect(apiOf(await compared(world, { verify: false }))?.kind).toBe('diverged');
    expect(world.git.calls).toEqual([]);
  });

  it('asks once for a step that several environments take', async () => {
    stepOfApi({ environments: ['dev', 'staging', 'prod'] });

    const { environments } = await compared(world, { verify: false });

    expect(environments.map(({ changes }) => changes[0]?.insight?.range?.relation)).toEqual([
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(environments[0]?.changes[0]?.insight?.environments).toEqual(['dev', 'staging', 'prod']);
    expect(world.git.calls).toHaveLength(1);
  });

  it('asks nothing when told not to, and then judges nothing by history', async () => {
    stepOfApi();

    const api = apiOf(await compared(world, { fetch: false, verify: false }));

    expect(world.git.calls).toEqual([]);
    expect(api?.insight).toMatchObject({ range: null, risk: { points: [] } });
  });

  it('is unknown, with the reason, where the repository cannot be read: never taken for ahead', async () => {
    stepOfApi();
    world.git.failWith(() => {
      throw new LockstepError('remote-unreachable', { message: 'no route to h.example' });
    });

    const result = await compared(world);

    expect(result.ok).toBe(true);
    expect(apiOf(result)?.insight).toMatchObject({
      range: { relation: 'unknown', reason: 'no route to h.example' },
      risk: { level: 'medium' },
    });
    expect(result.findings).toMatchObject([{ code: 'tag-unverified', severity: 'warning' }]);
  });

  it('does not compare commits of two repositories', async () => {
    world = twoSides({
      before: { api: {} },
      after: { api: { repo: urlOf('fork'), commit: sha('2') } },
    });

    const api = apiOf(await compared(world, { verify: false }));

    expect(world.git.calls).toEqual([]);
    expect(api?.insight).toMatchObject({
      compareUrl: null,
      range: { relation: 'unknown' },
      risk: { level: 'high' },
    });
  });
});

describe('a release tag', () => {
  it('that names another commit now is found, on the line of its component', async () => {
    stepOfApi();
    world.git.addCommit(urlOf('api'), 'refs/tags/v1.1.0', { f: 'other' });

    expect((await compared(world)).findings).toMatchObject([
      {
        severity: 'high',
        code: 'tag-moved',
        introduced: true,
        where: { component: 'api', environment: 'dev', line: 6 },
      },
    ]);
  });

  it('that is gone is found', async () => {
    const { to } = stepOfApi();
    world.write(
      'manifests/components.lock.dev.yaml',
      lockYaml('dev', {
        api: { version: 'v9.0.0', commit: to },
        lib: {},
      }),
    );

    expect((await compared(world)).findings.map(({ code }) => code)).toContain('ref-gone');
  });
});

describe('an event that a stranger can cause (T02)', () => {
  it('T02: does not have repositories read that the base does not name', async () => {
    world = twoSides({
      before: { api: {} },
      after: {
        api: {},
        web: { repo: urlOf('secret') },
        lib: { repo: urlOf('secret'), commit: sha('2') },
      },
      trust: 'low',
      event: NO_EVENT,
    });
    world.metaRepo.revisions.set('main', {
      ...world.metaRepo.revisions.get('main'),
      'manifests/components.lock.dev.yaml': lockYaml('dev', { api: {}, lib: {} }),
    });

    const result = await compared(world);

    expect(world.git.calls).toEqual([]);
    expect(result.findings.filter(({ code }) => code === 'tag-unverified')).toHaveLength(2);
  });

  it('T02: still has those read that the base names', async () => {
    stepOfApi({ trust: 'low', event: NO_EVENT });

    expect(apiOf(await compared(world))?.insight?.range?.relation).toBe('ahead');
  });
});

describe('many components', () => {
  it('of 300 with 30 changed asks only for the 30', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `c${String(at).padStart(3, '0')}`);
    const before = Object.fromEntries(names.map((name) => [name, {}]));
    const after = Object.fromEntries(
      names.map((name, at) => [name, at % 10 === 0 ? { version: 'v1.0.1', commit: sha('2') } : {}]),
    );
    const forge = fakeForge();
    world = twoSides({ before, after, forge });

    const result = await compared(world);

    expect(result.environments[0]?.changes).toHaveLength(300);
    expect(forge.calls).toHaveLength(30);
    expect(world.git.calls.filter((call) => call.startsWith('range'))).toHaveLength(30);
    expect(new Set([...forge.calls, ...world.git.calls].map((call) => call.split(' ')[1]))).toEqual(
      new Set(names.filter((_, at) => at % 10 === 0).map(urlOf)),
    );
  });
});
