/** One S3 client, loaded when first used, with the settings without which servers and networks break it. */
import type * as Sdk from '@aws-sdk/client-s3';
import { hexOf, type Digest } from '../../domain/digest.js';
import { LockstepError } from '../../errors.js';
import { boundedCall, TIME_LIMITS, type Call, type CallHost } from './bounded-call.js';
import { watchHttpRequests } from './http-requests.js';
import { credentialsFor, type CredentialSource } from './s3-credentials.js';
import { isExpired, isSkewed, s3Failure } from './s3-errors.js';
import type { S3Options } from './s3-options.js';
import { createSlots } from './slots.js';

/** The SDK, a client of it, and the call that its requests belong to. */
export interface S3Call {
  readonly call: Call;
  readonly sdk: typeof Sdk;
  /** Sends one request and waits for the head of its answer; throws a `backend-…` error with `data.reason`. */
  readonly send: <T>(
    request: (client: Sdk.S3Client, options: SendOptions) => Promise<T>,
  ) => Promise<T>;
}

/** What every request is sent with. */
export interface SendOptions {
  readonly abortSignal: AbortSignal;
}

export interface S3Connection {
  readonly name: string;
  readonly options: S3Options;
  /** Runs some requests as one call, when fewer calls than `concurrency` are under way. */
  run<T>(signal: AbortSignal | undefined, work: (s3: S3Call) => Promise<T>): Promise<T>;
  keyOf(name: string): string;
  clockSkew(): number | null;
  close(): Promise<void>;
}

interface Loaded {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
}

const CONCURRENCY = 16;

/** The SDK warns on the console of every answer to a stream that is an error; all of them are thrown to us as well. */
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** Opens nothing yet. */
export function connectS3(options: S3Options): S3Connection {
  const prefix = (options.prefix ?? '').replace(/^\/+|\/+$/g, '');
  const name = `s3://${options.bucket}${prefix === '' ? '' : `/${prefix}`}`;
  const host: CallHost = {
    name,
    limits: { ...TIME_LIMITS, ...options.limits },
    requests: watchHttpRequests(options.clock),
    explain: (error) => s3Failure(name, error),
  };
  const credentials = credentialsFor(name, options, host.limits);
  const slots = createSlots(options.concurrency ?? CONCURRENCY);
  let loading: Promise<Loaded> | undefined;
  return {
    name,
    options,
    run: (signal, work) =>
      slots.run(() =>
        boundedCall(host, signal, async (call) => {
          const { sdk, client } = await (loading ??= load(options, credentials));
          const send: S3Call['send'] = (request) =>
            call.wait('answer', () => request(client, { abortSignal: call.signal }));
          const once = () => work({ call, sdk, send });
          return await once().catch((error: unknown) => {
            if (teaches(error, credentials)) return once();
            throw error;
          });
        }),
      ),
    keyOf: (object) => (prefix === '' ? object : `${prefix}/${object}`),
    clockSkew: () => host.requests.clockSkew(),
    close: async () => {
      host.requests.close();
      (await loading)?.client.destroy();
    },
  };
}

/**
 * After two refusals the same request may go well, because something was learned: from one for our clock the SDK takes
 * the server's time, and expired credentials are renewed where they can be. The rest is for the retries above.
 */
function teaches(error: unknown, credentials: CredentialSource): boolean {
  if (!(error instanceof LockstepError)) return false;
  return isSkewed(error) || (isExpired(error) && credentials.renew());
}

/**
 * The waits of the SDK are left out, since those of `boundedCall` bound every one: its `connectionTimeout` also counts
 * the queue, its `requestTimeout` the sending of the body, its `socketTimeout` the time that a sink takes.
 */
async function load(options: S3Options, credentials: CredentialSource): Promise<Loaded> {
  const sdk = await import('@aws-sdk/client-s3');
  const agent = {
    keepAlive: true,
    maxSockets: options.concurrency ?? CONCURRENCY,
    scheduling: 'lifo',
  } as const;
  const region = options.region ?? (options.endpoint === undefined ? undefined : 'us-east-1');
  const client = new sdk.S3Client({
    ...(region === undefined ? {} : { region }),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    forcePathStyle: options.pathStyle ?? options.endpoint !== undefined,
    ...(credentials.provider === undefined ? {} : { credentials: credentials.provider }),
    // Retries are ours: they know what has arrived, and what the second answer to a put means.
    maxAttempts: 1,
    // Checksum trailers need a chunked body, which Ceph, Swift and R2 refuse; the body's SHA-256 is signed instead.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // A server that does not know `Expect: 100-continue` would be waited for 6 s before each large body.
    expectContinueHeader: false,
    logger: SILENT,
    requestHandler: { httpAgent: agent, httpsAgent: agent },
  });
  return { sdk, client };
}

/**
 * Signs a body with the SHA-256 that is known of it: no second hash, a stream needs no chunked framing, and a server
 * refuses bytes that differ. For the `build` step of a command's middleware.
 */
export function payloadDigest(digest: Digest) {
  return <A extends { readonly request: unknown }, R>(next: (args: A) => Promise<R>) =>
    (args: A): Promise<R> => {
      const { headers } = args.request as { readonly headers: Record<string, string> };
      headers['x-amz-content-sha256'] = hexOf(digest);
      return next(args);
    };
}
