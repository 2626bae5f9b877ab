import { describe, expect, test } from '@jest/globals';
import { findingDelta, isAtLeast } from '../../../src/domain/finding-delta.js';
import type { Finding } from '../../../src/domain/finding.js';
import { lockLines } from '../../../src/domain/lock-lines.js';
import { lockYaml } from '../../support/diff-world.js';

const finding = (message: string, line = 1): Finding => ({
  severity: 'error',
  code: 'dependency-conflict',
  where: { component: 'api', environment: 'dev', line },
  message,
});

describe('findings against a base', () => {
  test('tells what is introduced, what was there before and what is fixed, whatever their lines', () => {
    const { findings, fixed } = findingDelta(
      [finding('old', 3), finding('gone')],
      [finding('old', 9), finding('new')],
    );

    expect(findings.map(({ message, introduced }) => [message, introduced])).toEqual([
      ['new', true],
      ['old', false],
    ]);
    expect(fixed.map(({ message }) => message)).toEqual(['gone']);
  });

  test('the same words about another environment are another finding', () => {
    const other = { ...finding('old'), where: { component: 'api', environment: 'prod' } };

    expect(findingDelta([other], [finding('old')]).findings[0]?.introduced).toBe(true);
  });

  test('error is the worst, notice the least', () => {
    expect(isAtLeast('error', 'high')).toBe(true);
    expect(isAtLeast('high', 'high')).toBe(true);
    expect(isAtLeast('warning', 'high')).toBe(false);
    expect(isAtLeast('notice', 'notice')).toBe(true);
  });
});

describe('lines of a lock', () => {
  test('are where the components stand', () => {
    const text = lockYaml('dev', { api: {}, lib: {} });
    const lines = text.split('\n');

    expect(lockLines(text)).toEqual(
      new Map([
        ['api', lines.indexOf('  api:') + 1],
        ['lib', lines.indexOf('  lib:') + 1],
      ]),
    );
  });

  test.each(['', '[]', 'components: 3', 'a: *b', '\u0000'])('of %j are none', (text) => {
    expect(lockLines(text).size).toBe(0);
  });
});
