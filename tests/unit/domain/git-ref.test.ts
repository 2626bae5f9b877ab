/** Names of refs: the same verdict as git's own check, and no invisible characters. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { isRefName } from '../../../src/domain/git-ref.js';

const NAMES = [
  ...[
    'main',
    'v1.0.0',
    'refs/tags/v1.0.0',
    'feature/a-b',
    'a@b',
    'ünïcode',
    'a'.repeat(200),
    '@x',
    'a{b}',
  ],
  ...[
    '',
    '@',
    '.a',
    'a/.b',
    'a..b',
    'a.',
    'a.lock',
    'a.lock/b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[0]',
  ],
  ...['a\\b', 'a@{1}', '/a', 'a/', 'a//b', 'a\u007f', 'a\u0001b', 'a\nb'],
];

test.each(NAMES)('%j has the verdict of git check-ref-format', (name) => {
  const git = spawnSync('git', ['check-ref-format', '--allow-onelevel', name]);
  expect(isRefName(name)).toBe(git.status === 0);
});

test.each(['-x', '--upload-pack=touch x', '\ufeffmain', 'main\u200b', 'a\u00a0b', 'a\u202eb'])(
  '%j is refused although git might take it (T17, T28)',
  (name) => expect(isRefName(name)).toBe(false),
);
