/** What must change on the disk so that some paths are what a tree says; nothing is written here. */
import { compareUtf8, parentOf } from '../../domain/tree-rules.js';
import type { Tree, TreeEntry } from '../../domain/tree.js';
import type { FileStat } from '../../ports/disk.js';
import type { FileEntry } from './load-tree.js';
import { isInside, type Found, type Scan } from '../scan.js';
import { createStatColumns, setStat, type Sidecar, type StatColumns } from '../stat-sidecar.js';

/** Numbers are those of entries in the tree. */
export interface GetPlan {
  /** Of the asked paths, those that do not exist yet: each is made aside, whole, and renamed. */
  readonly fresh: readonly { readonly path: string; readonly entries: readonly number[] }[];
  /** Files and symlinks to put in places that exist. */
  readonly files: readonly number[];
  readonly links: readonly number[];
  /** Directories to make in places that exist, parents first. */
  readonly directories: readonly string[];
  /** What must go: the topmost paths, and how many entries that is. */
  readonly remove: readonly string[];
  readonly removed: number;
  /** Paths whose content is right and whose mode is not; `isOther`: a file that should be executable, or should not. */
  readonly modes: readonly {
    readonly entry: number;
    readonly path: string;
    readonly mode: number;
    readonly isOther: boolean;
  }[];
  /** How many files are right already; what is known of them, from before their content was looked at, is in `stats`. */
  readonly kept: number;
  readonly stats: StatColumns;
  /** True when a file had to be read to know that it is right. */
  readonly isHashed: boolean;
}

export const FILE_MODE = 0o644;
export const EXECUTABLE_MODE = 0o755;

export function modeOf(kind: 'file' | 'executable'): number {
  return kind === 'executable' ? EXECUTABLE_MODE : FILE_MODE;
}

/** Reads a file: what it was like before, if its content is the entry's, else null. */
export type Look = (
  entry: FileEntry,
) => { readonly stat: FileStat; readonly isRacy: boolean } | null;

interface Comparing {
  readonly tree: Tree;
  readonly scan: Scan;
  readonly sidecar: Sidecar | null;
  readonly look: Look;
}

type Draft = {
  -readonly [K in keyof GetPlan]: GetPlan[K] extends readonly (infer T)[] ? T[] : GetPlan[K];
};

/** Compares two lists in the order of trees; a file whose stat data are not known is read only where it could be right. */
export function planGet(of: Comparing): GetPlan {
  const { tree, scan } = of;
  const plan: Draft = {
    fresh: freshIn(tree, scan.missing),
    files: [],
    links: [],
    directories: [],
    remove: [],
    removed: 0,
    modes: [],
    kept: 0,
    stats: createStatColumns(tree.length),
    isHashed: false,
  };
  const isKnown = createKnown(of);
  const drop = createDrop(plan);
  const take = createTake(scan.found, drop);
  tree.forEach((entry, n) => {
    const there = take(entry.path);
    const isFresh = there === undefined && isInside(entry.path, scan.missing);
    if (isFresh) return;
    const isReplaced = there !== undefined && !canStay(there, entry);
    if (isReplaced) drop(there);
    const kept = isReplaced ? undefined : there;
    if (entry.kind === 'directory') planDirectory(plan, { entry, n }, kept);
    else if (entry.kind === 'symlink') planLink(plan, { entry, n }, kept);
    else planFile({ plan, isKnown, look: of.look }, { entry, n }, kept);
  });
  take(null);
  return plan;
}

/** Notes what must go; what is below something that must go is not named. */
function createDrop(plan: Draft): (found: Found) => void {
  const gone = new Set<string>();
  return (found) => {
    plan.removed += 1;
    if (!gone.has(parentOf(found.path) ?? '')) plan.remove.push(found.path);
    if (found.kind === 'directory') gone.add(found.path);
  };
}

/** Gives what was found at a path, asked in the order of the tree, and drops all before it; at `null`, all that is left. */
function createTake(
  found: readonly Found[],
  drop: (found: Found) => void,
): (path: string | null) => Found | undefined {
  let at = 0;
  return (path) => {
    for (let next = found[at]; next !== undefined; next = found[at]) {
      if (next.path !== path && path !== null && compareUtf8(next.path, path) > 0) return undefined;
      at += 1;
      if (next.path === path) return next;
      drop(next);
    }
    return undefined;
  };
}

/** True when nothing has to be done but what `modes` says. */
export function isWhole({ fresh, files, links, directories, remove }: GetPlan): boolean {
  return [fresh, files, links, directories, remove].every((list) => list.length === 0);
}

function freshIn(tree: Tree, missing: readonly string[]): { path: string; entries: number[] }[] {
  const fresh = missing.map((path) => ({
    path,
    entries: tree.flatMap((entry, n) => (isInside(entry.path, [path]) ? [n] : [])),
  }));
  return fresh.filter(({ path, entries }) => entries.length > 0 || path === '.');
}

/** A file may take the place of a file or symlink by a rename; anything else must go first. */
function canStay(found: Found, entry: TreeEntry): boolean {
  if (found.kind === 'other') return false;
  return (found.kind === 'directory') === (entry.kind === 'directory');
}

function planDirectory(
  plan: Draft,
  { entry, n }: { readonly entry: TreeEntry; readonly n: number },
  found: Found | undefined,
): void {
  if (found?.kind !== 'directory') plan.directories.push(entry.path);
  else if ((found.mode & 0o700) !== 0o700) {
    plan.modes.push({ entry: n, path: entry.path, mode: EXECUTABLE_MODE, isOther: false });
  }
}

function planLink(
  plan: Draft,
  { entry, n }: { readonly entry: Extract<TreeEntry, { kind: 'symlink' }>; readonly n: number },
  found: Found | undefined,
): void {
  if (found?.kind !== 'symlink' || found.target !== entry.target) plan.links.push(n);
}

type Known = 'same' | 'different' | 'unknown';

interface Judging {
  readonly plan: Draft;
  readonly isKnown: (entry: FileEntry, stat: FileStat) => Known;
  readonly look: Look;
}

function planFile(
  of: Judging,
  { entry, n }: { readonly entry: FileEntry; readonly n: number },
  found: Found | undefined,
): void {
  const { plan } = of;
  const seen = found !== undefined && 'stat' in found ? lookAt(of, entry, found.stat) : null;
  if (found === undefined || seen === null) {
    plan.files.push(n);
    return;
  }
  plan.kept += 1;
  setStat(plan.stats, n, seen.stat);
  if (seen.isRacy) plan.stats.mtimes[n] = NEVER_OLDER;
  planMode(plan, { entry, n }, { isOther: found.kind !== entry.kind, mode: seen.stat.mode });
}

/** Null for a file that is not right. One with other hard links never is: who writes through them would change the output. */
function lookAt({ plan, isKnown, look }: Judging, entry: FileEntry, stat: FileStat) {
  if (stat.size !== entry.size || stat.nlink > 1) return null;
  const known = isKnown(entry, stat);
  if (known === 'same') return { stat, isRacy: false };
  const seen = known === 'unknown' ? look(entry) : null;
  if (seen !== null) plan.isHashed = true;
  return seen;
}

function planMode(
  plan: Draft,
  { entry, n }: { readonly entry: FileEntry; readonly n: number },
  found: { readonly isOther: boolean; readonly mode: number },
): void {
  const { isOther } = found;
  if (!isOther && (found.mode & 0o7002) === 0) return;
  plan.modes.push({ entry: n, path: entry.path, mode: modeOf(entry.kind), isOther });
}

/** A time that no stamp is later than: what may have changed once more in the tick it was read in is not believed again. */
export const NEVER_OLDER = 2n ** 63n - 1n;

/** What the sidecar tells of a file, asked in the order of the tree. A list's digest says nothing about a whole file's. */
function createKnown({ sidecar }: Comparing): (entry: FileEntry, stat: FileStat) => Known {
  if (sidecar === null) return () => 'unknown';
  const find = sidecar.cursor();
  return (entry, stat) => {
    const n = find(entry.path);
    if (n < 0 || !sidecar.isUnchanged(n, stat)) return 'unknown';
    const known = sidecar.entry(n);
    if (!('digest' in known) || known.chunked !== entry.chunked) return 'unknown';
    return known.digest === entry.digest ? 'same' : 'different';
  };
}
