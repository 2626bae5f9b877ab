/** Brings together what a tree needs of many small packs, so that no restore ever has to ask for too many. */
import type { Digest } from '../../domain/digest.js';
import { treeText } from '../../domain/tree-bytes.js';
import type { Tree } from '../../domain/tree.js';
import { createBlobReader, type BlobReader } from './blob-reader.js';
import type { StoreContext } from '../layout.js';
import { neededBlobs } from '../restore/load-tree.js';
import type { BlobLocation, PackIndex } from './pack-index.js';
import type { NewBlob, PackWriter } from './pack-writer.js';

/** With more packs a restore waits for requests rather than for bytes. */
const MOST_PACKS = 16;
/** Raw bytes moved at once, so that no save is slow. */
const MOST_BYTES = 64 << 20;
/** Raw bytes in memory while they move. */
const GROUP_BYTES = 4 << 20;

interface LivePack {
  readonly pack: Digest;
  readonly blobs: readonly BlobLocation[];
  readonly bytes: number;
}

/**
 * Adds the tree's whole text, and what it needs of the packs with least of it, to the writer. Gives the packs that the tree
 * needs no longer once those are published; none where there are few. Throws like `loadTree`.
 */
export function repack(
  context: StoreContext,
  index: PackIndex,
  of: {
    readonly digest: Digest;
    readonly tree: Tree;
    readonly packs: readonly Digest[];
    readonly writer: PackWriter;
  },
): readonly Digest[] {
  if (of.packs.length <= MOST_PACKS) return [];
  const reader = createBlobReader(context, index);
  try {
    let bytes = 0;
    const moving = livePacks(index, reader, of).filter(
      (live) => (bytes += live.bytes) <= MOST_BYTES,
    );
    const text = Buffer.from(treeText(of.tree));
    of.writer.addBlobs([{ digest: of.digest, kind: 'bytes', bytes: text }]);
    for (const { blobs } of moving) move(reader, blobs, of.writer);
    return moving.map(({ pack }) => pack);
  } finally {
    reader.close();
  }
}

/** The packs with what is alive in them but manifests, the least first. */
function livePacks(
  index: PackIndex,
  reader: BlobReader,
  of: { readonly digest: Digest; readonly tree: Tree; readonly packs: readonly Digest[] },
): readonly LivePack[] {
  const live = new Map<Digest, BlobLocation[]>(of.packs.map((pack) => [pack, []]));
  // First the manifest, and its base where it is a delta: the whole text replaces both.
  const manifests = index.has(of.digest) ? 1 : 2;
  for (const blob of new Set(neededBlobs(index, reader, of).slice(manifests))) {
    const places = index.locations(blob).filter(({ kind }) => kind === 'bytes');
    const place = places.find(({ pack }) => live.has(pack));
    if (place !== undefined) live.get(place.pack)?.push(place);
  }
  return [...live]
    .map(([pack, blobs]) => ({
      pack,
      blobs,
      bytes: blobs.reduce((sum, blob) => sum + blob.length, 0),
    }))
    .sort((a, b) => a.bytes - b.bytes);
}

/** In the order they lie in, so that every frame is read once. */
function move(reader: BlobReader, blobs: readonly BlobLocation[], writer: PackWriter): void {
  const inOrder = [...blobs].sort((a, b) => a.frame - b.frame || a.offset - b.offset);
  let group: NewBlob[] = [];
  let bytes = 0;
  for (const { digest, length } of inOrder) {
    group.push({ digest, kind: 'bytes', bytes: Uint8Array.from(reader.read(digest, length)) });
    bytes += length;
    if (bytes < GROUP_BYTES) continue;
    writer.addBlobs(group);
    [group, bytes] = [[], 0];
  }
  writer.addBlobs(group);
}
