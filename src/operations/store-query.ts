/** `store query`: what an object of the store is, and who made it. */
import type { BuildRecord } from '../domain/record.js';
import type { StoreQueryResult } from '../domain/store-results.js';
import type { StoredObject } from '../ports/store-catalog.js';
import type { World } from '../ports/world.js';
import { resolveDigest } from './resolve-digest.js';
import { makerOf, timeText } from './store-makers.js';

type Facts = Pick<StoreQueryResult, 'files' | 'bytes' | 'top' | 'packs'>;

/** Throws `digest-invalid` and `object-missing`. */
export async function storeQuery(world: World, text: string): Promise<StoreQueryResult> {
  const { catalog } = world;
  const object = await resolveDigest(world, text, ['record', 'tree', 'pack', 'blob']);
  const { kind, digest } = object;
  const records = (await catalog.records()).map(({ record }) => record);
  const kept = (await catalog.keptTrees()).find(({ tree }) => tree === digest);
  return {
    command: 'store query',
    ok: true,
    environment: null,
    findings: [],
    digest,
    kind,
    ...(await factsOf(world, object, records)),
    storedAt: timeText(kept?.at ?? null),
    records: records.filter((record) => names(record, object)).map(makerOf),
  };
}

function names(record: BuildRecord, { kind, digest }: StoredObject): boolean {
  switch (kind) {
    case 'record':
      return record.buildKey === digest;
    case 'tree':
      return record.output === digest;
    case 'pack':
      return record.packs.includes(digest);
    case 'blob':
      return false;
  }
}

async function factsOf(
  { catalog }: World,
  { kind, digest }: StoredObject,
  records: readonly BuildRecord[],
): Promise<Facts> {
  const none = { files: null, bytes: null, top: [], packs: [] };
  if (kind === 'pack') return { ...none, bytes: (await catalog.pack(digest))?.bytes ?? null };
  if (kind === 'blob') return { ...none, ...(await catalog.blob(digest)) };
  const tree =
    kind === 'tree' ? digest : records.find(({ buildKey }) => buildKey === digest)?.output;
  const found = tree === undefined ? null : await catalog.tree(tree);
  return { ...none, ...found };
}
