/** Makes new files of a tree from packs: threads write them, and what they find damaged is taken from another place. */
import type { Digest } from '../../domain/digest.js';
import type { Tree } from '../../domain/tree.js';
import type { Arrivals } from './arrivals.js';
import { wrongLength, type BlobReader, type BlobSize } from '../packs/blob-reader.js';
import { createDealer } from './deal-jobs.js';
import { modeOf } from './get-plan.js';
import { createInlineCrew } from '../inline-crew.js';
import type { StoreContext } from '../layout.js';
import { chunksOf, filesMissing, type FileEntry } from './load-tree.js';
import type { BlobLocation, PackIndex } from '../packs/pack-index.js';
import { restoreJobs, type Job, type PlacedFile } from './restore-jobs.js';
import type { RestoreResult } from './restore-work.js';
import { setStat, type StatColumns } from '../stat-sidecar.js';
import { createWorkshop, type StoreCrew } from '../workshop.js';

/** A file of the tree to be made at a path below the stage. */
export interface WantedFile {
  readonly entry: number;
  readonly path: string;
}

export interface Restoring {
  readonly context: StoreContext;
  readonly index: PackIndex;
  readonly reader: BlobReader;
  readonly digest: Digest;
  readonly tree: Tree;
  readonly arrivals: Arrivals;
  /** An absolute path; every directory for a file is there. */
  readonly stage: string;
  /** Gets the stat data of what is written. */
  readonly stats: StatColumns;
}

/** Which of the files can be made now, and which need packs that are not there yet. Throws `object-corrupt`. */
export function placeFiles(
  { index, reader, tree }: Pick<Restoring, 'index' | 'reader' | 'tree'>,
  wanted: readonly WantedFile[],
): { readonly placed: readonly PlacedFile[]; readonly absent: readonly WantedFile[] } {
  const placed: PlacedFile[] = [];
  const absent: WantedFile[] = [];
  for (const file of wanted) {
    const entry = fileAt(tree, file.entry);
    const parts = placesOf(index, sizesOf({ index, reader }, entry));
    if (parts === null) absent.push(file);
    else placed.push({ ...file, mode: modeOf(entry.kind), parts });
  }
  return { placed, absent };
}

/** The blobs that one after the other are the file; null when its list is not there. */
function sizesOf(
  { index, reader }: Pick<Restoring, 'index' | 'reader'>,
  entry: FileEntry,
): readonly BlobSize[] | null {
  if (entry.chunked === true) return chunksOf(index, reader, entry);
  return [{ digest: entry.digest, length: entry.size }];
}

function placesOf(
  index: PackIndex,
  blobs: readonly BlobSize[] | null,
): readonly BlobLocation[] | null {
  if (blobs === null) return null;
  const parts: BlobLocation[] = [];
  for (const { digest, length } of blobs) {
    const place = index.bytesOf(digest);
    if (place === null) return null;
    if (place.length !== length) throw wrongLength(digest, length, place.length);
    parts.push(place);
  }
  return parts;
}

export function fileAt(tree: Tree, n: number): FileEntry {
  const entry = tree[n];
  if (entry === undefined || !('digest' in entry)) throw new RangeError(`entry ${n} is no file`);
  return entry;
}

/**
 * Writes the files: what is placed at once, the rest as packs arrive. When it throws, nothing is being written any more.
 * Throws `object-missing` when packs end and files are left, `object-corrupt`, `disk-full` …
 */
export async function restoreFiles(
  of: Restoring,
  files: ReturnType<typeof placeFiles>,
): Promise<void> {
  const { context, index, stage } = of;
  const crew = crewFor(context, files);
  const squad = crew.begin('restore', { root: stage, keys: context.keys });
  const damaged: PlacedFile[] = [];
  const dealer = createDealer({
    squad,
    workers: crew.size,
    done: (job: Job, result: RestoreResult) => void damaged.push(...takeResult(of, job, result)),
  });
  try {
    dealer.add(restoreJobs(context, index, files.placed));
    let { absent } = files;
    try {
      const broken = dealer.failed.then(() => false);
      while (absent.length > 0 && (await Promise.race([of.arrivals.next(), broken]))) {
        const more = placeFiles(of, absent);
        absent = more.absent;
        dealer.add(restoreJobs(context, index, more.placed));
      }
    } finally {
      await dealer.finish();
    }
    if (absent.length > 0) throw filesMissing(of.digest, absent.length);
    for (const file of damaged) writeFromElsewhere(of, file);
  } finally {
    squad.end();
  }
}

/** Less than this is done before threads have started. */
const LITTLE = { files: 2000, bytes: 32 << 20 };

/** The caller's own thread for little work that is all there. */
function crewFor(context: StoreContext, files: ReturnType<typeof placeFiles>): StoreCrew {
  const { placed, absent } = files;
  if (absent.length > 0 || placed.length > LITTLE.files) return context.crew;
  const sizes = placed.flatMap(({ parts }) => parts.map(({ length }) => length));
  const bytes = sizes.reduce((sum, length) => sum + length, 0);
  return bytes > LITTLE.bytes ? context.crew : createInlineCrew(createWorkshop(context.disk));
}

/** Puts down what is known of the files of a job; gives those that could not be written. */
function takeResult({ stats }: Restoring, job: Job, result: RestoreResult): readonly PlacedFile[] {
  const failed = new Set(result.failed);
  const damaged: PlacedFile[] = [];
  job.files.forEach((file, n) => {
    if (failed.has(n)) {
      damaged.push(file);
      return;
    }
    stats.sizes[file.entry] = result.stats.sizes[n] ?? 0;
    stats.mtimes[file.entry] = result.stats.mtimes[n] ?? 0n;
    stats.ctimes[file.entry] = result.stats.ctimes[n] ?? 0n;
    stats.inodes[file.entry] = result.stats.inodes[n] ?? 0n;
  });
  return damaged;
}

/** The reader tries every place there is and sets damaged packs aside. */
function writeFromElsewhere(of: Restoring, { entry, path, mode, parts }: PlacedFile): void {
  const full = `${of.stage}/${path}`;
  of.reader.write(parts, { path: full, mode });
  const stat = of.context.disk.lstat(full);
  if (stat !== null) setStat(of.stats, entry, stat);
}
