/** The contract of backends, kept by the one for S3 in front of a real server. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/adapters/node-clock.js';
import { createS3Backend } from '../../src/adapters/backends/s3.js';
import type { S3Options } from '../../src/adapters/backends/s3-options.js';
import { digestOf } from '../../src/domain/digest.js';
import { objectName } from '../../src/domain/object-name.js';
import { namesBelow, patterned, put, read } from '../support/backend-bodies.js';
import { describeBackend } from '../support/backend-contract.js';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { r2Keys, startR2, type R2Server } from '../support/r2-server.js';

const MIB = 1024 * 1024;
/** What the server takes as the smallest part. */
const PARTS = { above: 6 * MIB, partSize: 5 * MIB };

let server: R2Server;
let proxy: FaultProxy;
/** Takes connections and says nothing. */
let silent: Server;
let directory: string;
beforeAll(async () => {
  server = await startR2();
  proxy = await startFaultProxy(server.endpoint);
  directory = await mkdtemp(path.join(tmpdir(), 'backend-s3-'));
  silent = createServer((socket) => void socket.unref().on('error', () => {}));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  silent.close();
  await rm(directory, { recursive: true, force: true });
  await proxy.stop();
  await server.stop();
});

const make = (given: Partial<S3Options> = {}) => createS3Backend(server.options(given));
const withKeys = (keys: ReturnType<typeof r2Keys>) =>
  make({ credentials: { kind: 'static', ...keys } });

async function plantForeign(backend: { readonly name: string }, name: string): Promise<void> {
  const prefix = backend.name.replace('s3://bucket-a/', '');
  const client = new S3Client({
    endpoint: server.endpoint,
    region: 'auto',
    forcePathStyle: true,
    credentials: r2Keys('bucket-a'),
  });
  await client.send(
    new PutObjectCommand({ Bucket: 'bucket-a', Key: `${prefix}/${name}`, Body: 'foreign' }),
  );
  client.destroy();
}

const ALL = ['get', 'put', 'list', 'remove'] as const;

describeBackend('S3', () => make({ pageSize: 3 }), {
  plantForeign,
  readOnly: async () => {
    const options = server.options({ prefix: `read-only/${systemClock.monotonic()}` });
    const writable = createS3Backend(options);
    await put(writable, 'there/one', 'x');
    await writable.close();
    const denied = { kind: 'answer', status: 403, code: 'AccessDenied' } as const;
    const backend = createS3Backend({ ...options, endpoint: proxy.endpoint });
    return {
      there: 'there/one',
      backend: {
        ...backend,
        putIfAbsent: (...all) => {
          proxy.inject('PUT', denied);
          return backend.putIfAbsent(...all);
        },
        remove: (...all) => {
          proxy.inject('DELETE', denied);
          return backend.remove(...all);
        },
      },
    };
  },
  troubles: [
    {
      title: 'a bucket that does not exist',
      make: () => make({ bucket: 'bucket-none' }),
      code: 'backend-bucket-missing',
      calls: ALL,
    },
    {
      title: 'a wrong secret',
      make: () => withKeys({ ...r2Keys('bucket-a'), secretAccessKey: 'wrong' }),
      code: 'backend-credentials',
      calls: ALL,
    },
    {
      title: 'an unknown key',
      make: () => withKeys({ accessKeyId: 'AKID-none', secretAccessKey: 'SECRET-none' }),
      code: 'backend-credentials',
      calls: ALL,
    },
    {
      title: 'a port where nobody listens',
      make: () => make({ endpoint: 'http://127.0.0.1:1' }),
      code: 'backend-unreachable',
      calls: ALL,
    },
    {
      title: 'a host name that does not exist',
      make: () => make({ endpoint: 'http://no-such-host.invalid' }),
      code: 'backend-unreachable',
      says: /no-such-host/,
    },
    {
      title: 'a server that takes connections and says nothing',
      make: () => {
        const address = silent.address();
        const port = typeof address === 'object' ? address?.port : undefined;
        return make({
          endpoint: `http://127.0.0.1:${port}`,
          limits: { connect: 300, answer: 300, stall: 300 },
        });
      },
      code: 'backend-timeout',
      calls: ALL,
    },
  ],
});

describe('S3', () => {
  test.each(['bytes', 'file'])('takes a large object of %s in parts, whole', async (kind) => {
    const bytes = patterned(11 * MIB + 3);
    const { backend, body } = await large(kind, bytes);
    proxy.requests.length = 0;

    expect(await backend.putIfAbsent(objectName('large'), body)).toBe('written');
    expect(proxy.requests).toEqual(['HEAD', 'POST', 'PUT', 'PUT', 'PUT', 'POST']);
    expect((await read(backend, 'large'))?.equals(bytes)).toBe(true);
    expect(await backend.putIfAbsent(objectName('large'), body)).toBe('exists');
    await backend.close();
  });

  test('gives an upload in parts up when one fails, and shows nothing of it (T57)', async () => {
    const { backend, body } = await large('bytes', patterned(11 * MIB));
    proxy.inject('PUT', { kind: 'answer', status: 500, code: 'InternalError' });
    proxy.requests.length = 0;

    await expect(backend.putIfAbsent(objectName('large'), body)).rejects.toMatchObject({
      code: 'backend-unreachable',
    });
    expect(proxy.requests.at(-1)).toBe('DELETE');
    expect(await namesBelow(backend, '')).toEqual([]);
    expect(await backend.putIfAbsent(objectName('large'), body)).toBe('written');
    await backend.close();
  });

  test('completes no upload in parts of bytes that are not those of the digest (T09)', async () => {
    const { backend, body } = await large('bytes', patterned(11 * MIB));
    const wrong = { ...body, digest: digestOf('other') };

    await expect(backend.putIfAbsent(objectName('large'), wrong)).rejects.toMatchObject({
      code: 'object-corrupt',
    });
    expect(await read(backend, 'large')).toBeNull();
    await backend.close();
  });

  test('keeps to its prefix: another prefix, and another bucket, are other spaces', async () => {
    const one = make({ prefix: '/shared/one/' });
    const two = make({ prefix: 'shared/on' });
    const other = make({
      bucket: 'bucket-b',
      credentials: { kind: 'static', ...r2Keys('bucket-b') },
    });
    await put(one, 'a', '1');

    expect(one.name).toBe('s3://bucket-a/shared/one');
    expect(await namesBelow(two, '')).toEqual([]);
    expect(await namesBelow(other, '')).toEqual([]);
    expect(await namesBelow(one, '')).toEqual(['a']);
    for (const backend of [one, two, other]) await backend.close();
  });

  test('works without a prefix', async () => {
    const backend = make({
      prefix: '',
      bucket: 'bucket-b',
      credentials: { kind: 'static', ...r2Keys('bucket-b') },
    });
    await put(backend, 'top', '1');

    expect(backend.name).toBe('s3://bucket-b');
    expect(await namesBelow(backend, 't')).toEqual(['top']);
    await backend.close();
  });
});

async function large(kind: string, bytes: Buffer) {
  const backend = make({ endpoint: proxy.endpoint, multipart: PARTS, limits: {} });
  const digest = digestOf(bytes);
  if (kind === 'bytes') return { backend, body: { kind: 'bytes', bytes, digest } as const };
  const file = path.join(directory, 'large');
  await writeFile(file, bytes);
  return { backend, body: { kind: 'file', path: file, size: bytes.length, digest } as const };
}
