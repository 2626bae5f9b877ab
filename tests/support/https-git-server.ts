/** Git over https on localhost: `git http-backend` as CGI behind node's server, with faults and a log of headers. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { TEST_GIT_ENV } from './git-repos.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));

/** Give it to git as GIT_SSL_CAINFO. */
export const CERTIFICATE = fixture('localhost.cert.pem');

export interface HttpsGitServer {
  /** `https://localhost:<port>`. */
  readonly origin: string;
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly authorization: string | undefined;
  }[];
  close(): Promise<void>;
}

export interface HttpsGitServerOptions {
  /** Answers instead of git when it gives true. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Hides the protocol header from git, as old servers do. */
  readonly protocolZero?: boolean;
}

/** Serves the bare repositories below `root`. */
export async function serveGit(
  root: string,
  options: HttpsGitServerOptions = {},
): Promise<HttpsGitServer> {
  const requests: HttpsGitServer['requests'] = [];
  const server = createServer(
    { key: readFileSync(fixture('localhost.key.pem')), cert: readFileSync(CERTIFICATE) },
    (request, response) => {
      const { method = '', url = '' } = request;
      requests.push({ method, path: url, authorization: request.headers.authorization });
      if (options.intercept?.(request, response) === true) return;
      runBackend(root, request, response, options.protocolZero ?? false);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `https://localhost:${port}`, requests, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function runBackend(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  protocolZero: boolean,
): void {
  const url = new URL(request.url ?? '/', 'https://localhost');
  const header = (name: string): string => String(request.headers[name] ?? '');
  const child = spawn('git', ['-c', 'safe.directory=*', 'http-backend'], {
    env: {
      ...TEST_GIT_ENV,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: header('content-length'),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: protocolZero ? '' : header('git-protocol'),
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  let head: Buffer | null = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (head === null) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    for (const line of head.toString('latin1', 0, end).split('\r\n')) {
      const [name = '', value = ''] = line.split(': ');
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.write(head.subarray(end + 4));
    head = null;
  });
  child.stdout.on('end', () => response.end());
}
