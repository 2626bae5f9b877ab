/** Targets of a rollback: by age, by label, by what the store has; and components that are not there. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hexOf, type Digest } from '../../../src/domain/digest.js';
import { chained, entryLine, headMark } from '../../../src/domain/journal-chain.js';
import type { BuildRecord } from '../../../src/domain/record.js';
import { LockstepError } from '../../../src/errors.js';
import { snapshot } from '../../../src/operations/rollback-list.js';
import type { RollbackTarget } from '../../../src/operations/rollback-target.js';
import { environment, name } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
const HOUR = 3_600_000;
let repo: DeliveryRepo;
let first: Digest;
let second: Digest;
let third: Digest;

/** Three locks of prod, each applied, an hour apart; now it is an hour after the last. */
beforeEach(async () => {
  repo = deliveryRepo();
  const ship = async (versions: Readonly<Record<string, string>>): Promise<Digest> => {
    const lock = repo.ship('prod', versions);
    await repo.applied('prod');
    repo.world.clock.advance(HOUR);
    return lock;
  };
  first = await ship(FIRST);
  second = await ship({ lib: 'v1.1.0', api: 'v1.1.0' });
  third = await ship({ web: 'v1.1.0' });
});
afterEach(() => repo.world.dispose());

const dry = (target: RollbackTarget, components: readonly string[] = []) =>
  repo.rollback(target, { dryRun: true, components: components.map(name) });

async function failure(target: RollbackTarget, components?: readonly string[]) {
  const error = await dry(target, components).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof LockstepError ? error : null;
}

/** What a component made for a lock, as the journal recorded it. */
async function outputIn(lock: Digest, component: string): Promise<Digest> {
  const { entries } = await repo.journal('prod');
  const output = entries.find((one) => one.kind === 'apply' && one.lock === lock)?.outputs?.[
    component
  ];
  if (output === undefined) throw new LockstepError('bug', { message: `no ${component}` });
  return output;
}

describe('by age', () => {
  test.each([
    ['30m', () => third],
    ['90m', () => second],
    ['2h', () => second],
    ['150m', () => first],
    ['3h', () => first],
  ])('%s ago it was another lock', async (span, lock) => {
    const found = await dry({ kind: 'age', span });
    expect(found.target).toEqual({ kind: 'age', value: span, lock: lock() });
  });

  test('further back than the journal reaches is told, and not guessed', async () => {
    const error = await failure({ kind: 'age', span: '1d' });
    expect(error?.code).toBe('rollback-target-missing');
    expect(error?.message).toContain('begins at 2026-11-21T10:00:00.000Z');
    expect(error?.hint).toBe('lockstep rollback list --env prod');
  });

  test.each(['2 days ago', '0h', '-1d', '5', ''])('%j is no span', async (span) => {
    expect((await failure({ kind: 'age', span }))?.code).toBe('usage');
  });

  test('with nothing changed since, there is nothing to do', async () => {
    const found = await dry({ kind: 'age', span: '10m' });
    expect(found.findings.map(({ code }) => code)).toEqual(['nothing-to-roll-back']);
  });
});

describe('by label', () => {
  test('a snapshot is found by its label, and nothing else is', async () => {
    await snapshot(repo.world, { environment: PROD, label: 'before-sale', reason: null });
    const found = await dry({ kind: 'snapshot', label: 'before-sale' });
    expect(found.target).toMatchObject({ kind: 'snapshot', value: 'before-sale', lock: third });
    for (const label of ['#1', 'after-sale', hexOf(first)]) {
      expect((await failure({ kind: 'snapshot', label }))?.code).toBe('rollback-target-missing');
    }
  });

  test('a label of two states is never guessed', async () => {
    const { entries } = await repo.journal('prod');
    const written = [...entries];
    for (const lock of [first, second]) {
      const last = written.at(-1);
      const { id: _id, ...base } = last as NonNullable<typeof last>;
      const { ok: _ok, verified: _verified, outputs: _outputs, ...rest } = base;
      const entry = { ...rest, kind: 'snapshot' as const, lock, label: 'twice' };
      const next = { ...entry, sequence: written.length + 1, parent: last?.id ?? null };
      written.push(chained(next));
    }
    const lines = written.map(({ id: _id, ...entry }) => `${entryLine(entry)}\n`).join('');
    repo.world.journal.files.set('prod.jsonl', lines);
    repo.world.journal.files.set('prod.head', headMark(written));

    for (const target of [
      { kind: 'snapshot', label: 'twice' },
      { kind: 'entry', id: 'twice' },
    ] as const) {
      const error = await failure(target);
      expect(error?.code).toBe('rollback-target-missing');
      expect(error?.message).toMatch(/more than one state with the label twice: #7, #8/);
    }
  });
});

describe('by an output of the store', () => {
  test('the component goes back to the newest lock in which it had it', async () => {
    const output = await outputIn(first, 'api');

    const result = await repo.rollback({
      kind: 'store',
      digest: hexOf(output).slice(0, 12),
      component: null,
    });

    expect(result.target).toMatchObject({
      kind: 'store',
      value: `api@${hexOf(output).slice(0, 12)}`,
    });
    expect(repo.versions('prod')).toEqual({ lib: 'v1.1.0', api: 'v1.0.0', web: 'v1.1.0' });
    expect(repo.file('prod')?.components.get(name('api'))?.output).toBe(output);
    // The lock leads here, so it is this very output, made with the lib of its day.
    expect(repo.read('components/api/out/result')).toBe('api v1.0.0 (lib v1.0.0)\n');
    expect(result.findings.map(({ code }) => code)).not.toContain('output-differs');
  });

  test('in the first environment the build key leads, so another output is told', async () => {
    const world = { ...repo.world, config: { ...repo.world.config, environments: [PROD] } };
    const digest = await outputIn(first, 'api');
    const result = await repo.rollback(
      { kind: 'store', digest, component: name('api') },
      {},
      world,
    );
    const told = result.findings.find(({ code }) => code === 'output-differs');
    expect(told?.message).toContain('what goes into its build has changed since');
  });

  test('that only a record here knows finds the lock, and vouches for nothing', async () => {
    const recorded = repo.world.store.records.find(
      ({ component }) => component === 'api',
    ) as BuildRecord;
    const other = `sha256:${'e'.repeat(64)}` as Digest;
    repo.world.catalog.all.push({ record: { ...recorded, output: other }, usedAt: null });
    const result = await repo.rollback({ kind: 'store', digest: other, component: null });
    expect(repo.versions('prod')['api']).toBe('v1.0.0');
    expect(repo.file('prod')?.components.get(name('api'))?.output).toBeNull();
    expect(result.ok).toBe(true);
  });

  test('is refused when it is unknown, no digest, or of another component', async () => {
    const output = await outputIn(first, 'api');
    const ask = (digest: string, component: string | null = null) =>
      failure({ kind: 'store', digest, component: component === null ? null : name(component) });
    expect((await ask('e'.repeat(64)))?.code).toBe('rollback-target-missing');
    expect((await ask('lib'))?.code).toBe('digest-invalid');
    expect((await ask(output, 'lib'))?.message).toContain('of lib');
  });

  test('that two components made, or two outputs that begin so, is never guessed', async () => {
    const { entries } = await repo.journal('prod');
    const record = repo.world.store.records.find(
      ({ component }) => component === 'api',
    ) as BuildRecord;
    const lib = repo.world.store.records.find(
      ({ component }) => component === 'lib',
    ) as BuildRecord;
    const made = (base: BuildRecord, digit: string): void =>
      void repo.world.catalog.all.push({
        record: { ...base, output: `sha256:${'0'.repeat(63)}${digit}` as Digest },
        usedAt: null,
      });
    made(record, '1');
    made(lib, '1');
    const both = await failure({ kind: 'store', digest: '0'.repeat(12), component: null });
    expect([both?.code, both?.message]).toEqual([
      'component-unknown',
      expect.stringContaining('api and lib both had'),
    ]);
    made(record, '2');
    const many = await failure({ kind: 'store', digest: '0'.repeat(12), component: null });
    expect(many?.code).toBe('digest-invalid');
    expect((await repo.journal('prod')).entries).toHaveLength(entries.length);
  });
});

test('a component that the target lock does not have is unknown, and not taken away', async () => {
  repo.declare({ lib: {}, api: { dependsOn: ['lib'] }, web: { dependsOn: ['api'] }, fresh: {} });
  repo.ship('prod', { fresh: 'v1.0.0' });
  for (const component of ['fresh', 'wbe']) {
    const error = await failure({ kind: 'lock-digest', digest: third }, [component]);
    expect([error?.code, error?.hint]).toEqual(['component-unknown', 'choose from: api, lib, web']);
  }
});

test('an environment that is not declared has nothing to go back to', async () => {
  const asked = repo.rollback({ kind: 'previous' }, { environment: environment('prdo') });
  await expect(asked).rejects.toMatchObject({ code: 'environment-unknown' });
});
