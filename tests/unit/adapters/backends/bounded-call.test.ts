/** One call to a server: each wait is bounded, and what it began does not outlive it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { ClientRequest, Server } from 'node:http';
import { get as httpsGet } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { boundedCall } from '../../../../src/adapters/backends/bounded-call.js';
import type { CallHost } from '../../../../src/adapters/backends/bounded-call.js';
import { watchHttpRequests } from '../../../../src/adapters/backends/http-requests.js';
import type { HttpRequests } from '../../../../src/adapters/backends/http-requests.js';
import { LockstepError } from '../../../../src/errors.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');

let requests: HttpRequests;
let server: Server;
let url: string;

beforeEach(async () => {
  requests = watchHttpRequests({ now: () => NOW });
  server = createServer((_request, response) => {
    response.setHeader('date', 'Sat, 21 Nov 2026 10:01:00 GMT');
    response.flushHeaders();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  requests.close();
  server.closeAllConnections();
  server.close();
});

function host(limits: Partial<CallHost['limits']> = {}): CallHost {
  return {
    name: 'x://y',
    limits: { connect: 60_000, answer: 60_000, stall: 60_000, ...limits },
    requests,
    explain: () => new LockstepError('backend-unreachable', { message: 'explained' }),
  };
}

const never = (): Promise<never> => new Promise<never>(() => {});

/** A request that ends with its connection, however that comes. */
function started(address: string): ClientRequest {
  return get(address).on('error', () => {});
}

describe('boundedCall', () => {
  test.each([
    ['answer', 'x://y did not answer for 0.02 s'],
    ['stall', 'x://y stopped sending for 0.02 s'],
  ] as const)('ends a wait for %s in time, and says so', async (limit, message) => {
    const work = boundedCall(host({ [limit]: 20 }), undefined, (call) => call.wait(limit, never));

    await expect(work).rejects.toMatchObject({ code: 'backend-timeout', message });
  });

  test('ends every wait when its signal fires, as cancelled', async () => {
    const controller = new AbortController();
    const work = boundedCall(host(), controller.signal, (call) => call.wait('answer', never));
    controller.abort();

    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('throws what explain makes of a failure', async () => {
    const work = boundedCall(host(), undefined, (call) =>
      call.wait('answer', () => Promise.reject(new TypeError('of the client'))),
    );

    await expect(work).rejects.toThrow('explained');
  });

  test('destroys the requests that are under way when it ends, and leaves those of others alone', async () => {
    const other = started(url);
    let inside: ClientRequest | undefined;
    await boundedCall(host(), undefined, async () => {
      inside = started(url);
      await once(inside, 'response');
    });

    expect(inside?.destroyed).toBe(true);
    expect(other.destroyed).toBe(false);
    other.destroy();
  });

  test('destroys a request that is begun after its end, as by a client that waited for a token', async () => {
    let begin: (() => ClientRequest) | undefined;
    const later = boundedCall(host({ answer: 20 }), undefined, (call) =>
      call.wait('answer', async () => {
        begin = (await import('node:async_hooks')).AsyncResource.bind(() => started(url));
        return await never();
      }),
    );
    await expect(later).rejects.toMatchObject({ code: 'backend-timeout' });
    const request = begin?.();
    await new Promise((resolve) => request?.once('close', resolve));

    expect(request?.destroyed).toBe(true);
  });

  test('bounds connecting, to a server that takes no connection', async () => {
    // TCP is not enough: the handshake of TLS never comes.
    const deaf = createTcpServer().listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const { port } = deaf.address() as AddressInfo;
    const work = boundedCall(host({ connect: 20 }), undefined, (call) =>
      call.wait('answer', async () => {
        httpsGet(`https://127.0.0.1:${port}`).on('error', () => {});
        return await never();
      }),
    );

    await expect(work).rejects.toMatchObject({
      code: 'backend-timeout',
      message: 'x://y took no connection for 0.02 s',
    });
    deaf.close();
  });

  test('learns how far the clock of the server is ahead from its answers', async () => {
    expect(requests.clockSkew()).toBeNull();
    await boundedCall(host(), undefined, async () => void (await once(started(url), 'response')));

    expect(requests.clockSkew()).toBe(60_000);
  });
});
