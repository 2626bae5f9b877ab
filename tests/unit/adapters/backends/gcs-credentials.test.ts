/** Tokens of Google Cloud: exchanged for a key or an identity, kept, renewed, and told apart when refused. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gcsTokens } from '../../../../src/adapters/backends/gcs-credentials.js';
import type { GcsCredentials } from '../../../../src/adapters/backends/gcs-credentials.js';
import type { LockstepError } from '../../../../src/errors.js';
import { identityFor, PROVIDER, startTokenEndpoints } from '../../../support/token-endpoints.js';
import type { TokenEndpoints } from '../../../support/token-endpoints.js';

const ACCOUNT = 'ci@example.iam.gserviceaccount.com';

let endpoints: TokenEndpoints;
let directory: string;
const time = { now: 0 };

beforeAll(async () => {
  endpoints = await startTokenEndpoints();
  directory = await mkdtemp(path.join(tmpdir(), 'gcs-key-'));
});
afterAll(async () => {
  await endpoints.close();
  await rm(directory, { recursive: true });
});
beforeEach(() => {
  time.now = Date.now();
  endpoints.given.length = 0;
  endpoints.requests.length = 0;
  endpoints.refusals.length = 0;
});

function tokens(credentials: GcsCredentials) {
  const source = gcsTokens(credentials, {
    name: 'gs://bucket',
    clock: { now: () => time.now },
    timeoutMs: 2000,
  });
  if (source === null) throw new Error('no tokens for these credentials');
  return source;
}

function identity(
  more: Partial<Extract<GcsCredentials, { kind: 'workload-identity' }>> = {},
): GcsCredentials {
  return {
    kind: 'workload-identity',
    provider: PROVIDER,
    identityToken: (audience) => Promise.resolve(identityFor(audience)),
    stsEndpoint: `${endpoints.url}/sts`,
    iamEndpoint: endpoints.url,
    ...more,
  };
}

describe('a service-account key', () => {
  test('as JSON is exchanged for a token by a signed assertion', async () => {
    const source = tokens({ kind: 'key', key: endpoints.key });

    expect((await source.current()).token).toBe('token-1');
  });

  test('as the path of a file is read when it is needed', async () => {
    const file = path.join(directory, 'key.json');
    const source = tokens({ kind: 'key', key: file });
    await writeFile(file, endpoints.key);

    expect((await source.current()).token).toBe('token-1');
  });

  test.each([
    ['is not JSON', '{"private', 'is no JSON'],
    ['is of another kind', '{"type":"authorized_user"}', 'has no client_email and private_key'],
    ['is not there', '/no/such/key.json', 'ENOENT'],
    [
      'has a damaged private key',
      '{"client_email":"a@b","private_key":"-----BEGIN"}',
      'its private_key is not in PEM form',
    ],
  ])('that %s is told as such, and not quoted', async (_title, key, reason) => {
    const error: unknown = await tokens({ kind: 'key', key })
      .current()
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'backend-credentials' });
    expect((error as LockstepError).message).toContain(reason);
    expect((error as LockstepError).cause).toBeUndefined();
  });

  test('that does not belong to the account is refused as wrong credentials', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const key = JSON.stringify({
      ...(JSON.parse(endpoints.key) as object),
      private_key: other.export({ type: 'pkcs8', format: 'pem' }),
    });

    const work = tokens({ kind: 'key', key }).current();

    await expect(work).rejects.toMatchObject({ code: 'backend-credentials' });
    await expect(work).rejects.toThrow('Invalid JWT Signature');
  });

  test('with a clock two hours off is refused for the clock', async () => {
    time.now -= 2 * 3_600_000;

    await expect(tokens({ kind: 'key', key: endpoints.key }).current()).rejects.toMatchObject({
      code: 'backend-clock',
    });
  });
});

describe('workload identity', () => {
  test('exchanges the identity of the job for a token', async () => {
    expect((await tokens(identity()).current()).token).toBe('token-1');
    expect(endpoints.requests).toEqual(['/sts']);
  });

  test.each([`https://iam.googleapis.com/${PROVIDER}`, `//iam.googleapis.com/${PROVIDER}`])(
    'takes the provider as %s',
    async (provider) => {
      expect((await tokens(identity({ provider })).current()).token).toBe('token-1');
    },
  );

  test('then acts as the service account that was named', async () => {
    const { token, expiresAt } = await tokens(identity({ serviceAccount: ACCOUNT })).current();

    expect(token).toBe('token-2');
    expect(Math.abs(expiresAt - Date.now() - 3_600_000)).toBeLessThan(10_000);
  });

  test('mints the identity of the job anew for each exchange', async () => {
    const minted: string[] = [];
    const source = tokens(
      identity({
        identityToken: (audience) => {
          minted.push(audience);
          return Promise.resolve(identityFor(audience));
        },
      }),
    );
    await source.current();
    time.now += 3_600_000;
    await source.current();

    expect(minted).toHaveLength(2);
    expect(endpoints.given).toEqual(['token-1', 'token-2']);
  });

  test.each([
    [
      400,
      { error: 'invalid_grant', error_description: 'ID Token is stale to sign-in.' },
      'backend-credentials-expired',
    ],
    [
      400,
      { error: 'unauthorized_client', error_description: 'rejected by the attribute condition' },
      'backend-credentials',
    ],
    [
      403,
      { error: { code: 403, message: 'Permission denied on resource' } },
      'backend-credentials',
    ],
    [429, {}, 'backend-throttled'],
    [500, {}, 'backend-unreachable'],
  ])('refused with %d %j is %s', async (status, body, code) => {
    endpoints.refusals.push({ status, body, retryAfter: '7' });
    const work = tokens(identity()).current();

    await expect(work).rejects.toMatchObject({ code });
    await expect(work).rejects.toThrow('gs://bucket');
    if (code === 'backend-throttled')
      await expect(work).rejects.toMatchObject({ data: { retryAfterMs: 7000 } });
  });

  test('at an endpoint where nobody listens is an outage, and the next call tries again', async () => {
    const source = tokens(identity({ stsEndpoint: 'http://127.0.0.1:1/sts' }));

    await expect(source.current()).rejects.toMatchObject({ code: 'backend-unreachable' });
    await expect(source.current()).rejects.toMatchObject({ code: 'backend-unreachable' });
  });
});

describe('a token', () => {
  test('is asked for once by callers who come together', async () => {
    const source = tokens(identity());

    await Promise.all([source.current(), source.current(), source.current()]);

    expect(endpoints.given).toEqual(['token-1']);
  });

  test('is kept until five minutes before its end, then renewed', async () => {
    const source = tokens(identity());
    await source.current();
    time.now += 54 * 60_000;
    expect((await source.current()).token).toBe('token-1');
    time.now += 2 * 60_000;

    expect((await source.current()).token).toBe('token-2');
  });

  test('that was refused is not used again; a new one may help where it was not new', async () => {
    const source = tokens(identity());
    await source.current();
    expect(source.refused()).toBe(false);
    await source.current();
    time.now += 10 * 60_000;
    expect(source.refused()).toBe(true);

    expect((await source.current()).token).toBe('token-3');
  });
});

test('the default credentials and none have no tokens of ours', () => {
  const asking = { name: 'gs://bucket', clock: { now: () => 0 }, timeoutMs: 1 };

  expect(gcsTokens({ kind: 'default' }, asking)).toBeNull();
  expect(gcsTokens({ kind: 'anonymous' }, asking)).toBeNull();
});
