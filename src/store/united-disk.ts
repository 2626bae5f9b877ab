/** A disk on which files that lie elsewhere are seen at their former place too: for reading a store with its graves. */
import { basename, dirname } from 'node:path';
import type { DirectoryEntry, Disk } from '../ports/disk.js';

/** `moved`: former path → where it is now. A file that is there itself comes first; the rest of the disk is as it is. */
export function unitedDisk(disk: Disk, moved: ReadonlyMap<string, string>): Disk {
  const added = new Map<string, Map<string, DirectoryEntry>>();
  const addTo = (path: string, kind: DirectoryEntry['kind']): void => {
    const names = added.get(dirname(path)) ?? new Map<string, DirectoryEntry>();
    names.set(basename(path), { name: basename(path), kind });
    added.set(dirname(path), names);
  };
  for (const path of moved.keys()) {
    addTo(path, 'file');
    addTo(dirname(path), 'directory');
  }
  const placeOf = (path: string): string => {
    const now = moved.get(path);
    return now === undefined || disk.lstat(path) !== null ? path : now;
  };
  return {
    ...disk,
    lstat: (path) => disk.lstat(placeOf(path)),
    open: (path, flags, mode) => disk.open(flags === 'r' ? placeOf(path) : path, flags, mode),
    readFile: (path) => disk.readFile(placeOf(path)),
    readdir: (path) => {
      const own = disk.readdir(path);
      const more = added.get(path);
      if (more === undefined) return own;
      const names = new Set((own ?? []).map(({ name }) => name));
      return [...(own ?? []), ...[...more.values()].filter(({ name }) => !names.has(name))];
    },
    rename: (from, to) => disk.rename(placeOf(from), to),
  };
}
