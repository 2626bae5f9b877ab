/** Listing and removing objects in a directory. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isObjectName, type ObjectName } from '../../domain/object-name.js';
import type { ListedObject } from '../../ports/backend.js';
import { throwIfCancelled } from './backend-errors.js';
import {
  codeOf,
  directoryBelow,
  directoryFailure,
  isAbsent,
  type Place,
} from './directory-place.js';

/** As the port says. Links are left out, and so is all that has no name of ours. */
export async function* listDirectory(
  place: Place,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  const open = ['.'];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    throwIfCancelled(place.name, signal);
    for (const entry of await entriesOf(place, below)) {
      const name = below === '.' ? entry.name : `${below}/${entry.name}`;
      if (!isObjectName(name)) continue;
      const mayHold = `${name}/`.startsWith(prefix) || prefix.startsWith(`${name}/`);
      if (entry.isDirectory() && mayHold) open.push(name);
      if (!entry.isFile() || !name.startsWith(prefix)) continue;
      const listed = await listedAt(place, name);
      if (listed !== null) yield listed;
    }
  }
}

async function entriesOf(place: Place, below: string): Promise<readonly Dirent[]> {
  try {
    const directory = await directoryBelow(place, below);
    return directory === null ? [] : await readdir(directory, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw directoryFailure(place, error);
  }
}

/** Null for one that was removed in the meantime. */
async function listedAt(place: Place, name: ObjectName): Promise<ListedObject | null> {
  try {
    const { size, mtimeMs } = await lstat(path.join(place.directory, name));
    return { name, size, modified: Math.floor(mtimeMs) };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw directoryFailure(place, error);
  }
}

/** As the port says. Directories stay: another writer may be about to use them. */
export async function removeFromDirectory(
  place: Place,
  name: ObjectName,
  signal: AbortSignal | undefined,
): Promise<void> {
  throwIfCancelled(place.name, signal);
  try {
    const parent = await directoryBelow(place, path.dirname(name));
    if (parent !== null) await rm(path.join(parent, path.basename(name)), { force: true });
  } catch (error) {
    // A directory of that name is no object.
    if (codeOf(error) === 'ERR_FS_EISDIR' || isAbsent(error)) return;
    throw directoryFailure(place, error);
  }
}
