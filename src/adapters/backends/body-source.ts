/** Reading what is to be put: from memory or a file, of exactly the size it was declared with. */
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { digestOf, digestStream, hexOf } from '../../domain/digest.js';
import { LockstepError } from '../../errors.js';
import type { Body } from '../../ports/backend.js';

/** Bytes of the body. */
export function sizeOf(body: Body): number {
  return body.kind === 'bytes' ? body.bytes.byteLength : body.size;
}

/**
 * Looks before anything is sent, so that a file which is gone or was cut short never opens a request: throws
 * `state-read-failed` or `object-corrupt`.
 */
export async function requireBody(body: Body): Promise<void> {
  if (body.kind === 'bytes') return;
  const stat = await lstat(body.path).catch((error: unknown) => {
    throw unreadable(body.path, error);
  });
  if (!stat.isFile() || stat.size !== body.size) throw notItsDigest(body);
}

/** The whole body in memory, checked against its digest; throws as `requireBody`, or `object-corrupt`. */
export async function wholeBody(body: Body): Promise<Uint8Array> {
  const bytes = body.kind === 'bytes' ? body.bytes : await readWhole(body.path);
  if (bytes.byteLength !== sizeOf(body) || digestOf(bytes) !== body.digest)
    throw notItsDigest(body);
  return bytes;
}

/** The file's bytes from `start` to `end`, both included as in `Range`; never more, also when the file grew. */
export function fileStream(path: string, start: number, end: number): Readable {
  return createReadStream(path, { start, end, highWaterMark: 256 * 1024 });
}

/** False when the bytes are not those of the digest: for finding out who is to blame for a refused upload. */
export async function isItsDigest(body: Body): Promise<boolean> {
  if (body.kind === 'bytes') return digestOf(body.bytes) === body.digest;
  const running = digestStream();
  for await (const chunk of createReadStream(body.path)) running.update(chunk as Buffer);
  return running.digest() === body.digest;
}

/** The bytes to be put are not the ones whose digest was given. */
export function notItsDigest(body: Body): LockstepError {
  const what = body.kind === 'file' ? body.path : 'what was to be uploaded';
  return new LockstepError('object-corrupt', {
    message: `${what} is not the ${sizeOf(body)} bytes of ${hexOf(body.digest)}; it was not uploaded`,
  });
}

/** A local file that was to be put cannot be read. */
export function unreadable(path: string, cause: unknown): LockstepError {
  return new LockstepError('state-read-failed', {
    message: `${path} cannot be read for uploading`,
    cause,
  });
}

async function readWhole(path: string): Promise<Uint8Array> {
  return await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}
