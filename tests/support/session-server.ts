/**
 * As much of S3 as shows with which credentials it was asked: the real server of these tests knows no session tokens.
 * It checks no signature; that the client's are right is what the contract over that server proves.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SessionServer {
  readonly endpoint: string;
  /** Key id and session token of each request, in order. */
  readonly seen: (readonly [key: string, token: string])[];
  /** Headers of the last request. */
  lastHeaders(): http.IncomingHttpHeaders;
  /** The next request gets 400 with this code of S3. */
  refuseNext(code: string): void;
  stop(): Promise<void>;
}

/** Takes every object, and has and lists none. */
export async function startSessionServer(): Promise<SessionServer> {
  const seen: [string, string][] = [];
  const refusals: string[] = [];
  let last: http.IncomingHttpHeaders = {};
  const server = http.createServer((request, response) => {
    last = request.headers;
    const key = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    seen.push([key, String(request.headers['x-amz-security-token'] ?? '')]);
    request.resume().once('end', () => {
      const refusal = refusals.shift();
      const isList = request.url?.includes('list-type=2') === true;
      const code = refusal ?? (request.method === 'GET' && !isList ? 'NoSuchKey' : undefined);
      response.writeHead(code === undefined ? 200 : refusal === undefined ? 404 : 400);
      const list = isList
        ? '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>'
        : '';
      response.end(code === undefined ? list : `<Error><Code>${code}</Code></Error>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    seen,
    lastHeaders: () => last,
    refuseNext: (code) => void refusals.push(code),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
