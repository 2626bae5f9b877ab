/** Work in real threads: results, errors and endings come back as if the work were done here. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createThreadCrew } from '../../../src/adapters/threads/thread-crew.js';
import { threadCount, threadDoor } from '../../../src/adapters/threads/thread-door.js';
import type { Crew } from '../../../src/ports/crew.js';

type Adding = {
  readonly add: {
    readonly setup: { readonly to: number | null };
    readonly job: {
      readonly numbers: readonly number[];
      readonly ending?: 'ours' | 'system' | 'value' | 'exit';
    };
    readonly result: { readonly sums: Float64Array };
  };
};

let crew: Crew<Adding>;

beforeEach(() => {
  const door = new URL('../../support/thread-door.mjs', import.meta.url);
  crew = createThreadCrew<Adding>({ door, size: 2 });
});

afterEach(() => crew.close());

describe('a crew of threads', () => {
  test('does the jobs of every worker, each with the setup of its squad', async () => {
    const ten = crew.begin('add', { to: 10 });
    const hundred = crew.begin('add', { to: 100 });
    const results = await Promise.all([
      ten.run(0, { numbers: [1, 2] }),
      ten.run(1, { numbers: [3] }),
      hundred.run(0, { numbers: [4] }),
      ten.run(5, { numbers: [] }),
    ]);

    expect(results.map(({ sums }) => [...sums])).toEqual([[11, 12], [13], [104], []]);
  });

  test.each([
    ['ours', { code: 'disk-full', kind: 'unavailable', hint: 'free some', data: { path: '/x' } }],
    ['system', { code: 'ENOSPC', message: 'ENOSPC: no space' }],
    ['value', { message: 'text' }],
  ] as const)('hands out an error that is %s whole, and works on', async (ending, error) => {
    const squad = crew.begin('add', { to: 1 });

    await expect(squad.run(0, { numbers: [], ending })).rejects.toMatchObject(error);
    expect((await squad.run(0, { numbers: [1] })).sums).toEqual(Float64Array.of(2));
  });

  test('tells with the first job that the work could not begin', async () => {
    const squad = crew.begin('add', { to: null });

    await expect(squad.run(1, { numbers: [1] })).rejects.toMatchObject({ code: 'disk-full' });
  });

  test('fails every job of a thread that dies, instead of waiting for ever (T56)', async () => {
    const squad = crew.begin('add', { to: 1 });
    const dying = squad.run(0, { numbers: [], ending: 'exit' });
    const behind = squad.run(0, { numbers: [1] });

    await expect(dying).rejects.toThrow('ended with 7');
    await expect(behind).rejects.toThrow('ended with 7');
    await expect(squad.run(0, { numbers: [1] })).rejects.toThrow('ended with 7');
    expect((await squad.run(1, { numbers: [1] })).sums).toEqual(Float64Array.of(2));
  });

  test('is started by the bundle only: here there is no file that a thread begins with', () => {
    expect(threadDoor()).toBeNull();
    expect(threadCount()).toBeGreaterThanOrEqual(1);
    expect(threadCount()).toBeLessThanOrEqual(4);
  });
});
