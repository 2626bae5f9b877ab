/** What the local store does not have, from the remotes: records with their origin, trees with all their packs. */
import { whyUntrusted, type RecordOrigin } from '../../domain/accept-record.js';
import type { Digest } from '../../domain/digest.js';
import type { BuildRecord } from '../../domain/record.js';
import type { Disk } from '../../ports/disk.js';
import type { LocalStore } from '../../ports/local-store.js';
import { isStillThere, pullPacks } from './pull.js';
import type { Remote } from './remote.js';
import type { FoundRoot } from './remote-root.js';
import { checkSignatures, type PrivateKey, type PublicKey } from './signing.js';

/** The tiers of one run, and what it has learnt. */
export interface Tiers {
  readonly local: LocalStore;
  readonly remotes: readonly Remote[];
  readonly trust: 'high' | 'low';
  readonly keys: {
    /** Whose records are believed. */
    readonly trusted: readonly PublicKey[];
    /** Signs what this run writes. */
    readonly own: PrivateKey | null;
    /** `writers: trusted` is then not enough. */
    readonly require: boolean;
  };
  readonly disk: Disk;
  readonly signal: AbortSignal;
  /** Output → build keys whose records name it: where to look for its packs. */
  readonly keysOf: Map<Digest, Set<Digest>>;
  readonly origins: WeakMap<BuildRecord, RecordOrigin>;
}

/**
 * The local record; else the first of a remote that its signature or place vouches for; else the first at all, which
 * the operation takes if the lock names its output, and otherwise tells why not.
 */
export async function readRecord(tiers: Tiers, buildKey: Digest): Promise<BuildRecord | null> {
  const own = await tiers.local.readRecord(buildKey);
  if (own !== null) {
    noteKey(tiers, own);
    return own;
  }
  let doubtful: BuildRecord | null = null;
  for (const remote of tiers.remotes) {
    const found = await remote.attempt(() => remote.root(buildKey), null);
    if (found === null) continue;
    const { record } = found.root;
    noteKey(tiers, record);
    if (isTrusted(tiers, remote, found)) return record;
    doubtful ??= record;
  }
  return doubtful;
}

export function noteKey({ keysOf }: Tiers, { output, buildKey }: BuildRecord): void {
  keysOf.set(output, (keysOf.get(output) ?? new Set()).add(buildKey));
}

/** Remembers where the record is from; true when that, or its signature, is enough whatever the lock says. */
function isTrusted(tiers: Tiers, remote: Remote, found: FoundRoot): boolean {
  const { scope } = found;
  const { record } = found.root;
  const { keys, trust } = tiers;
  const origin: RecordOrigin = {
    kind: 'remote',
    remote: remote.backend.name,
    scope,
    writersTrusted: remote.writersTrusted && !keys.require,
    signature: checkSignatures(record, keys.trusted),
  };
  tiers.origins.set(record, origin);
  const isHighEnough = trust === 'low' || record.producer.trust === 'high';
  const isGood = isHighEnough && whyUntrusted(record, origin, trust) === null;
  // Whoever can sign replaces what nobody will believe, once the component is built.
  if (!isGood && keys.own !== null) remote.replaceable.add(record.buildKey);
  return isGood;
}

/** The roots of remotes that say they hold a tree, in the order of the remotes. */
async function* rootsOf(tiers: Tiers, tree: Digest): AsyncGenerator<[Remote, FoundRoot]> {
  for (const remote of tiers.remotes) {
    for (const buildKey of tiers.keysOf.get(tree) ?? []) {
      const found = await remote.attempt(() => remote.root(buildKey), null);
      if (found?.root.record.output === tree) yield [remote, found];
    }
  }
}

/** True when a remote has all packs of the tree that are not here, as far as it says. */
export async function isRemote(tiers: Tiers, tree: Digest): Promise<boolean> {
  for await (const [remote, found] of rootsOf(tiers, tree)) {
    const isThere = await remote.attempt(async () => {
      const answer = await isStillThere(tiers, remote, found);
      if (!answer) remote.abandon(found);
      return answer;
    }, false);
    if (isThere) return true;
  }
  return false;
}

/** Fetches the packs of a tree; false when no remote has all of them. A root that names too few is as good as none. */
export async function bringTree(
  tiers: Tiers,
  tree: Digest,
  onPack: (pack: Digest) => void = () => undefined,
): Promise<boolean> {
  const { local } = tiers;
  for await (const [remote, found] of rootsOf(tiers, tree)) {
    const isHere = await remote.attempt(async () => {
      const isWhole =
        (await pullPacks({ ...tiers, onPack: ({ digest }) => onPack(digest) }, remote, found)) &&
        (await local.has(tree));
      if (!isWhole) remote.abandon(found);
      else await keepRecord(tiers, remote, found);
      return isWhole;
    }, false);
    if (isHere || (await local.has(tree))) return true;
  }
  return false;
}

/** A record that needs no lock to be believed is as good as our own from now on. */
async function keepRecord(tiers: Tiers, remote: Remote, found: FoundRoot): Promise<void> {
  const { record } = found.root;
  if (!isTrusted(tiers, remote, found)) return;
  if ((await tiers.local.readRecord(record.buildKey)) === null) {
    await tiers.local.writeRecord(record);
  }
}
