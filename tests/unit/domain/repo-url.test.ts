/** URLs of repositories: what passes, in which form, and what is refused. */
import { describe, expect, test } from '@jest/globals';
import {
  parseRepoUrl,
  redactUrl,
  repoUrlParts,
  transportOf,
} from '../../../src/domain/repo-url.js';

describe('a good URL passes, its scheme and host in lower case', () => {
  test.each([
    ['https://github.com/acme/api.git', 'https', null, 'github.com', null, '/acme/api.git'],
    ['HTTPS://GitHub.com/Acme/API', 'https', null, 'github.com', null, '/Acme/API'],
    ['https://host:8443/a%20b/c', 'https', null, 'host', 8443, '/a%20b/c'],
    ['ssh://git@Host.Example:22/a/b.git', 'ssh', 'git', 'host.example', 22, '/a/b.git'],
    ['ssh://host/~me/a%20b', 'ssh', null, 'host', null, '~me/a b'],
    ['ssh://git@[::1]:2222/a', 'ssh', 'git', '[::1]', 2222, '/a'],
    ['git@Github.com:acme/api.git', 'ssh', 'git', 'github.com', null, 'acme/api.git'],
    ['host.example:a/b', 'ssh', null, 'host.example', null, 'a/b'],
    ['git@[::1]:a/b', 'ssh', 'git', '[::1]', null, 'a/b'],
    ['file:///srv/git/a%20b.git', 'file', null, null, null, '/srv/git/a b.git'],
    ['/srv/git/with space.git', 'file', null, null, null, '/srv/git/with space.git'],
  ] as const)('%s', (text, ...parts) => {
    const [transport, user, host, port, path] = parts;
    const url = parseRepoUrl(text);
    expect(transportOf(url)).toBe(transport);
    expect(repoUrlParts(url)).toEqual({ transport, user, host, port, path });
    expect(parseRepoUrl(url)).toBe(url);
  });
  test('the lower-cased form is what is given back', () => {
    expect(parseRepoUrl('HTTPS://GitHub.COM/Acme/API')).toBe('https://github.com/Acme/API');
  });
});

test('credentials in a URL are refused with another way, and not repeated', () => {
  const refused = (): unknown => parseRepoUrl('https://me:hunter2secret@host/a');
  expect(refused).toThrow(/credentials/);
  expect(refused).not.toThrow(/hunter2secret/);
});

test.each([
  ['https://u:p@ss@host/x failed', 'https://***@host/x failed'],
  ['ssh://git@host/x', 'ssh://***@host/x'],
  ['https://host/x?access_token=abc&b=1', 'https://host/x?access_token=***&b=***'],
  ['nothing here: a@b', 'nothing here: a@b'],
])('redactUrl blanks out user information and queries: %s', (text, clean) => {
  expect(redactUrl(text)).toBe(clean);
});

test.each(['a', ':', '/', '@', '%', '?', '-', '.', '://', '[', 'é'])(
  'time grows with the length only, on 100 kB of %j (T32)',
  (piece) => {
    const text = `https://${piece.repeat(100_000 / piece.length)}`;
    const start = performance.now();
    expect(() => parseRepoUrl(text)).toThrow();
    redactUrl(text);
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
