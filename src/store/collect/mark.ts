/** Marking: which packs, records and marks stay, and why. Looks at graves too, as if nothing had been buried. */
import type {
  CollectionRoots,
  CollectionRules,
  KeepReason,
  StoredItem,
} from '../../domain/collection.js';
import type { Digest } from '../../domain/digest.js';
import type { Finding } from '../../domain/finding.js';
import { createBlobReader, type BlobReader } from '../packs/blob-reader.js';
import { packFiles } from '../graves.js';
import type { StoreContext } from '../layout.js';
import { createPackIndex, type PackIndex } from '../packs/pack-index.js';
import { placesOf } from '../packs/pack-format.js';
import { openVerified } from '../packs/verified-packs.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { createLivePacks, type LivePacks } from './live-packs.js';
import { neededOf } from './needed.js';

/** What a look at the whole store gave. */
export interface Marked {
  readonly index: PackIndex;
  readonly live: LivePacks;
  /** Records and marks that nothing keeps any more. */
  readonly dead: readonly StoredItem[];
  /** False: nobody can tell what is needed, so no pack may go. */
  readonly isComplete: boolean;
  readonly findings: readonly Finding[];
}

/** Turns at most: each but the last takes a damaged pack out of the store. */
const TURNS = 8;

/** Throws `store-newer`, `state-read-failed`. */
export function mark(
  view: StoreContext,
  of: {
    readonly roots: CollectionRoots;
    readonly rules: CollectionRules;
    /** Packs that are not in a grave. */
    readonly here: ReadonlySet<Digest>;
  },
): Marked {
  for (let turn = 1; ; turn += 1) {
    const index = createPackIndex(view);
    index.refresh();
    const reader = createBlobReader(view, index);
    try {
      const marked = markOnce(view, { ...of, index, reader });
      if (coversAreRight(view, marked)) return marked;
      if (turn === TURNS) return { ...marked, isComplete: false };
    } finally {
      reader.close();
    }
  }
}

function markOnce(
  view: StoreContext,
  of: {
    readonly index: PackIndex;
    readonly reader: BlobReader;
    readonly roots: CollectionRoots;
    readonly rules: CollectionRules;
    readonly here: ReadonlySet<Digest>;
  },
): Marked {
  const { index, reader, roots, rules, here } = of;
  const live = createLivePacks(index, here);
  const isUnsure = packFiles(view).length > index.packs().length;
  const alive = new Set<Digest>();
  const dead: StoredItem[] = [];
  let isComplete = true;
  const stays = (candidate: Candidate): boolean => {
    const { tree, reason } = candidate;
    if (reason === null) return false;
    if (tree === null || alive.has(tree)) return true;
    const needed = neededOf(index, reader, tree);
    if (!needed.isKnown && isUnsure) isComplete = false;
    if (!live.add(needed.blobs, reason, limitOf(candidate, rules))) return false;
    alive.add(tree);
    return true;
  };
  for (const candidate of candidatesOf(view, roots, rules)) {
    if (!stays(candidate) && candidate.item !== null) dead.push(candidate.item);
  }
  return {
    index,
    live,
    dead,
    isComplete,
    findings: findingsOf({ index, isComplete, live }, rules),
  };
}

/** Only what is merely recent, and not too young, gives way to the quota. */
function limitOf({ reason, isYoung }: Candidate, { maxBytes }: CollectionRules): number {
  return reason === 'recent' && !isYoung ? (maxBytes ?? Infinity) : Infinity;
}

/**
 * Where a pack may go because what lives in it lies elsewhere too, elsewhere is read whole first: a copy that rotted
 * unseen must not outlive the good one (T12). False when one was damaged; it is in quarantine then.
 */
function coversAreRight(view: StoreContext, { index, live }: Marked): boolean {
  const verified = openVerified(view, index);
  const twice = index
    .packs()
    .filter(({ pack }) => !live.chosen.has(pack))
    .flatMap(({ table }) => placesOf(table).map(({ digest }) => digest))
    .filter((blob) => live.blobs.has(blob))
    .flatMap((blob) => index.locations(blob).map(({ pack }) => pack));
  const covers = [...new Set(twice)].filter((pack) => live.chosen.has(pack));
  return covers.map((pack) => verified.isRight(pack)).every((isRight) => isRight);
}

function findingsOf(
  { index, isComplete, live }: Pick<Marked, 'index' | 'isComplete' | 'live'>,
  { maxBytes }: CollectionRules,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isComplete) {
    const locked = index.lockedBy();
    const keys = locked.length === 0 ? '' : `; missing keys: ${locked.join(', ')}`;
    findings.push({
      severity: 'warning',
      code: 'gc-incomplete',
      message: `no pack was touched: one that cannot be read here may say what others are needed for${keys}`,
      fix: 'give all keys in LOCKSTEP_STORE_KEYS, or use the newest version of Lockstep',
    });
  }
  if (maxBytes !== null && live.bytes > maxBytes) {
    findings.push({
      severity: 'notice',
      code: 'gc-over-quota',
      message: `what must stay is ${live.bytes} bytes, more than the ${maxBytes} that are allowed`,
      fix: 'raise store.max_size, or keep fewer journal entries with --keep-entries',
    });
  }
  return findings;
}

/** Bytes and packs that stay by reason; packs that cannot be looked into stay too. */
export function keptBy({ index, live }: Marked): Map<KeepReason, { packs: number; bytes: number }> {
  const kept = new Map<KeepReason, { packs: number; bytes: number }>();
  for (const [pack, reason] of live.chosen) {
    const sum = kept.get(reason) ?? { packs: 0, bytes: 0 };
    kept.set(reason, { packs: sum.packs + 1, bytes: sum.bytes + index.sizeOf(pack) });
  }
  return kept;
}
