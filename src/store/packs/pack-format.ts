/** The bytes of a pack around its frames: header, index, footer (formats 1 and 2, docs/formats.md). */
import { digestOf, hexOf, type Digest } from '../../domain/digest.js';
import { BLOB_ENTRY, sortEntries } from './pack-entries.js';

/** No frame holds more raw bytes, whoever wrote it: the reader's memory is bounded by this (T14). */
export const MAX_FRAME_BYTES = 8 << 20;
/** About 690,000 blobs; a larger index is refused before it is read (T14). */
export const MAX_INDEX_BYTES = 32 << 20;
/** What sealing adds to a frame or index: the tag of AES-GCM. */
export const SEAL_BYTES = 16;

/** Bytes of the first header that any version has. */
export const SHORT_HEADER_BYTES = 16;
export const HEADER_BYTES = 48;
export const FOOTER_BYTES = 64;

const VERSION = 2;
const HEADER_MAGIC = 'LKSTPACK';
const FOOTER_MAGIC = 'LKSTPEND';
const SEALED = 1;
/** Frame entries: version 1 has the place too, which follows from the lengths. */
const FRAME_ENTRY = { 1: 16, 2: 8 } as const;

export type PackVersion = 1 | 2;

/** Which key a sealed pack needs, and the salt that makes its own key of it. */
export interface SealedBy {
  /** 16 hexadecimal digits. */
  readonly keyId: string;
  readonly salt: Uint8Array;
}

export interface PackHeader {
  readonly version: PackVersion;
  readonly bytes: number;
  /** Null for a pack in the clear. */
  readonly sealedBy: SealedBy | null;
}

/** `stored` bytes at `at`; as they are where `stored` equals `raw` (without the seal), else one zstd frame. */
export interface Frame {
  readonly at: number;
  readonly stored: number;
  readonly raw: number;
}

/** `delta`: the bytes are a delta; the digest is of the tree that it makes (tree-delta.ts). */
export type BlobKind = 'bytes' | 'delta';

const KINDS: readonly BlobKind[] = ['bytes', 'delta'];

/** A blob begins `offset` bytes into the raw bytes of `frame` and goes on through the next frames. */
export interface BlobPlace {
  readonly digest: Digest;
  readonly kind: BlobKind;
  readonly frame: number;
  readonly offset: number;
  readonly length: number;
}

/** What a pack holds. Entries stay bytes: a store has tens of thousands, and few are looked at. */
export interface PackTable {
  readonly version: PackVersion;
  readonly sealedBy: SealedBy | null;
  readonly frames: readonly Frame[];
  readonly count: number;
  /** `count` entries of 48 bytes; the digest comes first. */
  readonly entries: Buffer;
}

export interface PackFooter {
  readonly indexAt: number;
  /** As it stands in the file. */
  readonly indexBytes: number;
  /** In the clear and whole; where that is longer than what is stored, one zstd frame is stored. */
  readonly rawIndexBytes: number;
  readonly indexDigest: Digest;
  readonly version: PackVersion;
}

/** The header of a new pack. */
export function headerBytes(sealedBy: SealedBy | null): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write(HEADER_MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(VERSION, 8);
  if (sealedBy === null) return bytes;
  bytes.writeUInt32LE(SEALED, 12);
  bytes.write(sealedBy.keyId, 16, 'hex');
  bytes.set(sealedBy.salt, 24);
  return bytes;
}

/** Reads the first bytes of a pack; null if they are none of ours, `'newer'` for a version that this code does not know. */
export function parseHeader(bytes: Buffer): PackHeader | 'newer' | null {
  if (bytes.byteLength < SHORT_HEADER_BYTES) return null;
  if (bytes.toString('latin1', 0, 8) !== HEADER_MAGIC) return null;
  const version = bytes.readUInt32LE(8);
  const flags = bytes.readUInt32LE(12);
  if (version > VERSION) return 'newer';
  if (version === 1)
    return flags === 0 ? { version, bytes: SHORT_HEADER_BYTES, sealedBy: null } : null;
  if (version !== 2 || bytes.byteLength < HEADER_BYTES || flags > SEALED) return null;
  const keyId = bytes.toString('hex', 16, 24);
  const salt = Buffer.from(bytes.subarray(24, 40));
  const sealedBy = flags === 0 ? null : { keyId, salt };
  // What has no meaning is zero, so that no two headers say the same.
  if (!headerBytes(sealedBy).equals(bytes.subarray(0, HEADER_BYTES))) return null;
  return { version, bytes: HEADER_BYTES, sealedBy };
}

/** The index of a new pack; the blobs in any order. */
export function indexBytes(frames: readonly Frame[], blobs: readonly BlobPlace[]): Buffer {
  return indexOfEntries(frames, sortEntries(Buffer.concat(blobs.map(entryBytes))));
}

/** The same of entries that are sorted already. */
export function indexOfEntries(frames: readonly Frame[], entries: Buffer): Buffer {
  const start = 8 + frames.length * FRAME_ENTRY[2];
  const bytes = Buffer.alloc(start + entries.byteLength);
  bytes.writeUInt32LE(frames.length, 0);
  bytes.writeUInt32LE(entries.byteLength / BLOB_ENTRY, 4);
  frames.forEach((frame, n) => {
    bytes.writeUInt32LE(frame.stored, 8 + n * FRAME_ENTRY[2]);
    bytes.writeUInt32LE(frame.raw, 12 + n * FRAME_ENTRY[2]);
  });
  bytes.set(entries, start);
  return bytes;
}

/** The entry of one blob. */
export function entryBytes({ digest, frame, offset, length, kind }: BlobPlace): Buffer {
  const bytes = Buffer.alloc(BLOB_ENTRY);
  bytes.write(hexOf(digest), 0, 'hex');
  bytes.writeUInt32LE(frame, 32);
  bytes.writeUInt32LE(offset, 36);
  bytes.writeUInt32LE(length, 40);
  bytes.writeUInt32LE(KINDS.indexOf(kind), 44);
  return bytes;
}

/** The footer of a new pack; `stored` is the index as it stands in the file, `rawBytes` its length in the clear. */
export function footerBytes(indexAt: number, stored: Uint8Array, rawBytes: number): Buffer {
  const bytes = Buffer.alloc(FOOTER_BYTES);
  bytes.writeBigUInt64LE(BigInt(indexAt), 0);
  bytes.writeBigUInt64LE(BigInt(stored.byteLength), 8);
  bytes.write(hexOf(digestOf(stored)), 16, 'hex');
  bytes.writeUInt32LE(VERSION, 48);
  bytes.writeUInt32LE(rawBytes, 52);
  bytes.write(FOOTER_MAGIC, 56, 'latin1');
  return bytes;
}

/** Reads a footer; null if it is none, or points outside the pack. */
export function parseFooter(bytes: Buffer, packBytes: number): PackFooter | null {
  if (bytes.byteLength !== FOOTER_BYTES) return null;
  const indexAt = Number(bytes.readBigUInt64LE(0));
  const length = Number(bytes.readBigUInt64LE(8));
  const inside = indexAt >= SHORT_HEADER_BYTES && indexAt + length + FOOTER_BYTES === packBytes;
  if (!inside || length > MAX_INDEX_BYTES || length < 8) return null;
  const version = bytes.readUInt32LE(48);
  const rawBytes = bytes.readUInt32LE(52);
  if (version !== 2 && (version !== 1 || rawBytes !== 0)) return null;
  if (rawBytes > MAX_INDEX_BYTES || bytes.toString('latin1', 56) !== FOOTER_MAGIC) return null;
  const indexDigest = `sha256:${bytes.toString('hex', 16, 48)}` as Digest;
  const rawIndexBytes = version === 1 ? length : rawBytes;
  return { indexAt, indexBytes: length, rawIndexBytes, indexDigest, version };
}

/** Reads an index in the clear; null if its numbers do not fit the pack. */
export function parseIndex(
  bytes: Buffer,
  header: PackHeader,
  footer: PackFooter,
): PackTable | null {
  const { version, sealedBy } = header;
  if (bytes.byteLength < 8) return null;
  const frameCount = bytes.readUInt32LE(0);
  const count = bytes.readUInt32LE(4);
  const start = 8 + frameCount * FRAME_ENTRY[version];
  if (footer.version !== version || bytes.byteLength !== start + count * BLOB_ENTRY) return null;
  const frames = readFrames(bytes, frameCount, header);
  if (frames === null || !framesFit(frames, header, footer)) return null;
  const table = { version, sealedBy, frames, count, entries: bytes.subarray(start) };
  return blobsFit(table) ? table : null;
}

function readFrames(bytes: Buffer, count: number, header: PackHeader): Frame[] | null {
  const frames: Frame[] = [];
  let at = header.bytes;
  for (let n = 0; n < count; n += 1) {
    const entry = 8 + n * FRAME_ENTRY[header.version];
    const lengths = header.version === 1 ? entry + 8 : entry;
    if (header.version === 1 && Number(bytes.readBigUInt64LE(entry)) !== at) return null;
    const frame = { at, stored: bytes.readUInt32LE(lengths), raw: bytes.readUInt32LE(lengths + 4) };
    frames.push(frame);
    at += frame.stored;
  }
  return frames;
}

/** Frames follow each other from the header to the index, without a gap. */
function framesFit(frames: readonly Frame[], header: PackHeader, footer: PackFooter): boolean {
  const most = MAX_FRAME_BYTES + (64 << 10);
  const fit = frames.every(
    ({ raw, stored }) => raw > 0 && raw <= MAX_FRAME_BYTES && stored > 0 && stored <= most,
  );
  const last = frames.at(-1);
  return fit && (last === undefined ? header.bytes : last.at + last.stored) === footer.indexAt;
}

function blobsFit(table: PackTable): boolean {
  const { frames, entries, count, version } = table;
  const starts = [0];
  for (const frame of frames) starts.push((starts.at(-1) ?? 0) + frame.raw);
  const end = starts.at(-1) ?? 0;
  let sum = 0;
  for (let n = 0; n < count; n += 1) {
    const at = n * BLOB_ENTRY;
    const frame = entries.readUInt32LE(at + 32);
    const offset = entries.readUInt32LE(at + 36);
    const length = lengthAt(table, n);
    sum += length;
    if (length === 0 ? frame !== 0 || offset !== 0 : !inside(frame, offset, length)) return false;
    if (version === 2 && !isInOrder(entries, n)) return false;
  }
  // Blobs never share bytes, so that reading all of them costs no more than the pack is worth.
  return sum <= end;

  function inside(frame: number, offset: number, length: number): boolean {
    const start = starts[frame];
    return (
      start !== undefined && offset < (frames[frame]?.raw ?? 0) && start + offset + length <= end
    );
  }
}

/** True for an entry of a known kind whose digest is greater than the one before. */
function isInOrder(entries: Buffer, n: number): boolean {
  const at = n * BLOB_ENTRY;
  if (entries.readUInt32LE(at + 44) >= KINDS.length) return false;
  return n === 0 || compareIds(entries, at - BLOB_ENTRY, at) < 0;
}

function compareIds(entries: Buffer, a: number, b: number): number {
  return entries.compare(entries, b, b + 32, a, a + 32);
}

function lengthAt({ entries, version }: PackTable, n: number): number {
  const at = n * BLOB_ENTRY + 40;
  const low = entries.readUInt32LE(at);
  return version === 1 ? low + entries.readUInt32LE(at + 4) * 2 ** 32 : low;
}

/** What the bytes of the n-th blob are. */
export function kindAt({ entries, version }: PackTable, n: number): BlobKind {
  return version === 1 ? 'bytes' : (KINDS[entries.readUInt32LE(n * BLOB_ENTRY + 44)] ?? 'bytes');
}

/** The n-th blob of a pack. */
export function placeAt(table: PackTable, n: number): BlobPlace {
  const at = n * BLOB_ENTRY;
  const digest = `sha256:${table.entries.toString('hex', at, at + 32)}` as Digest;
  return { digest, ...extentAt(table, n) };
}

/** The same for one whose digest is known. */
export function extentAt(table: PackTable, n: number): Omit<BlobPlace, 'digest'> {
  const at = n * BLOB_ENTRY;
  return {
    kind: kindAt(table, n),
    frame: table.entries.readUInt32LE(at + 32),
    offset: table.entries.readUInt32LE(at + 36),
    length: lengthAt(table, n),
  };
}

/** Every blob of a pack, in the order of its index. */
export function placesOf(table: PackTable): readonly BlobPlace[] {
  return Array.from({ length: table.count }, (_, n) => placeAt(table, n));
}
