/** The end of a restore: what must go goes, and what was staged is renamed to its place. */
import { join } from 'node:path';
import { parentOf, treeRefused } from '../../domain/tree-rules.js';
import type { Disk } from '../../ports/disk.js';
import { NEVER_OLDER } from './get-plan.js';
import { stagedFile, stagedFresh, stagedLink, type Staging } from './get-stage.js';
import type { StoreContext } from '../layout.js';
import { removeTree } from '../remove-tree.js';
import { parentsExist } from '../scan.js';

/** Makes the paths what the plan says and removes the stage. Throws `tree-unsafe` where a directory became a symlink. */
export function settle(of: Staging, stage: string): void {
  makeRoom(of);
  moveIn(of, stage);
  removeTree(of.context.disk, stage);
  followChanges(of);
}

/** Removes what is not in the tree and makes the missing directories. */
function makeRoom({ context, root, plan }: Staging): void {
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
function moveIn({ context, root, tree, plan }: Staging, stage: string): void {
  const { disk } = context;
  const guard = createGuard(context, root);
  const move = (name: string, path: string) => {
    guard(path);
    disk.rename(join(stage, name), join(root, path));
  };
  plan.files.forEach((entry, n) => move(stagedFile(n), tree[entry]?.path ?? '.'));
  plan.links.forEach((entry, n) => move(stagedLink(n), tree[entry]?.path ?? '.'));
  plan.fresh.forEach(({ path }, n) => {
    if (path !== '.') makeParents(disk, root, path);
    move(stagedFresh(n), path);
  });
}

/** Makes the directories between the root and a path one by one, so that none is made through a symlink. */
function makeParents(disk: Disk, root: string, path: string): void {
  const parent = parentOf(path);
  if (parent !== null) makeParents(disk, root, parent);
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

/** A rename or chmod gives a file a new ctime. What else is new came from somebody else: then nothing is known of it. */
function followChanges({ context, root, tree, plan }: Staging): void {
  const { stats, files, modes, fresh } = plan;
  const single = fresh.flatMap(({ entries }) => (entries.length === 1 ? entries : []));
  for (const n of [...files, ...modes.map(({ entry }) => entry), ...single]) {
    const entry = tree[n];
    if (entry === undefined || !('digest' in entry)) continue;
    const stat = context.disk.lstat(join(root, entry.path));
    if (stat?.kind !== 'file') throw treeRefused(entry.path, 'it changed while it was restored');
    const { sizes, mtimes, inodes } = stats;
    const isOurs = stat.size === sizes[n] && stat.mtimeNs === mtimes[n] && stat.ino === inodes[n];
    if (!isOurs) mtimes[n] = NEVER_OLDER;
    stats.ctimes[n] = stat.ctimeNs;
  }
}
