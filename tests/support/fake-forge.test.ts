/** The fake forge keeps the promises of the port that operations rely on. */
import { expect, test } from '@jest/globals';
import { LockstepError } from '../../src/errors.js';
import { fakeForge } from './fake-forge.js';

const request = { head: 'update', base: 'main', title: 'Update', body: 'why' };

function forgeWithUpdate() {
  const forge = fakeForge();
  const old = forge.addCommit('main', { 'a.txt': 'one', 'b.txt': 'b' });
  const now = forge.addCommit('update', { 'a.txt': 'two' }, { from: 'main' });
  return { forge, old, now };
}

test('a branch moves forward from where it was expected and never back', async () => {
  const { forge, old, now } = forgeWithUpdate();
  const files = new Map([
    ['a.txt', 'three'],
    ['b.txt', null],
  ]);
  const next = await forge.createCommit({ tree: old, parents: [now], files, message: 'third' });

  await expect(forge.moveBranch('update', { expected: old, to: next })).rejects.toMatchObject({
    code: 'forge-moved',
  });
  await forge.moveBranch('update', { expected: now, to: next });
  await expect(forge.moveBranch('update', { expected: next, to: old })).rejects.toMatchObject({
    code: 'forge-moved',
  });
  expect(forge.filesAt('update')).toEqual({ 'a.txt': 'three' });
  expect((await forge.commitsBetween('main', 'update')).map(({ message }) => message)).toEqual([
    'third',
    'Change update',
  ]);
});

test('a pull request follows its branch and closes when the branch is gone', async () => {
  const { forge } = forgeWithUpdate();
  const { number } = await forge.createPullRequest(request);
  const moved = forge.addCommit('update', { 'a.txt': 'three' });

  expect(forge.pulls).toMatchObject([{ number, state: 'open', head: { commit: moved } }]);
  expect(await forge.pullRequestsFrom('upd')).toHaveLength(1);
  await expect(forge.createPullRequest(request)).rejects.toMatchObject({ code: 'forge-refused' });

  await forge.deleteBranch('update');
  expect(forge.pulls[0]?.state).toBe('closed');
  expect(await forge.pullRequestsAt(moved)).toEqual([]);
});

test('a merged pull request is closed', async () => {
  const { forge, old, now } = forgeWithUpdate();
  await forge.createPullRequest(request);

  await forge.moveBranch('main', { expected: old, to: now });
  expect(forge.pulls[0]?.state).toBe('closed');
});

test('only a comment of its own account is changed', async () => {
  const { forge } = forgeWithUpdate();
  const { number } = await forge.createPullRequest(request);
  forge.comments.push({ number, author: 'mallory', url: 'u', body: '<!-- m -->\nmine' });

  const marker = '<!-- m -->';
  expect(await forge.comment(number, { marker, body: 'one' })).toMatchObject({
    operation: 'created',
  });
  expect(await forge.comment(number, { marker, body: 'two' })).toMatchObject({
    operation: 'updated',
  });
  expect(await forge.comment(number, { marker, body: 'two' })).toMatchObject({
    operation: 'unchanged',
  });
  expect(forge.commentsOn(number)).toEqual(['<!-- m -->\nmine', '<!-- m -->\ntwo']);
});

test('a deployment that succeeds replaces the one before', async () => {
  const { forge } = forgeWithUpdate();
  const ask = { environment: 'prod', ref: 'main', description: 'd', payload: { lock: 'x' } };
  for (const description of ['a', 'b'.repeat(200)]) {
    const { id } = await forge.createDeployment(ask);
    await forge.setDeploymentStatus(id, { state: 'success', description, logUrl: null });
  }

  const [newest, older] = await forge.deployments('prod', 5);
  expect(newest?.status?.description).toHaveLength(140);
  expect([newest?.status?.state, older?.status?.state]).toEqual(['success', 'inactive']);
});

test('calls are logged, and fail as told', async () => {
  const { forge } = forgeWithUpdate();
  forge.failWith((call) => {
    if (call === 'branch main') throw new LockstepError('forge-unreachable', { message: 'down' });
  });

  await expect(forge.branch('main')).rejects.toMatchObject({ code: 'forge-unreachable' });
  expect(forge.calls).toEqual(['branch main']);
});
