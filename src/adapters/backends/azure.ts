/** The backend in a container of Azure Blob Storage, through its official client, which is loaded only when used. */
import type { ContainerClient } from '@azure/storage-blob';
import type { Readable } from 'node:stream';
import { isObjectName } from '../../domain/object-name.js';
import type { ObjectName } from '../../domain/object-name.js';
import type {
  Backend,
  Capabilities,
  GetOptions,
  GetOutcome,
  ListedObject,
} from '../../ports/backend.js';
import type { Clock } from '../../ports/clock.js';
import { azureTokens, isSasOver, openContainer } from './azure-credentials.js';
import type { AzureCredentials, AzurePlace } from './azure-credentials.js';
import { azureRefusalOf, explainAzure } from './azure-errors.js';
import { UPLOAD_SIZES, uploadIfAbsent } from './azure-upload.js';
import type { UploadSizes } from './azure-upload.js';
import { askedOf, drain, expectedOf, heldBy, sizeOfUnsatisfied } from './body-transfer.js';
import type { Asked } from './body-transfer.js';
import { boundedCall, TIME_LIMITS } from './bounded-call.js';
import type { Call, CallHost, TimeLimits } from './bounded-call.js';
import { watchHttpRequests } from './http-requests.js';

export interface AzureOptions {
  /** Name of the storage account. */
  readonly account: string;
  readonly container: string;
  /** Names begin with it and a `/`; absent or empty = the whole container. */
  readonly prefix?: string;
  readonly credentials: AzureCredentials;
  /** Of the service; an emulator's has the account as its path. `https://<account>.blob.core.windows.net` when absent. */
  readonly endpoint?: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly limits?: Partial<TimeLimits>;
  readonly sizes?: Partial<UploadSizes>;
  /** Blobs in one page of a listing; 5000, the most that the server gives, when absent. */
  readonly pageSize?: number;
}

interface Azure {
  readonly host: CallHost;
  readonly container: () => Promise<ContainerClient>;
  /** Empty, or with a `/` at its end. */
  readonly base: string;
  readonly sizes: UploadSizes;
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
export function createAzureBackend(options: AzureOptions): Backend {
  const { account, container, credentials, clock } = options;
  const prefix = (options.prefix ?? '').replace(/^\/+|\/+$/g, '');
  const name = `az://${container}${prefix === '' ? '' : `/${prefix}`}`;
  const limits = { ...TIME_LIMITS, ...options.limits };
  const requests = watchHttpRequests(clock);
  const { endpoint } = options;
  const place: AzurePlace = { name, account, container, endpoint, clock, timeoutMs: limits.answer };
  const tokens = azureTokens(credentials, place);
  const age = {
    isSasOver: () => isSasOver(credentials, clock.now() + (requests.clockSkew() ?? 0)),
    isTokenOld: () => tokens?.refused() ?? false,
  };
  const client = { container: null as Promise<ContainerClient> | null };
  const azure: Azure = {
    host: { name, limits, requests, explain: (error) => explainAzure(name, error, age) },
    container: () => (client.container ??= openContainer(place, credentials, tokens)),
    base: prefix === '' ? '' : `${prefix}/`,
    sizes: { ...UPLOAD_SIZES, ...options.sizes },
    pageSize: options.pageSize ?? 5000,
  };
  return {
    name,
    capabilities: CAPABILITIES,
    get: (object, getOptions) =>
      boundedCall(azure.host, getOptions.signal, (call) => get(azure, call, object, getOptions)),
    putIfAbsent: (object, body, { signal } = {}) =>
      boundedCall(azure.host, signal, async (call) => {
        const blob = (await azure.container()).getBlockBlobClient(azure.base + object);
        const { sizes, host } = azure;
        return await uploadIfAbsent({ blob, body, call, sizes, explain: host.explain });
      }),
    list: (below, { signal } = {}) => list(azure, below, signal),
    remove: (object, { signal } = {}) =>
      boundedCall(azure.host, signal, (call) => remove(azure, call, object)),
    clockSkew: () => requests.clockSkew(),
    close: () => Promise.resolve(requests.close()),
  };
}

async function get(
  azure: Azure,
  call: Call,
  object: ObjectName,
  options: GetOptions,
): Promise<GetOutcome> {
  const asked = askedOf(options);
  const { name } = azure.host;
  const answer = await call.wait('answer', () => openDownload(azure, call, object, asked));
  if ('found' in answer) return answer;
  const { bytes, size } = expectedOf(name, asked, answer);
  const isDiscarded = options.length === 0;
  const { sink } = options;
  await drain(answer.stream, { call, name, sink, expected: bytes, isDiscarded });
  return { found: true, size };
}

interface Download {
  readonly stream: Readable;
  readonly range: string | undefined;
  readonly bytes: number | null;
}

async function openDownload(
  azure: Azure,
  call: Call,
  object: ObjectName,
  { from, count }: Asked,
): Promise<Download | GetOutcome> {
  const blob = (await azure.container()).getBlobClient(azure.base + object);
  try {
    // The client would go on by itself where a body broke off: that is `store/remote/retrying.ts`'s, which counts it.
    const options = { abortSignal: call.signal, maxRetryRequests: 0 };
    const { readableStreamBody, contentRange, contentLength } = await blob.download(
      from,
      count,
      options,
    );
    return {
      stream: heldBy(call, readableStreamBody as Readable),
      range: contentRange,
      bytes: contentLength ?? null,
    };
  } catch (error) {
    const refusal = azureRefusalOf(error);
    if (refusal?.reason === 'BlobNotFound') return { found: false };
    // The range begins at the end or beyond it.
    if (refusal?.status === 416) return { found: true, size: sizeOfUnsatisfied(refusal.range) };
    throw error;
  }
}

async function* list(
  azure: Azure,
  below: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  let continuationToken: string | undefined;
  do {
    const page = await boundedCall(azure.host, signal, (call) =>
      listPage(azure, call, { below, continuationToken }),
    );
    for (const { name, properties } of page?.segment.blobItems ?? []) {
      const object = name.slice(azure.base.length);
      if (!isObjectName(object)) continue;
      yield {
        name: object,
        size: properties.contentLength ?? 0,
        modified: properties.lastModified.getTime(),
      };
    }
    // The last page has an empty one.
    continuationToken = page?.continuationToken;
  } while (continuationToken !== undefined && continuationToken !== '');
}

async function listPage(
  azure: Azure,
  call: Call,
  at: { readonly below: string; readonly continuationToken: string | undefined },
) {
  const page = await call.wait('answer', async () => {
    const prefix = azure.base + at.below;
    const container = await azure.container();
    const pages = container
      .listBlobsFlat({ abortSignal: call.signal, ...(prefix === '' ? {} : { prefix }) })
      .byPage({
        maxPageSize: azure.pageSize,
        ...(at.continuationToken === undefined ? {} : { continuationToken: at.continuationToken }),
      });
    return await pages.next();
  });
  return page.done === true ? undefined : page.value;
}

async function remove(azure: Azure, call: Call, object: ObjectName): Promise<void> {
  await call.wait('answer', async () => {
    const blob = (await azure.container()).getBlobClient(azure.base + object);
    try {
      await blob.delete({ abortSignal: call.signal });
    } catch (error) {
      if (azureRefusalOf(error)?.reason !== 'BlobNotFound') throw error;
    }
  });
}
