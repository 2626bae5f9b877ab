/** Makes paths of a root what a tree says: everything is staged and verified before anything is touched. */
import { dirname, join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import { parentOf, treeRefused } from '../domain/tree-rules.js';
import type { Tree } from '../domain/tree.js';
import type { GetReport } from '../ports/output-store.js';
import { createBlobReader, type BlobReader } from './blob-reader.js';
import { modeOf, planGet, type FileEntry, type GetPlan } from './get-plan.js';
import { createFileHasher } from './hash-file.js';
import type { StoreContext } from './layout.js';
import { loadTree, requireBlobs } from './load-tree.js';
import { clearMarker, hasMarker, recoverFrom, setMarker } from './get-marker.js';
import type { PackIndex } from './pack-index.js';
import { temporaryName, writing } from './publish.js';
import { removeTree } from './remove-tree.js';
import { isInside, normalizePaths, parentsExist, scan } from './scan.js';
import { loadSidecar, saveSidecar, takeStamp, type HashedFile } from './stat-sidecar.js';

interface Getting {
  readonly context: StoreContext;
  readonly root: string;
  readonly places: readonly string[];
  /** A hidden directory on the same file system, outside of what is asked for. */
  readonly stage: string;
  readonly plan: GetPlan;
}

/** See `OutputStore.get`. */
export function getTree(
  context: StoreContext,
  index: PackIndex,
  of: { readonly digest: Digest; readonly root: string; readonly paths: readonly string[] },
): GetReport {
  const { digest, root } = of;
  const places = normalizePaths(of.paths);
  index.refresh();
  const reader = createBlobReader(context, index);
  try {
    const tree = loadTree(index, reader, digest);
    checkInside(tree, places);
    requireBlobs(index, digest, tree);
    recoverFrom(context, root, places);
    const plan = planGet({
      root,
      tree,
      scan: scan(context.disk, root, places),
      known: loadSidecar(context, root, places),
      hasher: createFileHasher(context.disk),
    });
    const rootExists = context.disk.lstat(root) !== null;
    const stage = join(rootExists ? root : dirname(root), temporaryName(context.random));
    const getting = { context, root, places, stage, plan };
    if (isWork(plan)) carryOut(getting, index, reader);
    remember(getting, tree);
    clearMarker(context, root, places);
    return report(digest, tree, plan);
  } finally {
    reader.close();
  }
}

/** `get` touches nothing outside the paths it was given, whatever the tree says. */
function checkInside(tree: Tree, places: readonly string[]): void {
  const outside = tree.find((entry) => !isInside(entry.path, places));
  if (outside !== undefined) throw treeRefused(outside.path, 'it is outside the declared outputs');
}

function isWork(plan: GetPlan): boolean {
  const { fresh, files, links, directories, remove, modes } = plan;
  return [fresh, files, links, directories, remove, modes].some((list) => list.length > 0);
}

function carryOut(getting: Getting, index: PackIndex, reader: BlobReader): void {
  const { context, root, places, stage } = getting;
  const wasMarked = hasMarker(context, root, places);
  setMarker(context, { root, places, stage });
  try {
    writing(stage, () => stageAll(getting, index, reader));
  } catch (error) {
    dropStage(getting, wasMarked);
    throw error;
  }
  writing(root, () => {
    makeRoom(getting);
    settle(getting);
    removeTree(context.disk, stage);
  });
}

/** Only the stage was touched: the tree is as it was, and no marker need say otherwise unless one did before. */
function dropStage({ context, root, places, stage }: Getting, wasMarked: boolean): void {
  try {
    removeTree(context.disk, stage);
    if (!wasMarked) clearMarker(context, root, places);
  } catch {
    // The marker stays and names the stage, so the next get removes it; the first error is the one to report.
  }
}

/** Files first, in the order of the packs, so that each frame is read once; symlinks when no file is left to write. */
function stageAll(getting: Getting, index: PackIndex, reader: BlobReader): void {
  const { stage, plan, context } = getting;
  const { disk } = context;
  disk.mkdir(stage);
  const jobs: { entry: FileEntry; to: string; order: readonly [string, number, number] }[] = [];
  const addJob = (entry: FileEntry, to: string) => {
    const place = index.locations(entry.digest)[0];
    jobs.push({ entry, to, order: [place?.pack ?? '', place?.frame ?? 0, place?.offset ?? 0] });
  };
  plan.files.forEach((entry, n) => addJob(entry, join(stage, `file-${n}`)));
  plan.fresh.forEach(({ path, entries }, n) => {
    if (path === '.') disk.mkdir(join(stage, `fresh-${n}`));
    for (const entry of entries) {
      const to = join(stage, `fresh-${n}`, below(path, entry.path));
      if (entry.kind === 'directory') disk.mkdir(to);
      else if (entry.kind !== 'symlink') addJob(entry, to);
    }
  });
  jobs.sort((a, b) => compareOrder(a.order, b.order));
  for (const { entry, to } of jobs) {
    reader.write(entry.digest, entry.size, { path: to, mode: modeOf(entry.kind) });
  }
  plan.links.forEach((entry, n) => disk.symlink(entry.target, join(stage, `link-${n}`)));
  plan.fresh.forEach(({ path, entries }, n) => {
    for (const entry of entries) {
      if (entry.kind !== 'symlink') continue;
      disk.symlink(entry.target, join(stage, `fresh-${n}`, below(path, entry.path)));
    }
  });
}

function compareOrder(
  a: readonly [string, number, number],
  b: readonly [string, number, number],
): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1] || a[2] - b[2];
}

function below(path: string, entry: string): string {
  return path === '.' ? entry : entry.slice(path.length + 1);
}

/** Removes what is not in the tree and makes the missing directories. */
function makeRoom({ context, root, plan }: Getting): void {
  const { disk } = context;
  const guard = createGuard(context, root);
  for (const path of plan.remove) {
    guard(path);
    removeTree(disk, join(root, path));
  }
  for (const path of plan.directories) {
    guard(path);
    disk.mkdir(join(root, path));
  }
  for (const { path, mode } of plan.modes) {
    guard(path);
    disk.chmod(join(root, path), mode);
  }
}

/** Renames what was staged to its place. */
function settle({ context, root, stage, plan }: Getting): void {
  const { disk } = context;
  const guard = createGuard(context, root);
  const move = (name: string, path: string) => {
    guard(path);
    disk.rename(join(stage, name), join(root, path));
  };
  plan.files.forEach(({ path }, n) => move(`file-${n}`, path));
  plan.links.forEach(({ path }, n) => move(`link-${n}`, path));
  plan.fresh.forEach(({ path }, n) => {
    if (path !== '.') makeParents(context, root, path);
    move(`fresh-${n}`, path);
  });
}

/** Makes the directories between the root and a path one by one, so that none is made through a symlink. */
function makeParents({ disk }: Pick<StoreContext, 'disk'>, root: string, path: string): void {
  const parent = parentOf(path);
  if (parent !== null) makeParents({ disk }, root, parent);
  const full = parent === null ? root : join(root, parent);
  const kind = disk.lstat(full)?.kind;
  if (kind === undefined) disk.mkdir(full);
  else if (kind !== 'directory') throw treeRefused(path, `its parent is a ${kind}`);
}

/** Looks again, right before a change, that no directory on the way has become a symlink. */
function createGuard({ disk }: StoreContext, root: string): (path: string) => void {
  const checked = new Set<string>();
  return (path) => {
    const parent = parentOf(path) ?? '';
    if (path === '.' || checked.has(parent)) return;
    if (!parentsExist(disk, root, path)) throw treeRefused(path, 'its parent vanished');
    checked.add(parent);
  };
}

function remember({ context, root, places, plan }: Getting, tree: Tree): void {
  const stamp = takeStamp(context);
  const kept = new Map(plan.kept.map(({ path, stat }) => [path, stat]));
  const hashed: HashedFile[] = [];
  for (const entry of tree) {
    if (!('digest' in entry)) continue;
    const stat = kept.get(entry.path) ?? context.disk.lstat(join(root, entry.path));
    if (stat?.kind !== 'file') throw treeRefused(entry.path, 'it changed while it was restored');
    hashed.push({ path: entry.path, stat, digest: entry.digest });
  }
  saveSidecar(context, { root, paths: places, stamp }, hashed);
}

function report(digest: Digest, tree: Tree, plan: GetPlan): GetReport {
  const files = tree.filter((entry) => 'digest' in entry);
  return {
    digest,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    written: files.length - plan.kept.length,
    kept: plan.kept.length,
    removed: plan.removed,
  };
}
