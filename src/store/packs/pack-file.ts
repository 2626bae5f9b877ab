/** Reads a pack: its table, its frames, and whether it is what its name says. */
import { zstdDecompressSync } from 'node:zlib';
import { LockstepError } from '../../errors.js';
import { digestOf, digestStream, type Digest } from '../../domain/digest.js';
import type { Disk } from '../../ports/disk.js';
import {
  FOOTER_BYTES,
  HEADER_BYTES,
  parseFooter,
  parseHeader,
  parseIndex,
  type PackFooter,
  type PackHeader,
  type Frame,
  type PackTable,
  type PackVersion,
} from './pack-format.js';
import { systemCode } from '../publish.js';
import { INDEX_NUMBER, keyFor, sealOf, type Seal, type StoreKeys } from './sealing.js';

/** Bytes read at a time where a whole file passes through. */
const PIECE_BYTES = 1 << 20;

/** Opens a file for as long as `work` runs; null when it is not there. Throws `state-read-failed`. */
export function withFile<T>(disk: Disk, path: string, work: (fd: number) => T): T | null {
  return reading(path, () => {
    const fd = openIfThere(disk, path);
    if (fd === null) return null;
    try {
      return work(fd);
    } finally {
      disk.close(fd);
    }
  });
}

/** A descriptor, or null for a path that does not exist. */
export function openIfThere(disk: Disk, path: string): number | null {
  try {
    return disk.open(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Gives an error of the system while reading its code, `state-read-failed`: a failing disk is no damage. */
export function reading<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asReadError(error, path);
  }
}

/** An error of the system while `path` was read, as one of ours; anything else comes back as it is. */
export function asReadError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  return new LockstepError('state-read-failed', {
    message: `${path} could not be read: ${code}`,
    hint:
      code === 'EMFILE'
        ? 'raise the limit of open files (ulimit -n)'
        : 'check the disk and run the same command again',
    data: { path, errno: code },
    cause: error,
  });
}

/** `reading` for work that waits: whatever the disk says in between, the caller gets an error with a code. */
export async function readingWhile<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asReadError(error, path);
  }
}

/** Fills `into` from `position`; the number of bytes there were. */
export function readFully(disk: Disk, fd: number, into: Uint8Array, position: number): number {
  let done = 0;
  while (done < into.byteLength) {
    const count = disk.read(fd, into.subarray(done), position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

/** Hands the whole file to `use` in pieces that are only valid during the call. */
export function eachPieceOfFile(disk: Disk, fd: number, use: (bytes: Uint8Array) => void): void {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  for (let at = 0; ;) {
    const count = disk.read(fd, buffer, at);
    if (count === 0) return;
    use(buffer.subarray(0, count));
    at += count;
  }
}

/** The digest of a whole file, or null when it is not there. */
export function fileDigest(disk: Disk, path: string): Digest | null {
  return withFile(disk, path, (fd) => {
    const running = digestStream();
    eachPieceOfFile(disk, fd, (bytes) => running.update(bytes));
    return running.digest();
  });
}

/** What a pack turned out to be: `locked` needs a key that is not given. */
export type OpenedPack =
  | { readonly state: 'open'; readonly table: PackTable; readonly seal: Seal | null }
  | { readonly state: 'locked'; readonly keyId: string }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer' };

const DAMAGED = { state: 'damaged' } as const;

/** Opens a pack by its header, footer and index. Caps are checked before memory is taken (T14). */
export function openPack(
  { disk, keys }: { readonly disk: Disk; readonly keys: StoreKeys },
  fd: number,
  packBytes: number,
): OpenedPack {
  const exactly = (position: number, length: number) => {
    const bytes = Buffer.allocUnsafe(length);
    return readFully(disk, fd, bytes, position) === length ? bytes : null;
  };
  const header = parseHeader(exactly(0, Math.min(HEADER_BYTES, packBytes)) ?? Buffer.alloc(0));
  if (header === 'newer') return { state: 'newer' };
  if (header === null || packBytes < header.bytes + FOOTER_BYTES) return DAMAGED;
  const end = exactly(packBytes - FOOTER_BYTES, FOOTER_BYTES);
  const footer = end === null ? null : parseFooter(end, packBytes);
  const stored = footer === null ? null : exactly(footer.indexAt, footer.indexBytes);
  if (footer === null || stored === null || digestOf(stored) !== footer.indexDigest) return DAMAGED;
  return openIndex(keys, header, { footer, stored });
}

function openIndex(
  keys: StoreKeys,
  header: PackHeader,
  { footer, stored }: { readonly footer: PackFooter; readonly stored: Buffer },
): OpenedPack {
  const { sealedBy } = header;
  const key = sealedBy === null ? null : keyFor(keys, sealedBy);
  if (sealedBy !== null && key === null) return { state: 'locked', keyId: sealedBy.keyId };
  const seal = sealedBy === null || key === null ? null : sealOf(key, sealedBy.salt);
  const clear = seal === null ? stored : seal.open(INDEX_NUMBER, stored);
  const index = clear === null ? null : unpacked(clear, footer.rawIndexBytes);
  return opened(index === null ? null : parseIndex(index, header, footer), seal);
}

/** What is as long as its raw bytes is stored as it is. */
function unpacked(bytes: Buffer, raw: number): Buffer | null {
  return bytes.byteLength === raw ? bytes : decompress(bytes, raw);
}

function opened(table: PackTable | null, seal: Seal | null): OpenedPack {
  return table === null ? DAMAGED : { state: 'open', table, seal };
}

/** What one frame needs to be read. */
export interface FrameSource {
  readonly table: Pick<PackTable, 'version' | 'frames'>;
  readonly seal: Seal | null;
}

/** The raw bytes of one frame, or null if they are damaged. */
export function readFrame(
  disk: Disk,
  fd: number,
  { table, seal }: FrameSource,
  number: number,
): Buffer | null {
  const frame = table.frames[number];
  return frame === undefined
    ? null
    : readFrameAt(disk, fd, { version: table.version, seal, number, frame });
}

/** The same where only the one frame is known; `number` is its place in the pack, which its seal is bound to. */
export function readFrameAt(
  disk: Disk,
  fd: number,
  of: {
    readonly version: PackVersion;
    readonly seal: Seal | null;
    readonly number: number;
    readonly frame: Frame;
  },
): Buffer | null {
  const { version, seal, number, frame } = of;
  const stored = Buffer.allocUnsafe(frame.stored);
  if (readFully(disk, fd, stored, frame.at) !== frame.stored) return null;
  const clear = seal === null ? stored : seal.open(number, stored);
  if (clear === null) return null;
  const asIs = version === 2 && clear.byteLength === frame.raw;
  const raw = asIs ? clear : decompress(clear, frame.raw);
  for (const bytes of [stored, clear]) if (bytes !== raw) giveBack(bytes);
  return raw;
}

/** Smaller memory may be shared with others (Node's pool), and matters little. */
const OWN_BYTES = 64 << 10;

/** Frees the memory of a frame at once: the collector counts only its own, and would let many of them pile up. */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (byteLength >= OWN_BYTES && buffer instanceof ArrayBuffer) buffer.transfer(0);
}

function decompress(compressed: Buffer, raw: number): Buffer | null {
  try {
    const bytes = zstdDecompressSync(compressed, {
      // A little more than needed: a piece of memory that is full makes zlib take another of that size.
      chunkSize: raw + 64,
      maxOutputLength: raw,
    });
    return bytes.byteLength === raw ? bytes : null;
  } catch {
    // Not zstd, or more bytes than its frame may hold: damaged either way, and the caller says so.
    return null;
  }
}
