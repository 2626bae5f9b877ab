/** S3 over a network that fails in every way it can: each failure by its code, in time, and the next request goes well. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { createS3Backend } from '../../src/adapters/backends/s3.js';
import type { S3Options } from '../../src/adapters/backends/s3-options.js';
import { objectName } from '../../src/domain/object-name.js';
import { LockstepError, type ErrorCode } from '../../src/errors.js';
import type { Backend } from '../../src/ports/backend.js';
import { bytesBody, namesBelow, patterned, put, read } from '../support/backend-bodies.js';
import {
  startFaultProxy,
  type Fault,
  type FaultProxy,
  type Operation,
} from '../support/fault-proxy.js';
import { startR2, type R2Server } from '../support/r2-server.js';

let server: R2Server;
let proxy: FaultProxy;
let options: S3Options;
let backend: Backend;
beforeAll(async () => {
  server = await startR2();
  proxy = await startFaultProxy(server.endpoint);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});
beforeEach(() => {
  options = server.options({
    endpoint: proxy.endpoint,
    limits: { connect: 5000, answer: 10_000, stall: 10_000 },
  });
  backend = createS3Backend(options);
});
afterEach(async () => {
  await backend.close();
  proxy.requireExercised();
});

const SMALL = patterned(1000);
/** So large that its name is looked up by HEAD first. */
const LARGE = patterned(2 * 1024 * 1024 + 1);
/** For faults that never end by themselves. */
const SHORT = { connect: 200, answer: 300, stall: 300 };

/** One call that makes one request of each kind, and what it gives when all is well. */
const CALLS: Readonly<Partial<Record<Operation, (on: Backend) => Promise<unknown>>>> = {
  GET: (on) => read(on, 'there/one'),
  PUT: (on) => put(on, 'new/one', SMALL),
  HEAD: (on) => put(on, 'new/large', LARGE),
  LIST: (on) => namesBelow(on, 'there/'),
  DELETE: (on) => on.remove(objectName('there/two')).then(() => 'removed'),
};
/** A put whose answer was lost may find its own object. */
const WELL: Readonly<Partial<Record<Operation, readonly unknown[]>>> = {
  GET: [SMALL],
  PUT: ['written', 'exists'],
  HEAD: ['written'],
  LIST: [['there/one']],
  DELETE: ['removed'],
};

async function failureOf(work: Promise<unknown>): Promise<LockstepError> {
  const outcome = await work.then(
    (value) => new TypeError(`no error but ${String(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof LockstepError) return outcome;
  throw outcome;
}

const answer = (
  status: number,
  code?: string,
  headers: Readonly<Record<string, string>> = {},
): Fault => ({ kind: 'answer', status, ...(code === undefined ? {} : { code }), headers });

type Row = readonly [string, Fault, ErrorCode, readonly Operation[]];
const ALL: readonly Operation[] = ['PUT', 'GET', 'HEAD', 'LIST', 'DELETE'];
const WITH_ANSWER_BODY: readonly Operation[] = ['PUT', 'GET', 'LIST', 'DELETE'];

const ROWS: readonly Row[] = [
  ['503 SlowDown', answer(503, 'SlowDown'), 'backend-throttled', WITH_ANSWER_BODY],
  ['503 with Retry-After', answer(503, 'X', { 'retry-after': '1' }), 'backend-throttled', ALL],
  ['503 of something on the way', answer(503), 'backend-unreachable', ALL],
  ['429', answer(429, 'TooManyRequests', { 'retry-after': '2' }), 'backend-throttled', ALL],
  ['500 InternalError', answer(500, 'InternalError'), 'backend-unreachable', ALL],
  ['502 of a gateway', answer(502), 'backend-unreachable', ALL],
  ['a server that hangs', { kind: 'hang' }, 'backend-timeout', ALL],
  ['a reset before', { kind: 'reset-before' }, 'backend-unreachable', ALL],
  ['a reset after', { kind: 'reset-after' }, 'backend-unreachable', ALL],
  ['half an answer and a reset', { kind: 'truncate-rst' }, 'backend-unreachable', ALL],
  ['half an answer and its end', { kind: 'truncate-fin' }, 'backend-unreachable', ALL],
  ['half an answer and silence', { kind: 'stall' }, 'backend-timeout', ALL],
  ['200 that is an error', answer(200, 'InternalError'), 'backend-unreachable', ['PUT', 'LIST']],
  ['200 of a page for people', answer(200), 'backend-unreachable', ['LIST']],
  ['a flipped bit on the way up', { kind: 'flip-bit' }, 'backend-unreachable', ['PUT']],
  [
    '403 SignatureDoesNotMatch',
    answer(403, 'SignatureDoesNotMatch'),
    'backend-credentials',
    WITH_ANSWER_BODY,
  ],
  [
    '403 InvalidAccessKeyId',
    answer(403, 'InvalidAccessKeyId'),
    'backend-credentials',
    WITH_ANSWER_BODY,
  ],
  ['401', answer(401, 'Unauthorized'), 'backend-credentials', ALL],
  ['403 AccessDenied', answer(403, 'AccessDenied'), 'backend-denied', ['GET', 'LIST', 'DELETE']],
  [
    '400 ExpiredToken',
    answer(400, 'ExpiredToken'),
    'backend-credentials-expired',
    WITH_ANSWER_BODY,
  ],
  ['301', answer(301, 'PermanentRedirect'), 'backend-region', ALL],
  [
    '400 for the region',
    answer(400, 'AuthorizationHeaderMalformed'),
    'backend-region',
    WITH_ANSWER_BODY,
  ],
  ['404 NoSuchBucket', answer(404, 'NoSuchBucket'), 'backend-bucket-missing', WITH_ANSWER_BODY],
  ['404 that says nothing', answer(404), 'backend-bucket-missing', ['GET', 'LIST', 'PUT']],
  [
    '409 for another writer',
    answer(409, 'ConditionalRequestConflict'),
    'backend-unreachable',
    ['PUT'],
  ],
];

const MATRIX = ROWS.flatMap(([title, fault, code, operations]) =>
  operations.map((operation) => [title, operation, fault, code] as const),
);

describe('S3 over a bad network', () => {
  test.each(MATRIX)(
    'tells %s on %s by its code, in time, and goes on (T40, T42)',
    async (_title, operation, fault, code) => {
      await put(backend, 'there/one', SMALL);
      const call = CALLS[operation];
      const isEndless = fault.kind === 'hang' || fault.kind === 'stall';
      const meeting = isEndless ? createS3Backend({ ...options, limits: SHORT }) : backend;
      proxy.inject(operation, fault);

      const began = performance.now();
      const error = await failureOf(call?.(meeting) ?? Promise.resolve());
      const took = performance.now() - began;
      if (meeting !== backend) await meeting.close();

      expect(error.code).toBe(code);
      expect(error.message).toContain(backend.name);
      expect(error.message).not.toContain('SECRET');
      expect(took).toBeLessThan(5000);
      expect(WELL[operation]).toContainEqual(await call?.(backend));
    },
  );

  test('says when the server wants to be asked again', async () => {
    proxy.inject('GET', answer(429, 'TooManyRequests', { 'retry-after': '2' }));

    expect((await failureOf(read(backend, 'a'))).data).toMatchObject({ retryAfterMs: 2000 });
  });

  test('says which region a bucket is in, and what right a 403 may be short of', async () => {
    proxy.inject('GET', answer(301, 'PermanentRedirect', { 'x-amz-bucket-region': 'eu-west-3' }));
    proxy.inject('GET', answer(403, 'AccessDenied'));

    expect((await failureOf(read(backend, 'a'))).hint).toContain('region: eu-west-3');
    expect((await failureOf(read(backend, 'a'))).hint).toContain('s3:ListBucket');
  });

  test.each(['truncate-rst', 'truncate-fin', 'stall'] as const)(
    'gives the sink what came before %s, so that the rest can be asked for (T40)',
    async (kind) => {
      await put(backend, 'there/one', LARGE);
      const meeting = createS3Backend({ ...options, limits: SHORT });
      proxy.inject('GET', { kind });
      let had = Buffer.alloc(0);
      const sink = (bytes: Uint8Array) => void (had = Buffer.concat([had, bytes]));
      await failureOf(meeting.get(objectName('there/one'), { sink }));
      await meeting.close();

      expect(had.length).toBeLessThan(LARGE.length);
      await backend.get(objectName('there/one'), { from: had.length, sink });
      expect(had.equals(LARGE)).toBe(true);
    },
  );

  test('does not take a part for another, nor the whole for a part', async () => {
    await put(backend, 'there/one', '0123456789');
    proxy.inject('GET', { kind: 'wrong-range' });
    proxy.inject('GET', { kind: 'answer', status: 200, text: '0123456789' });
    const part = { from: 4, length: 3 };

    expect((await failureOf(read(backend, 'there/one', part))).code).toBe('backend-unreachable');
    expect((await failureOf(read(backend, 'there/one', part))).code).toBe('backend-unreachable');
    expect((await read(backend, 'there/one', part))?.toString()).toBe('456');
  });

  test('passes a flipped bit on as it came: finding it is for whoever knows the digest (T08)', async () => {
    await put(backend, 'there/one', SMALL);
    proxy.inject('GET', { kind: 'flip-bit' });
    const bytes = await read(backend, 'there/one');

    expect(bytes).toHaveLength(SMALL.length);
    expect(bytes?.equals(SMALL)).toBe(false);
  });

  test('has written once when the answer to a put was lost and it is put again (T42)', async () => {
    proxy.inject('PUT', { kind: 'reset-after' });
    await failureOf(put(backend, 'new/one', SMALL));

    expect(await put(backend, 'new/one', SMALL)).toBe('exists');
    expect((await read(backend, 'new/one'))?.equals(SMALL)).toBe(true);
  });

  test('takes a put that is refused for its rights as an outcome (T03)', async () => {
    proxy.inject('PUT', answer(403, 'AccessDenied'));

    expect(await put(backend, 'new/one', SMALL)).toBe('denied');
    expect(await read(backend, 'new/one')).toBeNull();
  });

  test('puts a large object although it may not look it up', async () => {
    proxy.inject('HEAD', answer(403, 'AccessDenied'));

    expect(await put(backend, 'new/large', LARGE)).toBe('written');
  });

  test('looks a name up where the server has no conditions, and remembers that', async () => {
    proxy.inject('PUT', answer(501, 'NotImplemented'));
    proxy.requests.length = 0;

    expect(await put(backend, 'new/one', SMALL)).toBe('written');
    expect(backend.capabilities.conditional).toBe('refused');
    expect(await put(backend, 'new/two', SMALL)).toBe('written');
    expect(await put(backend, 'new/two', patterned(10))).toBe('exists');
    expect(proxy.requests).toEqual(['PUT', 'HEAD', 'PUT', 'HEAD', 'PUT', 'HEAD']);
  });

  test('does not blame conditions for a 501 about something else', async () => {
    proxy.inject('PUT', answer(501, 'NotImplemented'));
    proxy.inject('PUT', answer(501, 'NotImplemented'));

    expect((await failureOf(put(backend, 'new/one', SMALL))).code).toBe('backend-incapable');
    expect(backend.capabilities.conditional).toBe('unknown');
  });

  test("takes the server's time after a refusal for ours, and gives up when that does not help (T58)", async () => {
    const skewed = answer(403, 'RequestTimeTooSkewed');
    proxy.inject('GET', skewed);
    expect(await read(backend, 'there/none')).toBeNull();

    proxy.inject('GET', skewed);
    proxy.inject('GET', skewed);
    expect((await failureOf(read(backend, 'there/none'))).code).toBe('backend-clock');
  });

  test('knows how far the clocks are apart from any answer, also one that refuses', async () => {
    const date = new Date(Date.now() - 3_600_000).toUTCString();
    proxy.inject('PUT', answer(500, 'InternalError', { date }));
    await failureOf(backend.putIfAbsent(objectName('a'), bytesBody('x')));

    expect(Math.round((backend.clockSkew() ?? 0) / 60_000)).toBe(-60);
  });

  test('does not list a page for ever', async () => {
    const page = `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken></ListBucketResult>`;
    for (let pages = 0; pages < 2; pages += 1) {
      proxy.inject('LIST', { kind: 'answer', status: 200, text: page });
    }

    expect((await failureOf(namesBelow(backend, ''))).message).toMatch(/same page twice/);
  });
});
