/** What is known of files by their stat data, so that an unchanged tree is not read again (`lockstep-stat 2`). */
import { join } from 'node:path';
import { digestAt, digestOf, hexOf, type Digest } from '../domain/digest.js';
import type { SafePath } from '../domain/safe-path.js';
import { compareUtf8 } from '../domain/tree-rules.js';
import type { Tree, TreeEntry } from '../domain/tree.js';
import type { FileStat } from '../ports/disk.js';
import { statPaths, temporaryPath, type StoreContext } from './layout.js';
import { cleaningUp, ensureDirectory, writing } from './publish.js';
import type { Found } from './scan.js';

/**
 * Stat data of a tree's entries, one column each, in the order of the tree; those of directories and symlinks are 0.
 * What changes a file's content changes one of these; the mode is always looked at anew. Threads can send it. There
 * may be more rows than entries.
 */
export interface StatColumns {
  readonly sizes: Float64Array;
  readonly mtimes: BigInt64Array;
  readonly ctimes: BigInt64Array;
  readonly inodes: BigUint64Array;
}

/** Columns for so many entries, all 0. */
export function createStatColumns(count: number): StatColumns {
  return columnsIn(new ArrayBuffer(count * COLUMN_BYTES), 0, count);
}

/** Puts down the stat data of the n-th entry. Take them before its content is looked at. */
export function setStat(columns: StatColumns, n: number, stat: FileStat): void {
  columns.sizes[n] = stat.size;
  columns.mtimes[n] = stat.mtimeNs;
  columns.ctimes[n] = stat.ctimeNs;
  columns.inodes[n] = stat.ino;
}

/** A tree as it was last seen on the disk. */
export interface Sidecar {
  readonly tree: Digest;
  /** Packs that together hold the tree: its manifest with what that is made from, chunk lists, every blob. */
  readonly packs: readonly Digest[];
  readonly count: number;
  /** The n-th entry of the tree. */
  entry(n: number): TreeEntry;
  /** True when the n-th entry is a file whose content is still what was hashed, by its stat data. */
  isUnchanged(n: number, stat: FileStat): boolean;
  /** What was found at the path of the n-th entry: the same, a file that may have other bytes now, or something else. */
  compare(n: number, found: Found): 'same' | 'stale' | 'other';
  /** Gives the number of a path's entry, or -1. Ask for paths in the order of a tree, each at most once. */
  cursor(): (path: string) => number;
}

const MAGIC = 'lockstep-stat 2\n';
const HEADER_BYTES = 64;
const COLUMN_BYTES = 32;
const DIGEST_BYTES = 32;
const KINDS = ['directory', 'file', 'executable', 'symlink'] as const;
const CHUNKED = 4;
/** Its times were not older than the look at it: it could have changed once more without a trace (git's racy entries). */
const RACY = 8;

/** Reads the sidecar of some paths; null for one that is absent, damaged or of version 1. */
export function readSidecar(
  { disk, directory }: StoreContext,
  root: string,
  paths: readonly string[],
): Sidecar | null {
  const { sidecar } = statPaths({ directory }, root, paths);
  if (disk.lstat(sidecar) === null) return null;
  const read = disk.readFile(sidecar);
  // Columns of eight bytes need an aligned start.
  const bytes = read.byteOffset % 8 === 0 ? read : Uint8Array.from(read);
  return parseSidecar(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * Replaces the sidecar; `stats` are the columns of the tree's entries. It is not synced: a torn one fails its check
 * and knows nothing.
 */
export function writeSidecar(
  context: StoreContext,
  of: { readonly root: string; readonly paths: readonly string[]; readonly stamp: bigint },
  seen: {
    readonly digest: Digest;
    readonly packs: readonly Digest[];
    readonly tree: Tree;
    readonly stats: StatColumns;
  },
): void {
  const { sidecar } = statPaths(context, of.root, of.paths);
  replaceUnsynced(context, sidecar, sidecarBytes(seen, of.stamp));
}

function sidecarBytes(seen: Parameters<typeof writeSidecar>[2], stamp: bigint): Buffer {
  const { digest, packs, tree, stats } = seen;
  const texts = Buffer.from(tree.map((entry) => `${textOf(entry)}\n`).join(''));
  const columnsAt = HEADER_BYTES + packs.length * DIGEST_BYTES;
  const digestsAt = columnsAt + tree.length * COLUMN_BYTES;
  const kindsAt = digestsAt + tree.length * DIGEST_BYTES;
  const textsAt = kindsAt + tree.length;
  const bytes = Buffer.from(new ArrayBuffer(textsAt + texts.byteLength + DIGEST_BYTES));
  bytes.write(MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(tree.length, 16);
  bytes.writeUInt32LE(packs.length, 20);
  bytes.writeUInt32LE(texts.byteLength, 24);
  bytes.write(hexOf(digest), 32, 'hex');
  packs.forEach((pack, n) => bytes.write(hexOf(pack), HEADER_BYTES + n * DIGEST_BYTES, 'hex'));
  const columns = columnsIn(bytes.buffer, columnsAt, tree.length);
  const count = tree.length;
  columns.sizes.set(stats.sizes.subarray(0, count));
  columns.mtimes.set(stats.mtimes.subarray(0, count));
  columns.ctimes.set(stats.ctimes.subarray(0, count));
  columns.inodes.set(stats.inodes.subarray(0, count));
  tree.forEach((entry, n) => {
    if ('digest' in entry) bytes.write(hexOf(entry.digest), digestsAt + n * DIGEST_BYTES, 'hex');
    const isRacy = (stats.mtimes[n] ?? 0n) >= stamp || (stats.ctimes[n] ?? 0n) >= stamp;
    bytes[kindsAt + n] = codeOf(entry) | (isRacy ? RACY : 0);
  });
  bytes.set(texts, textsAt);
  const end = textsAt + texts.byteLength;
  bytes.write(hexOf(digestOf(bytes.subarray(0, end))), end, 'hex');
  return bytes;
}

/** A tree's paths and targets have no control characters. */
function textOf({ path, target }: { readonly path: string; readonly target?: string }): string {
  return target === undefined ? path : `${path}\0${target}`;
}

function codeOf(entry: TreeEntry): number {
  return KINDS.indexOf(entry.kind) | ('chunked' in entry ? CHUNKED : 0);
}

function columnsIn(buffer: ArrayBuffer, at: number, count: number): StatColumns {
  return {
    sizes: new Float64Array(buffer, at, count),
    mtimes: new BigInt64Array(buffer, at + count * 8, count),
    ctimes: new BigInt64Array(buffer, at + count * 16, count),
    inodes: new BigUint64Array(buffer, at + count * 24, count),
  };
}

function parseSidecar(bytes: Buffer): Sidecar | null {
  const end = bytes.byteLength - DIGEST_BYTES;
  if (end < HEADER_BYTES || bytes.toString('latin1', 0, 16) !== MAGIC) return null;
  if (hexOf(digestOf(bytes.subarray(0, end))) !== bytes.toString('hex', end)) return null;
  const count = bytes.readUInt32LE(16);
  const packCount = bytes.readUInt32LE(20);
  const columnsAt = HEADER_BYTES + packCount * DIGEST_BYTES;
  const digestsAt = columnsAt + count * COLUMN_BYTES;
  const kindsAt = digestsAt + count * DIGEST_BYTES;
  const textsAt = kindsAt + count;
  if (textsAt + bytes.readUInt32LE(24) !== end) return null;
  const texts = bytes.toString('utf8', textsAt, end).split('\n');
  const columns = columnsIn(bytes.buffer as ArrayBuffer, bytes.byteOffset + columnsAt, count);
  const code = (n: number) => bytes[kindsAt + n] ?? 0;
  const isUnchanged = (n: number, stat: FileStat) =>
    (code(n) & RACY) === 0 && isSame(columns, n, stat);
  return {
    tree: digestAt(bytes, 32),
    packs: Array.from({ length: packCount }, (_, n) =>
      digestAt(bytes, HEADER_BYTES + n * DIGEST_BYTES),
    ),
    count,
    entry: (n) =>
      entryOf(texts[n] ?? '', code(n), columns.sizes[n] ?? 0, () =>
        digestAt(bytes, digestsAt + n * DIGEST_BYTES),
      ),
    isUnchanged,
    compare(n, found) {
      if (KINDS[code(n) & 3] !== found.kind) return 'other';
      if ('stat' in found) return isUnchanged(n, found.stat) ? 'same' : 'stale';
      if (found.kind !== 'symlink') return 'same';
      return texts[n] === textOf(found) ? 'same' : 'other';
    },
    cursor: () => cursorOver(texts, count),
  };
}

function entryOf(text: string, code: number, size: number, digest: () => Digest): TreeEntry {
  const kind = KINDS[code & 3] ?? 'directory';
  if (kind === 'directory') return { kind, path: text as SafePath };
  if (kind === 'symlink') {
    const [path = '', target = ''] = text.split('\0');
    return { kind, path: path as SafePath, target };
  }
  const file = { kind, path: text as SafePath, size, digest: digest() };
  return (code & CHUNKED) === 0 ? file : { ...file, chunked: true };
}

function isSame({ sizes, mtimes, ctimes, inodes }: StatColumns, n: number, stat: FileStat) {
  return (
    sizes[n] === stat.size &&
    mtimes[n] === stat.mtimeNs &&
    ctimes[n] === stat.ctimeNs &&
    inodes[n] === stat.ino
  );
}

/** Both lists are in the order of trees, so that a step forward nearly always finds the path. */
function cursorOver(texts: readonly string[], count: number): (path: string) => number {
  let at = 0;
  return (path) => {
    for (; at < count; at += 1) {
      const text = texts[at] ?? '';
      if (text === path) return at++;
      const known = text.includes('\0') ? text.slice(0, text.indexOf('\0')) : text;
      const order = compareUtf8(known, path);
      if (order === 0) return at++;
      if (order > 0) return -1;
    }
    return -1;
  };
}

/** Replaces a file that may be torn by a power loss. */
export function replaceUnsynced(context: StoreContext, path: string, bytes: Uint8Array): void {
  const { disk } = context;
  const temporary = temporaryPath(context);
  writing(path, () =>
    cleaningUp(disk, temporary, () => {
      const fd = disk.open(temporary, 'wx', 0o600);
      try {
        disk.write(fd, bytes);
      } finally {
        disk.close(fd);
      }
      disk.mkdir(join(path, '..'));
      disk.rename(temporary, path);
    }),
  );
}

/**
 * Now, by the clock of the file system. Take it before the stat data: a file whose times are not older could
 * change once more without a trace (git's racy entries), so `saveSidecar` leaves it out.
 */
export function takeStamp(context: StoreContext): bigint {
  const path = temporaryPath(context);
  return writing(path, () => {
    ensureDirectory(context.disk, join(context.directory, 'tmp'));
    return cleaningUp(context.disk, path, () => {
      context.disk.close(context.disk.open(path, 'wx', 0o600));
      const stamp = context.disk.lstat(path)?.mtimeNs ?? 0n;
      context.disk.unlink(path);
      return stamp;
    });
  });
}
