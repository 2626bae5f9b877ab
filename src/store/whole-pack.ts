/** Looks at every blob of a pack that somebody else made: its index may lie although the file is what its name says. */
import { digestStream, type Digest } from '../domain/digest.js';
import type { Disk } from '../ports/disk.js';
import { readFrame, readTable, withFile } from './pack-file.js';
import type { BlobPlace, PackTable } from './pack-format.js';

/** The table of a pack whose every blob is what the index says; otherwise null. One frame is in memory at a time. */
export function wholePack(disk: Disk, path: string): PackTable | null {
  const size = disk.lstat(path)?.size ?? 0;
  return withFile(disk, path, (fd) => {
    const table = readTable(disk, fd, size);
    if (table === null || hasTwice(table) || isBomb(table, size)) return null;
    const frames = createFrames(disk, fd, table);
    const inOrder = [...table.blobs].sort((a, b) => a.frame - b.frame || a.offset - b.offset);
    return inOrder.every((blob) => digestAt(frames, blob) === blob.digest) ? table : null;
  });
}

/** Builds seldom compress better than 20:1; what claims far more is not worth unpacking (T14). */
function isBomb({ frames }: PackTable, packBytes: number): boolean {
  return frames.reduce((sum, { raw }) => sum + raw, 0) > (256 << 20) + 250 * packBytes;
}

function hasTwice({ blobs }: PackTable): boolean {
  return new Set(blobs.map((blob) => blob.digest)).size !== blobs.length;
}

/** Remembers the last frame only: blobs come in the order of the pack. */
function createFrames(disk: Disk, fd: number, { frames }: PackTable) {
  let last: { readonly number: number; readonly bytes: Buffer | null } | null = null;
  return (number: number): Buffer | null => {
    const frame = frames[number];
    if (frame === undefined) return null;
    if (last?.number !== number) last = { number, bytes: readFrame(disk, fd, frame) };
    return last.bytes;
  };
}

function digestAt(frames: (number: number) => Buffer | null, blob: BlobPlace): Digest | null {
  const running = digestStream();
  let { frame, offset } = blob;
  for (let left = blob.length; left > 0; frame += 1) {
    const bytes = frames(frame);
    if (bytes === null) return null;
    const part = bytes.subarray(offset, offset + left);
    running.update(part);
    left -= part.byteLength;
    offset = 0;
  }
  return running.digest();
}
