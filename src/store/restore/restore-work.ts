/** What a thread does for restoring a tree: writes files out of frames, every byte hashed on its way. */
import { digestOf, digestStream, type Digest } from '../../domain/digest.js';
import type { Worker } from '../../ports/crew.js';
import type { Disk } from '../../ports/disk.js';
import { giveBack, readFrameAt, withFile } from '../packs/pack-file.js';
import type { Frame, PackVersion, SealedBy } from '../packs/pack-format.js';
import { removeIfThere, writing } from '../publish.js';
import { keyFor, sealOf, type Seal, type StoreKeys } from '../packs/sealing.js';
import { createStatColumns, setStat, type StatColumns } from '../stat-sidecar.js';

/** A pack as far as a job needs it. */
export interface JobPack {
  readonly path: string;
  readonly version: PackVersion;
  readonly sealedBy: SealedBy | null;
  /** Number of the first of `frames` in the pack. */
  readonly first: number;
  readonly frames: readonly Frame[];
}

/** Columns of files and of the parts that they are put together from, in order: a thread gets them in one piece. */
export interface RestoreJob {
  readonly packs: readonly JobPack[];
  /** Below the root of the setup, a line feed after each: safe paths have none. */
  readonly paths: string;
  /** Per file: its mode, and how many parts it has. */
  readonly modes: Uint16Array;
  readonly partCounts: Uint32Array;
  /** Per part: number of its pack in `packs`, frame in the pack that it begins in, offset there, length. */
  readonly parts: Uint32Array;
  /** Per part: 64 hexadecimal digits. */
  readonly digests: string;
}

export interface RestoreResult {
  /** Numbers of the files whose bytes are damaged or not there; nothing is left of them. */
  readonly failed: readonly number[];
  /** Of every other file, as it was before it was closed. */
  readonly stats: StatColumns;
}

export interface RestoreSort {
  readonly setup: { readonly root: string; readonly keys: StoreKeys };
  readonly job: RestoreJob;
  readonly result: RestoreResult;
}

/** Begins the work in a thread. It throws what the disk says, with a code of ours. */
export function beginRestoreWork(disk: Disk, setup: RestoreSort['setup']): Worker<RestoreSort> {
  const frames = createFrames(disk, setup.keys);
  return (job) => {
    const result = restore(disk, frames, setup.root, job);
    return { result, transfer: [result.stats.sizes.buffer as ArrayBuffer] };
  };
}

interface Part {
  readonly pack: JobPack;
  readonly frame: number;
  readonly offset: number;
  readonly length: number;
  readonly digest: Digest;
}

export const PART_COLUMNS = 4;
const DIGITS = 64;

function restore(disk: Disk, frames: Frames, root: string, job: RestoreJob): RestoreResult {
  const paths = job.paths.split('\n');
  const stats = createStatColumns(job.modes.length);
  const failed: number[] = [];
  let at = 0;
  for (let n = 0; n < job.modes.length; n += 1) {
    const parts = Array.from({ length: job.partCounts[n] ?? 0 }, (_, k) => partAt(job, at + k));
    at += parts.length;
    const file = { path: `${root}/${paths[n] ?? ''}`, mode: job.modes[n] ?? 0 };
    const stat = writeFile(disk, frames, file, parts);
    if (stat === null) failed.push(n);
    else setStat(stats, n, stat);
  }
  return { failed, stats };
}

function partAt({ packs, parts, digests }: RestoreJob, n: number): Part {
  const column = (k: number) => parts[n * PART_COLUMNS + k] ?? 0;
  const pack = packs[column(0)];
  if (pack === undefined) throw new RangeError('a job names a pack that it does not have');
  const digest = `sha256:${digests.slice(n * DIGITS, (n + 1) * DIGITS)}` as Digest;
  return { pack, frame: column(1), offset: column(2), length: column(3), digest };
}

/** The stat data of the new file, or null where its bytes were not right: then there is no file. */
function writeFile(
  disk: Disk,
  frames: Frames,
  { path, mode }: { readonly path: string; readonly mode: number },
  parts: readonly Part[],
) {
  let isRight = false;
  try {
    const fd = writing(path, () => disk.open(path, 'wx', mode));
    try {
      if (!parts.every((part) => writePart(disk, fd, frames, { part, path }))) return null;
      const stat = writing(path, () => disk.fstat(fd));
      isRight = true;
      return stat;
    } finally {
      writing(path, () => disk.close(fd));
    }
  } finally {
    if (!isRight) removeIfThere(disk, path);
  }
}

/** Bytes of one frame are verified before they are written, those of several on their way. */
function writePart(
  disk: Disk,
  fd: number,
  frames: Frames,
  { part, path }: { readonly part: Part; readonly path: string },
): boolean {
  const { pack, offset, length, digest } = part;
  if (length === 0) return digestOf('') === digest;
  const first = frames(pack, part.frame);
  if (first === null) return false;
  if (offset + length <= first.bytes.byteLength) {
    const bytes = first.bytes.subarray(offset, offset + length);
    if (!isRight(first, part, bytes)) return false;
    writing(path, () => disk.write(fd, bytes));
    return true;
  }
  const running = digestStream();
  let from = offset;
  let left = length;
  for (let number = part.frame; left > 0; number += 1) {
    const frame = frames(pack, number);
    if (frame === null) return false;
    const bytes = frame.bytes.subarray(from, from + left);
    running.update(bytes);
    writing(path, () => disk.write(fd, bytes));
    left -= bytes.byteLength;
    from = 0;
  }
  return running.digest() === digest;
}

interface LoadedFrame {
  readonly path: string;
  readonly number: number;
  readonly bytes: Buffer;
  /** What was verified in it, by offset: files with equal content lie at one place, which is hashed once. */
  readonly verified: Map<number, Part>;
}

function isRight({ verified }: LoadedFrame, part: Part, bytes: Uint8Array): boolean {
  const known = verified.get(part.offset);
  if (known?.digest === part.digest && known.length === part.length) return true;
  if (digestOf(bytes) !== part.digest) return false;
  verified.set(part.offset, part);
  return true;
}

/** Gives a frame, or null where it is damaged or its pack is not there. */
type Frames = (pack: JobPack, number: number) => LoadedFrame | null;

/** A large file may take turns between frames of an old pack and a new one. */
const KEPT_FRAMES = 2;

function createFrames(disk: Disk, keys: StoreKeys): Frames {
  const sealFor = createSeals(keys);
  const kept: LoadedFrame[] = [];

  const load = (pack: JobPack, number: number): Buffer | null => {
    const { version, path } = pack;
    const frame = pack.frames[number - pack.first];
    const seal = sealFor(pack);
    if (frame === undefined || seal === 'unknown') return null;
    return withFile(disk, path, (fd) => readFrameAt(disk, fd, { version, seal, number, frame }));
  };
  return (pack, number) => {
    const { path } = pack;
    const known = kept.find((one) => one.number === number && one.path === path);
    if (known !== undefined) return known;
    const oldest = kept.length < KEPT_FRAMES ? undefined : kept.shift();
    if (oldest !== undefined) giveBack(oldest.bytes);
    const bytes = load(pack, number);
    if (bytes === null) return null;
    const loaded = { path, number, bytes, verified: new Map<number, Part>() };
    kept.push(loaded);
    return loaded;
  };
}

/** The seals of packs, each derived once. */
function createSeals(keys: StoreKeys): (pack: JobPack) => Seal | null | 'unknown' {
  const seals = new Map<string, Seal>();
  return ({ path, sealedBy }) => {
    if (sealedBy === null) return null;
    const key = keyFor(keys, sealedBy);
    if (key === null) return 'unknown';
    const seal = seals.get(path) ?? sealOf(key, sealedBy.salt);
    seals.set(path, seal);
    return seal;
  };
}
