/** What a tree may hold: one file per name on every system, and no symlink that leaves the root (T20, T21). */
import { LockstepError } from '../errors.js';
import { whyUnsafe } from './safe-path.js';

type Symlink = { readonly kind: 'symlink'; readonly path: string; readonly target: string };
type Named =
  Symlink | { readonly kind: 'file' | 'executable' | 'directory'; readonly path: string };

/** A directory of a tree, or above an output: what is in it, by folded name. */
interface Directory {
  /** Without a line of its own: it is above an output. */
  readonly isImplied: boolean;
  readonly names: Map<string, Named>;
}

/** Throws `tree-unsafe`, naming the path, for the first entry that breaks a rule. Paths are already safe ones. */
export function checkTree(tree: readonly Named[]): void {
  const directories = new Map<string, Directory>();
  const links = new Map<string, Symlink>();
  let previous: string | null = null;
  let parent: string | null = null;
  let inside = directoryOf(directories, parent, '');
  for (const entry of tree) {
    const { path } = entry;
    if (previous !== null && !isBefore(previous, path)) {
      throw treeRefused(path, 'entries are not sorted, or one is there twice');
    }
    previous = path;
    const slash = path.lastIndexOf('/');
    if (slash !== (parent?.length ?? -1) || (parent !== null && !path.startsWith(parent))) {
      parent = parentOf(path);
      inside = directoryOf(directories, parent, path);
    }
    addName(inside, path.slice(slash + 1), entry);
    if (entry.kind === 'directory') directories.set(path, { isImplied: false, names: new Map() });
    else if (entry.kind === 'symlink') links.set(path, entry);
  }
  for (const link of links.values()) checkSymlink(link, links);
}

/** What is in the directory at `path`, made known if it is above an output only; `below` is the entry it is wanted for. */
function directoryOf(
  directories: Map<string, Directory>,
  path: string | null,
  below: string,
): Directory {
  const known = directories.get(path ?? '');
  if (known !== undefined) return known;
  const made = { isImplied: true, names: new Map<string, Named>() };
  if (path !== null) {
    const above = parentOf(path);
    const parent = directoryOf(directories, above, below);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const there = parent.names.get(foldPath(name));
    if (there?.path === path) throw treeRefused(below, `its parent is a ${there.kind}`);
    if (!parent.isImplied) throw treeRefused(below, 'its parent directory is no entry');
    addName(parent, name, { kind: 'directory', path });
  }
  directories.set(path ?? '', made);
  return made;
}

/** Two names of one directory with the same fold are one file on some system. */
function addName({ names }: Directory, name: string, entry: Named): void {
  const fold = foldPath(name);
  const other = names.get(fold);
  if (other !== undefined) {
    const what = `${JSON.stringify(other.path)} is the same name on some systems`;
    throw treeRefused(entry.path, what);
  }
  names.set(fold, entry);
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

const ABOVE_SURROGATES = /[\ud800-\uffff]/;

/** Text compares by UTF-16 natively, which is the same order where there are no surrogates and nothing above them. */
function isBefore(a: string, b: string): boolean {
  return ABOVE_SURROGATES.test(a) && ABOVE_SURROGATES.test(b) ? compareUtf8(a, b) < 0 : a < b;
}

/** UTF-16 puts surrogates before U+E000, UTF-8 puts what they stand for after U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

const NOT_ASCII = /[^\u0000-\u007f]/;

/**
 * Two names with the same fold are one file on some system: case and normal form are ignored there. The fold of a
 * path is that of its parts: nothing composes or changes case across a slash.
 */
export function foldPath(path: string): string {
  if (!NOT_ASCII.test(path)) return path.toLowerCase();
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
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
function checkSymlink(link: Symlink, links: ReadonlyMap<string, Symlink>): void {
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
    const met = links.get(place.join('/'));
    if (met === undefined) continue;
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
