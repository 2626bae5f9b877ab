/** SHA-256 over files as they stand on disk: the checked-out sources of a component (T23), and declared inputs. */
import { join } from 'node:path';
import { LockstepError } from '../errors.js';
import { digestOf, digestStream, hexOf, type Digest } from '../domain/digest.js';
import type { ComponentName } from '../domain/names.js';
import type { BuildRecord } from '../domain/record.js';
import type { Disk } from '../ports/disk.js';
import type { World } from '../ports/world.js';

/**
 * One line per path, in UTF-8 byte order: kind (`file`, `executable`, `symlink`, `directory`, `absent`), 64 hex
 * of the content (of the target of a symlink; zeros where there is none), the path, NUL. Time, owner and other
 * mode bits do not count.
 */
export function digestPaths(disk: Disk, root: string, paths: readonly string[]): Digest {
  const stream = digestStream();
  const encoder = new TextEncoder();
  const sorted = [...new Set(paths)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const path of sorted) {
    stream.update(encoder.encode(`${lineOf(disk, join(root, path))} ${path}\0`));
  }
  return stream.digest();
}

const NO_CONTENT = '0'.repeat(64);

function lineOf(disk: Disk, path: string): string {
  const stat = disk.lstat(path);
  if (stat === null) return `absent ${NO_CONTENT}`;
  if (stat.kind === 'symlink') return `symlink ${hexOf(digestOf(disk.readlink(path)))}`;
  if (stat.kind !== 'file') return `directory ${NO_CONTENT}`;
  const kind = (stat.mode & 0o100) === 0 ? 'file' : 'executable';
  return `${kind} ${hexOf(digestOf(disk.readFile(path)))}`;
}

/** Every file, link and directory below `path` (itself for a file), relative to `root`; `.git` is left out. */
export function pathsBelow(disk: Disk, root: string, path: string): readonly string[] {
  const entries =
    disk.lstat(join(root, path))?.kind === 'directory' ? disk.readdir(join(root, path)) : null;
  const below = (entries ?? [])
    .filter((entry) => entry.name !== '.git')
    .flatMap((entry) => pathsBelow(disk, root, path === '' ? entry.name : `${path}/${entry.name}`));
  return path === '' ? below : [path, ...below];
}

/** True when `path` is one of `places` or below one. */
export function isBelow(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

export interface SourceRequest {
  readonly component: ComponentName;
  /** Absolute path of the checkout. */
  readonly directory: string;
  /** Tracked files below these are products of the build and do not count. */
  readonly outputs: readonly string[];
}

/** The digest of the tracked files of a checkout as they are on disk, without the outputs. */
export async function sourceDigest(
  world: Pick<World, 'disk' | 'git'>,
  request: SourceRequest,
): Promise<Digest> {
  const tracked = await world.git.trackedFiles(request.component);
  const sources = tracked.filter((path) => !isBelow(path, request.outputs));
  return digestPaths(world.disk, request.directory, sources);
}

/**
 * Refuses a record that was made from other bytes than the checkout has although the git ids agree (T23).
 * A record without a source digest says nothing. Throws `object-corrupt`.
 */
export async function checkSource(
  world: Pick<World, 'disk' | 'git'>,
  record: BuildRecord,
  request: SourceRequest,
): Promise<void> {
  if (record.source === null) return;
  const found = await sourceDigest(world, request);
  if (found === record.source) return;
  throw new LockstepError('object-corrupt', {
    message: `the sources of ${request.component} are not those that its stored output was built from, although git gives both the same tree id`,
    hint: `look at the repository of ${request.component}: two different trees with one SHA-1 are an attack`,
    data: { component: request.component, expected: record.source, found },
  });
}
