/** What has no answer of a server: told apart by what the client says of it. */
import { describe, expect, test } from '@jest/globals';
import { s3Failure } from '../../../../src/adapters/backends/s3-errors.js';
import { LockstepError } from '../../../../src/errors.js';

const named = (name: string, message: string, code?: string): Error =>
  Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });

describe('an error of the S3 client without an answer', () => {
  test.each([
    [named('CredentialsProviderError', 'none found'), 'backend-credentials', /AWS_ACCESS_KEY_ID/],
    [named('Error', 'Region is missing'), 'backend-region', /AWS_REGION/],
    [named('Error', 'reset', 'ECONNRESET'), 'backend-unreachable', /ECONNRESET/],
    [named('Error', 'no such host', 'ENOTFOUND'), 'backend-unreachable', /endpoint/],
    [named('Error', 'late', 'ETIMEDOUT'), 'backend-timeout', /in time/],
  ])('%s is %s, with what to do', (error, code, says) => {
    const failure = s3Failure('s3://bucket', error);

    expect(failure.code).toBe(code);
    expect(failure.cause).toBe(error);
    expect(`${failure.message} ${failure.hint ?? ''}`).toMatch(says);
    expect(failure.message).toContain('s3://bucket');
  });

  test('that is one of ours stays as it is', () => {
    const ours = new LockstepError('cancelled', { message: 'stopped' });

    expect(s3Failure('s3://bucket', ours)).toBe(ours);
  });
});
