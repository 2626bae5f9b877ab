/** What git says, and the code that Lockstep gives it. */
import { expect, test } from '@jest/globals';
import { localError, remoteError } from '../../../../src/adapters/git/git-errors.js';
import { parseRepoUrl } from '../../../../src/domain/repo-url.js';

const url = parseRepoUrl('https://host/a.git');

test.each([
  [
    "fatal: unable to access 'https://host/a.git/': The requested URL returned error: 403",
    'remote-denied',
  ],
  [
    "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
    'remote-denied',
  ],
  ["fatal: Authentication failed for 'https://host/a.git/'", 'remote-denied'],
  [
    'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    'remote-denied',
  ],
  ['Host key verification failed.\nfatal: Could not read from remote repository.', 'remote-denied'],
  ["fatal: detected dubious ownership in repository at '/srv/a.git'", 'remote-denied'],
  [
    "remote: Repository not found.\nfatal: repository 'https://host/a.git/' not found",
    'remote-not-found',
  ],
  ["fatal: '/srv/a.git' does not appear to be a git repository", 'remote-not-found'],
  [
    'ERROR: Repository not found.\nfatal: Could not read from remote repository.',
    'remote-not-found',
  ],
  [
    "fatal: unable to access 'https://host/': The requested URL returned error: 301",
    'remote-moved',
  ],
  ['fatal: unable to update url base from redirection', 'remote-moved'],
  ["fatal: unable to access 'https://host/': Could not resolve host: host", 'remote-unreachable'],
  [
    "fatal: unable to access 'https://host/': Failed to connect to host port 443: Connection refused",
    'remote-unreachable',
  ],
  ['ssh: connect to host h port 22: Connection timed out', 'remote-timeout'],
  [
    "fatal: unable to access 'https://host/': Operation too slow. Less than 1 bytes/sec",
    'remote-timeout',
  ],
  ['upload-pack: not our ref aaaa', 'commit-missing'],
  ['error: Server does not allow request for unadvertised object aaaa', 'commit-missing'],
  ["fatal: transport 'ext' not allowed", 'url-refused'],
  ['error: inflate: data stream error (incorrect header check)', 'object-corrupt'],
  ['fatal: write error: No space left on device', 'disk-full'],
  ['', 'remote-unreachable'],
])('%j', (stderr, code) => {
  expect(remoteError(url, 'reading', stderr).code).toBe(code);
});

test('a local failure is never blamed on the remote', () => {
  expect(localError('checking out', 'fatal: Permission denied').code).toBe('state-write-failed');
  expect(localError('checking out', 'error: object file x is empty').code).toBe('object-corrupt');
});

test('the message tells the cause without control characters (T33)', () => {
  const { message } = remoteError(
    url,
    'reading',
    'noise\nfatal: \u001b[31mred\u0007 one\nerror: two',
  );
  expect(message).toBe('reading of https://host/a.git failed: fatal:  [31mred  one; error: two');
});
