/** Hands out blobs, every byte hashed before anyone sees it; damaged packs are set aside on the way. */
import { LockstepError } from '../../errors.js';
import { digestOf, digestStream, shortDigest, type Digest } from '../../domain/digest.js';
import type { StoreContext } from '../layout.js';
import { createFrameCache, type FrameCache, type Outcome } from './frame-cache.js';
import type { BlobKind, BlobPlace } from './pack-format.js';
import type { BlobLocation, PackIndex } from './pack-index.js';
import { cleaningUp, removeIfThere, writing } from '../publish.js';

export interface BlobReader {
  /** The verified bytes, in memory. Throws `object-missing`, `object-corrupt`, `state-read-failed`. */
  read(digest: Digest, length: number): Uint8Array;
  /**
   * What `make` makes of the bytes of a stored delta whose tree has that digest. `make` verifies; null says that the
   * delta is damaged. Throws like `read`, and what `make` throws.
   */
  readDelta<T>(digest: Digest, make: (bytes: Uint8Array) => T | null): T;
  /** Writes verified bytes, one blob after the other, as a new file; on any error no file is left. */
  write(blobs: readonly BlobSize[], file: { path: string; mode: number }): void;
  close(): void;
}

export type BlobSize = Pick<BlobPlace, 'digest' | 'length'>;

/** Blobs up to this go through memory in one piece. */
const SMALL_BYTES = 8 << 20;

export function createBlobReader(context: StoreContext, index: PackIndex): BlobReader {
  const frames = createFrameCache(context, index);
  const fromAnyPlace = createSearch(index, frames);

  const ofLength = ({ digest, length }: BlobSize, use: (place: BlobLocation) => Outcome) =>
    fromAnyPlace(digest, 'bytes', (place) => {
      if (place.length !== length) throw wrongLength(digest, length, place.length);
      return use(place);
    });
  const read = (digest: Digest, length: number): Uint8Array => {
    let found: Uint8Array = Buffer.alloc(0);
    ofLength({ digest, length }, (place) => {
      const bytes = gather(frames, place);
      if (typeof bytes === 'string') return bytes;
      if (digestOf(bytes) !== digest) return 'damaged';
      found = bytes;
      return 'done';
    });
    return found;
  };
  const fill = (fd: number, path: string, blobs: readonly BlobSize[]) => {
    for (const { digest, length } of blobs) {
      const bytes = read(digest, length);
      if (length > 0) writing(path, () => context.disk.write(fd, bytes));
    }
  };
  return {
    read,
    readDelta(digest, make) {
      let made: ReturnType<typeof make> = null;
      fromAnyPlace(digest, 'delta', (place) => {
        const bytes = gather(frames, place);
        if (typeof bytes === 'string') return bytes;
        made = make(bytes);
        return made === null ? 'damaged' : 'done';
      });
      if (made === null) throw missing(digest);
      return made;
    },
    write(blobs, file) {
      const { path } = file;
      const [only] = blobs;
      if (blobs.length !== 1 || only === undefined || only.length <= SMALL_BYTES) {
        writeNew(context, file, (fd) => fill(fd, path, blobs));
        return;
      }
      cleaningUp(context.disk, path, () =>
        ofLength(only, (place) => stream(context, frames, { place, ...file })),
      );
    },
    close: () => frames.close(),
  };
}

/** Every place of the blob in turn; each damaged one twice, as another run may have healed it meanwhile. */
function createSearch(index: PackIndex, frames: FrameCache) {
  return (digest: Digest, kind: BlobKind, use: (place: BlobLocation) => Outcome): void => {
    let damaged = false;
    for (const place of index.locations(digest).filter((one) => one.kind === kind)) {
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
}

/** The bytes of a blob as they are stored, verified by nobody. */
function gather(frames: FrameCache, place: BlobLocation): Uint8Array | Exclude<Outcome, 'done'> {
  const parts: Uint8Array[] = [];
  const outcome = frames.each(place, (bytes) => void parts.push(bytes));
  if (outcome !== 'done') return outcome;
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
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
  { path, mode }: { readonly path: string; readonly mode: number },
  fill: (fd: number) => void,
): void {
  writing(path, () =>
    cleaningUp(disk, path, () => {
      const fd = disk.open(path, 'wx', mode);
      try {
        fill(fd);
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

/** The error for a tree that says another length than its bytes have. */
export function wrongLength(digest: Digest, wanted: number, found: number): LockstepError {
  return new LockstepError('object-corrupt', {
    message: `a tree says that ${shortDigest(digest)} has ${wanted} bytes; it has ${found}`,
    hint: 'build the component again',
    data: { digest },
  });
}
