/** `apply`: first run, second run, changes, order, events, journal. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../src/domain/journal.js';
import {
  actions,
  applyMetaRepo,
  BUILDS,
  environment,
  outcomes,
  reasons,
  type MetaRepoUnderTest,
} from '../../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;

beforeEach(() => {
  repo = applyMetaRepo();
  repo.declare({
    lib: BUILDS,
    docs: {},
    api: { ...BUILDS, dependsOn: ['lib'] },
    web: { ...BUILDS, dependsOn: ['api'] },
  });
  for (const part of ['lib', 'docs', 'api', 'web']) repo.release(part, 'v1.0.0');
  repo.writeLock();
});
afterEach(() => repo.world.dispose());

const ALL_UNCHANGED = { api: 'unchanged', docs: 'unchanged', lib: 'unchanged', web: 'unchanged' };
const built = (): string[] =>
  repo.world.processes.requests.map((request) => request.cwd.split('/').at(-1) ?? '');
const journalled = (): JournalEntry[] =>
  (repo.world.journal.files.get('dev.jsonl') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalEntry);

describe('apply', () => {
  it('checks out and builds everything the first time, dependencies first', async () => {
    const result = await repo.apply();
    expect(result.ok).toBe(true);
    expect(outcomes(result.results)).toEqual({
      api: 'built',
      docs: 'restored',
      lib: 'built',
      web: 'built',
    });
    expect(repo.read('components/web/out/result')).toBe('web v1.0.0 (api v1.0.0 (lib v1.0.0))\n');
    expect(built()).toEqual(['lib', 'api', 'web']);
    expect(reasons(result)['api']).toBe('v1.0.0 is not checked out; lib is built first');
    expect(result.logs).not.toBeNull();
    expect(repo.read(result.results.find((one) => one.component === 'api')?.log ?? '')).toContain(
      '$ make-out',
    );
  });

  it('does nothing the second time and says so: no process, no remote, no log, no journal', async () => {
    await repo.apply();
    const [calls, processes] = [repo.world.git.calls.length, repo.world.processes.requests.length];
    const result = await repo.apply();
    expect(actions(result)).toEqual({ api: 'keep', docs: 'keep', lib: 'keep', web: 'keep' });
    expect(outcomes(result.results)).toEqual(ALL_UNCHANGED);
    expect(result.logs).toBeNull();
    expect(reasons(result)['docs']).toMatch(/^already at [0-9a-f]{7}$/);
    expect(new Set(repo.world.git.calls.slice(calls).map((call) => call.split(' ')[0]))).toEqual(
      new Set(['inspect']),
    );
    expect(repo.world.processes.requests.length).toBe(processes);
    expect(repo.world.events.at(-1)).toMatchObject({ type: 'plan-made', toDo: 0 });
  });

  it('brings a component without a build with one fetch and one check-out, and leaves no state file', async () => {
    await repo.apply({ components: ['docs'] as never });
    const calls = repo.world.git.calls.map((call) => call.split(' ').slice(0, 1).join());
    expect(calls).toEqual(['inspect', 'fetch', 'checkOut']);
    expect(repo.world.store.calls).toEqual([]);
    expect(repo.read('.meta-store/state/docs.json')).toBeNull();
  });

  it('upgrades and downgrades in place, and says which', async () => {
    await repo.apply();
    repo.release('docs', 'v1.2.0');
    repo.writeLock();
    const up = await repo.apply();
    expect(reasons(up)['docs']).toBe('v1.0.0 → v1.2.0 (upgrade)');
    repo.release('docs', 'v1.1.0');
    repo.writeLock();
    const down = await repo.apply({ dryRun: true });
    expect(reasons(down)['docs']).toBe('v1.2.0 → v1.1.0 (downgrade)');
    expect(outcomes((await repo.apply()).results)).toEqual({ ...ALL_UNCHANGED, docs: 'restored' });
    expect(repo.read('components/docs/src')).toBe('docs v1.1.0');
  });

  it('restores from the store what it built before, without building again', async () => {
    const old = repo.lock().components;
    await repo.apply();
    repo.release('web', 'v2.0.0');
    repo.writeLock();
    expect(outcomes((await repo.apply()).results)).toEqual({ ...ALL_UNCHANGED, web: 'built' });
    repo.pin('web', old.get('web' as never) ?? {});
    repo.writeLock();
    const result = await repo.apply();
    expect(reasons(result)['web']).toBe('v2.0.0 → v1.0.0 (downgrade); output in the store');
    expect(outcomes(result.results)).toEqual({ ...ALL_UNCHANGED, web: 'restored' });
    expect(repo.read('components/web/out/result')).toContain('web v1.0.0');
  });

  it('stops two levels up when a rebuilt dependency comes out the same', async () => {
    await repo.apply();
    repo.release('lib', 'v1.0.1', { src: 'lib v1.0.0\nanother comment' });
    repo.writeLock();
    const result = await repo.apply();
    expect(actions(result)).toMatchObject({ lib: 'build', api: 'build', web: 'build' });
    expect(reasons(result)['web']).toBe('api is built first');
    expect(outcomes(result.results)).toEqual({ ...ALL_UNCHANGED, lib: 'built' });
  });

  it('rebuilds what depends on a changed output, all the way up', async () => {
    await repo.apply();
    repo.release('lib', 'v2.0.0');
    repo.writeLock();
    const result = await repo.apply();
    expect(outcomes(result.results)).toEqual({
      api: 'built',
      docs: 'unchanged',
      lib: 'built',
      web: 'built',
    });
    expect(repo.read('components/web/out/result')).toBe('web v1.0.0 (api v1.0.0 (lib v2.0.0))\n');
  });

  it('puts back an output that was deleted or changed by hand', async () => {
    await repo.apply();
    repo.edit('components/lib/out/result', 'tampered');
    expect(outcomes((await repo.apply()).results)).toEqual({ ...ALL_UNCHANGED, lib: 'restored' });
    expect(repo.read('components/lib/out/result')).toBe('lib v1.0.0\n');
  });

  it('removes a checkout of ours that the lock no longer has, and leaves other directories alone', async () => {
    await repo.apply();
    repo.edit('components/mine/file', 'x');
    repo.declare({ lib: BUILDS });
    for (const gone of ['api', 'docs', 'web']) repo.unpin(gone);
    repo.writeLock();
    const result = await repo.apply();
    expect(outcomes(result.results)).toEqual({
      api: 'removed',
      docs: 'removed',
      lib: 'unchanged',
      web: 'removed',
    });
    expect([repo.read('components/api/src'), repo.read('components/mine/file')]).toEqual([
      null,
      'x',
    ]);
    expect(repo.read('.meta-store/state/api.json')).toBeNull();
  });

  it('never starts a dependent before its dependency is done, with many at once', async () => {
    await repo.apply({ jobs: 8 });
    const seen = repo.world.events.flatMap((event) =>
      event.type === 'step-started' || event.type === 'step-finished'
        ? [`${event.type === 'step-started' ? 'start' : 'end'} ${event.component}`]
        : [],
    );
    expect(seen.indexOf('start api')).toBeGreaterThan(seen.indexOf('end lib'));
    expect(seen.indexOf('start web')).toBeGreaterThan(seen.indexOf('end api'));
    const fetches = repo.world.git.calls.filter((call) => call.startsWith('fetch')).length;
    expect(fetches).toBe(4);
  });

  it('counts finished steps up to the total', async () => {
    await repo.apply();
    const counts = repo.world.events.flatMap((event) =>
      event.type === 'step-finished' ? [`${event.done}/${event.total}`] : [],
    );
    expect(counts).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(repo.world.events).toContainEqual({ type: 'plan-made', total: 4, toDo: 4 });
  });
});

describe('apply and the journal', () => {
  beforeEach(() => {
    repo.world.write('manifests/environments.yaml', 'environments:\n  dev: {}\n');
    repo.writeLock('dev');
  });
  const dev = { environment: environment('dev') };

  it('writes one entry with the outputs when something changed, and none when nothing did', async () => {
    const result = await repo.apply(dev);
    const entry = journalled().find((one) => one.kind === 'apply');
    expect(entry).toMatchObject({ ok: true, verified: true, lock: result.lock, components: [] });
    expect(Object.keys(entry?.outputs ?? {})).toEqual(['api', 'lib', 'web']);
    const before = journalled().length;
    await repo.apply(dev);
    expect(journalled().length).toBe(before);
  });

  it('takes the lock of the file as the head first, so that it can be gone back to', async () => {
    await repo.apply(dev);
    expect(journalled().map((entry) => entry.kind)).toEqual(['lock', 'apply']);
  });

  it('writes nothing for a lock without environment, for a dry run, or when told not to', async () => {
    await repo.apply();
    await repo.apply({ ...dev, dryRun: true });
    await repo.apply({ ...dev, record: false });
    expect(repo.world.journal.files.size).toBe(0);
  });

  it('tells that a part was applied, and does not call the environment verified', async () => {
    await repo.apply({ ...dev, components: ['docs'] as never });
    expect(journalled().at(-1)).toMatchObject({ components: ['docs'], ok: true, verified: false });
  });

  it('records a failed build also when it was the first thing to run, for the gate of a promotion', async () => {
    repo.declare({ base: { type: 'script', build: ['build: ["fail"]', 'outputs: [out]'] } });
    repo.release('base', 'v1.0.0');
    repo.writeLock(dev.environment);

    const result = await repo.apply(dev);

    expect(result.ok).toBe(false);
    expect(journalled().at(-1)).toMatchObject({ kind: 'apply', ok: false, verified: false });
  });

  it('warns when the journal cannot be written, and keeps what it did', async () => {
    const { LockstepError } = await import('../../../src/errors.js');
    const journal = {
      ...repo.world.journal,
      replace: () =>
        Promise.reject(new LockstepError('remote-denied', { message: 'no permission' })),
    };
    const result = await repo.apply({ ...dev }, { ...repo.world, journal });
    expect(result.ok).toBe(true);
    expect(result.findings).toMatchObject([{ severity: 'warning', code: 'remote-denied' }]);
  });

  it('fails on a corrupt journal', async () => {
    repo.world.journal.files.set('dev.jsonl', '{"schema":1}\n');
    await expect(repo.apply(dev)).rejects.toMatchObject({ code: 'journal-corrupt' });
  });
});
