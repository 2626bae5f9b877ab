/** Looks at what is to be stored, and compares it with what was seen there last. */
import { whyUnsafeFrom } from '../../domain/safe-path.js';
import { checkTree, treeRefused } from '../../domain/tree-rules.js';
import { LockstepError } from '../../errors.js';
import type { StoreContext } from '../layout.js';
import { beginWalk, type Found } from '../scan.js';
import { createStatColumns, setStat, type Sidecar, type StatColumns } from '../stat-sidecar.js';

/** An entry without its stat data: those go into columns at once, as tens of thousands of small objects cost time. */
export type SeenEntry =
  | { readonly kind: 'file' | 'executable'; readonly path: string; readonly size: number }
  | { readonly kind: 'symlink'; readonly path: string; readonly target: string }
  | { readonly kind: 'directory'; readonly path: string };

export interface Survey {
  /** In the order of a tree, obeying all rules of trees. */
  readonly seen: readonly SeenEntry[];
  /** For each, the number of the sidecar's entry with the same content, or -1. */
  readonly known: readonly number[];
  readonly stats: StatColumns;
  /** True when it is the sidecar's tree, by all that stat data tell. */
  readonly isSame: boolean;
}

/** Entries at a time: between two, the threads' results come in. */
const SLICE = 2048;

/**
 * Walks the places; `toRead` is told of every file whose content is not known, with its number. Throws `output-missing`,
 * `tree-unsafe`, `state-read-failed`.
 */
export async function surveyPlaces(
  context: StoreContext,
  of: {
    readonly root: string;
    readonly places: readonly string[];
    /** Null when nothing is known. */
    readonly sidecar: Sidecar | null;
  },
  toRead: (number: number, path: string, size: number) => void,
): Promise<Survey> {
  const { sidecar } = of;
  const walk = beginWalk(context.disk, of.root, of.places);
  requireAll(walk.missing);
  const compare = comparison(sidecar);
  const seen: SeenEntry[] = [];
  const known: number[] = [];
  let stats = createStatColumns(sidecar?.count ?? SLICE);
  for (let slice = walk.next(SLICE); slice.length > 0; slice = walk.next(SLICE)) {
    stats = withRoom(stats, seen.length + slice.length);
    for (const found of slice) {
      const number = seen.length;
      const entry = entryOf(found);
      const same = compare.next(found);
      seen.push(entry);
      known.push(same);
      if ('stat' in found) setStat(stats, number, found.stat);
      if (same < 0 && 'size' in entry) toRead(number, entry.path, entry.size);
    }
    await nextTurn();
  }
  const hasSameNames = compare.hasSameNames();
  // They were allowed when the sidecar's tree was made.
  if (!hasSameNames) checkTree(seen);
  return { seen, known, stats, isSame: hasSameNames && known.every((n) => n >= 0) };
}

/** Goes through the sidecar beside the walk. */
function comparison(sidecar: Sidecar | null) {
  const cursor = sidecar?.cursor() ?? null;
  let count = 0;
  let others = 0;
  return {
    /** The number of the same entry, or -1. */
    next(found: Found): number {
      const n = cursor === null ? -1 : cursor(found.path);
      const outcome = sidecar === null || n < 0 ? 'other' : sidecar.compare(n, found);
      count += 1;
      if (outcome === 'other') others += 1;
      return outcome === 'same' ? n : -1;
    },
    /** True when all names, kinds and targets of links were those of the sidecar. */
    hasSameNames: () => others === 0 && count === sidecar?.count,
  };
}

/** The directories above an entry were looked at before it. */
function entryOf(found: Found): SeenEntry {
  const { path } = found;
  const reason = whyUnsafeFrom(path, path.lastIndexOf('/') + 1);
  if (reason !== null) throw treeRefused(path, reason);
  switch (found.kind) {
    case 'file':
    case 'executable':
      return { kind: found.kind, path, size: found.stat.size };
    case 'symlink':
      return { kind: 'symlink', path, target: found.target };
    case 'directory':
      return { kind: 'directory', path };
    case 'other':
      throw treeRefused(path, 'it is a device, FIFO or socket');
  }
}

function withRoom(stats: StatColumns, count: number): StatColumns {
  if (stats.sizes.length >= count) return stats;
  const larger = createStatColumns(Math.max(count, stats.sizes.length * 2));
  larger.sizes.set(stats.sizes);
  larger.mtimes.set(stats.mtimes);
  larger.ctimes.set(stats.ctimes);
  larger.inodes.set(stats.inodes);
  return larger;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function requireAll(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new LockstepError('output-missing', {
    message: `the build did not make ${missing.join(', ')}`,
    hint: 'correct "outputs" of the recipe, or the build',
    data: { paths: missing },
  });
}
