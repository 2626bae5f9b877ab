/** What can go wrong around a promotion: a push that is refused, a journal that was tampered with, a race for the source. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { LockstepError } from '../../../src/errors.js';
import { environment } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import { gatedRepo, type GatedRepo } from '../../support/gated-repo.js';
import type { World } from '../../../src/ports/world.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.ship('dev', FIRST);
});
afterEach(() => repo.world.dispose());

test('a push that is refused says that the journal has moved, and the same command finishes it', async () => {
  const push = () =>
    Promise.reject(
      new LockstepError('push-refused', {
        message: 'pushing main failed: non-fast-forward',
        hint: 'git pull --rebase, then run the command again',
      }),
    );
  const refused: World = { ...repo.as(), metaRepo: { ...repo.world.metaRepo, push } };
  await expect(repo.go({ via: 'commit', push: true }, refused)).rejects.toMatchObject({
    code: 'push-refused',
    message: expect.stringContaining(
      'staging was promoted (#1 of its journal), and stays so',
    ) as unknown,
    hint: expect.stringContaining(
      '"lockstep promote dev staging" with the same options finishes it',
    ) as unknown,
  });
  expect((await repo.journal('staging')).entries).toHaveLength(1);
  expect(repo.versions('staging')).toEqual(FIRST);
  const again = await repo.go({ via: 'commit', push: true });
  expect(again).toMatchObject({ ok: true, decision: 'allow', promotionId: null });
  expect(repo.world.metaRepo.pushes).toBe(1);
  expect((await repo.journal('staging')).entries).toHaveLength(1);
});

test.each(['dev', 'staging'])(
  'a tampered journal of %s stops it, and names the line (T50)',
  async (which) => {
    await repo.applied('dev');
    await repo.go();
    repo.ship('dev', { api: 'v1.1.0' });
    const file = `${which}.jsonl`;
    const lines = repo.world.journal.files.get(file) ?? '';
    repo.world.journal.files.set(file, lines.replace('"actor":"ada"', '"actor":"eve"'));
    await expect(repo.go()).rejects.toMatchObject({
      code: 'journal-corrupt',
      message: expect.stringContaining(`of the journal of ${which}`) as unknown,
    });
    expect(repo.versions('staging')['api']).toBe('v1.0.0');
  },
);

test('environments that are not declared are named, with the nearest that is', async () => {
  const gone = repo.promote('dev', 'stagng', {}, repo.as());
  await expect(gone).rejects.toMatchObject({
    code: 'environment-unknown',
    hint: expect.stringContaining('use staging') as unknown,
  });
});

test('the lock that a dry run shows is the one that comes, byte for byte, however much later', async () => {
  const { lock } = await repo.go({ dryRun: true });
  repo.world.clock.advance(86_400_000);
  expect((await repo.go()).lock.digest).toBe(lock.digest);
  expect(repo.digest('staging')).toBe(lock.digest);
});

test('a promotion names where a rollback would lead: the last that was verified', async () => {
  expect((await repo.go({ dryRun: true })).rollBackTo).toBeNull();
  await repo.go();
  const first = repo.digest('staging');
  repo.ship('dev', { api: 'v1.1.0' });
  expect((await repo.go({ dryRun: true })).rollBackTo).toEqual({ lock: first, verified: false });
  await repo.apply({ environment: environment('staging') }, repo.as());
  await repo.go();
  repo.ship('dev', { api: 'v1.2.0' });
  expect((await repo.go({ dryRun: true })).rollBackTo).toEqual({ lock: first, verified: true });
});
