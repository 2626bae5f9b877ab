/** The frames of open packs, decompressed: raw bytes of blobs that nobody has verified yet. */
import type { Digest } from '../../domain/digest.js';
import { packPath, type StoreContext } from '../layout.js';
import { openIfThere, readFrame, reading } from './pack-file.js';
import type { BlobLocation, PackIndex } from './pack-index.js';

/** `gone`: the pack is no longer there, as another run set it aside. */
export type Outcome = 'done' | 'damaged' | 'gone';

export interface FrameCache {
  /** Hands over the raw bytes of a blob, frame by frame; valid during the call unless it is the only part. */
  each(place: BlobLocation, use: (bytes: Uint8Array) => void): Outcome;
  /** Drops what is known of a pack, so that it is read from the disk again. */
  forget(pack: Digest): void;
  close(): void;
}

const OPEN_PACKS = 16;
const CACHED_FRAMES = 3;

/** Open packs and the last few frames: blobs are asked for in the order of the pack. */
export function createFrameCache(context: StoreContext, index: PackIndex): FrameCache {
  const open = new Map<Digest, number>();
  const cached = new Map<string, { readonly pack: Digest; readonly bytes: Buffer }>();

  const descriptor = (pack: Digest): number | null => {
    const known = open.get(pack);
    if (known !== undefined) return known;
    const [oldest] = open;
    if (open.size >= OPEN_PACKS && oldest !== undefined) forget(oldest[0]);
    const path = packPath(context, pack);
    const fd = reading(path, () => openIfThere(context.disk, path));
    if (fd !== null) open.set(pack, fd);
    return fd;
  };
  const forget = (pack: Digest) => {
    for (const [key, frame] of cached) if (frame.pack === pack) cached.delete(key);
    const fd = open.get(pack);
    open.delete(pack);
    if (fd !== undefined) context.disk.close(fd);
  };
  const frame = (pack: Digest, number: number): Buffer | Exclude<Outcome, 'done'> => {
    const key = `${pack}/${number}`;
    const known = cached.get(key);
    if (known !== undefined) return known.bytes;
    const source = index.pack(pack);
    const fd = source === null ? null : descriptor(pack);
    if (fd === null || source === null) return 'gone';
    const path = packPath(context, pack);
    const bytes = reading(path, () => readFrame(context.disk, fd, source, number));
    if (bytes === null) return 'damaged';
    const [oldest] = cached;
    if (cached.size >= CACHED_FRAMES && oldest !== undefined) cached.delete(oldest[0]);
    cached.set(key, { pack, bytes });
    return bytes;
  };

  return {
    forget,
    close() {
      for (const pack of [...open.keys()]) forget(pack);
      cached.clear();
    },
    each(place: BlobLocation, use: (bytes: Uint8Array) => void): Outcome {
      let { frame: number, offset } = place;
      for (let left = place.length; left > 0; number += 1) {
        const bytes = frame(place.pack, number);
        if (typeof bytes === 'string') return bytes;
        const part = bytes.subarray(offset, offset + left);
        use(part);
        left -= part.byteLength;
        offset = 0;
      }
      return 'done';
    },
  };
}
