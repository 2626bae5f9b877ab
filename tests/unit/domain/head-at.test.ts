/** Where an environment was some time ago: by the times told, in the order of the chain. */
import { describe, expect, test } from '@jest/globals';
import { headAt } from '../../../src/domain/head-at.js';
import { chainOf, lockCalled, type Word } from '../../support/journal-chains.js';

const DAY = '2026-11-21T';
const NOW = Date.parse(`${DAY}13:00:00Z`);
const move = (letter: string, at: string, kind: Word[0] = 'lock'): Word => [kind, letter, { at }];
const lockAt = (words: readonly Word[], time: string) =>
  headAt(chainOf(...words), { moment: Date.parse(time), now: NOW })?.lock ?? null;

const THREE = [
  move('A', `${DAY}10:00:00Z`),
  move('B', `${DAY}11:00:00Z`, 'promotion'),
  move('B', `${DAY}11:10:00Z`, 'apply'),
  move('C', `${DAY}12:00:00Z`, 'rollback'),
];

describe('the lock of a moment', () => {
  test.each([
    ['09:59:59', null],
    ['10:00:00', 'A'],
    ['10:59:59', 'A'],
    ['11:30:00', 'B'],
    ['12:00:00', 'C'],
    ['13:00:00', 'C'],
  ])('at %s is %s', (time, letter) => {
    const expected = letter === null ? null : lockCalled(letter);
    expect(lockAt(THREE, `${DAY}${time}Z`)).toBe(expected);
  });
});

describe('clocks that were wrong never reorder the chain (T58)', () => {
  test.each<[string, string, string, string | null]>([
    ['ten years slow', '2016-01-01T00:00:00Z', '09:00:00', null],
    ['ten years slow', '2016-01-01T00:00:00Z', '10:30:00', 'B'],
    ['ten years fast', '2036-01-01T00:00:00Z', '10:30:00', 'B'],
    ['ten years fast', '2036-01-01T00:00:00Z', '12:30:00', 'C'],
    ['no time at all', 'yesterday', '10:30:00', 'B'],
    ['no time at all', 'yesterday', '09:30:00', null],
  ])('one that is %s (%s): at %s it is %s', (_what, at, time, letter) => {
    const words = [move('A', `${DAY}10:00:00Z`), move('B', at), move('C', `${DAY}12:00:00Z`)];
    const expected = letter === null ? null : lockCalled(letter);
    expect(lockAt(words, `${DAY}${time}Z`)).toBe(expected);
  });

  test('where no entry has a time before now, nothing is guessed', () => {
    expect(lockAt([move('A', '2036-01-01T00:00:00Z')], `${DAY}12:00:00Z`)).toBeNull();
  });
});
