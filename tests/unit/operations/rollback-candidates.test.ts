/** What a form's empty value is answered with: values that lead back, each of which the rollback takes. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseCommitSha } from '../../../src/domain/git-ids.js';
import type { RollbackListResult } from '../../../src/domain/results.js';
import { listCandidates, type ListedTarget } from '../../../src/operations/rollback-candidates.js';
import { snapshot } from '../../../src/operations/rollback-list.js';
import type { RollbackTarget } from '../../../src/operations/rollback-target.js';
import { environment, name } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
type Row = RollbackListResult['targets'][number];
let repo: DeliveryRepo;

beforeEach(async () => {
  repo = deliveryRepo();
  repo.ship('prod', FIRST);
  await repo.applied('prod');
  await snapshot(repo.world, { environment: PROD, label: 'before-sale', reason: null });
  repo.world.clock.advance(3 * 3_600_000);
  repo.ship('prod', { api: 'v1.1.0' });
  await repo.applied('prod');
  repo.world.clock.advance(25 * 3_600_000);
});
afterEach(() => repo.world.dispose());

const list = async (target: ListedTarget, components: readonly string[] = []) =>
  listCandidates(repo.world, { environment: PROD, target, components: components.map(name) });

const TARGETS: Readonly<Record<ListedTarget, (row: Row) => RollbackTarget>> = {
  version: ({ target, component }) => ({
    kind: 'version',
    component: component ?? name('?'),
    version: target,
  }),
  commit: ({ target, component }) => ({
    kind: 'commit',
    component: component ?? name('?'),
    commit: parseCommitSha(target),
  }),
  lock: ({ target }) => ({ kind: 'entry', id: target }),
  store: ({ target, component }) => ({
    kind: 'store',
    digest: target,
    component: component ?? null,
  }),
  snapshot: ({ target }) => ({ kind: 'snapshot', label: target }),
  age: ({ target }) => ({ kind: 'age', span: target }),
};

describe('candidates', () => {
  test.each<[ListedTarget, readonly string[]]>([
    ['version', ['api v1.1.0 current', 'api v1.0.0', 'lib v1.0.0 current', 'web v1.0.0 current']],
    ['snapshot', ['before-sale']],
    ['age', ['1d current', '28h']],
  ])('of %s are what the journal has, newest first', async (target, expected) => {
    const { of, targets } = await list(target);
    expect(of).toBe(target);
    const words = targets.map(({ target: value, component, current }) =>
      [component, value, current ? 'current' : undefined].filter(Boolean).join(' '),
    );
    expect(words).toEqual(expected);
  });

  test.each(Object.keys(TARGETS) as ListedTarget[])(
    'of %s are taken by the rollback, each leading to its lock or component',
    async (kind) => {
      const { targets } = await list(kind);
      expect(targets.length).toBeGreaterThan(0);
      for (const row of targets) {
        const dry = await repo.rollback(TARGETS[kind](row), { dryRun: true });
        if (row.component === undefined) expect(dry.target.lock).toBe(row.lock);
        const to = dry.changes.find(({ component }) => component === row.component)?.to;
        if (kind === 'version') expect(to?.version).toBe(row.target);
        if (kind === 'commit') expect(to?.commit).toBe(row.target);
        if (kind === 'store') expect(dry.target.value).toContain(row.target.slice(7, 19));
      }
    },
  );

  test('can be narrowed to components, and are verified where their lock was', async () => {
    const { targets } = await list('version', ['api']);
    expect(targets.map(({ target, verified }) => [target, verified])).toEqual([
      ['v1.1.0', true],
      ['v1.0.0', true],
    ]);
  });

  test('change nothing, and are none where nothing was recorded', async () => {
    const messages = [...repo.world.journal.messages];
    for (const kind of Object.keys(TARGETS) as ListedTarget[]) await list(kind);
    expect(repo.world.journal.messages).toEqual(messages);
    const empty = await listCandidates(repo.world, {
      environment: environment('dev'),
      target: 'version',
      components: [],
    });
    expect([empty.ok, empty.targets]).toEqual([true, []]);
  });

  test('of an environment that is not declared are refused', async () => {
    const asked = listCandidates(repo.world, {
      environment: environment('prdo'),
      target: 'age',
      components: [],
    });
    await expect(asked).rejects.toMatchObject({ code: 'environment-unknown' });
  });
});
