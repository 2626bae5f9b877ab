/** What a remote store holds already: objects of others, packs under keys that this run does not have. */
import type { ObjectName } from '../domain/object-name.js';
import type { Check } from '../domain/store-results.js';
import type { Backend } from '../ports/backend.js';
import type { World } from '../ports/world.js';
import { HEADER_BYTES, parseHeader } from '../store/packs/pack-format.js';
import { namedObject, TOMBSTONES } from '../store/remote/remote-layout.js';
import { check, SCRATCH, type Found } from './doctor-check.js';

type Looking = Pick<World, 'signal' | 'catalog'>;

/** Objects that are looked at; a store may have millions. */
const LOOKED_AT = 1000;
/** Packs whose key is looked at. */
const OPENED = 3;

/** Nothing where the backend cannot list. */
export async function checkContents(world: Looking, backend: Backend): Promise<readonly Check[]> {
  if (!backend.capabilities.list) return [];
  const packs: ObjectName[] = [];
  const foreign = await check('objects of others', async () => {
    const strange: string[] = [];
    let count = 0;
    for await (const { name } of backend.list('', { signal: world.signal })) {
      count += 1;
      const named = namedObject(name);
      if (named?.kind === 'pack') packs.push(name);
      if (named === null && !isOurs(name)) strange.push(name);
      if (count >= LOOKED_AT) break;
    }
    if (strange.length === 0) return { state: 'pass', detail: `none among ${count} objects` };
    return {
      state: 'note',
      detail: `${strange.length} of ${count} objects, such as ${strange[0] ?? ''}; they are let be`,
      hint: 'give the store a prefix of its own',
    };
  });
  if (packs.length === 0) return [foreign];
  return [foreign, await check('keys', () => checkKeys(world, backend, packs.slice(0, OPENED)))];
}

function isOurs(name: string): boolean {
  return name.startsWith(TOMBSTONES) || name.startsWith(SCRATCH);
}

async function checkKeys(
  { catalog, signal }: Looking,
  backend: Backend,
  packs: readonly ObjectName[],
): Promise<Found> {
  const needed = new Set<string>();
  for (const name of packs) {
    const sealedBy = await keyOf(backend, name, signal);
    if (sealedBy !== null) needed.add(sealedBy);
  }
  const absent = [...needed].filter((id) => !catalog.keyIds.includes(id));
  if (absent.length > 0) {
    return {
      state: 'fail',
      detail: `packs there need keys that are not given: ${absent.join(', ')}`,
      hint: 'add the keys to LOCKSTEP_STORE_KEYS, or give this store another prefix',
    };
  }
  if (needed.size === 0 && catalog.keyIds.length > 0) {
    return { state: 'note', detail: 'packs there are in the clear, and this run encrypts' };
  }
  return { state: 'pass', detail: needed.size === 0 ? 'packs are in the clear' : 'all are given' };
}

/** Id of the key that a pack needs; null for one in the clear, and for what is no pack. */
async function keyOf(
  backend: Backend,
  name: ObjectName,
  signal: AbortSignal,
): Promise<string | null> {
  if (!backend.capabilities.ranges) return null;
  const pieces: Uint8Array[] = [];
  const sink = (bytes: Uint8Array): void => void pieces.push(bytes.slice());
  await backend.get(name, { length: HEADER_BYTES, sink, signal });
  const header = parseHeader(Buffer.concat(pieces));
  return header === null || header === 'newer' ? null : (header.sealedBy?.keyId ?? null);
}
