/** A promotion or rollback killed between its steps: the next run finishes it, and finishes it once (T53). */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockDigest } from '../../src/domain/lock-bytes.js';
import type { Disk } from '../../src/ports/disk.js';
import type { World } from '../../src/ports/world.js';
import { hold } from '../../src/operations/hold.js';
import { environment, name } from '../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../support/delivery-repo.js';

let repo: DeliveryRepo;
beforeEach(() => {
  repo = deliveryRepo();
});
afterEach(() => repo.world.dispose());

/** A world that dies when a lock file is about to be put in place. */
function dyingAtTheFile(): World {
  const disk: Disk = {
    ...repo.world.disk,
    rename(from, to) {
      if (to.includes('components.lock')) throw new Error('killed');
      repo.world.disk.rename(from, to);
    },
  };
  return { ...repo.world, disk };
}

/** A world that dies when the file is written and about to be committed. */
function dyingAtTheCommit(): World {
  const commitFiles = () => Promise.reject(new Error('killed'));
  return { ...repo.world, metaRepo: { ...repo.world.metaRepo, commitFiles } };
}

const kinds = async (target: string) =>
  (await repo.journal(target)).entries.map((entry) => entry.kind);

describe('a promotion', () => {
  test('killed between journal and file is delivered by the next one, under the same id', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.1.0' });
    await expect(repo.promote('dev', 'staging', {}, dyingAtTheFile())).rejects.toThrow('killed');
    expect(repo.versions('staging')['api']).toBe('v1.0.0');
    const { entries } = await repo.journal('staging');
    repo.world.clock.advance(3_600_000);
    const again = await repo.promote('dev', 'staging');
    expect(again).toMatchObject({
      ok: true,
      promotionId: entries.at(-1)?.id,
      lock: { digest: entries.at(-1)?.lock, changed: true },
    });
    expect(again.findings.map((one) => one.code)).toContain('delivery-pending');
    expect(await kinds('staging')).toEqual(['lock', 'promotion']);
    expect(repo.digest('staging')).toBe(entries.at(-1)?.lock);
    expect(await repo.promote('dev', 'staging')).toMatchObject({
      promotionId: null,
      delivered: null,
    });
  });

  test('killed at its very first file is finished too', async () => {
    repo.ship('dev', FIRST);
    await expect(repo.promote('dev', 'staging', {}, dyingAtTheFile())).rejects.toThrow('killed');
    expect(repo.file('staging')).toBeNull();
    await repo.promote('dev', 'staging');
    expect(repo.versions('staging')).toEqual(FIRST);
    expect(await kinds('staging')).toEqual(['promotion']);
  });

  test('killed between file and commit is committed by the next one', async () => {
    repo.ship('dev', FIRST);
    const dying = repo.promote('dev', 'staging', { via: 'commit' }, dyingAtTheCommit());
    await expect(dying).rejects.toThrow('killed');
    const again = await repo.promote('dev', 'staging', { via: 'commit' });
    expect(again.delivered).toBe('commit');
    expect(repo.world.metaRepo.commits).toHaveLength(1);
    expect(await kinds('staging')).toEqual(['promotion']);
  });

  test('of other components carries the undelivered one along, and says so', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.1.0', web: 'v1.1.0' });
    const api = { components: [name('api')] };
    await expect(repo.promote('dev', 'staging', api, dyingAtTheFile())).rejects.toThrow('killed');
    const web = await repo.promote('dev', 'staging', { components: [name('web')] });
    expect(web.findings.map((one) => one.code)).toContain('delivery-pending');
    expect(
      web.changes.filter((one) => one.kind !== 'unchanged').map((one) => one.component),
    ).toEqual(['api', 'web']);
    expect(repo.versions('staging')).toEqual({ lib: 'v1.0.0', api: 'v1.1.0', web: 'v1.1.0' });
  });

  test('that lost its race after planning leaves the file alone (T47)', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.1.0' });
    await repo.promote('dev', 'staging', { components: [name('web')] });
    const seen = (await repo.journal('staging')).entries.at(-1);
    repo.world.journal.raceOnce(async () => void (await repo.promote('dev', 'staging')));
    repo.ship('dev', { lib: 'v1.1.0' });
    const late = repo.promote('dev', 'staging');
    await expect(late).rejects.toMatchObject({ code: 'journal-moved' });
    const file = repo.file('staging');
    expect(file === null ? null : lockDigest(file)).toBe(
      (await repo.journal('staging')).entries.at(-1)?.lock,
    );
    expect(seen?.sequence).not.toBe((await repo.journal('staging')).entries.length);
  });

  test('that a hold overtook is refused, for its gates saw none (T47)', async () => {
    repo.ship('dev', FIRST);
    await repo.promote('dev', 'staging');
    repo.ship('dev', { api: 'v1.1.0' });
    const stop = { environment: environment('staging'), components: [], expires: null };
    repo.world.journal.raceOnce(async () => {
      await hold(repo.world, { ...stop, reason: 'freeze' });
    });
    await expect(repo.promote('dev', 'staging')).rejects.toMatchObject({
      code: 'journal-moved',
      data: { found: { kind: 'hold', reason: 'freeze' } },
    });
    expect(repo.versions('staging')['api']).toBe('v1.0.0');
  });

  test('approved for another head is refused (T47)', async () => {
    const approved = repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.1.0' });
    await repo.promote('dev', 'staging');
    repo.ship('dev', { api: 'v1.2.0' });
    await expect(repo.promote('dev', 'staging', { expectHead: approved })).rejects.toMatchObject({
      code: 'journal-moved',
      data: { planned: { lock: approved }, found: { kind: 'promotion' } },
    });
    const head = (await repo.journal('staging')).entries.at(-1);
    const expectHead = head?.id ?? approved;
    expect((await repo.promote('dev', 'staging', { expectHead })).decision).toBe('allow');
  });
});

describe('a rollback', () => {
  beforeEach(async () => {
    for (const api of ['v1.0.0', 'v1.1.0', 'v1.2.0']) {
      repo.ship('prod', { ...FIRST, api });
      await repo.applied('prod');
    }
  });

  test.each([{ kind: 'previous' }, { kind: 'last-verified' }] as const)(
    'to $kind, killed between journal and file, is finished by the same words and goes no further',
    async (target) => {
      await expect(repo.rollback(target, {}, dyingAtTheFile())).rejects.toThrow('killed');
      expect(repo.versions('prod')['api']).toBe('v1.2.0');
      const before = await kinds('prod');
      const again = await repo.rollback(target);
      expect(repo.versions('prod')['api']).toBe('v1.1.0');
      expect(repo.read('components/api/src')).toBe('api v1.1.0');
      expect((await kinds('prod')).slice(0, before.length)).toEqual(before);
      expect(again.undo).toMatch(/^lockstep rollback to [0-9a-f]{12} --env prod/);
      expect((await kinds('prod')).filter((kind) => kind === 'rollback')).toHaveLength(1);
    },
  );

  test('that another rollback overtook is refused with both entries (T45)', async () => {
    repo.world.journal.raceOnce(async () => {
      await repo.rollback({ kind: 'entry', id: '#1' }, { apply: false });
    });
    await expect(repo.rollback({ kind: 'previous' })).rejects.toMatchObject({
      code: 'journal-moved',
      data: { planned: { kind: 'lock' }, found: { kind: 'rollback' } },
    });
    expect(repo.versions('prod')['api']).toBe('v1.0.0');
  });
});
