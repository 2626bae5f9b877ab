/** Whether paths of a root are what a tree says; files whose stat data are known are not read. */
import type { Digest } from '../../domain/digest.js';
import type { Tree } from '../../domain/tree.js';
import { hasCode } from '../../errors.js';
import { createBlobReader, type BlobReader } from '../packs/blob-reader.js';
import { hasMarker } from './get-marker.js';
import { isWhole, planGet } from './get-plan.js';
import type { StoreContext } from '../layout.js';
import { loadTree } from './load-tree.js';
import type { PackIndex } from '../packs/pack-index.js';
import { packsOfTree } from '../packs/packs-holding.js';
import { createLook } from './same-content.js';
import { normalizePaths, scan } from '../scan.js';
import { readSidecar, takeStamp, writeSidecar, type Sidecar } from '../stat-sidecar.js';

/** See `OutputStore.matches`. A tree that neither the store nor what is known of the paths can tell matches nothing. */
export function matchTree(
  context: StoreContext,
  index: PackIndex,
  of: { readonly digest: Digest; readonly root: string; readonly paths: readonly string[] },
): boolean {
  const { digest, root } = of;
  const paths = normalizePaths(of.paths);
  if (hasMarker(context, root, paths)) return false;
  index.refresh();
  const reader = createBlobReader(context, index);
  try {
    return isMatch({ context, index, reader }, { digest, root, paths });
  } catch (error) {
    // Something that cannot be in a tree, or that changes under our eyes, is no match; the next get says why.
    if (hasCode(error, 'tree-unsafe', 'output-changed')) return false;
    throw error;
  } finally {
    reader.close();
  }
}

interface Matching {
  readonly context: StoreContext;
  readonly index: PackIndex;
  readonly reader: BlobReader;
}

function isMatch(
  { context, index, reader }: Matching,
  of: { readonly digest: Digest; readonly root: string; readonly paths: readonly string[] },
): boolean {
  const { digest, root, paths } = of;
  const sidecar = readSidecar(context, root, paths);
  const tree =
    sidecar?.tree === digest ? treeIn(sidecar) : treeIfThere({ context, index, reader }, digest);
  if (tree === null) return false;
  const plan = planGet({
    tree,
    sidecar,
    scan: scan(context.disk, root, paths),
    look: createLook({ context, root, index, reader }),
  });
  const isSame = isWhole(plan) && !plan.modes.some(({ isOther }) => isOther);
  if (!isSame || !plan.isHashed) return isSame;
  const packs = packsOfTree(index, reader, { digest, tree });
  const { stats } = plan;
  if (packs !== null) {
    writeSidecar(
      context,
      { root, paths, stamp: takeStamp(context) },
      { digest, packs, tree, stats },
    );
  }
  return true;
}

function treeIn(sidecar: Sidecar): Tree {
  return Array.from({ length: sidecar.count }, (_, n) => sidecar.entry(n));
}

function treeIfThere({ index, reader }: Matching, digest: Digest): Tree | null {
  try {
    return loadTree(index, reader, digest);
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt')) return null;
    throw error;
  }
}
