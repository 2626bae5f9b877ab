/** What a tree may hold: one file per name on every system, and no symlink that leaves the root (T20, T21). */
import { LockstepError } from '../errors.js';
import { whyUnsafe } from './safe-path.js';

type Symlink = { readonly kind: 'symlink'; readonly path: string; readonly target: string };
type Named =
  Symlink | { readonly kind: 'file' | 'executable' | 'directory'; readonly path: string };

/** Throws `tree-unsafe`, naming the path, for the first entry that breaks a rule. Paths are already safe ones. */
export function checkTree(tree: readonly Named[]): void {
  const byPath = new Map<string, Named>();
  const byFold = new Map<string, string>();
  let previous: string | null = null;
  for (const entry of tree) {
    if (previous !== null && compareUtf8(previous, entry.path) >= 0) {
      throw treeRefused(entry.path, 'entries are not sorted, or one is there twice');
    }
    previous = entry.path;
    byPath.set(entry.path, entry);
    checkCollision(entry.path, byFold);
    checkParent(entry.path, byPath);
  }
  for (const entry of tree) if (entry.kind === 'symlink') checkSymlink(entry, byPath);
}

/** The error for a path that may not be in a tree. */
export function treeRefused(path: string, reason: string, cause?: unknown): LockstepError {
  return new LockstepError('tree-unsafe', {
    message: `${JSON.stringify(path)} cannot be part of an output: ${reason}`,
    hint: 'leave it out of the outputs, or let the build make it another way',
    data: { path },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Orders text as its UTF-8 bytes do. */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** UTF-16 puts surrogates before U+E000, UTF-8 puts what they stand for after U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

const ASCII = /^[\u0000-\u007f]*$/;

/** Two names with the same fold are one file on some system: case and normal form are ignored there. */
export function foldPath(path: string): string {
  if (ASCII.test(path)) return path.toLowerCase();
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}

function checkCollision(path: string, byFold: Map<string, string>): void {
  for (let part: string | null = path; part !== null; part = parentOf(part)) {
    const fold = foldPath(part);
    const other = byFold.get(fold);
    if (other === part) return;
    if (other !== undefined) {
      throw treeRefused(path, `${JSON.stringify(other)} is the same name on some systems`);
    }
    byFold.set(fold, part);
  }
}

/** A parent that is an entry is a directory; so nothing is below a file or a symlink. */
function checkParent(path: string, byPath: ReadonlyMap<string, Named>): void {
  const parent = parentOf(path);
  if (parent === null) return;
  const entry = byPath.get(parent);
  if (entry !== undefined) {
    if (entry.kind !== 'directory') throw treeRefused(path, `its parent is a ${entry.kind}`);
    return;
  }
  for (let above = parentOf(parent); above !== null; above = parentOf(above)) {
    if (byPath.has(above)) throw treeRefused(path, 'its parent directory is no entry');
  }
}

/** The path without its last part, or null at the top. */
export function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? null : path.slice(0, slash);
}

/** The system gives up at 40 as well. */
const MAX_HOPS = 40;

/**
 * Follows a symlink as the system would, through other symlinks of the tree: it may never be above the root
 * on its way. `a/b/up → ../..` with `escape → a/b/up/..` is inside by its text and outside in truth
 * (CVE-2026-26960). What is not in the tree counts as a plain directory.
 */
function checkSymlink(link: Symlink, byPath: ReadonlyMap<string, Named>): void {
  checkTarget(link);
  const place = parentOf(link.path)?.split('/') ?? [];
  const todo = link.target.split('/').reverse();
  for (let hops = 0; todo.length > 0;) {
    const part = todo.pop() ?? '';
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (place.pop() === undefined)
        throw treeRefused(link.path, 'it is a symlink out of the root');
      continue;
    }
    place.push(part);
    const met = byPath.get(place.join('/'));
    if (met?.kind !== 'symlink') continue;
    hops += 1;
    if (hops > MAX_HOPS) throw treeRefused(link.path, 'it is a symlink in a circle');
    place.pop();
    todo.push(...met.target.split('/').reverse());
  }
}

function checkTarget(link: Symlink): void {
  const { path, target } = link;
  if (target === '') throw treeRefused(path, 'it is a symlink to nothing');
  if (target.startsWith('/')) throw treeRefused(path, 'it is a symlink with an absolute target');
  for (const part of target.split('/')) {
    const reason = part === '' || part === '.' || part === '..' ? null : whyUnsafe(part);
    if (reason !== null) throw treeRefused(path, `it is a symlink to a path where ${reason}`);
  }
  if (target.length > 4096) throw treeRefused(path, 'it is a symlink with an overlong target');
}
