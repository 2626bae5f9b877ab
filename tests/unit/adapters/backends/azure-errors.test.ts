/** The error codes of the Blob service, each as the code of Lockstep that says what to do. */
import { describe, expect, test } from '@jest/globals';
import { explainAzure } from '../../../../src/adapters/backends/azure-errors.js';
import { LockstepError } from '../../../../src/errors.js';

const young = { isSasOver: () => false, isTokenOld: () => false };

function failure(status: number, reason: string, more: object = {}): object {
  return { statusCode: status, code: reason, message: 'what the service wrote', ...more };
}

describe('explainAzure', () => {
  test.each([
    [404, 'ContainerNotFound', 'backend-bucket-missing'],
    [409, 'ContainerBeingDeleted', 'backend-bucket-missing'],
    [403, 'AuthorizationPermissionMismatch', 'backend-denied'],
    [403, 'AuthorizationFailure', 'backend-denied'],
    [403, 'InsufficientAccountPermissions', 'backend-denied'],
    [403, 'AuthenticationFailed', 'backend-credentials'],
    [401, 'NoAuthenticationInformation', 'backend-credentials'],
    [401, 'InvalidAuthenticationInfo', 'backend-credentials'],
    [409, 'PublicAccessNotPermitted', 'backend-credentials'],
    [503, 'ServerBusy', 'backend-throttled'],
    [429, 'TooManyRequests', 'backend-throttled'],
    [500, 'InternalError', 'backend-unreachable'],
    [500, 'OperationTimedOut', 'backend-unreachable'],
    [400, 'Md5Mismatch', 'backend-unreachable'],
  ])('%d %s is %s', (status, reason, code) => {
    const error = explainAzure('az://c', failure(status, reason), young);

    expect(error.code).toBe(code);
    expect(error.message).toBe(`az://c answered ${status} ${reason}`);
  });

  test.each([
    [
      'the time of a SAS',
      'Signature not valid in the specified time frame: Start [x] - Expiry [y] - Current [z]',
      'backend-credentials-expired',
    ],
    ['the clock', 'Request date header too old: Sat, 21 Nov 2026 08:00:00 GMT', 'backend-clock'],
    [
      'the end of a token',
      'Lifetime validation failed. The token is expired.',
      'backend-credentials-expired',
    ],
  ])('AuthenticationFailed is told apart by its detail: %s', (_title, detail, code) => {
    const details = { authenticationErrorDetail: detail };
    const error = explainAzure('az://c', failure(403, 'AuthenticationFailed', { details }), young);

    expect(error.code).toBe(code);
  });

  test('a refusal is one of age where the credentials are old', () => {
    const sas = { ...young, isSasOver: () => true };
    const token = { ...young, isTokenOld: () => true };

    expect(explainAzure('az://c', failure(403, 'AuthorizationFailure'), sas).code).toBe(
      'backend-credentials-expired',
    );
    expect(explainAzure('az://c', failure(401, 'InvalidAuthenticationInfo'), token).code).toBe(
      'backend-credentials-expired',
    );
  });

  test('what is below HTTP is an outage with its reason, and a name that is nowhere has a hint', () => {
    const reset = explainAzure('az://c', { code: 'ECONNRESET' }, young);
    const nowhere = explainAzure('az://c', { code: 'ENOTFOUND' }, young);

    expect(reset).toMatchObject({ code: 'backend-unreachable', hint: undefined });
    expect(reset.message).toBe('az://c broke off: ECONNRESET');
    expect(nowhere.hint).toMatch(/account/);
  });

  test('an error of Lockstep stays as it is', () => {
    const error = new LockstepError('object-corrupt', { message: 'x' });

    expect(explainAzure('az://c', error, young)).toBe(error);
  });
});
