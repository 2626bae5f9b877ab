/** Workload identity on Azure Blob Storage: a federated assertion for a bearer token, which Azurite takes over TLS only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { createAzureBackend } from '../../src/adapters/backends/azure.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import type { Backend } from '../../src/ports/backend.js';
import { ACCOUNT, startAzurite } from '../support/azurite-server.js';
import type { Azurite } from '../support/azurite-server.js';
import { put, read } from '../support/backend-bodies.js';
import { identityFor, startTokenEndpoints } from '../support/token-endpoints.js';
import type { TokenEndpoints } from '../support/token-endpoints.js';

const cert = fileURLToPath(new URL('../fixtures/tls/localhost.cert.pem', import.meta.url));
const key = fileURLToPath(new URL('../fixtures/tls/localhost.key.pem', import.meta.url));
const trusted = tls.getCACertificates('default');

let azurite: Azurite;
let endpoints: TokenEndpoints;

beforeAll(async () => {
  tls.setDefaultCACertificates([...trusted, readFileSync(cert, 'utf8')]);
  azurite = await startAzurite({ cert, key });
  endpoints = await startTokenEndpoints();
  await azurite.container('container').create();
});
afterAll(async () => {
  tls.setDefaultCACertificates(trusted);
  await azurite.close();
  await endpoints.close();
});

/** The claims that Azurite wants of a token of Entra. */
function entraToken(livesMs: number): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: 'https://storage.azure.com',
    iss: 'https://sts.windows-ppe.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/',
    ...{
      nbf: now - 60,
      iat: now - 60,
      exp: now + Math.floor(livesMs / 1000),
      jti: `${endpoints.given.length}`,
    },
  };
  return ['{"alg":"RS256","typ":"JWT"}', JSON.stringify(claims), 'x']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
}

function open(client: string): Backend {
  return createAzureBackend({
    account: ACCOUNT,
    container: 'container',
    endpoint: azurite.endpoint,
    credentials: {
      kind: 'workload-identity',
      tenant: 'tenant-1',
      client,
      authority: endpoints.url,
      identityToken: (audience) => Promise.resolve(identityFor(audience)),
    },
    clock: systemClock,
  });
}

describe('workload identity on Azure', () => {
  test('reads and writes by the identity of the job, with one token', async () => {
    endpoints.token = () => entraToken(3_600_000);
    const backend = open('client-1');

    expect(await put(backend, 'one', '1')).toBe('written');
    expect((await read(backend, 'one'))?.toString()).toBe('1');
    expect(endpoints.given).toHaveLength(1);
    await backend.close();
  });

  test('of another application is refused as wrong credentials, for reads and for puts', async () => {
    const backend = open('client-2');

    await expect(read(backend, 'one')).rejects.toMatchObject({ code: 'backend-credentials' });
    await expect(put(backend, 'two', '2')).rejects.toMatchObject({ code: 'backend-credentials' });
    await backend.close();
  });

  test('a token that has ended is told as such', async () => {
    endpoints.token = () => entraToken(-30_000);
    const backend = open('client-1');

    await expect(read(backend, 'one')).rejects.toMatchObject({
      code: 'backend-credentials-expired',
    });
    await backend.close();
  });
});
