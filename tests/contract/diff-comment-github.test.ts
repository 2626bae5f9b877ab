/** The comment of a diff on GitHub, both stages: the real client against the stand-in, which checks every message. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { HostEvent } from '../../src/domain/host-event.js';
import { commentReport } from '../../src/operations/comment-report.js';
import { commented, type CommentOptions } from '../../src/operations/sticky-comment.js';
import { toJson } from '../../src/report/json.js';
import { diffResult } from '../support/diff-results.js';
import { NO_EVENT, pullRequestEvent } from '../support/diff-world.js';
import { fakeWorld, type FakeWorld } from '../support/fake-world.js';
import { forgeUnderTest, type ForgeUnderTest } from '../support/github/forge-under-test.js';

const OPTIONS: CommentOptions = { when: 'always', id: null, redact: (text) => text };

let it: ForgeUnderTest;
let world: FakeWorld;

beforeEach(async () => {
  it = await forgeUnderTest();
  world = fakeWorld();
});
afterEach(async () => {
  world.dispose();
  await it.github.close();
});

const bodies = (number: number) => it.repo.comments(number).map(({ body }) => body);

describe('a check with rights', () => {
  test('makes one comment, changes it in place, and leaves it when nothing is new', async () => {
    const number = it.repo.openPullRequestOf({ 'a.txt': 'two\n' });
    const host = { ...world.host, event: pullRequestEvent({ number }) };
    const write = (result: typeof diffResult) =>
      commented({ forge: it.forge, host }, result, OPTIONS);

    const first = await write(diffResult);
    const second = await write({ ...diffResult, ok: true, refused: [] });
    it.routes();
    await write({ ...diffResult, ok: true, refused: [] });

    expect(first.commentUrl).toMatch(/^https:\/\/.*#issuecomment-/);
    expect(second.commentUrl).toBe(first.commentUrl);
    expect(bodies(number)).toHaveLength(1);
    expect(it.routes().filter((route) => !route.startsWith('GET'))).toEqual([]);
  });

  test('without the right to comment goes on, and names the permission', async () => {
    const number = it.repo.openPullRequestOf({ 'a.txt': 'two\n' });
    const forge = it.as({ permissions: { contents: 'read', pull_requests: 'read' } });
    const host = { ...world.host, event: pullRequestEvent({ number }) };

    const { findings, ok } = await commented({ forge, host }, diffResult, OPTIONS);

    expect(ok).toBe(diffResult.ok);
    expect(findings.at(-1)).toMatchObject({
      severity: 'warning',
      code: 'comment-denied',
      message: expect.stringContaining('pull-requests: write') as unknown,
    });
    expect(bodies(number)).toEqual([]);
  });
});

describe('the second stage', () => {
  /** A pull request of a fork, and the event of its run that ended. */
  function proposal(): {
    number: number;
    head: CommitSha;
    event: HostEvent;
    push(): void;
  } {
    const fork = it.repo.fork('mallory/meta');
    const head = fork.git.commit(
      { 'a.txt': 'theirs\n' },
      { branch: 'topic', from: 'refs/heads/main' },
    ) as CommitSha;
    const number = it.repo.openPullRequest({ head: 'topic', from: fork, author: 'mallory' });
    const event: HostEvent = {
      ...NO_EVENT,
      name: 'workflow_run',
      endedRun: {
        id: '99',
        event: 'pull_request',
        conclusion: 'success',
        headCommit: head,
        headBranch: 'topic',
        headRepository: 'mallory/meta',
      },
    };
    const push = () => void fork.git.commit({ 'a.txt': 'later\n' }, { branch: 'topic' });
    return { number, head, event, push };
  }

  const stageTwo = (event: HostEvent) =>
    commentReport({ ...world, forge: it.forge, host: { ...world.host, event } }, 'r.json', OPTIONS);

  test("finds a fork's pull request by the commit of the run", async () => {
    const { number, head, event } = proposal();
    world.write('r.json', JSON.stringify({ ...toJson(diffResult), head }));

    expect(await stageTwo(event)).toMatchObject({ operation: 'created', pullRequest: number });
    expect(bodies(number)[0]).toContain('It approves nothing.');
  });

  test('writes nothing when the fork was pushed to since', async () => {
    const proposed = proposal();
    const { number, head, event } = proposed;
    world.write('r.json', JSON.stringify({ ...toJson(diffResult), head }));
    proposed.push();

    expect(await stageTwo(event)).toMatchObject({
      operation: 'none',
      reason: expect.stringContaining('any more') as unknown,
    });
    expect(bodies(number)).toEqual([]);
  });
});
