/** Turns files to restore into jobs for threads: those that begin in the same frame go together. */
import { hexOf } from '../../domain/digest.js';
import { packPath, type StoreContext } from '../layout.js';
import type { Frame } from '../packs/pack-format.js';
import type { BlobLocation, PackIndex } from '../packs/pack-index.js';
import { PART_COLUMNS, type JobPack, type RestoreJob } from './restore-work.js';

/** A file to make, and where its bytes are. */
export interface PlacedFile {
  /** Which entry of the tree it is. */
  readonly entry: number;
  /** Below the root of the job. */
  readonly path: string;
  readonly mode: number;
  /** One after the other they are the file; none lies in a pack that the index lacks. */
  readonly parts: readonly BlobLocation[];
}

export interface Job {
  readonly files: readonly PlacedFile[];
  /** Of all its files. */
  readonly bytes: number;
  /** What a thread is sent, made when it is. */
  make(): RestoreJob;
}

/** Enough to be worth a message; a frame of tiny files still is work for several threads. */
const MOST_FILES = 2000;
/** A job this large goes first, or its worker would be the last to end. */
const LARGE_BYTES = 16 << 20;

/** Jobs in the order of the packs, the large ones before them. */
export function restoreJobs(
  context: Pick<StoreContext, 'directory'>,
  index: PackIndex,
  files: readonly PlacedFile[],
): readonly Job[] {
  const jobs = groupsOf(files).flatMap((group) => {
    const pieces: PlacedFile[][] = [];
    for (let at = 0; at < group.length; at += MOST_FILES) {
      pieces.push(group.slice(at, at + MOST_FILES));
    }
    return pieces.map((piece) => jobOf(context, index, piece));
  });
  const large = jobs.filter(({ bytes }) => bytes >= LARGE_BYTES).sort((a, b) => b.bytes - a.bytes);
  return [...large, ...jobs.filter(({ bytes }) => bytes < LARGE_BYTES)];
}

/** By the frame that the first part begins in; within it in the order of the tree, so that directories fill up in turn. */
function groupsOf(files: readonly PlacedFile[]): readonly (readonly PlacedFile[])[] {
  const groups = new Map<string, PlacedFile[][]>();
  for (const file of files) {
    const { pack = '', frame = 0 } = file.parts[0] ?? {};
    let frames = groups.get(pack);
    if (frames === undefined) groups.set(pack, (frames = []));
    const group = frames[frame];
    if (group === undefined) frames[frame] = [file];
    else group.push(file);
  }
  // An array in the order of its numbers, without those that nothing begins in.
  return [...groups.values()].flatMap((frames) => Object.values(frames));
}

function jobOf(
  context: Pick<StoreContext, 'directory'>,
  index: PackIndex,
  files: readonly PlacedFile[],
): Job {
  let bytes = 0;
  for (const { parts } of files) for (const { length } of parts) bytes += length;
  return { files, bytes, make: () => columnsOf(context, index, files) };
}

function columnsOf(
  context: Pick<StoreContext, 'directory'>,
  index: PackIndex,
  files: readonly PlacedFile[],
): RestoreJob {
  const parts = files.flatMap((file) => file.parts);
  const packs = packsOf(context, index, parts);
  const columns = new Uint32Array(parts.length * PART_COLUMNS);
  parts.forEach(({ pack, frame, offset, length }, n) => {
    columns.set([packs.get(pack)?.number ?? 0, frame, offset, length], n * PART_COLUMNS);
  });
  return {
    packs: [...packs.values()].map(({ pack }) => pack),
    paths: files.map(({ path }) => `${path}\n`).join(''),
    modes: Uint16Array.from(files, ({ mode }) => mode),
    partCounts: Uint32Array.from(files, (file) => file.parts.length),
    parts: columns,
    digests: parts.map(({ digest }) => hexOf(digest)).join(''),
  };
}

interface NumberedPack {
  readonly number: number;
  readonly pack: JobPack;
}

/** The packs of some parts, each with the frames that they touch. */
function packsOf(
  context: Pick<StoreContext, 'directory'>,
  index: PackIndex,
  parts: readonly BlobLocation[],
): ReadonlyMap<string, NumberedPack> {
  const byPack = new Map<BlobLocation['pack'], BlobLocation[]>();
  for (const part of parts) {
    const others = byPack.get(part.pack);
    if (others === undefined) byPack.set(part.pack, [part]);
    else others.push(part);
  }
  const packs = new Map<string, NumberedPack>();
  for (const [digest, inPack] of byPack) {
    const known = index.pack(digest);
    if (known === null) throw new RangeError(`${digest} is not in the index`);
    const { version, sealedBy, frames } = known.table;
    const first = inPack.reduce((least, { frame }) => Math.min(least, frame), Infinity);
    const last = inPack.reduce((most, part) => Math.max(most, lastFrame(frames, part)), 0);
    const path = packPath(context, digest);
    const touched = frames.slice(first, last + 1);
    packs.set(digest, {
      number: packs.size,
      pack: { path, version, sealedBy, first, frames: touched },
    });
  }
  return packs;
}

function lastFrame(
  frames: readonly Frame[],
  { frame, offset, length }: Pick<BlobLocation, 'frame' | 'offset' | 'length'>,
): number {
  let last = frame;
  for (let left = offset + length; left > (frames[last]?.raw ?? left); last += 1) {
    left -= frames[last]?.raw ?? 0;
  }
  return last;
}
