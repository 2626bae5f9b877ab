/**
 * A stand-in for the Actions cache service (v2): Twirp calls, block-blob uploads, plain downloads, scopes from the
 * token. Entries are immutable, match exactly and then by prefix, newest first, scope by scope.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CacheEntry {
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
  finalized: boolean;
  readonly order: number;
}

export interface CacheScope {
  readonly Scope: string;
  /** 1 read, 2 write, 3 both. */
  readonly Permission: 1 | 2 | 3;
}

export interface CacheService {
  /** Base for ACTIONS_RESULTS_URL; its host is one that the client does not take for an enterprise server. */
  readonly url: string;
  readonly entries: CacheEntry[];
  /** `METHOD path` of every request, in order. */
  readonly requests: string[];
  /** The next requests of that Twirp method are answered with this status. */
  readonly failures: Map<string, number>;
  token(scopes: readonly CacheScope[]): string;
  /** What the runner adds to the environment of an action. */
  environment(scopes?: readonly CacheScope[]): Record<string, string>;
  close(): Promise<void>;
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/';
const DEFAULT_SCOPES: readonly CacheScope[] = [{ Scope: 'refs/heads/main', Permission: 3 }];

export async function startCacheService(): Promise<CacheService> {
  const state = {
    entries: [] as CacheEntry[],
    requests: [] as string[],
    failures: new Map<string, number>(),
    uploads: new Map<string, { entry: CacheEntry; blocks: Map<string, Buffer> }>(),
    base: '',
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      state.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const url = new URL(request.url ?? '/', 'http://service');
      if (url.pathname.startsWith(TWIRP))
        return twirp(state, { request, response, body, method: url.pathname.slice(TWIRP.length) });
      if (url.pathname.startsWith('/account/container/'))
        return blob(state, { request, response, body, url });
      return answer(response, 404, { code: 'bad_route', msg: url.pathname });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (scopes: readonly CacheScope[]): string =>
    ['{"alg":"none"}', JSON.stringify({ ac: JSON.stringify(scopes) }), 'x']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
  return {
    url: state.base,
    entries: state.entries,
    requests: state.requests,
    failures: state.failures,
    token,
    environment: (scopes = DEFAULT_SCOPES) => ({
      ACTIONS_RESULTS_URL: `${state.base}/`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RUNTIME_TOKEN: token(scopes),
    }),
    close: () => closed(server),
  };
}

type State = Parameters<typeof twirp>[0];

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
}

function twirp(
  state: {
    entries: CacheEntry[];
    failures: Map<string, number>;
    uploads: Map<string, { entry: CacheEntry; blocks: Map<string, Buffer> }>;
    base: string;
  },
  call: Call & { readonly method: string },
): void {
  const failing = state.failures.get(call.method);
  if (failing !== undefined)
    return answer(call.response, failing, { code: 'unavailable', msg: 'down for a test' });
  const scopes = scopesOf(call.request);
  const input = JSON.parse(call.body.toString('utf8')) as Record<string, unknown>;
  switch (call.method) {
    case 'CreateCacheEntry':
      return create(state, call.response, { input, scopes });
    case 'FinalizeCacheEntryUpload':
      return finalize(state, call.response, { input, scopes });
    case 'GetCacheEntryDownloadURL':
      return find(state, call.response, { input, scopes });
    default:
      return answer(call.response, 404, { code: 'bad_route', msg: call.method });
  }
}

interface Asked {
  readonly input: Record<string, unknown>;
  readonly scopes: readonly CacheScope[];
}

function create(state: State, response: ServerResponse, { input, scopes }: Asked): void {
  const scope = scopes.find(({ Permission }) => (Permission & 2) !== 0)?.Scope;
  if (scope === undefined)
    return answer(response, 200, {
      ok: false,
      message: 'cache write denied: token has no writable scopes',
    });
  const [key, version] = [String(input['key']), String(input['version'])];
  if (
    state.entries.some(
      (entry) => entry.scope === scope && entry.key === key && entry.version === version,
    )
  ) {
    return answer(response, 409, {
      code: 'already_exists',
      msg: 'cache entry with the same key, version, and scope already exists',
    });
  }
  const entry = {
    scope,
    key,
    version,
    bytes: Buffer.alloc(0),
    finalized: false,
    order: state.entries.length,
  };
  state.entries.push(entry);
  const id = randomUUID();
  state.uploads.set(id, { entry, blocks: new Map() });
  answer(response, 200, {
    ok: true,
    signed_upload_url: `${state.base}/account/container/${id}?sig=up`,
  });
}

function finalize(state: State, response: ServerResponse, { input, scopes }: Asked): void {
  const entry = state.entries.find(
    ({ key, version, scope }) =>
      key === input['key'] &&
      version === input['version'] &&
      scopes.some(({ Scope }) => Scope === scope),
  );
  if (entry === undefined || entry.bytes.length !== Number(input['size_bytes']))
    return answer(response, 200, { ok: false });
  entry.finalized = true;
  answer(response, 200, { ok: true, entry_id: `${entry.order + 1}` });
}

function find(state: State, response: ServerResponse, { input, scopes }: Asked): void {
  const keys = [String(input['key']), ...((input['restore_keys'] as string[] | undefined) ?? [])];
  for (const { Scope, Permission } of scopes) {
    if ((Permission & 1) === 0) continue;
    const visible = state.entries
      .filter(
        (entry) => entry.finalized && entry.scope === Scope && entry.version === input['version'],
      )
      .reverse();
    for (const key of keys) {
      const found =
        visible.find((entry) => entry.key === key) ??
        visible.find((entry) => entry.key.startsWith(key));
      if (found === undefined) continue;
      const url = `${state.base}/account/container/entry-${found.order}?sig=down`;
      return answer(response, 200, { ok: true, signed_download_url: url, matched_key: found.key });
    }
  }
  answer(response, 200, { ok: false });
}

function blob(state: State, { request, response, body, url }: Call & { readonly url: URL }): void {
  const id = url.pathname.split('/')[3] ?? '';
  if (request.method === 'GET') {
    const bytes = state.entries[Number(id.slice('entry-'.length))]?.bytes;
    if (bytes === undefined) return answer(response, 404, {});
    response.writeHead(200, {
      'content-length': bytes.length,
      'content-type': 'application/octet-stream',
    });
    return void response.end(bytes);
  }
  const upload = state.uploads.get(id);
  if (request.method !== 'PUT' || upload === undefined) return answer(response, 404, {});
  const comp = url.searchParams.get('comp');
  if (comp === 'block') upload.blocks.set(url.searchParams.get('blockid') ?? '', body);
  else if (comp === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(
      (match) => match[1] ?? '',
    );
    upload.entry.bytes = Buffer.concat(
      ids.map((block) => upload.blocks.get(block) ?? Buffer.alloc(0)),
    );
  } else upload.entry.bytes = body;
  response.writeHead(201, {
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    'last-modified': new Date(0).toUTCString(),
    'x-ms-request-id': id,
    'content-length': 0,
  });
  response.end();
}

function scopesOf(request: IncomingMessage): readonly CacheScope[] {
  const payload = (request.headers.authorization ?? '').replace(/^Bearer /, '').split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { ac: string };
  return JSON.parse(claims.ac) as readonly CacheScope[];
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
