/** Build logs: one file per run and component below the store, head and tail kept, old runs pruned. */
import { join, relative } from 'node:path';
import type { ComponentName } from '../domain/names.js';
import { capLog } from '../domain/output-log.js';
import type { Disk } from '../ports/disk.js';
import type { World } from '../ports/world.js';
import { removeTree } from '../store/remove-tree.js';

/** The log of one component in one run. */
export interface ComponentLog {
  /** Path relative to the meta-repo, for results and messages. */
  readonly path: string;
  /** Adds a line (without its end). The head is on disk when this returns, the tail after `close`. */
  line(text: string): void;
  /** Writes the kept tail. Safe to call twice; lines after it are dropped. */
  close(): void;
}

export interface RunLog {
  /** Directory relative to the meta-repo. */
  readonly path: string;
  /** A second log of the same component in one run gets a number: `api.2.log`. */
  open(component: ComponentName): ComponentLog;
}

type Needs = Pick<World, 'disk' | 'config' | 'workspace'>;

/** Name of a run: sorts by time and is never used twice. */
export function runName(world: Pick<World, 'clock' | 'random'>): string {
  const time = new Date(world.clock.now()).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${world.random.hex(6)}`;
}

/**
 * The logs of a run, `<store>/logs/<run>/<component>.log`. The directory is made with the first log; then all
 * but the newest `logs.keepRuns` runs are removed. What a killed run has written stays.
 */
export function openRunLog(world: Needs, run: string): RunLog {
  const logs = join(world.workspace.storeDir, 'logs');
  const directory = join(logs, run.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.*$|^\.+/, 'run'));
  let made = false;
  return {
    path: relativeTo(world, directory),
    open(component) {
      world.disk.mkdir(directory);
      if (!made) prune(world.disk, logs, world.config.logs.keepRuns);
      made = true;
      return openLog(world, freePath(world.disk, directory, component));
    },
  };
}

function relativeTo(world: Needs, path: string): string {
  return relative(world.workspace.root, path).replaceAll('\\', '/');
}

function freePath(disk: Disk, directory: string, component: ComponentName): string {
  let path = join(directory, `${component}.log`);
  for (let n = 2; disk.lstat(path) !== null; n += 1) {
    path = join(directory, `${component}.${n}.log`);
  }
  return path;
}

function openLog(world: Needs, path: string): ComponentLog {
  const capped = capLog(world.config.logs.maxBytes);
  const encoder = new TextEncoder();
  const fd = world.disk.open(path, 'wx', 0o644);
  let open = true;
  const write = (text: string | null): void => {
    if (text !== null && text !== '') world.disk.write(fd, encoder.encode(text));
  };
  return {
    path: relativeTo(world, path),
    line(text) {
      if (open) write(capped.push(text));
    },
    close() {
      if (!open) return;
      open = false;
      try {
        write(capped.end());
      } finally {
        world.disk.close(fd);
      }
    },
  };
}

/** Oldest first by the time of the directory; names break ties, and begin with a time themselves. */
function prune(disk: Disk, logs: string, keep: number): void {
  const runs = (disk.readdir(logs) ?? [])
    .filter((entry) => entry.kind === 'directory')
    .map(({ name }) => ({
      path: join(logs, name),
      age: disk.lstat(join(logs, name))?.mtimeNs ?? 0n,
    }))
    .sort((a, b) => (a.age === b.age ? (a.path < b.path ? -1 : 1) : a.age < b.age ? -1 : 1));
  for (const run of runs.slice(0, Math.max(0, runs.length - Math.max(1, keep)))) {
    removeTree(disk, run.path);
  }
}
