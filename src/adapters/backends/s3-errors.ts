/** What an S3 server, or the way to it, said no with: as the codes of Lockstep. */
import { LockstepError, type ErrorCode } from '../../errors.js';
import { sizeOfUnsatisfied } from './body-transfer.js';
import { unreachable } from './http-failure.js';

/** An answer that is an error. */
interface S3Answer {
  readonly status: number;
  /** The `Code` of its XML, or what the SDK calls it when it had none. */
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Codes of S3 and of what is compatible with it. Those not here are judged by their status. */
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: 'backend-denied',
  AuthorizationHeaderMalformed: 'backend-region',
  ExpiredToken: 'backend-credentials-expired',
  ExpiredTokenException: 'backend-credentials-expired',
  IllegalLocationConstraintException: 'backend-region',
  InvalidAccessKeyId: 'backend-credentials',
  InvalidBucketName: 'backend-bucket-missing',
  InvalidToken: 'backend-credentials',
  NoSuchBucket: 'backend-bucket-missing',
  PermanentRedirect: 'backend-region',
  RequestInTheFuture: 'backend-clock',
  RequestTimeTooSkewed: 'backend-clock',
  RequestTimeout: 'backend-timeout',
  SignatureDoesNotMatch: 'backend-credentials',
  SlowDown: 'backend-throttled',
  TokenRefreshRequired: 'backend-credentials-expired',
};

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  301: 'backend-region',
  307: 'backend-unreachable',
  401: 'backend-credentials',
  403: 'backend-denied',
  404: 'backend-bucket-missing',
  408: 'backend-timeout',
  409: 'backend-unreachable',
  429: 'backend-throttled',
  501: 'backend-incapable',
};

/** The HTTP status that an error of `s3Failure` holds. */
export function statusOf(error: unknown): unknown {
  return error instanceof LockstepError ? error.data['status'] : undefined;
}

/** The server thinks that our clock is wrong. */
export function isSkewed(error: LockstepError): boolean {
  return error.code === 'backend-clock';
}

/** The session of the credentials is over. */
export function isExpired(error: LockstepError): boolean {
  return error.code === 'backend-credentials-expired';
}

/** What to do about it. */
const HINTS: Partial<Readonly<Record<ErrorCode, string>>> = {
  'backend-bucket-missing': 'create the bucket, or correct the bucket or endpoint of the remote',
  'backend-clock': 'set the clock of this machine; servers take requests of ±15 minutes',
  'backend-credentials': 'check the access key and secret given to this run',
  'backend-credentials-expired': 'give the run fresh credentials, or a role that it can take again',
  'backend-denied':
    'give the credentials the right to do this; without s3:ListBucket on the bucket, an object that is not there is also answered with 403',
  'backend-region': 'set `region` of the remote to that of the bucket',
};

/** Undefined when there was no answer, as after a reset. */
function answerOf(error: unknown): S3Answer | undefined {
  if (!(error instanceof Error)) return undefined;
  const { $metadata, $response, Code } = error as SdkError;
  const status = $response?.statusCode ?? $metadata?.httpStatusCode;
  if (status === undefined) return undefined;
  const code = Code ?? error.name;
  return { status, code, message: error.message, headers: $response?.headers ?? {} };
}

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: {
    readonly statusCode?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly Code?: string;
}

/**
 * The error to throw for one of the SDK; ours pass as they are. `data` has `status`, `reason` (the code of S3), and
 * `size` of the object after a 416.
 */
export function s3Failure(backend: string, error: unknown): LockstepError {
  if (error instanceof LockstepError) return error;
  const answer = answerOf(error);
  return answer === undefined ? withoutAnswer(backend, error) : withAnswer(backend, answer, error);
}

function withAnswer(backend: string, answer: S3Answer, cause: unknown): LockstepError {
  const code = codeOf(answer);
  const region = answer.headers['x-amz-bucket-region'];
  const hint =
    code === 'backend-region' && region !== undefined
      ? `set \`region: ${region}\` of the remote`
      : HINTS[code];
  const total = sizeOfUnsatisfied(answer.headers['content-range']);
  const retryAfterMs = code === 'backend-throttled' ? retryAfterOf(answer.headers) : undefined;
  return new LockstepError(code, {
    message: `${backend} answered ${answer.status} ${answer.code}: ${answer.message.replace(/\.$/, '')}`,
    ...(hint === undefined ? {} : { hint }),
    data: {
      status: answer.status,
      reason: answer.code,
      ...(total === null ? {} : { size: total }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
    cause,
  });
}

/** An answer of 2xx that is an error all the same was broken on its way, or is one that S3 sends after a long wait. */
function codeOf({ status, code, headers }: S3Answer): ErrorCode {
  if (status === 503 && headers['retry-after'] !== undefined) return 'backend-throttled';
  const known = BY_CODE[code] ?? BY_STATUS[status];
  if (known !== undefined) return known;
  return status >= 500 || status < 300 ? 'backend-unreachable' : 'backend-incapable';
}

/** `Retry-After` in seconds; a date is left to the back-off, which is bounded too. */
function retryAfterOf(headers: Readonly<Record<string, string>>): number | undefined {
  const seconds = Number.parseFloat(headers['retry-after'] ?? '');
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : undefined;
}

function withoutAnswer(backend: string, error: unknown): LockstepError {
  const { name, message } = (error ?? {}) as Partial<Error>;
  if (name === 'CredentialsProviderError') {
    return new LockstepError('backend-credentials', {
      message: `there are no credentials for ${backend}: ${message ?? ''}`,
      hint: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or `role` of the remote',
      cause: error,
    });
  }
  if (message === 'Region is missing') {
    return new LockstepError('backend-region', {
      message: `the region of ${backend} is not known`,
      hint: 'set `region` of the remote, or AWS_REGION',
      cause: error,
    });
  }
  return unreachable(backend, error);
}
