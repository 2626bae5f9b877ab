/** How the packs of a store travel as few immutable cache entries: large sets once, the small rest every time. */

/** An entry that holds packs only. Its name is the digest of theirs, so the same set is one entry. */
export interface PackGroup {
  /** File names of packs, sorted. */
  readonly packs: readonly string[];
}

export interface TravellingPack {
  readonly name: string;
  readonly bytes: number;
}

export interface TransferPlan {
  /** Groups of earlier runs that still hold what is wanted. */
  readonly kept: readonly PackGroup[];
  /** Groups to save now. */
  readonly fresh: readonly PackGroup[];
  /** Packs that go with the records. */
  readonly inline: readonly string[];
}

/** What travels anew with every save at most. */
const INLINE_BYTES = 32 * 1024 ** 2;
/** A group is brought whole, so it is not made larger than an entry that downloads well. */
const GROUP_BYTES = 512 * 1024 ** 2;

/**
 * New packs go with the records until they are more than 32 MiB; then they become a group that later runs only name.
 * So a first save is a few entries and every later one is one. A group of which less than half is still wanted is
 * given up, and what is wanted of it travels anew.
 */
export function planTransfer(
  packs: readonly TravellingPack[],
  known: readonly PackGroup[],
): TransferPlan {
  const wanted = new Set(packs.map(({ name }) => name));
  const kept = known.filter((group) => {
    const live = group.packs.filter((name) => wanted.has(name)).length;
    return live > 0 && live * 2 >= group.packs.length;
  });
  const covered = new Set(kept.flatMap((group) => group.packs));
  const rest = packs.filter(({ name }) => !covered.has(name));
  const bytes = rest.reduce((sum, pack) => sum + pack.bytes, 0);
  if (bytes <= INLINE_BYTES) return { kept, fresh: [], inline: rest.map(({ name }) => name) };
  return { kept, fresh: grouped(rest), inline: [] };
}

function grouped(packs: readonly TravellingPack[]): PackGroup[] {
  const groups: { packs: string[]; bytes: number }[] = [];
  for (const { name, bytes } of packs) {
    const last = groups.at(-1);
    if (last === undefined || last.bytes + bytes > GROUP_BYTES)
      groups.push({ packs: [name], bytes });
    else {
      last.packs.push(name);
      last.bytes += bytes;
    }
  }
  return groups.map((group) => ({ packs: group.packs.toSorted() }));
}

const PACK_NAME = /^[0-9a-f]{64}\.pack$/;
const MOST_GROUPS = 64;

/** Reads the list of groups that a foreign entry names; nothing of it is believed but well-formed names. */
export function parseGroups(text: string): readonly PackGroup[] {
  const groups = listIn(text);
  const named = groups.flatMap((group) => {
    const packs: unknown = (group as { packs?: unknown } | null)?.packs;
    return Array.isArray(packs) && packs.length > 0 && packs.every(isPackName) ? [{ packs }] : [];
  });
  return named.slice(0, MOST_GROUPS);
}

function isPackName(value: unknown): value is string {
  return typeof value === 'string' && PACK_NAME.test(value);
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    const groups: unknown = (value as { groups?: unknown } | null)?.groups;
    return Array.isArray(groups) ? groups : [];
  } catch {
    // A damaged list names nothing: its packs are missed, and what needs them is built.
    return [];
  }
}
