/** What `previous` and `last-verified` mean after any way to the head. */
import { describe, expect, test } from '@jest/globals';
import { headHistory, lastVerifiedLock, previousLock } from '../../../src/domain/head-history.js';
import { chainOf, lockCalled, type Word } from '../../support/journal-chains.js';

const MEANING: Readonly<Record<string, (letter: string) => Word>> = {
  l: (letter) => ['lock', letter],
  p: (letter) => ['promotion', letter],
  r: (letter) => ['rollback', letter],
  a: (letter) => ['apply', letter, { ok: true, verified: true }],
  u: (letter) => ['apply', letter, { ok: true, verified: false }],
  x: (letter) => ['apply', letter, { ok: false, verified: false }],
};

/** `lA` lock A, `pB` promotion, `rA` rollback, `aA` verified apply, `uA` unverified apply, `xA` failed apply. */
function words(text: string): readonly Word[] {
  return text.split(' ').flatMap((word) => {
    const made = MEANING[word.charAt(0)]?.(word.slice(1));
    return made === undefined ? [] : [made];
  });
}
const named = (letter: string | null) => (letter === null ? null : lockCalled(letter));

describe('previous', () => {
  test.each<[string, string | null, string]>([
    ['lA', null, 'nothing before the first'],
    ['lA pB', 'A', 'the one before'],
    ['lA aA pB aB xB', 'A', 'applies move nothing'],
    ['lA pB pC rB', 'A', 'after a rollback the one before the good one'],
    ['lA pB rA', null, 'never the bad one again'],
    ['lA pB rA pC', 'A', 'a later promotion starts from the good one'],
    ['lA pB rA rB', 'A', 'the undo of a rollback is a step on'],
    ['lA pB rC', 'A', 'one component put back replaces the bad lock'],
    ['lA rC', null, 'also at the very beginning'],
    ['lA pB lA', null, 'a revert in review is a step back'],
    ['lA pB pC rA', null, 'two steps at once'],
    ['lA pB pC rA rC', 'A', 'and their undo'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(previousLock(chainOf(...words(text)))).toBe(named(expected));
  });
});

describe('last-verified', () => {
  test.each<[string, string | null, string]>([
    ['lA aA pB aB', 'A', 'other than the head'],
    ['lA aA pB uB pC xC pD', 'A', 'neither unverified nor failed'],
    ['lA aA pB aB pC aC rB aB', 'A', 'not what was rolled away from'],
    ['lA aA pB aB rA', null, 'nothing good is left'],
    ['lA aA pB aB rA rB', 'A', 'an undo blames nobody'],
    ['lA uA', null, 'nothing was verified'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(lastVerifiedLock(chainOf(...words(text)))).toBe(named(expected));
  });
});

test('a lock fitted to a later manifest is still the lock it goes back to', () => {
  const fitted = (letter: string, target: string): Word => [
    'rollback',
    letter,
    { target: lockCalled(target) },
  ];
  const back = [...words('lA aA pB aB pC aC'), fitted('b', 'B'), ...words('ab')];
  expect(previousLock(chainOf(...back))).toBe(lockCalled('A'));
  expect(lastVerifiedLock(chainOf(...back))).toBe(lockCalled('A'));
  const undone = [...back, fitted('c', 'C')];
  expect(previousLock(chainOf(...undone, fitted('d', 'b')))).toBe(lockCalled('A'));
  expect(lastVerifiedLock(chainOf(...undone))).toBe(lockCalled('B'));
});

test('what was left comes back into honour when it is promoted again', () => {
  expect(headHistory(chainOf(...words('lA pB rA'))).left).toEqual(new Set([lockCalled('B')]));
  expect(headHistory(chainOf(...words('lA pB rA pB'))).left).toEqual(new Set());
});
