/** Brings the packs of a root into the local store, several at a time, each verified before it is taken over. */
import { dirname } from 'node:path';
import { digestOf } from '../../domain/digest.js';
import { mapSettled } from '../../domain/parallel.js';
import type { Disk } from '../../ports/disk.js';
import type { LocalStore } from '../../ports/local-store.js';
import { removeIfThere, writing } from '../publish.js';
import { fetchToFile, lied, type Piece } from './fetch.js';
import type { Remote } from './remote.js';
import { piecesOf, type FoundRoot } from './remote-root.js';

/** Packs on their way at the same time. */
const LANES = 4;

export interface Pulling {
  readonly local: LocalStore;
  readonly disk: Disk;
  readonly signal: AbortSignal;
  /** Told after each pack that has become readable, so that a restore can begin with it. */
  readonly onPack?: (piece: Piece) => void;
}

/**
 * True when every pack of the root is in the local store afterwards; false when one is not there any more (T04, T16):
 * what has arrived by then stays. Throws `backend-lied` for bytes that are not what the root or their own index says.
 */
export async function pullPacks(at: Pulling, remote: Remote, found: FoundRoot): Promise<boolean> {
  let isComplete = true;
  const settled = await mapSettled(piecesOf(found), LANES, async (piece) => {
    if (!isComplete) return;
    try {
      if (!(await pullOnce(at, remote, { found, piece }))) isComplete = false;
      else at.onPack?.(piece);
    } catch (error) {
      isComplete = false;
      throw error;
    }
  });
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return isComplete;
}

interface Pull {
  readonly found: FoundRoot;
  readonly piece: Piece;
}

/** Two components may need the same pack at the same time; it travels once. */
async function pullOnce(at: Pulling, remote: Remote, pull: Pull): Promise<boolean> {
  const { digest } = pull.piece;
  if (await at.local.hasPack(digest)) return true;
  const running = remote.fetching.get(digest);
  if (running !== undefined) return running;
  const pulled = pullPack(at, remote, pull).finally(() => remote.fetching.delete(digest));
  remote.fetching.set(digest, pulled);
  return pulled;
}

async function pullPack(at: Pulling, remote: Remote, { found, piece }: Pull): Promise<boolean> {
  const { local, disk, signal } = at;
  const path = local.temporaryPath();
  const { backend } = remote;
  const came = found.inline !== null && piece.object === found.name ? found.inline : null;
  if (came !== null && digestOf(came) === piece.digest) writeFile(disk, path, came);
  else if (!(await fetchToFile({ backend, disk, signal }, piece, path))) return false;
  if (await local.adopt(path, piece.digest)) return true;
  // Its name is the digest of its bytes, and yet its index lies: whoever made it made both.
  throw lied(backend.name, `the pack in ${piece.object} is no sound pack`, piece.object);
}

function writeFile(disk: Disk, path: string, bytes: Uint8Array): void {
  writing(path, () => {
    disk.mkdir(dirname(path));
    const fd = disk.open(path, 'wx', 0o644);
    try {
      disk.write(fd, bytes);
    } catch (error) {
      removeIfThere(disk, path);
      throw error;
    } finally {
      disk.close(fd);
    }
  });
}

/** True when every pack of the root is here or is still there; asks for one byte of each that is not here. */
export async function isStillThere(
  { local, signal }: Pick<Pulling, 'local' | 'signal'>,
  { backend, concurrency }: Remote,
  found: FoundRoot,
): Promise<boolean> {
  // Without ranges a look costs as much as the object: the restore itself will tell.
  if (!backend.capabilities.ranges) return true;
  const settled = await mapSettled(piecesOf(found), concurrency, async (piece) => {
    if (piece.object === found.name || (await local.hasPack(piece.digest))) return true;
    const sink = (): void => undefined;
    return (await backend.get(piece.object, { length: 1, sink, signal })).found;
  });
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return settled.every((one) => one.status === 'fulfilled' && one.value);
}
