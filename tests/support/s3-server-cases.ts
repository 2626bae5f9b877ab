/** The suite of an S3 server: the contract of backends, and what only real servers can show. */
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { objectName } from '../../src/domain/object-name.js';
import { bytesBody, patterned, put, read } from './backend-bodies.js';
import { describeBackend, type Trouble } from './backend-contract.js';
import { largeObjectCases, raceOfClients } from './large-object-cases.js';
import type { S3Server } from './s3-server.js';
import { racingProcesses } from './racing-processes.js';

const MIB = 1024 * 1024;
const PARTS = { above: 5 * MIB, partSize: 5 * MIB };

export interface S3Expectations {
  readonly title: string;
  /** What the adapter must find out about the server. */
  readonly conditional: 'honoured' | 'refused';
  /** Gives the reader the right to read the bucket; a bucket policy when absent. */
  readonly grant?: () => Promise<void>;
}

export function describeS3Server(server: S3Server, expected: S3Expectations): void {
  const { open, plantForeign } = server;
  const grant = expected.grant ?? server.grantByPolicy;

  beforeAll(server.createBucket);

  describeBackend(expected.title, () => open({ pageSize: 5 }), {
    plantForeign,
    troubles: troublesOf(server),
    readOnly: () => server.readOnly(grant),
  });

  describe(expected.title, () => {
    conditionCases(server, expected);
    partCases(server);
    clockCases(server);
    largeObjectCases(open);
  });
}

function troublesOf({ open, started }: S3Server): readonly Trouble[] {
  const { accessKeyId, secretAccessKey } = started;
  const calls = ['get', 'put', 'list', 'remove'] as const;
  return [
    {
      title: 'a bucket that does not exist',
      make: () => open({ bucket: 'no-such-bucket' }),
      code: 'backend-bucket-missing',
      calls,
    },
    {
      title: 'a secret that is wrong',
      make: () =>
        open({ credentials: { kind: 'static', accessKeyId, secretAccessKey: 'another' } }),
      code: 'backend-credentials',
      calls,
    },
    {
      title: 'a key that the server does not know',
      make: () =>
        open({ credentials: { kind: 'static', accessKeyId: 'AKIDNOBODY', secretAccessKey } }),
      code: 'backend-credentials',
      calls,
    },
  ];
}

function conditionCases({ open, started }: S3Server, { conditional }: S3Expectations): void {
  test(`finds out that the server has conditional writes ${conditional}`, async () => {
    const backend = open();
    expect(backend.capabilities.conditional).toBe('unknown');
    expect(await put(backend, 'once', 'first')).toBe('written');
    expect(await put(backend, 'once', 'second')).toBe('exists');

    expect(backend.capabilities.conditional).toBe(conditional);
    expect((await read(backend, 'once'))?.toString()).toBe('first');
    await backend.close();
  });

  if (conditional === 'refused') {
    test('20 clients that race for a name with the same bytes all do well (T43)', async () => {
      const clients = Array.from({ length: 20 }, () => open({ prefix: 'race' }));
      const body = bytesBody(patterned(20_000));
      const outcomes = await Promise.all(
        clients.map((client) => client.putIfAbsent(objectName('race'), body)),
      );

      expect(new Set(['written', 'exists', ...outcomes])).toEqual(new Set(['written', 'exists']));
      const [reader] = clients;
      expect(reader && (await read(reader, 'race'))?.equals(patterned(20_000))).toBe(true);
      await Promise.all(clients.map((client) => client.close()));
    });
    return;
  }

  test('lets one of 20 clients have a name (T43)', async () => {
    await raceOfClients(Array.from({ length: 20 }, () => open({ prefix: 'race' })));
  });

  test('8 processes that write 25 names each and share 25: all that was acknowledged is there, once (T43)', async () => {
    await racingProcesses(open({ prefix: 'processes' }), { ...started, prefix: 'processes' });
  });
}

function partCases({ open, etagOf }: S3Server): void {
  test('an object uploaded in parts comes back whole, and by ranges over the joints', async () => {
    const prefix = 'parts';
    const backend = open({ prefix, multipart: PARTS });
    const bytes = patterned(12 * MIB + 5, 21);
    expect(await backend.putIfAbsent(objectName('joined'), bytesBody(bytes))).toBe('written');

    expect(await etagOf(prefix, 'joined')).toMatch(/-3"?$/);
    expect((await read(backend, 'joined'))?.equals(bytes)).toBe(true);
    for (const [from, length] of [
      [5 * MIB - 7, 14],
      [5 * MIB, 5 * MIB],
      [1, 12 * MIB],
      [12 * MIB, 100],
    ] as const) {
      const part = await read(backend, 'joined', { from, length });
      expect(part?.equals(bytes.subarray(from, from + length))).toBe(true);
    }
    await backend.close();
  });

  test('an object in parts under a name that is taken changes nothing', async () => {
    const backend = open({ multipart: PARTS });
    await put(backend, 'taken', 'first');

    const outcome = await backend.putIfAbsent(objectName('taken'), bytesBody(patterned(6 * MIB)));
    expect([outcome, (await read(backend, 'taken'))?.toString()]).toEqual(['exists', 'first']);
    await backend.close();
  });

  test('an object in parts whose bytes are not those of the digest is not put together (T09)', async () => {
    const backend = open({ multipart: PARTS });
    const { digest } = bytesBody('something else');
    const body = { kind: 'bytes', bytes: patterned(11 * MIB), digest } as const;

    await expect(backend.putIfAbsent(objectName('wrong'), body)).rejects.toMatchObject({
      code: 'object-corrupt',
    });
    expect(await read(backend, 'wrong')).toBeNull();
    await backend.close();
  });
}

/** Servers take signatures of ±15 minutes. */
function clockCases({ open }: S3Server): void {
  test.each([
    ['ahead', 40],
    ['behind', -40],
  ])(
    'a clock that is 40 minutes %s is made up for, from what the server says of its own (T58)',
    async (_title, minutes) => {
      const backend = open();
      const now = Date.now() + minutes * 60_000;
      jest.useFakeTimers({ now, advanceTimers: true, doNotFake: [...REAL_TIMERS] });
      try {
        expect(await put(backend, 'late', 'late')).toBe('written');
      } finally {
        jest.useRealTimers();
        await backend.close();
      }
    },
  );
}

/** All but `Date`. */
const REAL_TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
