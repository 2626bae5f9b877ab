/** What is on the disk below some paths of a root; nothing is followed, nothing is read but names and stats. */
import { join } from 'node:path';
import { parseSafePath } from '../domain/safe-path.js';
import { compareUtf8, parentOf, treeRefused } from '../domain/tree-rules.js';
import type { Disk, FileStat } from '../ports/disk.js';
import { reading } from './pack-file.js';
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
  const found: Found[] = [];
  const missing: string[] = [];
  reading(root, () => {
    for (const path of paths) {
      if (path === '.' ? !scanRoot(disk, root, found) : !scanPath(disk, root, path, found)) {
        missing.push(path);
      }
    }
  });
  found.sort((a, b) => compareUtf8(a.path, b.path));
  return { found, missing };
}

/** Git's own directory and what we are writing just now are at the top of a root and no part of any tree. */
function isOurs(name: string): boolean {
  return name.toLowerCase() === '.git' || name.startsWith(TEMPORARY_PREFIX);
}

function scanRoot(disk: Disk, root: string, found: Found[]): boolean {
  const stat = disk.lstat(root);
  if (stat === null) return false;
  if (stat.kind !== 'directory') throw treeRefused('.', `the root is a ${stat.kind}`);
  for (const { name } of disk.readdir(root) ?? []) {
    if (!isOurs(name)) scanBelow(disk, root, name, found);
  }
  return true;
}

function scanPath(disk: Disk, root: string, path: string, found: Found[]): boolean {
  if (!parentsExist(disk, root, path)) return false;
  return scanBelow(disk, root, path, found);
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

function scanBelow(disk: Disk, root: string, start: string, found: Found[]): boolean {
  const stack = [start];
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    const full = join(root, path);
    const stat = disk.lstat(full);
    if (stat === null) {
      if (path === start) return false;
      throw treeRefused(path, 'it vanished, or its name is not valid Unicode');
    }
    found.push(describe(disk, full, path, stat));
    if (stat.kind !== 'directory') continue;
    for (const { name } of disk.readdir(full) ?? []) stack.push(`${path}/${name}`);
  }
  return true;
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
