/** Requests under way at once: never more than the limit, in the order of asking, also after failures. */
import { describe, expect, test } from '@jest/globals';
import { createSlots } from '../../../../src/adapters/backends/slots.js';

describe('slots', () => {
  test('run at most the limit at once, and everything in the order of asking', async () => {
    const slots = createSlots(3);
    const begun: number[] = [];
    const gates = Array.from({ length: 8 }, () => Promise.withResolvers<void>());
    let running = 0;
    let most = 0;
    const all = gates.map((gate, index) =>
      slots.run(async () => {
        begun.push(index);
        most = Math.max(most, (running += 1));
        await gate.promise;
        running -= 1;
        return index;
      }),
    );

    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    for (const gate of gates) gate.resolve();

    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  test('are free again after work that failed', async () => {
    const slots = createSlots(1);
    const failing = slots.run(() => Promise.reject(new RangeError('no')));
    const waiting = slots.run(() => Promise.resolve('ran'));

    await expect(failing).rejects.toThrow('no');
    expect(await waiting).toBe('ran');
    expect(await slots.run(() => Promise.resolve('again'))).toBe('again');
  });

  test('let nobody in between who asks while a slot changes hands', async () => {
    const slots = createSlots(1);
    const order: string[] = [];
    const first = slots.run(() => Promise.resolve(order.push('first')));
    const second = slots.run(() => Promise.resolve(order.push('second')));
    await first;
    const third = slots.run(() => Promise.resolve(order.push('third')));
    await Promise.all([second, third]);

    expect(order).toEqual(['first', 'second', 'third']);
  });
});
