import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHost } from '../../../src/adapters/host.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-host-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function eventFile(event: object): string {
  const file = path.join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(event));
  return file;
}

describe('the host', () => {
  test('of a person is a terminal that is trusted', () => {
    expect(createHost({}, folder)).toMatchObject({ kind: 'terminal', trust: 'high', run: null });
  });

  test('of a workflow tells actor and run', () => {
    const host = createHost(
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_ACTOR: 'dana',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'acme/meta',
        GITHUB_RUN_ID: '42',
      },
      folder,
    );

    expect(host).toMatchObject({ kind: 'github', trust: 'high', actor: 'dana', base: null });
    expect(host.run).toBe('https://github.com/acme/meta/actions/runs/42');
  });

  test('another CI is a CI', () => {
    expect(createHost({ CI: 'true', CI_JOB_URL: 'https://ci/1' }, folder)).toMatchObject({
      kind: 'ci',
      run: 'https://ci/1',
    });
  });

  test.each([
    ['pull_request', { pull_request: { base: { sha: 'abc' } } }, 'low', 'abc'],
    ['merge_group', { merge_group: { base_sha: 'def' } }, 'high', 'def'],
    ['something_new', {}, 'low', null],
  ])('%s is told with its base and its trust (T01)', (name, event, trust, base) => {
    const host = createHost(
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: eventFile(event),
      },
      folder,
    );

    expect([host.trust, host.base]).toEqual([trust, base]);
  });

  test('an event file that cannot be read raises no trust', () => {
    const host = createHost(
      { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path.join(folder, 'none') },
      folder,
    );

    expect(host.trust).toBe('low');
  });
});
