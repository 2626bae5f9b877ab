/** `store add`: some paths as one tree in the store, kept until it is removed by hand. */
import { join } from 'node:path';
import { addedRecord } from '../domain/added-tree.js';
import type { StoreAddResult } from '../domain/store-results.js';
import { LockstepError } from '../errors.js';
import type { Disk } from '../ports/disk.js';
import type { World } from '../ports/world.js';

/** A name that a person mistyped, before anything is read. */
function requireThere(disk: Disk, root: string, paths: readonly string[]): void {
  const absent = paths.filter((path) => disk.lstat(join(root, path)) === null);
  if (absent.length === 0) return;
  throw new LockstepError('output-missing', {
    message: `there is no ${absent.join(', no ')}`,
    hint: 'name files and directories that are there, relative to --root',
    data: { paths: absent },
  });
}

/** `root` is absolute, `paths` are below it. Throws what `OutputStore.put` and `writeRecord` throw. */
export async function storeAdd(
  world: World,
  {
    root,
    paths,
    rehash,
  }: { readonly root: string; readonly paths: readonly string[]; readonly rehash: boolean },
): Promise<StoreAddResult> {
  requireThere(world.disk, root, paths);
  const started = world.clock.monotonic();
  const { digest, files, bytes, newBytes, objectsWritten, packs } = await world.store.put(
    root,
    paths,
    { rehash },
  );
  const producer = {
    trust: world.host.trust,
    run: world.host.run,
    at: new Date(world.clock.now()).toISOString(),
    seconds: (world.clock.monotonic() - started) / 1000,
  };
  await world.store.writeRecord(addedRecord(digest, packs, producer));
  return {
    command: 'store add',
    ok: true,
    environment: null,
    findings: [],
    digest,
    files,
    bytes,
    newBytes,
    objectsWritten,
  };
}
