/**
 * The file system, synchronous: small files go two to four times faster that way, and a fault can be
 * placed at the n-th call. Paths are absolute. Errors are Node's own (`code: 'ENOENT'` …); only
 * `lstat` and `readdir` answer null for a path that does not exist.
 */
export interface FileStat {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
  readonly size: number;
  /** Permission bits, `& 0o7777`. */
  readonly mode: number;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly ino: bigint;
  readonly nlink: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileStat['kind'];
}

export interface Disk {
  /** Opens for reading (`r`), or creates anew and fails if it exists (`wx`); never follows a symlink at the end. */
  open(path: string, flags: 'r' | 'wx', mode?: number): number;
  /** Bytes read, 0 at the end. */
  read(fd: number, into: Uint8Array, position: number): number;
  /** Writes all of it at the current position. */
  write(fd: number, bytes: Uint8Array): void;
  /** Of the open file itself. */
  fstat(fd: number): FileStat;
  fsync(fd: number): void;
  close(fd: number): void;
  /** The whole file. */
  readFile(path: string): Uint8Array;
  readdir(path: string): readonly DirectoryEntry[] | null;
  lstat(path: string): FileStat | null;
  readlink(path: string): string;
  symlink(target: string, path: string): void;
  link(existing: string, path: string): void;
  /** Makes the directory and its parents; fine if it is there. */
  mkdir(path: string): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  /** Atomic replace within one file system. */
  rename(from: string, to: string): void;
  chmod(path: string, mode: number): void;
  /** Bytes that are free on the file system of a path; null, or absent, where nobody says. */
  freeBytes?(path: string): number | null;
  /** Makes names in the directory durable; a no-op where the system cannot. */
  fsyncDirectory(path: string): void;
}
