/** A catalog by script: what it has is what the test puts there. */
import { digestOf, hexOf, type Digest } from '../../src/domain/digest.js';
import type {
  Invalidation,
  KeptTree,
  StoreCatalog,
  StoredObject,
  StoredRecord,
  StoredTree,
  UseCounts,
  VerifiedStore,
} from '../../src/ports/store-catalog.js';

export interface MemoryCatalog extends StoreCatalog {
  readonly objects: StoredObject[];
  readonly all: StoredRecord[];
  readonly kept: KeptTree[];
  readonly trees: Map<Digest, StoredTree>;
  readonly notes: Map<Digest, Invalidation>;
  readonly counts: Map<string, UseCounts>;
  /** What `verify` answers, one after another; the last again and again. */
  readonly verified: VerifiedStore[];
}

const SOUND: VerifiedStore = { packs: 0, trees: 0, bytes: 0, damaged: [], broken: [] };

export function memoryCatalog(): MemoryCatalog {
  const catalog = {
    objects: [] as StoredObject[],
    all: [] as StoredRecord[],
    kept: [] as KeptTree[],
    trees: new Map<Digest, StoredTree>(),
    notes: new Map<Digest, Invalidation>(),
    counts: new Map<string, UseCounts>(),
    verified: [] as VerifiedStore[],
  };
  const answer = <T>(value: T): Promise<T> => Promise.resolve(value);
  const without = <T>(list: T[], isIt: (one: T) => boolean): Promise<boolean> => {
    const at = list.findIndex(isIt);
    if (at >= 0) list.splice(at, 1);
    return answer(at >= 0);
  };
  return {
    ...catalog,
    keyIds: [],
    has: (tree) => answer(catalog.trees.has(tree)),
    find: (hex) => answer(catalog.objects.filter(({ digest }) => hexOf(digest).startsWith(hex))),
    records: () => answer([...catalog.all]),
    keptTrees: () => answer(catalog.kept),
    tree: (digest) => answer(catalog.trees.get(digest) ?? null),
    pack: (digest) => answer({ pack: digest, bytes: 100, blobs: 3 }),
    blob: () => answer({ bytes: 7, packs: [digestOf('pack')] }),
    totals: () =>
      answer({
        bytes: 100,
        packs: 1,
        blobs: 3,
        quarantined: { files: 0, bytes: 0 },
        lockedBy: [],
      }),
    removeRecord: (key) => without(catalog.all, ({ record }) => record.buildKey === key),
    removeKept: (tree) => without(catalog.kept, (one) => one.tree === tree),
    verify: () =>
      answer(
        (catalog.verified.length > 1 ? catalog.verified.shift() : catalog.verified[0]) ?? SOUND,
      ),
    invalidate: (note) => answer(void catalog.notes.set(note.buildKey, note)),
    invalidation: (key) => answer(catalog.notes.get(key) ?? null),
    clearInvalidation: (key) => answer(void catalog.notes.delete(key)),
    countUses: (uses) => {
      for (const [name, counts] of uses) catalog.counts.set(name, counts);
      return answer(undefined);
    },
    useCounts: () => answer(catalog.counts),
  };
}
