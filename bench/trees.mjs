/**
 * A generated tree like that of a real npm install (sizes, duplicates, directories, contents that compress alike), and
 * its later versions: the same seed gives the same names, modes and bytes on any machine.
 */
import { hash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fill, makeStyle, randomFrom } from './contents.mjs';

/** What a real install of sixteen packages measured; `bytes` in files of 1 MB and more. */
export const INSTALL = { files: 62_212, largeFiles: 55, largeBytes: 373e6, links: 25 };

/** The same in small, for a run of some seconds. */
export const SMALL_INSTALL = { files: 6_000, largeFiles: 6, largeBytes: 34e6, links: 5 };

/** Sizes below 1 MB by quantile, read as a line in the logarithm of the size. */
const QUANTILES = [
  [0, 20],
  [0.1, 90],
  [0.25, 240],
  [0.5, 689],
  [0.75, 2_000],
  [0.9, 5_700],
  [0.95, 10_500],
  [0.99, 71_000],
  [0.999, 350_000],
  [1, 999_999],
];

function sizeAt(quantile) {
  const above = QUANTILES.findIndex(([limit]) => limit >= quantile);
  const [low, small] = QUANTILES[Math.max(above - 1, 0)];
  const [high, big] = QUANTILES[Math.max(above, 1)];
  return Math.round(small * (big / small) ** ((quantile - low) / (high - low)));
}

function shuffle(list, next) {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = next() % (index + 1);
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}

/** Few files hold most of the bytes: the largest nearly a third of them. */
function largeSizes({ largeFiles, largeBytes }) {
  const weights = Array.from({ length: largeFiles }, (_, rank) => (rank + 1) ** -1.3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spread = largeBytes - largeFiles * 1e6;
  return weights.map((weight) => Math.round(1e6 + (spread * weight) / total));
}

/** Files of the packages: most have some tens, a few have thousands. */
function packageSizes(files, next) {
  const sizes = [];
  const largest = Math.floor(files * 0.15);
  for (let left = files; left > 0; left -= sizes.at(-1)) {
    const wanted = Math.ceil(8 / ((next() + 1) / 2 ** 32) ** 1.15);
    sizes.push(Math.min(wanted, largest, left));
  }
  return sizes;
}

const EXTENSIONS = {
  source: ['js', 'js', 'd.ts', 'd.ts', 'mjs', 'json', 'md'],
  minified: ['min.js'],
  map: ['js.map'],
  code: ['wasm', 'node'],
};
const SMALL_KINDS = [...Array(17).fill('source'), 'minified', 'map', 'map'];
const LARGE_KINDS = ['code', 'code', 'source', 'minified', 'map'];

/** Every file of the tree: where it is, and what makes its bytes; 11 % have the bytes of another one of their package. */
function planFiles(scale, seed) {
  const next = randomFrom(seed);
  const small = scale.files - scale.largeFiles;
  const sizes = Array.from({ length: small }, (_, index) => sizeAt((index + 0.5) / small));
  shuffle(sizes, next);
  const large = largeSizes(scale);
  const every = Math.floor(scale.files / large.length);
  const files = [];
  for (const [owner, count] of packageSizes(scale.files, next).entries()) {
    const directories = Math.ceil(count / 13);
    const first = files.length;
    for (let index = 0; index < count; index += 1) {
      const rank = Math.floor(files.length / every);
      const isLarge = files.length % every === every - 1 && rank < large.length;
      const kinds = isLarge ? LARGE_KINDS : SMALL_KINDS;
      const kind = kinds[(isLarge ? rank : next()) % kinds.length];
      const twin = files[first + (next() % (index + 1))];
      const isTwin = !isLarge && next() % 100 < 13 && twin !== undefined && twin.size < 1e6;
      const content = isTwin
        ? twin
        : { kind, owner, seed: next(), size: isLarge ? large[rank] : (sizes.pop() ?? 689) };
      files.push({
        ...content,
        path: filePath({ owner, directory: index % directories, index, kind: content.kind }),
        mode: next() % 300 === 0 ? 0o755 : 0o644,
      });
    }
  }
  return files;
}

function filePath({ owner, directory, index, kind }) {
  const extensions = EXTENSIONS[kind];
  const inside =
    directory === 0 ? [] : directory % 4 === 0 ? ['lib', `d${directory}`] : [`d${directory}`];
  return join(
    `package-${owner}`,
    ...inside,
    `file-${index}.${extensions[index % extensions.length]}`,
  );
}

function writeAll(path, bytes, mode) {
  const file = openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

/** Styles by kind, sources by package: what files have in common. */
function styles(seed) {
  const known = new Map();
  return ({ kind, owner, size }) => {
    const own = kind === 'source' && size < 1e6;
    const key = own ? owner : kind;
    if (!known.has(key))
      known.set(
        key,
        makeStyle(kind, {
          seed: seed + (own ? owner + 100 : kind.length),
          statements: own ? 256 : 4096,
        }),
      );
    return known.get(key);
  };
}

/** Writes the tree into the new directory `root`. */
export function makeTree(root, scale, seed) {
  const files = planFiles(scale, seed);
  const styleOf = styles(seed);
  const buffer = Buffer.allocUnsafe(Math.max(...files.map(({ size }) => size)));
  const made = new Set();
  for (const file of files) {
    const path = join(root, file.path);
    if (!made.has(dirname(path))) {
      mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
    }
    writeAll(path, fill(buffer.subarray(0, file.size), styleOf(file), file.seed), file.mode);
  }
  mkdirSync(join(root, '.bin'));
  for (let link = 0; link < scale.links; link += 1)
    symlinkSync(join('..', files[link * 97].path), join(root, '.bin', `command-${link}`));
}

/** Regular files and links below `root`, sorted by path, relative. */
function walk(root) {
  const found = [];
  const waiting = [''];
  while (waiting.length > 0) {
    const directory = waiting.pop();
    for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else found.push({ path, link: entry.isSymbolicLink() });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a person or a tool changes in a file: a stretch replaced, put in or taken out. */
export function changed(bytes, next, stretch = 160) {
  const at = next() % (bytes.length + 1);
  const action = next() % 3;
  const fresh = fill(
    Buffer.allocUnsafe(action === 2 ? 0 : 1 + (next() % stretch)),
    makeStyle('minified', { seed: next(), statements: 8 }),
    next(),
  );
  const gone = action === 1 ? 0 : Math.min(1 + (next() % stretch), bytes.length - at);
  const result = Buffer.concat([bytes.subarray(0, at), fresh, bytes.subarray(at + gone)]);
  return result.length > 0 ? result : Buffer.from('\n');
}

/**
 * Changes `percent` of the files in place, in clusters of directories: of 100, 84 edited, 8 added and 8 deleted. Gives
 * how many were touched.
 */
export function editTree(root, { percent, seed }) {
  const next = randomFrom(seed);
  const byDirectory = Map.groupBy(
    walk(root).filter(({ link }) => !link),
    ({ path }) => dirname(path),
  );
  const directories = shuffle([...byDirectory.values()], next);
  const total = directories.reduce((sum, files) => sum + files.length, 0);
  let left = Math.round((total * percent) / 100);
  const touched = left;
  for (const files of directories) {
    for (const { path } of files) {
      if (left === 0) return touched;
      if (next() % 2 === 0) continue;
      editFile(join(root, path), next);
      left -= 1;
    }
  }
  return touched;
}

function editFile(path, next) {
  const action = next() % 100;
  const bytes = readFileSync(path);
  if (action < 84) writeFileSync(path, changed(bytes, next));
  else if (action < 92) unlinkSync(path);
  else writeFileSync(`${path}.new-${next()}.js`, changed(bytes.subarray(0, 4096), next));
}

/**
 * What a package manager does on an upgrade: whole packages, `rewritten` percent of the files, get new inodes and times,
 * `percent` of all files new contents. Gives how many were rewritten.
 */
export function upgradeTree(root, { percent, rewritten, seed }) {
  const next = randomFrom(seed);
  const files = walk(root).filter(({ link }) => !link);
  const packages = shuffle(
    [...Map.groupBy(files, ({ path }) => path.split('/')[0]).values()],
    next,
  );
  const wanted = Math.round((files.length * rewritten) / 100);
  let count = 0;
  for (const members of packages) {
    if (count + members.length > wanted * 1.02) continue;
    for (const { path } of members) {
      rewriteFile(join(root, path), next, next() % 1000 < (percent / rewritten) * 1000);
    }
    count += members.length;
  }
  return count;
}

function rewriteFile(path, next, change) {
  const { mode } = lstatSync(path);
  const bytes = readFileSync(path);
  unlinkSync(path);
  writeAll(path, change ? changed(bytes, next) : bytes, mode & 0o777);
}

/** One digest of all names, kinds, executable bits, link targets and bytes: equal for equal trees. */
export function fingerprint(root) {
  const lines = walk(root).map(({ path, link }) => {
    const file = join(root, path);
    if (link) return `${path}\0link\0${readlinkSync(file)}`;
    return `${path}\0${lstatSync(file).mode & 0o100}\0${hash('sha256', readFileSync(file))}`;
  });
  return hash('sha256', lines.join('\n'));
}

/** Five files of `bytes` each that compress about 2.3:1. */
export function makeLargeFiles(root, { bytes, seed }) {
  mkdirSync(root, { recursive: true });
  const buffer = Buffer.allocUnsafe(bytes);
  const style = makeStyle('records', { seed, statements: 4096 });
  for (let index = 0; index < 5; index += 1)
    writeAll(join(root, `data-${index}.bin`), fill(buffer, style, seed + index), 0o644);
}

/** `edits` small changes in each of them: stretches of up to 4 KB replaced, put in or taken out. */
export function editLargeFiles(root, { edits, seed }) {
  const next = randomFrom(seed);
  for (const { path } of walk(root)) {
    let bytes = readFileSync(join(root, path));
    for (let edit = 0; edit < edits; edit += 1) bytes = changed(bytes, next, 4096);
    writeFileSync(join(root, path), bytes);
  }
}
