/** The list of a large file's chunks, which stands for the file in a tree (`LKSTLIST` 1, docs/formats.md). */
import { hexOf, type Digest } from '../../domain/digest.js';
import { MAX_CHUNK } from './fastcdc.js';

/** Files of this size and more are stored in chunks. */
export const CHUNKED_BYTES = 1 << 20;

export interface Chunk {
  readonly digest: Digest;
  readonly length: number;
}

const MAGIC = 'LKSTLIST';
const VERSION = 1;
export const LIST_HEADER_BYTES = 16;
/** The digest (32), then the length (4). */
export const LIST_ENTRY_BYTES = 36;

/** The one form of a list. */
export function chunkListBytes(chunks: readonly Chunk[]): Buffer {
  const bytes = Buffer.alloc(LIST_HEADER_BYTES + chunks.length * LIST_ENTRY_BYTES);
  bytes.write(MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(VERSION, 8);
  bytes.writeUInt32LE(chunks.length, 12);
  chunks.forEach(({ digest, length }, n) => {
    const at = LIST_HEADER_BYTES + n * LIST_ENTRY_BYTES;
    bytes.write(hexOf(digest), at, 'hex');
    bytes.writeUInt32LE(length, at + 32);
  });
  return bytes;
}

/** Reads the list of a file of `size` bytes; null when it is none, or its lengths do not add up to that. */
export function parseChunkList(list: Uint8Array, size: number): readonly Chunk[] | null {
  const bytes = Buffer.from(list.buffer, list.byteOffset, list.byteLength);
  if (bytes.byteLength < LIST_HEADER_BYTES || bytes.toString('latin1', 0, 8) !== MAGIC) return null;
  const count = bytes.readUInt32LE(12);
  const isWhole = bytes.byteLength === LIST_HEADER_BYTES + count * LIST_ENTRY_BYTES;
  if (bytes.readUInt32LE(8) !== VERSION || !isWhole) return null;
  const chunks: Chunk[] = [];
  let sum = 0;
  for (let at = LIST_HEADER_BYTES; at < bytes.byteLength; at += LIST_ENTRY_BYTES) {
    const length = bytes.readUInt32LE(at + 32);
    if (length === 0 || length > MAX_CHUNK) return null;
    chunks.push({ digest: `sha256:${bytes.toString('hex', at, at + 32)}` as Digest, length });
    sum += length;
  }
  return sum === size ? chunks : null;
}
