/** `store get`: a tree of the store put where a person wants it. */
import { join, relative } from 'node:path';
import { addedKey } from '../domain/added-tree.js';
import type { Digest } from '../domain/digest.js';
import type { StoreGetResult } from '../domain/store-results.js';
import { hasCode, LockstepError } from '../errors.js';
import type { Disk } from '../ports/disk.js';
import type { World } from '../ports/world.js';
import { isInside, normalizePaths } from '../store/scan.js';
import { resolveDigest, wholeDigest } from './resolve-digest.js';

export interface StoreGetOptions {
  /** Of a tree, or a build key; may be short when the local store has it. */
  readonly digest: string;
  /** Absolute. */
  readonly root: string;
  /** Below `root`; empty = those at the top of the tree. */
  readonly paths: readonly string[];
  /** Replace what is there. */
  readonly force: boolean;
  /** Read every file that is there, whatever its stat data say. */
  readonly rehash: boolean;
}

/** Throws `digest-invalid`, `object-missing`, `target-occupied` and what `OutputStore.get` throws. */
export async function storeGet(world: World, options: StoreGetOptions): Promise<StoreGetResult> {
  const { root, force, rehash } = options;
  const tree = await treeOf(world, options.digest);
  const top = await topOf(world, tree);
  requireAll(options.paths, top);
  const paths = [options.paths, top, ['.']].find(({ length }) => length > 0) ?? [];
  if (!force) await requireRoom(world, { tree, root, paths });
  const { files, bytes, written, kept, removed } = await world.store.get(tree, root, paths, {
    rehash,
  });
  return {
    command: 'store get',
    ok: true,
    environment: null,
    findings: [],
    digest: tree,
    root: relative(world.workspace.root, root) || '.',
    paths,
    files,
    bytes,
    written,
    kept,
    removed,
  };
}

/** A digest written out may be one that only a remote has: its record, and then its packs, are asked for. */
async function treeOf(world: World, text: string): Promise<Digest> {
  const whole = wholeDigest(text);
  if (whole !== null) {
    if (await world.store.has(whole)) return whole;
    const record =
      (await world.store.readRecord(addedKey(whole))) ?? (await world.store.readRecord(whole));
    if (record !== null) return record.output;
  }
  const { kind, digest } = await resolveDigest(world, text, ['tree', 'record']);
  if (kind === 'tree') return digest;
  const record = await world.store.readRecord(digest);
  if (record !== null) return record.output;
  throw new LockstepError('object-missing', {
    message: `the record ${text} is not in the store any more`,
    hint: 'lockstep store list',
  });
}

async function topOf(world: World, tree: Digest): Promise<readonly string[]> {
  const entries = await world.store.readTree(tree);
  return [...new Set(entries.map(({ path }) => path.split('/')[0] ?? ''))].sort();
}

/** A tree is got as a whole: what it has and the paths leave out would be lost without a word. */
function requireAll(paths: readonly string[], top: readonly string[]): void {
  const places = paths.length === 0 ? ['.'] : normalizePaths(paths);
  const outside = top.filter((path) => !isInside(path, places));
  if (outside.length === 0) return;
  throw new LockstepError('usage', {
    message: `the tree has ${outside.join(', ')}, which the paths leave out; a tree is got as a whole`,
    hint: `leave out the paths, or name all at its top: ${top.join(' ')}`,
  });
}

interface Place {
  readonly tree: Digest;
  readonly root: string;
  readonly paths: readonly string[];
}

/** Something else that stands there would be lost: files differ, or are not of the tree. */
async function requireRoom(world: World, { tree, root, paths }: Place): Promise<void> {
  const taken = paths.filter((path) => isTaken(world.disk, join(root, path)));
  if (taken.length === 0 || (await isThere(world, { tree, root, paths }))) return;
  throw new LockstepError('target-occupied', {
    message: `${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already and not what the tree says`,
    hint: 'give --root an empty directory, or --force to replace what is there',
    data: { paths: taken },
  });
}

async function isThere(world: World, { tree, root, paths }: Place): Promise<boolean> {
  try {
    return await world.store.matches(tree, root, paths);
  } catch (error) {
    // A path that no tree could have stands there: certainly something else.
    if (hasCode(error, 'tree-unsafe', 'object-missing')) return false;
    throw error;
  }
}

function isTaken(disk: Disk, path: string): boolean {
  const kind = disk.lstat(path)?.kind;
  return kind === 'directory' ? (disk.readdir(path) ?? []).length > 0 : kind !== undefined;
}
