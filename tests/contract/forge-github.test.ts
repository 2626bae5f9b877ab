/** Pull requests and comments on GitHub: the real client against the stand-in, which checks every message. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { forgeUnderTest, type ForgeUnderTest } from '../support/github/forge-under-test.js';

const MARKER = '<!-- lockstep:diff -->';

let it: ForgeUnderTest;

beforeEach(async () => {
  it = await forgeUnderTest();
  it.repo.git.commit({ 'a.txt': 'two\n' }, { branch: 'lockstep/update', from: 'refs/heads/main' });
});
afterEach(() => it.github.close());

const request = { head: 'lockstep/update', base: 'main', title: 'Update', body: 'Why' };

describe('a pull request', () => {
  test('is created, and read with its ends', async () => {
    const { repo, forge } = it;

    const made = await forge.createPullRequest(request);

    expect(made).toEqual({
      number: 1,
      url: `${repo.url}/pull/1`,
      state: 'open',
      title: 'Update',
      body: 'Why',
      author: 'github-actions[bot]',
      head: {
        branch: 'lockstep/update',
        commit: repo.head('lockstep/update'),
        repository: 'acme/meta',
      },
      base: { branch: 'main', commit: repo.head() },
    });
    expect(await forge.pullRequest(1)).toEqual(made);
  });

  test('is refused where there is one already, or nothing to merge', async () => {
    const { forge, repo } = it;
    repo.openPullRequest({ head: 'lockstep/update' });
    repo.git.branch('same', repo.head() ?? '');

    await expect(forge.createPullRequest(request)).rejects.toMatchObject({
      code: 'forge-refused',
      message: expect.stringContaining('already exists for acme:lockstep/update') as unknown,
    });
    await expect(forge.createPullRequest({ ...request, head: 'same' })).rejects.toMatchObject({
      code: 'forge-refused',
    });
    await expect(forge.createPullRequest({ ...request, head: 'gone' })).rejects.toMatchObject({
      code: 'forge-refused',
    });
  });

  test('that is not there is not found', async () => {
    await expect(it.forge.pullRequest(9)).rejects.toMatchObject({ code: 'forge-not-found' });
  });

  test('of a fork is found by its commit', async () => {
    const { repo, forge } = it;
    const fork = repo.fork('dana/meta');
    fork.git.commit({ 'a.txt': 'mine\n' }, { branch: 'topic', from: 'refs/heads/main' });
    const number = repo.openPullRequest({ head: 'topic', from: fork, author: 'dana' });
    const head = fork.head('topic') as CommitSha;

    expect(await forge.pullRequestsAt(head)).toMatchObject([
      { number, author: 'dana', head: { repository: 'dana/meta', commit: head } },
    ]);
    expect(await forge.pullRequestsAt(repo.head() as CommitSha)).toEqual([]);
  });

  test('whose fork was deleted is nobody’s', async () => {
    const { repo, forge } = it;
    const fork = repo.fork('dana/meta');
    fork.git.commit({ 'a.txt': 'mine\n' }, { branch: 'lockstep/x', from: 'refs/heads/main' });
    const number = repo.openPullRequest({ head: 'lockstep/x', from: fork });
    fork.remove();

    expect((await forge.pullRequest(number)).head.repository).toBe('');
    expect(await forge.pullRequestsFrom('lockstep/')).toEqual([]);
  });

  test('is found by the prefix of a branch of our own, never of a fork', async () => {
    const { repo, forge } = it;
    const fork = repo.fork('dana/meta');
    fork.git.commit({ 'a.txt': 'x\n' }, { branch: 'lockstep/evil', from: 'refs/heads/main' });
    repo.openPullRequest({ head: 'lockstep/evil', from: fork, author: 'dana' });
    const own = repo.openPullRequest({ head: 'lockstep/update' });
    repo.git.commit({ 'b.txt': '' }, { branch: 'other', from: 'refs/heads/main' });
    repo.openPullRequest({ head: 'other' });

    const found = await forge.pullRequestsFrom('lockstep/');

    expect(found.map(({ number }) => number)).toEqual([own]);
  });

  test('is found among more than a page', async () => {
    const { repo, forge } = it;
    repo.git.branch('many/1', repo.head('lockstep/update') ?? '');
    const first = repo.pull(repo.openPullRequest({ head: 'many/1' }));
    const others = Array.from({ length: 104 }, (_none, index) => ({ ...first, number: index + 2 }));
    repo.state.pulls.push(...others);

    expect(await forge.pullRequestsFrom('many/')).toHaveLength(105);
    expect(it.routes()).toEqual(['GET /pulls', 'GET /pulls']);
  });

  test('is found among the closed ones of its branch, the newest first, in one request', async () => {
    const { repo, forge } = it;
    const closed = [1, 2].map(() => {
      const number = repo.openPullRequest({ head: 'lockstep/update' });
      return forge.updatePullRequest(number, { state: 'closed' }).then(() => number);
    });
    const numbers = await Promise.all(closed);
    repo.openPullRequest({ head: 'lockstep/update' });
    repo.git.commit({ 'b.txt': '' }, { branch: 'lockstep/update-2', from: 'refs/heads/main' });
    await forge.updatePullRequest(repo.openPullRequest({ head: 'lockstep/update-2' }), {
      state: 'closed',
    });
    it.routes();

    const found = await forge.closedPullRequests('lockstep/update');

    expect(found.map(({ number }) => number)).toEqual(numbers.toReversed());
    expect(it.routes()).toEqual(['GET /pulls']);
  });

  test('follows its branch, and closes when the branch is deleted', async () => {
    const { repo, forge } = it;
    const number = repo.openPullRequest({ head: 'lockstep/update' });
    const next = repo.git.commit({ 'a.txt': 'three\n' }, { branch: 'lockstep/update' });
    expect((await forge.pullRequest(number)).head.commit).toBe(next);

    await forge.deleteBranch('lockstep/update');

    expect(await forge.pullRequest(number)).toMatchObject({
      state: 'closed',
      head: { commit: next },
    });
  });

  test('is changed in what differs only', async () => {
    const { repo, forge } = it;
    const number = repo.openPullRequest({ head: 'lockstep/update', title: 'Old', body: 'Why' });

    expect(await forge.updatePullRequest(number, { title: 'Old', body: 'Why' })).toBe('unchanged');
    expect(it.routes()).toEqual(['GET /pulls/{pull_number}']);
    expect(await forge.updatePullRequest(number, { title: 'New', body: 'Why' })).toBe('updated');
    expect(it.github.requests.at(-1)?.body).toEqual({ title: 'New' });
    expect(await forge.updatePullRequest(number, { state: 'closed' })).toBe('updated');
    expect(repo.pull(number)).toMatchObject({ title: 'New', body: 'Why', state: 'closed' });
  });
});

describe('a comment', () => {
  let number: number;
  beforeEach(() => {
    number = it.repo.openPullRequest({ head: 'lockstep/update' });
  });
  const comment = (body: string, forge = it.forge) =>
    forge.comment(number, { marker: MARKER, body });
  const texts = () => it.repo.comments(number).map(({ body }) => body);

  test('is made once, changed in place, and left when nothing differs', async () => {
    const made = await comment('one');
    const again = await comment('one');
    const changed = await comment('two');

    expect([made, again, changed].map(({ operation }) => operation)).toEqual([
      'created',
      'unchanged',
      'updated',
    ]);
    expect(new Set([made.url, again.url, changed.url]).size).toBe(1);
    expect(texts()).toEqual([`${MARKER}\ntwo`]);
  });

  test('keeps a marker that its text begins with', async () => {
    await comment(`${MARKER}\none`);

    expect(texts()).toEqual([`${MARKER}\none`]);
  });

  test('of a stranger with our marker is left alone (T39)', async () => {
    const { repo } = it;
    repo.addComment(number, { author: 'mallory', body: `${MARKER}\nmine` });
    repo.addComment(number, { author: 'github-actions', body: `${MARKER}\na person's` });
    repo.addComment(number, { author: 'other-app[bot]', body: `${MARKER}\nanother app's` });
    repo.addComment(number, {
      author: 'github-actions[bot]',
      body: `See ${MARKER}\nno first line`,
    });

    expect((await comment('ours')).operation).toBe('created');
    expect((await comment('again')).operation).toBe('updated');
    expect(texts()).toEqual([
      `${MARKER}\nmine`,
      `${MARKER}\na person's`,
      `${MARKER}\nanother app's`,
      `See ${MARKER}\nno first line`,
      `${MARKER}\nagain`,
    ]);
  });

  test('is found as well by the token of an app or of a person', async () => {
    for (const login of ['lockstep-acme[bot]', 'dana']) {
      const forge = it.as({ login });
      expect((await comment(login, forge)).operation).toBe('created');
      expect((await comment('now', forge)).operation).toBe('updated');
    }
    expect(texts()).toHaveLength(2);
  });

  test('is an app’s where GitHub does not say whose the token is, never a person’s', async () => {
    const { github, repo } = it;
    repo.addComment(number, { author: 'mallory', body: `${MARKER}\nmine` });
    repo.addComment(number, { author: 'some[bot]', body: `${MARKER}\nold` });
    github.fault({
      on: 'POST /graphql',
      with: { status: 200, body: { errors: [{ message: 'no' }] } },
    });

    expect((await comment('new')).operation).toBe('updated');
    expect(texts()).toEqual([`${MARKER}\nmine`, `${MARKER}\nnew`]);
  });

  test('is found behind 250 others', async () => {
    await comment('one');
    const [own] = it.repo.state.comments.splice(0);
    for (let index = 0; index < 250; index += 1) {
      it.repo.addComment(number, { author: 'ada', body: `comment ${index}` });
    }
    if (own !== undefined) it.repo.state.comments.push(own);
    it.routes();

    expect((await comment('two')).operation).toBe('updated');
    expect(it.routes().filter((route) => route.startsWith('GET'))).toHaveLength(3);
  });

  test('that is too long is refused with the reason', async () => {
    await expect(comment('x'.repeat(65_537))).rejects.toMatchObject({
      code: 'forge-refused',
      message: expect.stringContaining('Body is too long') as unknown,
    });
  });
});

test('a server of one’s own is spoken to below its path, GraphQL beside it', async () => {
  const own = await forgeUnderTest({ path: '/api/v3' });
  const number = own.repo.openPullRequestOf({ 'a.txt': 'two\n' });

  await own.forge.comment(number, { marker: MARKER, body: 'one' });
  expect((await own.forge.comment(number, { marker: MARKER, body: 'two' })).operation).toBe(
    'updated',
  );
  expect(own.github.requests.map(({ route }) => route)).toContain('POST /api/graphql');
  await own.github.close();
});
