/** The frame that a thread fills: bytes are read straight into it, stay if they are new, and leave compressed. */
import { constants, zstdCompressSync } from 'node:zlib';
import { BLOB_ENTRY } from './pack-entries.js';

/** A frame as it goes into a pack: independent of the others, no blob of it goes on elsewhere. */
export interface FinishedFrame {
  /** One zstd frame, or the raw bytes where that is not smaller; in memory that nobody else uses. */
  readonly stored: Uint8Array;
  /** Length of the raw bytes. */
  readonly raw: number;
  /** Blob entries of a pack's index, in the order of their offsets; the frame's number is still 0. */
  readonly entries: Uint8Array;
}

export interface OpenFrame {
  /** Where the next blob may be put: behind what is in the frame. */
  readonly filled: number;
  /** Makes the `length` bytes at `filled` a blob. Gives the frame when that was enough for it. */
  add(id: Buffer, length: number): FinishedFrame | null;
  /** What is in the frame so far; null for nothing. */
  finish(): FinishedFrame | null;
}

/** `memory` is longer than `frameBytes` by the longest blob. */
export function createOpenFrame(memory: Buffer, frameBytes: number): OpenFrame {
  let entries = Buffer.alloc(256 * BLOB_ENTRY);
  let count = 0;
  let filled = 0;

  const finish = () => {
    if (count === 0) return null;
    const frame = {
      ...compressed(memory.subarray(0, filled)),
      entries: new Uint8Array(entries.subarray(0, count * BLOB_ENTRY)),
    };
    count = 0;
    filled = 0;
    return frame;
  };
  return {
    get filled() {
      return filled;
    },
    add(id, length) {
      const at = count * BLOB_ENTRY;
      if (at === entries.byteLength) entries = Buffer.concat([entries, Buffer.alloc(at)]);
      entries.set(id, at);
      // An empty blob is nowhere: frame and offset 0.
      entries.writeUInt32LE(length === 0 ? 0 : filled, at + 36);
      entries.writeUInt32LE(length, at + 40);
      count += 1;
      filled += length;
      return filled >= frameBytes ? finish() : null;
    },
    finish,
  };
}

const LEVEL = 3;

/** The stored form of raw bytes, in memory of its own. */
export function compressed(raw: Uint8Array): Pick<FinishedFrame, 'stored' | 'raw'> {
  // zlib takes an empty input for none at all.
  if (raw.byteLength === 0) return { stored: new Uint8Array(), raw: 0 };
  const small = zstdCompressSync(raw, {
    params: { [constants.ZSTD_c_compressionLevel]: LEVEL },
    // What zstd needs at worst: it then writes straight into the result, in one pass.
    chunkSize: raw.byteLength + (raw.byteLength >> 7) + 1024,
  });
  if (small.byteLength >= raw.byteLength)
    return { stored: Uint8Array.from(raw), raw: raw.byteLength };
  return { stored: exactly(small), raw: raw.byteLength };
}

/** The same bytes in memory of just that size; the larger one, four times as much, is given back at once if it can be. */
function exactly(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = bytes;
  // A small buffer may be a piece of the memory that Node shares among many.
  const isAlone = byteOffset === 0 && byteLength > SHARED_BYTES && buffer instanceof ArrayBuffer;
  return isAlone ? new Uint8Array(buffer.transfer(byteLength)) : Uint8Array.from(bytes);
}

const SHARED_BYTES = 64 << 10;

/** Adds a frame that is one. */
export function pushIfAny(frames: FinishedFrame[], frame: FinishedFrame | null): void {
  if (frame !== null) frames.push(frame);
}
