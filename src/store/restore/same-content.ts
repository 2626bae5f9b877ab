/** Whether a file on the disk has the content that a tree says. */
import { join } from 'node:path';
import { digestOf } from '../../domain/digest.js';
import { hasCode } from '../../errors.js';
import type { Disk } from '../../ports/disk.js';
import type { BlobReader } from '../packs/blob-reader.js';
import type { Chunk } from '../packs/chunk-list.js';
import type { Look } from './get-plan.js';
import { createFileHasher } from '../hash-file.js';
import type { StoreContext } from '../layout.js';
import { chunksOf, type FileEntry } from './load-tree.js';
import { readFully, reading, withFile } from '../packs/pack-file.js';
import type { PackIndex } from '../packs/pack-index.js';
import { takeStamp } from '../stat-sidecar.js';

/**
 * A file is read and compared with the digest, a chunked one with its chunks, up to the first that differs. One whose
 * chunk list the store lacks is not the same as far as anyone can tell. Throws `output-changed`.
 */
export function createLook(of: {
  readonly context: StoreContext;
  readonly root: string;
  readonly index: PackIndex;
  readonly reader: BlobReader;
}): Look {
  const { context, root, index, reader } = of;
  const { disk } = context;
  const hasher = createFileHasher(disk);
  const isContent = (entry: FileEntry, path: string) => {
    if (entry.chunked !== true) return hasher.hash(path, entry.size).digest === entry.digest;
    const chunks = listOf(index, reader, entry);
    return chunks !== null && isMadeOf(disk, path, chunks);
  };
  let stamp: bigint | null = null;
  return (entry) => {
    const path = join(root, entry.path);
    // Before the stat data, so that these are older than it unless the file may change without a trace.
    const before = (stamp ??= takeStamp(context));
    const stat = reading(path, () => disk.lstat(path));
    if (stat?.kind !== 'file' || stat.size !== entry.size || !isContent(entry, path)) return null;
    return { stat, isRacy: stat.mtimeNs >= before || stat.ctimeNs >= before };
  };
}

/** A damaged list is as good as none here; whoever needs its bytes will say so. */
function listOf(index: PackIndex, reader: BlobReader, entry: FileEntry): readonly Chunk[] | null {
  try {
    return chunksOf(index, reader, entry);
  } catch (error) {
    if (hasCode(error, 'object-corrupt', 'object-missing')) return null;
    throw error;
  }
}

function isMadeOf(disk: Disk, path: string, chunks: readonly Chunk[]): boolean {
  const longest = chunks.reduce((most, { length }) => Math.max(most, length), 0);
  const buffer = Buffer.allocUnsafe(longest + 1);
  const isSame = withFile(disk, path, (fd) => {
    let at = 0;
    for (const { digest, length } of chunks) {
      const bytes = buffer.subarray(0, length);
      if (readFully(disk, fd, bytes, at) !== length || digestOf(bytes) !== digest) return false;
      at += length;
    }
    return readFully(disk, fd, buffer.subarray(0, 1), at) === 0;
  });
  return isSame === true;
}
