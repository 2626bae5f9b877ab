/** Bytes in flight are bounded, and everybody gets a turn. */
import { expect, test } from '@jest/globals';
import { createByteBudget } from '../../../../src/store/remote/byte-budget.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('never more than the limit runs, but what is larger runs alone, and all of it runs in order', async () => {
  const budget = createByteBudget(100);
  let held = 0;
  let highest = 0;
  const begun: number[] = [];
  const sizes = Array.from({ length: 60 }, (_, at) => (at === 20 ? 500 : 1 + ((at * 37) % 60)));
  const work = sizes.map((bytes, at) =>
    budget.hold(bytes, async () => {
      begun.push(at);
      held += bytes;
      if (bytes > 100) expect(held).toBe(bytes);
      else highest = Math.max(highest, held);
      for (let n = at % 4; n > 0; n -= 1) await turn();
      held -= bytes;
      if (at % 7 === 3) throw new Error('fails');
      return at;
    }),
  );
  const settled = await Promise.allSettled(work);
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(9);
  expect(begun).toEqual(sizes.map((_, at) => at));
  expect(highest).toBeLessThanOrEqual(100);
  expect(highest).toBeGreaterThan(60);
});
