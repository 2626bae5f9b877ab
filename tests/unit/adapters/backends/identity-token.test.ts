/** The identity of a workflow's job: asked for at each call, and never guessed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  canMintIdentity,
  createIdentityToken,
} from '../../../../src/adapters/backends/identity-token.js';
import type { LockstepError } from '../../../../src/errors.js';

let server: Server | null = null;

afterEach(() => void server?.close());

interface Seen {
  readonly url: string;
  readonly authorization: string;
}

/** A double of the runner's service, and what it was asked. */
async function service(answer: (seen: Seen, count: number) => readonly [number, string]) {
  const seen: Seen[] = [];
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '' });
    const [status, body] = answer(seen.at(-1) ?? { url: '', authorization: '' }, seen.length);
    response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const variables = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  };
  return { seen, variables, mint: createIdentityToken(variables) };
}

const failure = (work: Promise<string>): Promise<LockstepError> =>
  work.then(
    () => Promise.reject(new TypeError('no error')),
    (error: LockstepError) => error,
  );

describe('the identity token of a job', () => {
  test('is asked for with the audience, and anew at each call', async () => {
    const { seen, mint } = await service((_, count) => [200, `{"value": "token ${count}"}`]);

    expect([await mint('sts.amazonaws.com'), await mint('a b')]).toEqual(['token 1', 'token 2']);
    expect(seen).toEqual([
      {
        url: '/token?api-version=2.0&audience=sts.amazonaws.com',
        authorization: 'Bearer request-token',
      },
      {
        url: '/token?api-version=2.0&audience=a+b',
        authorization: 'Bearer request-token',
      },
    ]);
  });

  test('a run without one is told which permission it needs', async () => {
    const error = await failure(createIdentityToken({})('x'));

    expect(canMintIdentity({})).toBe(false);
    expect(error.code).toBe('backend-credentials');
    expect(error.hint).toContain('id-token: write');
  });

  test.each([
    [403, '{}', 'backend-credentials'],
    [200, 'not json', 'backend-credentials'],
    [200, '{"value": ""}', 'backend-credentials'],
    [500, '', 'backend-unreachable'],
    [429, '', 'backend-unreachable'],
  ])('an answer %d %j is %s', async (status, body, code) => {
    const { mint } = await service(() => [status, body]);
    const error = await failure(mint('x'));

    expect(error.code).toBe(code);
    expect(`${error.message} ${error.hint}`).not.toContain('request-token');
  });

  test('T38: a redirect is not followed, since the request carries a token', async () => {
    const { seen, mint } = await service(() => [302, '']);

    expect((await failure(mint('x'))).code).toBe('backend-unreachable');
    expect(seen).toHaveLength(1);
  });

  test('a service that is not there may be there later', async () => {
    const { variables } = await service(() => [200, '']);
    server?.close();
    server?.closeAllConnections();

    expect((await failure(createIdentityToken(variables)('x'))).kind).toBe('unavailable');
  });
});
