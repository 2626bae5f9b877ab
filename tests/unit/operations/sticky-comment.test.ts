/** One comment on a pull request: made once, changed in place, and never the reason of a failure. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DiffResult } from '../../../src/domain/diff-result.js';
import type { HostEvent } from '../../../src/domain/host-event.js';
import { LockstepError } from '../../../src/errors.js';
import {
  commented,
  commentBody,
  markerOf,
  type CommentOptions,
} from '../../../src/operations/sticky-comment.js';
import type { Host } from '../../../src/ports/host.js';
import { diffChange, diffResult } from '../../support/diff-results.js';
import { NO_EVENT, pullRequestEvent } from '../../support/diff-world.js';
import { fakeForge, type FakeForge } from '../../support/fake-forge.js';

const ALWAYS: CommentOptions = { when: 'always', id: null, redact: (text) => text };
const nothing: DiffResult = {
  ...diffResult,
  ok: true,
  findings: [],
  environments: [],
  manifest: [],
  fixed: [],
  refused: [],
  commentUrl: null,
};

let forge: FakeForge;

beforeEach(() => {
  forge = fakeForge();
  forge.addCommit('main', { a: '1' });
  for (let at = 0; at < 7; at += 1) {
    forge.addCommit(`topic-${at}`, { a: String(at) }, { from: 'main' });
    forge.openPullRequest({ head: `topic-${at}` });
  }
});

const write = (
  result: DiffResult,
  options: Partial<CommentOptions> = {},
  event: HostEvent | null = pullRequestEvent(),
) => commented({ forge, host: { event } as Host }, result, { ...ALWAYS, ...options });

describe('the comment', () => {
  it('is made once and changed in place, and the result has its address', async () => {
    const first = await write(diffResult);
    const second = await write(nothing);

    expect(second.commentUrl).toBe(first.commentUrl);
    expect(forge.commentsOn(7)).toHaveLength(1);
    expect(forge.commentsOn(7)[0]).toMatch(/^<!-- lockstep:diff -->\n## No component changes/);
  });

  it('of somebody else with the same marker is not touched (T39)', async () => {
    forge.comments.push({ number: 7, author: 'mallory', url: 'x', body: `${markerOf(null)}\nhi` });

    await write(diffResult);

    expect(forge.commentsOn(7)[0]).toBe(`${markerOf(null)}\nhi`);
    expect(forge.commentsOn(7)).toHaveLength(2);
  });

  it('of another id is another comment', async () => {
    await write(diffResult);
    await write(diffResult, { id: 'prod' });

    expect(forge.commentsOn(7)).toHaveLength(2);
    expect(() => markerOf('a --> b')).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it.each<[CommentOptions['when'], DiffResult, number]>([
    ['never', diffResult, 0],
    ['on-change', nothing, 0],
    ['on-change', { ...nothing, environments: diffResult.environments }, 1],
    ['on-change', { ...nothing, findings: diffResult.findings }, 1],
    ['on-change', { ...nothing, findings: diffResult.findings.slice(1) }, 0],
    ['on-failure', { ...diffResult, ok: true }, 0],
    ['on-failure', diffResult, 1],
    ['always', nothing, 1],
  ])('when %s (case %#)', async (when, result, count) => {
    await write(result, { when });

    expect(forge.commentsOn(7)).toHaveLength(count);
  });

  it('that is there does not stay when nothing changed any more: it says so', async () => {
    await write(diffResult, { when: 'on-change' });
    await write(nothing, { when: 'on-change' });

    expect(forge.commentsOn(7)[0]).toContain('No component changes');
  });

  it.each([null, NO_EVENT, { ...NO_EVENT, name: 'merge_group' }])(
    'is not written, silently, where there is no pull request (%#)',
    async (event) => {
      expect(await write(diffResult, {}, event)).toEqual(diffResult);
      expect(forge.calls).toEqual([]);
    },
  );

  it('T36: holds no secret', async () => {
    await write(
      { ...diffResult, refused: ['hunter2-hunter2'] },
      { redact: (text) => text.replaceAll('hunter2', '***') },
    );

    expect(forge.commentsOn(7)[0]).toContain('***-***');
  });
});

describe('a forge that refuses', () => {
  it('is a warning that names the permission and the way out, never a failure', async () => {
    forge.failWith(() => {
      throw new LockstepError('forge-denied', { message: 'the token lacks pull-requests: write' });
    });

    const result = await write({ ...nothing, ok: true });

    expect(result.ok).toBe(true);
    expect(result.findings).toMatchObject([
      {
        severity: 'warning',
        code: 'comment-denied',
        message: 'no comment was written: the token lacks pull-requests: write',
        fix: expect.stringContaining('second stage'),
      },
    ]);
  });

  it.each(['forge-unreachable', 'forge-rate-limited', 'forge-refused'] as const)(
    '%s is a warning too',
    async (code) => {
      forge.failWith(() => {
        throw new LockstepError(code, { message: 'no', hint: 'later' });
      });

      expect((await write(nothing)).findings).toMatchObject([
        { code: 'comment-failed', fix: 'later' },
      ]);
    },
  );

  it('no forge at all is told as well', async () => {
    const world = { forge: null, host: { event: pullRequestEvent() } as Host };

    expect((await commented(world, nothing, ALWAYS)).findings).toMatchObject([
      { code: 'comment-failed' },
    ]);
  });

  it('a defect of ours is thrown on', async () => {
    forge.failWith(() => {
      throw new TypeError('x');
    });

    await expect(write(nothing)).rejects.toThrow(TypeError);
  });
});

describe('the size of a comment (T37)', () => {
  const manyChanges = Array.from({ length: 3000 }, (_, at) =>
    diffChange(`service-${String(at).padStart(4, '0')}`),
  );
  const [first] = diffResult.environments;
  const environments = first === undefined ? [] : [{ ...first, changes: manyChanges }];
  const large: DiffResult = { ...diffResult, environments };

  it('T37: never passes the limit, is cut at a row, and keeps footer and marker', () => {
    const text = commentBody(large, { ...ALWAYS, footer: '<sub>end</sub>' });

    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(text)).toBeGreaterThan(65_536 - 1000);
    expect(text).toMatch(/^<!-- lockstep:diff -->\n/);
    expect(text).toMatch(/\n<sub>end<\/sub>\n$/);
    expect(text).toContain('more rows; the rest is in');
  });

  it('T37: is taken whole by the forge at the edge', async () => {
    await expect(write(large)).resolves.toMatchObject({ commentUrl: expect.any(String) });
  });
});
