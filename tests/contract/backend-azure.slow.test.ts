/** The contract of backends on Azure Blob Storage: its official client against Azurite. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createAzureBackend } from '../../src/adapters/backends/azure.js';
import type { AzureOptions } from '../../src/adapters/backends/azure.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import { digestOf } from '../../src/domain/digest.js';
import { objectName } from '../../src/domain/object-name.js';
import type { Backend } from '../../src/ports/backend.js';
import { ACCOUNT, ACCOUNT_KEY, startAzurite } from '../support/azurite-server.js';
import type { Azurite } from '../support/azurite-server.js';
import { describeBackend } from '../support/backend-contract.js';
import type { Trouble } from '../support/backend-contract.js';
import { bytesBody, patterned, put, read } from '../support/backend-bodies.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import type { Fault, FaultProxy } from '../support/fault-proxy.js';

let azurite: Azurite;
let proxy: FaultProxy;
const spaces = { next: 0 };

beforeAll(async () => {
  azurite = await startAzurite();
  await azurite.container('container').create();
  proxy = await startFaultProxy(azurite.endpoint);
});
afterAll(async () => {
  await proxy.stop();
  await azurite.close();
});

function open(options: Partial<AzureOptions> = {}): Backend {
  return createAzureBackend({
    account: ACCOUNT,
    container: 'container',
    prefix: options.prefix ?? `space-${(spaces.next += 1)}`,
    credentials: { kind: 'shared-key', key: ACCOUNT_KEY },
    endpoint: azurite.endpoint,
    clock: systemClock,
    pageSize: 5,
    ...options,
  });
}

/** The same space as that of the backend, by a SAS of those permissions. */
function openWith(permissions: string, endsInMs?: number): Backend {
  const sas = azurite.sas('container', permissions, endsInMs);
  return open({ prefix: `space-${spaces.next}`, credentials: { kind: 'sas', sas } });
}

const ALL_CALLS = ['get', 'put', 'list', 'remove'] as const;

const troubles: readonly Trouble[] = [
  {
    title: 'a container that does not exist',
    code: 'backend-bucket-missing',
    calls: ALL_CALLS,
    make: () => open({ container: 'nowhere' }),
  },
  {
    title: 'a wrong key',
    code: 'backend-credentials',
    calls: ALL_CALLS,
    make: () =>
      open({ credentials: { kind: 'shared-key', key: Buffer.alloc(64).toString('base64') } }),
  },
  {
    title: 'a SAS that has ended',
    code: 'backend-credentials-expired',
    calls: ALL_CALLS,
    make: () => openWith('rwdlc', -60_000),
  },
  {
    title: 'nobody to be',
    code: 'backend-credentials',
    calls: ALL_CALLS,
    make: () => open({ credentials: { kind: 'anonymous' } }),
  },
  {
    title: 'a right to create only',
    code: 'backend-denied',
    calls: ['get', 'list', 'remove'],
    make: () => openWith('c'),
  },
  {
    title: 'an endpoint where nobody listens',
    code: 'backend-unreachable',
    calls: ALL_CALLS,
    make: () => open({ endpoint: `http://127.0.0.1:1/${ACCOUNT}` }),
  },
];

/** What the next request of that kind meets; a listing is a GET, too. */
function fault(title: string, code: Trouble['code'], broken: Fault): Trouble {
  const isOfBodies = ['truncate-rst', 'truncate-fin', 'stall'].includes(broken.kind);
  return {
    title,
    code,
    calls: isOfBodies ? ['get'] : ALL_CALLS,
    make: async () => {
      const healthy = open();
      await put(healthy, 'trouble/one', 'x'.repeat(100_000));
      await healthy.close();
      for (const operation of ['GET', 'PUT', 'DELETE'] as const) proxy.inject(operation, broken);
      // So short where nothing will come anyway.
      const limits = { connect: 300, answer: 300, stall: 300 };
      const isSilent = broken.kind === 'hang' || broken.kind === 'stall';
      return open({
        prefix: `space-${spaces.next}`,
        endpoint: proxy.endpoint,
        ...(isSilent ? { limits } : {}),
      });
    },
  };
}

const faults: readonly Trouble[] = [
  fault('an outage', 'backend-unreachable', { kind: 'answer', status: 500 }),
  fault('a busy server', 'backend-throttled', {
    ...{ kind: 'answer', status: 503 },
    headers: { 'x-ms-error-code': 'ServerBusy', 'retry-after': '3' },
  }),
  fault('too many requests', 'backend-throttled', { kind: 'answer', status: 429 }),
  fault('a date that is too old', 'backend-clock', {
    ...{ kind: 'answer', status: 403, code: 'AuthenticationFailed' },
    headers: { 'x-ms-error-code': 'AuthenticationFailed', 'content-type': 'application/xml' },
    text:
      '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request.' +
      '</Message><AuthenticationErrorDetail>Request date header too old: Sat, 21 Nov 2026 08:00:00 GMT</AuthenticationErrorDetail></Error>',
  }),
  fault('a connection that is reset', 'backend-unreachable', { kind: 'reset-before' }),
  fault('a server that is silent', 'backend-timeout', { kind: 'hang' }),
  fault('a body that is reset', 'backend-unreachable', { kind: 'truncate-rst' }),
  fault('a body that is cut short', 'backend-unreachable', { kind: 'truncate-fin' }),
  fault('a body that stalls', 'backend-timeout', { kind: 'stall' }),
];

afterEach(async () => {
  // The faults of the calls that a row did not make.
  await proxy.stop();
  proxy = await startFaultProxy(azurite.endpoint);
});

describeBackend('Azure Blob Storage', () => open(), {
  troubles: [...troubles, ...faults],
  moreThanOnePage: 12,
  plantForeign: async ({ name }, foreign) => {
    const blob = azurite
      .container('container')
      .getBlockBlobClient(`${name.slice('az://container/'.length)}/${foreign}`);
    await blob.upload('x', 1);
  },
  readOnly: async () => {
    const writable = open();
    await put(writable, 'there', '1');
    return { backend: openWith('rl'), there: 'there' };
  },
});

describe('Azure Blob Storage', () => {
  test('a SAS that may only create puts new blobs, and changes none', async () => {
    await open().close();
    const backend = openWith('c');

    expect(await put(backend, 'one', '1')).toBe('written');
    // Azurite's answer; that of the service is the next test's.
    expect(await put(backend, 'one', '2')).toBe('denied');
    const reader = openWith('r');
    expect((await read(reader, 'one'))?.toString()).toBe('1');
    for (const one of [backend, reader]) await one.close();
  });

  test('the word of the service that a blob is there, to a SAS that may only create, is that it exists', async () => {
    const backend = open({ endpoint: proxy.endpoint });
    proxy.inject('PUT', {
      ...{ kind: 'answer', status: 403 },
      headers: { 'x-ms-error-code': 'UnauthorizedBlobOverwrite' },
    });

    expect(await put(backend, 'one', '1')).toBe('exists');
    await backend.close();
  });

  test('a connection string is enough, with a key or with a SAS', async () => {
    const withKey = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${ACCOUNT_KEY};BlobEndpoint=${azurite.endpoint};`;
    const withSas = `BlobEndpoint=${azurite.endpoint};SharedAccessSignature=${azurite.sas('container', 'r')}`;
    const writer = open({ credentials: { kind: 'connection-string', text: withKey } });
    const reader = open({
      prefix: `space-${spaces.next}`,
      credentials: { kind: 'connection-string', text: withSas },
    });

    expect(await put(writer, 'one', '1')).toBe('written');
    expect((await read(reader, 'one'))?.toString()).toBe('1');
    expect(await put(reader, 'two', '2')).toBe('denied');
    for (const one of [writer, reader]) await one.close();
  });

  test.each([0, 1, 1000, 1001, 2500])(
    'a body of %d bytes in blocks of 1000 is one blob, put once',
    async (size) => {
      const backend = open({ sizes: { singleShot: 999, block: 1000 } });

      expect(await put(backend, 'one', patterned(size))).toBe('written');
      expect((await read(backend, 'one'))?.equals(patterned(size))).toBe(true);
      expect(await put(backend, 'one', patterned(size, 2))).toBe('exists');
      await backend.close();
    },
  );

  test('blocks that are not those of the digest are never committed (T09)', async () => {
    const backend = open({ sizes: { singleShot: 999, block: 1000 } });
    const body = { ...bytesBody(patterned(2500)), digest: digestOf('something else') };

    await expect(backend.putIfAbsent(objectName('one'), body)).rejects.toMatchObject({
      code: 'object-corrupt',
    });
    expect(await read(backend, 'one')).toBeNull();
    await backend.close();
  });

  test('a bit that flips on the way up is refused by the server (T09)', async () => {
    const backend = open({ endpoint: proxy.endpoint });
    proxy.inject('PUT', { kind: 'flip-bit' });

    await expect(put(backend, 'one', patterned(1000))).rejects.toMatchObject({
      code: 'backend-unreachable',
    });
    expect(await put(backend, 'one', patterned(1000))).toBe('written');
    await backend.close();
  });

  test('an answer of another part than the one asked for is no part (T09)', async () => {
    const backend = open({ endpoint: proxy.endpoint });
    await put(backend, 'one', '0123456789');
    proxy.inject('GET', { kind: 'wrong-range' });

    await expect(read(backend, 'one', { from: 2, length: 3 })).rejects.toMatchObject({
      code: 'backend-unreachable',
    });
    await backend.close();
  });

  test('a put whose answer was lost is there: the next try says that it exists', async () => {
    const backend = open({ endpoint: proxy.endpoint });
    proxy.inject('PUT', { kind: 'reset-after' });

    await expect(put(backend, 'one', '1')).rejects.toMatchObject({ code: 'backend-unreachable' });
    expect(await put(backend, 'one', '1')).toBe('exists');
    await backend.close();
  });
});
