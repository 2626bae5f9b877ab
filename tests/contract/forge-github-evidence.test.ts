/** What GitHub knows about commits, runs and deployments: the real client against the stand-in. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/domain/digest.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { forgeUnderTest, type ForgeUnderTest } from '../support/github/forge-under-test.js';
import { rateLimited } from '../support/github/faults.js';

let it: ForgeUnderTest;
let main: CommitSha;

beforeEach(async () => {
  it = await forgeUnderTest();
  main = it.repo.head() as CommitSha;
});
afterEach(() => it.github.close());

describe('a range', () => {
  const range = (from: string, to: string, url = `${it.repo.url}.git`) =>
    it.forge.range(url, from as CommitSha, to as CommitSha);

  test('tells relation, commits, breaking marks and pull requests, in one request', async () => {
    const [feature = '', fix = ''] = it.repo.git.add(
      { files: { 'a.txt': '1' }, message: 'feat(api)!: drop v1 (#12)' },
      { files: { 'a.txt': '2' }, message: 'fix: x\n\nlong text' },
    );

    const found = await range(main, fix);

    expect(found).toEqual({
      relation: 'ahead',
      ...{ ahead: 2, behind: 0, reason: null },
      at: '2023-11-14T22:15:20Z',
      commits: [
        {
          ...{ commit: fix, subject: 'fix: x', author: 'Test', at: '2023-11-14T22:15:20Z' },
          ...{ breaking: null, pullRequest: null },
        },
        {
          ...{ commit: feature, subject: 'feat(api)!: drop v1 (#12)', author: 'Test' },
          ...{ at: '2023-11-14T22:14:20Z', breaking: 'feat(api)!: drop v1 (#12)', pullRequest: 12 },
        },
      ],
    });
    expect(it.routes()).toEqual(['GET /compare/{basehead}']);
  });

  test('tells same, behind and diverged, with the time of the new commit', async () => {
    const next = it.repo.git.commit({ 'a.txt': '2' });
    const side = it.repo.git.commit({ 'b.txt': '' }, { branch: 'side', from: main });
    const begun = '2023-11-14T22:14:20Z';

    expect(await range(main, main)).toMatchObject({ relation: 'same', ahead: 0, at: begun });
    expect(await range(next, main)).toMatchObject({ relation: 'behind', behind: 1, at: begun });
    expect(await range(next, side)).toMatchObject({
      ...{ relation: 'diverged', ahead: 1, behind: 1 },
      commits: [{ commit: side }],
    });
  });

  test('of more commits than are kept has the newest of them', async () => {
    const made = it.repo.git.add(
      ...Array.from({ length: 420 }, (_none, index) => ({ files: { 'a.txt': String(index) } })),
    );

    const found = await range(main, made.at(-1) ?? '');

    expect(found?.ahead).toBe(420);
    expect(found?.commits.map(({ commit }) => commit)).toEqual(made.slice(-250).reverse());
  });

  test('is known by https and ssh URLs of this server, and of no other', async () => {
    const host = new URL(it.repo.url).hostname;
    const here = [
      it.repo.url,
      `${it.repo.url}.git`,
      `git@${host}:acme/meta.git`,
      `ssh://git@${host}/acme/meta.git`,
      `ssh://git@${host}:22/acme/meta`,
    ];
    const elsewhere = [
      'https://github.com/acme/meta.git',
      `http://${new URL(it.repo.url).host}/acme/meta`,
      `https://${host}/acme/meta`,
      `${it.repo.url}/deeper`,
      'git@gitlab.com:acme/meta.git',
      `ssh://git@${host}:2222/acme/meta`,
      '/srv/git/meta.git',
    ];

    for (const url of here)
      expect(await range(main, main, url)).toMatchObject({ relation: 'same' });
    it.routes();
    for (const url of elsewhere) expect(await range(main, main, url)).toBeNull();
    expect(it.routes()).toEqual([]);
  });

  test('that the token cannot read, or of commits that are not there, is left to git', async () => {
    const forge = it.as({ permissions: {} });

    expect(await forge.range(it.repo.url, main, main)).toBeNull();
    expect(await range(main, 'b'.repeat(40))).toBeNull();
    expect(await range(main, main, it.repo.url.replace('meta', 'none'))).toBeNull();
  });

  test('is left to git at once when there are too many requests, and nobody is asked again', async () => {
    it.github.fault({ on: 'GET /compare/{basehead}', with: rateLimited(1_900_000_000) });

    expect(await range(main, main)).toBeNull();
    expect(await range(main, main)).toBeNull();
    expect(it.routes()).toHaveLength(1);
    expect(it.clock.sleeps).toEqual([]);
  });
});

describe('checks', () => {
  test('are runs and statuses, the newest of each name', async () => {
    it.repo.checkRun(main, { name: 'build', conclusion: 'failure', url: 'https://ci.test/1' });
    it.repo.checkRun(main, { name: 'build', url: 'https://ci.test/2' });
    it.repo.checkRun(main, { name: 'lint', status: 'in_progress' });
    it.repo.checkRun(main, { name: 'docs', conclusion: 'skipped' });
    it.repo.checkRun(main, { name: 'slow', conclusion: 'timed_out' });
    it.repo.status(main, { context: 'ci/old', state: 'success' });
    it.repo.status(main, { context: 'ci/old', state: 'error', url: 'https://ci.test/3' });
    it.repo.status(main, { context: 'ci/wait', state: 'pending' });
    it.repo.status(main, { context: 'lint', state: 'success' });

    expect(await it.forge.checks(main)).toEqual([
      { name: 'build', state: 'pass', url: 'https://ci.test/2' },
      { name: 'ci/old', state: 'fail', url: 'https://ci.test/3' },
      { name: 'ci/wait', state: 'pending', url: null },
      { name: 'docs', state: 'pass', url: null },
      { name: 'lint', state: 'pass', url: null },
      { name: 'slow', state: 'fail', url: null },
    ]);
  });

  test('are read to the end of a long list', async () => {
    for (let index = 0; index < 130; index += 1) it.repo.checkRun(main, { name: `job ${index}` });
    it.repo.state.checkRuns.unshift(...it.repo.state.checkRuns.splice(-1));

    expect(await it.forge.checks(main)).toHaveLength(130);
  });
});

test('approvals of a run are those of people who decided', async () => {
  it.repo.approveRun(42, { user: 'ada' });
  it.repo.approveRun(42, { user: 'bob', state: 'rejected' });
  it.repo.approveRun(42, { user: 'eve', state: 'pending' });
  it.repo.approveRun(43, { user: 'dan' });

  expect(await it.forge.runApprovals('42')).toEqual([
    { user: 'ada', state: 'approved' },
    { user: 'bob', state: 'rejected' },
  ]);
  expect(await it.forge.runApprovals('1')).toEqual([]);
});

test('an attestation is there or not', async () => {
  it.repo.attest(digestOf('lock'));

  expect(await it.forge.isAttested(digestOf('lock'))).toBe(true);
  expect(await it.forge.isAttested(digestOf('other'))).toBe(false);
});

describe('a deployment', () => {
  const wanted = {
    environment: 'prod',
    ref: 'main',
    description: 'd'.repeat(200),
    payload: { lock: 'sha256:1', previous: null },
  };

  test('is made as it is told: nothing merged, no check waited for', async () => {
    it.repo.status(main, { context: 'ci', state: 'pending' });
    it.repo.git.commit({ 'b.txt': '' }, { branch: 'old', from: main });
    it.repo.git.commit({ 'a.txt': 'newer\n' });

    const made = await it.forge.createDeployment({ ...wanted, ref: 'old' });

    expect(made).toEqual({
      ...{ id: made.id, environment: 'prod', commit: it.repo.head('old') },
      ...{ payload: wanted.payload, status: null },
    });
    expect(it.repo.state.deployments[0]?.description).toHaveLength(140);
  });

  test('has its newest status, and is replaced by the next', async () => {
    const first = await it.forge.createDeployment(wanted);
    const logUrl = 'https://github.test/acme/meta/actions/runs/1';
    await it.forge.setDeploymentStatus(first.id, {
      ...{ state: 'in_progress', description: 'begun', logUrl },
    });
    await it.forge.setDeploymentStatus(first.id, {
      ...{ state: 'success', description: 'é'.repeat(141), logUrl: null },
    });
    const second = await it.forge.createDeployment(wanted);
    await it.forge.setDeploymentStatus(second.id, {
      ...{ state: 'success', description: 'done', logUrl },
    });
    await it.forge.createDeployment({ ...wanted, environment: 'dev' });

    const found = await it.forge.deployments('prod', 5);

    expect(found).toMatchObject([
      { id: second.id, status: { state: 'success', description: 'done', logUrl } },
      { id: first.id, status: { state: 'inactive' } },
    ]);
    const texts = it.repo.state.deployments[0]?.statuses.map(({ description }) => description);
    expect(texts?.[1]).toBe(`${'é'.repeat(139)}…`);
    expect(await it.forge.deployments('prod', 1)).toHaveLength(1);
    expect(await it.forge.deployments('none', 1)).toEqual([]);
  });

  test('of a ref that is not there is refused', async () => {
    await expect(it.forge.createDeployment({ ...wanted, ref: 'gone' })).rejects.toMatchObject({
      code: 'forge-refused',
    });
  });

  test('of somebody else may have any payload', async () => {
    it.repo.deploy({ environment: 'prod', payload: 'text', state: 'queued' });
    it.repo.deploy({ environment: 'prod', payload: '{"lock":1}' });

    expect((await it.forge.deployments('prod', 9)).map(({ payload }) => payload)).toEqual([
      { lock: 1 },
      'text',
    ]);
  });
});
