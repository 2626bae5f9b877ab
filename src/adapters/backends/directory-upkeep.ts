/** Directories of a backend made so that they last, and uploads that nobody will finish taken away. */
import { lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { LockstepError } from '../../errors.js';
import { codeOf, directoryBelow, type Place } from './directory-place.js';

/** Uploads under way; `~` is in no object's name, so nothing here is ever taken for one. */
export const UPLOADS = '~uploads';

/** No upload takes that long. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** The path of a directory below the backend's, made if needed and never by way of a link that leads out. */
export async function makeDirectory(place: Place, below: string): Promise<string> {
  const there = await directoryBelow(place, below);
  if (there !== null) return there;
  const parent = await makeDirectory(place, path.dirname(below));
  await mkdir(path.join(parent, path.basename(below))).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await syncDirectory(parent);
  const made = await directoryBelow(place, below);
  if (made === null) throw inTheWay(place, below);
  return made;
}

function inTheWay({ name }: Place, what: string): LockstepError {
  return new LockstepError('backend-unreachable', {
    message: `${name}: ${what} is not a directory, or a link that leads out of it`,
    hint: 'remove it, or give the remote another directory',
  });
}

/** Makes new names last. Windows and some network file systems cannot; there it means nothing. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Removes uploads beside `own` that are a day older than it (T57). Both times are of the file server, so that no clock
 * of a runner counts (T58).
 */
export async function sweepUploads(own: string): Promise<void> {
  const directory = path.dirname(own);
  const { mtimeMs: now } = await lstat(own);
  for (const name of await readdir(directory)) {
    const file = path.join(directory, name);
    const stat = await lstat(file).catch(() => null);
    // Null is one that its writer, or another sweeper, has just finished with.
    if (stat !== null && now - stat.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}
