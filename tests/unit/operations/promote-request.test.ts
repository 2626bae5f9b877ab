/** Promotion as a pull request: one per environment, re-used without force, closed when idle; the journal moves with the merge. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockBytes } from '../../../src/domain/lock-bytes.js';
import { environment } from '../../support/apply-meta-repo.js';
import { FIRST } from '../../support/delivery-repo.js';
import { gatedRepo, type GatedRepo } from '../../support/gated-repo.js';

const PATH = 'manifests/components.lock.staging.yaml';
const BRANCH = 'lockstep/promote/staging';
const VIA = { via: 'pull-request' } as const;

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.forge.addCommit('main', { 'README.md': 'meta' });
  repo.ship('dev', FIRST);
});
afterEach(() => repo.world.dispose());

const isWrite = (call: string): boolean => /^(create|update|move|delete|set)/.test(call);

describe('a promotion by pull request', () => {
  test('asks for exactly the lock file, and moves neither journal nor file', async () => {
    const result = await repo.go(VIA);
    expect(result).toMatchObject({
      ok: true,
      decision: 'allow',
      delivered: 'pull-request',
      promotionId: null,
      pullRequest: { number: 1, url: expect.stringContaining('/pull/1'), operation: 'created' },
    });
    const [pull] = repo.forge.pulls;
    expect(pull).toMatchObject({
      title: 'Promote dev → staging: 3 components',
      head: { branch: BRANCH, commit: result.commit },
      base: { branch: 'main' },
    });
    expect(pull?.body.split('\n')[0]).toBe(
      `<!-- lockstep promote staging plan=${result.plan} decision=allow -->`,
    );
    expect(pull?.body).toContain('## `dev` → `staging`: 3 components may be promoted');
    expect(Object.keys(repo.forge.filesAt(BRANCH))).toEqual(['README.md', PATH]);
    expect(repo.file('staging')).toBeNull();
    expect(repo.world.journal.messages).toEqual([]);
  });

  test('merged and adopted shows in the journal as a promotion, where from', async () => {
    const result = await repo.go(VIA);
    repo.world.write(PATH, repo.forge.filesAt(BRANCH)[PATH] ?? '');
    await repo.apply({ environment: environment('staging') }, repo.as());
    const { entries } = await repo.journal('staging');
    expect(entries[0]).toMatchObject({
      kind: 'lock',
      lock: result.lock.digest,
      from: { environment: 'dev', lock: result.source },
    });
    // Edited since, the file still says where it came from once.
    repo.world.write(PATH, (repo.read(PATH) ?? '').replace('T10:00:00Z', 'T11:00:00Z'));
    await repo.apply({ environment: environment('staging') }, repo.as());
    const later = (await repo.journal('staging')).entries.filter(({ kind }) => kind === 'lock');
    expect(later).toHaveLength(2);
    expect(later[1]).not.toHaveProperty('from');
  });

  test('is quiet when nothing has changed', async () => {
    await repo.go(VIA);
    repo.forge.calls.length = 0;
    repo.world.clock.advance(3_600_000);
    const again = await repo.go(VIA);
    expect(again.pullRequest).toMatchObject({ number: 1, operation: 'unchanged' });
    expect(repo.forge.calls.filter(isWrite)).toEqual(['updatePullRequest 1']);
  });

  test('goes on its own branch with the next lock, on what the base is by then', async () => {
    const first = await repo.go(VIA);
    repo.forge.addCommit('main', { 'README.md': 'changed' });
    repo.ship('dev', { api: 'v1.1.0' });
    const next = await repo.go(VIA);
    expect(next.pullRequest).toMatchObject({ number: 1, operation: 'updated' });
    expect(next.commit).not.toBe(first.commit);
    expect(repo.forge.filesAt(BRANCH)).toEqual({
      'README.md': 'changed',
      [PATH]: expect.stringContaining('version: v1.1.0'),
    });
    expect(repo.forge.pulls).toHaveLength(1);
  });

  test('keeps what somebody else committed to its branch', async () => {
    await repo.go(VIA);
    repo.forge.addCommit(BRANCH, { 'note.md': 'mine' }, { author: 'bea', message: 'A note' });
    repo.ship('dev', { api: 'v1.1.0' });
    await repo.go(VIA);
    expect(repo.forge.filesAt(BRANCH)).toMatchObject({ 'note.md': 'mine' });
  });

  test('says in its text when a gate closes, and asks again when it opens', async () => {
    await repo.go(VIA);
    repo.configure({ stopTheLine: 'audit' });
    const stopped = await repo.go(VIA);
    expect(stopped).toMatchObject({ decision: 'block', delivered: null });
    expect(repo.forge.pulls[0]?.body).toContain('decision=block');
    expect(repo.forge.pulls[0]?.body).toContain('BLOCKED');
    repo.configure({ stopTheLine: null });
    await repo.go(VIA);
    expect(repo.forge.pulls[0]?.body).toContain('decision=allow');
  });

  test('is closed when there is nothing to promote any more', async () => {
    await repo.go(VIA);
    const lock = repo.forge.filesAt(BRANCH)[PATH] ?? '';
    repo.world.write(PATH, lock);
    const idle = await repo.go(VIA);
    expect(idle.pullRequest).toMatchObject({ number: 1, operation: 'closed' });
    expect(repo.forge.pulls[0]?.state).toBe('closed');
    expect(repo.forge.branches.has(BRANCH)).toBe(false);
    expect((await repo.go(VIA)).pullRequest).toBeNull();
  });

  test('opens a new one after the last was squashed and its branch left behind', async () => {
    await repo.go(VIA);
    const lock = repo.forge.filesAt(BRANCH)[PATH] ?? '';
    repo.forge.addCommit('main', { [PATH]: lock });
    await repo.forge.updatePullRequest(1, { state: 'closed' });
    repo.world.write(PATH, lock);
    repo.ship('dev', { api: 'v1.2.0' });
    const next = await repo.go(VIA);
    expect(next.pullRequest).toMatchObject({ number: 2, operation: 'created' });
  });
});

test('nothing is written when a gate says no, by a dry run, or by an event of low trust', async () => {
  await repo.go({ ...VIA, dryRun: true });
  await repo.go(VIA, repo.as('eve', { trust: 'low' }));
  repo.configure({ stopTheLine: 'audit' });
  await repo.go(VIA);
  expect(repo.forge.calls.filter(isWrite)).toEqual([]);
  expect(repo.forge.pulls).toEqual([]);
});

test('without a forge it is an error that says so', async () => {
  await expect(repo.go(VIA, { ...repo.as(), forge: null })).rejects.toMatchObject({
    code: 'forge-missing',
  });
});

test('who moves the branch at the same time wins, nobody is overwritten', async () => {
  await repo.go(VIA);
  repo.ship('dev', { api: 'v1.1.0' });
  repo.forge.failWith((call) => {
    if (!call.startsWith('moveBranch')) return;
    repo.forge.failWith(() => undefined);
    repo.forge.addCommit(BRANCH, { 'note.md': 'mine' }, { author: 'bea' });
  });
  await expect(repo.go(VIA)).rejects.toMatchObject({ code: 'forge-moved', kind: 'conflict' });
  expect(repo.forge.filesAt(BRANCH)).toMatchObject({ 'note.md': 'mine' });
});

test('the bytes are those that a promotion by file would write', async () => {
  await repo.go(VIA);
  const asked = repo.forge.filesAt(BRANCH)[PATH];
  await repo.go();
  const lock = repo.file('staging');
  expect(asked).toBe(lock === null ? '' : lockBytes(lock));
});
