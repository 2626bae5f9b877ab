/** Credentials of Azure: what is not well formed, what has ended, and tokens for the identity of the job. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  azureTokens,
  isSasOver,
  openContainer,
} from '../../../../src/adapters/backends/azure-credentials.js';
import type {
  AzureCredentials,
  AzurePlace,
} from '../../../../src/adapters/backends/azure-credentials.js';
import { identityFor, startTokenEndpoints } from '../../../support/token-endpoints.js';
import type { TokenEndpoints } from '../../../support/token-endpoints.js';

let endpoints: TokenEndpoints;
const time = { now: 0 };

beforeAll(async () => {
  endpoints = await startTokenEndpoints();
});
afterAll(() => endpoints.close());
beforeEach(() => {
  time.now = Date.now();
  endpoints.lifetime = 3600;
  endpoints.given.length = 0;
});

const place: AzurePlace = {
  name: 'az://container',
  account: 'acme',
  container: 'container',
  endpoint: undefined,
  clock: { now: () => time.now },
  timeoutMs: 2000,
};

function identity(client = 'client-1'): AzureCredentials {
  return {
    kind: 'workload-identity',
    tenant: 'tenant-1',
    client,
    authority: endpoints.url,
    identityToken: (audience) => Promise.resolve(identityFor(audience)),
  };
}

describe('the client of a container', () => {
  test.each<[string, AzureCredentials]>([
    ['a shared key', { kind: 'shared-key', key: 'a2V5' }],
    ['a SAS', { kind: 'sas', sas: '?sv=2026&sig=x' }],
    ['nothing', { kind: 'anonymous' }],
  ])('by %s is of the account where no endpoint is given', async (_title, credentials) => {
    const { url } = await openContainer(place, credentials, null);

    expect(url.split('?')[0]).toBe('https://acme.blob.core.windows.net/container');
  });

  test('is of the endpoint that is given, whose path has the account', async () => {
    const endpoint = 'http://127.0.0.1:10000/devstoreaccount1/';
    const { url } = await openContainer({ ...place, endpoint }, { kind: 'anonymous' }, null);

    expect(url).toBe('http://127.0.0.1:10000/devstoreaccount1/container');
  });

  test('of a connection string that is none is refused, and the string not quoted', async () => {
    const text = 'AccountKey=c2VjcmV0';
    const error: unknown = await openContainer(
      place,
      { kind: 'connection-string', text },
      null,
    ).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'backend-credentials' });
    expect(JSON.stringify([String(error), error])).not.toContain('c2VjcmV0');
    expect((error as Error).cause).toBeUndefined();
  });
});

describe('a SAS', () => {
  test.each<[string, AzureCredentials, boolean]>([
    ['that ends later', { kind: 'sas', sas: 'se=2026-01-02T00%3A00%3A00Z&sig=x' }, false],
    ['that has ended', { kind: 'sas', sas: '?se=2025-12-31T00%3A00%3A00Z&sig=x' }, true],
    ['that does not say, as a policy does', { kind: 'sas', sas: 'si=policy&sig=x' }, false],
    [
      'of a connection string, that has ended',
      {
        kind: 'connection-string',
        text: 'BlobEndpoint=https://a;SharedAccessSignature=se=2025-12-31&sig=x',
      },
      true,
    ],
    ['that is none', { kind: 'shared-key', key: 'a2V5' }, false],
  ])('%s is seen as such', (_title, credentials, isOver) => {
    expect(isSasOver(credentials, Date.parse('2026-01-01T00:00:00Z'))).toBe(isOver);
  });
});

describe('workload identity', () => {
  test('exchanges an assertion for a token, and renews it before it ends', async () => {
    endpoints.lifetime = 100;
    const tokens = azureTokens(identity(), place);
    expect((await tokens?.current())?.token).toBe('token-1');
    time.now += 60_000;
    expect((await tokens?.current())?.token).toBe('token-1');
    time.now += 20_000;

    expect((await tokens?.current())?.token).toBe('token-2');
  });

  test('that does not match is refused as wrong credentials', async () => {
    const work = azureTokens(identity('client-2'), place)?.current();

    await expect(work).rejects.toMatchObject({ code: 'backend-credentials' });
    await expect(work).rejects.toThrow(/az:\/\/container.*AADSTS700213/);
  });

  test('with an assertion that is stale may be tried again, with a new one', async () => {
    const body = {
      error: 'invalid_client',
      error_description: 'AADSTS700024: not within its valid time range',
    };
    endpoints.refusals.push({ status: 401, body });
    const tokens = azureTokens(identity(), place);

    await expect(tokens?.current()).rejects.toMatchObject({ code: 'backend-credentials-expired' });
    expect((await tokens?.current())?.token).toBe('token-1');
  });
});
