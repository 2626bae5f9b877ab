/** Where an object stands in a directory, never outside of it, and what the file system's refusals mean. */
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { LockstepError } from '../../errors.js';

/** Name, for people, and path of the backend. */
export interface Place {
  readonly name: string;
  readonly directory: string;
}

/** True for the answers of the file system to what is not there; a file where a directory should be is one of them. */
export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error));
}

/** True when this run has no right to do it, or nobody has. */
export function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));
}

/** The `errno` name; empty for anything else. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}

/**
 * The path of a directory below the backend's, or null when it is not there. A link on the way may have been put there
 * by anybody who can write here, so one that leads out counts as not there. Throws `backend-bucket-missing` when the
 * backend's own directory is not there.
 */
export async function directoryBelow(place: Place, below: string): Promise<string | null> {
  const root = await rootOf(place);
  try {
    const real = await realpath(path.join(root, below));
    const isInside = real === root || real.startsWith(root + path.sep);
    return isInside && (await lstat(real)).isDirectory() ? real : null;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function rootOf(place: Place): Promise<string> {
  try {
    const root = await realpath(place.directory);
    if ((await lstat(root)).isDirectory()) return root;
  } catch (error) {
    if (!isAbsent(error)) throw directoryFailure(place, error);
  }
  throw new LockstepError('backend-bucket-missing', {
    message: `${place.name}: there is no directory ${place.directory}`,
    hint: 'mount the share, or make the directory',
  });
}

/** The error for one of the file system; ours pass as they are. */
export function directoryFailure(place: Place, error: unknown): LockstepError {
  if (error instanceof LockstepError) return error;
  if (isDenied(error)) {
    return new LockstepError('backend-denied', {
      message: `${place.name}: the file system refuses it (${codeOf(error)})`,
      hint: 'give the user of this run the right to the directory',
      cause: error,
    });
  }
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) {
    return new LockstepError('disk-full', {
      message: `${place.name} is full; nothing half-written was kept`,
      cause: error,
    });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new LockstepError('backend-unreachable', {
    message: `${place.name}: ${reason}`,
    cause: error,
  });
}
