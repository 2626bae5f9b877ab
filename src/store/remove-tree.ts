/** Removes a directory with all that is in it, never through a symlink. */
import { join } from 'node:path';
import type { Disk } from '../ports/disk.js';
import { writing } from './publish.js';

/**
 * Removes whatever is at `path`; fine if nothing is. A symlink is removed, not followed; directories
 * without write permission (Go's module cache) are opened first. Throws `state-write-failed`.
 */
export function removeTree(disk: Disk, path: string): void {
  const stat = disk.lstat(path);
  if (stat === null) return;
  writing(path, () => {
    if (stat.kind === 'directory') removeDirectory(disk, path, stat.mode);
    else disk.unlink(path);
  });
}

function removeDirectory(disk: Disk, path: string, mode: number): void {
  if ((mode & 0o700) !== 0o700) disk.chmod(path, mode | 0o700);
  for (const { name } of disk.readdir(path) ?? []) removeTree(disk, join(path, name));
  disk.rmdir(path);
}
