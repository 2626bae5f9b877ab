/** Removes a directory of ours with all below it, also where it was made read-only; links are removed, not followed. */
import { join } from 'node:path';
import type { Disk } from '../ports/disk.js';

/** Fine if nothing is there. */
export function removeTree(disk: Disk, path: string): void {
  const stat = disk.lstat(path);
  if (stat === null) return;
  if (stat.kind !== 'directory') {
    disk.unlink(path);
    return;
  }
  if ((stat.mode & 0o700) !== 0o700) disk.chmod(path, 0o700);
  for (const entry of disk.readdir(path) ?? []) removeTree(disk, join(path, entry.name));
  disk.rmdir(path);
}
