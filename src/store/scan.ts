/** What is on the disk below some paths of a root; nothing is followed, nothing is read but names and stats. */
import { join } from 'node:path';
import { parseSafePath } from '../domain/safe-path.js';
import { compareUtf8, parentOf, treeRefused } from '../domain/tree-rules.js';
import type { DirectoryEntry, Disk, FileStat } from '../ports/disk.js';
import { reading } from './packs/pack-file.js';
import { TEMPORARY_PREFIX } from './publish.js';

/** Paths are relative to the root; they may be unsafe ones, as they come from the disk. */
export type Found =
  | { readonly kind: 'file' | 'executable'; readonly path: string; readonly stat: FileStat }
  | { readonly kind: 'symlink'; readonly path: string; readonly target: string }
  | { readonly kind: 'directory' | 'other'; readonly path: string; readonly mode: number };

export interface Scan {
  /** Sorted by path as UTF-8 bytes. */
  readonly found: readonly Found[];
  /** Which of the paths do not exist. */
  readonly missing: readonly string[];
}

/** A scan that goes on when it is asked to, so that other work can run in between. */
export interface Walk {
  readonly missing: readonly string[];
  /** So many entries more, in the order of a tree; none at the end. Throws `tree-unsafe`, `state-read-failed`. */
  next(limit: number): readonly Found[];
}

/**
 * Sorts paths and drops those inside others; `.` is the whole root. Throws `path-unsafe`.
 */
export function normalizePaths(paths: readonly string[]): readonly string[] {
  const plain = paths.map((path) => {
    const text = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    return text === '.' || text === '' ? '.' : parseSafePath(text);
  });
  if (plain.includes('.')) return ['.'];
  const sorted = [...new Set<string>(plain)].sort(compareUtf8);
  return sorted.filter((path) => !isInside(parentOf(path), sorted));
}

/** True when the path is one of `paths` or below one. */
export function isInside(path: string | null, paths: readonly string[]): boolean {
  if (paths[0] === '.') return true;
  for (let at = path; at !== null; at = parentOf(at)) if (paths.includes(at)) return true;
  return false;
}

/** Throws `tree-unsafe` when a directory on the way to one of the paths is something else, `state-read-failed`. */
export function scan(disk: Disk, root: string, paths: readonly string[]): Scan {
  const walk = beginWalk(disk, root, paths);
  return { found: walk.next(Number.POSITIVE_INFINITY), missing: walk.missing };
}

/**
 * The same, bit by bit. What is left to do are paths, the next one last: one that ends in a slash stands for what is in
 * that directory. Sorted so, `a`, `a-b`, `a/` are in the order of a tree.
 */
export function beginWalk(disk: Disk, root: string, paths: readonly string[]): Walk {
  const prefix = root.endsWith('/') ? root : `${root}/`;
  const todo: string[] = [];
  const missing: string[] = [];
  reading(root, () => {
    for (const path of paths) {
      if (path === '.' ? !addRoot(disk, root, todo) : !addPath(disk, root, path, todo)) {
        missing.push(path);
      }
    }
  });
  pushSorted(todo, todo.splice(0));
  return {
    missing,
    next(limit) {
      const found: Found[] = [];
      reading(root, () => {
        while (found.length < limit) {
          const path = todo.pop();
          if (path === undefined) return;
          if (path.endsWith('/')) addBelow(disk, prefix, path, todo);
          else found.push(look(disk, `${prefix}${path}`, path));
        }
      });
      return found;
    },
  };
}

/** Git's own directory and what we are writing just now are at the top of a root and no part of any tree. */
function isOurs(name: string): boolean {
  return name.toLowerCase() === '.git' || name.startsWith(TEMPORARY_PREFIX);
}

function addRoot(disk: Disk, root: string, todo: string[]): boolean {
  const stat = disk.lstat(root);
  if (stat === null) return false;
  if (stat.kind !== 'directory') throw treeRefused('.', `the root is a ${stat.kind}`);
  for (const entry of disk.readdir(root) ?? []) if (!isOurs(entry.name)) addEntry(todo, '', entry);
  return true;
}

function addPath(disk: Disk, root: string, path: string, todo: string[]): boolean {
  if (!parentsExist(disk, root, path)) return false;
  const stat = disk.lstat(join(root, path));
  if (stat === null) return false;
  addEntry(todo, '', { name: path, kind: stat.kind });
  return true;
}

function addBelow(disk: Disk, prefix: string, path: string, todo: string[]): void {
  const below: string[] = [];
  for (const entry of disk.readdir(`${prefix}${path.slice(0, -1)}`) ?? []) {
    addEntry(below, path, entry);
  }
  pushSorted(todo, below);
}

function addEntry(todo: string[], above: string, { name, kind }: DirectoryEntry): void {
  todo.push(`${above}${name}`);
  if (kind === 'directory') todo.push(`${above}${name}/`);
}

const ABOVE_SURROGATES = /[\ud800-\uffff]/;

/** The native order of strings is that of UTF-8 where nothing is a surrogate or above them. */
function pushSorted(todo: string[], paths: string[]): void {
  if (paths.some((path) => ABOVE_SURROGATES.test(path))) paths.sort(compareUtf8);
  else paths.sort();
  for (let n = paths.length - 1; n >= 0; n -= 1) todo.push(paths[n] ?? '');
}

/** True when every directory between the root and the path is there; a symlink there is refused, not followed. */
export function parentsExist(disk: Disk, root: string, path: string): boolean {
  const parent = parentOf(path);
  if (parent !== null && !parentsExist(disk, root, parent)) return false;
  const stat = disk.lstat(parent === null ? root : join(root, parent));
  if (stat === null) return false;
  if (stat.kind !== 'directory') throw treeRefused(path, `its parent is a ${stat.kind}`);
  return true;
}

function look(disk: Disk, full: string, path: string): Found {
  const stat = disk.lstat(full);
  if (stat === null) throw treeRefused(path, 'it vanished, or its name is not valid Unicode');
  return describe(disk, full, path, stat);
}

function describe(disk: Disk, full: string, path: string, stat: FileStat): Found {
  switch (stat.kind) {
    case 'file':
      return { kind: (stat.mode & 0o100) === 0 ? 'file' : 'executable', path, stat };
    case 'symlink':
      return { kind: 'symlink', path, target: disk.readlink(full) };
    case 'directory':
    case 'other':
      return { kind: stat.kind, path, mode: stat.mode };
  }
}
