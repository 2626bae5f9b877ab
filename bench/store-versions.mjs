/** Successive versions of the tree, 2 % changed each: all that a store holds at the end beside as many archives. */
import { join } from 'node:path';
import { archiveBytes } from './store-bytes.mjs';
import { figureRow } from './measure.mjs';
import { product } from './store-driver.mjs';
import { casync, tar } from './store-peers.mjs';
import { sizeOf } from './store-places.mjs';
import { editTree } from './trees.mjs';

/** casync is left out: it is not what the limit speaks of, and slow. */
export function countVersions({ directory, roots, tools, scale, seed, quick }) {
  const root = roots.plain;
  const archives = join(directory, 'tar');
  tar.create(archives);
  const places = new Map(
    tools.filter((tool) => tool !== casync).map((tool) => [tool, join(directory, tool.name)]),
  );
  for (const [tool, place] of places) tool.create(place, { withRemote: true });
  let archived = 0;
  for (let version = 0; version <= scale.versions; version += 1) {
    if (version > 0) editTree(join(root, 'node_modules'), { percent: 2, seed: seed + version });
    archived += archiveBytes(archives, root);
    for (const [tool, place] of places) tool.save(place, root);
  }
  const count = scale.versions + 1;
  const peer = { name: `${count} archives`, value: archived / 1e6 };
  return [
    figureRow(`bytes, ${count} versions: tar + zstd`, archived / 1e6, { unit: 'MB' }),
    ...[...places].flatMap(([tool, place]) => {
      const { bytes, files } = sizeOf(tool.kept(place));
      const limit = tool === product ? { limit: quick ? 0.33 : 0.1 } : {};
      return [
        figureRow(`bytes, ${count} versions: ${tool.name}`, bytes / 1e6, {
          unit: 'MB',
          peer,
          ...limit,
        }),
        figureRow(`objects, ${count} versions: ${tool.name}`, files),
      ];
    }),
  ];
}
