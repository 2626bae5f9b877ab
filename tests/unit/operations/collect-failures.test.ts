/** Many failures told as one. */
import { describe, expect, test } from '@jest/globals';
import { LockstepError, type ErrorCode } from '../../../src/errors.js';
import { collectFailures } from '../../../src/operations/collect-failures.js';

const failed = (code: ErrorCode, data: Record<string, unknown> = {}): PromiseRejectedResult => ({
  status: 'rejected',
  reason: new LockstepError(code, { message: `${code} happened`, hint: `mend ${code}`, data }),
});
const fine: PromiseFulfilledResult<string> = { status: 'fulfilled', value: 'x' };
const options = { what: 'could not be locked', total: 3, throwThem: true };

describe('collecting failures', () => {
  test('gives nothing when all went well', () => {
    expect(collectFailures([fine, fine], options)).toEqual([]);
  });

  test('throws one error that names all, with the code of the gravest', () => {
    const all = [
      failed('remote-unreachable'),
      fine,
      failed('commit-unreachable', { component: 'api', line: 7 }),
    ];

    expect(() => collectFailures(all, options)).toThrow(
      expect.objectContaining({
        code: 'commit-unreachable',
        message:
          '2 of 3 components could not be locked:\n  commit-unreachable happened\n  remote-unreachable happened',
        data: {
          findings: [
            expect.objectContaining({
              code: 'commit-unreachable',
              where: { component: 'api', line: 7 },
            }),
            expect.objectContaining({ code: 'remote-unreachable', fix: 'mend remote-unreachable' }),
          ],
        },
      }),
    );
  });

  test('gives them as findings when they may be borne', () => {
    const found = collectFailures([failed('ref-missing')], { ...options, throwThem: false });

    expect(found).toMatchObject([{ severity: 'error', code: 'ref-missing' }]);
  });

  test('never bears a cancellation or a bug, and passes them on as they are', () => {
    const bearing = { ...options, throwThem: false };
    const cancelled = failed('cancelled');
    const bug = new TypeError('x is undefined');

    expect(() => collectFailures([failed('ref-missing'), cancelled], bearing)).toThrow(
      cancelled.reason as Error,
    );
    expect(() => collectFailures([{ status: 'rejected', reason: bug }], bearing)).toThrow(bug);
    expect(() => collectFailures([{ status: 'rejected', reason: 'text' }], bearing)).toThrow(
      expect.objectContaining({ code: 'bug' }),
    );
  });
});
