/** What stops a rollback before anything moves: commits that a hold rejects, a journal that was altered, somebody faster. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf, hexOf, type Digest } from '../../../src/domain/digest.js';
import { entryLine } from '../../../src/domain/journal-chain.js';
import { LockstepError } from '../../../src/errors.js';
import { resume } from '../../../src/operations/hold.js';
import { appendEntries } from '../../../src/operations/journal.js';
import type { RollbackTarget } from '../../../src/operations/rollback-target.js';
import { environment, name } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
const PREVIOUS: RollbackTarget = { kind: 'previous' };
let repo: DeliveryRepo;
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

/** Refused, and nothing moved. */
async function refusal(target: RollbackTarget, more = {}): Promise<LockstepError> {
  const before = [repo.digest('prod'), ...repo.world.journal.messages];
  const error: unknown = await repo.rollback(target, more).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect([repo.digest('prod'), ...repo.world.journal.messages]).toEqual(before);
  if (error instanceof LockstepError) return error;
  throw new LockstepError('bug', { message: `not refused: ${String(error)}` });
}

describe('a commit that a hold rejects (T49)', () => {
  const bad = (): readonly RollbackTarget[] => [
    { kind: 'version', component: name('api'), version: 'v1.2.0' },
    { kind: 'commit', component: name('api'), commit: repo.commitOf('api', 'v1.2.0') },
    { kind: 'age', span: '30m' },
  ];

  test('does not come back by any name but the undo of its own rollback', async () => {
    await repo.rollback(PREVIOUS);
    await repo.rollback(PREVIOUS);
    repo.world.clock.advance(3_600_000);
    expect(repo.digest('prod')).toBe(first);
    for (const target of bad().slice(0, 2)) {
      const error = await refusal(target);
      expect(error.code).toBe('held');
      expect(error.message).toMatch(/api \S+ was rolled away from prod, and a hold rejects it/);
      expect(error.hint).toBe('lockstep resume api --env prod --reason "…", or add --force');
    }
  });

  test('is told by the preview as what stops it', async () => {
    await repo.rollback(PREVIOUS);
    await repo.rollback(PREVIOUS);
    const dry = await repo.rollback(bad()[0] as RollbackTarget, { dryRun: true });
    expect([
      dry.ok,
      dry.findings.find(({ code }) => code === 'rejected-returns')?.severity,
    ]).toEqual([false, 'error']);
  });

  test('comes back after resume, when the hold has ended, and by force on record', async () => {
    const target = bad()[0] as RollbackTarget;
    await repo.rollback(PREVIOUS, { hold: '24h' });
    await repo.rollback(PREVIOUS);
    await repo.rollback(target, { force: true });
    const { entries } = await repo.journal('prod');
    expect(entries.findLast(({ kind }) => kind === 'rollback')?.overrides).toEqual([
      'api v1.2.0 was rolled away from prod, and a hold rejects it',
    ]);
    expect(repo.versions('prod')['api']).toBe('v1.2.0');
  });

  test('is free again after resume', async () => {
    await repo.rollback(PREVIOUS);
    await repo.rollback(PREVIOUS);
    await resume(repo.world, { environment: PROD, components: [], reason: 'fixed' });
    await repo.rollback(bad()[0] as RollbackTarget);
    expect(repo.versions('prod')['api']).toBe('v1.2.0');
  });

  test('is free again once its hold has expired (T58)', async () => {
    await repo.rollback(PREVIOUS, { hold: '24h' });
    repo.world.clock.advance(25 * 3_600_000);
    await repo.rollback({ kind: 'lock-digest', digest: third });
    expect(repo.digest('prod')).toBe(third);
  });

  test('does not stop the undo of a later rollback, which says --force when it must', async () => {
    await repo.rollback(PREVIOUS);
    await repo.rollback(PREVIOUS);
    const forced = await repo.rollback(bad()[0] as RollbackTarget, { force: true });
    expect(forced.undo).not.toContain('--force');
    const away = await repo.rollback({ kind: 'lock-digest', digest: first }, { hold: 'none' });
    expect(away.undo).toContain('--force');
    const id = /rollback to ([0-9a-f]+)/.exec(away.undo ?? '')?.[1] ?? '';
    const error = await refusal({ kind: 'entry', id }, { hold: 'none' });
    expect(error.code).toBe('held');
    await repo.rollback({ kind: 'entry', id }, { hold: 'none', force: true });
    expect(repo.versions('prod')['api']).toBe('v1.2.0');
  });
});

describe('a journal that was altered stops every target (T49, T50)', () => {
  const edit = (path: string, change: (text: string) => string): void => {
    const { files } = repo.world.journal;
    files.set(path, change(files.get(path) ?? ''));
  };
  const line = (text: string, at: number): string => text.split('\n')[at] ?? '';

  const ways: readonly [string, () => void, string][] = [
    [
      'a word of an entry',
      () => edit('prod.jsonl', (t) => t.replace('ada', 'eve')),
      'does not verify',
    ],
    [
      'an entry taken out',
      () => edit('prod.jsonl', (t) => t.replace(`${line(t, 2)}\n`, '')),
      'does not verify',
    ],
    [
      'an entry whose parent is another',
      () =>
        edit('prod.jsonl', (t) => {
          const entry = JSON.parse(line(t, 3)) as Parameters<typeof entryLine>[0];
          const forged = entryLine({ ...entry, parent: digestOf('another') });
          return t.replace(line(t, 3), forged);
        }),
      'the line before it is not the one',
    ],
    [
      'the newest lines cut off',
      () => edit('prod.jsonl', (t) => `${line(t, 0)}\n`),
      'names another last line',
    ],
    [
      'the bytes of a lock',
      () => edit(`locks/${hexOf(second)}.yaml`, (t) => t.replace('v1.1.0', 'v6.6.6')),
      'was altered',
    ],
  ];

  test.each(ways)('%s', async (_what, alter, message) => {
    alter();
    for (const target of [PREVIOUS, { kind: 'lock-digest', digest: first } as const]) {
      const error = await refusal(target);
      expect([error.code, error.kind]).toEqual(['journal-corrupt', 'integrity']);
      expect(error.message).toContain(message);
    }
  });

  test('a journal set back to an earlier state is known by its newest line (T50)', async () => {
    const files = new Map(repo.world.journal.files);
    await repo.rollback(PREVIOUS);
    for (const [path, text] of files) repo.world.journal.files.set(path, text);
    const error = await refusal({ kind: 'lock-digest', digest: first });
    expect(error.code).toBe('journal-corrupt');
    expect(error.message).toContain('went backwards');
  });

  test('a target whose lock was taken out of the journal is missing, and the list leaves it out', async () => {
    repo.world.journal.files.delete(`locks/${hexOf(first)}.yaml`);
    for (const target of [
      { kind: 'lock-digest', digest: first },
      { kind: 'entry', id: '#1' },
    ] as const) {
      const error = await refusal(target);
      expect([error.code, error.hint]).toEqual([
        'rollback-target-missing',
        'lockstep rollback list --env prod',
      ]);
      expect(error.message).toContain(first);
    }
  });
});

test('whoever moves the head between plan and run wins; the rollback is a conflict (T45)', async () => {
  let rival: Promise<unknown> | null = null;
  repo.world.journal.raceOnce(async () => {
    rival = appendEntries(repo.world, PROD, () => ({
      entry: { kind: 'lock', lock: first, components: [], reason: 'faster' },
      locks: new Map(),
    }));
    await rival;
  });
  const asked = repo.rollback(PREVIOUS);
  await expect(asked).rejects.toMatchObject({ code: 'journal-moved', kind: 'conflict' });
  const { entries } = await repo.journal('prod');
  expect(entries.map(({ kind }) => kind)).not.toContain('rollback');
  expect(repo.digest('prod')).toBe(third);
});
