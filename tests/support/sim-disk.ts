/** A disk in memory with the semantics of a page cache: what was not synced may be gone after a crash. */
import type { DirectoryEntry, Disk, FileStat } from '../../src/ports/disk.js';

interface File {
  readonly kind: 'file';
  readonly ino: bigint;
  live: Uint8Array;
  /** What a power loss leaves. */
  durable: Uint8Array;
  mode: number;
  mtimeNs: bigint;
  ctimeNs: bigint;
  nlink: number;
}

interface Link {
  readonly kind: 'symlink' | 'other';
  readonly ino: bigint;
  readonly target: string;
}

export interface Directory {
  readonly kind: 'directory';
  readonly ino: bigint;
  live: Map<string, SimNode>;
  durable: Map<string, SimNode>;
  mode: number;
}

type SimNode = File | Link | Directory;

/** The process is gone: every further call fails, so that no clean-up code can run either. */
export class Stopped extends Error {}

export interface SimDisk extends Disk {
  /** `name path` of every call so far. */
  readonly trace: readonly string[];
  /** From now on the k-th call (1 = the next) fails with this errno; a write does half of its work before. */
  failAt(k: number, errno: string): void;
  /** The process ends before or after the k-th call. */
  stopAt(k: number, when: 'before' | 'after'): void;
  /** True when a planned fault has happened. */
  readonly struck: boolean;
  /** Power loss: each effect that was not synced stays if `keeps` says so. Also ends all faults and open files. */
  crash(keeps?: () => boolean): void;
  /** The process ended and another begins; nothing is lost. */
  restart(): void;
  /** Another disk with the same content, all of it durable. */
  copy(): SimDisk;
  /** Makes a FIFO-like thing. */
  plant(path: string): void;
  /** All paths with their content, for comparison. */
  dump(at?: string): Readonly<Record<string, string>>;
}

export function createSimDisk(of: Directory = newDirectory(0n), from = 1_000_000_000n): SimDisk {
  const state = { clock: from, ino: from, fd: 3, calls: 0, struck: false, dead: false };
  const trace: string[] = [];
  const open = new Map<number, { readonly file: File; at: number }>();
  let fault: { at: number; errno?: string; when?: 'before' | 'after' } | null = null;
  const root = of;

  const now = () => (state.clock += 1_000_000n);
  const nextIno = () => (state.ino += 1n);
  const errno = (code: string, path: string) =>
    Object.assign(new Error(`${code}: ${path}`), { code });
  const parts = (path: string) => path.split('/').filter((part) => part !== '');

  /** Directories on the way may be symlinks, as on a real disk; the last part is not followed. */
  const walk = (
    path: string,
    hops = 0,
  ): { parent: Directory; name: string; node: SimNode | undefined } => {
    let at = root;
    const names = parts(path);
    const name = names.pop() ?? '';
    const passed: string[] = [];
    for (const part of names) {
      const next = part === '..' ? undefined : at.live.get(part);
      if (next?.kind === 'symlink') {
        if (hops > 20) throw errno('ELOOP', path);
        const rest = [...names.slice(passed.length + 1), name].join('/');
        return walk(resolveLink(passed, next.target, rest), hops + 1);
      }
      if (next === undefined) throw errno('ENOENT', path);
      if (next.kind !== 'directory') throw errno('ENOTDIR', path);
      passed.push(part);
      at = next;
    }
    return { parent: at, name, node: name === '' ? root : at.live.get(name) };
  };
  const existing = (path: string): SimNode => {
    const { node } = walk(path);
    if (node === undefined) throw errno('ENOENT', path);
    return node;
  };
  const fileOf = (fd: number) => {
    const handle = open.get(fd);
    if (handle === undefined) throw errno('EBADF', String(fd));
    return handle;
  };
  const newFile = (mode: number): File => {
    const time = now();
    const empty = new Uint8Array();
    return {
      kind: 'file',
      ino: nextIno(),
      live: empty,
      durable: empty,
      mode,
      mtimeNs: time,
      ctimeNs: time,
      nlink: 1,
    };
  };
  const addName = (path: string, make: () => SimNode) => {
    const { parent, name, node } = walk(path);
    if (node !== undefined) throw errno('EEXIST', path);
    parent.live.set(name, make());
  };

  /** Every call of the port goes through here: it is traced, and may fail or be the last one. */
  const call = <T>(what: string, work: () => T, half?: () => void): T => {
    if (state.dead) throw new Stopped(what);
    state.calls += 1;
    trace.push(what);
    if (fault === null || fault.at !== state.calls) return work();
    state.struck = true;
    if (fault.errno !== undefined) {
      half?.();
      throw errno(fault.errno, what);
    }
    state.dead = true;
    if (fault.when === 'after') work();
    else half?.();
    throw new Stopped(what);
  };

  const disk: Disk = {
    open: (path, flags, mode = 0o644) =>
      call(`open ${flags} ${path}`, () => {
        if (flags === 'wx') addName(path, () => newFile(mode));
        const node = existing(path);
        if (node.kind !== 'file') throw errno(node.kind === 'directory' ? 'EISDIR' : 'ELOOP', path);
        open.set((state.fd += 1), { file: node, at: 0 });
        return state.fd;
      }),
    read: (fd, into, position) =>
      call('read', () => {
        const bytes = fileOf(fd).file.live.subarray(position, position + into.byteLength);
        into.set(bytes);
        return bytes.byteLength;
      }),
    write: (fd, bytes) => {
      const append = (piece: Uint8Array) => {
        const handle = fileOf(fd);
        const whole = new Uint8Array(handle.at + piece.byteLength);
        whole.set(handle.file.live.subarray(0, handle.at));
        whole.set(piece, handle.at);
        handle.file.live = whole;
        handle.at += piece.byteLength;
        handle.file.mtimeNs = handle.file.ctimeNs = now();
      };
      call(
        'write',
        () => append(bytes),
        () => append(bytes.subarray(0, bytes.byteLength >> 1)),
      );
    },
    fstat: (fd) => call('fstat', () => statOf(fileOf(fd).file)),
    fsync: (fd) => call('fsync', () => void (fileOf(fd).file.durable = fileOf(fd).file.live)),
    close: (fd) => call('close', () => void (fileOf(fd), open.delete(fd))),
    readFile: (path) =>
      call(`readFile ${path}`, () => {
        const node = existing(path);
        if (node.kind !== 'file') throw errno('EISDIR', path);
        return node.live.slice();
      }),
    readdir: (path) =>
      call(`readdir ${path}`, () => {
        const node = optional(() => existing(path));
        if (node === null) return null;
        if (node.kind !== 'directory') throw errno('ENOTDIR', path);
        return [...node.live].map(([name, { kind }]): DirectoryEntry => ({ name, kind }));
      }),
    lstat: (path) =>
      call(`lstat ${path}`, () => {
        const node = optional(() => existing(path));
        return node === null ? null : statOf(node);
      }),
    readlink: (path) =>
      call(`readlink ${path}`, () => {
        const node = existing(path);
        if (node.kind !== 'symlink') throw errno('EINVAL', path);
        return node.target;
      }),
    symlink: (target, path) =>
      call(`symlink ${path}`, () =>
        addName(path, () => ({ kind: 'symlink', ino: nextIno(), target })),
      ),
    link: (from, to) =>
      call(`link ${to}`, () => {
        const node = existing(from);
        if (node.kind !== 'file') throw errno('EPERM', from);
        addName(to, () => node);
        node.nlink += 1;
      }),
    mkdir: (path) =>
      call(`mkdir ${path}`, () => {
        const names = parts(path);
        names.forEach((_, n) => {
          const { parent, name, node } = walk(names.slice(0, n + 1).join('/'));
          if (node === undefined) parent.live.set(name, newDirectory(nextIno()));
          else if (node.kind === 'file') throw errno('EEXIST', path);
        });
      }),
    rmdir: (path) =>
      call(`rmdir ${path}`, () => {
        const { parent, name, node } = walk(path);
        if (node?.kind !== 'directory')
          throw errno(node === undefined ? 'ENOENT' : 'ENOTDIR', path);
        if (node.live.size > 0) throw errno('ENOTEMPTY', path);
        parent.live.delete(name);
      }),
    unlink: (path) =>
      call(`unlink ${path}`, () => {
        const { parent, name, node } = walk(path);
        if (node === undefined) throw errno('ENOENT', path);
        if (node.kind === 'directory') throw errno('EISDIR', path);
        if (node.kind === 'file') node.nlink -= 1;
        parent.live.delete(name);
      }),
    rename: (from, to) =>
      call(`rename ${from} ${to}`, () => {
        const source = walk(from);
        const target = walk(to);
        if (source.node === undefined) throw errno('ENOENT', from);
        const over = target.node;
        if (over !== undefined && over !== source.node)
          checkReplace(source.node, over, () => errno('ENOTEMPTY', to));
        if (over?.kind === 'file') over.nlink -= 1;
        source.parent.live.delete(source.name);
        target.parent.live.set(target.name, source.node);
        if (source.node.kind === 'file') source.node.ctimeNs = now();
      }),
    chmod: (path, mode) =>
      call(`chmod ${path}`, () => {
        const node = existing(path);
        if (node.kind === 'file') node.ctimeNs = now();
        if (node.kind === 'file' || node.kind === 'directory') node.mode = mode;
      }),
    fsyncDirectory: (path) =>
      call(`fsyncDirectory ${path}`, () => {
        const node = existing(path);
        if (node.kind !== 'directory') throw errno('ENOTDIR', path);
        node.durable = new Map(node.live);
      }),
  };

  const begin = () => {
    fault = null;
    state.dead = false;
    state.struck = false;
    open.clear();
  };
  return {
    ...disk,
    trace,
    get struck() {
      return state.struck;
    },
    failAt: (k, code) =>
      void ((fault = { at: state.calls + k, errno: code }), (state.struck = false)),
    stopAt: (k, when) => void ((fault = { at: state.calls + k, when }), (state.struck = false)),
    restart: begin,
    crash(keeps = () => false) {
      begin();
      lose(root, keeps);
    },
    copy: () => createSimDisk(copyDirectory(root, new Map()), state.clock),
    plant: (path) => addName(path, () => ({ kind: 'other', ino: nextIno(), target: '' })),
    dump(at = '/') {
      const node = optional(() => existing(at));
      return node === null ? {} : Object.fromEntries(lines(node, ''));
    },
  };
}

function newDirectory(ino: bigint): Directory {
  return { kind: 'directory', ino, live: new Map(), durable: new Map(), mode: 0o755 };
}

function copyDirectory(directory: Directory, files: Map<File, File>): Directory {
  const live = new Map<string, SimNode>();
  for (const [name, node] of directory.live) {
    if (node.kind === 'directory') live.set(name, copyDirectory(node, files));
    else if (node.kind !== 'file') live.set(name, node);
    else {
      const copy = files.get(node) ?? { ...node, durable: node.live };
      files.set(node, copy);
      live.set(name, copy);
    }
  }
  return { ...directory, live, durable: new Map(live) };
}

function resolveLink(passed: readonly string[], target: string, rest: string): string {
  if (target.startsWith('/')) return `${target}/${rest}`;
  const at = [...passed];
  for (const part of target.split('/')) {
    if (part === '..') at.pop();
    else if (part !== '.' && part !== '') at.push(part);
  }
  return [...at, rest].join('/');
}

function optional<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

function checkReplace(source: SimNode, over: SimNode, refuse: () => Error): void {
  if (over.kind === 'directory' && (source.kind !== 'directory' || over.live.size > 0))
    throw refuse();
  if (over.kind !== 'directory' && source.kind === 'directory') throw refuse();
}

function statOf(node: SimNode): FileStat {
  const file = node.kind === 'file' ? node : null;
  return {
    kind: node.kind,
    size: file?.live.byteLength ?? 0,
    mode: 'mode' in node ? node.mode : 0o777,
    mtimeNs: file?.mtimeNs ?? 0n,
    ctimeNs: file?.ctimeNs ?? 0n,
    ino: node.ino,
    nlink: file?.nlink ?? 1,
  };
}

/** Each name and each content that differs from what is durable goes its own way. */
function lose(directory: Directory, keeps: () => boolean): void {
  const after = new Map(directory.durable);
  for (const name of new Set([...directory.live.keys(), ...directory.durable.keys()])) {
    const live = directory.live.get(name);
    if (live === directory.durable.get(name) || !keeps()) continue;
    if (live === undefined) after.delete(name);
    else after.set(name, live);
  }
  directory.live = after;
  directory.durable = new Map(after);
  for (const node of after.values()) {
    if (node.kind === 'directory') lose(node, keeps);
    else if (node.kind === 'file' && node.live !== node.durable) {
      node.live = keeps() ? node.live : node.durable;
      node.durable = node.live;
    }
  }
}

function lines(node: SimNode, path: string): [string, string][] {
  switch (node.kind) {
    case 'file':
      return [
        [path, `${node.mode & 0o111 ? 'x' : 'f'} ${Buffer.from(node.live).toString('latin1')}`],
      ];
    case 'symlink':
    case 'other':
      return [[path, `-> ${node.target}`]];
    case 'directory':
      return [
        [path, 'd'] as [string, string],
        ...[...node.live]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([name, child]) => lines(child, path === '' ? name : `${path}/${name}`)),
      ];
  }
}
