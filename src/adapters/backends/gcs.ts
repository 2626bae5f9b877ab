/** The backend in a bucket of Google Cloud Storage, through its official client, which is loaded only when used. */
import type { Bucket, Storage, StorageOptions } from '@google-cloud/storage';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isObjectName } from '../../domain/object-name.js';
import type { ObjectName } from '../../domain/object-name.js';
import type {
  Backend,
  Body,
  Capabilities,
  GetOptions,
  GetOutcome,
  ListedObject,
  PutOutcome,
} from '../../ports/backend.js';
import type { Clock } from '../../ports/clock.js';
import type { TokenSource } from './access-token.js';
import { isItsDigest, notItsDigest, sizeOf } from './body-source.js';
import {
  askedOf,
  bodyStream,
  drain,
  expectedOf,
  heldBy,
  md5Of,
  sizeOfUnsatisfied,
} from './body-transfer.js';
import type { Asked } from './body-transfer.js';
import { boundedCall, TIME_LIMITS } from './bounded-call.js';
import type { Call, CallHost, TimeLimits } from './bounded-call.js';
import { gcsTokens } from './gcs-credentials.js';
import type { GcsCredentials } from './gcs-credentials.js';
import { explainGcs, isBucketMissing, refusalOf } from './gcs-errors.js';
import { watchHttpRequests } from './http-requests.js';

export interface GcsOptions {
  readonly bucket: string;
  /** Names begin with it and a `/`; absent or empty = the whole bucket. */
  readonly prefix?: string;
  readonly credentials: GcsCredentials;
  /** Of an emulator or a private endpoint; Google's when absent. */
  readonly endpoint?: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly limits?: Partial<TimeLimits>;
  /** Objects in one page of a listing; 1000, the most that the server gives, when absent. */
  readonly pageSize?: number;
}

interface Gcs {
  readonly host: CallHost;
  readonly bucket: () => Promise<Bucket>;
  /** Empty, or with a `/` at its end. */
  readonly base: string;
  readonly pageSize: number;
}

const CAPABILITIES: Capabilities = {
  ranges: true,
  list: true,
  remove: true,
  conditional: 'honoured',
  maxWrites: null,
};

/** Opens nothing yet: the first call loads the client and asks for a token. */
export function createGcsBackend(options: GcsOptions): Backend {
  const prefix = (options.prefix ?? '').replace(/^\/+|\/+$/g, '');
  const name = `gs://${options.bucket}${prefix === '' ? '' : `/${prefix}`}`;
  const limits = { ...TIME_LIMITS, ...options.limits };
  const requests = watchHttpRequests(options.clock);
  const asking = { name, clock: options.clock, timeoutMs: limits.answer };
  const tokens = gcsTokens(options.credentials, asking);
  const explain = (error: unknown) => explainGcs(name, error, () => tokens?.refused() ?? false);
  const client = { bucket: null as Promise<Bucket> | null };
  const gcs: Gcs = {
    host: { name, limits, requests, explain },
    bucket: () => (client.bucket ??= openBucket(options, tokens)),
    base: prefix === '' ? '' : `${prefix}/`,
    pageSize: options.pageSize ?? 1000,
  };
  return {
    name,
    capabilities: CAPABILITIES,
    get: (object, getOptions) =>
      boundedCall(gcs.host, getOptions.signal, (call) => get(gcs, call, object, getOptions)),
    putIfAbsent: (object, body, { signal } = {}) =>
      boundedCall(gcs.host, signal, (call) => put(gcs, call, object, body)),
    list: (below, { signal } = {}) => list(gcs, below, signal),
    remove: (object, { signal } = {}) =>
      boundedCall(gcs.host, signal, (call) => remove(gcs, call, object)),
    clockSkew: () => requests.clockSkew(),
    close: () => Promise.resolve(requests.close()),
  };
}

async function openBucket(options: GcsOptions, tokens: TokenSource | null): Promise<Bucket> {
  const { Storage } = await import('@google-cloud/storage');
  const { endpoint, credentials } = options;
  const isAnonymous = credentials.kind === 'anonymous';
  const storage = new Storage({
    // Retries are those of `store/remote/retrying.ts`, which count and wait for every backend alike.
    retryOptions: { autoRetry: false, maxRetries: 0, totalTimeout: 1 },
    ...(endpoint === undefined
      ? {}
      : { apiEndpoint: endpoint.replace(/\/+$/, ''), useAuthWithCustomEndpoint: !isAnonymous }),
    ...(tokens === null && !isAnonymous ? {} : { authClient: bearerClient(tokens) }),
  });
  // Of its own pool of connections the client destroys ALL when one download ends early; Node's own agent it leaves.
  storage.interceptors.push({ request: withoutPool });
  return storage.bucket(options.bucket);
}

type Interceptor = Storage['interceptors'][number];

function withoutPool(request: Parameters<Interceptor['request']>[0]) {
  request.forever = false;
  return request as ReturnType<Interceptor['request']>;
}

/** The one thing that the client asks of Google's authentication library. */
function bearerClient(tokens: TokenSource | null): NonNullable<StorageOptions['authClient']> {
  const client = {
    getRequestHeaders: async () =>
      new Headers(
        tokens === null ? {} : { authorization: `Bearer ${(await tokens.current()).token}` },
      ),
  };
  return client as unknown as NonNullable<StorageOptions['authClient']>;
}

interface Head {
  readonly range: string | null;
  readonly bytes: number | null;
}

async function get(
  gcs: Gcs,
  call: Call,
  object: ObjectName,
  options: GetOptions,
): Promise<GetOutcome> {
  const asked = askedOf(options);
  const { name } = gcs.host;
  const answer = await call.wait('answer', () => openDownload(gcs, call, object, asked));
  if ('outcome' in answer) return answer.outcome;
  const { bytes, size } = expectedOf(name, asked, answer.head);
  const isDiscarded = options.length === 0;
  await drain(answer.stream, { call, name, sink: options.sink, expected: bytes, isDiscarded });
  return { found: true, size };
}

async function openDownload(
  gcs: Gcs,
  call: Call,
  object: ObjectName,
  { from, count, isWhole }: Asked,
): Promise<{ readonly stream: Readable; readonly head: Head } | { readonly outcome: GetOutcome }> {
  const bucket = await gcs.bucket();
  const download = bucket.file(gcs.base + object).createReadStream({
    // The client checks whole objects only; the store checks every byte.
    validation: false,
    decompress: false,
    ...(isWhole ? {} : { start: from }),
    ...(count === undefined ? {} : { end: from + count - 1 }),
  });
  const stream = heldBy(call, download);
  const answer: { headers: Readonly<Record<string, string | undefined>> } = { headers: {} };
  try {
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject);
      stream.once('response', (response: Response) => {
        // The client puts eleven listeners on it, one more than Node thinks sane, and Node would warn the user.
        response.setMaxListeners(20);
        answer.headers = response.headers;
        if (response.statusCode < 300) resolve();
      });
      stream.read(0);
    });
  } catch (error) {
    const outcome = missOf(error, answer.headers['content-range']);
    if (outcome === null) throw error;
    return { outcome };
  }
  const length = answer.headers['content-length'];
  const bytes = length === undefined ? null : Number(length);
  return { stream, head: { range: answer.headers['content-range'] ?? null, bytes } };
}

interface Response extends Readable {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

function missOf(error: unknown, range: string | undefined): GetOutcome | null {
  const refusal = refusalOf(error);
  if (refusal?.status === 404 && !isBucketMissing(refusal)) return { found: false };
  // The range begins at the end or beyond it.
  if (refusal?.status === 416) return { found: true, size: sizeOfUnsatisfied(range) };
  return null;
}

async function put(gcs: Gcs, call: Call, object: ObjectName, body: Body): Promise<PutOutcome> {
  const md5Hash = (await md5Of(body)).toString('base64');
  return await call.wait('answer', async () => {
    const bucket = await gcs.bucket();
    const target = bucket.file(gcs.base + object).createWriteStream({
      resumable: false,
      // The client's own check deletes the object on a mismatch, whoever's it is: the server checks the MD5 instead.
      validation: false,
      preconditionOpts: { ifGenerationMatch: 0 },
      metadata: { md5Hash, contentType: 'application/octet-stream' },
    });
    try {
      await pipeline(bodyStream(body, call, { start: 0, bytes: sizeOf(body) }), target);
      return 'written';
    } catch (error) {
      return await refusedPut(gcs, error, body);
    }
  });
}

async function refusedPut({ host }: Gcs, error: unknown, body: Body): Promise<PutOutcome> {
  const refusal = refusalOf(error);
  if (refusal?.status === 412) return 'exists';
  // The file may have changed since its MD5 was taken; otherwise it is the network's damage, and worth another try.
  if (refusal?.status === 400 && !(await isItsDigest(body))) throw notItsDigest(body);
  const explained = host.explain(error);
  if (explained.code === 'backend-denied') return 'denied';
  throw explained;
}

async function* list(
  gcs: Gcs,
  below: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  let pageToken: string | undefined;
  do {
    const page = await boundedCall(gcs.host, signal, (call) =>
      listPage(gcs, call, below, pageToken),
    );
    for (const { name, size, updated } of page.items) {
      const object = name.slice(gcs.base.length);
      const modified = Date.parse(updated);
      if (!isObjectName(object)) continue;
      yield {
        name: object,
        size: Number(size),
        modified: Number.isNaN(modified) ? null : modified,
      };
    }
    pageToken = page.next;
  } while (pageToken !== undefined);
}

interface Item {
  readonly name: string;
  readonly size: string;
  readonly updated: string;
}

async function listPage(gcs: Gcs, call: Call, below: string, pageToken: string | undefined) {
  const query = {
    prefix: gcs.base + below,
    autoPaginate: false,
    maxResults: gcs.pageSize,
    fields: 'items(name,size,updated),nextPageToken',
    ...(pageToken === undefined ? {} : { pageToken }),
  };
  const [items, next] = await call.wait('answer', async () => (await gcs.bucket()).getFiles(query));
  return {
    // With `fields` the client gives the server's items as they came.
    items: items as unknown as readonly Item[],
    next: (next as { readonly pageToken?: string } | null)?.pageToken,
  };
}

async function remove(gcs: Gcs, call: Call, object: ObjectName): Promise<void> {
  await call.wait('answer', async () => {
    const bucket = await gcs.bucket();
    try {
      await bucket.file(gcs.base + object).delete();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.status !== 404 || isBucketMissing(refusal)) throw error;
    }
  });
}
