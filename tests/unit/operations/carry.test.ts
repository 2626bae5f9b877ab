/** The store's way between workflow runs: what is saved, what is brought, and what a bad entry can do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, type Digest } from '../../../src/domain/digest.js';
import { LockstepError } from '../../../src/errors.js';
import { bringStore, carryKeys, takeStore } from '../../../src/operations/carry.js';
import type { StoreCarrier } from '../../../src/ports/store-carrier.js';
import type { OutputStore } from '../../../src/ports/output-store.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;
let saved: string[];
let matched: string | null;

const carrier: StoreCarrier = {
  isAvailable: () => true,
  restore: () => Promise.resolve({ matched }),
  save: (_path, key) => {
    saved.push(key);
    return Promise.resolve({ outcome: 'saved' });
  },
};

/** A store whose content is one digest. */
function storeHolding(content: Digest, changes: Partial<OutputStore> = {}): OutputStore {
  return {
    ...world.store,
    exportTo: () => Promise.resolve({ digest: content, bytes: 1, packs: 1 }),
    importFrom: () => Promise.resolve({ packs: 1, records: 1, refused: 0 }),
    ...changes,
  };
}

const [one, two, wanted] = [digestOf('1'), digestOf('2'), digestOf('wanted')];

beforeEach(() => {
  world = fakeWorld({ carrier });
  saved = [];
  matched = null;
});

afterEach(() => world.dispose());

describe('carrying the store', () => {
  it('asks for what the lock wants first, then for the newest of this platform', () => {
    const keys = carryKeys(world, { name: '', wanted });

    expect(keys.primary).toMatch(/^lockstep-2-linux-x64-[0-9a-f]{12}-[0-9a-f]{64}$/);
    expect(keys.restoreKeys).toEqual([`${keys.primary}-`, keys.primary.slice(0, -64)]);
    expect(carryKeys(world, { name: 'other', wanted }).restoreKeys[1]).not.toBe(
      keys.restoreKeys[1],
    );
  });

  it('is a hit only for an entry of this very lock', async () => {
    const keys = carryKeys(world, { name: '', wanted });
    matched = `${keys.primary}-0123456789abcdef`;
    const exact = await bringStore({ ...world, store: storeHolding(one) }, keys);
    matched = `${keys.restoreKeys[1] ?? ''}${'0'.repeat(64)}-0123456789abcdef`;
    const near = await bringStore({ ...world, store: storeHolding(one) }, keys);

    expect([exact.hit, near.hit]).toEqual([true, false]);
    expect(near.matchedKey).toBe(matched);
  });

  it('saves nothing when it holds what was brought, and an entry of its own when it holds more', async () => {
    const keys = carryKeys(world, { name: '', wanted });
    matched = `${keys.primary}-0123456789abcdef`;
    const brought = await bringStore({ ...world, store: storeHolding(one) }, keys);

    const same = await takeStore({ ...world, store: storeHolding(one) }, brought);
    const more = await takeStore({ ...world, store: storeHolding(two) }, brought);

    expect([same.outcome, more.outcome]).toEqual(['nothing-new', 'saved']);
    expect(saved).toEqual([`${keys.primary}-${two.slice(7, 23)}`]);
  });

  it('saves under the key of this lock what a near entry brought', async () => {
    const keys = carryKeys(world, { name: '', wanted });
    matched = `${keys.restoreKeys[1] ?? ''}${'0'.repeat(64)}-0123456789abcdef`;
    const brought = await bringStore({ ...world, store: storeHolding(one) }, keys);

    expect(await takeStore({ ...world, store: storeHolding(one) }, brought)).toEqual({
      outcome: 'saved',
    });
  });

  it('tells of refused objects as a finding, is no hit then, and saves a whole entry again (T08)', async () => {
    const keys = carryKeys(world, { name: '', wanted });
    matched = `${keys.primary}-0123456789abcdef`;
    const damaged = storeHolding(one, {
      importFrom: () => Promise.resolve({ packs: 0, records: 0, refused: 2 }),
    });

    const brought = await bringStore({ ...world, store: damaged }, keys);
    const taken = await takeStore({ ...world, store: storeHolding(one) }, brought);

    expect(brought.hit).toBe(false);
    expect(world.events).toContainEqual({
      type: 'finding',
      finding: expect.objectContaining({ code: 'cache-damaged', severity: 'high' }),
    });
    expect(taken.outcome).toBe('saved');
  });

  it('goes on without the entry when the disk cannot take it over (T55)', async () => {
    const keys = carryKeys(world, { name: '', wanted });
    matched = `${keys.primary}-0123456789abcdef`;
    const full = storeHolding(one, {
      importFrom: () => Promise.reject(new LockstepError('disk-full', { message: 'full' })),
    });

    await expect(bringStore({ ...world, store: full }, keys)).resolves.toMatchObject({
      hit: false,
    });
  });

  it('leaves no transfer directory behind, whatever was in it', async () => {
    const directory = join(world.workspace.storeDir, 'transfer');
    const elsewhere = mkdtempSync(join(tmpdir(), 'lockstep-else-'));
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'left'), 'x');
    matched = 'foreign';

    await bringStore(
      { ...world, store: storeHolding(one) },
      carryKeys(world, { name: '', wanted }),
    );

    expect(world.disk.lstat(directory)).toBeNull();
    rmSync(elsewhere, { recursive: true });
  });

  it('has nothing to say where there is no cache service', async () => {
    const without = fakeWorld();
    const report = await takeStore(without, {
      primaryKey: 'k',
      content: null,
      hit: false,
      groups: [],
    });
    without.dispose();

    expect(report.outcome).toBe('unavailable');
  });
});
