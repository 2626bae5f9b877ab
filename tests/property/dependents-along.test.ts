/** Whatever the graph: the set that goes back together fits, and what is not of it did not move. */
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rangeConflicts } from '../../src/domain/conflicts.js';
import { dependentsAlong } from '../../src/domain/dependents-along.js';
import { lockOf, named } from '../support/lock-of.js';

const NAMES = ['lib', 'a', 'b', 'c', 'd', 'e'];
const major = fc.integer({ min: 1, max: 2 });

/** Every component with some major version, and needs of some others, also in circles. */
const locks = fc
  .tuple(...NAMES.map((name) => fc.tuple(fc.constant(name), major, needsOf(name))))
  .map((parts) => lockOf(...parts.map(([name, at, needs]) => [name, at, ...needs].join(' '))));

function needsOf(name: string) {
  const others = NAMES.filter((other) => other !== name);
  const need = fc.tuple(fc.constantFrom(...others), major);
  return fc
    .uniqueArray(need, { maxLength: 2, selector: ([other]) => other })
    .map((needs) => needs.map(([other, at]) => `${other}:^${at}`));
}

test('dependents along (T51)', () => {
  let fitting = 0;
  fc.assert(
    fc.property(locks, fc.array(locks, { maxLength: 3 }), (next, earlier) => {
      const result = dependentsAlong({
        next,
        chosen: [named('lib')],
        earlier: earlier.map((lock, at) => ({ name: `#${at}`, lock })),
        isRejected: () => false,
      });
      if (!result.fits) return;
      fitting += 1;
      const moved = ['lib', ...result.components];
      const touching = rangeConflicts(result.lock)
        .map(({ message }) => message)
        .filter((text) =>
          moved.some((one) => new RegExp(`\\b${one} depends|on ${one} `).test(text)),
        );
      expect(touching).toEqual([]);
      for (const [name, entry] of next.components) {
        if (!moved.includes(name)) expect(result.lock.components.get(name)).toBe(entry);
      }
    }),
    { numRuns: 1000 },
  );
  expect(fitting).toBeGreaterThan(50);
});
