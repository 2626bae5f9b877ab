/** Stores the text of a new tree: as it is, or as its difference from a tree that the store has. */
import { digestOf, type Digest } from '../../domain/digest.js';
import { MAX_TREE_BYTES, treeText } from '../../domain/tree-bytes.js';
import { applyDelta, baseOf } from '../../domain/tree-delta.js';
import { treeRefused } from '../../domain/tree-rules.js';
import { textDelta } from '../../domain/tree-text-delta.js';
import type { Tree } from '../../domain/tree.js';
import { hasCode } from '../../errors.js';
import { createBlobReader, type BlobReader } from '../packs/blob-reader.js';
import type { StoreContext } from '../layout.js';
import { loadTree } from '../restore/load-tree.js';
import type { PackIndex } from '../packs/pack-index.js';
import type { NewBlob } from '../packs/pack-writer.js';

export interface Manifest {
  readonly digest: Digest;
  /** What has to be stored so that the tree can be read; null when the store has it. */
  readonly blob: NewBlob | null;
  /** The tree that the delta needs, new or held; null for a tree that is there as bytes. */
  readonly base: Digest | null;
}

/** A delta larger than this share of the whole text is no gain any more: the tree becomes a base itself. */
const MOST_OF_TEXT = 0.2;

/** `near` are trees that may be close to this one, the most likely first. Throws `tree-unsafe` for a tree too large. */
export function makeManifest(
  context: StoreContext,
  index: PackIndex,
  { tree, near }: { readonly tree: Tree; readonly near: readonly Digest[] },
): Manifest {
  const text = treeText(tree);
  const bytes = Buffer.from(text);
  if (bytes.byteLength > MAX_TREE_BYTES) throw treeRefused('.', 'it has too many entries');
  const digest = digestOf(bytes);
  const whole: Manifest = { digest, blob: { digest, kind: 'bytes', bytes }, base: null };
  const reader = createBlobReader(context, index);
  try {
    if (index.has(digest)) return { digest, blob: null, base: null };
    if (isThere(index, reader, digest)) {
      return { digest, blob: null, base: baseFor(index, reader, digest) };
    }
    if (bytes.byteLength < context.limits.deltaBytes) return whole;
    const most = bytes.byteLength * MOST_OF_TEXT;
    return deltaFrom(index, reader, { digest, text, near, most }) ?? whole;
  } finally {
    reader.close();
  }
}

/** A delta proves nothing until the tree was made of it. */
function isThere(index: PackIndex, reader: BlobReader, digest: Digest): boolean {
  return (
    index.locations(digest).length > 0 && orNull(() => loadTree(index, reader, digest)) !== null
  );
}

function deltaFrom(
  index: PackIndex,
  reader: BlobReader,
  of: {
    readonly digest: Digest;
    readonly text: string;
    readonly near: readonly Digest[];
    readonly most: number;
  },
): Manifest | null {
  for (const candidate of of.near) {
    const base = baseFor(index, reader, candidate);
    const delta = base === null ? null : orNull(() => deltaOf(index, reader, base, of.text));
    if (base === null || delta === null) continue;
    const bytes = Buffer.from(delta);
    if (bytes.byteLength > of.most) return null;
    return { digest: of.digest, blob: { digest: of.digest, kind: 'delta', bytes }, base };
  }
  return null;
}

/** Null for a base that is not there, or of which the delta does not make the text again: then it is no tree's. */
function deltaOf(index: PackIndex, reader: BlobReader, base: Digest, text: string): string | null {
  const place = index.locations(base).find(({ kind }) => kind === 'bytes');
  if (place === undefined || place.length > MAX_TREE_BYTES) return null;
  const baseText = Buffer.from(reader.read(base, place.length)).toString('utf8');
  const delta = textDelta(base, baseText, text);
  return applyDelta(delta, baseText) === text ? delta : null;
}

/** The tree itself when it is there as bytes, else the one that its delta is made for. */
function baseFor(index: PackIndex, reader: BlobReader, digest: Digest): Digest | null {
  if (index.has(digest)) return digest;
  if (index.locations(digest).length === 0) return null;
  const base = orNull(() =>
    reader.readDelta(digest, (bytes) => orNull(() => baseOf(Buffer.from(bytes).toString('utf8')))),
  );
  return base !== null && index.has(base) ? base : null;
}

/** What is damaged or strange is no base: the tree is stored without it. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (hasCode(error, 'object-corrupt', 'object-missing', 'tree-unsafe', 'store-newer')) {
      return null;
    }
    throw error;
  }
}
