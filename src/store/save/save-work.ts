/** What a thread does for saving a tree: reads files into frames, hashes them in place, keeps what is new. */
import { digestBytesOf } from '../../domain/digest.js';
import type { Worker } from '../../ports/crew.js';
import type { Disk } from '../../ports/disk.js';
import { CHUNKED_BYTES } from '../packs/chunk-list.js';
import { claim, type Claims } from './claims.js';
import { createCutter, MAX_CHUNK, type Cutter } from '../packs/fastcdc.js';
import { changed } from '../hash-file.js';
import {
  createOpenFrame,
  pushIfAny,
  type FinishedFrame,
  type OpenFrame,
} from '../packs/open-frame.js';
import { openIfThere, readFully, reading } from '../packs/pack-file.js';
import { createLargeFiles } from './save-large.js';

export interface SaveSort {
  readonly setup: {
    /** Absolute; paths of jobs are relative to it. */
    readonly root: string;
    /** Raw bytes of a frame. */
    readonly frameBytes: number;
    /** Blobs that need not be stored, shared by all threads. */
    readonly claims: Claims;
  };
  readonly job: SaveJob;
  readonly result: SaveResult;
}

export type SaveJob =
  /** Files below `CHUNKED_BYTES`: paths, each ended by a line feed, and their sizes. */
  | { readonly kind: 'files'; readonly paths: string; readonly sizes: Float64Array }
  /** The next part of a large file; parts come in order, other jobs in between. */
  | { readonly kind: 'part'; readonly path: string; readonly size: number; readonly part: number }
  /** The frame that is open. */
  | { readonly kind: 'rest' };

export interface SaveResult {
  /** Of `files`: 32 bytes for each. */
  readonly digests: Uint8Array;
  /** Of the last `part`: the chunk list. */
  readonly list: Uint8Array | null;
  readonly frames: readonly FinishedFrame[];
}

/** What the parts of the work share. */
export interface Saving {
  readonly disk: Disk;
  readonly setup: SaveSort['setup'];
  /** Memory of the open frame, with room behind it for a window on a large file. */
  readonly memory: Buffer;
  readonly frame: OpenFrame;
  readonly cutter: Cutter;
  /** True once for a blob that the store does not have, in one thread. */
  readonly isNew: (id: Buffer) => boolean;
}

/** Room behind a frame: what is read ahead of a chunk. */
const WINDOW_BYTES = 4 * MAX_CHUNK;

/** Begins the work in a thread. */
export function beginSaveWork(disk: Disk, setup: SaveSort['setup']): Worker<SaveSort> {
  const isNew = (id: Buffer) => claim(setup.claims, id, 0);
  const large = createLargeFiles();
  let small: Omit<Saving, 'cutter'> | null = null;
  let chunking: Saving | null = null;

  const forSmall = () =>
    chunking ?? (small ??= openFrameIn(Buffer.allocUnsafe(setup.frameBytes + CHUNKED_BYTES + 1)));
  /** Cuts are found in memory of their own kind; what the frame before holds leaves first. */
  const forLarge = (frames: FinishedFrame[]) => {
    if (chunking !== null) return chunking;
    pushIfAny(frames, small?.frame.finish() ?? null);
    small = null;
    const cutter = createCutter(setup.frameBytes + WINDOW_BYTES);
    chunking = { ...openFrameIn(cutter.memory), cutter };
    return chunking;
  };
  const openFrameIn = (memory: Buffer) => {
    const frame = createOpenFrame(memory, setup.frameBytes);
    return { disk, setup, memory, frame, isNew };
  };
  return (job) => {
    const frames: FinishedFrame[] = [];
    if (job.kind === 'files') return answer(saveFiles(forSmall(), job, frames), null, frames);
    if (job.kind === 'part') {
      return answer(new Uint8Array(), large.next(forLarge(frames), job, frames), frames);
    }
    pushIfAny(frames, (chunking ?? small)?.frame.finish() ?? null);
    return answer(new Uint8Array(), null, frames);
  };
}

function answer(digests: Uint8Array, list: Uint8Array | null, frames: readonly FinishedFrame[]) {
  const memory = [digests, ...frames.flatMap(({ stored, entries }) => [stored, entries])];
  const transfer = memory.map(({ buffer }) => buffer as ArrayBuffer);
  return { result: { digests, list, frames }, transfer };
}

function saveFiles(
  saving: Omit<Saving, 'cutter'>,
  job: Extract<SaveJob, { kind: 'files' }>,
  frames: FinishedFrame[],
): Uint8Array {
  const { frame, memory, isNew, setup } = saving;
  const digests = new Uint8Array(job.sizes.length * 32);
  let from = 0;
  job.sizes.forEach((size, n) => {
    const end = job.paths.indexOf('\n', from);
    const path = `${setup.root}/${job.paths.slice(from, end)}`;
    from = end + 1;
    // One byte more than expected shows a file that grew.
    const wanted = memory.subarray(frame.filled, frame.filled + size + 1);
    if (readOnce(saving.disk, path, wanted) !== size) throw changed(path);
    const id = digestBytesOf(wanted.subarray(0, size));
    digests.set(id, n * 32);
    if (isNew(id)) pushIfAny(frames, frame.add(id, size));
  });
  return digests;
}

/** Bytes read; -1 for a file that is not there. A first read that gives all but the last byte has seen the end. */
function readOnce(disk: Disk, path: string, into: Buffer): number {
  return reading(path, () => {
    const fd = openIfThere(disk, path);
    if (fd === null) return -1;
    try {
      const count = disk.read(fd, into, 0);
      if (count >= into.byteLength - 1) return count;
      return count + readFully(disk, fd, into.subarray(count), count);
    } finally {
      disk.close(fd);
    }
  });
}
