/** The store's way from one workflow run to the next: brought before an action runs, saved in its post step. */
import path from 'node:path';
import { canonicalJson } from '../domain/build-key.js';
import { digestOf, type Digest } from '../domain/digest.js';
import { bringStore, carryKeys, takeStore, type BroughtStore } from '../operations/carry.js';
import { loadLock } from '../operations/load.js';
import type { CarrierReport } from '../ports/store-carrier.js';
import type { CommandContext } from './command.js';

/** Brings the nearest saved store. Throws what reading the lock throws; a miss is normal. */
export async function bringForRun(context: CommandContext, name: string): Promise<BroughtStore> {
  const { world } = context;
  return bringStore(world, carryKeys(world, { name, wanted: wantedOf(context) }));
}

/**
 * What decides what the store should hold: the locked commits, and the recipes in the manifest. Neither the environment
 * nor the way a lock came about, so that a promoted lock finds what was built for the environment before.
 */
function wantedOf({ world, environment }: CommandContext): Digest {
  const lock = loadLock(world, environment);
  const commits = [...(lock?.components.values() ?? [])].map(({ name, commit }) => [name, commit]);
  const manifest = world.disk.readFile(path.join(world.workspace.manifestsDir, 'components.yaml'));
  return digestOf(canonicalJson([commits, digestOf(manifest)]));
}

type Saved = Pick<BroughtStore, 'hit' | 'primaryKey' | 'content' | 'groups'>;

/** What the post step needs to know, as text. */
export function carryState({ hit, primaryKey, content, groups }: Saved): string {
  return JSON.stringify({ hit, primaryKey, content, groups });
}

/** Saves the store as the state of the main step says. */
export async function takeAfterRun(context: CommandContext, state: string): Promise<CarrierReport> {
  return takeStore(context.world, JSON.parse(state) as Saved);
}
