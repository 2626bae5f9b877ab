/** `store remove`: takes a root away; the bytes stay until the store is collected. */
import type { Digest } from '../domain/digest.js';
import type { StoreRemoveResult } from '../domain/store-results.js';
import type { World } from '../ports/world.js';
import { removeRoots } from './remote-roots.js';
import { resolveDigest } from './resolve-digest.js';
import { makerOf } from './store-makers.js';

/**
 * A build key removes that record, a tree every record that names it and its being stored at all; here, and in the
 * remotes where this run may remove. Throws `digest-invalid`, `object-missing`.
 */
export async function storeRemove(world: World, text: string): Promise<StoreRemoveResult> {
  const { catalog } = world;
  const { kind, digest } = await resolveDigest(world, text, ['record', 'tree']);
  const records = (await catalog.records()).map(({ record }) => record);
  const doomed = records.filter((record) =>
    kind === 'record' ? record.buildKey === digest : record.output === digest,
  );
  for (const { buildKey } of doomed) await catalog.removeRecord(buildKey);
  const removedKept = kind === 'tree' && (await catalog.removeKept(digest));
  const keys: readonly Digest[] = doomed.map(({ buildKey }) => buildKey);
  return {
    command: 'store remove',
    ok: true,
    environment: null,
    findings: await removeRoots(world, keys),
    digest,
    removedRecords: doomed.map(makerOf),
    removedKept,
  };
}
