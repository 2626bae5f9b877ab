/** What GitHub says, as errors of ours. */
import { describe, expect, test } from '@jest/globals';
import { explainGithub } from '../../../../src/adapters/github/github-errors.js';
import { LockstepError } from '../../../../src/errors.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const REQUEST = 'GET /repos/acme/meta/pulls';

function explained(
  status: number,
  headers: Record<string, string> = {},
  data: unknown = { message: 'Because' },
): LockstepError {
  return explainGithub({ status, response: { headers, data } }, REQUEST, NOW);
}

test.each([
  [301, 'forge-not-found'],
  [400, 'forge-refused'],
  [401, 'forge-denied'],
  [403, 'forge-denied'],
  [404, 'forge-not-found'],
  [408, 'forge-unreachable'],
  [409, 'forge-refused'],
  [410, 'forge-not-found'],
  [422, 'forge-refused'],
  [429, 'forge-rate-limited'],
  [500, 'forge-unreachable'],
  [503, 'forge-unreachable'],
])('an answer of %i is %s, with request and reason', (status, code) => {
  const error = explained(status);

  expect(error.code).toBe(code);
  expect(error.message).toContain(`GitHub answered ${status} to ${REQUEST}: Because`);
});

describe('a permission', () => {
  test.each([
    ['contents=read', 'contents: read'],
    ['pull_requests=write,contents=read', 'pull-requests: write, contents: read'],
    ['issues=write; pull_requests=write', 'issues: write or pull-requests: write'],
  ])('of the header %j is written as in a workflow', (header, permissions) => {
    const error = explained(403, { 'x-accepted-github-permissions': header });

    expect(error.data).toEqual({ status: 403, permissions });
  });

  test.each(['', '::error::x', 'contents=read\u001b[31m', undefined])(
    'that is not told, or odd, is not made up: %j',
    (header) => {
      const headers = header === undefined ? {} : { 'x-accepted-github-permissions': header };
      const error = explained(403, headers);

      expect(error.data).toEqual({ status: 403, permissions: null });
      expect(error.hint).toBe('check what the token may do in this repository');
    },
  );
});

describe('a limit', () => {
  test.each<[string, number, Record<string, string>, number]>([
    ['the seconds to wait', 403, { 'retry-after': '30' }, 30_000],
    ['its end', 403, used('1795255230'), 30_000],
    ['an end that has passed', 403, used('1795255100'), 1_000],
    ['no end', 403, { 'x-ratelimit-remaining': '0' }, 60_000],
    ['nothing', 429, {}, 60_000],
    ['an odd number', 429, { 'retry-after': 'soon' }, 60_000],
  ])('that tells %s', (_what, status, headers, waitMs) => {
    expect(explained(status, headers)).toMatchObject({
      code: 'forge-rate-limited',
      data: { waitMs },
    });
  });

  test('is known by its words where no header tells', () => {
    const message = 'You have exceeded a secondary rate limit.';

    expect(explained(403, {}, { message }).code).toBe('forge-rate-limited');
    expect(explained(403, { 'x-ratelimit-remaining': '17' }).code).toBe('forge-denied');
  });
});

/** The limit is used up; it ends then, in seconds since 1970. */
function used(reset: string): Record<string, string> {
  return { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
}

test('the network below HTTP is told by its code', () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('fetch failed'), { status: 500, cause });

  expect(explainGithub(error, REQUEST, NOW).message).toBe(
    `GitHub cannot be reached: ${REQUEST}: ECONNREFUSED`,
  );
});

test('what is refused says which field', () => {
  const errors = [{ message: 'No commits between main and x' }, 'plain', { code: 'missing' }, null];

  expect(explained(422, {}, { message: 'Validation Failed', errors }).message).toMatch(
    /: Validation Failed: No commits between main and x: plain$/,
  );
});

test.each(['<html>', null, 7, [], {}, { message: { deep: 1 } }])(
  'a body that is none of the API is not shown: %j',
  (body) => {
    expect(explained(502, {}, body).message).toBe(`GitHub answered 502 to ${REQUEST}`);
  },
);

test('an error of ours stays what it is', () => {
  const error = new LockstepError('cancelled', { message: 'enough' });

  expect(explainGithub(error, REQUEST, NOW)).toBe(error);
});
