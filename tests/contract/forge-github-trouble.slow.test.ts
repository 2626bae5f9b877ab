/** Rights that are missing, limits, outages, lost answers: what the adapter for GitHub makes of them. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { Forge } from '../../src/ports/forge.js';
import { forgeUnderTest, type ForgeUnderTest } from '../support/github/forge-under-test.js';
import { gatewayError, rateLimited, secondaryLimited } from '../support/github/faults.js';

const MARKER = '<!-- lockstep -->';

let it: ForgeUnderTest;
let number: number;
let topic: CommitSha;

beforeEach(async () => {
  it = await forgeUnderTest();
  topic = it.repo.git.commit(
    { 'a.txt': 'two\n' },
    { branch: 'topic', from: 'refs/heads/main' },
  ) as CommitSha;
  number = it.repo.openPullRequest({ head: 'topic' });
});
afterEach(() => it.github.close());

const comment = (forge: Forge, body = 'one') => forge.comment(number, { marker: MARKER, body });
const texts = () => it.repo.comments(number).map(({ body }) => body);

describe('a token', () => {
  const reads = { contents: 'read', pull_requests: 'read', deployments: 'read' } as const;

  test.each<[string, string, (forge: Forge) => Promise<unknown>]>([
    ['a comment', 'issues: write or pull-requests: write', (forge) => comment(forge)],
    [
      'a pull request',
      'pull-requests: write',
      (forge) => forge.createPullRequest({ head: 'topic', base: 'main', title: '', body: '' }),
    ],
    [
      'a branch',
      'contents: write',
      (forge) => forge.moveBranch('new', { expected: null, to: topic }),
    ],
    [
      'a deployment',
      'deployments: write',
      (forge) =>
        forge.createDeployment({ environment: 'e', ref: 'main', description: '', payload: {} }),
    ],
    ['checks', 'checks: read', (forge) => forge.checks(topic)],
    ['approvals', 'actions: read', (forge) => forge.runApprovals('1')],
  ])('that lacks the right to %s is told which: %s', async (_what, permissions, act) => {
    const error = await act(it.as({ permissions: reads })).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({
      ...{ code: 'forge-denied', kind: 'usage', data: { status: 403, permissions } },
      message: expect.stringContaining(`lacks permissions: ${permissions}:`) as unknown,
      hint: expect.stringContaining(`permissions: ${permissions}`) as unknown,
    });
  });

  test('that does not see a repository finds none', async () => {
    const forge = it.as({ repositories: ['acme/other'] });

    await expect(forge.pullRequest(number)).rejects.toMatchObject({ code: 'forge-not-found' });
  });

  test('that is not valid is denied, and is in no error (T36)', async () => {
    const secret = 'ghs_SECRETSECRETSECRETSECRETSECRETSECRET';
    it.github.fault({
      times: 9,
      with: { status: 401, body: { message: 'Bad credentials' } },
    });
    const { createGithub } = await import('../../src/adapters/github/create-github.js');
    const forge = createGithub({
      ...{ repository: 'acme/meta', token: secret, clock: it.clock, signal: it.abort.signal },
      ...{ apiUrl: it.github.apiUrl, serverUrl: it.github.serverUrl },
      random: { hex: () => '', fraction: () => 0 },
    });

    const error: unknown = await forge.pullRequest(number).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'forge-denied', data: { status: 401 } });
    const { message, stack, hint, data, cause } = error as Error & Record<string, unknown>;
    expect(JSON.stringify([message, stack, hint, data, cause])).not.toContain('SECRET');
  });

  test('of a workflow that may not open pull requests is told where that is allowed', async () => {
    const message = 'GitHub Actions is not permitted to create or approve pull requests.';
    it.github.fault({ on: 'POST /pulls', with: { status: 403, body: { message } } });

    await expect(
      it.forge.createPullRequest({ head: 'topic', base: 'main', title: 't', body: '' }),
    ).rejects.toMatchObject({
      code: 'forge-denied',
      hint: expect.stringContaining('Workflow permissions') as unknown,
    });
  });
});

describe('a limit', () => {
  const now = Date.parse('2026-11-21T10:00:00Z') / 1000;

  test('that ends soon is waited for by the clock of the world', async () => {
    it.github.fault({ on: 'GET /pulls/{pull_number}', with: rateLimited(now + 20) });
    it.github.fault({ on: 'GET /pulls/{pull_number}', with: secondaryLimited(7, 429) });

    expect((await it.forge.pullRequest(number)).number).toBe(number);
    expect(it.clock.sleeps).toEqual([20_500, 7_500]);
  });

  test('that says nothing of its end is waited for a minute', async () => {
    it.github.fault({ on: 'POST /issues/{issue_number}/comments', with: secondaryLimited() });

    expect((await comment(it.forge)).operation).toBe('created');
    expect(it.clock.sleeps).toEqual([60_500]);
    expect(texts()).toHaveLength(1);
  });

  test('that ends later is thrown at once, with the time', async () => {
    it.github.fault({ on: 'GET /pulls/{pull_number}', with: rateLimited(now + 1200) });

    await expect(it.forge.pullRequest(number)).rejects.toMatchObject({
      ...{ code: 'forge-rate-limited', kind: 'unavailable' },
      message: expect.stringContaining('2026-11-21T10:20:00.000Z') as unknown,
    });
    expect(it.clock.sleeps).toEqual([]);
  });

  test('that never ends is given up', async () => {
    it.github.fault({ with: secondaryLimited(1), times: 99 });

    await expect(it.forge.pullRequest(number)).rejects.toMatchObject({
      code: 'forge-rate-limited',
    });
    expect(it.clock.sleeps).toEqual([1_500, 1_500, 1_500]);
  });
});

describe('an outage', () => {
  test.each([
    ['a broken connection', 'reset' as const],
    ['half an answer', 'truncate' as const],
    ['a 502', gatewayError(502)],
    ['a 500', gatewayError(500)],
    ['a page of a proxy', { ...gatewayError(502), status: 200 }],
  ])('of three tries is got over: %s', async (_what, fault) => {
    it.github.fault({ on: 'GET /pulls', with: fault, times: 3 });

    expect(await it.forge.pullRequestsAt(topic)).toHaveLength(1);
    expect(it.clock.sleeps).toEqual([1_000, 2_000, 4_000]);
  });

  test.each([
    ['reset' as const, /GET \/repos\/acme\/meta\/pulls/],
    ['truncate' as const, /broke off/],
    [gatewayError(503), /answered 503 to GET/],
  ])('that lasts is told, never an empty list: %j', async (fault, words) => {
    it.github.fault({ with: fault, times: 99 });

    await expect(it.forge.pullRequestsAt(topic)).rejects.toMatchObject({
      ...{ code: 'forge-unreachable', kind: 'unavailable' },
      message: expect.stringMatching(words) as unknown,
    });
    expect(it.clock.sleeps).toHaveLength(3);
  });

  test('in which nobody answers ends with the deadline', async () => {
    it.github.fault({ with: 'silence', times: 99 });
    const forge = it.as({}, { timeoutMs: 100 });

    await expect(forge.pullRequest(number)).rejects.toMatchObject({
      code: 'forge-unreachable',
      message: expect.stringContaining('no answer for 0.1 s') as unknown,
    });
  });

  test('is left by an interruption', async () => {
    it.github.fault({ with: 'silence', times: 99 });
    const asked = it.forge.pullRequest(number);
    const outcome = expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    setTimeout(() => it.abort.abort(), 50);

    await outcome;
  });

  test('of the comparison is left to git', async () => {
    it.github.fault({ with: gatewayError(502), times: 99 });

    expect(await it.forge.range(it.repo.url, topic, topic)).toBeNull();
    expect(it.clock.sleeps).toEqual([]);
  });
});

/** The write is done, its answer is lost; and once the request itself is lost. */
describe.each([
  ['a 502 after the write', { with: gatewayError(502), isAfter: true }],
  ['an answer lost', { with: 'reset', isAfter: true }],
  ['a request lost', { with: 'reset', isAfter: false }],
] as const)('%s does nothing twice (T42):', (_what, fault) => {
  test('a pull request', async () => {
    it.repo.git.branch('other', topic);
    it.github.fault({ on: 'POST /pulls', ...fault });

    const made = await it.forge.createPullRequest({
      ...{ head: 'other', base: 'main', title: 't', body: '' },
    });

    expect(it.repo.state.pulls.map((pull) => pull.number)).toEqual([number, made.number]);
  });

  test('a comment', async () => {
    it.github.fault({ on: 'POST /issues/{issue_number}/comments', ...fault });

    expect((await comment(it.forge)).operation).toBe('created');
    expect(texts()).toEqual([`${MARKER}\none`]);
  });

  test('a change of a comment', async () => {
    await comment(it.forge);
    it.github.fault({ on: 'PATCH /issues/comments/{comment_id}', ...fault });

    expect((await comment(it.forge, 'two')).operation).toBe('updated');
    expect(texts()).toEqual([`${MARKER}\ntwo`]);
  });

  test('a new branch', async () => {
    it.github.fault({ on: 'POST /git/refs', ...fault });

    await it.forge.moveBranch('new', { expected: null, to: topic });

    expect(it.repo.head('new')).toBe(topic);
  });

  test('a move', async () => {
    const main = it.repo.head() as CommitSha;
    it.github.fault({ on: 'PATCH /git/refs/{ref}', ...fault });

    await it.forge.moveBranch('main', { expected: main, to: topic });

    expect(it.repo.head()).toBe(topic);
  });

  test('a branch deleted', async () => {
    it.github.fault({ on: 'DELETE /git/refs/{ref}', ...fault });

    await it.forge.deleteBranch('topic');

    expect(it.repo.head('topic')).toBeNull();
  });

  test('a deployment, and its status', async () => {
    const wanted = { environment: 'e', ref: 'main', description: 'd', payload: { b: 1, a: 2 } };
    const first = await it.forge.createDeployment(wanted);
    it.github.fault({ on: 'POST /deployments', ...fault });
    it.github.fault({ on: 'POST /deployments/{deployment_id}/statuses', ...fault });

    const second = await it.forge.createDeployment(wanted);
    await it.forge.setDeploymentStatus(second.id, {
      ...{ state: 'success', description: 's', logUrl: null },
    });

    expect(it.repo.state.deployments.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(it.repo.state.deployments[1]?.statuses).toHaveLength(1);
  });
});

describe('a token goes to no other server (T39)', () => {
  test('by a redirect', async () => {
    const other = await listener();
    it.github.fault({
      with: { status: 301, headers: { location: `${other.url}/repositories/1` }, body: {} },
    });

    await expect(it.forge.defaultBranch()).rejects.toMatchObject({
      code: 'forge-not-found',
      message: expect.stringContaining('at another place') as unknown,
    });
    expect(await other.close()).toEqual([]);
  });

  test('by the link to a next page', async () => {
    const other = await listener();
    it.github.fault({
      on: 'GET /pulls',
      with: { status: 200, headers: { link: `<${other.url}/page2>; rel="next"` }, body: [] },
    });

    await expect(it.forge.pullRequestsAt(topic)).rejects.toMatchObject({ code: 'forge-refused' });
    expect(await other.close()).toEqual([]);
  });
});

test('words of an error are one line without control characters', async () => {
  const message = `bad\u001b[31m\n::error::${'x'.repeat(500)}`;
  it.github.fault({ with: { status: 422, body: { message } } });

  const error = (await it.forge.pullRequest(1).catch((thrown: unknown) => thrown)) as Error;

  expect(error.message).toMatch(/^GitHub answered 422 to GET \S+: bad \[31m ::error::x+$/);
  expect(error.message.length).toBeLessThan(400);
});

/** A server that only logs who comes. */
async function listener() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization}`);
    response.end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      return seen;
    },
  };
}
