/**
 * Credentials of Google Cloud: a service-account key (RFC 7523), workload identity federation (RFC 8693), the
 * environment's default, or none. The first two are exchanged here and not by Google's library: it prints warnings
 * for credentials given as data, knows one token endpoint only, and does not bound its waits.
 */
import { createPrivateKey, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';
import { askForToken, grantIn, keptToken, refusalIn } from './access-token.js';
import type { AccessToken, IdentityToken, TokenAnswer, TokenSource } from './access-token.js';

export type GcsCredentials =
  /** The JSON of a service-account key, or the path of a file with it. */
  | { readonly kind: 'key'; readonly key: string }
  | {
      readonly kind: 'workload-identity';
      /** `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`. */
      readonly provider: string;
      readonly identityToken: IdentityToken;
      /** Address of the account to act as; the federated identity itself when absent. */
      readonly serviceAccount?: string;
      /** `https://sts.googleapis.com/v1/token` when absent. */
      readonly stsEndpoint?: string;
      /** `https://iamcredentials.googleapis.com` when absent. */
      readonly iamEndpoint?: string;
    }
  /** What Google's library finds: GOOGLE_APPLICATION_CREDENTIALS, gcloud's login, the machine's account. */
  | { readonly kind: 'default' }
  /** For emulators and public buckets. */
  | { readonly kind: 'anonymous' };

interface Asking {
  /** `Backend.name`, for messages. */
  readonly name: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly timeoutMs: number;
}

/** Reading, writing and listing objects; rights on the bucket narrow it further. */
const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_write';
const CLOUD_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const TOKEN_ENDPOINT = 'https://oauth2.googleapis.com/token';

/** The tokens of credentials that are exchanged here; null for those that are not. */
export function gcsTokens(credentials: GcsCredentials, asking: Asking): TokenSource | null {
  if (credentials.kind === 'key') {
    return keptToken(() => tokenOfKey(credentials.key, asking), asking.clock);
  }
  if (credentials.kind === 'workload-identity') {
    return keptToken(() => tokenOfIdentity(credentials, asking), asking.clock);
  }
  return null;
}

interface ServiceAccountKey {
  readonly client_email: string;
  readonly private_key: string;
  readonly private_key_id?: string;
  readonly token_uri?: string;
}

async function tokenOfKey(
  source: string,
  { name, clock, timeoutMs }: Asking,
): Promise<AccessToken> {
  const key = await readKey(source, name);
  const url = key.token_uri ?? TOKEN_ENDPOINT;
  const issued = Math.floor(clock.now() / 1000);
  const assertion = signedJwt(key, {
    iss: key.client_email,
    scope: SCOPE,
    aud: url,
    iat: issued,
    exp: issued + 3600,
  });
  const service = `${name}: the token endpoint of ${key.client_email}`;
  const answer = await askForToken({
    service,
    url,
    form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion },
    timeoutMs,
  });
  throwRefusal(answer, service, 'check that the key has not been deleted or disabled');
  return grantIn(answer, service, clock.now());
}

async function readKey(source: string, name: string): Promise<ServiceAccountKey> {
  const isJson = source.trimStart().startsWith('{');
  const where = `${name}: ${isJson ? 'the service-account key' : source}`;
  try {
    const key = JSON.parse(isJson ? source : await readFile(source, 'utf8')) as ServiceAccountKey;
    if (typeof key.client_email === 'string' && typeof key.private_key === 'string') return key;
  } catch (error) {
    throw keyInvalid(where, (error as NodeJS.ErrnoException).code ?? 'is no JSON');
  }
  throw keyInvalid(where, 'has no client_email and private_key');
}

/** The reason only: what a JSON parser quotes could be the key. */
function keyInvalid(where: string, reason: string): LockstepError {
  return new LockstepError('backend-credentials', {
    message: `${where} cannot be used: ${reason}`,
    hint: 'give the JSON of a service-account key, or the path of its file',
  });
}

function signedJwt(key: ServiceAccountKey, claims: object): string {
  const header = { alg: 'RS256', typ: 'JWT', kid: key.private_key_id };
  const content = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  try {
    const signature = sign('sha256', Buffer.from(content), createPrivateKey(key.private_key));
    return `${content}.${signature.toString('base64url')}`;
  } catch {
    // The cause is left out, as it may quote the key.
    throw keyInvalid(`the key of ${key.client_email}`, 'its private_key is not in PEM form');
  }
}

type WorkloadIdentity = Extract<GcsCredentials, { readonly kind: 'workload-identity' }>;

async function tokenOfIdentity(
  identity: WorkloadIdentity,
  { name, clock, timeoutMs }: Asking,
): Promise<AccessToken> {
  const provider = identity.provider.replace(/^(https:)?\/*(iam\.googleapis\.com\/)?/, '');
  const service = `${name}: the security token service of Google Cloud`;
  const subject = await identity.identityToken(`https://iam.googleapis.com/${provider}`);
  const answer = await askForToken({
    service,
    url: identity.stsEndpoint ?? 'https://sts.googleapis.com/v1/token',
    form: {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: `//iam.googleapis.com/${provider}`,
      scope: identity.serviceAccount === undefined ? SCOPE : CLOUD_SCOPE,
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      subject_token: subject,
    },
    timeoutMs,
  });
  throwRefusal(answer, service, `check provider, attribute condition and audience of ${provider}`);
  const federated = grantIn(answer, service, clock.now());
  if (identity.serviceAccount === undefined) return federated;
  return await impersonated(identity.serviceAccount, federated.token, {
    identity,
    name,
    timeoutMs,
  });
}

/** `generateAccessToken` of the IAM Service Account Credentials API. */
async function impersonated(
  account: string,
  bearer: string,
  {
    identity,
    name,
    timeoutMs,
  }: { readonly identity: WorkloadIdentity; readonly name: string; readonly timeoutMs: number },
): Promise<AccessToken> {
  const service = `${name}: the service account ${account}`;
  const base = identity.iamEndpoint ?? 'https://iamcredentials.googleapis.com';
  const path = `v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`;
  const answer = await askForToken({
    service,
    url: `${base.replace(/\/+$/, '')}/${path}`,
    json: { scope: [SCOPE], lifetime: '3600s' },
    bearer,
    timeoutMs,
  });
  throwRefusal(answer, service, 'grant roles/iam.workloadIdentityUser on it to the identity');
  const { accessToken, expireTime } = answer.body;
  const expiresAt = Date.parse(String(expireTime));
  if (typeof accessToken === 'string' && !Number.isNaN(expiresAt)) {
    return { token: accessToken, expiresAt };
  }
  throw new LockstepError('backend-credentials', { message: `${service} gave no access token` });
}

/** Google's words for a time out of range: "Token must be a short-lived token … Check your iat and exp values". */
const CLOCK = /reasonable timeframe|iat and exp|issued in the future|not yet valid/i;
const EXPIRED = /expired|stale/i;

function throwRefusal(answer: TokenAnswer, service: string, hint: string): void {
  const refusal = refusalIn(answer);
  if (refusal === null) return;
  const message = `${service} refused: ${refusal.slice(0, 300)}`;
  if (CLOCK.test(refusal)) {
    throw new LockstepError('backend-clock', { message, hint: 'set the clock of this machine' });
  }
  const code = EXPIRED.test(refusal) ? 'backend-credentials-expired' : 'backend-credentials';
  throw new LockstepError(code, { message, hint });
}
