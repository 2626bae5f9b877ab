/** Bodies on their way through a cloud client: down into a sink with their length checked, up with MD5 and progress. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { digestStream } from '../../domain/digest.js';
import { LockstepError } from '../../errors.js';
import type { Body, GetOptions } from '../../ports/backend.js';
import { fileStream, notItsDigest, requireBody, sizeOf, unreadable } from './body-source.js';
import type { Call } from './bounded-call.js';

/** Bytes given to a client at once. */
const PIECE = 256 * 1024;

/** Bytes `start` to `end`, both included, of an object of `size` bytes, as `Content-Range` tells them. */
export interface ContentRange {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

const RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/;

/** Null for anything else. */
export function parseContentRange(header: string | null | undefined): ContentRange | null {
  const match = RANGE.exec(header ?? '');
  return match === null
    ? null
    : { start: Number(match[1]), end: Number(match[2]), size: Number(match[3]) };
}

/** The size in the `Content-Range` of a 416, which has a star where the range would be. */
export function sizeOfUnsatisfied(header: string | null | undefined): number | null {
  const match = /^bytes \*\/(\d+)$/.exec(header ?? '');
  return match === null ? null : Number(match[1]);
}

/** What is asked of a server: a part of no length is asked as one byte, which tells whether the object is there. */
export interface Asked {
  readonly from: number;
  readonly count: number | undefined;
  readonly isWhole: boolean;
}

/** The part that `get` was asked for. */
export function askedOf({ from = 0, length }: Pick<GetOptions, 'from' | 'length'>): Asked {
  return {
    from,
    count: length === undefined ? undefined : Math.max(length, 1),
    isWhole: from === 0 && length === undefined,
  };
}

/**
 * How many bytes must come, and the size of the object. Throws `backend-unreachable` when the answer is of another
 * range than the one asked for: something on the way took it apart.
 */
export function expectedOf(
  name: string,
  asked: Asked,
  answer: { readonly range: string | null | undefined; readonly bytes: number | null },
): { readonly bytes: number | null; readonly size: number | null } {
  if (asked.isWhole) return { bytes: answer.bytes, size: answer.bytes };
  const range = parseContentRange(answer.range);
  const bytes = range === null ? 0 : range.end - range.start + 1;
  const isAsked =
    range?.start === asked.from &&
    bytes === Math.min(asked.count ?? Infinity, range.size - asked.from);
  if (isAsked) return { bytes, size: range.size };
  throw new LockstepError('backend-unreachable', {
    message: `${name} gave another part of an object than the one asked for`,
  });
}

/**
 * Makes a body end with its call. An error of a stream that nobody reads would end the process: whoever reads later
 * is told, and where nobody does the call has failed already.
 */
export function heldBy(call: Call, stream: Readable): Readable {
  call.signal.addEventListener('abort', () => stream.destroy(), { once: true });
  return stream.on('error', () => {});
}

/** How `drain` gives a body away. */
export interface Drain {
  readonly call: Call;
  /** For messages. */
  readonly name: string;
  readonly sink: GetOptions['sink'];
  /** Bytes that must come; null when the server did not say. */
  readonly expected: number | null;
  /** The sink gets no bytes at all. */
  readonly isDiscarded: boolean;
}

/**
 * Feeds the sink at its own pace: only waits for the server are bounded. Throws what the sink throws, or
 * `backend-unreachable` when the body has another length than promised.
 */
export async function drain(stream: Readable, into: Drain): Promise<void> {
  const { call, name, expected } = into;
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, unknown>;
  let bytes = 0;
  try {
    for (;;) {
      const next = await call.wait('stall', () => pieces.next());
      if (next.done === true) break;
      bytes += next.value.byteLength;
      if (expected !== null && bytes > expected) break;
      if (!into.isDiscarded) await into.sink(next.value);
    }
  } finally {
    stream.destroy();
  }
  if (expected === null || bytes === expected) return;
  throw new LockstepError('backend-unreachable', {
    message: `${name} broke off: ${bytes} bytes of an object came instead of ${expected}`,
  });
}

/**
 * Reads the body once: its MD5 lets the server refuse what the network damaged. Throws `object-corrupt` when the
 * bytes are not those of the digest, or `state-read-failed`.
 */
export async function md5Of(body: Body): Promise<Buffer> {
  await requireBody(body);
  const md5 = createHash('md5');
  const sha256 = digestStream();
  const source = body.kind === 'bytes' ? [body.bytes] : createReadStream(body.path);
  let bytes = 0;
  try {
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      md5.update(piece);
      sha256.update(piece);
      bytes += piece.byteLength;
    }
  } catch (error) {
    throw unreadable(body.kind === 'file' ? body.path : 'memory', error);
  }
  if (bytes !== sizeOf(body) || sha256.digest() !== body.digest) throw notItsDigest(body);
  return md5.digest();
}

/** The part of the body from `start` on; every piece that the client takes is progress of the call. */
export function bodyStream(
  body: Body,
  call: Call,
  { start, bytes }: { readonly start: number; readonly bytes: number },
): Readable {
  const stream =
    body.kind === 'bytes' || bytes === 0
      ? Readable.from(pieces(body, start, bytes), { objectMode: false, highWaterMark: PIECE })
      : fileStream(body.path, start, start + bytes - 1);
  const path = body.kind === 'file' ? body.path : 'memory';
  call.signal.addEventListener('abort', () => stream.destroy(), { once: true });
  return stream
    .on('data', () => call.progress())
    .pause()
    .once('error', (error) => call.fail(unreadable(path, error)));
}

function* pieces(body: Body, start: number, bytes: number): Generator<Uint8Array> {
  if (body.kind === 'file') return;
  for (let at = start; at < start + bytes; at += PIECE) {
    yield body.bytes.subarray(at, Math.min(at + PIECE, start + bytes));
  }
}
