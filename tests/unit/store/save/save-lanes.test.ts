/** Files reach the threads once each, large ones part by part in one thread, and a failure ends it all. */
import { describe, expect, test } from '@jest/globals';
import type { Squad } from '../../../../src/ports/crew.js';
import { createSaveLanes } from '../../../../src/store/save/save-lanes.js';
import type { SaveJob, SaveResult, SaveSort } from '../../../../src/store/save/save-work.js';

const NOTHING: SaveResult = { digests: new Uint8Array(), list: null, frames: [] };

/** Notes the jobs of each worker; answers only when told to, unless `isEager`. */
function scripted(size: number, { fails = -1 } = {}) {
  const jobs: { worker: number; job: SaveJob }[] = [];
  const begun: string[] = [];
  const done: number[] = [];
  let flying = 0;
  let mostFlying = 0;
  const squad: Squad<SaveSort> = {
    async run(worker, job) {
      jobs.push({ worker, job });
      flying += 1;
      mostFlying = Math.max(mostFlying, flying);
      await Promise.resolve();
      flying -= 1;
      if (jobs.length - 1 === fails) throw new Error('the thread said no');
      return NOTHING;
    },
    end: () => undefined,
  };
  const lanes = createSaveLanes({
    size,
    begin(amount) {
      begun.push(amount);
      return squad;
    },
    done: (files) => void done.push(...files),
  });
  return { lanes, jobs, begun, done, mostFlying: () => mostFlying };
}

const MIB = 1 << 20;

describe('lanes', () => {
  test('little work begins no threads, much does at once, each only once', async () => {
    const little = scripted(2);
    little.lanes.add(0, 'a', 10);
    expect(little.begun).toEqual([]);
    await little.lanes.finish();
    expect(little.begun).toEqual(['little']);
    const much = scripted(2);
    much.lanes.add(0, 'large', 20 * MIB);
    expect(much.begun).toEqual(['much']);
    await much.lanes.finish();
    expect(much.begun).toEqual(['much']);
  });

  test('every file is done once, in jobs of neighbours; every thread closes its frame last', async () => {
    const { lanes, jobs, done } = scripted(2);
    for (let n = 0; n < 9000; n += 1) lanes.add(n, `d/${n}`, 1000);
    await lanes.finish();
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 9000 }, (_, n) => n));
    for (const { job } of jobs) {
      if (job.kind !== 'files') continue;
      const numbers = job.paths
        .split('\n')
        .slice(0, -1)
        .map((path) => Number(path.slice(2)));
      expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
      expect(job.sizes).toHaveLength(numbers.length);
    }
    expect(jobs.slice(-2).map(({ worker, job }) => [worker, job.kind])).toEqual([
      [0, 'rest'],
      [1, 'rest'],
    ]);
  });

  test.each([[[200]], [[32, 200]], [[200, 32]], [[16, 200, 200]], [[208, 208, 208, 208, 208]]])(
    'every part of large files of %j MiB is sent, also while another thread is free and has none',
    async (sizes) => {
      const { lanes, jobs } = scripted(2);
      sizes.forEach((size, n) => lanes.add(n, `large-${n}`, size * MIB));
      await lanes.finish();

      const sent = jobs.filter(({ job }) => job.kind === 'part');
      expect(sent).toHaveLength(sizes.reduce((sum, size) => sum + Math.ceil(size / 16), 0));
    },
  );

  test('the parts of a large file stay in one thread and in order, and others go on meanwhile', async () => {
    const { lanes, jobs } = scripted(3);
    for (let n = 0; n < 4; n += 1) lanes.add(n, `large-${n}`, 100 * MIB);
    for (let n = 4; n < 100; n += 1) lanes.add(n, `small-${n}`, 100_000);
    await lanes.finish();
    for (let n = 0; n < 4; n += 1) {
      const parts = jobs.filter(({ job }) => job.kind === 'part' && job.path === `large-${n}`);
      expect(new Set(parts.map(({ worker }) => worker)).size).toBe(1);
      expect(parts.map(({ job }) => job.kind === 'part' && job.part)).toEqual([
        0, 1, 2, 3, 4, 5, 6,
      ]);
    }
    expect(new Set(jobs.map(({ worker }) => worker))).toEqual(new Set([0, 1, 2]));
  });

  test('a thread has no more before it than it may, so that memory is bounded', async () => {
    const { lanes, mostFlying } = scripted(2);
    for (let n = 0; n < 20; n += 1) lanes.add(n, `large-${n}`, 160 * MIB);
    await lanes.finish();
    expect(mostFlying()).toBeLessThanOrEqual(4);
  });

  test('the first failure is told when nothing is being done any more, and nothing new is begun', async () => {
    const { lanes, jobs } = scripted(2, { fails: 3 });
    for (let n = 0; n < 20; n += 1) lanes.add(n, `large-${n}`, 64 * MIB);
    await expect(lanes.finish()).rejects.toThrow('the thread said no');
    expect(jobs.length).toBeLessThan(10);
    expect(jobs.some(({ job }) => job.kind === 'rest')).toBe(false);
  });
});
