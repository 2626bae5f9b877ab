/** Writes finished frames into packs: a full pack is sealed, published and told of while the next one fills. */
import { digestStream } from '../../domain/digest.js';
import type { LocalPack } from '../../ports/local-store.js';
import { moveIntoPlace, packPath, temporaryPath, type StoreContext } from '../layout.js';
import { compressed, type FinishedFrame } from './open-frame.js';
import { BLOB_ENTRY, sortEntries } from './pack-entries.js';
import {
  entryBytes,
  footerBytes,
  headerBytes,
  indexOfEntries,
  type BlobPlace,
  type Frame,
  type SealedBy,
} from './pack-format.js';
import type { KnownPack } from './pack-index.js';
import { ensureDirectory, removeIfThere, writing } from '../publish.js';
import { INDEX_NUMBER, sealOf, type Seal } from './sealing.js';

export interface PackWriter {
  /** Frames of blobs that begin and end in them; their memory is gone afterwards. */
  addFrames(frames: readonly FinishedFrame[]): void;
  /** Blobs end to end in frames of their own; the bytes are what the digest says, or a delta for it. */
  addBlobs(blobs: readonly NewBlob[]): void;
  /** Blobs and raw bytes added so far. */
  readonly added: { readonly blobs: number; readonly bytes: number };
  /** Publishes what is open; gives every pack written. */
  finish(): readonly KnownPack[];
  /** Drops the open pack; what was published stays. */
  abandon(): void;
}

export interface NewBlob extends Pick<BlobPlace, 'digest' | 'kind'> {
  readonly bytes: Uint8Array;
}

/** Blobs in one pack at most, so that its index stays far below the reader's cap. */
const MAX_BLOBS = 250_000;

interface OpenPack {
  readonly path: string;
  readonly fd: number;
  readonly running: ReturnType<typeof digestStream>;
  readonly sealedBy: SealedBy | null;
  readonly seal: Seal | null;
  readonly frames: Frame[];
  readonly entries: Uint8Array[];
  blobs: number;
  at: number;
  /** Bytes that are on the disk for sure. */
  synced: number;
}

/** `onPack` is called for each pack once it is published, durably. */
export function createPackWriter(
  context: StoreContext,
  onPack: (pack: LocalPack) => void = () => undefined,
): PackWriter {
  const added = { blobs: 0, bytes: 0 };
  const done: KnownPack[] = [];
  let open: OpenPack | null = null;

  const current = () => {
    if (open !== null) return open;
    // Known before its first byte is written, so that `abandon` finds it.
    open = openPack(context);
    append(context, open, headerBytes(open.sealedBy));
    return open;
  };
  const close = () => {
    if (open === null) return;
    const pack = publishPack(context, open);
    open = null;
    done.push(pack);
    onPack({ pack: pack.pack, bytes: pack.bytes, path: packPath(context, pack.pack) });
  };
  const closeIfFull = ({ at, blobs }: OpenPack) => {
    if (at >= context.limits.packBytes || blobs >= MAX_BLOBS) close();
  };

  return {
    added,
    addFrames(frames) {
      for (const frame of frames) {
        const pack = current();
        count(added, frame);
        addEntries(pack, frame.entries);
        if (frame.raw > 0) writeFrame(context, pack, frame);
        giveBack(frame.stored);
        closeIfFull(pack);
      }
    },
    addBlobs(blobs) {
      if (blobs.length === 0) return;
      const pack = current();
      writeBlobs(context, pack, blobs);
      added.blobs += blobs.length;
      added.bytes += blobs.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      closeIfFull(pack);
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

function count(added: { blobs: number; bytes: number }, { raw, entries }: FinishedFrame): void {
  added.blobs += entries.byteLength / BLOB_ENTRY;
  added.bytes += raw;
}

/** Entries that come in say frame 0: the next one of the pack, unless the blob is empty. */
function addEntries(pack: OpenPack, entries: Uint8Array): void {
  const bytes = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
  for (let at = 0; at < bytes.byteLength; at += BLOB_ENTRY) {
    if (bytes.readUInt32LE(at + 40) > 0) bytes.writeUInt32LE(pack.frames.length, at + 32);
  }
  pack.entries.push(bytes);
  pack.blobs += entries.byteLength / BLOB_ENTRY;
}

function writeBlobs(context: StoreContext, pack: OpenPack, blobs: readonly NewBlob[]): void {
  const { frameBytes } = context.limits;
  const first = pack.frames.length;
  let at = 0;
  for (const { digest, kind, bytes } of blobs) {
    const length = bytes.byteLength;
    const place = { frame: first + Math.floor(at / frameBytes), offset: at % frameBytes };
    const entry = entryBytes({ digest, kind, length, ...(length > 0 ? place : NOWHERE) });
    pack.entries.push(entry);
    pack.blobs += 1;
    at += length;
  }
  const raw = Buffer.concat(blobs.map(({ bytes }) => bytes));
  for (let from = 0; from < raw.byteLength; from += frameBytes) {
    writeFrame(context, pack, compressed(raw.subarray(from, from + frameBytes)));
  }
}

/** The place of a blob without bytes. */
const NOWHERE = { frame: 0, offset: 0 };

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
      entries: [],
      blobs: 0,
      at: 0,
      synced: 0,
    };
  });
}

/** Syncing as the pack grows leaves little to wait for at its end. */
const SYNC_BYTES = 16 << 20;

function append(context: StoreContext, pack: OpenPack, bytes: Uint8Array): void {
  writing(pack.path, () => {
    context.disk.write(pack.fd, bytes);
    pack.running.update(bytes);
    pack.at += bytes.byteLength;
    if (pack.at - pack.synced < SYNC_BYTES) return;
    context.disk.fsync(pack.fd);
    pack.synced = pack.at;
  });
}

/** Frees memory now: the collector sees small objects only and would let a hundred megabytes gather. */
function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** A salt of its own for every pack; nothing when no key is given. */
function sealingOf({ keys, random }: StoreContext) {
  const key = keys[0];
  if (key === undefined) return { sealedBy: null, seal: null };
  const salt = Buffer.from(random.hex(32), 'hex');
  return { sealedBy: { keyId: key.id, salt }, seal: sealOf(key, salt) };
}

function writeFrame(
  context: StoreContext,
  pack: OpenPack,
  { stored: clear, raw }: Pick<FinishedFrame, 'stored' | 'raw'>,
): void {
  const stored = pack.seal === null ? clear : pack.seal.seal(pack.frames.length, clear);
  pack.frames.push({ at: pack.at, stored: stored.byteLength, raw });
  append(context, pack, stored);
}

function publishPack(context: StoreContext, pack: OpenPack): KnownPack {
  const { frames, seal, sealedBy, at } = pack;
  const entries = sortEntries(Buffer.concat(pack.entries));
  const clear = indexOfEntries(frames, entries);
  const { stored } = compressed(clear);
  const index = seal === null ? stored : seal.seal(INDEX_NUMBER, stored);
  append(context, pack, index);
  append(context, pack, footerBytes(at, index, clear.byteLength));
  const digest = pack.running.digest();
  const path = packPath(context, digest);
  writing(path, () => {
    context.disk.fsync(pack.fd);
    context.disk.close(pack.fd);
    moveIntoPlace(context, pack.path, path);
  });
  const entryCount = entries.byteLength / BLOB_ENTRY;
  const table = { version: 2, sealedBy, frames, count: entryCount, entries } as const;
  return { pack: digest, bytes: pack.at, table, seal };
}

function closeQuietly({ disk }: StoreContext, fd: number): void {
  try {
    disk.close(fd);
  } catch {
    // The pack is being dropped; the error that made us drop it is the one to report.
  }
}
