/**
 * A role taken by an identity token (OIDC): one unsigned POST of AssumeRoleWithWebIdentity to STS, made again when the
 * credentials near their end. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';
import { keptToken, type Expiring, type IdentityToken, type TokenSource } from './access-token.js';
import type { TimeLimits } from './bounded-call.js';
import { outage, unreachable } from './http-failure.js';

export interface WebIdentity {
  readonly roleArn: string;
  /** `sts.amazonaws.com` when absent. */
  readonly audience?: string;
  /** Of Ceph, MinIO and others; may carry a path. That of AWS in the region of the bucket when absent. */
  readonly stsEndpoint?: string;
  /** Seen in the audit log of the account; `lockstep` when absent. */
  readonly sessionName?: string;
  /** A fresh token. Such tokens live for minutes, so it is asked for right before each exchange. */
  readonly identityToken: IdentityToken;
}

const DEFAULT_AUDIENCE = 'sts.amazonaws.com';

/** What STS gave, as the SDK takes it. */
export interface RoleCredentials extends Expiring {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Always past, so that the SDK asks before every request: what is kept, and how long, is decided here alone. */
  readonly expiration: Date;
}

export interface RoleContext {
  /** Name of the backend, for messages. */
  readonly backend: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly limits: Pick<TimeLimits, 'answer'>;
  /** Of the bucket. */
  readonly region: string | undefined;
}

/** Callers that come together share one exchange; a failed one is not kept. */
export function assumedRole(
  identity: WebIdentity,
  context: RoleContext,
): TokenSource<RoleCredentials> {
  return keptToken(() => exchange(identity, context), context.clock);
}

interface StsAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/** Throws `backend-credentials` for a refusal; otherwise `backend-unreachable`, `-timeout` or `-throttled`. */
async function exchange(identity: WebIdentity, context: RoleContext): Promise<RoleCredentials> {
  const endpoint = identity.stsEndpoint ?? stsOfAws(context.region);
  const service = `the token service ${URL.parse(endpoint)?.host ?? endpoint} for ${context.backend}`;
  const token = await identity.identityToken(identity.audience ?? DEFAULT_AUDIENCE);
  const request = { endpoint, form: formOf(identity, token), timeoutMs: context.limits.answer };
  const answer = await ask(request).catch((error: unknown) => {
    throw (error as Error).name === 'TimeoutError'
      ? new LockstepError('backend-timeout', { message: `${service} did not answer in time` })
      : unreachable(service, (error as Error).cause ?? error);
  });
  const reason = element(answer.text, 'Code') ?? '';
  const down = outage(service, { ...answer, reason });
  if (down !== null) throw down;
  const credentials = answer.status === 200 ? credentialsIn(answer.text) : undefined;
  if (credentials !== undefined) return credentials;
  const why = `${answer.status} ${reason} ${element(answer.text, 'Message') ?? ''}`;
  throw new LockstepError('backend-credentials', {
    message: `${service} did not give the role ${identity.roleArn}: ${why.trimEnd()}`,
    hint: 'check that the role trusts this repository, and `role`, `audience` and `sts_endpoint` of the remote',
    data: { status: answer.status, reason },
  });
}

/** The endpoints of regions; the one without a region serves all of them but China. */
export function stsOfAws(region: string | undefined): string {
  if (region === undefined || region === 'auto') return 'https://sts.amazonaws.com';
  return `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

function formOf(identity: WebIdentity, token: string): URLSearchParams {
  return new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: identity.roleArn,
    RoleSessionName: identity.sessionName ?? 'lockstep',
    WebIdentityToken: token,
  });
}

/** The token is in the body alone, never in a URL or a message. */
async function ask(request: {
  readonly endpoint: string;
  readonly form: URLSearchParams;
  readonly timeoutMs: number;
}): Promise<StsAnswer> {
  const response = await fetch(request.endpoint, {
    method: 'POST',
    headers: { accept: 'application/xml' },
    body: request.form,
    // A token is for the service that was named, not for where that sends it.
    redirect: 'error',
    signal: AbortSignal.timeout(request.timeoutMs),
  });
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, retryAfter, text: await response.text() };
}

function credentialsIn(xml: string): RoleCredentials | undefined {
  const accessKeyId = element(xml, 'AccessKeyId');
  const secretAccessKey = element(xml, 'SecretAccessKey');
  const sessionToken = element(xml, 'SessionToken');
  const expiresAt = Date.parse(element(xml, 'Expiration') ?? '');
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  if (sessionToken === undefined || Number.isNaN(expiresAt)) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken, expiresAt, expiration: new Date(0) };
}

/** Text of the first element of that name; what STS puts into these elements needs no entities but `&amp;`. */
function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];
  return text?.trim().replaceAll('&amp;', '&');
}
