/** The contract of backends on Google Cloud Storage: its official client against a strict double of its JSON API. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createGcsBackend } from '../../src/adapters/backends/gcs.js';
import type { GcsOptions } from '../../src/adapters/backends/gcs.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import { objectName } from '../../src/domain/object-name.js';
import type { Backend } from '../../src/ports/backend.js';
import { describeBackend } from '../support/backend-contract.js';
import type { Trouble } from '../support/backend-contract.js';
import { bytesBody, namesBelow, put, read } from '../support/backend-bodies.js';
import { ALL_RIGHTS, gcsObject, startGcsServer } from '../support/gcs-server.js';
import type { GcsFault, GcsGrant, GcsServer } from '../support/gcs-server.js';
import { identityFor, PROVIDER, startTokenEndpoints } from '../support/token-endpoints.js';
import type { TokenEndpoints } from '../support/token-endpoints.js';

let server: GcsServer;
let endpoints: TokenEndpoints;
const spaces = { next: 0 };

beforeAll(async () => {
  server = await startGcsServer('bucket', 'other');
  endpoints = await startTokenEndpoints();
});
afterAll(async () => {
  await server.close();
  await endpoints.close();
});

function open(options: Partial<GcsOptions> = {}): Backend {
  return createGcsBackend({
    bucket: 'bucket',
    prefix: options.prefix ?? `space-${(spaces.next += 1)}`,
    credentials: { kind: 'anonymous' },
    endpoint: server.url,
    clock: systemClock,
    pageSize: 5,
    ...options,
  });
}

/** A backend whose every call meets the fault, with `trouble/one` there. */
async function faulty(fault: GcsFault): Promise<Backend> {
  const healthy = open();
  await put(healthy, 'trouble/one', 'x'.repeat(100_000));
  await healthy.close();
  server.faults.push(fault);
  // So short where nothing will come anyway.
  const limits = { connect: 300, answer: 300, stall: 300 };
  const isSilent = fault.with === 'silence' || fault.with === 'stall';
  return open({ prefix: `space-${spaces.next}`, ...(isSilent ? { limits } : {}) });
}

const ALL_CALLS = ['get', 'put', 'list', 'remove'] as const;

function fault(title: string, code: Trouble['code'], broken: GcsFault): Trouble {
  const calls =
    broken.with === 'truncate' || broken.with === 'stall' ? (['get'] as const) : ALL_CALLS;
  return { title, code, calls, make: () => faulty(broken) };
}

const troubles: readonly Trouble[] = [
  {
    title: 'a bucket that does not exist',
    code: 'backend-bucket-missing',
    calls: ALL_CALLS,
    make: () => open({ bucket: 'nowhere' }),
  },
  {
    title: 'an endpoint where nobody listens',
    code: 'backend-unreachable',
    calls: ALL_CALLS,
    make: () => open({ endpoint: 'http://127.0.0.1:1' }),
  },
  {
    title: 'nobody to be',
    code: 'backend-credentials',
    calls: ALL_CALLS,
    make: () => {
      server.grants.delete('');
      return open();
    },
  },
  {
    title: 'a token that the server does not know',
    code: 'backend-credentials',
    calls: ALL_CALLS,
    make: () => {
      endpoints.token = undefined;
      return open({ credentials: { kind: 'key', key: endpoints.key } });
    },
  },
  {
    title: 'a clock that is two hours off',
    code: 'backend-clock',
    calls: ALL_CALLS,
    make: () =>
      open({
        credentials: { kind: 'key', key: endpoints.key },
        clock: { now: () => Date.now() - 2 * 3_600_000 },
      }),
  },
  {
    title: 'a right to write only',
    code: 'backend-denied',
    calls: ['get', 'list', 'remove'],
    make: () => openWith({ rights: ['put'] }),
    says: /roles\/storage.objectViewer/,
  },
  fault('an outage', 'backend-unreachable', { with: 503 }),
  fault('too many requests', 'backend-throttled', { with: 429 }),
  fault('a refusal for the rate', 'backend-throttled', { with: 403, reason: 'rateLimitExceeded' }),
  fault('a connection that is reset', 'backend-unreachable', { with: 'reset' }),
  fault('a server that is silent', 'backend-timeout', { with: 'silence' }),
  fault('a body that is cut short', 'backend-unreachable', { with: 'truncate' }),
  fault('a body that stalls', 'backend-timeout', { with: 'stall' }),
];

/** The same space as that of the last backend, with a token of those rights. */
function openWith(grant: GcsGrant): Backend {
  server.grants.delete('');
  endpoints.token = () => {
    const token = `token-${endpoints.given.length + 1}`;
    server.grants.set(token, grant);
    return token;
  };
  return open({ prefix: `space-${spaces.next}`, credentials: { kind: 'key', key: endpoints.key } });
}

afterEach(() => {
  server.grants.clear();
  server.grants.set('', ALL_RIGHTS);
  server.faults.length = 0;
});

describeBackend('Google Cloud Storage', () => open(), {
  troubles,
  moreThanOnePage: 12,
  plantForeign: ({ name }, foreign) => {
    const object = gcsObject(Buffer.from('x'));
    server.buckets.get('bucket')?.set(`${name.slice('gs://bucket/'.length)}/${foreign}`, object);
    return Promise.resolve();
  },
  readOnly: async () => {
    await put(open(), 'there', '1');
    return { backend: openWith({ rights: ['get', 'list'] }), there: 'there' };
  },
});

describe('Google Cloud Storage', () => {
  test('objects of a bucket without a prefix have their names as they are', async () => {
    const backend = open({ bucket: 'other', prefix: '' });

    expect(await put(backend, 'a/one', '1')).toBe('written');
    expect([...(server.buckets.get('other') ?? new Map<string, unknown>()).keys()]).toEqual([
      'a/one',
    ]);
    expect(await namesBelow(backend, '')).toEqual(['a/one']);
    expect(backend.name).toBe('gs://other');
    await backend.close();
  });

  test('uploads carry the condition that nothing is there, and an MD5 that the server has checked', async () => {
    const backend = open();
    await put(backend, 'one', '1');
    await backend.close();

    expect(server.requests.at(-1)).toMatch(/uploadType=multipart.*ifGenerationMatch=0/);
  });

  test('a put whose answer was lost is there: the next try says that it exists', async () => {
    const backend = open();
    server.faults.push({ on: 'put', with: 'reset', isAfter: true });

    await expect(put(backend, 'one', '1')).rejects.toMatchObject({ code: 'backend-unreachable' });
    expect(await put(backend, 'one', '1')).toBe('exists');
    await backend.close();
  });

  test('an answer of another part than the one asked for is no part (T09)', async () => {
    const backend = open();
    await put(backend, 'one', '0123456789');
    server.faults.push({ on: 'get', with: 'shift' });

    await expect(read(backend, 'one', { from: 2, length: 3 })).rejects.toMatchObject({
      code: 'backend-unreachable',
    });
    await backend.close();
  });

  test('says when it may be tried again, as the server said', async () => {
    const backend = open();
    server.faults.push({ with: 429, headers: { 'retry-after': '7' } });

    await expect(put(backend, 'one', '1')).rejects.toMatchObject({
      code: 'backend-throttled',
      data: { retryAfterMs: 7000 },
    });
    await backend.close();
  });

  test('without the right to list, a missing object is denied and no miss', async () => {
    const backend = openWith({ rights: ['get', 'put'] });

    await expect(read(backend, 'none')).rejects.toMatchObject({ code: 'backend-denied' });
    await backend.close();
  });

  test('a stalled download ends, takes its connection with it, and leaves others alone', async () => {
    const limits = { connect: 5000, answer: 5000, stall: 300 };
    const backend = open({ limits });
    // More than the buffers of a connection hold, so that the slow reader's is still open when the other ends.
    await put(backend, 'one', Buffer.alloc(30_000_000, 'x'));
    const before = await server.connections();
    const controller = new AbortController();
    server.faults.push({ on: 'get', with: 'stall' });
    const stalled = read(backend, 'one').catch((error: unknown) => error);
    let slow = 0;
    await backend.get(objectName('one'), {
      sink: async (piece) => {
        await stalled;
        slow += piece.byteLength;
      },
    });
    expect(await stalled).toMatchObject({ code: 'backend-timeout' });
    expect(slow).toBe(30_000_000);
    server.faults.push({ on: 'put', with: 'silence' });
    const silent = backend.putIfAbsent(objectName('two'), bytesBody('2'), {
      signal: controller.signal,
    });
    controller.abort();
    await expect(silent).rejects.toMatchObject({ code: 'cancelled' });
    await backend.close();

    expect(await server.connections()).toBeLessThanOrEqual(before + 2);
  });

  test('a token that the server takes no more is renewed for the next try', async () => {
    const time = { now: Date.now() };
    await put(open(), 'one', '1');
    await openWith(ALL_RIGHTS).close();
    const backend = open({
      prefix: `space-${spaces.next}`,
      credentials: { kind: 'key', key: endpoints.key },
      clock: { now: () => time.now },
    });
    await read(backend, 'one');
    server.grants.clear();
    time.now += 2 * 60_000;

    await expect(read(backend, 'one')).rejects.toMatchObject({
      code: 'backend-credentials-expired',
    });
    expect((await read(backend, 'one'))?.toString()).toBe('1');
    await backend.close();
  });

  test('by workload identity the job reads and writes as the service account (T03)', async () => {
    await openWith(ALL_RIGHTS).close();
    const backend = open({
      credentials: {
        kind: 'workload-identity',
        provider: PROVIDER,
        serviceAccount: 'ci@example.iam.gserviceaccount.com',
        identityToken: (audience) => Promise.resolve(identityFor(audience)),
        stsEndpoint: `${endpoints.url}/sts`,
        iamEndpoint: endpoints.url,
      },
    });

    expect(await put(backend, 'one', '1')).toBe('written');
    expect((await read(backend, 'one'))?.toString()).toBe('1');
    await backend.close();
  });
});
