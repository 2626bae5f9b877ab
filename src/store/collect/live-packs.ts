/** The packs that live blobs need, chosen as blobs come: a blob in several packs adds none if one of them is chosen. */
import type { Digest } from '../../domain/digest.js';
import type { KeepReason } from '../../domain/collection.js';
import type { PackIndex } from '../packs/pack-index.js';

export interface LivePacks {
  /** Adds what some blobs need, unless that would be more than `maxBytes` in all: then false, and nothing is added. */
  add(blobs: readonly Digest[], reason: KeepReason, maxBytes?: number): boolean;
  /** Each chosen pack with the first reason that chose it. */
  readonly chosen: ReadonlyMap<Digest, KeepReason>;
  /** Blobs that are needed. */
  readonly blobs: ReadonlySet<Digest>;
  /** Of all chosen packs. */
  readonly bytes: number;
}

/** Of several packs with a blob, one that is `here`, not in a grave, comes first, then the smallest. */
export function createLivePacks(index: PackIndex, here: ReadonlySet<Digest>): LivePacks {
  const rank = (pack: Digest): number => (here.has(pack) ? 0 : Infinity) + index.sizeOf(pack);
  const first = (a: Digest, b: Digest): number => compare(rank(a), rank(b)) || (a < b ? -1 : 1);
  const chosen = new Map<Digest, KeepReason>();
  const blobs = new Set<Digest>();
  let bytes = 0;
  return {
    chosen,
    blobs,
    get bytes() {
      return bytes;
    },
    add(wanted, reason, maxBytes = Infinity) {
      const fresh = wanted.filter((blob) => !blobs.has(blob));
      const more = choose({ index, chosen, first }, fresh);
      const added = [...more].reduce((sum, pack) => sum + index.sizeOf(pack), 0);
      if (added > 0 && bytes + added > maxBytes) return false;
      for (const blob of fresh) blobs.add(blob);
      for (const pack of more) chosen.set(pack, reason);
      bytes += added;
      return true;
    },
  };
}

/** Packs with a blob that is nowhere else first, so that a choice falls on them. */
function choose(
  {
    index,
    chosen,
    first,
  }: {
    readonly index: PackIndex;
    readonly chosen: ReadonlyMap<Digest, KeepReason>;
    readonly first: (a: Digest, b: Digest) => number;
  },
  blobs: readonly Digest[],
): ReadonlySet<Digest> {
  const more = new Set<Digest>();
  const choices: (readonly Digest[])[] = [];
  for (const blob of blobs) {
    const packs = packsWith(index, blob).sort(first);
    if (packs.some((pack) => chosen.has(pack) || more.has(pack))) continue;
    if (packs.length > 1) choices.push(packs);
    else for (const pack of packs) more.add(pack);
  }
  for (const packs of choices) {
    const [best] = packs;
    const isCovered = packs.some((pack) => more.has(pack));
    if (best !== undefined && !isCovered) more.add(best);
  }
  return more;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What is there as bytes is taken as bytes: a delta needs its base too. */
function packsWith(index: PackIndex, blob: Digest): Digest[] {
  const places = index.locations(blob);
  const asBytes = places.filter(({ kind }) => kind === 'bytes');
  return (asBytes.length > 0 ? asBytes : places).map(({ pack }) => pack);
}
