/** Reads and hashes files of a working tree; a file that changes meanwhile is an error. */
import { digestOf, digestStream, type Digest } from '../domain/digest.js';
import { LockstepError } from '../errors.js';
import type { Disk } from '../ports/disk.js';
import { eachPieceOfFile, readFully, withFile } from './packs/pack-file.js';

/** Files up to this are read in one piece. */
export const WHOLE_BYTES = 4 << 20;

export interface FileHasher {
  /** The digest of the file; `bytes` holds it whole, until the next call, if it is small. Throws `output-changed`. */
  hash(path: string, size: number): { readonly digest: Digest; readonly bytes: Uint8Array | null };
}

export function createFileHasher(disk: Disk): FileHasher {
  let buffer: Buffer | null = null;
  return {
    hash(path, size) {
      if (size > WHOLE_BYTES) {
        return { digest: eachPiece(disk, path, { size, use: () => undefined }), bytes: null };
      }
      const into = (buffer ??= Buffer.allocUnsafe(WHOLE_BYTES + 1));
      // One byte more than expected shows a file that grew.
      const wanted = into.subarray(0, size + 1);
      const count = withFile(disk, path, (fd) => readFully(disk, fd, wanted, 0));
      if (count !== size) throw changed(path);
      const bytes = into.subarray(0, size);
      return { digest: digestOf(bytes), bytes };
    },
  };
}

/** Hands the file over in pieces and gives the digest of what it handed over; throws `output-changed`. */
export function eachPiece(
  disk: Disk,
  path: string,
  { size, use }: { readonly size: number; readonly use: (bytes: Uint8Array) => void },
): Digest {
  const running = digestStream();
  let count = 0;
  const there = withFile(disk, path, (fd) => {
    eachPieceOfFile(disk, fd, (bytes) => {
      count += bytes.byteLength;
      if (count > size) throw changed(path);
      running.update(bytes);
      use(bytes);
    });
    return true;
  });
  if (there === null || count !== size) throw changed(path);
  return running.digest();
}

export function changed(path: string): LockstepError {
  return new LockstepError('output-changed', {
    message: `${path} changed while it was being stored`,
    hint: 'let the build wait for everything it started, then run the same command again',
    data: { path },
  });
}
