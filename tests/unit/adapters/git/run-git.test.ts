/** Running git: its environment, its ends, and what may be said of it. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment, runGit } from '../../../../src/adapters/git/run-git.js';
import { temporaryDirectory } from '../../../support/git-repos.js';
import { HOST_ENV } from '../../../support/git-world.js';

const root = temporaryDirectory();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const plain = gitEnvironment(HOST_ENV, { allowFile: false, credentials: [] });

/** An environment whose `git` is a shell script. */
function fakeGit(script: string): typeof plain {
  const file = join(root, 'git');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return gitEnvironment(
    { PATH: `${root}:${HOST_ENV.PATH}` },
    { allowFile: false, credentials: [] },
  );
}

test('a command gets its input and gives code, output and errors', async () => {
  const hashed = await runGit(plain, ['hash-object', '--stdin'], { input: 'x', cwd: root });
  expect(hashed).toEqual({
    code: 0,
    stdout: Buffer.from(`${hash('sha1', 'blob 1\0x')}\n`),
    stderr: '',
  });
  const failed = await runGit(plain, ['no-such-command']);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toMatch(/not a git command/);
});

test('without git on PATH the tool is missing', async () => {
  const environment = gitEnvironment(
    { PATH: join(root, 'empty') },
    { allowFile: false, credentials: [] },
  );
  await expect(runGit(environment, ['version'])).rejects.toMatchObject({ code: 'tool-missing' });
});

describe('a command that does not end', () => {
  test('is ended with everything it started, at its time limit', async () => {
    const pidFile = join(root, 'pid');
    const environment = fakeGit(`sleep 100 & echo $! >${pidFile}; wait`);
    await expect(runGit(environment, ['fetch'], { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'remote-timeout',
    });
    expect(existsSync(pidFile)).toBe(true);
    const state = (): string => {
      const file = `/proc/${readFileSync(pidFile, 'utf8').trim()}/stat`;
      return existsSync(file) ? (/\) (.)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'Z') : 'gone';
    };
    // The signal is sent; the system may take a moment. Without it the test runs out of time.
    while (!['gone', 'Z', 'X'].includes(state())) await new Promise(setImmediate);
  });
  test('is ended when the run is cancelled', async () => {
    const stop = new AbortController();
    const running = runGit(fakeGit('sleep 100'), ['fetch'], { signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('a credential travels by environment alone, and is blanked out of what git prints (T36)', async () => {
  const token = 'ghs_secret12345';
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  fakeGit(
    `echo "$@" >${join(root, 'argv')}; echo "raw ${basic} token ${token} https://a:b@host/x" >&2; exit 1`,
  );
  const environment = gitEnvironment(
    { PATH: `${root}:${HOST_ENV.PATH}` },
    {
      allowFile: false,
      credentials: [
        { prefix: 'https://github.com/acme/', header: `Authorization: basic ${basic}` },
      ],
    },
  );
  expect(environment.env).toMatchObject({
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://github.com/acme/.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: basic ${basic}`,
  });
  const run = await runGit(environment, ['ls-remote']);
  expect(run.stderr).toBe('raw *** token *** https://***@host/x');
  expect(readFileSync(join(root, 'argv'), 'utf8')).not.toContain(basic);
});
