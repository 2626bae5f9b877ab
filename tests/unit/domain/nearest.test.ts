/** "Did you mean". */
import { describe, expect, test } from '@jest/globals';
import { nearest } from '../../../src/domain/nearest.js';

const COMMANDS = ['apply', 'lock', 'diff', 'plan', 'promote', 'rollback'];

describe('the nearest words', () => {
  test.each([
    ['aply', ['apply']],
    ['aplpy', ['apply']],
    ['LOCK', ['lock']],
    ['promot', ['promote']],
    ['rolback', ['rollback']],
    ['zzz', []],
    ['', []],
  ])('to %j are %j', (word, expected) => {
    expect(nearest(word, COMMANDS)).toEqual(expected);
  });

  test('are three at most, nearest first, then by name', () => {
    expect(nearest('abcdef', ['abcdeg', 'abcdef', 'abcdxx', 'abcdeh', 'abcdei'])).toEqual([
      'abcdef',
      'abcdeg',
      'abcdeh',
    ]);
  });

  test('to a very long word are none, at once (T32)', () => {
    expect(nearest('a'.repeat(1_000_000), COMMANDS)).toEqual([]);
  });
});
