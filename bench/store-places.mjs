/** Directories the benchmark of the store works in: made afresh, copied with times and modes, and measured. */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

export function remove(path) {
  rmSync(path, { recursive: true, force: true });
}

/** An empty directory, whatever was there. */
export function emptied(path) {
  remove(path);
  mkdirSync(path, { recursive: true });
  return path;
}

/** `to` becomes a copy of `from` with the same modes and times. */
export function copied(from, to) {
  remove(to);
  execFileSync('cp', ['-a', from, to]);
  return to;
}

/** Count and bytes of the files below a directory. */
export function sizeOf(directory) {
  let files = 0;
  let bytes = 0;
  if (!existsSync(directory)) return { files, bytes };
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += lstatSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

/** What `action` adds to a directory. */
export function growth(directory, action) {
  const before = sizeOf(directory);
  action();
  const after = sizeOf(directory);
  return { files: after.files - before.files, bytes: after.bytes - before.bytes };
}

const FILE_SYSTEMS = {
  0xef53: 'ext4',
  0x01021994: 'tmpfs',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
};

/** Name of the file system that holds a path. */
export function fileSystem(path) {
  const { type } = statfsSync(path);
  return FILE_SYSTEMS[type] ?? `file system ${type.toString(16)}`;
}
