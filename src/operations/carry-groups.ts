/** The groups of packs that travel as entries of their own (see `domain/transfer-groups.ts`). */
import { join } from 'node:path';
import { canonicalJson } from '../domain/build-key.js';
import { digestOf, hexOf } from '../domain/digest.js';
import { parseGroups, planTransfer, type PackGroup } from '../domain/transfer-groups.js';
import type { CarrierReport } from '../ports/store-carrier.js';
import { publishFile } from '../store/publish.js';
import { removeTree } from '../store/remove-tree.js';
import { GENERATION, takeOver, type CarryingWorld } from './carry-entry.js';

const LIST = 'groups.json';

/** A larger list is none of ours. */
const MAX_LIST_BYTES = 1 << 20;

/** One path for all groups, as it enters the identity of an entry. */
function groupDirectory({ workspace }: Pick<CarryingWorld, 'workspace'>): string {
  return join(workspace.storeDir, 'transfer-group');
}

function keyOf(group: PackGroup): string {
  return `${GENERATION}-group-${hexOf(digestOf(canonicalJson(group.packs)))}`;
}

/** The groups that an entry names; the list leaves the directory, which then holds packs and records only. */
export function takeGroupList(world: CarryingWorld, directory: string): readonly PackGroup[] {
  const path = join(directory, LIST);
  const stat = world.disk.lstat(path);
  if (stat?.kind !== 'file' || stat.size > MAX_LIST_BYTES) return [];
  const groups = parseGroups(Buffer.from(world.disk.readFile(path)).toString('utf8'));
  world.disk.unlink(path);
  return groups;
}

/**
 * Brings the packs of each group. An entry that was evicted is a miss of its packs and no more; null when the disk
 * cannot take them.
 */
export async function bringGroups(
  world: CarryingWorld,
  groups: readonly PackGroup[],
): Promise<{ readonly found: readonly PackGroup[]; readonly refused: number } | null> {
  const directory = groupDirectory(world);
  const found: PackGroup[] = [];
  let refused = 0;
  for (const group of groups) {
    removeTree(world.disk, directory);
    const key = keyOf(group);
    const { matched } = await world.carrier.restore(directory, key, []);
    // The service matches the start of a key too: only the very key is that set of packs.
    if (matched !== key) continue;
    const left = await takeOver(world, directory);
    if (left === null) return null;
    refused += left;
    found.push(group);
  }
  removeTree(world.disk, directory);
  return { found, refused };
}

/**
 * Moves what is large out of the directory into groups, saves those that are new, and leaves the list of all. Gives
 * the report that stops the save: without its group an entry would be worth nothing.
 */
export async function takeGroups(
  world: CarryingWorld,
  directory: string,
  known: readonly PackGroup[],
): Promise<CarrierReport | null> {
  const folder = join(directory, 'packs');
  const packs = (world.disk.readdir(folder) ?? []).map(({ name }) => ({
    name,
    bytes: world.disk.lstat(join(folder, name))?.size ?? 0,
  }));
  const plan = planTransfer(packs, known);
  for (const group of plan.fresh) {
    const report = await takeGroup(world, folder, group);
    if (report.outcome !== 'saved' && report.outcome !== 'exists') return report;
  }
  const inline = new Set(plan.inline);
  for (const { name } of packs) {
    const path = join(folder, name);
    if (!inline.has(name) && world.disk.lstat(path) !== null) world.disk.unlink(path);
  }
  const groups = [...plan.kept, ...plan.fresh];
  if (groups.length === 0) return null;
  const text = `${canonicalJson({ groups, schema: 1 })}\n`;
  publishFile(world.disk, world.random, join(directory, LIST), text);
  return null;
}

async function takeGroup(
  world: CarryingWorld,
  folder: string,
  group: PackGroup,
): Promise<CarrierReport> {
  const directory = groupDirectory(world);
  removeTree(world.disk, directory);
  world.disk.mkdir(join(directory, 'packs'));
  try {
    for (const name of group.packs) {
      world.disk.rename(join(folder, name), join(directory, 'packs', name));
    }
    return await world.carrier.save(directory, keyOf(group));
  } finally {
    removeTree(world.disk, directory);
  }
}
