/**
 * A strict double of the JSON API of Google Cloud Storage, written from its reference: objects get (with ranges), list
 * (with pages), insert (media and multipart), delete; generations and `ifGenerationMatch`, `md5Hash` and `crc32c`,
 * bearer tokens and rights are enforced, errors have the API's form. What it does not know it refuses with 400.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiError, crc32c, forbidden, refuse, sendJson } from './gcs-answers.js';

export type GcsCall = 'get' | 'list' | 'put' | 'remove';

/** What a bearer may do, and until when by the clock of this machine. */
export interface GcsGrant {
  readonly rights: readonly GcsCall[];
  readonly expires?: number;
}

/** Done to the next request of that call, or of any. */
export interface GcsFault {
  readonly on?: GcsCall;
  /** An answer; `reset`, `silence`: none; `truncate`, `stall`: half of a body; `shift`: another range than asked. */
  readonly with: number | 'reset' | 'silence' | 'truncate' | 'stall' | 'shift';
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason?: string;
  /** `reset` after the request was carried out. */
  readonly isAfter?: boolean;
}

export interface GcsObject {
  readonly bytes: Buffer;
  readonly md5: string;
  readonly crc32c: string;
  readonly generation: number;
  readonly updated: string;
}

/** The object of those bytes, written now. */
export function gcsObject(bytes: Buffer, generation = 1): GcsObject {
  const updated = new Date(Date.now()).toISOString();
  return { bytes, md5: md5(bytes), crc32c: crc32c(bytes), generation, updated };
}

export interface GcsServer {
  readonly url: string;
  /** Bucket → name → object; a bucket that is not here does not exist. */
  readonly buckets: Map<string, Map<string, GcsObject>>;
  /** Token → grant; `''` is the anonymous caller's. */
  readonly grants: Map<string, GcsGrant>;
  readonly faults: GcsFault[];
  /** `METHOD path?query` of every request, in order. */
  readonly requests: string[];
  /** Connections that are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

export const ALL_RIGHTS: GcsGrant = { rights: ['get', 'list', 'put', 'remove'] };

interface Exchange {
  readonly server: Omit<GcsServer, 'url' | 'close' | 'connections'>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly body: Buffer;
  readonly bucket: string;
  readonly object: string;
  readonly fault: GcsFault | undefined;
}

/** Listens on a free port of this machine; anonymous callers may do everything until `grants` says otherwise. */
export async function startGcsServer(...buckets: readonly string[]): Promise<GcsServer> {
  const state = {
    buckets: new Map(buckets.map((name) => [name, new Map<string, GcsObject>()])),
    grants: new Map([['', ALL_RIGHTS]]),
    faults: [] as GcsFault[],
    requests: [] as string[],
  };
  const server = createServer((request, response) => {
    void serve(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () =>
      new Promise((resolve) => server.getConnections((_error, count) => resolve(count))),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(
  server: Exchange['server'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://service');
  server.requests.push(`${request.method} ${request.url}`);
  const [, bucket = '', object = ''] =
    /^(?:\/upload)?\/storage\/v1\/b\/([^/]+)\/o(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  const call = callOf(request, url, object);
  if (bucket === '' || call === null) return refuse(response, 404, 'notFound', 'Not Found');
  const at = server.faults.findIndex(({ on }) => on === undefined || on === call);
  const fault = at < 0 ? undefined : server.faults.splice(at, 1)[0];
  const exchange = {
    ...{ server, request, response, url, bucket, fault },
    body: Buffer.concat(chunks),
    object: decodeURIComponent(object),
  };
  if (isBroken(exchange)) return;
  const text = authError(exchange, call);
  if (text !== null) return void text();
  if (!server.buckets.has(bucket)) {
    return refuseFor(exchange, 404, 'notFound', 'The specified bucket does not exist.');
  }
  CALLS[call](exchange);
}

function callOf({ method }: IncomingMessage, url: URL, object: string): GcsCall | null {
  const isUpload = url.pathname.startsWith('/upload/');
  if (method === 'POST') return isUpload && object === '' ? 'put' : null;
  if (isUpload) return null;
  if (method === 'GET') return object === '' ? 'list' : 'get';
  return method === 'DELETE' && object !== '' ? 'remove' : null;
}

const CALLS: Readonly<Record<GcsCall, (exchange: Exchange) => void>> = {
  get: getObject,
  list: listObjects,
  put: insertObject,
  remove: deleteObject,
};

/** Media requests are refused in plain text, all others in the API's JSON. */
function refuseFor(
  { response, url }: Exchange,
  status: number,
  reason: string,
  text: string,
): void {
  if (url.searchParams.get('alt') !== 'media') return refuse(response, status, reason, text);
  response.writeHead(status, { 'content-type': 'text/html; charset=UTF-8' });
  response.end(text);
}

/** True when the fault has answered, or seen to it that nobody does. */
function isBroken({ fault, request, response }: Exchange): boolean {
  if (fault === undefined) return false;
  if (typeof fault.with === 'number') {
    const body = apiError(fault.with, fault.reason ?? 'backendError', 'fault for a test');
    sendJson(response, fault.with, body, fault.headers);
    return true;
  }
  if (fault.with === 'reset' && fault.isAfter !== true) request.socket.destroy();
  return fault.with === 'silence' || (fault.with === 'reset' && fault.isAfter !== true);
}

function authError(exchange: Exchange, call: GcsCall): (() => void) | null {
  const { server, request, bucket, object } = exchange;
  const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const grant = server.grants.get(token);
  const isKnown = grant !== undefined && (grant.expires ?? Infinity) > Date.now();
  if (!isKnown && token !== '') {
    return () => refuseFor(exchange, 401, 'authError', 'Invalid Credentials');
  }
  // Who may not list may not learn either that an object is missing.
  const isThere = server.buckets.get(bucket)?.has(object) ?? false;
  const wanted: readonly GcsCall[] = call === 'get' && !isThere ? ['get', 'list'] : [call];
  const missing = wanted.find((right) => !(grant?.rights ?? []).includes(right));
  if (missing === undefined) return null;
  const status = token === '' ? 401 : 403;
  return () =>
    refuseFor(exchange, status, status === 401 ? 'required' : 'forbidden', forbidden(missing));
}

function getObject(exchange: Exchange): void {
  const { server, request, response, url, bucket, object, fault } = exchange;
  if (unknownParameter(exchange, ['alt', 'prettyPrint', 'ifGenerationMatch'])) return;
  const stored = server.buckets.get(bucket)?.get(object);
  if (stored === undefined) {
    return refuseFor(exchange, 404, 'notFound', `No such object: ${bucket}/${object}`);
  }
  if (url.searchParams.get('alt') !== 'media')
    return sendJson(response, 200, metadata(exchange, stored));
  const size = stored.bytes.length;
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const shift = fault?.with === 'shift' ? 1 : 0;
  const start = Number(first ?? 0) + shift;
  const end = Math.min(
    size - 1,
    last === undefined || last === '' ? size - 1 : Number(last) + shift,
  );
  if (first !== undefined && (start >= size || end < start)) {
    response.setHeader('content-range', `bytes */${size}`);
    return refuseFor(
      exchange,
      416,
      'requestedRangeNotSatisfiable',
      'Request range not satisfiable',
    );
  }
  const bytes = stored.bytes.subarray(start, end + 1);
  response.writeHead(first === undefined ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': bytes.length,
    'x-goog-generation': stored.generation,
    'x-goog-stored-content-encoding': 'identity',
    'x-goog-stored-content-length': size,
    'x-goog-hash': `crc32c=${stored.crc32c},md5=${stored.md5}`,
    ...(first === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (fault?.with !== 'truncate' && fault?.with !== 'stall') return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length / 2), () => {
    if (fault.with === 'truncate') request.socket.destroy();
  });
}

function listObjects(exchange: Exchange): void {
  const { server, response, url, bucket } = exchange;
  const known = ['prefix', 'maxResults', 'pageToken', 'fields', 'autoPaginate', 'prettyPrint'];
  if (unknownParameter(exchange, known)) return;
  const fields = url.searchParams.get('fields');
  if (fields !== null && fields !== 'items(name,size,updated),nextPageToken') {
    return refuse(response, 400, 'invalidParameter', `Invalid field selection ${fields}`);
  }
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = Buffer.from(url.searchParams.get('pageToken') ?? '', 'base64url').toString();
  const most = Math.min(1000, Number(url.searchParams.get('maxResults') ?? 1000));
  const all = [...(server.buckets.get(bucket) ?? [])]
    .filter(([name]) => name.startsWith(prefix) && name > after)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const page = all.slice(0, most);
  const items = page.map(([name, stored]) =>
    fields === null
      ? metadata({ ...exchange, object: name }, stored)
      : { name, size: `${stored.bytes.length}`, updated: stored.updated },
  );
  sendJson(response, 200, {
    // An empty listing has no `items`.
    ...(items.length === 0 ? {} : { items }),
    ...(all.length > page.length
      ? { nextPageToken: Buffer.from(page.at(-1)?.[0] ?? '').toString('base64url') }
      : {}),
  });
}

function insertObject(exchange: Exchange): void {
  const { server, request, response, url, bucket, fault } = exchange;
  if (unknownParameter(exchange, ['uploadType', 'name', 'ifGenerationMatch', 'prettyPrint']))
    return;
  const parts = uploadParts(exchange);
  const name = url.searchParams.get('name') ?? parts?.fields['name'];
  if (parts === null || typeof name !== 'string') {
    return refuse(response, 400, 'badRequest', 'Bad Request');
  }
  const { bytes, fields } = parts;
  const object = gcsObject(bytes);
  for (const [field, label, right] of [
    ['md5Hash', 'MD5 hash', object.md5],
    ['crc32c', 'CRC32C', object.crc32c],
  ] as const) {
    if (fields[field] === undefined || fields[field] === right) continue;
    const text = `Provided ${label} ${JSON.stringify(fields[field])} doesn't match calculated ${label} "${right}".`;
    return refuse(response, 400, 'invalid', text);
  }
  const objects = server.buckets.get(bucket);
  const wanted = url.searchParams.get('ifGenerationMatch');
  if (wanted !== null && Number(wanted) !== (objects?.get(name)?.generation ?? 0)) {
    const text = 'At least one of the pre-conditions you specified did not hold.';
    return refuse(response, 412, 'conditionNotMet', text);
  }
  const generation =
    Math.max(0, ...[...(objects?.values() ?? [])].map((one) => one.generation)) + 1;
  const stored = { ...object, generation };
  objects?.set(name, stored);
  if (fault?.with === 'reset') return void request.socket.destroy();
  sendJson(response, 200, metadata({ ...exchange, object: name }, stored));
}

interface Upload {
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The two parts of `multipart/related`: metadata in JSON, then the bytes; or the bytes alone. */
function uploadParts({ request, url, body }: Exchange): Upload | null {
  if (url.searchParams.get('uploadType') === 'media') return { bytes: body, fields: {} };
  const [, boundary] =
    /^multipart\/related; boundary="?([^";]+)"?$/.exec(request.headers['content-type'] ?? '') ?? [];
  if (url.searchParams.get('uploadType') !== 'multipart' || boundary === undefined) return null;
  const fieldsAt = body.indexOf('\r\n\r\n') + 4;
  const fieldsEnd = body.indexOf(`\r\n--${boundary}\r\n`, fieldsAt);
  const bytesAt = body.indexOf('\r\n\r\n', fieldsEnd + 2) + 4;
  const bytesEnd = body.lastIndexOf(`\r\n--${boundary}--`);
  if (
    !body.subarray(0, fieldsAt).includes('application/json') ||
    fieldsEnd < 0 ||
    bytesEnd < bytesAt
  )
    return null;
  return {
    bytes: Buffer.from(body.subarray(bytesAt, bytesEnd)),
    fields: JSON.parse(body.subarray(fieldsAt, fieldsEnd).toString()) as Upload['fields'],
  };
}

function deleteObject(exchange: Exchange): void {
  const { server, response, bucket, object } = exchange;
  if (unknownParameter(exchange, ['ifGenerationMatch', 'prettyPrint'])) return;
  if (server.buckets.get(bucket)?.delete(object) !== true) {
    return refuse(response, 404, 'notFound', `No such object: ${bucket}/${object}`);
  }
  response.writeHead(204).end();
}

function metadata({ bucket, object }: Pick<Exchange, 'bucket' | 'object'>, stored: GcsObject) {
  return {
    ...{ kind: 'storage#object', bucket, name: object, updated: stored.updated },
    generation: `${stored.generation}`,
    size: `${stored.bytes.length}`,
    md5Hash: stored.md5,
    crc32c: stored.crc32c,
  };
}

function unknownParameter({ url, response }: Exchange, known: readonly string[]): boolean {
  const unknown = [...url.searchParams.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return false;
  refuse(response, 400, 'invalidParameter', `Unknown parameter ${unknown}`);
  return true;
}

function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('base64');
}
