/** From settings and variables to backends: which one, with which credentials, and nothing asked before the first call. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openBackend } from '../../../../src/adapters/backends/open-backend.js';
import { systemClock } from '../../../../src/adapters/node-clock.js';
import { DEFAULT_REMOTE, type RemoteSettings } from '../../../../src/domain/config.js';
import { objectName } from '../../../../src/domain/object-name.js';
import { parseRemoteUrl } from '../../../../src/domain/remote-url.js';

let directory: string;
let server: Server;
let endpoint: string;
let asked: IncomingMessage[];

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'lockstep-open-'));
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    const token = request.url?.startsWith('/token') === true;
    const sts = request.url === '/sts';
    response.writeHead(token || sts ? 200 : 404).end(token ? '{"value": "jwt"}' : sts ? STS : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

const STS = `<R><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>session</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></R>`;

function open(
  url: string,
  settings: Partial<RemoteSettings> = {},
  variables: Record<string, string> = {},
) {
  const remote = { ...DEFAULT_REMOTE, name: url, url: parseRemoteUrl(url), ...settings };
  return openBackend(remote, {
    variables,
    clock: systemClock,
    carrier: {
      isAvailable: () => false,
      restore: () => Promise.resolve({ matched: null }),
      save: () => Promise.resolve({ outcome: 'unavailable' }),
    },
    scratch: path.join(directory, 'scratch'),
  });
}

const NAME = objectName('high/roots/aa');
const get = (backend: ReturnType<typeof open>) =>
  backend.get(NAME, { sink: () => undefined }).catch((error: unknown) => error);

describe('each address', () => {
  test.each([
    ['s3://bucket/prefix', {}],
    ['gs://bucket/prefix', {}],
    ['az://container/prefix', { AZURE_STORAGE_ACCOUNT: 'acme' }],
    ['actions://', {}],
  ])('%s opens its own backend, which is called by its address', async (url, variables) => {
    const backend = open(url, {}, variables);

    expect(backend.name).toBe(url);
    expect(asked).toEqual([]);
    await backend.close();
  });

  test('a directory is read and written where it is', async () => {
    const backend = open(`file://${directory}`);
    const outcome = await get(backend);

    expect([backend.name, outcome]).toEqual([`file://${directory}`, { found: false }]);
    await backend.close();
  });

  test('Azure without a storage account says at each call what to set', async () => {
    const backend = open('az://container');
    const listing = backend.list('')[Symbol.asyncIterator]();

    for (const error of [await get(backend), await listing.next().catch((one: unknown) => one)]) {
      expect(error).toMatchObject({
        code: 'backend-credentials',
        hint: expect.stringContaining('AZURE_STORAGE_ACCOUNT') as unknown,
      });
    }
    await backend.close();
  });
});

describe('credentials', () => {
  const KEYS = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'SECRET' };

  test('of S3 come from the variables, with session token and region', async () => {
    const backend = open(
      's3://bucket/prefix',
      { endpoint },
      { ...KEYS, AWS_SESSION_TOKEN: 'session', AWS_REGION: 'eu-central-1' },
    );
    await get(backend);
    const [request] = asked;

    expect(request?.url).toMatch(/^\/bucket\/prefix\/high\/roots\/aa/);
    expect(request?.headers.authorization).toContain('AKID/');
    expect(request?.headers.authorization).toContain('/eu-central-1/s3/');
    expect(request?.headers['x-amz-security-token']).toBe('session');
    await backend.close();
  });

  test('of a role are exchanged for the identity of the job, before those of the variables', async () => {
    const backend = open(
      's3://bucket',
      { endpoint, role: 'arn:aws:iam::1:role/ci', stsEndpoint: `${endpoint}/sts` },
      {
        ...KEYS,
        ACTIONS_ID_TOKEN_REQUEST_URL: `${endpoint}/token?v=2`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request',
      },
    );
    await get(backend);

    expect(asked.map(({ url }) => url?.replace(/\?.*/, ''))).toEqual([
      '/token',
      '/sts',
      '/bucket/high/roots/aa',
    ]);
    expect(asked[0]?.url).toContain('audience=sts.amazonaws.com');
    expect(asked[2]?.headers.authorization).toContain('ASIA/');
    await backend.close();
  });

  test('of Azure: a SAS goes into the address of the request', async () => {
    const backend = open(
      'az://container',
      { endpoint: `${endpoint}/acme` },
      { AZURE_STORAGE_ACCOUNT: 'acme', AZURE_STORAGE_SAS_TOKEN: 'sv=2024&sig=abc' },
    );
    await get(backend);

    expect(asked[0]?.url).toMatch(/^\/acme\/container\/high\/roots\/aa\?.*sig=abc/);
    await backend.close();
  });

  test('of Google: none for an emulator, and a service account is read from its file', async () => {
    const anonymous = open('gs://bucket', { endpoint });
    await get(anonymous);

    expect(asked[0]?.headers.authorization).toBeUndefined();
    const file = path.join(directory, 'account.json');
    writeFileSync(file, '{"type": "service_account", "client_email": "a@b", "private_key": "x"}');
    const keyed = open('gs://bucket', { endpoint }, { GOOGLE_APPLICATION_CREDENTIALS: file });
    expect(await get(keyed)).toMatchObject({ code: 'backend-credentials' });
    await Promise.all([anonymous.close(), keyed.close()]);
  });
});
