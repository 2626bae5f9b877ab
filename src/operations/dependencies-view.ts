/** Outputs of dependencies as a build sees them: read-only, made once per digest, checked before and after (T24). */
import { join } from 'node:path';
import { LockstepError } from '../errors.js';
import { hexOf, type Digest } from '../domain/digest.js';
import type { ComponentName } from '../domain/names.js';
import type { Disk } from '../ports/disk.js';
import type { World } from '../ports/world.js';
import { removeTree } from '../store/remove-tree.js';

type Needs = Pick<World, 'disk' | 'store' | 'random' | 'workspace'>;

export type Dependencies = ReadonlyMap<ComponentName, Digest | null>;

/**
 * Fills `directory` with one link per dependency that has an output, each to its read-only copy. Throws
 * `object-missing` or `object-corrupt` when the store cannot give one.
 */
export async function viewDependencies(
  world: Needs,
  dependencies: Dependencies,
  directory: string,
): Promise<void> {
  world.disk.mkdir(directory);
  for (const [name, digest] of dependencies) {
    if (digest === null) continue;
    world.disk.symlink(await materialise(world, digest), join(directory, name));
  }
}

/**
 * Throws `build-failed` when a dependency's files are no longer what the store gave; the changed copy is
 * removed, so that the next build gets a fresh one.
 */
export async function checkDependencies(
  world: Needs,
  builder: ComponentName,
  dependencies: Dependencies,
): Promise<void> {
  for (const [name, digest] of dependencies) {
    if (digest === null || (await isIntact(world, digest))) continue;
    removeTree(world.disk, placeOf(world, digest));
    throw new LockstepError('build-failed', {
      message: `the output of ${name} was changed while ${builder} was built; nothing of this build is kept`,
      hint: `make the build of ${builder} copy what it changes out of "$LOCKSTEP_DEPS/${name}"`,
      data: { component: builder, dependency: name, output: digest },
    });
  }
}

function placeOf(world: Needs, digest: Digest): string {
  return join(world.workspace.storeDir, 'deps', hexOf(digest));
}

/** Absolute path of the read-only copy; made under another name, so that a half-made one is never seen. */
async function materialise(world: Needs, digest: Digest): Promise<string> {
  const place = placeOf(world, digest);
  if (world.disk.lstat(place) !== null) {
    if (await isIntact(world, digest)) return place;
    removeTree(world.disk, place);
  }
  const staged = `${place}.${world.random.hex(12)}`;
  world.disk.mkdir(staged);
  try {
    await world.store.get(digest, staged, await topPaths(world, digest));
    makeReadOnly(world.disk, staged);
    moveInto(world.disk, staged, place);
  } finally {
    removeTree(world.disk, staged);
  }
  return place;
}

/** Another build may have been first; its copy is as good. */
function moveInto(disk: Disk, staged: string, place: string): void {
  try {
    disk.rename(staged, place);
  } catch (error) {
    if (disk.lstat(place) === null) throw error;
  }
}

async function isIntact(world: Needs, digest: Digest): Promise<boolean> {
  const place = placeOf(world, digest);
  const paths = await topPaths(world, digest);
  const extra = (world.disk.readdir(place) ?? []).some((entry) => !paths.includes(entry.name));
  return !extra && (await world.store.matches(digest, place, paths));
}

async function topPaths(world: Needs, digest: Digest): Promise<readonly string[]> {
  const tree = await world.store.readTree(digest);
  return [...new Set(tree.map((entry) => entry.path.split('/', 1)[0] ?? entry.path))];
}

/** Files 0444 or 0555, directories 0555, children first; links stay as they are. */
function makeReadOnly(disk: Disk, path: string): void {
  for (const entry of disk.readdir(path) ?? []) {
    const child = join(path, entry.name);
    if (entry.kind === 'directory') makeReadOnly(disk, child);
    if (entry.kind === 'file') disk.chmod(child, ((disk.lstat(child)?.mode ?? 0) & 0o111) | 0o444);
  }
  disk.chmod(path, 0o555);
}
