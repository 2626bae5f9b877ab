/** Reading from the remote of a private meta-repo whose clone keeps no credentials. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMetaRepo } from '../../../../src/adapters/meta-git/create-meta-repo.js';
import { createMetaGit } from '../../../../src/adapters/meta-git/meta-environment.js';
import type { CommitSha } from '../../../../src/domain/git-ids.js';
import { temporaryDirectory, testGit } from '../../../support/git-repos.js';
import { CERTIFICATE, serveGit, type HttpsGitServer } from '../../../support/https-git-server.js';

const HEADER = `Authorization: basic ${Buffer.from('x-access-token:ghs_secret').toString('base64')}`;
const GIVEN = HEADER.slice('Authorization: '.length);

let root: string;
let directory: string;
let server: HttpsGitServer;
let head: CommitSha;
let isPrivate: boolean;

beforeEach(async () => {
  root = temporaryDirectory();
  isPrivate = true;
  server = await serveGit(root, {
    intercept(request, response) {
      if (!isPrivate || request.headers.authorization === GIVEN) return false;
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      return true;
    },
  });
  testGit(root, ['init', '--quiet', '-b', 'main', join(root, 'meta.git')]);
  testGit(join(root, 'meta.git'), ['commit', '--quiet', '--allow-empty', '-m', 'one']);
  head = testGit(join(root, 'meta.git'), ['rev-parse', 'HEAD']).trim() as CommitSha;
  directory = join(root, 'clone');
  testGit(root, ['init', '--quiet', directory]);
  testGit(directory, ['remote', 'add', 'origin', `${server.origin}/meta.git`]);
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const metaGit = (prefix = `${server.origin}/`, more: Record<string, string> = {}) =>
  createMetaGit(
    directory,
    {
      ...{ PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      ...{ GIT_SSL_CAINFO: CERTIFICATE, ...more },
    },
    { secrets: [], credentials: [{ prefix, header: HEADER }] },
  );

describe('a remote that asks for credentials', () => {
  test('gets the token of the workflow where the clone has none', async () => {
    expect(await createMetaRepo(metaGit()).bring(head)).toBeNull();
    expect(server.requests[0]?.authorization).toBeUndefined();
    expect(server.requests.at(-1)?.authorization).toBe(GIVEN);
  });

  test('that answers without any never sees the token (T39)', async () => {
    isPrivate = false;

    expect(await createMetaRepo(metaGit()).bring(head)).toBeNull();
    expect(server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
  });

  test('on another server than the token is for never sees it (T39)', async () => {
    const why = await createMetaRepo(metaGit('https://github.example/')).bring(head);

    expect(why).not.toBeNull();
    expect(why).not.toContain('ghs_secret');
    expect(server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
  });

  test('settings that the environment has already stay', async () => {
    const kept = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.userAgent',
      GIT_CONFIG_VALUE_0: 'mine',
    };
    const git = metaGit(undefined, kept);

    expect((await git.readRemote(['ls-remote', 'origin'])).code).toBe(0);
    expect((await git.run(['config', '--get', 'http.userAgent'])).stdout.toString()).toBe('mine\n');
  });
});
