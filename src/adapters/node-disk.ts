/** The file system through Node's synchronous calls. */
import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  statfsSync,
  symlinkSync,
  unlinkSync,
  writeSync,
  type BigIntStats,
  type Dirent,
} from 'node:fs';
import type { DirectoryEntry, Disk, FileStat } from '../ports/disk.js';

/** Windows has neither flag. Without waiting, a FIFO that took a file's place cannot hang us. */
const NO_FOLLOW = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const OPEN_FLAGS = {
  r: constants.O_RDONLY | NO_FOLLOW,
  wx: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
} as const;

/** The real disk. */
export const nodeDisk: Disk = {
  open: (path, flags, mode = 0o644) => openSync(path, OPEN_FLAGS[flags], mode),
  read: (fd, into, position) => readSync(fd, into, 0, into.byteLength, position),
  write: (fd, bytes) => {
    for (let done = 0; done < bytes.byteLength;) {
      done += writeSync(fd, bytes, done, bytes.byteLength - done);
    }
  },
  fstat: (fd) => plain(fstatSync(fd, { bigint: true })),
  fsync: fsyncSync,
  close: closeSync,
  readFile: (path) => readFileSync(path),
  readdir,
  lstat,
  readlink: (path) => readlinkSync(path),
  symlink: (target, path) => symlinkSync(target, path),
  link: linkSync,
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  rmdir: (path) => rmdirSync(path),
  unlink: unlinkSync,
  rename: renameSync,
  chmod: chmodSync,
  freeBytes: (path) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  },
  fsyncDirectory,
};

function lstat(path: string): FileStat | null {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : plain(stat);
}

function plain(stat: BigIntStats): FileStat {
  return {
    kind: kindOf(stat),
    size: Number(stat.size),
    mode: Number(stat.mode & 0o7777n),
    mtimeNs: stat.mtimeNs,
    ctimeNs: stat.ctimeNs,
    ino: stat.ino,
    nlink: Number(stat.nlink),
  };
}

function readdir(path: string): readonly DirectoryEntry[] | null {
  try {
    return readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    }));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function kindOf(entry: BigIntStats | Dirent): FileStat['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'symlink' : 'other';
}

/** Some file systems (network, FUSE) and Windows cannot sync a directory; there it means nothing. */
function fsyncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    closeSync(fd);
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}
