/** `store verify`: reads the whole store; what is damaged is set aside and, if asked, fetched again. */
import { isAdded } from '../domain/added-tree.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { StoreVerifyResult } from '../domain/store-results.js';
import { LockstepError } from '../errors.js';
import type { BrokenTree } from '../ports/store-catalog.js';
import type { World } from '../ports/world.js';
import { resolveDigest } from './resolve-digest.js';

export interface StoreVerifyOptions {
  /** May be short; empty = everything. */
  readonly digests: readonly string[];
  /** Fetch what is damaged from the remotes. */
  readonly repair: boolean;
}

type Broken = StoreVerifyResult['broken'][number];

/**
 * Throws `object-corrupt` when damage remains, with the whole result in `data.result`; `digest-invalid`,
 * `object-missing`, `cancelled`.
 */
export async function storeVerify(
  world: World,
  { digests, repair }: StoreVerifyOptions,
): Promise<StoreVerifyResult> {
  const trees = digests.length === 0 ? null : await treesOf(world, digests);
  const {
    packs,
    trees: read,
    bytes,
    damaged,
    broken,
  } = await world.catalog.verify(trees, world.signal);
  const states: Broken[] = [];
  for (const one of broken) states.push(await stateOf(world, one, repair));
  const bad = states.filter(({ state }) => state !== 'repaired');
  const result: StoreVerifyResult = {
    command: 'store verify',
    ok: bad.length === 0,
    environment: null,
    findings: bad.map(findingOf),
    packs,
    trees: read,
    bytes,
    damaged,
    broken: states,
  };
  if (result.ok) return result;
  throw damageRemains(result, repair);
}

/** Records stand for their outputs. */
async function treesOf(world: World, digests: readonly string[]): Promise<readonly Digest[]> {
  const trees: Digest[] = [];
  for (const text of digests) {
    const { kind, digest } = await resolveDigest(world, text, ['tree', 'record']);
    const record = kind === 'record' ? await world.store.readRecord(digest) : null;
    trees.push(record?.output ?? digest);
  }
  return trees;
}

async function stateOf(world: World, one: BrokenTree, repair: boolean): Promise<Broken> {
  const { tree: digest, record } = one;
  const component = record === null || isAdded(record) ? null : record.component;
  if (!repair) return { digest, component, state: 'missing' };
  // Reading the record tells the tiers where to look; reading the tree makes them fetch it.
  if (record !== null) await world.store.readRecord(record.buildKey);
  const isBack = await isFetched(world, digest);
  return { digest, component, state: isBack ? 'repaired' : 'rebuild' };
}

/** True when every byte of the tree is here again. */
async function isFetched(world: World, tree: Digest): Promise<boolean> {
  try {
    await world.store.readTree(tree);
    if (world.remotes.length > 0) await world.tiers?.bring(tree);
    const { broken } = await world.catalog.verify([tree], world.signal);
    return broken.length === 0;
  } catch (error) {
    if (error instanceof LockstepError && error.code.startsWith('object-')) return false;
    throw error;
  }
}

function findingOf({ digest, component, state }: Broken): Finding {
  const what = component === null ? 'the stored tree' : `the output of ${component},`;
  return {
    severity: 'error',
    code: 'store-damaged',
    ...(component !== null && { where: { component } }),
    message: `${what} ${digest.slice(0, 19)} is not whole`,
    fix:
      state === 'missing'
        ? 'lockstep store verify --repair'
        : component === null
          ? 'add it again'
          : 'lockstep apply builds it again',
  };
}

function damageRemains(result: StoreVerifyResult, repair: boolean): LockstepError {
  const { broken, findings } = result;
  const bad = broken.filter(({ state }) => state !== 'repaired').length;
  return new LockstepError('object-corrupt', {
    message: `the store is damaged: ${bad} of ${result.trees} trees ${bad === 1 ? 'is' : 'are'} not whole, ${result.damaged.length} packs were set aside`,
    hint: repair
      ? 'run lockstep apply: what no remote has is built again'
      : 'lockstep store verify --repair',
    data: { findings, result },
  });
}
