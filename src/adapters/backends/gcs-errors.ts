/** What the JSON API of Google Cloud Storage says, as errors of ours. */
import { LockstepError } from '../../errors.js';
import type { ErrorCode } from '../../errors.js';
import { firstText, outage, unreachable } from './http-failure.js';

/** An answer of the API that is not a success. */
export interface GcsRefusal {
  readonly status: number;
  /** `errors[0].reason`, where there is one. */
  readonly reason: string;
  /** For people; also the one place that tells a missing bucket from a missing object. */
  readonly text: string;
  readonly retryAfter: string | null;
}

interface ApiFailure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: readonly { readonly reason?: unknown; readonly message?: unknown }[];
  readonly response?: { readonly headers?: Readonly<Record<string, string>> };
}

/** Null for anything but an answer of the server: the network, our own errors, defects. */
export function refusalOf(error: unknown): GcsRefusal | null {
  if (error instanceof LockstepError) return null;
  const { code, message, errors = [], response } = error as ApiFailure;
  const status = Number(code);
  if (!Number.isInteger(status) || status < 300) return null;
  const inBody = errorIn(firstText(message));
  const [first] = inBody?.errors ?? errors;
  return {
    status,
    reason: firstText(first?.reason),
    text: firstText(inBody?.message, first?.message, message),
    retryAfter: retryAfterOf(response),
  };
}

function retryAfterOf(response: ApiFailure['response']): string | null {
  return response?.headers?.['retry-after'] ?? null;
}

/** Downloads end with the whole error body as the message. */
function errorIn(text: string): ApiFailure | null {
  if (!text.startsWith('{')) return null;
  try {
    return (JSON.parse(text) as { readonly error?: ApiFailure }).error ?? null;
  } catch {
    // Cut short, or a proxy's: the status says enough.
    return null;
  }
}

/** The bucket, not only the object, is not there. */
export function isBucketMissing({ status, text }: GcsRefusal): boolean {
  return status === 404 && /bucket\b.*\bnot exist/i.test(text);
}

const HINTS: Partial<Record<ErrorCode, string>> = {
  'backend-bucket-missing': 'create the bucket, or correct the url of the remote store',
  'backend-denied':
    'grant roles/storage.objectViewer to read and list, roles/storage.objectUser to write too; ' +
    'without the right to list, a missing object looks like this as well',
  'backend-credentials': 'check the service-account key or the workload identity provider',
  'backend-credentials-expired': 'a new token is asked for at the next try',
};

/** What failed at `name`; `isTokenOld` is asked when the server refused the token. */
export function explainGcs(name: string, error: unknown, isTokenOld: () => boolean): LockstepError {
  if (error instanceof LockstepError) return error;
  const refusal = refusalOf(error);
  if (refusal === null) return unusable(name, error) ?? unreachable(name, error);
  const { status, reason, text } = refusal;
  const down = outage(name, refusal);
  if (down !== null) return down;
  const code = codeOf(refusal, isTokenOld);
  return new LockstepError(code, {
    message: `${name} answered ${status}${reason === '' ? '' : ` ${reason}`}: ${text.slice(0, 300)}`,
    ...(HINTS[code] === undefined ? {} : { hint: HINTS[code] }),
    data: { status, reason },
  });
}

function codeOf(refusal: GcsRefusal, isTokenOld: () => boolean): ErrorCode {
  const { status, reason } = refusal;
  if (status === 401) return isTokenOld() ? 'backend-credentials-expired' : 'backend-credentials';
  if (status === 403 && /ratelimitexceeded/i.test(reason)) return 'backend-throttled';
  if (status === 403) return 'backend-denied';
  return status === 404 ? 'backend-bucket-missing' : 'backend-unreachable';
}

/** The client found no default credentials, or could not use them. */
function unusable(name: string, error: unknown): LockstepError | null {
  const { message } = error as { readonly message?: unknown };
  if (!/default credentials|invalid_grant|invalid_client|unauthorized_client/.test(String(message)))
    return null;
  return new LockstepError('backend-credentials', {
    message: `there are no usable credentials for ${name}`,
    hint: 'set GOOGLE_APPLICATION_CREDENTIALS to the file of a service-account key, or use workload identity',
    cause: error,
  });
}
