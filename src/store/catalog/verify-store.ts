/** Reads the whole store: every pack is what its name says, every root has all that it needs. */
import type { Digest } from '../../domain/digest.js';
import { hasCode, LockstepError } from '../../errors.js';
import type { OutputStore } from '../../ports/output-store.js';
import type { BrokenTree, VerifiedStore } from '../../ports/store-catalog.js';
import { packPath, type StoreContext } from '../layout.js';
import { createBlobReader, type BlobReader } from '../packs/blob-reader.js';
import type { PackIndex } from '../packs/pack-index.js';
import { packsOfTree } from '../packs/packs-holding.js';
import { wholePack } from '../packs/whole-pack.js';
import { loadTree } from '../restore/load-tree.js';

export interface Verifying {
  readonly context: StoreContext;
  readonly index: PackIndex;
  readonly store: Pick<OutputStore, 'has'>;
  readonly signal: AbortSignal;
}

/** Reads those packs; the damaged ones are in quarantine afterwards. Yields between packs, so that it can be stopped. */
export async function verifyPacks(
  { context, index, signal }: Verifying,
  packs: readonly Digest[],
): Promise<Pick<VerifiedStore, 'packs' | 'bytes' | 'damaged'>> {
  const damaged: Digest[] = [];
  let bytes = 0;
  for (const pack of packs) {
    stopIfAsked(signal);
    bytes += index.sizeOf(pack);
    if (!isWhole(context, index, pack)) damaged.push(pack);
    await Promise.resolve();
  }
  return { packs: packs.length, bytes, damaged };
}

/** The file is what its name says, and every blob in it what the index says. */
function isWhole(context: StoreContext, index: PackIndex, pack: Digest): boolean {
  if (!index.verify(pack)) return false;
  if (wholePack(context, packPath(context, pack)) !== null) return true;
  index.quarantine(pack);
  return false;
}

/** Those of the roots that the store does not have whole; each tree is told once. */
export async function brokenRoots(
  { store, signal }: Verifying,
  roots: readonly BrokenTree[],
): Promise<readonly BrokenTree[]> {
  const broken: BrokenTree[] = [];
  for (const root of roots) {
    stopIfAsked(signal);
    if (!(await store.has(root.tree))) broken.push(root);
  }
  return broken;
}

/** Packs that hold the trees, by their records and by the index; a tree that is not there, or is damaged, adds none. */
export function packsOfRoots(
  { context, index }: Verifying,
  roots: readonly BrokenTree[],
): ReadonlySet<Digest> {
  const reader = createBlobReader(context, index);
  try {
    return new Set(
      roots.flatMap(({ tree, record }) => [
        ...(record?.packs ?? []),
        ...(packsIfWhole(index, reader, tree) ?? []),
      ]),
    );
  } finally {
    reader.close();
  }
}

function packsIfWhole(
  index: PackIndex,
  reader: BlobReader,
  digest: Digest,
): readonly Digest[] | null {
  try {
    return packsOfTree(index, reader, { digest, tree: loadTree(index, reader, digest) });
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt', 'tree-unsafe')) return null;
    throw error;
  }
}

function stopIfAsked(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new LockstepError('cancelled', { message: 'verifying the store was interrupted' });
}
