/** Proves before a rollback moves anything that the outputs it goes back to are there: present, and every byte hashed (T49). */
import type { Digest } from '../domain/digest.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { ComponentName } from '../domain/names.js';
import type { World } from '../ports/world.js';
import type { Journal } from './journal.js';
import type { FoundTarget } from './rollback-target.js';

/** An output that a component should come back to. */
export interface WantedOutput {
  readonly component: ComponentName;
  readonly output: Digest;
}

export interface ProvenOutputs {
  /** Outputs that are here, hashed. */
  readonly proven: readonly WantedOutput[];
  /** Held by a remote, as it says; the run fetches and verifies them before anything moves. */
  readonly remote: readonly WantedOutput[];
  /** Nobody has them whole: never made, collected, or damaged and set aside. */
  readonly lost: readonly WantedOutput[];
}

/** The outputs that the lock of a rollback names, and those that applies made of it or of its target; sorted. */
export function recordedOutputs(
  next: Lock,
  { journal, found }: { readonly journal: Journal; readonly found: FoundTarget },
): readonly WantedOutput[] {
  const wanted = new Map<ComponentName, Digest>();
  const [own, target] = [lockDigest(next), lockDigest(found.lock)];
  for (const { kind, lock, outputs = {} } of journal.entries) {
    if (kind !== 'apply' || (lock !== own && lock !== target)) continue;
    const isAll = lock === own || found.components.length === 0;
    for (const name of isAll ? next.components.keys() : found.components) {
      const output = outputs[name];
      if (output !== undefined) wanted.set(name, output);
    }
  }
  for (const { name, output } of next.components.values()) {
    if (output !== null) wanted.set(name, output);
  }
  return [...wanted]
    .map(([component, output]) => ({ component, output }))
    .sort((a, b) => (a.component < b.component ? -1 : 1));
}

/**
 * Reads and hashes the packs that hold these outputs, and no others; what is damaged is set aside and counts as lost unless
 * a remote has it. With `bring`, what a remote has is fetched, verified, so that its word is not all there is. Throws
 * `cancelled` and what the store throws.
 */
export async function proveOutputs(
  world: World,
  wanted: readonly WantedOutput[],
  { bring }: { readonly bring: boolean },
): Promise<ProvenOutputs> {
  const trees = [...new Set(wanted.map(({ output }) => output))];
  if (trees.length === 0) return { proven: [], remote: [], lost: [] };
  // What is damaged is not here any more afterwards.
  await world.catalog.verify(trees, world.signal);
  const states = new Map<Digest, State>();
  for (const tree of trees) {
    const isSound = await isHere(world, tree);
    states.set(tree, isSound ? 'proven' : await elsewhere(world, tree, bring));
  }
  const of = (state: State): readonly WantedOutput[] =>
    wanted.filter(({ output }) => states.get(output) === state);
  return { proven: of('proven'), remote: of('remote'), lost: of('lost') };
}

type State = 'proven' | 'remote' | 'lost';

/** On this disk; without remotes the store knows nothing else. */
function isHere({ store, catalog, tiers }: World, tree: Digest): Promise<boolean> {
  return tiers === null ? store.has(tree) : catalog.has(tree);
}

/** What is fetched is verified on its way in. */
async function elsewhere({ store, tiers }: World, tree: Digest, bring: boolean): Promise<State> {
  if (tiers === null) return 'lost';
  if (bring) return (await tiers.bring(tree)) ? 'proven' : 'lost';
  return (await store.has(tree)) ? 'remote' : 'lost';
}
