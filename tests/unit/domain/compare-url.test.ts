import { describe, expect, test } from '@jest/globals';
import { compareUrl, isPlainHttps } from '../../../src/domain/compare-url.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';

const between = { from: 'a'.repeat(40) as CommitSha, to: 'b'.repeat(40) as CommitSha };
const RANGE = `${between.from}...${between.to}`;
const SERVER = 'https://github.corp.example';

describe('the page that compares two commits', () => {
  test.each([
    ['https://github.com/acme/api.git', `https://github.com/acme/api/compare/${RANGE}`],
    ['https://github.com/acme/api', `https://github.com/acme/api/compare/${RANGE}`],
    ['git@github.com:acme/api.git', `https://github.com/acme/api/compare/${RANGE}`],
    ['ssh://git@github.com/acme/api.git', `https://github.com/acme/api/compare/${RANGE}`],
    ['https://codeberg.org/acme/api.git', `https://codeberg.org/acme/api/compare/${RANGE}`],
    ['https://gitlab.com/a/b/api.git', `https://gitlab.com/a/b/api/-/compare/${RANGE}`],
    ['https://github.corp.example/acme/api', `${SERVER}/acme/api/compare/${RANGE}`],
  ])('%s has one', (repo, url) => {
    expect(compareUrl(repo, between, SERVER)).toBe(url);
    expect(isPlainHttps(url)).toBe(true);
  });

  test.each([
    'https://git.example.org/acme/api.git',
    'https://github.com/acme',
    'https://github.com/acme/api/more',
    'https://github.com:8443/acme/api',
    'https://github.com.evil.example/acme/api',
    'https://github.com/acme/a(b)',
    'https://github.com/acme/%2e%2e',
    'ssh://root@github.com/acme/api',
    'file:///github.com/acme/api',
    '/srv/acme/api',
    'javascript:alert(1)',
    'https://user:word@github.com/acme/api',
    '',
  ])('T35: %j has none', (repo) => {
    expect(compareUrl(repo, between, SERVER)).toBeNull();
  });

  test.each([
    'http://h/a',
    'https://h/a b',
    'https://h/a)b',
    'https://h/a|b',
    'https://u@h/a',
    'https://h/<b>',
    'HTTPS://h/a',
    '//h/a',
  ])('T35: %j is never a link in a report', (url) => {
    expect(isPlainHttps(url)).toBe(false);
  });
});
