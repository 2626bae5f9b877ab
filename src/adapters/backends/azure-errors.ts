/** What the Blob service of Azure says, as errors of ours. https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes */
import { LockstepError } from '../../errors.js';
import type { ErrorCode } from '../../errors.js';
import { firstText, outage, unreachable } from './http-failure.js';

/** An answer of the service that is not a success. */
export interface AzureRefusal {
  readonly status: number;
  /** The error code, such as `BlobNotFound`. */
  readonly reason: string;
  /** Why authentication failed, where the service says. */
  readonly detail: string;
  readonly retryAfter: string | null;
  readonly range: string | null;
}

interface ServiceFailure {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly response?: { readonly headers: { get(name: string): string | undefined } };
}

/** Null for anything but an answer of the server: the network, our own errors, defects. */
export function azureRefusalOf(error: unknown): AzureRefusal | null {
  if (error instanceof LockstepError) return null;
  const { statusCode, code, message, details, response } = error as ServiceFailure;
  if (typeof statusCode !== 'number' || statusCode < 300) return null;
  const header = (name: string): string | null => response?.headers.get(name) ?? null;
  return {
    status: statusCode,
    reason: firstText(header('x-ms-error-code'), details?.['errorCode'], code),
    detail: firstText(details?.['authenticationErrorDetail'], details?.['message'], message),
    retryAfter: header('retry-after'),
    range: header('content-range'),
  };
}

const HINTS: Partial<Record<ErrorCode, string>> = {
  'backend-bucket-missing': 'create the container, or correct the url of the remote store',
  'backend-denied':
    'grant the role Storage Blob Data Reader to read and list, Contributor to write too, or a SAS with those permissions; ' +
    'a firewall of the account looks like this as well',
  'backend-credentials': 'check the name of the account, its key, SAS or federated credential',
  'backend-credentials-expired':
    'give a new SAS; a token of a workload identity is renewed by itself',
  'backend-clock': 'set the clock of this machine',
};

/** What the credentials know about their age. */
export interface CredentialAge {
  /** The SAS in use has ended by now. */
  readonly isSasOver: () => boolean;
  /** Asked when the server refused a token: true when a new one may help. */
  readonly isTokenOld: () => boolean;
}

/** What failed at `name`. */
export function explainAzure(name: string, error: unknown, age: CredentialAge): LockstepError {
  if (error instanceof LockstepError) return error;
  const refusal = azureRefusalOf(error);
  if (refusal === null) return unreachable(name, error);
  const down = outage(name, refusal);
  if (down !== null) return down;
  const { status, reason } = refusal;
  const code = codeOf(refusal, age);
  return new LockstepError(code, {
    message: `${name} answered ${status} ${reason}`.trim(),
    ...(HINTS[code] === undefined ? {} : { hint: HINTS[code] }),
    data: { status, reason },
  });
}

const CREDENTIALS =
  /^(AuthenticationFailed|NoAuthenticationInformation|InvalidAuthenticationInfo|PublicAccessNotPermitted|KeyBasedAuthenticationNotPermitted)$/;
/** The words tell a wrong signature, whatever code comes with them. */
const SIGNATURE = /failed to authenticate the request/i;
/** "Request date header too old", and of a shared key: "Make sure the value of Date header is right". */
const CLOCK = /date header too old|x-ms-date header is older|not within.*minutes/i;
const EXPIRED =
  /signature not valid in the specified time frame|token is expired|lifetime validation/i;

function codeOf(refusal: AzureRefusal, age: CredentialAge): ErrorCode {
  const { status, reason, detail } = refusal;
  if (CLOCK.test(detail)) return 'backend-clock';
  const isUnknown = status === 401 || CREDENTIALS.test(reason) || SIGNATURE.test(detail);
  if (isUnknown || status === 403) {
    if (EXPIRED.test(detail) || isOver(status, age)) return 'backend-credentials-expired';
    return isUnknown ? 'backend-credentials' : 'backend-denied';
  }
  const isMissing = status === 404 || reason === 'ContainerBeingDeleted';
  return isMissing ? 'backend-bucket-missing' : 'backend-unreachable';
}

function isOver(status: number, { isSasOver, isTokenOld }: CredentialAge): boolean {
  return isSasOver() || (status === 401 && isTokenOld());
}
