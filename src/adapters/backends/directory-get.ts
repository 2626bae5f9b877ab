/** Reading an object from a directory. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { ObjectName } from '../../domain/object-name.js';
import type { GetOptions, GetOutcome } from '../../ports/backend.js';
import { throwIfCancelled } from './backend-errors.js';
import {
  type Place,
  codeOf,
  directoryBelow,
  directoryFailure,
  isAbsent,
} from './directory-place.js';

const CHUNK = 256 * 1024;

/** As the port says. */
export async function getFromDirectory(
  context: Place,
  name: ObjectName,
  options: GetOptions,
): Promise<GetOutcome> {
  throwIfCancelled(context.name, options.signal);
  const file = await openObject(context, name);
  if (file === null) return { found: false };
  try {
    const size = await sizeOfFile(context, file);
    if (size === null) return { found: false };
    await sendPart(context, file, { ...options, size });
    return { found: true, size };
  } finally {
    await file.close();
  }
}

/** `O_NOFOLLOW`: an object is never a link. `O_NONBLOCK`: a pipe that somebody put here holds nobody up. */
async function openObject(context: Place, name: string): Promise<FileHandle | null> {
  try {
    const parent = await directoryBelow(context, path.dirname(name));
    if (parent === null) return null;
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    return await open(path.join(parent, path.basename(name)), flags);
  } catch (error) {
    if (isAbsent(error) || codeOf(error) === 'ELOOP') return null;
    throw directoryFailure(context, error);
  }
}

async function sizeOfFile(context: Place, file: FileHandle): Promise<number | null> {
  try {
    const stat = await file.stat();
    return stat.isFile() ? stat.size : null;
  } catch (error) {
    throw directoryFailure(context, error);
  }
}

async function sendPart(
  context: Place,
  file: FileHandle,
  { from = 0, length, size, sink, signal }: GetOptions & { readonly size: number },
): Promise<void> {
  const end = Math.min(size, length === undefined ? size : from + length);
  for (let at = from; at < end;) {
    const bytes = await readChunk(context, file, { at, bytes: Math.min(CHUNK, end - at) });
    at += bytes.byteLength;
    await sink(bytes);
    throwIfCancelled(context.name, signal);
  }
}

async function readChunk(
  context: Place,
  file: FileHandle,
  { at, bytes }: { readonly at: number; readonly bytes: number },
): Promise<Uint8Array> {
  try {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, at);
    if (bytesRead > 0) return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw directoryFailure(context, error);
  }
  throw directoryFailure(context, 'a file became shorter while it was read');
}
