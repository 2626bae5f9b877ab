/** Everything in a remote, and what of it leads to what: listings are hints, roots are read (T15). */
import { mapSettled } from '../../domain/parallel.js';
import type { Digest } from '../../domain/digest.js';
import type { ObjectName } from '../../domain/object-name.js';
import { LockstepError } from '../../errors.js';
import type { ListedObject } from '../../ports/backend.js';
import type { Source } from './fetch.js';
import { namedObject, rootName, TOMBSTONES, type Scope } from './remote-layout.js';
import { piecesOf, readRoot, type FoundRoot } from './remote-root.js';

export interface Census {
  /** Packs and roots. */
  readonly objects: ReadonlyMap<ObjectName, ListedObject>;
  readonly tombstones: readonly ListedObject[];
  readonly roots: ReadonlyMap<ObjectName, FoundRoot>;
  /** Why nothing may be removed; null when everything could be read. */
  readonly doubt: string | null;
}

const SCOPES: readonly Scope[] = ['high', 'low'];

export interface CensusSource extends Source {
  /** Requests at the same time. */
  readonly concurrency: number;
}

/**
 * Lists twice and reads every root, also those of `buildKeys` that no listing named. An object that one listing left out
 * though it is there, or a root that cannot be read, casts doubt on all. Throws what listing throws.
 */
export async function takeCensus(
  source: CensusSource,
  buildKeys: readonly Digest[],
): Promise<Census> {
  const before = await listAll(source);
  const after = await listAll(source);
  const objects = new Map([...before.objects, ...after.objects]);
  const roots = new Map<ObjectName, FoundRoot>();
  const doubts: string[] = [];
  const asked = buildKeys.flatMap((key) => SCOPES.map((scope) => ({ scope, key })));
  const listed = [...objects.keys()].flatMap((name) => {
    const named = namedObject(name);
    return named?.kind === 'root' ? [{ scope: named.scope, key: named.digest }] : [];
  });
  const all = new Map([...asked, ...listed].map((one) => [rootName(one.scope, one.key), one]));
  const settled = await mapSettled([...all], source.concurrency, async ([name, { scope, key }]) => {
    const found = await readRoot(source, scope, key);
    if (found !== null) roots.set(name, found);
    else objects.delete(name);
  });
  for (const one of settled) {
    if (one.status === 'rejected') doubts.push(reasonOf(one.reason));
  }
  const lost = [...before.objects.keys()].find(
    (name) => roots.has(name) && !after.objects.has(name),
  );
  const omitted = lost ?? [...roots.keys()].find((name) => !objects.has(name));
  if (omitted !== undefined) doubts.push(`a listing left out ${omitted}, which is there`);
  return { objects, tombstones: after.tombstones, roots, doubt: doubts[0] ?? null };
}

interface Listing {
  readonly objects: ReadonlyMap<ObjectName, ListedObject>;
  readonly tombstones: readonly ListedObject[];
}

async function listAll({ backend, signal }: Source): Promise<Listing> {
  const objects = new Map<ObjectName, ListedObject>();
  const tombstones: ListedObject[] = [];
  const options = signal && { signal };
  for (const scope of SCOPES) {
    for await (const object of backend.list(`${scope}/`, options)) {
      if (namedObject(object.name) !== null) objects.set(object.name, object);
    }
  }
  for await (const object of backend.list(TOMBSTONES, options)) tombstones.push(object);
  return { objects, tombstones };
}

function reasonOf(error: unknown): string {
  if (error instanceof LockstepError && error.kind !== 'cancelled' && error.kind !== 'bug') {
    return error.message;
  }
  throw error;
}

/** Every object that a set of roots needs: themselves, their packs, and the roots in which those lie, with all theirs. */
export function closureOf(
  roots: ReadonlyMap<ObjectName, FoundRoot>,
  from: Iterable<ObjectName>,
): ReadonlySet<ObjectName> {
  const needed = new Set<ObjectName>();
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    const found = roots.get(name);
    if (found !== undefined) open.push(...piecesOf(found).map(({ object }) => object));
  }
  return needed;
}
