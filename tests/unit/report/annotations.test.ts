import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/domain/finding.js';
import { LockstepError } from '../../../src/errors.js';
import { annotationsOf } from '../../../src/report/annotations.js';
import { findings } from '../../support/results.js';

const many = (severity: Finding['severity'], count: number): Finding[] =>
  Array.from({ length: count }, (_, at) => ({ severity, code: 'x', message: `number ${at + 1}` }));

describe('annotations', () => {
  test('carry place, title, message and fix', () => {
    expect(annotationsOf(findings)).toEqual([
      {
        level: 'error',
        file: 'manifests/components.yaml',
        line: 4,
        column: 5,
        title: 'tag-moved: api',
        message: 'v1.4.2 of api now names another commit\nask the owner of api, then lock again',
      },
      { level: 'notice', title: 'branch-locked: web', message: 'web follows a branch' },
    ]);
  });

  test('T37: ten of a level stay, of eleven the tenth tells how many are missing', () => {
    expect(annotationsOf(many('warning', 10)).at(-1)?.message).toBe('number 10');

    const cut = annotationsOf(many('warning', 11));

    expect(cut).toHaveLength(10);
    expect(cut.at(-1)?.message).toBe(
      '2 more of this level are in the job summary and the JSON report.',
    );
  });

  test('T37: each level has its own ten', () => {
    const all = annotationsOf([
      ...many('error', 30),
      ...many('high', 5),
      ...many('warning', 9),
      ...many('notice', 2),
    ]);

    expect(
      ['error', 'warning', 'notice'].map(
        (level) => all.filter((one) => one.level === level).length,
      ),
    ).toEqual([10, 10, 2]);
  });

  test('T37: a message is cut at 4,096 characters', () => {
    const [one] = annotationsOf([{ severity: 'error', code: 'x', message: 'm'.repeat(9000) }]);

    expect(one?.message).toHaveLength(4096);
    expect(one?.message.endsWith('…')).toBe(true);
  });

  test('of a failure are the failure, then its findings', () => {
    const error = new LockstepError('manifest-invalid', {
      message: 'two errors',
      hint: 'correct them',
      data: { findings },
    });

    expect(
      annotationsOf(error).map(({ level, title, message }) => [level, title, message]),
    ).toEqual([
      ['error', 'manifest-invalid', 'two errors\ncorrect them'],
      ['error', 'tag-moved: api', expect.stringContaining('v1.4.2')],
      ['notice', 'branch-locked: web', 'web follows a branch'],
    ]);
  });

  test('of a defect tell only its message', () => {
    expect(annotationsOf(new TypeError('boom'))).toEqual([
      { level: 'error', title: 'bug', message: 'boom' },
    ]);
  });
});
