/**
 * A proxy in front of an S3 server that does to the next request of a kind what a test asks for: refuses, hangs, resets,
 * cuts, stalls, flips a bit, lies. Bodies are small in tests, so each is read whole before it goes on.
 */
import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Operation = 'GET' | 'PUT' | 'POST' | 'HEAD' | 'DELETE' | 'LIST';

export type Fault =
  /** Answers in the place of the server; `code` makes it an error of S3. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly text?: string;
    }
  /** The server is not asked, and no answer comes. */
  | { readonly kind: 'hang' }
  /** The server is not asked. */
  | { readonly kind: 'reset-before' }
  /** The server did what it was asked; nobody learns of it. */
  | { readonly kind: 'reset-after' }
  /** Half of the body, or of the head where there is no body, and then the end. */
  | { readonly kind: 'truncate-rst' }
  | { readonly kind: 'truncate-fin' }
  | { readonly kind: 'stall' }
  /** One bit in the middle: of the body of the request, or of the answer where the request has none. */
  | { readonly kind: 'flip-bit' }
  /** The header of the answer says another range than what comes. */
  | { readonly kind: 'wrong-range' };

export interface FaultProxy {
  /** Takes the place of the server's; the path is kept. */
  readonly endpoint: string;
  /** What was asked, in order. */
  readonly requests: Operation[];
  /** The fault meets the next request of that kind; several meet several. */
  inject(operation: Operation, fault: Fault): void;
  /** Throws when a fault has met nothing: then the test has tried something else than it says. */
  requireExercised(): void;
  stop(): Promise<void>;
}

interface Rule {
  readonly operation: Operation;
  readonly fault: Fault;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Listens on a free port of this machine. */
export async function startFaultProxy(server: string): Promise<FaultProxy> {
  const target = new URL(server);
  const rules: Rule[] = [];
  const requests: Operation[] = [];
  const agent = new http.Agent({ keepAlive: true });
  const proxy = http.createServer((request, response) => {
    const operation = operationOf(request);
    requests.push(operation);
    const at = rules.findIndex((rule) => rule.operation === operation);
    const [rule] = at < 0 ? [] : rules.splice(at, 1);
    serve({ target, agent, fault: rule?.fault }, request, response).catch(() => {
      // A client that has gone away, as it does after its limits; a server that has is a reset, too.
      request.socket.destroy();
    });
  });
  const sockets = new Set<Socket>();
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}).once('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}${target.pathname}`,
    requests,
    inject: (operation, fault) => void rules.push({ operation, fault }),
    requireExercised: () => {
      const left = rules.splice(0).map(({ operation, fault }) => `${fault.kind} on ${operation}`);
      if (left.length > 0) throw new TypeError(`faults that met no request: ${left.join(', ')}`);
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      agent.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function operationOf({ method, url }: IncomingMessage): Operation {
  return /[?&]list-type=/.test(url ?? '') ? 'LIST' : ((method ?? 'GET') as Operation);
}

interface Way {
  readonly target: URL;
  readonly agent: http.Agent;
  readonly fault: Fault | undefined;
}

async function serve(way: Way, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { fault } = way;
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset-before') return void request.socket.resetAndDestroy();
  const body = await bodyOf(request);
  if (fault?.kind === 'answer') return answerInstead(fault, response);
  const flipsRequest = fault?.kind === 'flip-bit' && body.length > 0;
  const answer = await ask(way, request, flipsRequest ? flipped(body) : body);
  switch (fault?.kind) {
    case 'reset-after':
      return void request.socket.resetAndDestroy();
    case 'truncate-rst':
    case 'truncate-fin':
    case 'stall':
      return cutShort(fault.kind, answer, response);
    case 'flip-bit':
      return send({ ...answer, body: flipsRequest ? answer.body : flipped(answer.body) }, response);
    case 'wrong-range':
      return send(
        { ...answer, headers: { ...answer.headers, 'content-range': 'bytes 0-2/10' } },
        response,
      );
    case undefined:
      return send(answer, response);
  }
}

function answerInstead(fault: Fault & { kind: 'answer' }, response: ServerResponse): void {
  const { status, code, headers, text } = fault;
  const error = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>said by the proxy</Message></Error>`;
  const type = code === undefined ? 'text/html' : 'application/xml';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(text ?? (code === undefined ? '<html>said by the proxy</html>' : error));
}

async function ask(way: Way, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const { target, agent } = way;
  // The signature covers `Host`, so it stays that of the proxy.
  const { expect: _, ...headers } = request.headers;
  const sent = http.request({
    host: target.hostname,
    port: target.port,
    method: request.method,
    path: request.url,
    headers: { ...headers, 'content-length': body.length },
    agent,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  sent.end(body);
  const answer = await answered;
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await bodyOf(answer) };
}

function send({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers);
  response.end(body);
}

function cutShort(
  how: 'truncate-rst' | 'truncate-fin' | 'stall',
  answer: Answer,
  response: ServerResponse,
): void {
  const { socket } = response;
  if (socket === null) return;
  const half = answer.body.subarray(0, answer.body.length / 2);
  const then = (): void => {
    // A moment for what was written to arrive: a reset throws away what has not been read.
    if (how === 'truncate-rst') setTimeout(() => socket.resetAndDestroy(), 20);
    if (how === 'truncate-fin') socket.end();
  };
  if (half.length === 0)
    return void socket.write(`HTTP/1.1 ${answer.status} OK\r\nContent-Le`, then);
  const { 'transfer-encoding': _, ...headers } = answer.headers;
  response.writeHead(answer.status, { ...headers, 'content-length': answer.body.length });
  response.write(half, then);
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.length >> 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
