/** Brings objects of a backend, owning the sink: hashes while streaming, caps what comes, begins again cleanly (T09, T14, T40). */
import { dirname } from 'node:path';
import { digestStream, type Digest } from '../../domain/digest.js';
import type { ObjectName } from '../../domain/object-name.js';
import { LockstepError } from '../../errors.js';
import type { Backend, GetOutcome } from '../../ports/backend.js';
import type { Disk } from '../../ports/disk.js';
import { removeIfThere, writing } from '../publish.js';

export interface Source {
  /** Usually one that tries again by itself (`retrying.ts`). */
  readonly backend: Backend;
  readonly signal?: AbortSignal;
}

/** Bytes of known length and digest inside an object. */
export interface Piece {
  readonly object: ObjectName;
  /** First byte of it; 0 when the object is the piece. */
  readonly offset: number;
  readonly bytes: number;
  readonly digest: Digest;
}

/** Times that a read is begun anew where it could not be resumed. */
const RESTARTS = 2;

/** What a sink throws to end a read that has all it wants: not an error. */
const ENOUGH = new LockstepError('cancelled', { message: 'the rest of the object is not wanted' });

/**
 * Streams a piece into a new file at `path` while hashing it; false when the object is not there. Wrong bytes are
 * asked for once more, then it throws `backend-lied`; whatever is thrown, the file is gone. It is not synced.
 */
export async function fetchToFile(
  source: Source & { readonly disk: Disk },
  piece: Piece,
  path: string,
): Promise<boolean> {
  const { disk } = source;
  const tryOnce = async (): Promise<boolean | null> => {
    const fd = writing(path, () => {
      disk.mkdir(dirname(path));
      return disk.open(path, 'wx', 0o644);
    });
    const running = digestStream();
    let count = 0;
    try {
      const outcome = await getPiece(source, piece, (bytes) => {
        count += bytes.byteLength;
        running.update(bytes);
        writing(path, () => disk.write(fd, bytes));
      });
      if (!outcome.found) return false;
    } finally {
      disk.close(fd);
    }
    return count === piece.bytes && running.digest() === piece.digest ? true : null;
  };
  let isThere = false;
  try {
    isThere = await twice(source, piece.object, tryOnce, () => removeIfThere(disk, path));
  } finally {
    if (!isThere) removeIfThere(disk, path);
  }
  return isThere;
}

/**
 * A small object, or the part of it from `from`, in memory; null when it is not there. What is beyond `maxBytes` is
 * not read. The bytes are unverified: see `fetchChecked`.
 */
export async function fetchBytes(
  source: Source,
  part: { readonly object: ObjectName; readonly from?: number; readonly maxBytes: number },
): Promise<Uint8Array | null> {
  const begin = async (): Promise<Uint8Array | null> => {
    const chunks: Uint8Array[] = [];
    const piece = { object: part.object, offset: part.from ?? 0, bytes: part.maxBytes };
    // A copy: whoever reads the network may use its buffer again.
    const outcome = await getPiece(source, piece, (bytes) => void chunks.push(bytes.slice()));
    return outcome.found ? Buffer.concat(chunks) : null;
  };
  return restarting(source, begin, () => undefined);
}

/** Reads by `attempt`; what does not verify (undefined) is read once more, then it throws `backend-lied`. */
export async function fetchChecked<T>(
  { backend }: Source,
  object: ObjectName,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const answer = (await attempt()) ?? (await attempt());
  if (answer === undefined) throw lied(backend.name, `${object} is not what its name says`, object);
  return answer;
}

/** What to throw about bytes that are not what they must be. */
export function lied(backend: string, what: string, object: ObjectName): LockstepError {
  return new LockstepError('backend-lied', {
    message: `${backend} gave wrong bytes: ${what}`,
    hint: 'remove the object, find out who wrote it, and let the next run write it again',
    data: { backend, object },
  });
}

async function twice(
  source: Source,
  object: ObjectName,
  tryOnce: () => Promise<boolean | null>,
  clear: () => void,
): Promise<boolean> {
  for (let count = 1; count <= 2; count += 1) {
    const verdict = await restarting(source, tryOnce, clear);
    if (verdict !== null) return verdict;
    clear();
  }
  throw lied(source.backend.name, `${object} does not have the digest it must have`, object);
}

/** A backend without ranges cannot go on in the middle: the whole read is begun again, into a clean place. */
async function restarting<T>(
  { backend, signal }: Source,
  begin: () => Promise<T>,
  clear: () => void,
): Promise<T> {
  for (let count = 0; ; count += 1) {
    try {
      return await begin();
    } catch (error) {
      const mayPass =
        error instanceof LockstepError &&
        error.kind === 'unavailable' &&
        error.code.startsWith('backend-');
      if (!mayPass || backend.capabilities.ranges || count >= RESTARTS || signal?.aborted === true)
        throw error;
      clear();
    }
  }
}

/** Hands over the bytes of the piece and no byte more; without ranges it skips what comes before. */
async function getPiece(
  { backend, signal }: Source,
  { object, offset, bytes }: Omit<Piece, 'digest'>,
  take: (bytes: Uint8Array) => void,
): Promise<GetOutcome> {
  const { ranges } = backend.capabilities;
  let skip = ranges ? 0 : offset;
  let left = bytes;
  const sink = (chunk: Uint8Array): void => {
    const skipped = Math.min(skip, chunk.byteLength);
    skip -= skipped;
    const part = chunk.subarray(skipped, skipped + left);
    left -= part.byteLength;
    if (part.byteLength > 0) take(part);
    if (left === 0 && skipped + part.byteLength < chunk.byteLength) throw ENOUGH;
  };
  try {
    return await backend.get(object, {
      ...(ranges && offset > 0 && { from: offset }),
      ...(ranges && { length: bytes }),
      sink,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error === ENOUGH) return { found: true, size: null };
    throw error;
  }
}
