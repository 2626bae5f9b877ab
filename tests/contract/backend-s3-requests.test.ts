/** What S3 is asked with: a role taken by an identity token and renewed, session tokens, encryption, signed bodies. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createS3Backend } from '../../src/adapters/backends/s3.js';
import type { S3Options } from '../../src/adapters/backends/s3-options.js';
import type { WebIdentity } from '../../src/adapters/backends/web-identity.js';
import type { Backend } from '../../src/ports/backend.js';
import { bytesBody, put, read } from '../support/backend-bodies.js';
import { startSessionServer, type SessionServer } from '../support/session-server.js';
import { startSts, type StsServer } from '../support/sts-server.js';

const HOUR = 3_600_000;
const START = 1_795_000_000_000;

let server: SessionServer;
let sts: StsServer;
let now: number;
let audiences: string[];
let backend: Backend;
beforeEach(async () => {
  server = await startSessionServer();
  sts = await startSts();
  now = START;
  sts.expireAt(now + HOUR);
  audiences = [];
  backend = open();
});
afterEach(async () => {
  await backend.close();
  await sts.stop();
  await server.stop();
});

function open(given: Partial<WebIdentity> = {}, options: Partial<S3Options> = {}): Backend {
  const identity: WebIdentity = {
    roleArn: 'arn:aws:iam::123456789012:role/lockstep',
    stsEndpoint: sts.endpoint,
    identityToken: (audience) => {
      audiences.push(audience);
      return Promise.resolve(`jwt-${audiences.length}`);
    },
    ...given,
  };
  return createS3Backend({
    bucket: 'bucket',
    endpoint: server.endpoint,
    credentials: { kind: 'web-identity', identity },
    clock: { now: () => now },
    limits: { connect: 2000, answer: 4000, stall: 4000 },
    ...options,
  });
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  );

describe('a role by identity token', () => {
  test('is taken at the token service that is named, once for many requests', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => put(backend, name, name)));

    expect(server.seen).toEqual(Array.from({ length: 3 }, () => ['AKID-1', 'session-1']));
    expect(sts.exchanges.map((form) => Object.fromEntries(form))).toEqual([
      {
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: 'arn:aws:iam::123456789012:role/lockstep',
        RoleSessionName: 'lockstep',
        WebIdentityToken: 'jwt-1',
      },
    ]);
    expect(audiences).toEqual(['sts.amazonaws.com']);
  });

  test('asks for a token for the audience that is given', async () => {
    const other = open({ audience: 'https://minio.example.org', sessionName: 'run-7' });
    await put(other, 'a', '1');
    await other.close();

    expect(audiences).toEqual(['https://minio.example.org']);
    expect(sts.exchanges[0]?.get('RoleSessionName')).toBe('run-7');
  });

  test('is not taken before the first request', async () => {
    await open().close();

    expect(audiences).toEqual([]);
  });

  test('is taken again with a new token when it is about to expire, as before the post step', async () => {
    await put(backend, 'a', '1');
    now += HOUR - 6 * 60_000;
    await read(backend, 'a');
    expect(audiences).toHaveLength(1);

    now += 2 * 60_000;
    sts.expireAt(now + HOUR);
    await Promise.all([read(backend, 'a'), read(backend, 'b')]);
    await put(backend, 'c', '1');

    expect(sts.exchanges.map((form) => form.get('WebIdentityToken'))).toEqual(['jwt-1', 'jwt-2']);
    expect(server.seen.at(-1)).toEqual(['AKID-2', 'session-2']);
  });

  test('is taken again when the server says that it has expired, and the request goes well', async () => {
    await put(backend, 'a', '1');
    now += 10 * 60_000;
    server.refuseNext('ExpiredToken');

    expect(await put(backend, 'b', '2')).toBe('written');
    expect(server.seen.map(([key]) => key)).toEqual(['AKID-1', 'AKID-1', 'AKID-2']);
  });

  test('that the server calls expired right after it was taken is an error, no endless exchange', async () => {
    server.refuseNext('ExpiredToken');

    expect(await failureOf(read(backend, 'a'))).toMatchObject({
      code: 'backend-credentials-expired',
    });
    expect(sts.exchanges).toHaveLength(1);
  });

  test.each([
    [403, 'AccessDenied', 'backend-credentials'],
    [400, 'InvalidIdentityToken', 'backend-credentials'],
    [400, 'ExpiredTokenException', 'backend-credentials'],
    [500, 'InternalFailure', 'backend-unreachable'],
    [429, 'Throttling', 'backend-throttled'],
  ])('refused with %i %s is told as %s, without the token', async (status, code, wanted) => {
    sts.refuseNext({ status, code, headers: { 'retry-after': '3' } });
    const error = await failureOf(read(backend, 'a'));

    expect(error).toMatchObject({ code: wanted });
    expect(server.seen).toEqual([]);
    expect(String(error)).toContain('token service 127.0.0.1');
    expect(String(error)).not.toContain('jwt-1');
    expect(await read(backend, 'a')).toBeNull();
  });

  test('at a token service that sends elsewhere is not taken: the token goes nowhere else', async () => {
    const elsewhere = await startSts();
    sts.refuseNext({ status: 307, code: 'X', headers: { location: elsewhere.endpoint } });

    expect(await failureOf(read(backend, 'a'))).toMatchObject({ code: 'backend-unreachable' });
    expect(elsewhere.exchanges).toEqual([]);
    await elsewhere.stop();
  });

  test('lets an error of whoever mints the tokens out', async () => {
    const other = open({ identityToken: () => Promise.reject(new TypeError('no id-token right')) });

    expect(String(await failureOf(read(other, 'a')))).toContain('no id-token right');
    await other.close();
  });
});

describe('what is sent', () => {
  test('has the session token of static credentials', async () => {
    const keys = { accessKeyId: 'AKID', secretAccessKey: 'SECRET', sessionToken: 'session' };
    const other = open({}, { credentials: { kind: 'static', ...keys } });
    await put(other, 'a', '1');
    await other.close();

    expect(server.seen).toEqual([['AKID', 'session']]);
  });

  test('is told as expired when the session of static credentials is over', async () => {
    const keys = { accessKeyId: 'AKID', secretAccessKey: 'SECRET', sessionToken: 'session' };
    const other = open({}, { credentials: { kind: 'static', ...keys } });
    server.refuseNext('ExpiredToken');

    expect(await failureOf(read(other, 'a'))).toMatchObject({
      code: 'backend-credentials-expired',
    });
    expect(server.seen).toHaveLength(1);
    await other.close();
  });

  test.each([
    [{ sse: 'AES256' }, 'AES256', undefined],
    [{ sse: 'aws:kms', kmsKey: 'key-7' }, 'aws:kms', 'key-7'],
    [{}, undefined, undefined],
  ] as const)('asks for the encryption of %j', async (given, sse, kmsKey) => {
    const other = open({}, given);
    await put(other, 'a', '1');
    await other.close();

    expect(server.lastHeaders()['x-amz-server-side-encryption']).toBe(sse);
    expect(server.lastHeaders()['x-amz-server-side-encryption-aws-kms-key-id']).toBe(kmsKey);
  });

  test('is of known length, signed with the digest, without trailers, on a condition', async () => {
    await put(backend, 'a', 'hello');

    expect(server.lastHeaders()).toMatchObject({
      'content-length': '5',
      'x-amz-content-sha256': bytesBody('hello').digest.slice('sha256:'.length),
      'if-none-match': '*',
    });
    expect(Object.keys(server.lastHeaders())).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/checksum|trailer|transfer-encoding|^expect$/),
      ]),
    );
  });
});
