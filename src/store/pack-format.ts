/** The bytes of a pack around its frames: header, index, footer (format 1, docs/formats.md). */
import { digestOf, hexOf, type Digest } from '../domain/digest.js';

export const HEADER_BYTES = 16;
export const FOOTER_BYTES = 64;
/** No frame holds more raw bytes, whoever wrote it: the reader's memory is bounded by this (T14). */
export const MAX_FRAME_BYTES = 8 << 20;
/** About 690,000 blobs; a larger index is refused before it is read (T14). */
export const MAX_INDEX_BYTES = 32 << 20;

const VERSION = 1;
const HEADER_MAGIC = 'LKSTPACK';
const FOOTER_MAGIC = 'LKSTPEND';
const FRAME_ENTRY = 16;
const BLOB_ENTRY = 48;

export interface Frame {
  readonly at: number;
  readonly compressed: number;
  readonly raw: number;
}

/** A blob begins `offset` bytes into the raw bytes of `frame` and goes on through the next frames. */
export interface BlobPlace {
  readonly digest: Digest;
  readonly frame: number;
  readonly offset: number;
  readonly length: number;
}

export interface PackTable {
  readonly frames: readonly Frame[];
  readonly blobs: readonly BlobPlace[];
}

export interface PackFooter {
  readonly indexAt: number;
  readonly indexBytes: number;
  readonly indexDigest: Digest;
}

export function headerBytes(): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write(HEADER_MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(VERSION, 8);
  return bytes;
}

export function indexBytes({ frames, blobs }: PackTable): Buffer {
  const bytes = Buffer.alloc(8 + frames.length * FRAME_ENTRY + blobs.length * BLOB_ENTRY);
  bytes.writeUInt32LE(frames.length, 0);
  bytes.writeUInt32LE(blobs.length, 4);
  let at = 8;
  for (const frame of frames) {
    bytes.writeBigUInt64LE(BigInt(frame.at), at);
    bytes.writeUInt32LE(frame.compressed, at + 8);
    bytes.writeUInt32LE(frame.raw, at + 12);
    at += FRAME_ENTRY;
  }
  for (const blob of blobs) {
    bytes.write(hexOf(blob.digest), at, 'hex');
    bytes.writeUInt32LE(blob.frame, at + 32);
    bytes.writeUInt32LE(blob.offset, at + 36);
    bytes.writeBigUInt64LE(BigInt(blob.length), at + 40);
    at += BLOB_ENTRY;
  }
  return bytes;
}

export function footerBytes(indexAt: number, index: Uint8Array): Buffer {
  const bytes = Buffer.alloc(FOOTER_BYTES);
  bytes.writeBigUInt64LE(BigInt(indexAt), 0);
  bytes.writeBigUInt64LE(BigInt(index.byteLength), 8);
  bytes.write(hexOf(digestOf(index)), 16, 'hex');
  bytes.writeUInt32LE(VERSION, 48);
  bytes.write(FOOTER_MAGIC, 56, 'latin1');
  return bytes;
}

export function isHeader(bytes: Buffer): boolean {
  return bytes.equals(headerBytes());
}

/** Reads a footer; null if it is none, or points outside the pack. */
export function parseFooter(bytes: Buffer, packBytes: number): PackFooter | null {
  if (bytes.byteLength !== FOOTER_BYTES) return null;
  const indexAt = Number(bytes.readBigUInt64LE(0));
  const length = Number(bytes.readBigUInt64LE(8));
  const inside = indexAt >= HEADER_BYTES && indexAt + length + FOOTER_BYTES === packBytes;
  if (!inside || length > MAX_INDEX_BYTES || length < 8) return null;
  if (bytes.readUInt32LE(48) !== VERSION || bytes.readUInt32LE(52) !== 0) return null;
  if (bytes.toString('latin1', 56) !== FOOTER_MAGIC) return null;
  const indexDigest = `sha256:${bytes.toString('hex', 16, 48)}` as Digest;
  return { indexAt, indexBytes: length, indexDigest };
}

/** Reads an index; null if it is not the one the footer names, or its numbers do not fit the pack. */
export function parseIndex(bytes: Buffer, footer: PackFooter): PackTable | null {
  if (digestOf(bytes) !== footer.indexDigest) return null;
  const frameCount = bytes.readUInt32LE(0);
  const blobCount = bytes.readUInt32LE(4);
  if (bytes.byteLength !== 8 + frameCount * FRAME_ENTRY + blobCount * BLOB_ENTRY) return null;
  const frames = readFrames(bytes, frameCount);
  if (!framesFit(frames, footer.indexAt)) return null;
  const blobs = readBlobs(bytes, 8 + frameCount * FRAME_ENTRY, blobCount);
  return blobsFit(blobs, frames) ? { frames, blobs } : null;
}

function readFrames(bytes: Buffer, count: number): Frame[] {
  return Array.from({ length: count }, (_, n) => {
    const at = 8 + n * FRAME_ENTRY;
    return {
      at: Number(bytes.readBigUInt64LE(at)),
      compressed: bytes.readUInt32LE(at + 8),
      raw: bytes.readUInt32LE(at + 12),
    };
  });
}

function readBlobs(bytes: Buffer, from: number, count: number): BlobPlace[] {
  return Array.from({ length: count }, (_, n) => {
    const at = from + n * BLOB_ENTRY;
    return {
      digest: `sha256:${bytes.toString('hex', at, at + 32)}` as Digest,
      frame: bytes.readUInt32LE(at + 32),
      offset: bytes.readUInt32LE(at + 36),
      length: Number(bytes.readBigUInt64LE(at + 40)),
    };
  });
}

/** Frames follow each other from the header to the index, without a gap. */
function framesFit(frames: readonly Frame[], indexAt: number): boolean {
  let at = HEADER_BYTES;
  for (const frame of frames) {
    if (frame.at !== at || frame.raw === 0 || frame.raw > MAX_FRAME_BYTES) return false;
    if (frame.compressed === 0 || frame.compressed > MAX_FRAME_BYTES + (64 << 10)) return false;
    at += frame.compressed;
  }
  return at === indexAt;
}

function blobsFit(blobs: readonly BlobPlace[], frames: readonly Frame[]): boolean {
  const starts = [0];
  for (const frame of frames) starts.push((starts.at(-1) ?? 0) + frame.raw);
  const end = starts.at(-1) ?? 0;
  // Blobs never share bytes, so that reading all of them costs no more than the pack is worth.
  if (blobs.reduce((sum, { length }) => sum + length, 0) > end) return false;
  return blobs.every(({ frame, offset, length }) => {
    if (length === 0) return frame === 0 && offset === 0;
    const start = starts[frame];
    return (
      start !== undefined && offset < (frames[frame]?.raw ?? 0) && start + offset + length <= end
    );
  });
}
