import { describe, expect, test } from '@jest/globals';
import { breakingNote, pullRequestOf } from '../../../src/domain/commit-message.js';

describe('a breaking change', () => {
  test.each([
    ['feat!: drop Node 18', 'drop Node 18'],
    ['feat(api)!: drop v1', 'drop v1'],
    ['refactor(a/b, c)!: rename', 'rename'],
    ['fix: x\n\nbody\n\nBREAKING CHANGE: the flag is gone', 'the flag is gone'],
    ['fix: x\n\nBREAKING-CHANGE: the flag is gone\r\n', 'the flag is gone'],
    ['fix: x\n\nBREAKING CHANGE: the flag\nis gone\n\nmore', 'the flag is gone'],
    ['fix: x\n\nBREAKING CHANGE: the flag\nReviewed-by: Z\nRefs #1', 'the flag'],
    ['feat!: short\n\nBREAKING CHANGE: at length', 'at length'],
  ])('is read from %j', (message, note) => {
    expect(breakingNote(message)).toBe(note);
  });

  test.each([
    '',
    'feat: add',
    'not a type !: x',
    'feat(): x!',
    'breaking change: lower case does not count in a subject',
    'fix: x\n\nsays BREAKING CHANGE: in a sentence',
    'fix: x\n\nbreaking change: footers are in capitals',
  ])('is not seen in %j', (message) => {
    expect(breakingNote(message)).toBeNull();
  });

  test('is found in linear time in 100 kB of every alphabet (T32)', () => {
    const texts = ['a', '(', '!', ': ', 'a(', '\n', 'BREAKING CHANGE: \n', 'A-'].map((text) =>
      text.repeat(100_000 / text.length),
    );
    const start = performance.now();
    for (const text of texts) {
      breakingNote(text);
      pullRequestOf(text);
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('the pull request of a commit', () => {
  test.each([
    ['Add a thing (#123)', 123],
    ['Add a thing (#7)  ', 7],
    ['Merge pull request #45 from acme/topic', 45],
    ['Revert "Add a thing (#1)" (#2)', 2],
  ])('is read from %j', (subject, number) => {
    expect(pullRequestOf(subject)).toBe(number);
  });

  test.each(['', 'Add', 'See #12', 'Fix (#12) again', '(#0)', '(#12345678901)', 'Merge #1'])(
    'is not seen in %j',
    (subject) => {
      expect(pullRequestOf(subject)).toBeNull();
    },
  );
});
