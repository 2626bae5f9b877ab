/** Publishing a file: temporary name → fsync → rename → fsync of the directory. */
import { dirname, join } from 'node:path';
import { LockstepError } from '../errors.js';
import type { Random } from '../ports/clock.js';
import type { Disk } from '../ports/disk.js';

/** Everything unfinished has a name that begins so, in whatever directory it is. */
export const TEMPORARY_PREFIX = '.lockstep-tmp-';

/** A fresh hidden name for something unfinished. */
export function temporaryName(random: Random): string {
  return `${TEMPORARY_PREFIX}${random.hex(16)}`;
}

/**
 * Puts `bytes` at `path`, replacing what is there: a reader sees the old file or the new one, and after the
 * return the new one survives a power loss. Missing directories are made.
 * Throws `disk-full` or `state-write-failed`; the temporary file is removed then.
 */
export function publishFile(
  disk: Disk,
  random: Random,
  path: string,
  bytes: Uint8Array | string,
): void {
  const temporary = join(dirname(path), temporaryName(random));
  writing(path, () => {
    ensureDirectory(disk, dirname(path));
    cleaningUp(disk, temporary, () => {
      writeDurably(disk, temporary, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
      disk.rename(temporary, path);
    });
    disk.fsyncDirectory(dirname(path));
  });
}

/** Makes a directory and its parents, each one's name durable in its parent. */
export function ensureDirectory(disk: Disk, path: string): void {
  if (disk.lstat(path) !== null) return;
  const parent = dirname(path);
  if (parent !== path) ensureDirectory(disk, parent);
  disk.mkdir(path);
  disk.fsyncDirectory(parent);
}

/** Writes a new file and syncs its bytes; its name is not durable yet. */
export function writeDurably(disk: Disk, path: string, bytes: Uint8Array): void {
  const fd = disk.open(path, 'wx', 0o644);
  try {
    disk.write(fd, bytes);
    disk.fsync(fd);
  } finally {
    disk.close(fd);
  }
}

/** Runs `work`; when it throws, removes the unfinished file first. */
export function cleaningUp<T>(disk: Disk, temporary: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    removeIfThere(disk, temporary);
    throw error;
  }
}

/** Best effort: what failed first matters more, and the name says that the file is unfinished. */
export function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.unlink(path);
  } catch {
    // Not there, or the disk is failing: the error that brought us here is the one to report.
  }
}

/** Runs `work` and gives an error of the system a code: `disk-full` or `state-write-failed`. */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asWriteError(error, path);
  }
}

const FULL = ['ENOSPC', 'EDQUOT'];

/** An error of the system while `path` was written, as one of ours; anything else comes back as it is. */
export function asWriteError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const full = FULL.includes(code);
  return new LockstepError(full ? 'disk-full' : 'state-write-failed', {
    message: `${path} could not be written: ${full ? 'the disk or quota is full' : code}`,
    hint: full ? 'free some space and run the same command again' : hintOf(code),
    data: { path, errno: code },
    cause: error,
  });
}

function hintOf(code: string): string {
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return 'check who may write there';
  }
  if (code === 'EMFILE' || code === 'ENFILE') return 'raise the limit of open files (ulimit -n)';
  return 'check the disk and run the same command again';
}

/** The errno name (`ENOENT` …) of an error of the system, or null for any other value. */
export function systemCode(error: unknown): string | null {
  const code: unknown = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}
