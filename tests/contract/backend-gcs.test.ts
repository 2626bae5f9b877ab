/** The contract of backends on Google Cloud Storage: its official client against a strict double of its JSON API. */
import { afterAll, beforeAll } from '@jest/globals';
import { createGcsBackend } from '../../src/adapters/backends/gcs.js';
import type { GcsOptions } from '../../src/adapters/backends/gcs.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import type { Backend } from '../../src/ports/backend.js';
import { describeBackend } from '../support/backend-contract.js';
import type { Trouble } from '../support/backend-contract.js';
import { put } from '../support/backend-bodies.js';
import { startGcsServer } from '../support/gcs-server.js';
import type { GcsFault, GcsServer } from '../support/gcs-server.js';

let server: GcsServer;
const spaces = { next: 0 };

beforeAll(async () => {
  server = await startGcsServer('bucket');
});
afterAll(() => server.close());

function open(options: Partial<GcsOptions> = {}): Backend {
  return createGcsBackend({
    bucket: 'bucket',
    prefix: `space-${(spaces.next += 1)}`,
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
  fault('an outage', 'backend-unreachable', { with: 503 }),
  fault('too many requests', 'backend-throttled', { with: 429 }),
  fault('a refusal for the rate', 'backend-throttled', { with: 403, reason: 'rateLimitExceeded' }),
  fault('a connection that is reset', 'backend-unreachable', { with: 'reset' }),
  fault('a server that is silent', 'backend-timeout', { with: 'silence' }),
  fault('a body that is cut short', 'backend-unreachable', { with: 'truncate' }),
  fault('a body that stalls', 'backend-timeout', { with: 'stall' }),
];

describeBackend('Google Cloud Storage', () => open(), { troubles });
