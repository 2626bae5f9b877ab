/**
 * The store beside the tar and zstd of actions/cache, restic and casync: saving and restoring a tree like a real npm
 * install, ten later versions of it, and few large files with small edits.
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { benchLarge } from './store-large.mjs';
import { product } from './store-driver.mjs';
import { casync, restic, tar } from './store-peers.mjs';
import { copied, emptied, fileSystem, remove, sizeOf } from './store-places.mjs';
import { countInstall } from './store-bytes.mjs';
import { timeInstall } from './store-times.mjs';
import { countVersions } from './store-versions.mjs';
import { INSTALL, makeTree, SMALL_INSTALL } from './trees.mjs';

const SEED = 20_261_121;
/** Part of the name of a kept tree: another generator, another tree. */
const GENERATOR = 1;

const FULL = { install: INSTALL, largeBytes: 208_000_000, edits: 6, versions: 10 };
/** Bytes and objects only, with the limits of the small trees: a new chunk weighs more in a smaller tree. */
const QUICK = { install: SMALL_INSTALL, largeBytes: 20_000_000, edits: 1, versions: 3 };

/** Makes the tree, or takes the one that an earlier run left in `directory`. */
function generated(directory, { install }) {
  const path = join(directory, `install-${install.files}-${SEED}-${GENERATOR}`);
  if (existsSync(path)) return { path, seconds: 0 };
  const start = performance.now();
  const unfinished = emptied(`${path}.unfinished`);
  makeTree(join(unfinished, 'node_modules'), install, SEED);
  renameSync(unfinished, path);
  return { path, seconds: (performance.now() - start) / 1000 };
}

/**
 * Gives the lines of the report as they are known. `trees` keeps the generated tree for later runs. `quick` takes small
 * trees and checks what is the same on every machine: bytes and counts of objects, and that what comes back is what was
 * saved.
 */
export function* benchStore({ directory, trees, rounds, quick }) {
  const scale = quick ? QUICK : FULL;
  mkdirSync(directory, { recursive: true });
  const { path, seconds } = generated(trees ?? directory, scale);
  const { files, bytes } = sizeOf(path);
  yield `${files} files, ${(bytes / 1e6).toFixed(0)} MB, made in ${seconds.toFixed(0)} s; trees, stores and targets on ${fileSystem(directory)}`;
  const wanted = quick ? [product] : [product, restic, casync];
  const tools = wanted.filter((tool) => tool.installed());
  if (!tools.includes(product)) yield 'lockstep: this build has no command "store"  MISSED';
  for (const tool of wanted.slice(1))
    if (!tools.includes(tool)) yield `${tool.name}: not installed`;
  yield '';
  if (!tar.installed()) return yield 'tar and zstd: not installed';
  const bench = { scale, tools, quick, seed: SEED, rounds };
  for (const [name, measure] of sections(quick)) {
    const place = emptied(join(directory, name));
    const roots = {
      plain: copied(path, join(place, 'plain')),
      upgrade: copied(path, join(place, 'upgrade')),
    };
    yield* measure({ ...bench, directory: place, roots });
    yield '';
    remove(place);
  }
  yield* benchLarge({ ...bench, directory: emptied(join(directory, 'large')) });
  yield '';
}

function sections(quick) {
  const counted = { bytes: countInstall, versions: countVersions };
  return Object.entries(quick ? counted : { ...counted, times: timeInstall });
}
