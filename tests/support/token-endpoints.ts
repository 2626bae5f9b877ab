/**
 * Doubles of the endpoints that give access tokens, strict about what they are asked: Google's OAuth endpoint for
 * service-account keys (RFC 7523), its security token service (RFC 8693) and `generateAccessToken`, and Microsoft
 * Entra's client credentials grant with a federated assertion.
 */
import { generateKeyPairSync, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiError } from './gcs-answers.js';

/** The identity token that the doubles take, for the audience that it was minted for. */
export const identityFor = (audience: string): string => `identity of the job for ${audience}`;

export const PROVIDER = 'projects/12/locations/global/workloadIdentityPools/ci/providers/github';

export interface TokenEndpoints {
  readonly url: string;
  /** The JSON of a service-account key whose `token_uri` is here. */
  readonly key: string;
  /** Every token given, in order. */
  readonly given: string[];
  /** `path` of every request, in order. */
  readonly requests: string[];
  /** Answers the next requests instead: status and body. */
  readonly refusals: {
    readonly status: number;
    readonly body: object;
    readonly retryAfter?: string;
  }[];
  /** Seconds that tokens live. */
  lifetime: number;
  /** What a token is; a number that grows when absent. */
  token: (() => string) | undefined;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly retryAfter?: string;
}

const KEY_PAIR = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ACCOUNT = 'ci@example.iam.gserviceaccount.com';

/** Listens on a free port of this machine. */
export async function startTokenEndpoints(): Promise<TokenEndpoints> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const path = request.url ?? '';
      endpoints.requests.push(path);
      const asked = {
        path,
        body: Buffer.concat(chunks).toString(),
        bearer: request.headers.authorization ?? '',
      };
      const { status, body, retryAfter } = endpoints.refusals.shift() ?? answerTo(endpoints, asked);
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
      });
      response.end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoints: TokenEndpoints = {
    url,
    key: JSON.stringify({
      type: 'service_account',
      client_email: ACCOUNT,
      private_key_id: 'key-1',
      private_key: KEY_PAIR.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      token_uri: `${url}/token`,
    }),
    ...{ given: [], requests: [], refusals: [], lifetime: 3600, token: undefined },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return endpoints;
}

interface Asked {
  readonly path: string;
  readonly body: string;
  readonly bearer: string;
}

function answerTo(endpoints: TokenEndpoints, asked: Asked): Answer {
  if (asked.path === '/token') return forKey(endpoints, new URLSearchParams(asked.body));
  if (asked.path === '/sts') return forIdentity(endpoints, new URLSearchParams(asked.body));
  if (
    asked.path ===
    `/v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`
  )
    return forAccount(endpoints, asked);
  if (asked.path === '/tenant-1/oauth2/v2.0/token')
    return forAssertion(endpoints, new URLSearchParams(asked.body));
  return { status: 404, body: { error: 'not_found' } };
}

function grant(endpoints: TokenEndpoints): Answer {
  return {
    status: 200,
    body: { access_token: mint(endpoints), expires_in: endpoints.lifetime, token_type: 'Bearer' },
  };
}

function mint(endpoints: TokenEndpoints): string {
  const token = endpoints.token?.() ?? `token-${endpoints.given.length + 1}`;
  endpoints.given.push(token);
  return token;
}

function refused(error: string, description: string): Answer {
  return { status: 400, body: { error, error_description: description } };
}

function forKey(endpoints: TokenEndpoints, form: URLSearchParams): Answer {
  const [header = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
  const signed = Buffer.from(`${header}.${claims}`);
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return refused('unsupported_grant_type', 'Invalid grant_type');
  if (!isSignedBy(KEY_PAIR.publicKey, signed, signature))
    return refused('invalid_grant', 'Invalid JWT Signature.');
  const { iss, aud, iat, exp, scope } = JSON.parse(
    Buffer.from(claims, 'base64url').toString(),
  ) as Record<'iss' | 'aud' | 'scope', string> & Record<'iat' | 'exp', number>;
  if (iss !== ACCOUNT || aud !== `${endpoints.url}/token` || !scope.includes('devstorage'))
    return refused('invalid_grant', 'Invalid JWT');
  const now = Date.now() / 1000;
  if (exp - iat > 3600 || iat > now + 300 || exp < now) {
    return refused(
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. ' +
        'Check your iat and exp values in the JWT claim.',
    );
  }
  return grant(endpoints);
}

function isSignedBy(key: KeyObject, content: Buffer, signature: string): boolean {
  return verify('sha256', content, key, Buffer.from(signature, 'base64url'));
}

function forIdentity(endpoints: TokenEndpoints, form: URLSearchParams): Answer {
  const wanted = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${PROVIDER}`,
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (form.get(name) !== value) return refused('invalid_request', `Invalid value for "${name}".`);
  }
  if (form.get('subject_token') !== identityFor(`https://iam.googleapis.com/${PROVIDER}`))
    return refused(
      'invalid_grant',
      'The audience in ID Token does not match the expected audience.',
    );
  return grant(endpoints);
}

function forAccount(endpoints: TokenEndpoints, { body, bearer }: Asked): Answer {
  const { scope } = JSON.parse(body) as { readonly scope?: readonly string[] };
  if (bearer !== `Bearer ${endpoints.given.at(-1)}` || scope?.length !== 1) {
    const text = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource";
    return { status: 403, body: apiError(403, 'forbidden', text) };
  }
  const expireTime = new Date(Date.now() + endpoints.lifetime * 1000).toISOString();
  return { status: 200, body: { accessToken: mint(endpoints), expireTime } };
}

function forAssertion(endpoints: TokenEndpoints, form: URLSearchParams): Answer {
  const wanted = {
    grant_type: 'client_credentials',
    client_id: 'client-1',
    scope: 'https://storage.azure.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: identityFor('api://AzureADTokenExchange'),
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (form.get(name) !== value)
      return refused('invalid_client', `AADSTS700213: No matching federated identity: ${name}`);
  }
  return grant(endpoints);
}
