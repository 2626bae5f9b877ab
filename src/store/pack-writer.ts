/** Writes new blobs into packs: frames are compressed as they fill, a full pack is published and the next begun. */
import { constants, zstdCompressSync } from 'node:zlib';
import { digestStream, type Digest } from '../domain/digest.js';
import { moveIntoPlace, packPath, temporaryPath, type StoreContext } from './layout.js';
import {
  BLOB_ENTRY,
  footerBytes,
  headerBytes,
  indexBytes,
  type BlobPlace,
  type Frame,
  type SealedBy,
} from './pack-format.js';
import type { KnownPack } from './pack-index.js';
import { ensureDirectory, removeIfThere, writing } from './publish.js';
import { INDEX_NUMBER, sealOf, type Seal } from './sealing.js';

export interface PackWriter {
  /** Adds a blob whose bytes `fill` hands over in pieces; the pieces must be what `digest` says. */
  add(blob: NewBlob, fill: (piece: (bytes: Uint8Array) => void) => void): void;
  /** True for a blob added since the writer was made. */
  has(digest: Digest): boolean;
  /** Publishes what is open; gives every pack written. */
  finish(): readonly KnownPack[];
  /** Drops the open pack; what was published stays. */
  abandon(): void;
}

export type NewBlob = Pick<BlobPlace, 'digest' | 'kind' | 'length'>;

/** Blobs in one pack at most, so that its index stays far below the reader's cap. */
const MAX_BLOBS = 250_000;

interface OpenPack {
  readonly path: string;
  readonly fd: number;
  readonly running: ReturnType<typeof digestStream>;
  readonly sealedBy: SealedBy | null;
  readonly seal: Seal | null;
  readonly frames: Frame[];
  readonly blobs: BlobPlace[];
  at: number;
}

export function createPackWriter(context: StoreContext): PackWriter {
  const buffer = Buffer.allocUnsafe(context.limits.frameBytes);
  const added = new Set<Digest>();
  const done: KnownPack[] = [];
  let filled = 0;
  let open: OpenPack | null = null;

  const current = () => {
    if (open !== null) return open;
    // Known before its first byte is written, so that `abandon` finds it.
    open = openPack(context);
    append(context, open, headerBytes(open.sealedBy));
    return open;
  };
  const flush = () => {
    if (filled === 0) return;
    writeFrame(context, current(), buffer.subarray(0, filled));
    filled = 0;
  };
  const piece = (bytes: Uint8Array) => {
    for (let from = 0; from < bytes.byteLength;) {
      const take = Math.min(bytes.byteLength - from, buffer.byteLength - filled);
      buffer.set(bytes.subarray(from, from + take), filled);
      filled += take;
      from += take;
      if (filled === buffer.byteLength) flush();
    }
  };
  const close = () => {
    flush();
    if (open === null) return;
    done.push(publishPack(context, open));
    open = null;
  };

  return {
    has: (digest) => added.has(digest),
    add(blob, fill) {
      const pack = current();
      const place =
        blob.length === 0 ? { frame: 0, offset: 0 } : { frame: pack.frames.length, offset: filled };
      fill(piece);
      pack.blobs.push({ ...blob, ...place });
      added.add(blob.digest);
      if (pack.at >= context.limits.packBytes || pack.blobs.length >= MAX_BLOBS) close();
    },
    finish() {
      close();
      return done;
    },
    abandon() {
      if (open === null) return;
      const { fd, path } = open;
      open = null;
      closeQuietly(context, fd);
      removeIfThere(context.disk, path);
    },
  };
}

function openPack(context: StoreContext): OpenPack {
  const path = temporaryPath(context);
  return writing(path, () => {
    ensureDirectory(context.disk, `${context.directory}/tmp`);
    return {
      path,
      fd: context.disk.open(path, 'wx', 0o644),
      running: digestStream(),
      ...sealingOf(context),
      frames: [],
      blobs: [],
      at: 0,
    };
  });
}

function append(context: StoreContext, pack: OpenPack, bytes: Uint8Array): void {
  writing(pack.path, () => context.disk.write(pack.fd, bytes));
  pack.running.update(bytes);
  pack.at += bytes.byteLength;
}

/** A salt of its own for every pack; nothing when no key is given. */
function sealingOf({ keys, random }: StoreContext) {
  const key = keys[0];
  if (key === undefined) return { sealedBy: null, seal: null };
  const salt = Buffer.from(random.hex(32), 'hex');
  return { sealedBy: { keyId: key.id, salt }, seal: sealOf(key, salt) };
}

function writeFrame(context: StoreContext, pack: OpenPack, raw: Uint8Array): void {
  const compressed = zstdCompressSync(raw, {
    params: { [constants.ZSTD_c_compressionLevel]: 3 },
    // What zstd needs at worst, so that the result is never put together from pieces.
    chunkSize: raw.byteLength + (raw.byteLength >> 7) + 1024,
  });
  const clear = compressed.byteLength < raw.byteLength ? compressed : raw;
  const stored = pack.seal === null ? clear : pack.seal.seal(pack.frames.length, clear);
  pack.frames.push({ at: pack.at, stored: stored.byteLength, raw: raw.byteLength });
  append(context, pack, stored);
}

function publishPack(context: StoreContext, pack: OpenPack): KnownPack {
  const { frames, blobs, seal, sealedBy, at } = pack;
  const clear = indexBytes(frames, blobs);
  const index = seal === null ? clear : seal.seal(INDEX_NUMBER, clear);
  append(context, pack, index);
  append(context, pack, footerBytes(at, index));
  const digest = pack.running.digest();
  const path = packPath(context, digest);
  writing(path, () => {
    context.disk.fsync(pack.fd);
    context.disk.close(pack.fd);
    moveIntoPlace(context, pack.path, path);
  });
  const entries = clear.subarray(clear.byteLength - blobs.length * BLOB_ENTRY);
  const table = { version: 2, sealedBy, frames, count: blobs.length, entries } as const;
  return { pack: digest, bytes: pack.at, table, seal };
}

function closeQuietly({ disk }: StoreContext, fd: number): void {
  try {
    disk.close(fd);
  } catch {
    // The pack is being dropped; the error that made us drop it is the one to report.
  }
}
