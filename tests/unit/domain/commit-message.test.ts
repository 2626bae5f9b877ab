/** What messages say by convention: breaking changes, and the pull requests that brought them. */
import fc from 'fast-check';
import '../../support/seeded.js';
import { describe, expect, it } from '@jest/globals';
import { breakingNote, pullRequestOf } from '../../../src/domain/commit-message.js';

describe('breakingNote', () => {
  it.each([
    ['feat!: drop Node 18', 'feat!: drop Node 18'],
    ['feat(api)!: drop v1', 'feat(api)!: drop v1'],
    ['Refactor(core/io)!:  rename', 'Refactor(core/io)!:  rename'],
    ['\n\nfeat!: after empty lines\n', 'feat!: after empty lines'],
    ['fix: x\n\nBREAKING CHANGE: the token is required', 'the token is required'],
    ['fix: x\n\nBREAKING-CHANGE: the token is required', 'the token is required'],
    ['fix: x\r\n\r\nBREAKING CHANGE: with\r\n  two lines\r\n', 'with two lines'],
    ['x\n\nBREAKING CHANGE: one\nReviewed-by: A\nBREAKING CHANGE: two', 'one; two'],
    ['x\n\nBREAKING CHANGE: one\nFixes #3', 'one'],
    ['x\n\nBREAKING CHANGE: one\n\nand more below', 'one'],
    ['feat!: subject\n\nBREAKING CHANGE: the footer says more', 'the footer says more'],
    ['fix: x\n\nBREAKING CHANGE:\nbelow the word', 'below the word'],
    ['fix: x\n\nBREAKING CHANGE:', 'fix: x'],
  ])('finds %j', (message, note) => {
    expect(breakingNote(message)).toBe(note);
  });

  it.each([
    [''],
    ['feat: new'],
    ['feat(api): wow!'],
    ['feat!:no space'],
    ['feat!: '],
    ['feat !: x'],
    ['feat()!: x'],
    ['feat(a)(b)!: x'],
    ['what now!: x'],
    ['fix: x\n\nbreaking change: in lower case'],
    ['fix: x\n\nNo BREAKING CHANGE: here'],
    ['fix: x\n\nBREAKING CHANGES: x'],
    ['Revert "feat!: drop v1"'],
    ['fixup! feat: x'],
    ['BREAKING CHANGE: as subject is no footer'],
  ])('finds nothing in %j', (message) => {
    expect(breakingNote(message)).toBeNull();
  });
});

describe('pullRequestOf', () => {
  it.each([
    ['Add a thing (#123)', 123],
    ['Add a thing (#1) (#22)', 22],
    ['Add a thing (#123) ', 123],
    ['Merge pull request #7 from acme/topic', 7],
    ['Merged in topic (pull request #45)', 45],
    ['Merged PR 9: Add a thing', 9],
  ])('finds the number in %j', (subject, number) => {
    expect(pullRequestOf(subject)).toBe(number);
  });

  it.each([
    [''],
    ['Fix #12'],
    ['Fix (#12) again'],
    ['(#0)'],
    ['(#012)'],
    ['(#1234567890)'],
    ['(#12'],
    ['(# 12)'],
    ['Merge pull request #x from a'],
    ['Merge branch main'],
    ['not Merge pull request #7 from acme/topic'],
  ])('finds none in %j', (subject) => {
    expect(pullRequestOf(subject)).toBeNull();
  });
});

it('any message is read without a throw, and a number is safe', () => {
  const word = fc.constantFrom(
    ...['feat', '!', ': ', '(', ')', '(#', '#1', 'BREAKING CHANGE', ':', '\n', '\r\n', '\n\n'],
    ...['Merge pull request #', ' from ', 'x'.repeat(50), '\u0000', '\ud800', 'Token: '],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const message = words.join('');
      const note = breakingNote(message);
      if (note !== null) expect(note).not.toBe('');
      const number = pullRequestOf(message);
      if (number !== null) expect(Number.isSafeInteger(number) && number > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '(',
  '(#1',
  ' ',
  'a',
  '\n',
  '\r',
  '!: ',
  'feat(',
  'BREAKING CHANGE: ',
  'BREAKING CHANGE:\n',
  'x\n',
  'A-',
])('a million times %j takes time in proportion', (piece) => {
  const hostile = piece.repeat(1024 ** 2 / piece.length);
  const start = performance.now();
  for (const message of [hostile, `feat${hostile}`, `x\n\nBREAKING CHANGE: ${hostile}`]) {
    breakingNote(message);
    pullRequestOf(message);
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});
