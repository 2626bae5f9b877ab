/** What is put back after a failed apply: the lock that was in place, however it came there. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockBytes, lockDigest } from '../../../src/domain/lock-bytes.js';
import { appendEntries } from '../../../src/operations/journal.js';
import { lockInPlace } from '../../../src/operations/put-back.js';
import { environment } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

let repo: DeliveryRepo;
beforeEach(() => {
  repo = deliveryRepo();
});
afterEach(() => repo.world.dispose());

const prod = environment('prod');

/** The digest of what would be put back, or why nothing would. */
async function inPlace(): Promise<string> {
  const found = await lockInPlace(repo.world, prod);
  return found.lock === null ? found.why : lockDigest(found.lock);
}

/** The entry that ends a delivery in steps: it promotes, and has applied what it promotes. */
async function delivered(): Promise<string> {
  const lock = repo.file('prod');
  if (lock === null) throw new Error('prod has no lock');
  const digest = lockDigest(lock);
  const entry = { kind: 'promotion', lock: digest, components: [], reason: null } as const;
  await appendEntries(repo.world, prod, () => ({
    entry: { ...entry, ok: true, verified: true, outputs: {} },
    locks: new Map([[digest, lockBytes(lock)]]),
  }));
  return digest;
}

test('is the lock of the newest whole apply that ended well', async () => {
  const first = repo.ship('prod', FIRST);
  await repo.applied('prod');

  expect(await inPlace()).toBe(first);
});

test('is the lock that a delivery in steps brought, not the one that was applied before it', async () => {
  const first = repo.ship('prod', FIRST);
  await repo.applied('prod');
  repo.ship('prod', { lib: 'v1.1.0' });
  const second = await delivered();

  expect(second).not.toBe(first);
  expect(await inPlace()).toBe(second);
});

test('is nothing where nothing was ever applied well', async () => {
  repo.ship('prod', FIRST);

  expect(await inPlace()).toContain('no earlier apply of prod ended well');
});
