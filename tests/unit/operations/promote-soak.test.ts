/** Promotion with a soak: the candidate comes out of the journal of the source, not from its file (ask 24). */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { environment } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import { gatedRepo, gateOf, HOUR, stateOf, type GatedRepo } from '../../support/gated-repo.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.gate('staging', { soakMs: 12 * HOUR, verified: true });
});
afterEach(() => repo.world.dispose());

/** A new lock of dev, applied well. */
async function release(version: string) {
  const lock = repo.ship('dev', { ...FIRST, api: version });
  await repo.applied('dev');
  return lock;
}

test('a lock that was never applied begins no soak', async () => {
  repo.ship('dev', FIRST);
  const result = await repo.go();
  expect(gateOf(result, 'soak')).toMatchObject({
    state: 'wait',
    detail: expect.stringMatching(/^12 h begin with the first good, verified apply of/) as unknown,
  });
});

test('the oldest is pinned, newer ones queue behind it, and it goes when it has soaked', async () => {
  const first = await release('v1.0.0');
  for (const version of ['v1.1.0', 'v1.2.0']) {
    repo.world.clock.advance(4 * HOUR);
    await release(version);
  }
  const waiting = await repo.go();
  expect(waiting).toMatchObject({ decision: 'wait', ok: true, source: first });
  expect(waiting.clearsAt).toBe('2026-11-21T22:00:00.000Z');
  expect(gateOf(waiting, 'soak')?.detail).toBe(
    '8 h of 12 h done; candidate pinned, 2 newer locks queued',
  );
  repo.world.clock.advance(4 * HOUR);
  const done = await repo.go();
  expect(done).toMatchObject({ decision: 'allow', source: first });
  expect(repo.versions('staging')['api']).toBe('v1.0.0');
  expect(repo.file('staging')?.promotedFrom).toEqual({ environment: 'dev', lock: first });
});

test('the newest that has soaked goes, and then nothing until the next one has', async () => {
  await release('v1.0.0');
  await release('v1.1.0');
  repo.world.clock.advance(12 * HOUR);
  await release('v1.2.0');
  await repo.go();
  expect(repo.versions('staging')['api']).toBe('v1.1.0');
  expect(stateOf(await repo.go(), 'soak')).toBe('wait');
  repo.world.clock.advance(12 * HOUR);
  await repo.go();
  expect(repo.versions('staging')['api']).toBe('v1.2.0');
  expect(await repo.go()).toMatchObject({ decision: 'allow', promotionId: null });
});

test('of a candidate taken in part the rest may still come', async () => {
  await release('v1.0.0');
  repo.world.clock.advance(12 * HOUR);
  await repo.go();
  repo.ship('dev', { lib: 'v1.1.0', api: 'v1.1.0' });
  await repo.applied('dev');
  repo.world.clock.advance(12 * HOUR);
  await repo.go({ components: [environment('lib') as never] });
  expect(repo.versions('staging')).toMatchObject({ lib: 'v1.1.0', api: 'v1.0.0' });
  await repo.go();
  expect(repo.versions('staging')).toMatchObject({ lib: 'v1.1.0', api: 'v1.1.0' });
});

test('what the source rolled away from is no candidate, and what fails begins anew', async () => {
  await release('v1.0.0');
  repo.world.clock.advance(HOUR);
  await release('v1.1.0');
  const more = { environment: environment('dev'), hold: 'none' };
  await repo.rollback({ kind: 'previous' }, more, repo.as());
  repo.world.clock.advance(12 * HOUR);
  await repo.go();
  expect(repo.versions('staging')['api']).toBe('v1.0.0');
});

test('the plan of a pinned candidate does not change when newer locks come', async () => {
  await release('v1.0.0');
  const { plan } = await repo.go();
  repo.world.clock.advance(HOUR);
  await release('v1.1.0');
  expect((await repo.go()).plan).toBe(plan);
});
