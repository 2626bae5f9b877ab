/** Makes paths of a root what a tree says: everything is staged and verified before anything is touched. */
import { join } from 'node:path';
import type { Digest } from '../../domain/digest.js';
import { treeRefused } from '../../domain/tree-rules.js';
import type { Tree } from '../../domain/tree.js';
import { hasCode } from '../../errors.js';
import type { GetOptions, GetReport } from '../../ports/output-store.js';
import { createArrivals, type Arrivals } from './arrivals.js';
import { createBlobReader, type BlobReader } from '../packs/blob-reader.js';
import { clearMarker, recoverFrom } from './get-marker.js';
import { isWhole, planGet, type GetPlan } from './get-plan.js';
import { settle } from './get-settle.js';
import { fillStage, stagePath, wantedFiles, type Staging } from './get-stage.js';
import type { StoreContext } from '../layout.js';
import { filesMissing, loadTree } from './load-tree.js';
import type { PackIndex } from '../packs/pack-index.js';
import { packsOfTree } from '../packs/packs-holding.js';
import { writing } from '../publish.js';
import { placeFiles, restoreFiles } from './restore-files.js';
import { createLook } from './same-content.js';
import { isInside, normalizePaths, scan } from '../scan.js';
import { readSidecar, takeStamp, writeSidecar, type Sidecar } from '../stat-sidecar.js';

export interface GetRequest extends GetOptions {
  readonly digest: Digest;
  readonly root: string;
  readonly paths: readonly string[];
}

interface Getting extends Staging {
  readonly index: PackIndex;
  readonly reader: BlobReader;
  readonly digest: Digest;
  readonly arrivals: Arrivals;
  readonly sidecar: Sidecar | null;
}

/** See `OutputStore.get`. */
export async function getTree(
  context: StoreContext,
  index: PackIndex,
  of: GetRequest,
): Promise<GetReport> {
  const { digest, root } = of;
  const places = normalizePaths(of.paths);
  index.refresh();
  const reader = createBlobReader(context, index);
  const arrivals = createArrivals(index, of.arriving ?? null);
  if (isMuch(context, index, { digest, root, places })) warm(context);
  try {
    const tree = await arrivingTree({ index, reader, arrivals }, digest);
    checkInside(tree, places);
    recoverFrom(context, root, places);
    const sidecar = of.rehash === true ? null : readSidecar(context, root, places);
    const plan = planGet({
      tree,
      sidecar,
      scan: scan(context.disk, root, places),
      look: createLook({ context, root, index, reader }),
    });
    const getting = { context, index, reader, digest, root, places, tree, plan, arrivals, sidecar };
    await carryOut(getting);
    clearMarker(context, root, places);
    return report(digest, tree, plan);
  } finally {
    arrivals.close();
    reader.close();
  }
}

/** Bytes of a manifest of some thousands of files. */
const LARGE_TREE = 512 << 10;

/** True when a large tree is to be made where there is nothing: a guess, before anything is read. */
function isMuch(
  { disk }: StoreContext,
  index: PackIndex,
  of: { readonly digest: Digest; readonly root: string; readonly places: readonly string[] },
): boolean {
  const length = index.bytesOf(of.digest)?.length ?? 0;
  return length > LARGE_TREE && of.places.some((path) => disk.lstat(join(of.root, path)) === null);
}

/** Threads take their time to start; meanwhile the tree is read. */
function warm({ crew, keys }: StoreContext): void {
  crew.begin('restore', { root: '', keys }).end();
}

/** The tree, waiting for packs while it is not there. */
async function arrivingTree(
  { index, reader, arrivals }: Pick<Getting, 'index' | 'reader' | 'arrivals'>,
  digest: Digest,
): Promise<Tree> {
  for (;;) {
    try {
      return loadTree(index, reader, digest);
    } catch (error) {
      const mayCome = hasCode(error, 'object-missing') && (await arrivals.next());
      if (!mayCome) throw error;
    }
  }
}

/** `get` touches nothing outside the paths it was given, whatever the tree says. */
function checkInside(tree: Tree, places: readonly string[]): void {
  const outside = tree.find((entry) => !isInside(entry.path, places));
  if (outside !== undefined) throw treeRefused(outside.path, 'it is outside the declared outputs');
}

async function carryOut(getting: Getting): Promise<void> {
  const { context, plan, root, sidecar, digest } = getting;
  if (isWhole(plan) && plan.modes.length === 0) {
    const isKnown = sidecar?.tree === digest && !plan.isHashed;
    if (!isKnown) remember(getting, takeStamp(context));
    return;
  }
  const stage = await stageAll(getting);
  // Whatever changes a file that was made here, does so once it has come to its place: no earlier than this.
  const stamp = takeStamp(context);
  writing(root, () => settle(getting, stage));
  remember(getting, stamp);
}

/** Everything that is to come, made in a stage and verified; gives its path. */
async function stageAll(getting: Getting): Promise<string> {
  const { context, digest, arrivals, plan } = getting;
  const files = placeFiles(getting, wantedFiles(getting));
  if (files.absent.length > 0 && arrivals.isOver()) {
    throw filesMissing(digest, files.absent.length);
  }
  const stage = stagePath(context, getting.root);
  await fillStage(getting, stage, () =>
    restoreFiles({ ...getting, stage, stats: plan.stats }, files),
  );
  return stage;
}

/**
 * Where the store does not have all of a tree, as what was kept is missing in it, nothing is remembered; nor where the
 * disk is full, which is no reason to fail a restore that is done (T55).
 */
function remember(getting: Getting, stamp: bigint): void {
  const { context, index, reader, root, places, digest, tree, plan } = getting;
  const packs = packsOfTree(index, reader, { digest, tree });
  if (packs === null) return;
  const { stats } = plan;
  try {
    writeSidecar(context, { root, paths: places, stamp }, { digest, packs, tree, stats });
  } catch (error) {
    if (!hasCode(error, 'disk-full')) throw error;
  }
}

function report(digest: Digest, tree: Tree, { kept, removed }: GetPlan): GetReport {
  const files = tree.filter((entry) => 'digest' in entry);
  return {
    digest,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    written: files.length - kept,
    kept,
    removed,
  };
}
