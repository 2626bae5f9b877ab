/** The plan of one collection: the object that a dry run prints and a run carries out. */
import type {
  CollectionRoots,
  CollectionRules,
  KeepReason,
  StoredItem,
} from '../../domain/collection.js';
import type { Digest } from '../../domain/digest.js';
import type { Finding } from '../../domain/finding.js';
import { buriedIn, itemPath, listGraves, packFiles, unburied, type BuriedItem } from '../graves.js';
import { liveLeases } from '../leases.js';
import type { StoreContext } from '../layout.js';
import { mark, keptBy, type Marked } from './mark.js';
import { isReady, readStamp } from './grave-stamp.js';
import { chooseRepack, type Repack } from './repack.js';

export interface CollectionPlan {
  /** In graves, and needed. */
  readonly restore: readonly BuriedItem[];
  /** In graves whose time has come, and needed by nothing. */
  readonly sweep: readonly BuriedItem[];
  /** In graves that have to wait. */
  readonly wait: readonly BuriedItem[];
  /** In the store, and needed by nothing. */
  readonly bury: readonly StoredItem[];
  /** Packs that are mostly dead, or not under the key of today. They are among the kept until their live blobs lie elsewhere. */
  readonly repack: Repack;
  readonly kept: ReadonlyMap<KeepReason, { readonly packs: number; readonly bytes: number }>;
  readonly findings: readonly Finding[];
  readonly marked: Marked;
  /** The store with its graves, as it was marked. */
  readonly view: StoreContext;
}

/**
 * Looks at everything and changes nothing, besides setting aside what is damaged. Which graves are ready is decided before
 * the roots are read: whoever could have relied on what is in them has ended, and what they rooted is seen (T44).
 */
export async function planCollection(
  context: StoreContext,
  readRoots: () => Promise<CollectionRoots>,
  rules: CollectionRules,
): Promise<CollectionPlan> {
  const leases = new Set(liveLeases(context));
  const ready = new Set(
    listGraves(context).filter((grave) =>
      isReady(context, readStamp(context, grave), { leases, graceMs: rules.graceMs }),
    ),
  );
  const roots = await readRoots();
  const buried = listGraves(context).flatMap((grave) => buriedIn(context, grave));
  const view = unburied(context);
  const marked = mark(view, { roots, rules, here: new Set(packFiles(context)) });
  const isDead = createTest(marked);
  const doomed = buried.filter(isDead);
  return {
    restore: buried.filter((item) => !isDead(item)),
    sweep: doomed.filter(({ grave }) => ready.has(grave)),
    wait: doomed.filter(({ grave }) => !ready.has(grave)),
    bury: itemsOf(marked).filter(
      (item) => isDead(item) && !isBuried(buried, item) && !isYoung(context, item, rules),
    ),
    repack: chooseRepack(
      marked,
      context.keys,
      (pack) => !isBuried(buried, { kind: 'pack', digest: pack }),
    ),
    kept: keptBy(marked),
    findings: marked.findings,
    marked,
    view,
  };
}

function itemsOf({ index, dead }: Marked): readonly StoredItem[] {
  const packs = index
    .packs()
    .map(({ pack, bytes }) => ({ kind: 'pack', digest: pack, bytes }) as const);
  return [...packs, ...dead];
}

/** True for what nothing needs. What is not known here stays, and so does every pack when nobody can tell. */
function createTest({ index, live, dead, isComplete }: Marked): (item: StoredItem) => boolean {
  const others = new Set(dead.map(keyOf));
  return (item) => {
    if (item.kind !== 'pack') return others.has(keyOf(item));
    return isComplete && index.pack(item.digest) !== null && !live.chosen.has(item.digest);
  };
}

/** A pack that came a moment ago may wait for the record or mark that needs it. */
function isYoung(context: StoreContext, item: StoredItem, { graceMs }: CollectionRules): boolean {
  if (item.kind !== 'pack') return false;
  const stat = context.disk.lstat(itemPath(context, { ...item, grave: null }));
  return stat !== null && context.clock.now() - Number(stat.mtimeNs / 1_000_000n) < graceMs;
}

function isBuried(
  buried: readonly BuriedItem[],
  item: { readonly kind: StoredItem['kind']; readonly digest: Digest },
): boolean {
  return buried.some(({ kind, digest }) => kind === item.kind && digest === item.digest);
}

function keyOf({ kind, digest }: Pick<StoredItem, 'kind' | 'digest'>): string {
  return `${kind} ${digest}`;
}
