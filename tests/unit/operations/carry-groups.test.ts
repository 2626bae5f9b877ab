/** Large packs travel once: what is saved and brought between runs, with a real store on both sides. */
import { createCipheriv } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock, systemRandom } from '../../../src/adapters/node-clock.js';
import { nodeDisk } from '../../../src/adapters/node-disk.js';
import { digestOf, type Digest } from '../../../src/domain/digest.js';
import { bringStore, carryKeys, takeStore } from '../../../src/operations/carry.js';
import type { StoreCarrier } from '../../../src/ports/store-carrier.js';
import { createOutputStore } from '../../../src/store/output-store.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';
import { recordOf } from '../../support/store-on-sim.js';

/** Bytes that do not compress, the same on every run. */
const LARGE = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(
  Buffer.alloc(34 << 20),
);

let service: string;
let worlds: FakeWorld[];

/** Entries are directories below `service`, newest last by their number. */
const carrier: StoreCarrier = {
  isAvailable: () => true,
  restore: (path, key, restoreKeys) => {
    const names = readdirSync(service).sort();
    for (const prefix of [key, ...restoreKeys]) {
      const name = names.findLast((entry) => entry.slice(4).startsWith(prefix));
      if (name === undefined) continue;
      cpSync(join(service, name), path, { recursive: true });
      return Promise.resolve({ matched: name.slice(4) });
    }
    return Promise.resolve({ matched: null });
  },
  save: (path, key) => {
    const names = readdirSync(service);
    if (names.some((name) => name.slice(4) === key)) return Promise.resolve({ outcome: 'exists' });
    const number = String(names.length).padStart(3, '0');
    cpSync(path, join(service, `${number}-${key}`), { recursive: true });
    return Promise.resolve({ outcome: 'saved' });
  },
};

/** A runner of its own, with an empty store. */
function runner() {
  const world = fakeWorld({ carrier });
  worlds.push(world);
  const store = createOutputStore({
    disk: nodeDisk,
    directory: world.workspace.storeDir,
    random: systemRandom,
    clock: systemClock,
  });
  return { ...world, store };
}

type Runner = ReturnType<typeof runner>;

async function build(world: Runner, n: number, files: Record<string, Buffer>): Promise<Digest> {
  const root = join(world.workspace.root, 'components', `c${n}`);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(join(root, 'out', name), bytes);
  }
  const put = await world.store.put(root, ['out']);
  await world.store.writeRecord(recordOf(put, { n }));
  return put.digest;
}

const keysOf = (world: Runner, wanted: string) =>
  carryKeys(world, { name: '', wanted: digestOf(wanted) });

const kinds = () => readdirSync(service).map((name) => name.slice(4, 21));

beforeEach(() => {
  service = mkdtempSync(join(tmpdir(), 'lockstep-entries-'));
  worlds = [];
});

afterEach(() => {
  for (const world of worlds) world.dispose();
  rmSync(service, { recursive: true, force: true });
});

describe('a store of more than 32 MiB', () => {
  test('is two entries at first, one small entry later, and comes back whole', async () => {
    const first = runner();
    const large = await build(first, 1, { a: LARGE });
    await takeStore(first, await bringStore(first, keysOf(first, 'one')));
    expect(kinds()).toEqual(['lockstep-2-group-', 'lockstep-2-linux-']);

    const second = runner();
    const brought = await bringStore(second, keysOf(second, 'two'));
    const small = await build(second, 2, { b: Buffer.from('small') });
    await takeStore(second, brought);
    expect(kinds().slice(2)).toEqual(['lockstep-2-linux-']);
    expect(readdirSync(join(service, readdirSync(service).at(-1) ?? '', 'packs'))).toHaveLength(1);

    const third = runner();
    const last = await bringStore(third, keysOf(third, 'two'));
    expect([last.hit, await third.store.has(large), await third.store.has(small)]).toEqual([
      true,
      true,
      true,
    ]);
  }, 30_000);

  test('whose group was evicted is no hit, costs a build, and is saved whole again (T04)', async () => {
    const first = runner();
    const large = await build(first, 1, { a: LARGE });
    await takeStore(first, await bringStore(first, keysOf(first, 'one')));
    const [group = ''] = readdirSync(service);
    rmSync(join(service, group), { recursive: true });

    const second = runner();
    const brought = await bringStore(second, keysOf(second, 'one'));
    expect([brought.hit, await second.store.has(large)]).toEqual([false, false]);
    expect(second.events.filter(({ type }) => type === 'finding')).toEqual([]);
    await build(second, 1, { a: LARGE });
    await takeStore(second, brought);
    expect(kinds().filter((kind) => kind === 'lockstep-2-group-')).toHaveLength(1);
  }, 30_000);
});
