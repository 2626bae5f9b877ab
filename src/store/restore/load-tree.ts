/** Loads a tree out of the store, as its bytes or as a delta, and asks whether all that it needs is there. */
import { digestOf, type Digest } from '../../domain/digest.js';
import { MAX_TREE_BYTES, parseTree } from '../../domain/tree-bytes.js';
import { applyDelta, baseOf } from '../../domain/tree-delta.js';
import { treeRefused } from '../../domain/tree-rules.js';
import type { Tree, TreeEntry } from '../../domain/tree.js';
import { hasCode, LockstepError } from '../../errors.js';
import { corrupt, missing, type BlobReader } from '../packs/blob-reader.js';
import { parseChunkList, type Chunk } from '../packs/chunk-list.js';
import type { BlobLocation, PackIndex } from '../packs/pack-index.js';

export type FileEntry = Extract<TreeEntry, { kind: 'file' | 'executable' }>;

/** The tree of that digest, verified and obeying every rule. Throws `object-missing`, `object-corrupt`, `tree-unsafe`. */
export function loadTree(index: PackIndex, reader: BlobReader, digest: Digest): Tree {
  // One command asks several times; what was verified once is right for as long as its pack is here.
  const known = index.has(digest) ? index.lastTree.of(digest) : null;
  if (known !== null) return known;
  const text = textAsBytes(index, reader, digest) ?? textByDelta(index, reader, digest);
  const tree = parseTree(text);
  index.lastTree.set(digest, tree);
  return tree;
}

/** Null where the tree is only there as a delta. Bytes that are all damaged count as none if there is a delta. */
function textAsBytes(index: PackIndex, reader: BlobReader, digest: Digest): string | null {
  const places = index.locations(digest);
  const whole = places.find(({ kind }) => kind === 'bytes');
  if (whole === undefined) return null;
  const hasDelta = places.some(({ kind }) => kind === 'delta');
  try {
    return decode(digest, reader.read(digest, checkedLength(whole)));
  } catch (error) {
    if (hasDelta && hasCode(error, 'object-corrupt', 'object-missing')) return null;
    throw error;
  }
}

/** The base of a delta is a tree that is there as bytes: no chain has to be followed, and one link breaks no more. */
function textByDelta(index: PackIndex, reader: BlobReader, digest: Digest): string {
  for (const place of index.locations(digest)) checkedLength(place);
  return reader.readDelta(digest, (bytes) => {
    const delta = unlessRefused(() => decode(digest, bytes));
    const base = delta === null ? null : unlessRefused(() => baseOf(delta));
    if (delta === null || base === null) return null;
    const text = textAsBytes(index, reader, base);
    if (text === null) throw missing(base);
    const made = unlessRefused(() => applyDelta(delta, text));
    return made !== null && digestOf(made) === digest ? made : null;
  });
}

/** Null for what is refused: a delta that was damaged, or that never made this tree. */
function unlessRefused<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (hasCode(error, 'object-corrupt', 'tree-unsafe')) return null;
    throw error;
  }
}

function checkedLength({ length }: BlobLocation): number {
  if (length > MAX_TREE_BYTES) throw treeRefused('.', 'it has too many entries');
  return length;
}

function decode(digest: Digest, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw corrupt(digest);
  }
}

/** A list has 36 bytes for each chunk of at least 64 KiB, but the last: far less than a tree. */
const MAX_LIST_BYTES = 32 << 20;

/** The chunks of a chunked file; null when the store does not have the list. Throws `object-corrupt` for what is none. */
export function chunksOf(
  index: PackIndex,
  reader: BlobReader,
  { digest, size }: Pick<FileEntry, 'digest' | 'size'>,
): readonly Chunk[] | null {
  const length = index.bytesOf(digest)?.length;
  if (length === undefined) return null;
  const chunks = length > MAX_LIST_BYTES ? null : parseChunkList(reader.read(digest, length), size);
  if (chunks === null) throw corrupt(digest);
  return chunks;
}

/** The digests of all files of a tree; of a chunked one, of its list. */
export function blobsOf(tree: Tree): readonly Digest[] {
  return tree.flatMap((entry) => ('digest' in entry ? [entry.digest] : []));
}

/**
 * Every blob without which a tree cannot be restored: its manifest (the first) and what that is made from, files, chunk
 * lists and chunks. Throws like `loadTree`, and `object-missing` for a list that is not there.
 */
export function neededBlobs(
  index: PackIndex,
  reader: BlobReader,
  { digest, tree }: { readonly digest: Digest; readonly tree: Tree },
): readonly Digest[] {
  const needed = [digest, ...baseOfTree(index, reader, digest)];
  for (const entry of tree) {
    if (!('digest' in entry)) continue;
    needed.push(entry.digest);
    if (entry.chunked !== true) continue;
    const chunks = chunksOf(index, reader, entry);
    if (chunks === null) throw missing(entry.digest);
    for (const chunk of chunks) needed.push(chunk.digest);
  }
  return needed;
}

/** None where the tree is there as bytes. */
function baseOfTree(index: PackIndex, reader: BlobReader, digest: Digest): readonly Digest[] {
  if (index.locations(digest).some(({ kind }) => kind === 'bytes')) return [];
  return [reader.readDelta(digest, (bytes) => baseOf(decode(digest, bytes)))];
}

/** True when the tree verifies and the index has all that it needs; a damaged tree is set aside on the way. */
export function holds(index: PackIndex, reader: BlobReader, digest: Digest): boolean {
  try {
    const tree = loadTree(index, reader, digest);
    const [, ...blobs] = neededBlobs(index, reader, { digest, tree });
    return blobs.every((blob) => index.has(blob));
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt')) return false;
    throw error;
  }
}

/** The error for a tree of whose files so many are not there. */
export function filesMissing(digest: Digest, absent: number): LockstepError {
  const { message, hint } = missing(digest);
  return new LockstepError('object-missing', {
    message: `${message}: ${absent} of its files are not there`,
    ...(hint === undefined ? {} : { hint }),
    data: { digest, absent },
  });
}
