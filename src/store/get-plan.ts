/** What must change on the disk so that some paths are what a tree says; nothing is written here. */
import { join } from 'node:path';
import { parentOf } from '../domain/tree-rules.js';
import type { Tree, TreeEntry } from '../domain/tree.js';
import type { FileStat } from '../ports/disk.js';
import type { FileHasher } from './hash-file.js';
import { isInside, type Found, type Scan } from './scan.js';
import type { KnownFiles } from './stat-sidecar.js';

export type FileEntry = Extract<TreeEntry, { kind: 'file' | 'executable' }>;
export type LinkEntry = Extract<TreeEntry, { kind: 'symlink' }>;

export interface GetPlan {
  /** Of the asked paths, those that do not exist yet: each is made aside, whole, and renamed. */
  readonly fresh: readonly { readonly path: string; readonly entries: readonly TreeEntry[] }[];
  /** Files and symlinks to put in places that exist. */
  readonly files: readonly FileEntry[];
  readonly links: readonly LinkEntry[];
  /** Directories to make in places that exist, parents first. */
  readonly directories: readonly string[];
  /** What must go: the topmost paths, and how many entries that is. */
  readonly remove: readonly string[];
  readonly removed: number;
  /** Paths whose content is right and whose mode is not. */
  readonly modes: readonly { readonly path: string; readonly mode: number }[];
  /** Right already; `stat` is from before the content was looked at. */
  readonly kept: readonly { readonly path: string; readonly stat: FileStat }[];
}

export const FILE_MODE = 0o644;
export const EXECUTABLE_MODE = 0o755;

export function modeOf(kind: 'file' | 'executable'): number {
  return kind === 'executable' ? EXECUTABLE_MODE : FILE_MODE;
}

/** Compares; a file whose stat data are not known is read only where it could be right. */
export function planGet(of: {
  readonly root: string;
  readonly tree: Tree;
  readonly scan: Scan;
  readonly known: KnownFiles;
  readonly hasher: FileHasher;
}): GetPlan {
  const { tree, scan } = of;
  const wanted = new Map<string, TreeEntry>(tree.map((entry) => [entry.path, entry]));
  const present = new Map(scan.found.map((found) => [found.path, found]));
  const fresh = scan.missing.map((path) => ({
    path,
    entries: tree.filter((entry) => isInside(entry.path, [path])),
  }));
  const gone = scan.found.filter((found) => !canStay(found, wanted.get(found.path)));
  const goneSet = new Set(gone.map((found) => found.path));
  const plan = {
    fresh: fresh.filter(({ path, entries }) => entries.length > 0 || path === '.'),
    files: [] as FileEntry[],
    links: [] as LinkEntry[],
    directories: [] as string[],
    remove: gone.map(({ path }) => path).filter((path) => !goneSet.has(parentOf(path) ?? '')),
    removed: gone.length,
    modes: [] as { path: string; mode: number }[],
    kept: [] as { path: string; stat: FileStat }[],
  };
  for (const entry of tree) {
    if (scan.missing.length > 0 && isInside(entry.path, scan.missing)) continue;
    const found = goneSet.has(entry.path) ? undefined : present.get(entry.path);
    if (entry.kind === 'directory') planDirectory(plan, entry.path, found);
    else if (entry.kind === 'symlink') planLink(plan, entry, found);
    else planFile({ ...of, plan }, entry, found);
  }
  return plan;
}

/** A file may take the place of a file or symlink by a rename; anything else must go first. */
function canStay(found: Found, entry: TreeEntry | undefined): boolean {
  if (entry === undefined || found.kind === 'other') return false;
  return (found.kind === 'directory') === (entry.kind === 'directory');
}

interface Draft {
  readonly files: FileEntry[];
  readonly links: LinkEntry[];
  readonly directories: string[];
  readonly modes: { path: string; mode: number }[];
  readonly kept: { path: string; stat: FileStat }[];
}

function planDirectory(plan: Draft, path: string, found: Found | undefined): void {
  if (found?.kind !== 'directory') plan.directories.push(path);
  else if ((found.mode & 0o700) !== 0o700) plan.modes.push({ path, mode: EXECUTABLE_MODE });
}

function planLink(plan: Draft, entry: LinkEntry, found: Found | undefined): void {
  if (found?.kind !== 'symlink' || found.target !== entry.target) plan.links.push(entry);
}

function planFile(
  of: {
    readonly root: string;
    readonly known: KnownFiles;
    readonly hasher: FileHasher;
    readonly plan: Draft;
  },
  entry: FileEntry,
  found: Found | undefined,
): void {
  const { plan } = of;
  const isFile = found?.kind === 'file' || found?.kind === 'executable';
  if (!isFile || !isSameContent(of, entry, found.stat)) {
    plan.files.push(entry);
    return;
  }
  plan.kept.push({ path: entry.path, stat: found.stat });
  if (found.kind !== entry.kind || (found.stat.mode & 0o7002) !== 0) {
    plan.modes.push({ path: entry.path, mode: modeOf(entry.kind) });
  }
}

/** A file with other hard links is never kept: whoever writes through them would change the output. */
function isSameContent(
  { root, known, hasher }: { root: string; known: KnownFiles; hasher: FileHasher },
  entry: FileEntry,
  stat: FileStat,
): boolean {
  if (stat.size !== entry.size || stat.nlink > 1) return false;
  const digest = known(entry.path, stat) ?? hasher.hash(join(root, entry.path), stat.size).digest;
  return digest === entry.digest;
}
