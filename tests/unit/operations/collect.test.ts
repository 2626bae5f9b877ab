/** What the meta-repo needs of a store, what `gc` does with it, and what it leaves alone. */
import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryBackend } from '../../../src/adapters/backends/memory.js';
import { amountsOf, sourceName, type CollectionReport } from '../../../src/domain/collection.js';
import { DEFAULT_REMOTE } from '../../../src/domain/config.js';
import { parseRemoteUrl } from '../../../src/domain/remote-url.js';
import { readRoots } from '../../../src/operations/collect-roots.js';
import { collect, type CollectOptions } from '../../../src/operations/collect.js';
import { snapshot } from '../../../src/operations/rollback-list.js';
import type { CollectionRequest } from '../../../src/ports/local-collector.js';
import type { OpenRemote } from '../../../src/ports/open-remote.js';
import type { World } from '../../../src/ports/world.js';
import { toJson } from '../../../src/report/json.js';
import { plainStyle } from '../../../src/report/style.js';
import { renderText } from '../../../src/report/text.js';
import { environment } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

const DAY = 86_400_000;
const SECOND = { lib: 'v1.1.0', api: 'v1.1.0', web: 'v1.1.0' };
const ASKED = { branches: [], keepEntries: 1, keepMs: 14 * DAY };
const OPTIONS: CollectOptions = {
  ...ASKED,
  command: 'gc store',
  graceMs: null,
  maxBytes: null,
  dryRun: false,
  remotes: false,
};

let repo: DeliveryRepo;
beforeEach(() => {
  repo = deliveryRepo();
});
afterEach(() => repo.world.dispose());

/** Outputs of an environment's newest apply. */
async function outputs(target: string): Promise<readonly string[]> {
  const { entries } = await repo.journal(target);
  return Object.values(entries.findLast(({ kind }) => kind === 'apply')?.outputs ?? {});
}

describe('the roots of a collection', () => {
  test('are what locks name, by sources too, and what the journal, a snapshot and the workspace keep', async () => {
    const { world } = repo;
    repo.ship('prod', FIRST);
    await repo.applied('prod');
    const old = await outputs('prod');
    await snapshot(world, { environment: environment('prod'), label: 'sale', reason: null });
    repo.ship('prod', { lib: 'v1.0.5', api: 'v1.0.5' });
    await repo.applied('prod');
    const between = await outputs('prod');
    world.clock.advance(20 * DAY);
    repo.ship('prod', SECOND);
    await repo.applied('prod');
    const fresh = await outputs('prod');
    const { trees, sources } = await readRoots(world, ASKED);
    const reasons = (of: readonly string[]) => new Set(of.map((one) => trees.get(one as never)));

    expect(old.length * between.length * fresh.length).toBeGreaterThan(0);
    for (const { name, tree } of repo.file('prod')?.components.values() ?? []) {
      expect(sources.get(sourceName(name, tree ?? ''))).toBe('lock');
    }
    expect([...reasons(fresh)]).toEqual(['installed']);
    expect([...sources.values()]).toContain('snapshot');
    const young = await readRoots(world, { ...ASKED, keepMs: 100 * DAY });
    expect(between.map((one) => young.trees.get(one as never))).toContain('journal');
    expect(between.every((one) => trees.get(one as never) === undefined)).toBe(true);
  });

  test('are also what the locks of other revisions name', async () => {
    repo.ship('prod', FIRST);
    const { world } = repo;
    const lock = 'manifests/components.lock.prod.yaml';
    const file = (path: string) =>
      Buffer.from(world.disk.readFile(join(world.workspace.root, path)));
    world.metaRepo.revisions.set('origin/next', {
      [lock]: file(lock).toString(),
      'manifests/components.yaml': file('manifests/components.yaml').toString(),
    });
    const before = repo.file('prod');
    repo.ship('prod', SECOND);
    const names = [...(before?.components.values() ?? [])].map(({ name, tree }) =>
      sourceName(name, tree ?? ''),
    );
    const here = await readRoots(world, ASKED);
    const both = await readRoots(world, { ...ASKED, branches: ['origin/next'] });
    expect(names.some((name) => here.sources.has(name))).toBe(false);
    expect(names.every((name) => both.sources.get(name) === 'lock')).toBe(true);
    await expect(readRoots(world, { ...ASKED, branches: ['gone'] })).rejects.toMatchObject({
      code: 'base-not-found',
    });
  });

  test('are not guessed where a lock or the journal cannot be read', async () => {
    repo.ship('prod', FIRST);
    await repo.applied('prod');
    const lines = repo.world.journal.files.get('prod.jsonl') ?? '';
    repo.world.journal.files.set('prod.jsonl', lines.slice(0, -5));
    await expect(readRoots(repo.world, ASKED)).rejects.toMatchObject({ code: 'journal-corrupt' });
    repo.world.journal.files.set('prod.jsonl', lines);
    repo.world.write('manifests/components.lock.other.yaml', 'lockfile_version: [');
    await expect(readRoots(repo.world, ASKED)).rejects.toMatchObject({ code: 'lock-invalid' });
  });
});

const REPORT: CollectionReport = {
  phase: 'swept',
  removed: { packs: 2, records: 1, marks: 0, bytes: 2048 },
  condemned: { packs: 1, records: 0, marks: 0, bytes: 512 },
  restored: amountsOf([]),
  waiting: amountsOf([]),
  repacked: { packs: 0, bytes: 0 },
  kept: { lock: { packs: 1, bytes: 4096 } },
  findings: [],
};

/** A world whose local collector answers that, and tells what it was asked. */
function collecting(more: Partial<World> = {}) {
  const asked: CollectionRequest[] = [];
  const collector: World['collector'] = {
    collect: (request) => {
      asked.push(request);
      return Promise.resolve(REPORT);
    },
  };
  return { asked, world: { ...repo.world, collector, ...more } };
}

function remote(more: Partial<OpenRemote> = {}): OpenRemote {
  const settings = { ...DEFAULT_REMOTE, name: 'main', url: parseRemoteUrl('s3://bucket') };
  return { settings, mode: 'read-write', backend: createMemoryBackend(), ...more };
}

describe('gc', () => {
  test('tells what is gone, what waits and what stays, for people and for scripts', async () => {
    const { world, asked } = collecting();
    const result = await collect(world, { ...OPTIONS, maxBytes: 9, dryRun: true });
    expect(asked).toMatchObject([
      { graceMs: 3_600_000, keepMs: 14 * DAY, maxBytes: 9, dryRun: true },
    ]);
    expect(toJson(result)).toMatchObject({
      command: 'gc store',
      dry_run: true,
      phase: 'swept',
      freed_bytes: 2048,
      removed: { packs: 2, records: 1, marks: 0 },
      kept: { lock: 4096 },
      places: [{ place: 'local store', condemned_bytes: 512 }],
    });
    const text = renderText(result, plainStyle);
    expect(text).toMatch(/would have freed 2\.0 KiB/);
    expect(text).toMatch(/2 packs, 1 record/);
    expect(text).toMatch(/once the grace is over/);
  });

  test('collects remotes only when asked, never for strangers, and not where it may only read', async () => {
    const many = [remote(), remote({ mode: 'read-only' }), remote({ mode: 'off' })];
    const { world } = collecting({ remotes: many });
    expect((await collect(world, OPTIONS)).places).toHaveLength(1);
    const asked = await collect(world, { ...OPTIONS, remotes: true });
    expect(asked.places.map(({ place }) => place)).toEqual(['local store', 'main', 'main']);
    expect(asked.findings.map(({ code }) => code)).toEqual(['gc-read-only']);
    const low = { ...world, host: { ...world.host, trust: 'low' as const } };
    const refused = await collect(low, { ...OPTIONS, remotes: true });
    expect(refused.findings.map(({ code }) => code)).toEqual(['trust-low', 'trust-low']);
  });

  test('removes old leftovers of runs beside the store, and nothing that a run may be using', async () => {
    const { world } = collecting();
    const { storeDir } = world.workspace;
    const old = new Date(world.clock.now() - 20 * DAY);
    const young = new Date(world.clock.now() - 1000);
    const make = (path: string, when: Date) => {
      mkdirSync(join(storeDir, path), { recursive: true });
      utimesSync(join(storeDir, path), when, when);
    };
    const going = ['deps/aa', 'work/b', 'transfer', 'tmp/git-1', 'quarantine/x.pack'];
    const staying = [
      'deps/bb',
      'work/c',
      'tmp/y',
      'quarantine/z',
      'packs/ab',
      'records',
      'graves/1',
    ];
    for (const path of going) make(path, old);
    for (const path of staying) make(path, young);
    make('packs', old);
    for (let n = 0; n < 60; n += 1) make(`logs/run-${n}`, new Date(old.getTime() + n * 1000));
    const isThere = (path: string) => world.disk.lstat(join(storeDir, path)) !== null;

    const told = await collect(world, { ...OPTIONS, command: 'gc cache', dryRun: true });
    expect(going.every(isThere)).toBe(true);
    const done = await collect(world, { ...OPTIONS, command: 'gc cache' });
    expect({ ...done, dryRun: true }).toEqual(told);
    expect(done.removed).toEqual({ entries: going.length + 10 });
    expect(going.filter(isThere)).toEqual([]);
    expect(staying.every(isThere)).toBe(true);
    expect([isThere('logs/run-9'), isThere('logs/run-10')]).toEqual([false, true]);
  });

  test('all does both', async () => {
    const { places } = await collect(collecting().world, { ...OPTIONS, command: 'gc all' });
    expect(places.map(({ place }) => place)).toEqual(['local store', 'work files']);
  });
});
