/** What a store in S3, or something compatible with it, is opened with. */
import type { Clock } from '../../ports/clock.js';
import type { TimeLimits } from './bounded-call.js';
import type { WebIdentity } from './web-identity.js';

/** Where the credentials come from. */
export type S3Credentials =
  | {
      readonly kind: 'static';
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken?: string;
    }
  /** The SDK's own chain: environment, profile, container, instance. */
  | { readonly kind: 'default' }
  | { readonly kind: 'web-identity'; readonly identity: WebIdentity };

export interface S3Options {
  readonly bucket: string;
  /** Put before every name with a `/`; empty when absent. */
  readonly prefix?: string;
  /** Of a compatible server; may carry a path. AWS when absent. */
  readonly endpoint?: string;
  /** When absent: what the SDK finds (AWS_REGION, profile), or `us-east-1` where there is an endpoint. */
  readonly region?: string;
  /** The bucket in the path and not in the host name; true when absent and there is an endpoint. */
  readonly pathStyle?: boolean;
  readonly credentials: S3Credentials;
  readonly sse?: 'AES256' | 'aws:kms';
  /** Key id or ARN for `aws:kms`. */
  readonly kmsKey?: string;
  /** Requests on their way at once; 16 when absent. */
  readonly concurrency?: number;
  readonly limits?: Partial<TimeLimits>;
  /** Objects above that many bytes go in parts; 64 MiB and 16 MiB when absent. A server may refuse parts below 5 MiB. */
  readonly multipart?: { readonly above: number; readonly partSize: number };
  /** Objects in a page of a listing, at most 1000, which is also what it is when absent. */
  readonly pageSize?: number;
  readonly clock: Pick<Clock, 'now'>;
}

/** Encryption by the server, as a request for an object or an upload in parts has it. */
export function encryptionOf(options: Pick<S3Options, 'sse' | 'kmsKey'>): {
  readonly ServerSideEncryption?: 'AES256' | 'aws:kms';
  readonly SSEKMSKeyId?: string;
} {
  if (options.sse === undefined) return {};
  const key = options.kmsKey === undefined ? {} : { SSEKMSKeyId: options.kmsKey };
  return { ServerSideEncryption: options.sse, ...key };
}
