/** The parts of a body, read in order although they are sent side by side, with the digest of all of them. */
import { open, type FileHandle } from 'node:fs/promises';
import { digestStream } from '../../domain/digest.js';
import type { Body } from '../../ports/backend.js';
import { notItsDigest, unreadable } from './body-source.js';

export interface PartSource {
  /** The next part; to be asked for in order. Throws `object-corrupt` when the body ends before it. */
  read(start: number, bytes: number): Promise<Uint8Array>;
  /** True when all that was read is what the digest of the body says. */
  isWhole(): boolean;
  close(): Promise<void>;
}

/** Throws `state-read-failed`. */
export async function openParts(body: Body): Promise<PartSource> {
  const running = digestStream();
  const file = body.kind === 'file' ? await openFile(body.path) : undefined;
  const readPart = async (start: number, bytes: number): Promise<Uint8Array> => {
    const part =
      body.kind === 'bytes'
        ? body.bytes.subarray(start, start + bytes)
        : await readAt(file, start, bytes);
    if (part.byteLength < bytes) throw notItsDigest(body);
    running.update(part);
    return part;
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read: (start, bytes) => {
      // One after the other, also when one fails: a digest takes its bytes in order.
      const reading = turn.then(() => readPart(start, bytes));
      turn = reading.catch(() => undefined);
      return reading;
    },
    isWhole: () => running.digest() === body.digest,
    close: async () => await file?.close(),
  };
}

async function openFile(path: string): Promise<FileHandle> {
  return await open(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

async function readAt(
  file: FileHandle | undefined,
  start: number,
  bytes: number,
): Promise<Uint8Array> {
  const part = Buffer.allocUnsafe(bytes);
  let had = 0;
  while (file !== undefined && had < bytes) {
    const { bytesRead } = await file.read(part, had, bytes - had, start + had);
    if (bytesRead === 0) break;
    had += bytesRead;
  }
  return part.subarray(0, had);
}
