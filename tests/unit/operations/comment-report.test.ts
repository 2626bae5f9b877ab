/** The second stage: a trusted run comments what an untrusted one found, and takes nothing of it on trust. */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HostEvent } from '../../../src/domain/host-event.js';
import { REPORT_LIMIT } from '../../../src/domain/reported-diff.js';
import { commentReport } from '../../../src/operations/comment-report.js';
import type { CommentOptions } from '../../../src/operations/sticky-comment.js';
import { toJson } from '../../../src/report/json.js';
import { diffResult } from '../../support/diff-results.js';
import { NO_EVENT, sha } from '../../support/diff-world.js';
import { fakeForge, type FakeForge } from '../../support/fake-forge.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const FORK = 'mallory/meta';
const OPTIONS: CommentOptions = { when: 'always', id: null, redact: (text) => text };

let world: FakeWorld;
let forge: FakeForge;

beforeEach(() => {
  world = fakeWorld();
  forge = fakeForge();
  forge.addCommit('main', { a: '1' });
  forge.openPullRequest({ head: 'topic', repository: FORK, commit: sha('d') });
  put(toJson(diffResult));
});

afterEach(() => world.dispose());

const put = (json: unknown) => world.write('result.json', JSON.stringify(json));
const ended = (run: Partial<NonNullable<HostEvent['endedRun']>> = {}): HostEvent => ({
  ...NO_EVENT,
  name: 'workflow_run',
  endedRun: {
    id: '99',
    event: 'pull_request',
    conclusion: 'success',
    headCommit: sha('d'),
    headBranch: 'topic',
    headRepository: FORK,
    ...run,
  },
});
const stageTwo = (event: HostEvent | null = ended(), options: Partial<CommentOptions> = {}) =>
  commentReport({ ...world, forge, host: { ...world.host, event } }, 'result.json', {
    ...OPTIONS,
    ...options,
  });

describe('the comment of the second stage', () => {
  it('goes to the pull request of the event, and is rendered here', async () => {
    const result = await stageTwo();

    expect(result).toMatchObject({ ok: true, operation: 'created', pullRequest: 1 });
    expect(forge.commentsOn(1)[0]).toMatch(
      /^<!-- lockstep:diff -->\n## Component changes: refused/,
    );
    expect(forge.commentsOn(1)[0]).toContain('[run](https://forge.test/acme/meta/actions/runs/99)');
    expect(forge.commentsOn(1)[0]).toContain('It approves nothing.');
  });

  it('takes the file from the directory that an artifact was unpacked to', async () => {
    const directory = join(world.workspace.root, 'artifact');
    mkdirSync(directory);
    writeFileSync(join(directory, 'abc-result.json'), JSON.stringify(toJson(diffResult)));
    const run = (place: string) =>
      commentReport({ ...world, forge, host: { ...world.host, event: ended() } }, place, OPTIONS);

    expect(await run('artifact')).toMatchObject({ operation: 'created' });
    writeFileSync(join(directory, 'second.json'), '{}');
    await expect(run('artifact')).rejects.toMatchObject({ code: 'report-invalid' });
  });

  it.each<[string, Partial<NonNullable<HostEvent['endedRun']>>]>([
    ['a push', { event: 'push' }],
    ['a fork that is gone', { headRepository: null }],
    ['another fork with the same commit', { headRepository: 'eve/meta' }],
    ['another branch with the same commit', { headBranch: 'other' }],
  ])('is not written for %s, and the reason is told', async (_, run) => {
    const result = await stageTwo(ended(run));

    expect(result).toMatchObject({ ok: true, operation: 'none', pullRequest: null });
    expect(result.reason).not.toBe('');
    expect(forge.comments).toEqual([]);
  });

  it('is not written when the pull request moved on or was closed since', async () => {
    put({ ...toJson(diffResult), head: sha('e') });

    expect(await stageTwo(ended({ headCommit: sha('e') }))).toMatchObject({
      operation: 'none',
      reason: expect.stringContaining('any more'),
    });
  });

  it('of one head and two pull requests goes to the one whose base it was compared with', async () => {
    const other = forge.addCommit('release', { a: '2' });
    forge.openPullRequest({ head: 'topic', base: 'release', repository: FORK, commit: sha('d') });

    expect(await stageTwo()).toMatchObject({ operation: 'none' });
    put({ ...toJson(diffResult), base_commit: other });
    expect(await stageTwo()).toMatchObject({ operation: 'created', pullRequest: 2 });
  });

  it('may be wanted on change or on failure only', async () => {
    put({ ...toJson(diffResult), ok: true });

    expect(await stageTwo(ended(), { when: 'on-failure' })).toMatchObject({ operation: 'none' });
    expect(await stageTwo(ended(), { when: 'on-change' })).toMatchObject({ operation: 'created' });
  });
});

describe('what a stranger may hand over (T02, T35)', () => {
  it('T02: a file about another commit than the run is refused, and nothing is written', async () => {
    put({ ...toJson(diffResult), head: sha('e') });

    await expect(stageTwo()).rejects.toMatchObject({ code: 'report-foreign', kind: 'integrity' });
    expect(forge.calls).toEqual([]);
  });

  it('T02: the number of a pull request in the file is no number that is used', async () => {
    forge.openPullRequest({ head: 'victim', repository: FORK, commit: sha('9') });
    put({ ...toJson(diffResult), pull_request: 2, pullRequest: 2, number: 2 });

    expect(await stageTwo()).toMatchObject({ pullRequest: 1 });
    expect(forge.commentsOn(2)).toEqual([]);
  });

  it('T37: a file above the cap, a link, a directory and an absent file are refused', async () => {
    truncateSync(join(world.workspace.root, 'result.json'), REPORT_LIMIT + 1);
    await expect(stageTwo()).rejects.toMatchObject({ code: 'report-invalid' });

    symlinkSync('/etc/passwd', join(world.workspace.root, 'link.json'));
    mkdirSync(join(world.workspace.root, 'empty'));
    const host = { ...world.host, event: ended() };
    for (const file of ['link.json', 'empty', 'absent.json']) {
      await expect(commentReport({ ...world, forge, host }, file, OPTIONS)).rejects.toMatchObject({
        code: 'report-invalid',
      });
    }
  });

  it('T35: its texts are data: no mention, no issue, no link, no image, no HTML lives in the comment', async () => {
    const text =
      '@team #12 GH-7 [x](https://evil) ![i](https://evil/p.png) <img src=x> </details> |';
    const json = JSON.parse(JSON.stringify(toJson(diffResult))) as Record<string, unknown>;
    put({ ...json, refused: [text], findings: [{ severity: 'error', code: 'x', message: text }] });

    await stageTwo();

    const body = (forge.commentsOn(1)[0] ?? '').replace(/&#8203;/g, '\u200b');
    expect(body).not.toMatch(/@team|(?<!&)#12|GH-7|https:\/\/evil|<img/);
  });
});

describe('where it can run', () => {
  it('outside of a workflow_run event it has nobody to write to', async () => {
    await expect(stageTwo(null)).rejects.toMatchObject({ code: 'usage' });
    await expect(stageTwo(NO_EVENT)).rejects.toMatchObject({ code: 'usage' });
    await expect(stageTwo(ended({ headCommit: null }))).rejects.toMatchObject({ code: 'usage' });
  });

  it('without a forge it says what is missing', async () => {
    const host = { ...world.host, event: ended() };

    await expect(
      commentReport({ ...world, forge: null, host }, 'result.json', OPTIONS),
    ).rejects.toMatchObject({ code: 'forge-missing' });
  });
});
