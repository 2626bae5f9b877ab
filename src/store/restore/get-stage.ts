/** The stage of a restore: a hidden place on the same file system where everything is made before anything is touched. */
import { dirname, join } from 'node:path';
import { treeRefused } from '../../domain/tree-rules.js';
import type { Tree } from '../../domain/tree.js';
import { clearMarker, hasMarker, setMarker } from './get-marker.js';
import type { GetPlan } from './get-plan.js';
import type { StoreContext } from '../layout.js';
import { asWriteError, temporaryName, writing } from '../publish.js';
import { removeTree } from '../remove-tree.js';
import type { WantedFile } from './restore-files.js';

export interface Staging {
  readonly context: StoreContext;
  readonly root: string;
  readonly places: readonly string[];
  readonly tree: Tree;
  readonly plan: GetPlan;
}

/** A path in or beside the root, so that what is made there can be renamed into the root. */
export function stagePath({ disk, random }: StoreContext, root: string): string {
  return join(disk.lstat(root) === null ? dirname(root) : root, temporaryName(random));
}

/** Where in the stage the n-th of the files, of the links, and each fresh path are made. */
export const stagedFile = (n: number) => `file-${n}`;
export const stagedLink = (n: number) => `link-${n}`;
export const stagedFresh = (n: number) => `fresh-${n}`;

/** The files to be made, and where in the stage. */
export function wantedFiles({ tree, plan }: Pick<Staging, 'tree' | 'plan'>): readonly WantedFile[] {
  const wanted: WantedFile[] = plan.files.map((entry, n) => ({ entry, path: stagedFile(n) }));
  plan.fresh.forEach(({ path, entries }, n) => {
    const top = stagedFresh(n);
    for (const entry of entries) {
      const made = tree[entry];
      if (made === undefined || !('digest' in made)) continue;
      wanted.push({ entry, path: top + below(path, made.path) });
    }
  });
  return wanted;
}

/** With the slash in front; empty for the path itself. */
function below(top: string, path: string): string {
  return top === '.' ? `/${path}` : path.slice(top.length);
}

/**
 * Says durably what is going on, makes the directories of the stage, lets `write` fill them with files, then makes the
 * symlinks: none is there while files are written. Whatever fails, the stage goes away and the tree is as it was.
 */
export async function fillStage(
  of: Staging,
  stage: string,
  write: () => Promise<void>,
): Promise<void> {
  const { context, root, places, tree, plan } = of;
  const wasMarked = hasMarker(context, root, places);
  setMarker(context, { root, places, stage });
  try {
    context.disk.mkdir(stage);
    eachFresh(of, stage, 'directory', (path) => context.disk.mkdir(path));
    await write();
    plan.links.forEach((entry, n) => {
      context.disk.symlink(targetAt(tree, entry), join(stage, stagedLink(n)));
    });
    eachFresh(of, stage, 'symlink', (path, n) => context.disk.symlink(targetAt(tree, n), path));
  } catch (error) {
    dropStage(of, stage, wasMarked);
    throw asWriteError(error, stage);
  }
}

function eachFresh(
  { tree, plan }: Staging,
  stage: string,
  kind: 'directory' | 'symlink',
  make: (path: string, entry: number) => void,
): void {
  plan.fresh.forEach(({ path, entries }, n) => {
    const top = `${stage}/${stagedFresh(n)}`;
    if (path === '.' && kind === 'directory') make(top, -1);
    for (const entry of entries) {
      const made = tree[entry];
      if (made?.kind === kind) make(top + below(path, made.path), entry);
    }
  });
}

function targetAt(tree: Tree, n: number): string {
  const entry = tree[n];
  if (entry?.kind !== 'symlink') throw treeRefused(entry?.path ?? '.', 'it is no symlink');
  return entry.target;
}

/** Only the stage was touched: no marker need say otherwise unless one did before. */
function dropStage({ context, root, places }: Staging, stage: string, wasMarked: boolean): void {
  try {
    writing(stage, () => removeTree(context.disk, stage));
    if (!wasMarked) clearMarker(context, root, places);
  } catch {
    // The marker stays and names the stage, so the next get removes it; the first error is the one to report.
  }
}
