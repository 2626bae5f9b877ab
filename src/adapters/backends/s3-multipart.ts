/** An object in parts: for those that are too large for one request; nothing of it is seen before all parts are there. */
import type { CompletedPart } from '@aws-sdk/client-s3';
import { digestOf } from '../../domain/digest.js';
import { mapSettled } from '../../domain/parallel.js';
import { LockstepError } from '../../errors.js';
import type { PutOutcome } from '../../ports/backend.js';
import { notItsDigest, sizeOf } from './body-source.js';
import { bodyStream } from './body-transfer.js';
import { openParts } from './part-source.js';
import { payloadDigest } from './s3-connection.js';
import { statusOf } from './s3-errors.js';
import { encryptionOf } from './s3-options.js';
import type { S3Put } from './s3-put.js';

/** 219 MB/s to Ceph on two cores; more parts at once, or of other sizes, were slower or no faster. */
const PART_SIZE = 16 * 1024 * 1024;
const PARTS_AT_ONCE = 4;
/** Of S3. */
const MOST_PARTS = 10_000;

interface Upload {
  readonly Bucket: string;
  readonly Key: string;
  readonly UploadId: string;
}

/** Throws as the port says, and `object-corrupt`; the upload is given up then. */
export async function putInParts(put: S3Put): Promise<PutOutcome> {
  const upload = await begin(put);
  try {
    const parts = await sendParts(put, upload);
    await complete(put, upload, parts);
    return 'written';
  } catch (error) {
    await abort(put, upload);
    if (statusOf(error) === 412) return 'exists';
    throw error;
  }
}

async function begin({ connection, key, signal }: S3Put): Promise<Upload> {
  const where = { Bucket: connection.options.bucket, Key: key };
  const { UploadId } = await connection.run(signal, ({ sdk, send }) => {
    const command = new sdk.CreateMultipartUploadCommand({
      ...where,
      ...encryptionOf(connection.options),
    });
    return send((client, options) => client.send(command, options));
  });
  if (UploadId !== undefined) return { ...where, UploadId };
  throw new LockstepError('backend-unreachable', {
    message: `${connection.name} answered without the id of an upload`,
  });
}

async function sendParts(put: S3Put, upload: Upload): Promise<CompletedPart[]> {
  const size = sizeOf(put.body);
  const wanted = put.connection.options.multipart?.partSize ?? PART_SIZE;
  const partSize = Math.max(wanted, Math.ceil(size / MOST_PARTS));
  const starts = Array.from({ length: Math.ceil(size / partSize) }, (_, at) => at * partSize);
  const source = await openParts(put.body);
  const stop = new AbortController();
  const sendOne = async (start: number, index: number): Promise<CompletedPart> => {
    stop.signal.throwIfAborted();
    const bytes = await source.read(start, Math.min(partSize, size - start));
    return await sendPart(put, upload, { number: index + 1, bytes });
  };
  try {
    const results = await mapSettled(starts, PARTS_AT_ONCE, (start, index) =>
      sendOne(start, index).catch((error: unknown) => {
        // Nothing more is sent for an upload that is given up; the first reason is the one that counts.
        stop.abort(error);
        throw stop.signal.reason;
      }),
    );
    stop.signal.throwIfAborted();
    if (!source.isWhole()) throw notItsDigest(put.body);
    return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  } finally {
    await source.close();
  }
}

async function sendPart(
  { connection, signal }: S3Put,
  upload: Upload,
  part: { readonly number: number; readonly bytes: Uint8Array },
): Promise<CompletedPart> {
  const size = part.bytes.byteLength;
  const body = { kind: 'bytes', bytes: part.bytes, digest: digestOf(part.bytes) } as const;
  const { ETag } = await connection.run(signal, ({ call, sdk, send }) => {
    const command = new sdk.UploadPartCommand({
      ...upload,
      PartNumber: part.number,
      Body: bodyStream(body, call, { start: 0, bytes: size }),
      ContentLength: size,
    });
    command.middlewareStack.add(payloadDigest(body.digest), { step: 'build', name: 'digest' });
    return send((client, options) => client.send(command, options));
  });
  return { PartNumber: part.number, ...(ETag === undefined ? {} : { ETag }) };
}

async function complete(
  { connection, conditions, signal }: S3Put,
  upload: Upload,
  parts: CompletedPart[],
): Promise<void> {
  await connection.run(signal, async ({ sdk, send }) => {
    const command = new sdk.CompleteMultipartUploadCommand({
      ...upload,
      MultipartUpload: { Parts: parts },
      ...(conditions.known === 'refused' ? {} : { IfNoneMatch: '*' }),
    });
    await send((client, options) => client.send(command, options));
  });
}

/** Also for a run that was cancelled: parts that stay behind cost space until the bucket's rule for them applies. */
async function abort({ connection }: S3Put, upload: Upload): Promise<void> {
  await connection
    .run(undefined, async ({ sdk, send }) => {
      const command = new sdk.AbortMultipartUploadCommand(upload);
      await send((client, options) => client.send(command, options));
    })
    .catch(() => {
      // What went wrong before is the news; this only tidies up after it.
    });
}
