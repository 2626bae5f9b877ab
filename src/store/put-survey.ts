/** Looks at what is to be stored, and compares it with what was seen there last. */
import { whyUnsafe } from '../domain/safe-path.js';
import { checkTree, treeRefused } from '../domain/tree-rules.js';
import { LockstepError } from '../errors.js';
import type { StoreContext } from './layout.js';
import { beginWalk, type Found } from './scan.js';
import type { Sidecar } from './stat-sidecar.js';

export type FoundFile = Extract<Found, { kind: 'file' | 'executable' }>;

export interface Survey {
  /** In the order of a tree, obeying all rules of trees. */
  readonly found: readonly Found[];
  /** For each, the number of the sidecar's entry with the same content, or -1. */
  readonly known: readonly number[];
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
  toRead: (number: number, file: FoundFile) => void,
): Promise<Survey> {
  const { sidecar } = of;
  const walk = beginWalk(context.disk, of.root, of.places);
  requireAll(walk.missing);
  const cursor = sidecar?.cursor() ?? (() => -1);
  const found: Found[] = [];
  const known: number[] = [];
  let stale = 0;
  let others = 0;
  for (let slice = walk.next(SLICE); slice.length > 0; slice = walk.next(SLICE)) {
    for (const entry of slice) {
      const n = cursor(entry.path);
      const outcome = sidecar === null || n < 0 ? 'other' : sidecar.compare(n, entry);
      if (outcome === 'other') others += 1;
      if (outcome === 'stale') stale += 1;
      if (outcome !== 'same' && isFile(entry)) toRead(found.length, entry);
      known.push(outcome === 'same' ? n : -1);
      found.push(entry);
    }
    await nextTurn();
  }
  const hasSameNames = others === 0 && found.length === sidecar?.count;
  // The same names were allowed when the sidecar's tree was made.
  if (!hasSameNames) requireAllowed(found);
  return { found, known, isSame: hasSameNames && stale === 0 };
}

export function isFile(entry: Found): entry is FoundFile {
  return entry.kind === 'file' || entry.kind === 'executable';
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

function requireAllowed(found: readonly Found[]): void {
  const entries = found.map((entry) => {
    const reason = whyUnsafe(entry.path);
    if (reason !== null) throw treeRefused(entry.path, reason);
    if (entry.kind === 'other') throw treeRefused(entry.path, 'it is a device, FIFO or socket');
    if (entry.kind === 'symlink') return entry;
    return { kind: entry.kind, path: entry.path };
  });
  checkTree(entries);
}
