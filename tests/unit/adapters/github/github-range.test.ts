/** Which URLs are repositories on this GitHub. */
import { expect, test } from '@jest/globals';
import { placeOf } from '../../../../src/adapters/github/github-range.js';

const place = { owner: 'acme', repo: 'meta.repo' };

test.each([
  'https://github.com/acme/meta.repo',
  'https://github.com/acme/meta.repo.git',
  'https://github.com/acme/meta.repo/',
  'git@github.com:acme/meta.repo.git',
  'ssh://git@github.com/acme/meta.repo.git',
  'ssh://git@github.com:22/acme/meta.repo',
])('%s is one', (url) => {
  expect(placeOf(url, 'https://github.com')).toEqual(place);
});

test.each([
  'https://github.com.evil.test/acme/meta',
  'https://github.com@evil.test/acme/meta',
  'https://evil.test/github.com/acme',
  'https://github.com:8443/acme/meta',
  'http://github.com/acme/meta',
  'https://github.com/acme',
  'https://github.com/acme/meta/tree/main',
  'https://github.com/acme/me%2Fta',
  'https://gist.github.com/acme/meta',
  'git@evil.test:acme/meta.git',
  'git@evil.test:github.com/acme/meta.git',
  'ssh://git@github.com:443/acme/meta',
  'file:///acme/meta',
  '/acme/meta',
  '',
])('%j is none', (url) => {
  expect(placeOf(url, 'https://github.com')).toBeNull();
});

test('a server of one’s own counts with its port', () => {
  const server = 'https://git.acme.test:8443';

  expect(placeOf('https://git.acme.test:8443/a/b.git', server)).toEqual({ owner: 'a', repo: 'b' });
  expect(placeOf('git@git.acme.test:a/b.git', server)).toEqual({ owner: 'a', repo: 'b' });
  expect(placeOf('https://git.acme.test/a/b.git', server)).toBeNull();
});
