/** An output store whose objects are in memory; trees are read from and written to a real disk. */
import { dirname, join } from 'node:path';
import { LockstepError } from '../../src/errors.js';
import { digestOf, type Digest } from '../../src/domain/digest.js';
import type { BuildRecord } from '../../src/domain/record.js';
import { parseSafePath } from '../../src/domain/safe-path.js';
import { treeDigest } from '../../src/domain/tree-bytes.js';
import { compareUtf8 } from '../../src/domain/tree-rules.js';
import type { Tree, TreeEntry } from '../../src/domain/tree.js';
import { removeTree } from '../../src/store/remove-tree.js';
import type { Disk } from '../../src/ports/disk.js';
import type { OutputStore } from '../../src/ports/output-store.js';

/** The store, and what a test may look at or break. */
export interface MemoryStore extends OutputStore {
  readonly trees: Map<Digest, Tree>;
  readonly blobs: Map<Digest, Uint8Array>;
  /** In the order written; the last of a key counts. */
  readonly records: BuildRecord[];
  /** Names of the calls made, in order: `put`, `get`, `matches` … */
  readonly calls: string[];
}

export function memoryStore(disk: Disk): MemoryStore {
  const trees = new Map<Digest, Tree>();
  const blobs = new Map<Digest, Uint8Array>();
  const records: BuildRecord[] = [];
  const calls: string[] = [];

  const treeOf = (digest: Digest): Tree => {
    const tree = trees.get(digest);
    if (tree !== undefined) return tree;
    throw new LockstepError('object-missing', { message: `the store has no ${digest}` });
  };
  const has = (digest: Digest): boolean =>
    trees.get(digest)?.every((entry) => !('digest' in entry) || blobs.has(entry.digest)) ?? false;
  const found = (name: string): void => void calls.push(name);

  return {
    trees,
    blobs,
    records,
    calls,
    put(root, paths) {
      found('put');
      return answer(() => {
        const tree = readPaths(disk, root, paths, blobs);
        const digest = treeDigest(tree);
        const isNew = !trees.has(digest);
        trees.set(digest, tree);
        const bytes = sizeOf(tree);
        const files = filesOf(tree);
        const newBytes = isNew ? bytes : 0;
        return { digest, files, bytes, newBytes, objectsWritten: isNew ? 1 : 0, packs: [digest] };
      });
    },
    get(digest, root, paths) {
      found('get');
      return answer(() => {
        const tree = treeOf(digest);
        for (const path of paths) removeTree(disk, join(root, path));
        for (const entry of tree) writeEntry(disk, root, entry, blobs);
        const written = filesOf(tree);
        return { digest, files: written, bytes: sizeOf(tree), written, kept: 0, removed: 0 };
      });
    },
    matches(digest, root, paths) {
      found('matches');
      return answer(() => {
        const there = paths.filter((path) => disk.lstat(join(root, path)) !== null);
        return treeDigest(readPaths(disk, root, there, new Map())) === treeDigest(treeOf(digest));
      });
    },
    readTree: (digest) => answer(() => treeOf(digest)),
    has: (digest) => answer(() => has(digest)),
    readRecord: (key) => answer(() => records.findLast((r) => r.buildKey === key) ?? null),
    latestRecord: (name) => answer(() => records.findLast((r) => r.component === name) ?? null),
    writeRecord: (record) => answer(() => void records.push(record)),
    exportTo: () => answer(() => ({ digest: digestOf(''), bytes: 0, packs: 0 })),
    importFrom: () => answer(() => ({ packs: 0, records: 0, refused: 0 })),
  };
}

/** A synchronous answer as a promise; a thrown error becomes its rejection. */
function answer<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function readPaths(
  disk: Disk,
  root: string,
  paths: readonly string[],
  blobs: Map<Digest, Uint8Array>,
): Tree {
  const entries = new Map<string, TreeEntry>();
  for (const path of paths) {
    if (disk.lstat(join(root, path)) === null) {
      throw new LockstepError('output-missing', { message: `there is no ${path}` });
    }
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
      entries.set(parent, { kind: 'directory', path: parseSafePath(parent) });
    }
    readBelow(disk, root, path, { entries, blobs });
  }
  return [...entries.values()].sort((a, b) => compareUtf8(a.path, b.path));
}

interface Reading {
  readonly entries: Map<string, TreeEntry>;
  readonly blobs: Map<Digest, Uint8Array>;
}

function readBelow(disk: Disk, root: string, name: string, into: Reading): void {
  const full = join(root, name);
  const path = parseSafePath(name);
  const stat = disk.lstat(full);
  if (stat?.kind === 'symlink') {
    into.entries.set(name, { kind: 'symlink', path, target: disk.readlink(full) });
  } else if (stat?.kind === 'file') {
    const bytes = disk.readFile(full);
    const digest = digestOf(bytes);
    const kind = (stat.mode & 0o100) === 0 ? 'file' : 'executable';
    into.entries.set(name, { kind, path, size: bytes.length, digest });
    into.blobs.set(digest, bytes);
  } else {
    into.entries.set(name, { kind: 'directory', path });
    for (const entry of disk.readdir(full) ?? []) {
      readBelow(disk, root, `${name}/${entry.name}`, into);
    }
  }
}

function writeEntry(
  disk: Disk,
  root: string,
  entry: TreeEntry,
  blobs: ReadonlyMap<Digest, Uint8Array>,
): void {
  const full = join(root, entry.path);
  if (entry.kind === 'directory') {
    disk.mkdir(full);
    return;
  }
  disk.mkdir(dirname(full));
  if (entry.kind === 'symlink') {
    disk.symlink(entry.target, full);
    return;
  }
  const bytes = blobs.get(entry.digest);
  if (bytes === undefined || digestOf(bytes) !== entry.digest) {
    throw new LockstepError('object-corrupt', { message: `${entry.path} is damaged in the store` });
  }
  const fd = disk.open(full, 'wx', entry.kind === 'executable' ? 0o755 : 0o644);
  disk.write(fd, bytes);
  disk.close(fd);
}

function sizeOf(tree: Tree): number {
  return tree.reduce((sum, entry) => sum + ('size' in entry ? entry.size : 0), 0);
}

function filesOf(tree: Tree): number {
  return tree.filter((entry) => 'digest' in entry).length;
}
