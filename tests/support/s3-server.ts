/** One bucket on the S3 server under test: backends over empty spaces in it, and what is done past the adapter. */
import {
  CreateBucketCommand,
  HeadObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createS3Backend } from '../../src/adapters/backends/s3.js';
import type { S3Options } from '../../src/adapters/backends/s3-options.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import { objectName } from '../../src/domain/object-name.js';
import type { Backend } from '../../src/ports/backend.js';
import { bytesBody } from './backend-bodies.js';
import type { AccessKeys, StartedS3Server } from './conformance-server.js';

export const BUCKET = 'conformance';

export interface S3Server {
  readonly started: StartedS3Server;
  /** Over an empty space of its own, unless the options name one. */
  readonly open: (options?: Partial<S3Options>) => Backend;
  readonly createBucket: () => Promise<void>;
  readonly plantForeign: (backend: Backend, name: string) => Promise<void>;
  /** The ETag of an object, which tells by its end how many parts it was uploaded in. */
  readonly etagOf: (prefix: string, name: string) => Promise<string>;
  /** What the reader sees of a space with one object in it, once `grant` has let him. */
  readonly readOnly: (
    grant: () => Promise<void>,
  ) => Promise<{ readonly backend: Backend; readonly there: string }>;
  /** Lets the reader read the bucket, by a bucket policy. */
  readonly grantByPolicy: () => Promise<void>;
}

/** Asks the server nothing yet. */
export function s3Server(started: StartedS3Server): S3Server {
  const client = new S3Client({
    endpoint: started.endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: keysOf(started),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  let spaces = 0;
  const open = (options: Partial<S3Options> = {}): Backend =>
    createS3Backend({
      bucket: BUCKET,
      prefix: `space-${(spaces += 1)}`,
      endpoint: started.endpoint,
      credentials: { kind: 'static', ...keysOf(started) },
      clock: systemClock,
      ...options,
    });
  return {
    started,
    open,
    createBucket: async () => void (await client.send(new CreateBucketCommand({ Bucket: BUCKET }))),
    plantForeign: async ({ name: space }, name) => {
      const Key = `${space.slice(`s3://${BUCKET}/`.length)}/${name}`;
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'foreign' }));
    },
    etagOf: async (prefix, name) => {
      const head = new HeadObjectCommand({ Bucket: BUCKET, Key: `${prefix}/${name}` });
      return (await client.send(head)).ETag ?? '';
    },
    readOnly: async (grant) => {
      await grant();
      const prefix = `space-${(spaces += 1)}`;
      const owner = open({ prefix });
      await owner.putIfAbsent(objectName('there'), bytesBody('to be read'));
      await owner.close();
      const credentials = { kind: 'static', ...keysOf(started.reader) } as const;
      return { backend: open({ prefix, credentials }), there: 'there' };
    },
    grantByPolicy: async () => {
      const Policy = JSON.stringify(readPolicy(started.reader.principal ?? ''));
      await client.send(new PutBucketPolicyCommand({ Bucket: BUCKET, Policy }));
    },
  };
}

function keysOf({ accessKeyId, secretAccessKey }: AccessKeys): AccessKeys {
  return { accessKeyId, secretAccessKey };
}

function readPolicy(principal: string): object {
  const bucket = `arn:aws:s3:::${BUCKET}`;
  const allow = { Effect: 'Allow', Principal: { AWS: [principal] } };
  return {
    Version: '2012-10-17',
    Statement: [
      { ...allow, Action: ['s3:ListBucket'], Resource: [bucket] },
      { ...allow, Action: ['s3:GetObject'], Resource: [`${bucket}/*`] },
    ],
  };
}
