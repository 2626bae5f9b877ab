/** Reading from S3: an object or a part of it, in pieces, with its length checked. */
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import type { ObjectName } from '../../domain/object-name.js';
import { hasCode, LockstepError } from '../../errors.js';
import type { GetOptions, GetOutcome } from '../../ports/backend.js';
import { askedOf, drain, expectedOf, type Asked } from './body-transfer.js';
import type { S3Connection } from './s3-connection.js';

/** As the port says. */
export async function getFromS3(
  connection: S3Connection,
  name: ObjectName,
  options: GetOptions,
): Promise<GetOutcome> {
  const asked = askedOf(options);
  return await connection
    .run(options.signal, async ({ call, sdk, send }): Promise<GetOutcome> => {
      const command = new sdk.GetObjectCommand({
        Bucket: connection.options.bucket,
        Key: connection.keyOf(name),
        ...(asked.isWhole ? {} : { Range: rangeHeader(asked) }),
      });
      const answer = await send((client, sendOptions) => client.send(command, sendOptions));
      const body = bodyOf(connection, answer);
      const expected = expectedIn(connection, asked, { answer, body });
      await drain(body, {
        call,
        name: connection.name,
        sink: options.sink,
        expected: expected.bytes,
        isDiscarded: options.length === 0,
      });
      return { found: true, size: expected.size };
    })
    .catch((error: unknown) => outcomeOf(error));
}

function rangeHeader({ from, count }: Asked): string {
  return `bytes=${from}-${count === undefined ? '' : from + count - 1}`;
}

/** A body that nobody reads would hold its socket for ever. */
function expectedIn(
  connection: S3Connection,
  asked: Asked,
  { answer, body }: { readonly answer: GetObjectCommandOutput; readonly body: Readable },
): ReturnType<typeof expectedOf> {
  try {
    return expectedOf(connection.name, asked, {
      range: answer.ContentRange,
      bytes: answer.ContentLength ?? null,
    });
  } catch (error) {
    body.destroy();
    throw error;
  }
}

function bodyOf({ name }: S3Connection, { Body }: GetObjectCommandOutput): Readable {
  if (Body instanceof Readable) return Body;
  throw new LockstepError('backend-unreachable', { message: `${name} answered without a body` });
}

/**
 * Only NoSuchKey is a miss, and 416 a part beyond the end. Another 404 is of a bucket or endpoint that is not there,
 * and a 403 may be anything: neither may look like an empty store.
 */
function outcomeOf(error: unknown): GetOutcome {
  if (hasCode(error, 'backend-bucket-missing') && error.data['reason'] === 'NoSuchKey') {
    return { found: false };
  }
  if (error instanceof LockstepError && error.data['status'] === 416) {
    const { size } = error.data;
    return { found: true, size: typeof size === 'number' ? size : null };
  }
  throw error;
}
