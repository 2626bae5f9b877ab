/** Hands out blobs, every byte hashed before anyone sees it; damaged packs are set aside on the way. */
import { LockstepError } from '../errors.js';
import { digestOf, digestStream, shortDigest, type Digest } from '../domain/digest.js';
import type { StoreContext } from './layout.js';
import { createFrameCache, type FrameCache, type Outcome } from './frame-cache.js';
import type { BlobLocation, PackIndex } from './pack-index.js';
import { cleaningUp, removeIfThere, writing } from './publish.js';

export interface BlobReader {
  /** The verified bytes, in memory. Throws `object-missing`, `object-corrupt`, `state-read-failed`. */
  read(digest: Digest, length: number): Uint8Array;
  /** Writes the verified bytes as a new file; on any error no file is left. */
  write(digest: Digest, length: number, file: { path: string; mode: number }): void;
  close(): void;
}

/** Blobs up to this go through memory in one piece. */
const SMALL_BYTES = 8 << 20;

export function createBlobReader(context: StoreContext, index: PackIndex): BlobReader {
  const frames = createFrameCache(context, index);

  /** Every place of the blob in turn; each damaged one twice, as another run may have healed it meanwhile. */
  const fromAnyPlace = (digest: Digest, length: number, use: (place: BlobLocation) => Outcome) => {
    let damaged = false;
    for (const place of index.locations(digest)) {
      if (place.length !== length) throw wrongLength(digest, length, place.length);
      let outcome = use(place);
      if (outcome !== 'done') {
        frames.forget(place.pack);
        outcome = use(place);
      }
      if (outcome === 'done') return;
      frames.forget(place.pack);
      damaged ||= outcome === 'damaged';
      if (outcome === 'damaged') index.quarantine(place.pack);
    }
    throw damaged ? corrupt(digest) : missing(digest);
  };

  const read = (digest: Digest, length: number): Uint8Array => {
    let found: Uint8Array = Buffer.alloc(0);
    fromAnyPlace(digest, length, (place) => {
      const bytes = gather(frames, place);
      if (typeof bytes === 'string') return bytes;
      found = bytes;
      return 'done';
    });
    return found;
  };
  return {
    read,
    write(digest, length, { path, mode }) {
      if (length <= SMALL_BYTES)
        return writeNew(context, path, { mode, bytes: read(digest, length) });
      cleaningUp(context.disk, path, () =>
        fromAnyPlace(digest, length, (place) => stream(context, frames, { place, path, mode })),
      );
    },
    close: () => frames.close(),
  };
}

function gather(frames: FrameCache, place: BlobLocation): Uint8Array | Exclude<Outcome, 'done'> {
  const parts: Uint8Array[] = [];
  const outcome = frames.each(place, (bytes) => void parts.push(bytes));
  if (outcome !== 'done') return outcome;
  const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  return digestOf(bytes) === place.digest ? bytes : 'damaged';
}

/** A large blob goes to its new file piece by piece; the file goes away unless all of it was right. */
function stream(
  { disk }: StoreContext,
  frames: FrameCache,
  { place, path, mode }: { place: BlobLocation; path: string; mode: number },
): Outcome {
  const fd = writing(path, () => disk.open(path, 'wx', mode));
  const running = digestStream();
  let outcome: Outcome;
  try {
    outcome = frames.each(place, (bytes) => {
      writing(path, () => disk.write(fd, bytes));
      running.update(bytes);
    });
  } finally {
    disk.close(fd);
  }
  if (outcome === 'done' && running.digest() === place.digest) return 'done';
  removeIfThere(disk, path);
  return outcome === 'gone' ? 'gone' : 'damaged';
}

function writeNew(
  { disk }: StoreContext,
  path: string,
  { mode, bytes }: { readonly mode: number; readonly bytes: Uint8Array },
): void {
  writing(path, () =>
    cleaningUp(disk, path, () => {
      const fd = disk.open(path, 'wx', mode);
      try {
        if (bytes.byteLength > 0) disk.write(fd, bytes);
      } finally {
        disk.close(fd);
      }
    }),
  );
}

/** The error for bytes that the store does not have. */
export function missing(digest: Digest): LockstepError {
  return new LockstepError('object-missing', {
    message: `the store does not have the bytes of ${shortDigest(digest)}`,
    hint: 'run "lockstep apply" without --restore-only to build them again',
    data: { digest },
  });
}

/** The error for bytes that are not what their digest says. */
export function corrupt(digest: Digest): LockstepError {
  return new LockstepError('object-corrupt', {
    message: `stored bytes of ${shortDigest(digest)} are damaged; their pack was moved to quarantine/`,
    hint: 'run the same command again: the output is built anew and stored',
    data: { digest },
  });
}

function wrongLength(digest: Digest, wanted: number, found: number): LockstepError {
  return new LockstepError('object-corrupt', {
    message: `a tree says that ${shortDigest(digest)} has ${wanted} bytes; it has ${found}`,
    hint: 'build the component again',
    data: { digest },
  });
}
