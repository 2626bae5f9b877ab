/** Checks of the local store: can it be read and written, and what can its file system do. */
import { join } from 'node:path';
import type { Check } from '../domain/store-results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { plural, size } from '../report/wording.js';
import { removeTree } from '../store/remove-tree.js';

type Local = Pick<World, 'disk' | 'catalog' | 'workspace' | 'random' | 'config'>;

/** Less than this will soon stop a build. */
const LITTLE_SPACE = 1 << 30;

export async function checkLocalStore(world: Local): Promise<readonly Check[]> {
  const scratch = join(world.workspace.storeDir, 'tmp', `doctor-${world.random.hex(8)}`);
  const writable = tried('writable', () => {
    world.disk.mkdir(scratch);
    writeProbe(world, join(scratch, 'probe'));
    return 'files can be written and made durable';
  });
  const checks = [await checkFormat(world), writable, checkSpace(world)];
  if (writable.state === 'fail') return checks;
  checks.push(checkLinks(world, scratch), checkCase(world, scratch));
  removeTree(world.disk, scratch);
  return checks;
}

async function checkFormat({ catalog }: Local): Promise<Check> {
  const name = 'format';
  try {
    const { packs, bytes, lockedBy, quarantined } = await catalog.totals();
    const detail = `${plural(packs, 'pack')}, ${size(bytes)}`;
    if (lockedBy.length > 0) {
      return {
        name,
        state: 'fail',
        detail: `${detail}; some need keys that are not given: ${lockedBy.join(', ')}`,
        hint: 'add the keys to LOCKSTEP_STORE_KEYS',
      };
    }
    if (quarantined.files === 0) return { name, state: 'pass', detail };
    const hint = 'remove quarantine/ of the store once you have looked at it';
    return { name, state: 'note', detail: `${detail}; ${quarantined.files} in quarantine`, hint };
  } catch (error) {
    return failed(name, error);
  }
}

function writeProbe({ disk }: Local, path: string): void {
  const fd = disk.open(path, 'wx', 0o600);
  try {
    disk.write(fd, Buffer.from('probe'));
    disk.fsync(fd);
  } finally {
    disk.close(fd);
  }
}

function checkLinks({ disk }: Local, scratch: string): Check {
  const name = 'hard links';
  try {
    disk.link(join(scratch, 'probe'), join(scratch, 'linked'));
    return { name, state: 'pass', detail: 'packs travel without being copied' };
  } catch {
    // Whatever the reason, copying serves.
    return { name, state: 'note', detail: 'not possible here: packs are copied where they travel' };
  }
}

function checkCase({ disk }: Local, scratch: string): Check {
  const isFolded = disk.lstat(join(scratch, 'PROBE')) !== null;
  return {
    name: 'case of names',
    state: isFolded ? 'note' : 'pass',
    detail: isFolded
      ? 'names that differ only in case are one file here: a tree with such names is refused'
      : 'names that differ in case are different files',
  };
}

function checkSpace({ disk, workspace, config }: Local): Check {
  const name = 'free space';
  // It may be a file system of its own; before the first write there is no folder.
  const place = disk.lstat(workspace.storeDir) === null ? workspace.root : workspace.storeDir;
  const free = disk.freeBytes?.(place) ?? null;
  if (free === null) return { name, state: 'note', detail: 'the system does not say' };
  const { maxBytes } = config.store;
  const detail = `${size(free)} free${maxBytes === null ? '' : `, the store may take ${size(maxBytes)}`}`;
  if (free >= LITTLE_SPACE) return { name, state: 'pass', detail };
  return { name, state: 'fail', detail, hint: 'lockstep gc store, or make room' };
}

function tried(name: string, work: () => string): Check {
  try {
    return { name, state: 'pass', detail: work() };
  } catch (error) {
    return failed(name, error);
  }
}

/** What a check that threw found. Bugs come out. */
function failed(name: string, error: unknown): Check {
  if (error instanceof LockstepError) {
    const { message, hint } = error;
    return { name, state: 'fail', detail: message, ...(hint !== undefined && { hint }) };
  }
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') throw error;
  const hint = 'check owner and rights of the store folder';
  return { name, state: 'fail', detail: `the system says ${code}`, hint };
}
