/** Looks at every blob of a pack that somebody else made: its index may lie although the file is what its name says. */
import { digestStream, type Digest } from '../../domain/digest.js';
import type { Disk } from '../../ports/disk.js';
import type { StoreContext } from '../layout.js';
import { openPack, readFrame, withFile, type FrameSource } from './pack-file.js';
import { placesOf, type BlobPlace, type PackTable } from './pack-format.js';
import type { Seal } from './sealing.js';

/** A pack whose every blob is what the index says; otherwise null. One frame is in memory at a time. */
export function wholePack(
  context: Pick<StoreContext, 'disk' | 'keys'>,
  path: string,
): { readonly bytes: number; readonly table: PackTable; readonly seal: Seal | null } | null {
  const { disk } = context;
  const bytes = disk.lstat(path)?.size ?? 0;
  return withFile(disk, path, (fd) => {
    const opened = openPack(context, fd, bytes);
    if (opened.state !== 'open') return null;
    const { table, seal } = opened;
    const blobs = placesOf(table);
    if (hasTwice(blobs) || isBomb(table, bytes)) return null;
    const frames = createFrames(disk, fd, opened);
    const inOrder = [...blobs].sort((a, b) => a.frame - b.frame || a.offset - b.offset);
    return inOrder.every((blob) => isRight(frames, blob)) ? { bytes, table, seal } : null;
  });
}

/** A delta's own digest is nowhere: what it makes is verified when it is read. */
function isRight(frames: (number: number) => Buffer | null, blob: BlobPlace): boolean {
  const found = digestAt(frames, blob);
  return blob.kind === 'delta' ? found !== null : found === blob.digest;
}

/** Builds seldom compress better than 20:1; what claims far more is not worth unpacking (T14). */
function isBomb({ frames }: PackTable, packBytes: number): boolean {
  return frames.reduce((sum, { raw }) => sum + raw, 0) > (256 << 20) + 250 * packBytes;
}

function hasTwice(blobs: readonly BlobPlace[]): boolean {
  return new Set(blobs.map((blob) => blob.digest)).size !== blobs.length;
}

/** Remembers the last frame only: blobs come in the order of the pack. */
function createFrames(disk: Disk, fd: number, source: FrameSource) {
  let last: { readonly number: number; readonly bytes: Buffer | null } | null = null;
  return (number: number): Buffer | null => {
    if (last?.number !== number) last = { number, bytes: readFrame(disk, fd, source, number) };
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
