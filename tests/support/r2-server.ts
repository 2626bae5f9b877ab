/** A real S3 server for tests: the local endpoint of Cloudflare R2, in the path of its URL, with keys for each bucket. */
import { Miniflare } from 'miniflare';
import type { Readable } from 'node:stream';
import { systemClock } from '../../src/adapters/node-clock.js';
import type { S3Options } from '../../src/adapters/backends/s3-options.js';

const BUCKETS = ['bucket-a', 'bucket-b'] as const;
const SHORT_WAITS = { connect: 1000, answer: 2000, stall: 1000 };

export interface R2Server {
  /** `http://127.0.0.1:<port>/cdn-cgi/local/r2/s3` */
  readonly endpoint: string;
  /** Options for an own empty space in the first bucket, or with what is given instead. */
  options(given?: Partial<S3Options>): S3Options;
  stop(): Promise<void>;
}

/** Key pair of one of the two buckets; it is unknown to the other. */
export function r2Keys(bucket: (typeof BUCKETS)[number]) {
  return { accessKeyId: `AKID-${bucket}`, secretAccessKey: `SECRET-of-${bucket}` };
}

/** Starts in under a second; keeps its objects in memory. */
export async function startR2(): Promise<R2Server> {
  const server = new Miniflare({
    host: '127.0.0.1',
    port: 0,
    modules: true,
    compatibilityDate: '2026-07-01',
    script: 'export default { fetch() { return new Response("x") } }',
    r2Persist: false,
    // Its runtime warns of things that are none of ours; undrained, it would stop at some point.
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) =>
      void [stdout.resume(), stderr.resume()],
    r2Buckets: Object.fromEntries(
      BUCKETS.map((id) => [id.replace('-', '_').toUpperCase(), { id, s3Credentials: r2Keys(id) }]),
    ),
  });
  const endpoint = new URL('/cdn-cgi/local/r2/s3', await server.ready).href;
  let spaces = 0;
  return {
    endpoint,
    options: (given = {}) => ({
      bucket: 'bucket-a',
      prefix: `space/${(spaces += 1)}`,
      endpoint,
      region: 'auto',
      credentials: { kind: 'static', ...r2Keys('bucket-a') },
      limits: SHORT_WAITS,
      clock: systemClock,
      ...given,
    }),
    stop: () => server.dispose(),
  };
}
