/** fake-gcs-server: the adapter of Google Cloud Storage against a server that others wrote. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createGcsBackend } from '../../src/adapters/backends/gcs.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import type { Backend } from '../../src/ports/backend.js';
import { put, read } from '../support/backend-bodies.js';
import { describeBackend } from '../support/backend-contract.js';
import { startedServer } from '../support/conformance-server.js';
import { largeObjectCases, raceOfClients } from '../support/large-object-cases.js';

const { endpoint } = startedServer('fake-gcs');
const BUCKET = 'conformance';
let spaces = 0;

function open(options: Partial<Parameters<typeof createGcsBackend>[0]> = {}): Backend {
  return createGcsBackend({
    bucket: BUCKET,
    prefix: `space-${(spaces += 1)}`,
    credentials: { kind: 'anonymous' },
    endpoint,
    clock: systemClock,
    ...options,
  });
}

/** A request of the JSON API past the adapter; throws for an answer that is an error. */
async function ask(path: string, body: string, type = 'application/json'): Promise<void> {
  const headers = { 'content-type': type };
  const response = await fetch(`${endpoint}${path}`, { method: 'POST', body, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

beforeAll(() => ask('/storage/v1/b?project=conformance', JSON.stringify({ name: BUCKET })));

describeBackend('fake-gcs-server', () => open({ pageSize: 5 }), {
  plantForeign: async (backend, name) => {
    const key = `${backend.name.slice(`gs://${BUCKET}/`.length)}/${name}`;
    const query = `uploadType=media&name=${encodeURIComponent(key)}`;
    await ask(`/upload/storage/v1/b/${BUCKET}/o?${query}`, 'foreign', 'text/plain');
  },
  troubles: [
    {
      title: 'a bucket that does not exist',
      make: () => open({ bucket: 'no-such-bucket' }),
      code: 'backend-bucket-missing',
      // Not get: of an object in such a bucket this server says the same as of one that is not there.
      calls: ['put', 'list'],
    },
  ],
});

describe('fake-gcs-server', () => {
  test('honours the condition that an object is not there yet', async () => {
    const backend = open();
    expect(await put(backend, 'once', 'first')).toBe('written');
    expect(await put(backend, 'once', 'second')).toBe('exists');
    expect((await read(backend, 'once'))?.toString()).toBe('first');
    expect(backend.capabilities.conditional).toBe('honoured');
    await backend.close();
  });

  test('lets one of 20 clients have a name (T43)', async () => {
    await raceOfClients(Array.from({ length: 20 }, () => open({ prefix: 'race' })));
  });

  largeObjectCases(open);
});
