/** Stores paths of a root as a tree: only what the store does not hold yet is written. */
import { join } from 'node:path';
import { digestOf, type Digest } from '../domain/digest.js';
import { whyUnsafe, type SafePath } from '../domain/safe-path.js';
import { MAX_TREE_BYTES, treeText } from '../domain/tree-bytes.js';
import { checkTree, treeRefused } from '../domain/tree-rules.js';
import type { TreeEntry } from '../domain/tree.js';
import { LockstepError } from '../errors.js';
import type { PutReport } from '../ports/output-store.js';
import { changed, createFileHasher, eachPiece, type FileHasher } from './hash-file.js';
import { ensureFormat, removeStale, statPaths, type StoreContext } from './layout.js';
import type { PackIndex } from './pack-index.js';
import { createPackWriter, type PackWriter } from './pack-writer.js';
import { packsHolding } from './packs-holding.js';
import { removeTree } from './remove-tree.js';
import { normalizePaths, scan, type Found } from './scan.js';
import { loadSidecar, saveSidecar, takeStamp, type HashedFile } from './stat-sidecar.js';

type FoundFile = Extract<Found, { kind: 'file' | 'executable' }>;

interface Putting {
  readonly context: StoreContext;
  readonly root: string;
  readonly writer: PackWriter;
  readonly hasher: FileHasher;
  /** True for a blob whose pack is undamaged, or that this put has written. */
  readonly isHeld: (digest: Digest) => boolean;
  newBytes: number;
  objects: number;
}

/** See `OutputStore.put`. */
export function putTree(
  context: StoreContext,
  index: PackIndex,
  { root, paths }: { readonly root: string; readonly paths: readonly string[] },
): PutReport {
  const places = normalizePaths(paths);
  ensureFormat(context);
  removeStale(context);
  index.refresh();
  const stamp = takeStamp(context);
  const found = scanOutputs(context, root, places);
  const writer = createPackWriter(context);
  const putting: Putting = {
    context,
    root,
    writer,
    hasher: createFileHasher(context.disk),
    isHeld: heldBy(index, writer),
    newBytes: 0,
    objects: 0,
  };
  try {
    const known = loadSidecar(context, root, places);
    const hashed: HashedFile[] = [];
    const tree = found.map((entry): TreeEntry => {
      const path = entry.path as SafePath;
      if (entry.kind === 'symlink') return { kind: 'symlink', path, target: entry.target };
      if (!isFile(entry)) return { kind: 'directory', path };
      const held = known(path, entry.stat);
      const digest = held !== null && putting.isHeld(held) ? held : capture(putting, entry);
      hashed.push({ path, stat: entry.stat, digest });
      return { kind: entry.kind, path, size: entry.stat.size, digest };
    });
    const digest = addManifest(putting, tree);
    for (const pack of writer.finish()) index.add(pack);
    saveSidecar(context, { root, paths: places, stamp }, hashed);
    removeTree(context.disk, statPaths(context, root, places).marker);
    return {
      digest,
      files: hashed.length,
      bytes: hashed.reduce((sum, { stat }) => sum + stat.size, 0),
      newBytes: putting.newBytes,
      objectsWritten: putting.objects,
      packs: packsHolding(index, [digest, ...hashed.map((file) => file.digest)]),
    };
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function isFile(entry: Found): entry is FoundFile {
  return entry.kind === 'file' || entry.kind === 'executable';
}

function scanOutputs(context: StoreContext, root: string, places: readonly string[]) {
  const { found, missing } = scan(context.disk, root, places);
  if (missing.length > 0) {
    throw new LockstepError('output-missing', {
      message: `the build did not make ${missing.join(', ')}`,
      hint: 'correct "outputs" of the recipe, or the build',
      data: { paths: missing },
    });
  }
  const entries = found.map((entry) => {
    const reason = whyUnsafe(entry.path);
    if (reason !== null) throw treeRefused(entry.path, reason);
    if (entry.kind === 'other') throw treeRefused(entry.path, 'it is a device, FIFO or socket');
    if (entry.kind === 'symlink') return entry;
    return { kind: entry.kind, path: entry.path };
  });
  checkTree(entries);
  return found;
}

/** A pack that is relied on is read whole, once a put: bytes damaged since they were written are stored anew (T12). */
function heldBy(index: PackIndex, writer: PackWriter): (digest: Digest) => boolean {
  const verified = new Set<Digest>();
  return (digest) => {
    if (writer.has(digest)) return true;
    for (const { pack } of index.locations(digest)) {
      if (verified.has(pack)) return true;
      if (!index.verify(pack)) continue;
      verified.add(pack);
      return true;
    }
    return false;
  };
}

function capture(putting: Putting, { path, stat }: FoundFile): Digest {
  const { context, hasher, isHeld } = putting;
  const full = join(putting.root, path);
  const { digest, bytes } = hasher.hash(full, stat.size);
  if (isHeld(digest)) return digest;
  add(putting, digest, stat.size, (piece) => {
    if (bytes !== null) return piece(bytes);
    const again = eachPiece(context.disk, full, { size: stat.size, use: piece });
    if (again !== digest) throw changed(full);
  });
  return digest;
}

function addManifest(putting: Putting, tree: readonly TreeEntry[]): Digest {
  const bytes = Buffer.from(treeText(tree));
  const digest = digestOf(bytes);
  if (bytes.byteLength > MAX_TREE_BYTES) throw treeRefused('.', 'it has too many entries');
  if (!putting.isHeld(digest)) add(putting, digest, bytes.byteLength, (piece) => piece(bytes));
  return digest;
}

function add(
  putting: Putting,
  digest: Digest,
  length: number,
  fill: (piece: (bytes: Uint8Array) => void) => void,
): void {
  putting.writer.add({ digest, kind: 'bytes', length }, fill);
  putting.newBytes += length;
  putting.objects += 1;
}
