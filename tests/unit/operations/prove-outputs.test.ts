/** A rollback is proven before it happens: what it goes back to is in the store, every byte hashed, or it is told (T49). */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nodeDisk } from '../../../src/adapters/node-disk.js';
import { systemClock, systemRandom } from '../../../src/adapters/node-clock.js';
import type { Digest } from '../../../src/domain/digest.js';
import type { RollbackResult } from '../../../src/domain/results.js';
import { LockstepError } from '../../../src/errors.js';
import { proveOutputs } from '../../../src/operations/prove-outputs.js';
import type { RollbackOptions } from '../../../src/operations/rollback.js';
import type { World } from '../../../src/ports/world.js';
import { createStoreCatalog } from '../../../src/store/catalog/store-catalog.js';
import { DEFAULT_LIMITS } from '../../../src/store/layout.js';
import { createOutputStore } from '../../../src/store/output-store.js';
import { environment, name, outcomes } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const PROD = environment('prod');
let repo: DeliveryRepo;
let world: World;
let first: Digest;
let second: Digest;
/** Outputs of api by lock. */
const made = new Map<Digest, Digest>();

/** Two locks of prod, applied into a real store; each output in a pack of its own. */
beforeEach(async () => {
  repo = deliveryRepo();
  const settings = {
    disk: nodeDisk,
    directory: repo.world.workspace.storeDir,
    random: systemRandom,
    clock: systemClock,
    // Small frames: the list of files stands apart from what is in them.
    limits: { ...DEFAULT_LIMITS, frameBytes: 512 },
  };
  const store = createOutputStore(settings);
  world = { ...repo.world, store, catalog: createStoreCatalog(settings, store) };
  repo.world.processes.play((request) => {
    repo.makeOut(request);
    const made = readFileSync(join(request.cwd, 'out/result'), 'utf8').trim();
    writeFileSync(
      join(request.cwd, 'out/large'),
      Array.from({ length: 99 }, (_, n) => `${made} ${n}\n`).join(''),
    );
    return {};
  });
  first = await ship(FIRST);
  second = await ship({ api: 'v1.1.0' });
});
afterEach(() => repo.world.dispose());

async function ship(versions: Readonly<Record<string, string>>): Promise<Digest> {
  const lock = repo.ship('prod', versions);
  const { results } = await repo.apply({ environment: PROD, locked: true }, world);
  const api = results.find(({ component }) => component === 'api');
  if (api?.output !== null && api !== undefined) made.set(lock, api.output);
  return lock;
}

const back = (more: Partial<RollbackOptions> = {}): Promise<RollbackResult> =>
  repo.rollback({ kind: 'previous' }, more, world);

/** Files of the packs that hold the output of api in a lock. */
async function packsOf(lock: Digest): Promise<readonly string[]> {
  const records = await world.catalog.records();
  const record = records.find(({ record: one }) => one.output === made.get(lock))?.record;
  const packs = join(world.workspace.storeDir, 'packs');
  return (record?.packs ?? []).map((pack) => {
    const hex = pack.slice(7);
    return join(packs, hex.slice(0, 2), `${hex}.pack`);
  });
}

/** In the first frame, which is of a file: the list of files is read without it. */
async function damage(lock: Digest): Promise<void> {
  for (const file of await packsOf(lock)) {
    const bytes = readFileSync(file);
    const at = 100;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  }
}

async function collect(lock: Digest): Promise<void> {
  for (const file of await packsOf(lock)) rmSync(file);
}

const told = (result: Pick<RollbackResult, 'findings'>, code: string) =>
  result.findings.find((finding) => finding.code === code);

describe('outputs that are there', () => {
  test('are hashed, counted and restored without building', async () => {
    const result = await back({ restoreOnly: true });
    expect(result).toMatchObject({ ok: true, outputs: { proven: 2, remote: 0, lost: [] } });
    expect(outcomes(result.apply?.results ?? [])).toMatchObject({ api: 'restored' });
  });

  test('are counted the same in the preview', async () => {
    const dry = await back({ dryRun: true });
    expect(dry.outputs).toEqual({ proven: 2, remote: 0, lost: [] });
  });

  test('that look whole are hashed all the same', async () => {
    const output = made.get(first) as Digest;
    await damage(first);
    expect(await world.store.has(output)).toBe(true);
    const proof = await proveOutputs(world, [{ component: name('api'), output }], { bring: false });
    expect(proof.lost).toEqual([{ component: 'api', output }]);
    expect(await world.store.has(output)).toBe(false);
  });

  test('are hashed also when only the lock names them and no record does', async () => {
    const output = made.get(first) as Digest;
    const records = await world.catalog.records();
    await damage(first);
    for (const { record } of records) await world.catalog.removeRecord(record.buildKey);
    for (const { tree } of await world.catalog.keptTrees()) await world.catalog.removeKept(tree);
    const proof = await proveOutputs(world, [{ component: name('api'), output }], { bring: false });
    expect(proof.lost).toEqual([{ component: 'api', output }]);
  });
});

describe('outputs that are lost', () => {
  const ways: readonly [string, (lock: Digest) => Promise<void>][] = [
    ['collected', collect],
    ['damaged', damage],
  ];

  test.each(ways)('because %s are a warning before anything moves, and built', async (_w, lose) => {
    await lose(first);
    const dry = await back({ dryRun: true });
    expect(told(dry, 'will-build')?.message).toMatch(/output of api \([0-9a-f]{12}\): to be built/);
    expect(dry.apply?.plan.steps.find(({ component }) => component === 'api')?.action).toBe(
      'build',
    );
    const done = await back();
    expect([done.ok, outcomes(done.apply?.results ?? [])['api']]).toEqual([true, 'built']);
  });

  test.each(ways)(
    'because %s stop it under --restore-only, also with --force',
    async (_w, lose) => {
      await lose(first);
      const messages = [...repo.world.journal.messages];
      for (const force of [false, true]) {
        const error = await back({ restoreOnly: true, force }).catch((thrown: unknown) => thrown);
        if (!(error instanceof LockstepError)) throw error;
        expect(error.code).toBe('restore-missing');
        expect(error.message).toMatch(/output of api \([0-9a-f]{12}/);
        expect(error.hint).toMatch(
          /without|leave out --restore-only.*lockstep rollback list --env prod/,
        );
      }
      expect(repo.digest('prod')).toBe(second);
      expect(repo.world.journal.messages).toEqual(messages);
    },
  );

  test('are told in the preview of --restore-only as what would stop it', async () => {
    await collect(first);
    const dry = await back({ restoreOnly: true, dryRun: true });
    expect([dry.ok, told(dry, 'restore-missing')?.where]).toEqual([
      false,
      { environment: 'prod', component: 'api' },
    ]);
    expect(dry.outputs.lost).toEqual([{ component: 'api', output: made.get(first) }]);
  });

  test('are told too when nothing is to be applied', async () => {
    await collect(first);
    const dry = await back({ apply: false, dryRun: true });
    expect(told(dry, 'will-build')?.message).toContain('api');
    await expect(back({ apply: false, restoreOnly: true })).rejects.toMatchObject({
      code: 'restore-missing',
    });
  });
});

describe('with remotes', () => {
  const wanted = () => [{ component: name('api'), output: made.get(first) as Digest }];
  const tiered = (answer: boolean): World & { readonly asked: Digest[] } => {
    const asked: Digest[] = [];
    const tiers = {
      bring: (tree: Digest) => {
        asked.push(tree);
        return Promise.resolve(answer);
      },
      flush: () => Promise.resolve(),
      reports: () => [],
      findings: () => [],
      close: () => Promise.resolve(),
    };
    const has = (tree: Digest): Promise<boolean> =>
      world.catalog.has(tree).then((isHere) => isHere || answer);
    return { ...world, store: { ...world.store, has }, tiers, asked };
  };

  test('what is here is not asked for', async () => {
    const remote = tiered(true);
    const proof = await proveOutputs(remote, wanted(), { bring: true });
    expect([proof.proven.length, remote.asked]).toEqual([1, []]);
  });

  test.each([collect, damage])(
    'what was lost here is brought before anything moves (%p)',
    async (lose) => {
      await lose(first);
      const remote = tiered(true);
      expect((await proveOutputs(remote, wanted(), { bring: false })).remote).toHaveLength(1);
      expect(remote.asked).toEqual([]);
      expect((await proveOutputs(remote, wanted(), { bring: true })).proven).toHaveLength(1);
      expect(remote.asked).toEqual([made.get(first)]);
    },
  );

  test('what a remote only says to have stops --restore-only before anything moves', async () => {
    await collect(first);
    const remote = {
      ...tiered(false),
      store: { ...world.store, has: () => Promise.resolve(true) },
    };
    const asked = repo.rollback({ kind: 'previous' }, { restoreOnly: true }, remote);
    await expect(asked).rejects.toMatchObject({ code: 'restore-missing' });
    expect(repo.digest('prod')).toBe(second);
  });

  test('what no remote has is lost', async () => {
    await collect(first);
    const proof = await proveOutputs(tiered(false), wanted(), { bring: true });
    expect(proof.lost).toMatchObject([{ component: 'api' }]);
  });
});

test('hashing can be interrupted', async () => {
  const signal = AbortSignal.abort();
  const asked = proveOutputs(
    { ...world, signal },
    [{ component: name('api'), output: made.get(first) as Digest }],
    { bring: false },
  );
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(world.workspace.storeDir)).toContain('packs');
});
