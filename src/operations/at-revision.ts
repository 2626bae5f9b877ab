/** The world with the manifests and locks of another revision of the meta-repo, read-only. */
import { join, relative } from 'node:path';
import { LockstepError } from '../errors.js';
import type { Disk, FileStat } from '../ports/disk.js';
import type { World } from '../ports/world.js';

/** Throws `base-not-found` for a revision that is not there. Only files directly in the directory of manifests change. */
export async function atRevision(world: World, revision: string): Promise<World> {
  const { metaRepo, workspace } = world;
  const commit = await metaRepo.resolveRevision(revision);
  if (commit === null) {
    throw new LockstepError('base-not-found', {
      message: `the meta-repo has no revision ${revision}`,
      hint: 'git fetch it, or give another branch',
    });
  }
  const directory = relative(workspace.root, workspace.manifestsDir).replaceAll('\\', '/');
  const texts = new Map<string, string>();
  for (const path of await metaRepo.listAt(commit, directory)) {
    const text = await metaRepo.readAt(commit, path);
    if (text !== null) texts.set(join(workspace.root, path), text);
  }
  return withManifests(world, texts);
}

/** The world in which the directory of manifests holds just these texts, by absolute path. */
export function withManifests(world: World, texts: ReadonlyMap<string, string>): World {
  return { ...world, disk: overlaid(world.disk, world.workspace.manifestsDir, texts) };
}

/** Below `directory` there is what `texts` says and nothing else. */
function overlaid(disk: Disk, directory: string, texts: ReadonlyMap<string, string>): Disk {
  const isInside = (path: string): boolean => path.startsWith(join(directory, '/'));
  return {
    ...disk,
    lstat: (path) => {
      if (!isInside(path)) return disk.lstat(path);
      const text = texts.get(path);
      return text === undefined ? null : fileOf(text);
    },
    readFile: (path) => {
      const text = texts.get(path);
      return text === undefined ? disk.readFile(path) : Buffer.from(text);
    },
  };
}

function fileOf(text: string): FileStat {
  const size = Buffer.byteLength(text);
  return { kind: 'file', size, mode: 0o644, mtimeNs: 0n, ctimeNs: 0n, ino: 0n, nlink: 1 };
}
