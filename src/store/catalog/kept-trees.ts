/** The marks of trees that somebody stored, listed and taken away (`kept-marker.ts` makes them). */
import { join } from 'node:path';
import type { Digest } from '../../domain/digest.js';
import type { KeptTree } from '../../ports/store-catalog.js';
import { keptPath } from '../save/kept-marker.js';
import type { StoreContext } from '../layout.js';
import { reading } from '../packs/pack-file.js';
import { namesIn } from '../packs/pack-index.js';
import { writing } from '../publish.js';

type Place = Pick<StoreContext, 'disk' | 'directory'>;

/** Newest first. */
export function listKept(place: Place): readonly KeptTree[] {
  const top = join(place.directory, 'kept');
  const kept = reading(top, () =>
    namesIn(place.disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) =>
      namesIn(place.disk.readdir(join(top, prefix)), 'file', /^[0-9a-f]{64}$/).map((hex) => {
        const time = place.disk.lstat(join(top, prefix, hex))?.mtimeNs ?? 0n;
        return { tree: `sha256:${hex}` as Digest, at: Number(time / 1_000_000n) };
      }),
    ),
  );
  return kept.sort((a, b) => b.at - a.at);
}

/** False when the tree had no mark. */
export function removeKept(place: Place, tree: Digest): boolean {
  const path = keptPath(place, tree);
  if (place.disk.lstat(path) === null) return false;
  writing(path, () => place.disk.unlink(path));
  return true;
}
