/** When something goes wrong: failures, interruptions, local edits, a store that lacks or damages. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StepResult } from '../../../src/domain/plan.js';
import { LockstepError } from '../../../src/errors.js';
import {
  applyMetaRepo,
  BUILDS,
  outcomes,
  type MetaRepoUnderTest,
} from '../../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;
const FAILS = { type: 'script' as const, build: ['build: ["fail"]', 'outputs: [out]'] };
const PARTS = {
  base: BUILDS,
  mid: { ...BUILDS, dependsOn: ['base'] },
  top: { ...BUILDS, dependsOn: ['mid'] },
  other: BUILDS,
};

function declare(parts: Parameters<MetaRepoUnderTest['declare']>[0]): void {
  repo.declare(parts);
  for (const part of Object.keys(parts)) repo.release(part, 'v1.0.0');
  repo.writeLock();
}

beforeEach(() => {
  repo = applyMetaRepo();
  declare(PARTS);
});
afterEach(() => repo.world.dispose());

const detailOf = (results: readonly StepResult[], component: string): string =>
  results.find((result) => result.component === component)?.detail ?? '';

describe('a failed build', () => {
  it('T52 stops its dependents and nothing else with --keep-going', async () => {
    declare({ ...PARTS, base: FAILS });
    const result = await repo.apply({ keepGoing: true, jobs: 1 });
    expect(result.ok).toBe(false);
    expect(outcomes(result.results)).toEqual({
      base: 'failed',
      mid: 'skipped',
      other: 'built',
      top: 'skipped',
    });
    expect(detailOf(result.results, 'top')).toBe('not started: base, which it depends on, failed');
  });

  it('starts nothing more otherwise, and says which flag would go on', async () => {
    declare({ ...PARTS, base: FAILS });
    const result = await repo.apply({ jobs: 1 });
    expect(outcomes(result.results)).toMatchObject({ base: 'failed', other: 'skipped' });
    expect(detailOf(result.results, 'other')).toContain('--keep-going');
  });

  it('names its log, and keeps nothing of it', async () => {
    declare({ base: FAILS });
    const result = await repo.apply();
    const [base] = result.results;
    expect(base).toMatchObject({ errorCode: 'build-failed', output: null });
    expect(repo.read(base?.log ?? '')).toContain('it is broken');
    expect(repo.read('.meta-store/state/base.json')).toBeNull();
    expect(repo.world.store.records).toEqual([]);
  });

  it('is the only thing that the next run does again', async () => {
    const player = repo.world.processes;
    let broken = true;
    player.play((request) => {
      if (request.cwd.endsWith('mid') && broken) return { code: 1 };
      repo.makeOut(request);
      return {};
    });
    expect((await repo.apply({ keepGoing: true })).ok).toBe(false);
    broken = false;
    const again = await repo.apply();
    expect(outcomes(again.results)).toEqual({
      base: 'unchanged',
      mid: 'built',
      other: 'unchanged',
      top: 'built',
    });
  });
});

describe('what is unavailable', () => {
  const outage = (times: number): void => {
    let left = times;
    repo.world.git.failWith((call) => {
      if (!call.startsWith('fetch') || !call.includes('other') || left-- <= 0) return;
      throw new LockstepError('remote-unreachable', { message: 'no route to example.org' });
    });
  };

  it('is tried again with back-off, and each try is told', async () => {
    outage(2);
    expect((await repo.apply()).ok).toBe(true);
    expect(repo.world.clock.sleeps).toEqual([500, 1000]);
    const retried = repo.world.events.filter((event) => event.type === 'step-retried');
    expect(retried).toMatchObject([
      { component: 'other', attempt: 1, reason: 'no route to example.org' },
      { component: 'other', attempt: 2 },
    ]);
  });

  it('fails the component after the tries of the configuration', async () => {
    outage(99);
    const result = await repo.apply({ keepGoing: true });
    expect(repo.world.clock.sleeps.length).toBe(3);
    expect(outcomes(result.results)).toMatchObject({ other: 'failed', top: 'built' });
    expect(result.results.find((one) => one.component === 'other')?.errorCode).toBe(
      'remote-unreachable',
    );
  });
});

describe('an interruption', () => {
  it('T56 cancels what runs, starts nothing more, keeps what is done, and the next run goes on', async () => {
    const player = repo.world.processes;
    const play: MetaRepoUnderTest['makeOut'] = (request) => repo.makeOut(request);
    player.play((request) => {
      if (request.cwd.endsWith('mid')) repo.world.cancel();
      else play(request);
      return {};
    });
    const error = await repo.apply({ jobs: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'cancelled', kind: 'cancelled' });
    const results = (error as LockstepError).data['results'] as StepResult[];
    expect(outcomes(results)).toMatchObject({ base: 'built', mid: 'cancelled', top: 'skipped' });
    player.play((request) => void play(request));
    const signal = new AbortController().signal;
    const again = await repo.apply({}, { ...repo.world, signal });
    expect(outcomes(again.results)).toMatchObject({
      base: 'unchanged',
      mid: 'built',
      top: 'built',
    });
  });

  it('before the start leaves everything as it was', async () => {
    repo.world.cancel();
    await expect(repo.apply()).rejects.toMatchObject({ code: 'cancelled' });
    expect(repo.world.git.calls.filter((call) => !call.startsWith('inspect'))).toEqual([]);
  });

  it('between output and note is repaired by the next run without building again', async () => {
    await repo.apply();
    for (const part of ['base', 'mid'])
      repo.world.disk.unlink(`${repo.world.workspace.storeDir}/state/${part}.json`);
    repo.world.write('.meta-store/state/top.json', '{"schema":1,"comm');
    const result = await repo.apply();
    expect(new Set(result.results.map((one) => one.outcome))).toEqual(new Set(['unchanged']));
  });
});

describe('--restore-only', () => {
  it('restores what the store has, lists all that it lacks, and builds nothing', async () => {
    await repo.apply({ components: ['other'] as never });
    await repo.world.git.removeCheckout('other' as never, false);
    const before = repo.world.processes.requests.length;
    const result = await repo.apply({ restoreOnly: true });
    expect(result.ok).toBe(false);
    expect(outcomes(result.results)).toMatchObject({ base: 'failed', other: 'restored' });
    const missing = result.findings.filter((finding) => finding.code === 'restore-missing');
    expect(missing.map((finding) => finding.where?.component)).toEqual(['base', 'mid', 'top']);
    expect(repo.world.processes.requests.length).toBe(before);
  });

  it('is well when everything is in the store', async () => {
    await repo.apply();
    for (const part of Object.keys(PARTS))
      await repo.world.git.removeCheckout(part as never, false);
    const result = await repo.apply({ restoreOnly: true });
    expect(result.ok).toBe(true);
    expect(new Set(result.results.map((one) => one.outcome))).toEqual(new Set(['restored']));
  });
});

describe('local edits', () => {
  it('are never lost: the component fails with the way out, the others go on', async () => {
    await repo.apply();
    repo.edit('components/other/src', 'my work');
    repo.release('other', 'v2.0.0');
    repo.release('top', 'v2.0.0');
    repo.writeLock();
    const result = await repo.apply({ keepGoing: true });
    expect(outcomes(result.results)).toMatchObject({ other: 'failed', top: 'built' });
    expect(result.findings).toMatchObject([{ severity: 'error', code: 'component-dirty' }]);
    expect(result.findings[0]?.fix).toContain('--force');
    expect(repo.read('components/other/src')).toBe('my work');
  });

  it('go with --force', async () => {
    await repo.apply();
    repo.edit('components/other/src', 'my work');
    const result = await repo.apply({ force: true });
    expect(result.ok).toBe(true);
    expect(repo.read('components/other/src')).toBe('other v1.0.0');
  });

  it('on top of the right commit are kept with a warning, and never built', async () => {
    await repo.apply();
    repo.edit('components/base/src', 'my work');
    const result = await repo.apply();
    expect(result.ok).toBe(true);
    expect(outcomes(result.results)).toMatchObject({ base: 'unchanged', mid: 'unchanged' });
    expect(result.findings).toMatchObject([{ severity: 'warning', code: 'component-dirty' }]);
  });

  it('are kept also while a dependency below them is built anew', async () => {
    await repo.apply();
    repo.edit('components/mid/src', 'my work');
    repo.release('base', 'v2.0.0');
    repo.writeLock();
    const result = await repo.apply();
    expect(outcomes(result.results)).toMatchObject({ base: 'built', mid: 'unchanged' });
    expect(repo.read('components/mid/src')).toBe('my work');
  });

  it('are not built and recorded as the clean commit', async () => {
    await repo.apply({ components: ['base'] as never });
    repo.edit('components/base/src', 'my work');
    repo.world.disk.unlink(`${repo.world.workspace.storeDir}/state/base.json`);
    repo.world.store.records.length = 0;
    const result = await repo.apply({ components: ['base'] as never });
    expect(result.results.find((one) => one.component === 'base')).toMatchObject({
      outcome: 'failed',
      errorCode: 'component-dirty',
    });
    expect(repo.world.store.records).toEqual([]);
  });

  it('of a component that the lock no longer has stop its removal', async () => {
    await repo.apply();
    repo.edit('components/other/src', 'my work');
    repo.declare({ base: PARTS.base, mid: PARTS.mid, top: PARTS.top });
    repo.unpin('other');
    repo.writeLock();
    expect(outcomes((await repo.apply()).results)).toMatchObject({ other: 'failed' });
    expect(repo.read('components/other/src')).toBe('my work');
  });
});

describe('something else in the place of a component', () => {
  it('stops that component alone', async () => {
    repo.edit('components/other/notes.txt', 'mine');
    const result = await repo.apply({ keepGoing: true });
    expect(outcomes(result.results)).toMatchObject({ other: 'failed', top: 'built' });
    expect(repo.read('components/other/notes.txt')).toBe('mine');
  });
});

describe('a damaged or incomplete store', () => {
  it.each([
    [
      'a damaged blob',
      (blobs: Map<string, Uint8Array>) =>
        [...blobs.keys()].forEach((key) => blobs.set(key, Buffer.from('x'))),
    ],
    ['a lost blob', (blobs: Map<string, Uint8Array>) => blobs.clear()],
  ])('T12 costs a build with %s, never a wrong output', async (_title, harm) => {
    await repo.apply({ components: ['other'] as never });
    await repo.world.git.removeCheckout('other' as never, false);
    harm(repo.world.store.blobs);
    const result = await repo.apply({ components: ['other'] as never });
    expect(outcomes(result.results)).toMatchObject({ other: 'built' });
    expect(repo.read('components/other/out/result')).toBe('other v1.0.0\n');
  });

  it('has what was to be kept built anew when what it depends on comes out different', async () => {
    await repo.apply();
    repo.world.store.blobs.forEach((_, key, blobs) => blobs.set(key, Buffer.from('x')));
    repo.edit('components/base/out/result', 'gone');
    repo.world.processes.play((request) => {
      repo.makeOut(request);
      if (request.cwd.endsWith('base')) repo.edit('components/base/out/result', 'another day\n');
      return {};
    });
    const result = await repo.apply();
    expect(outcomes(result.results)).toMatchObject({ base: 'built', mid: 'built', top: 'built' });
    expect(repo.read('components/mid/out/result')).toBe('mid v1.0.0 (another day)\n');
  });
});
