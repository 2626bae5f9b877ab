/** `store verify`: what a damaged store answers, and what fetching again makes of it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addedRecord } from '../../../src/domain/added-tree.js';
import { digestOf } from '../../../src/domain/digest.js';
import type { LockstepError } from '../../../src/errors.js';
import { storeVerify } from '../../../src/operations/store-verify.js';
import type { VerifiedStore } from '../../../src/ports/store-catalog.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const TREE = digestOf('tree');
const PRODUCER = { trust: 'high', run: null, at: '2026-11-21T10:00:00Z', seconds: 1 } as const;
const RECORD = addedRecord(TREE, [], PRODUCER);
const DAMAGED: VerifiedStore = {
  packs: 2,
  trees: 3,
  bytes: 100,
  damaged: [digestOf('pack')],
  broken: [{ tree: TREE, record: RECORD }],
};
const SOUND: VerifiedStore = { ...DAMAGED, damaged: [], broken: [] };

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

const failure = async (repair: boolean): Promise<LockstepError> => {
  const done = storeVerify(world, { digests: [], repair });
  return done.then(
    () => Promise.reject(new TypeError('no error')),
    (error: LockstepError) => error,
  );
};

describe('verifying', () => {
  test('a sound store is well', async () => {
    world.catalog.verified.push(SOUND);

    expect(await storeVerify(world, { digests: [], repair: false })).toMatchObject({
      ok: true,
      packs: 2,
      trees: 3,
      broken: [],
    });
  });

  test('damage is an integrity error that says what is not whole, and offers to fetch it', async () => {
    world.catalog.verified.push(DAMAGED);
    const error = await failure(false);

    expect([error.code, error.kind, error.hint]).toEqual([
      'object-corrupt',
      'integrity',
      'lockstep store verify --repair',
    ]);
    expect(error.data['findings']).toMatchObject([{ code: 'store-damaged' }]);
  });

  test('what was fetched again and is whole is repaired', async () => {
    world.catalog.verified.push(DAMAGED, SOUND);
    world.store.trees.set(TREE, []);

    expect(await storeVerify(world, { digests: [], repair: true })).toMatchObject({
      ok: true,
      broken: [{ digest: TREE, state: 'repaired' }],
    });
  });

  test('what no remote has is to be built or added again', async () => {
    world.catalog.verified.push(DAMAGED, DAMAGED);
    const error = await failure(true);

    expect(error.data['result']).toMatchObject({ broken: [{ state: 'rebuild' }] });
    expect(error.hint).toContain('lockstep apply');
  });
});
