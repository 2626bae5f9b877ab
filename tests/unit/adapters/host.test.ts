import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHost } from '../../../src/adapters/host.js';
import type { Host } from '../../../src/ports/host.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-host-'));
});

const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);

/** In a workflow that an event started, on a ref. */
function workflow(name: string, event: object, variables: Record<string, string> = {}): Host {
  return createHost(
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: eventFile(event),
      ...variables,
    },
    folder,
  );
}

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
    ['pull_request', { pull_request: { base: { sha: ONE } } }, 'low', ONE],
    ['merge_group', { merge_group: { base_sha: TWO } }, 'high', TWO],
    ['push', { before: ONE }, 'high', ONE],
    ['push', { before: '0'.repeat(40) }, 'high', null],
    ['pull_request', { pull_request: { base: { sha: 'abc' } } }, 'low', null],
    ['something_new', {}, 'low', null],
  ])('%s is told with its base and its trust (T01)', (name, event, trust, base) => {
    const host = workflow(name, event);

    expect([host.trust, host.base]).toEqual([trust, base]);
  });

  test('outside of a workflow there is no event', () => {
    expect(createHost({ GITHUB_EVENT_NAME: 'push' }, folder).event).toBeNull();
    expect(createHost({ CI: 'true' }, folder).event).toBeNull();
  });

  test('an event file that cannot be read raises no trust', () => {
    const host = createHost(
      { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path.join(folder, 'none') },
      folder,
    );

    expect(host.trust).toBe('low');
  });
});

/** Payloads as the forge sends them, of a pull request of one's own or of a fork, and of other events. */
const pull = (head: string | null) => ({
  pull_request: {
    number: 7,
    head: { sha: TWO, repo: head === null ? null : { full_name: head } },
    base: { sha: ONE, repo: { full_name: 'acme/meta' } },
  },
});
const ended = (head: string) => ({
  workflow_run: {
    ...{ id: 42, event: 'pull_request', conclusion: 'success', head_sha: TWO },
    ...{ head_branch: 'topic', head_repository: { full_name: head } },
  },
});

const REFS = [
  { GITHUB_REF: 'refs/heads/main', GITHUB_REF_PROTECTED: 'true' },
  { GITHUB_REF: 'refs/heads/topic', GITHUB_REF_PROTECTED: 'false' },
  { GITHUB_REF: 'refs/pull/7/merge' },
];

describe('events × fork or own × ref', () => {
  test.each<[string, object, 'low' | 'high']>([
    ['push', { before: ONE }, 'high'],
    ['schedule', {}, 'high'],
    ['workflow_dispatch', { inputs: {} }, 'high'],
    ['repository_dispatch', {}, 'high'],
    ['merge_group', { merge_group: { base_sha: ONE } }, 'high'],
    ['release', {}, 'high'],
    ['push', pull('mallory/meta'), 'low'],
    ['pull_request', pull('acme/meta'), 'low'],
    ['pull_request', pull('mallory/meta'), 'low'],
    ['pull_request', pull(null), 'low'],
    ['pull_request_target', pull('acme/meta'), 'low'],
    ['pull_request_target', pull('mallory/meta'), 'low'],
    ['pull_request_review', pull('mallory/meta'), 'low'],
    ['workflow_run', ended('acme/meta'), 'low'],
    ['workflow_run', ended('mallory/meta'), 'low'],
    ['issue_comment', { issue: { number: 7 } }, 'low'],
    ['check_run', {}, 'low'],
    ['', {}, 'low'],
  ])('T01, T02, T03: %s %j is trusted %s on every ref', (name, event, trust) => {
    for (const ref of REFS) expect(workflow(name, event, ref).trust).toBe(trust);
  });

  test('tell a fork from a branch of one’s own, and say when it is not known', () => {
    const isFork = (head: string | null) =>
      workflow('pull_request', pull(head)).event?.pullRequest?.isFork;

    expect(['acme/meta', 'mallory/meta', null].map(isFork)).toEqual([false, true, null]);
  });

  test('tell what started them', () => {
    const variables = {
      ...{ GITHUB_REPOSITORY: 'acme/meta', GITHUB_RUN_ID: '9', GITHUB_SHA: ONE },
      GITHUB_REF: 'refs/heads/main',
    };

    expect(workflow('workflow_run', ended('mallory/meta'), variables).event).toEqual({
      ...{ name: 'workflow_run', repository: 'acme/meta', runId: '9', commit: ONE },
      ...{ ref: 'refs/heads/main', pullRequest: null, before: null, defaultBranch: null },
      endedRun: {
        ...{ id: '42', event: 'pull_request', conclusion: 'success', headCommit: TWO },
        ...{ headBranch: 'topic', headRepository: 'mallory/meta' },
      },
    });
  });
});
