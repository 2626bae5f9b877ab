/** Large files part by part, in bounded memory: chunks are cut and hashed where they were read. */
import { digestAt, digestBytesOf } from '../../domain/digest.js';
import type { FileStat } from '../../ports/disk.js';
import { chunkListBytes, type Chunk } from '../packs/chunk-list.js';
import { MAX_CHUNK } from '../packs/fastcdc.js';
import { changed } from '../hash-file.js';
import { pushIfAny, type FinishedFrame } from '../packs/open-frame.js';
import { openIfThere, readFully, reading } from '../packs/pack-file.js';
import type { SaveJob, Saving } from './save-work.js';

/** A part ends with the first chunk that reaches a multiple of this. */
export const PART_BYTES = 16 << 20;

/** Parts of a file of that size. */
export function partsOf(size: number): number {
  return Math.ceil(size / PART_BYTES);
}

type PartJob = Extract<SaveJob, { kind: 'part' }>;

interface LargeFile {
  readonly path: string;
  readonly size: number;
  /** As it was when its first part was read. */
  readonly stat: FileStat;
  readonly chunks: Chunk[];
  /** Bytes in chunks so far. */
  at: number;
}

/** Keeps where a file was left between its parts; no file stays open. */
export function createLargeFiles() {
  const files = new Map<string, LargeFile>();
  return {
    /** Reads the next part; gives the chunk list with the last one. Throws `output-changed`. */
    next(saving: Saving, job: PartJob, frames: FinishedFrame[]): Uint8Array | null {
      const path = `${saving.setup.root}/${job.path}`;
      return reading(path, () => {
        const fd = openIfThere(saving.disk, path);
        if (fd === null) throw changed(path);
        try {
          const stat = saving.disk.fstat(fd);
          const file = files.get(path) ?? { path, size: job.size, stat, chunks: [], at: 0 };
          files.set(path, file);
          requireSame(file, stat);
          readPart(saving, fd, { file, to: (job.part + 1) * PART_BYTES, frames });
          if (file.at < file.size) return null;
          requireSame(file, saving.disk.fstat(fd));
          files.delete(path);
          return chunkListBytes(file.chunks);
        } finally {
          saving.disk.close(fd);
        }
      });
    },
  };
}

function requireSame({ path, size, stat }: LargeFile, now: FileStat): void {
  const isSame =
    now.size === size &&
    now.mtimeNs === stat.mtimeNs &&
    now.ctimeNs === stat.ctimeNs &&
    now.ino === stat.ino;
  if (!isSame) throw changed(path);
}

/**
 * The window is what was read and not cut yet; it begins at or behind the frame's end. A chunk that is known is stepped
 * over, one that is new moves to the frame's end unless it is there already.
 */
function readPart(
  { disk, memory, frame, cutter, isNew }: Saving,
  fd: number,
  of: { readonly file: LargeFile; readonly to: number; readonly frames: FinishedFrame[] },
): void {
  const { file, frames } = of;
  let start = frame.filled;
  let end = start;
  const refill = () => {
    memory.copyWithin(frame.filled, start, end);
    end += frame.filled - start;
    start = frame.filled;
    const from = file.at + end - start;
    const wanted = memory.subarray(end, Math.min(memory.byteLength, end + file.size - from));
    if (readFully(disk, fd, wanted, from) !== wanted.byteLength) throw changed(file.path);
    end += wanted.byteLength;
  };
  while (file.at < Math.min(of.to, file.size)) {
    if (end - start < MAX_CHUNK && file.at + end - start < file.size) refill();
    const length = cutter.cut(start, end);
    const id = digestBytesOf(memory.subarray(start, start + length));
    file.chunks.push({ digest: digestAt(id, 0), length });
    if (isNew(id)) {
      if (start > frame.filled) memory.copyWithin(frame.filled, start, start + length);
      pushIfAny(frames, frame.add(id, length));
    }
    start += length;
    file.at += length;
  }
}
