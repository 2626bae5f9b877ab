/** What each save of the tree adds to a remote store, and whether what comes back is what was saved. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { figureRow } from './measure.mjs';
import { product } from './store-driver.mjs';
import { tar } from './store-peers.mjs';
import { emptied, growth } from './store-places.mjs';
import { editTree, fingerprint, upgradeTree } from './trees.mjs';

/** The changes that all sections make: 2 % of the files, without and with a package manager that rewrites 20 %. */
export function change({ plain, upgrade }, seed) {
  editTree(join(plain, 'node_modules'), { percent: 2, seed });
  upgradeTree(join(upgrade, 'node_modules'), { percent: 2, rewritten: 20, seed });
}

const LIMITS = {
  full: { cold: 0.98, changed: 0.025, coldObjects: 7 },
  quick: { cold: 1.0, changed: 0.05, coldObjects: 7 },
};

/** Bytes and objects that each tool keeps for each version; the product by its remote store. */
export function countInstall({ directory, roots, tools, seed, quick }) {
  const places = new Map(tools.map((tool) => [tool, join(directory, tool.name)]));
  const counts = new Map(tools.map((tool) => [tool, {}]));
  const versions = new Map();
  const count = (step, root) => {
    for (const [tool, place] of places) {
      const save = () => versions.set(`${tool.name} ${step}`, tool.save(place, root).version);
      counts.get(tool)[step] = growth(tool.kept(place), save);
    }
  };
  for (const [tool, place] of places) tool.create(place, { withRemote: true });
  const archives = join(directory, 'tar');
  tar.create(archives);
  const archived = { cold: archiveBytes(archives, roots.plain) };
  count('cold', roots.plain);
  count('other', roots.upgrade);
  change(roots, seed);
  archived.changed = archiveBytes(archives, roots.plain);
  count('changed', roots.plain);
  count('unchanged', roots.plain);
  count('upgraded', roots.upgrade);
  if (tools.includes(product)) {
    const place = places.get(product);
    const version = (step) => versions.get(`${product.name} ${step}`);
    checkRestores({
      directory,
      place,
      root: roots.plain,
      before: version('cold'),
      after: version('changed'),
    });
  }
  const limits = quick ? LIMITS.quick : LIMITS.full;
  return [
    ...byteRows(archived, counts, limits),
    ...(tools.includes(product) ? objectRows(counts.get(product), limits) : []),
  ];
}

export function archiveBytes(place, root) {
  return lstatSync(tar.save(place, root).version).size;
}

/** Restores into nothing, onto another version, and from the remote store alone; throws when a byte differs. */
function checkRestores({ directory, place, root, before, after }) {
  const wanted = fingerprint(root);
  const check = (target, what) => {
    if (fingerprint(target) !== wanted) throw new Error(`${what} is not the tree that was saved`);
  };
  const target = emptied(join(directory, 'target'));
  product.restore(place, before, target);
  product.restore(place, after, target);
  check(target, 'what was restored onto another version');
  product.restore(place, after, emptied(target));
  check(target, 'what was restored into nothing');
  product.forget(place);
  product.restore(place, after, emptied(target));
  check(target, 'what was restored from the remote store');
}

function byteRows(archived, counts, limits) {
  const megabytes = (name, bytes, against) =>
    figureRow(name, bytes / 1e6, { unit: 'MB', ...against });
  const rows = [megabytes('bytes, cold: tar + zstd', archived.cold)];
  for (const [tool, { cold, changed, unchanged, upgraded }] of counts) {
    const against = (bytes, limit) => ({
      peer: { name: tar.name, value: bytes / 1e6 },
      ...(tool === product ? { limit } : {}),
    });
    rows.push(
      megabytes(`bytes, cold: ${tool.name}`, cold.bytes, against(archived.cold, limits.cold)),
      megabytes(
        `bytes, 2 % changed: ${tool.name}`,
        changed.bytes,
        against(archived.changed, limits.changed),
      ),
      megabytes(
        `bytes, upgraded: ${tool.name}`,
        upgraded.bytes,
        against(archived.changed, limits.changed),
      ),
      megabytes(`bytes, unchanged: ${tool.name}`, unchanged.bytes),
    );
  }
  return rows;
}

function objectRows({ cold, changed, unchanged, upgraded }, limits) {
  return [
    figureRow('objects, cold', cold.files, { limit: limits.coldObjects }),
    figureRow('objects, 2 % changed', changed.files, { limit: 1 }),
    figureRow('objects, upgraded', upgraded.files, { limit: 1 }),
    figureRow('objects, unchanged', unchanged.files, { limit: 0 }),
  ];
}
