/** Putting a blob that must not be there yet: in one request, or in blocks that are committed together. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { BlockBlobClient } from '@azure/storage-blob';
import { digestStream } from '../../domain/digest.js';
import type { LockstepError } from '../../errors.js';
import type { Body, PutOutcome } from '../../ports/backend.js';
import { azureRefusalOf } from './azure-errors.js';
import { isItsDigest, notItsDigest, requireBody, sizeOf } from './body-source.js';
import { bodyStream, md5Of } from './body-transfer.js';
import type { Call } from './bounded-call.js';

/** How a body is cut. */
export interface UploadSizes {
  /** Bytes that go in one request at most; the service takes 5000 MiB. */
  readonly singleShot: number;
  /** Bytes of a block, one of which is in memory; a blob has at most 50,000. */
  readonly block: number;
}

export const UPLOAD_SIZES: UploadSizes = { singleShot: 256 * 1024 * 1024, block: 16 * 1024 * 1024 };

const IF_ABSENT = { ifNoneMatch: '*' } as const;

interface Upload {
  readonly blob: BlockBlobClient;
  readonly body: Body;
  readonly call: Call;
  readonly sizes: UploadSizes;
  /** As `CallHost.explain`. */
  readonly explain: (error: unknown) => LockstepError;
}

/** Puts the body; throws as `md5Of`, and what the call makes of failures. */
export async function uploadIfAbsent(upload: Upload): Promise<PutOutcome> {
  const { blob, body, call, sizes } = upload;
  const bytes = sizeOf(body);
  if (bytes > sizes.singleShot) return await uploadBlocks(upload);
  const transactionalContentMD5 = await md5Of(body);
  const refused = await attempt(upload, () =>
    blob.upload(() => bodyStream(body, call, { start: 0, bytes }), bytes, {
      conditions: IF_ABSENT,
      transactionalContentMD5,
      abortSignal: call.signal,
    }),
  );
  return refused ?? 'written';
}

/** Blocks that are never committed are invisible, and the service drops them after a week. */
async function uploadBlocks(upload: Upload): Promise<PutOutcome> {
  const { blob, body, call, sizes } = upload;
  await requireBody(body);
  const sha256 = digestStream();
  const ids: string[] = [];
  for (let start = 0; start < sizeOf(body); start += sizes.block) {
    const bytes = Math.min(sizes.block, sizeOf(body) - start);
    const block = await buffer(bodyStream(body, call, { start, bytes }));
    const id = Buffer.from(String(ids.length).padStart(8, '0')).toString('base64');
    sha256.update(block);
    ids.push(id);
    const refused = await attempt(upload, () =>
      blob.stageBlock(id, block, block.byteLength, {
        transactionalContentMD5: createHash('md5').update(block).digest(),
        abortSignal: call.signal,
      }),
    );
    if (refused !== null) return refused;
  }
  if (sha256.digest() !== body.digest) throw notItsDigest(body);
  const refused = await attempt(upload, () =>
    blob.commitBlockList(ids, { conditions: IF_ABSENT, abortSignal: call.signal }),
  );
  return refused ?? 'written';
}

/** One request; null when it was granted. */
async function attempt(upload: Upload, send: () => Promise<unknown>): Promise<PutOutcome | null> {
  return await upload.call.wait('answer', async () => {
    try {
      await send();
      return null;
    } catch (error) {
      return await refusedPut(error, upload);
    }
  });
}

/** A SAS that may only create is told so when the blob is there. */
const EXISTS =
  /^(BlobAlreadyExists|ConditionNotMet|UnauthorizedBlobOverwrite|BlobImmutableDueToPolicy)$/;

async function refusedPut(error: unknown, { body, explain }: Upload): Promise<PutOutcome> {
  const refusal = azureRefusalOf(error);
  if (EXISTS.test(refusal?.reason ?? '')) return 'exists';
  // The file may have changed since its MD5 was taken; otherwise it is the network's damage, and worth another try.
  if (refusal?.reason === 'Md5Mismatch' && !(await isItsDigest(body))) throw notItsDigest(body);
  const explained = explain(error);
  if (explained.code === 'backend-denied') return 'denied';
  throw explained;
}
