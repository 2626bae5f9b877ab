/** A commit in short: cut honestly, whatever its message is. */
import { describe, expect, it } from '@jest/globals';
import {
  isoTime,
  MAX_AUTHOR,
  MAX_BREAKING,
  MAX_SUBJECT,
  noteOf,
} from '../../../src/domain/commit-note.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';

const FACTS = {
  commit: 'c'.repeat(40) as CommitSha,
  author: 'Ada',
  seconds: 1_700_000_000,
  message: 'feat!: drop v1 (#12)\n\nBREAKING CHANGE: v1 is gone\n',
};

describe('noteOf', () => {
  it('tells subject, author, time, what breaks, and the pull request', () => {
    expect(noteOf(FACTS)).toEqual({
      commit: FACTS.commit,
      subject: 'feat!: drop v1 (#12)',
      author: 'Ada',
      at: '2023-11-14T22:13:20Z',
      breaking: 'v1 is gone',
      pullRequest: 12,
    });
  });

  it('takes the first line that is not empty', () => {
    expect(noteOf({ ...FACTS, message: '\n \n  One \r\nTwo' }).subject).toBe('One');
    expect(noteOf({ ...FACTS, message: '' }).subject).toBe('');
  });

  it('cuts what is long, says so, and still knows the pull request behind the cut', () => {
    const long = 'x'.repeat(5000);
    const note = noteOf({
      ...FACTS,
      author: long,
      message: `${long} (#7)\n\nBREAKING CHANGE: ${long}`,
    });
    expect([note.subject, note.author, note.breaking].map((text) => text?.length)).toEqual([
      ...[MAX_SUBJECT, MAX_AUTHOR, MAX_BREAKING],
    ]);
    for (const text of [note.subject, note.author, note.breaking]) expect(text).toMatch(/x…$/);
    expect(note.pullRequest).toBe(7);
  });

  it('leaves what just fits, and no half of a character', () => {
    const fits = 'y'.repeat(MAX_SUBJECT);
    expect(noteOf({ ...FACTS, message: fits }).subject).toBe(fits);
    const { subject } = noteOf({ ...FACTS, message: `${'y'.repeat(MAX_SUBJECT - 2)}😀😀` });
    expect(subject.isWellFormed()).toBe(true);
  });
});

it('a time is in UTC, to the second, from the first to the last that has four digits of year', () => {
  expect(isoTime(0)).toBe('1970-01-01T00:00:00Z');
  expect(isoTime(253_402_300_799)).toBe('9999-12-31T23:59:59Z');
});
