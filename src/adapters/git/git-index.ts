/** Git's index file, versions 2 to 4 (gitformat-index): what git knew of each tracked file. */
import { hash } from 'node:crypto';

export interface IndexEntry {
  readonly path: string;
  /** File type and permission bits, as in a tree: 0o100644, 0o100755, 0o120000, 0o160000. */
  readonly mode: number;
  readonly id: string;
  readonly ctimeNs: bigint;
  readonly mtimeNs: bigint;
  /** Low 32 bits, as are `size`'s. */
  readonly ino: number;
  readonly size: number;
}

export interface IndexFile {
  readonly entries: readonly IndexEntry[];
  /** Hex of the trailing hash; the same index has the same one. */
  readonly checksum: string;
  /** True when only git can say what it means: unmerged, sparse or split, or flags that hide edits. */
  readonly special: boolean;
}

const STAT_BYTES = 40;
const ASSUME_VALID = 0x8000;
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const MAX_ENTRIES = 10_000_000;
const NS = 1_000_000_000n;

/** Reads an index; null when it is cut off or altered. */
export function parseIndex(bytes: Buffer, hashBytes: 20 | 32): IndexFile | null {
  if (bytes.length < 12 + hashBytes || bytes.toString('latin1', 0, 4) !== 'DIRC') return null;
  const end = bytes.length - hashBytes;
  const checksum = bytes.toString('hex', end);
  // A user's git may be told to skip the hash; it then writes zeros.
  const algorithm = hashBytes === 20 ? 'sha1' : 'sha256';
  if (!/^0+$/.test(checksum) && hash(algorithm, bytes.subarray(0, end)) !== checksum) return null;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  if (version < 2 || version > 4 || count > MAX_ENTRIES) return null;
  return readEntries(bytes, { version, count, end, hashBytes, checksum });
}

interface Shape {
  readonly version: number;
  readonly count: number;
  readonly end: number;
  readonly hashBytes: number;
  readonly checksum: string;
}

function readEntries(bytes: Buffer, shape: Shape): IndexFile | null {
  const entries: IndexEntry[] = [];
  let special = false;
  let at = 12;
  let previous = '';
  for (let index = 0; index < shape.count; index += 1) {
    const read = readEntry(bytes, at, previous, shape);
    if (read === null) return null;
    special ||= read.special;
    at = read.next;
    previous = read.name;
    entries.push(read.entry);
  }
  const extensions = hasRequiredExtension(bytes, at, shape.end);
  if (extensions === null) return null;
  return { entries, checksum: shape.checksum, special: special || extensions };
}

interface ReadEntry {
  readonly entry: IndexEntry;
  /** Path as latin1 bytes: the prefix that the next entry of version 4 builds on. */
  readonly name: string;
  readonly next: number;
  readonly special: boolean;
}

function readEntry(bytes: Buffer, at: number, previous: string, shape: Shape): ReadEntry | null {
  const flagsAt = at + STAT_BYTES + shape.hashBytes;
  if (flagsAt + 2 > shape.end) return null;
  const flags = bytes.readUInt16BE(flagsAt);
  const isExtended = (flags & EXTENDED) !== 0;
  const path = readPath(bytes, flagsAt + (isExtended ? 4 : 2), previous, shape);
  if (path === null) return null;
  const used = path.next - at;
  const word = (index: number): number => bytes.readUInt32BE(at + index * 4);
  return {
    entry: {
      path: Buffer.from(path.name, 'latin1').toString('utf8'),
      mode: word(6),
      id: bytes.toString('hex', at + STAT_BYTES, flagsAt),
      ctimeNs: BigInt(word(0)) * NS + BigInt(word(1)),
      mtimeNs: BigInt(word(2)) * NS + BigInt(word(3)),
      ino: word(5),
      size: word(9),
    },
    name: path.name,
    // Versions 2 and 3 pad with 1 to 8 NULs to a multiple of eight; one NUL is counted already.
    next: shape.version === 4 ? path.next : at + Math.ceil(used / 8) * 8,
    special: isExtended || (flags & (ASSUME_VALID | STAGE)) !== 0,
  };
}

/** Version 4 drops a number of bytes (variable length, as offsets in packs) off the previous path and appends. */
function readPath(
  bytes: Buffer,
  start: number,
  previous: string,
  shape: Shape,
): { readonly name: string; readonly next: number } | null {
  let at = start;
  let kept = '';
  if (shape.version === 4) {
    let byte = bytes[at++] ?? 0;
    let strip = byte & 127;
    while ((byte & 128) !== 0 && at < shape.end) {
      byte = bytes[at++] ?? 0;
      strip = (strip + 1) * 128 + (byte & 127);
    }
    if (strip > previous.length) return null;
    kept = previous.slice(0, previous.length - strip);
  }
  const nul = bytes.indexOf(0, at);
  if (nul < 0 || nul >= shape.end) return null;
  return { name: kept + bytes.toString('latin1', at, nul), next: nul + 1 };
}

/** An extension in lower case must be understood (`link`, `sdir`); null when they do not fit. */
function hasRequiredExtension(bytes: Buffer, start: number, end: number): boolean | null {
  let at = start;
  let required = false;
  while (at + 8 <= end) {
    required ||= (bytes[at] ?? 0) >= 0x61;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return at === end ? required : null;
}
