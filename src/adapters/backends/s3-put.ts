/** Writing to S3: once where the server knows conditions, whole or not at all, and signed with the object's digest. */
import type { ObjectName } from '../../domain/object-name.js';
import { hasCode, LockstepError } from '../../errors.js';
import type { Body, Capabilities, PutOutcome } from '../../ports/backend.js';
import { isItsDigest, notItsDigest, requireBody, sizeOf } from './body-source.js';
import { bodyStream } from './body-transfer.js';
import { payloadDigest, type S3Connection } from './s3-connection.js';
import { statusOf } from './s3-errors.js';
import { putInParts } from './s3-multipart.js';
import { encryptionOf } from './s3-options.js';

/** What is known of the server's conditional writes: it is learned by the way, and never relied on. */
export interface Conditions {
  known: Capabilities['conditional'];
}

export interface S3Put {
  readonly connection: S3Connection;
  readonly conditions: Conditions;
  readonly key: string;
  readonly body: Body;
  readonly signal: AbortSignal | undefined;
}

const MIB = 1024 * 1024;
const PARTS_ABOVE = 64 * MIB;
/** Above that size the name is looked up first: an upload for nothing costs more than one request. */
const LOOK_UP_ABOVE = 2 * MIB;

/** As the port says; a 403 AccessDenied is the outcome `denied`. */
export async function putToS3(
  server: Pick<S3Put, 'connection' | 'conditions'>,
  name: ObjectName,
  what: Pick<S3Put, 'body' | 'signal'>,
): Promise<PutOutcome> {
  const put: S3Put = { ...server, ...what, key: server.connection.keyOf(name) };
  try {
    await requireBody(put.body);
    const mustLookUp = put.conditions.known === 'refused' || sizeOf(put.body) > LOOK_UP_ABOVE;
    if (mustLookUp && (await isThere(put))) return 'exists';
    return await send(put);
  } catch (error) {
    if (hasCode(error, 'backend-denied')) return 'denied';
    throw await blame(put.body, error);
  }
}

/**
 * The server makes a put fail when the name is taken, if it knows conditions. If not, two writers may both find nothing
 * and both write: the same bytes, as objects are named for what they are.
 */
async function send(put: S3Put): Promise<PutOutcome> {
  const partsAbove = put.connection.options.multipart?.above ?? PARTS_ABOVE;
  if (sizeOf(put.body) > partsAbove) return await putInParts(put);
  if (put.conditions.known === 'refused') return await sendObject(put, {});
  try {
    return await sendObject(put, { IfNoneMatch: '*' });
  } catch (error) {
    if (statusOf(error) === 412) {
      put.conditions.known = 'honoured';
      return 'exists';
    }
    if (statusOf(error) !== 501) throw error;
  }
  return await sendUnconditionally(put);
}

/** A 501 may also be about something else than the condition, so it is remembered only when this goes well. */
async function sendUnconditionally(put: S3Put): Promise<PutOutcome> {
  const outcome = (await isThere(put)) ? 'exists' : await sendObject(put, {});
  put.conditions.known = 'refused';
  return outcome;
}

/** A 403 here may only mean that the right to list is missing; the put that follows tells. */
async function isThere({ connection, key, signal }: S3Put): Promise<boolean> {
  try {
    await connection.run(signal, async ({ sdk, send }) => {
      const command = new sdk.HeadObjectCommand({ Bucket: connection.options.bucket, Key: key });
      await send((client, options) => client.send(command, options));
    });
    return true;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 403) return false;
    throw error;
  }
}

async function sendObject(
  { connection, key, body, signal }: S3Put,
  condition: { readonly IfNoneMatch?: '*' },
): Promise<PutOutcome> {
  await connection.run(signal, async ({ call, sdk, send }) => {
    const command = new sdk.PutObjectCommand({
      Bucket: connection.options.bucket,
      Key: key,
      Body: bodyStream(body, call, { start: 0, bytes: sizeOf(body) }),
      ContentLength: sizeOf(body),
      ...encryptionOf(connection.options),
      ...condition,
    });
    command.middlewareStack.add(payloadDigest(body.digest), { step: 'build', name: 'digest' });
    await send((client, options) => client.send(command, options));
  });
  return 'written';
}

const DIGEST_REFUSALS: ReadonlySet<unknown> = new Set([
  'BadDigest',
  'InvalidDigest',
  'XAmzContentSHA256Mismatch',
]);

/** A refused digest is either the fault of the bytes here, which no retry heals, or of the way to the server. */
async function blame(body: Body, error: unknown): Promise<unknown> {
  if (!(error instanceof LockstepError) || !DIGEST_REFUSALS.has(error.data['reason'])) return error;
  if (!(await isItsDigest(body))) return notItsDigest(body);
  return new LockstepError('backend-unreachable', {
    message: `${error.message}; the bytes were damaged on their way`,
    data: error.data,
    cause: error,
  });
}
