/** What started a workflow: read from a payload that anybody may have shaped. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostEventOf, trustOfEvent } from '../../../src/domain/host-event.js';

const ONE = '1'.repeat(40);
const TWO = '2'.repeat(64);
const HUGE = 'x'.repeat(2_000_000);

const NOTHING = {
  ...{ name: 'unknown', repository: null, runId: null, commit: null, ref: null },
  ...{ pullRequest: null, before: null, endedRun: null, defaultBranch: null },
};

describe('an event', () => {
  test('has the fields that its payload says', () => {
    const payload = {
      pull_request: {
        number: 7,
        head: { sha: TWO, repo: { full_name: 'dana/meta' } },
        base: { sha: ONE, repo: { full_name: 'acme/meta' } },
      },
    };

    expect(hostEventOf({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: ONE }, payload)).toEqual({
      ...NOTHING,
      ...{ name: 'pull_request', commit: ONE, before: ONE },
      pullRequest: { number: 7, head: TWO, base: ONE, isFork: true },
    });
  });

  test('compares with the base of its merge group, or where the pushed ref was', () => {
    const before = (payload: unknown) => hostEventOf({}, payload).before;

    expect(before({ merge_group: { base_sha: ONE } })).toBe(ONE);
    expect(before({ before: TWO })).toBe(TWO);
    expect(before({ before: '0'.repeat(40) })).toBeNull();
    expect(before({ before: '0'.repeat(64) })).toBeNull();
  });

  test.each([
    null,
    undefined,
    42,
    'text',
    true,
    [],
    [1, [2]],
    {},
    { pull_request: null, workflow_run: null, merge_group: null, before: null },
    { pull_request: [], workflow_run: [], merge_group: [], before: [] },
    { pull_request: 7, workflow_run: 7, merge_group: 7, before: 7 },
    { pull_request: { number: '7', head: [], base: 'x' }, workflow_run: { id: '1', event: 1 } },
    { pull_request: { number: 0 }, workflow_run: { id: 1.5, event: 'push' } },
    { pull_request: { number: -1 }, workflow_run: { id: 1e300, event: 'push' } },
    { pull_request: { number: 2 ** 53 }, workflow_run: { id: 1 } },
    { before: HUGE, merge_group: { base_sha: HUGE }, pull_request: { number: HUGE } },
    { before: ONE.toUpperCase().replaceAll('1', 'A'), pull_request: { base: { sha: `${ONE}\n` } } },
    JSON.parse('{"__proto__": {"number": 7}, "constructor": {"prototype": 1}}') as unknown,
  ])('of another shape than expected says nothing: case %#', (payload) => {
    expect(hostEventOf({}, payload)).toEqual(NOTHING);
  });

  test('keeps what is right beside what is not', () => {
    const payload = {
      pull_request: { number: 7, head: { sha: HUGE, repo: null }, base: { sha: [], repo: {} } },
      workflow_run: {
        ...{ id: 5, event: 'push', conclusion: 3, head_sha: 'abc', head_branch: [] },
        head_repository: 'acme/meta',
      },
    };

    expect(hostEventOf({}, payload)).toEqual({
      ...NOTHING,
      pullRequest: { number: 7, head: null, base: null, isFork: null },
      endedRun: {
        ...{ id: '5', event: 'push', conclusion: null },
        ...{ headCommit: null, headBranch: null, headRepository: null },
      },
    });
  });

  test('never throws, and never is trusted for what its payload says (T01)', () => {
    const keys = fc.constantFrom(
      'pull_request',
      'workflow_run',
      'head',
      'base',
      'repo',
      'number',
      'id',
    );
    const { payload } = fc.letrec((tie) => ({
      payload: fc.oneof(
        { maxDepth: 5 },
        fc.anything(),
        fc.array(tie('payload'), { maxLength: 3 }),
        fc.dictionary(keys, tie('payload'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(payload, (one) => {
        const event = hostEventOf({ GITHUB_EVENT_NAME: 'pull_request' }, one);
        expect(trustOfEvent(event, true)).toBe('low');
      }),
    );
  });
});

test('an event without a name is not trusted (T02)', () => {
  expect(trustOfEvent(hostEventOf({}, {}), true)).toBe('low');
  expect(trustOfEvent(hostEventOf({ GITHUB_EVENT_NAME: 'push' }, {}), false)).toBe('high');
});
