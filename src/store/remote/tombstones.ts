/**
 * Tombstones: `tombstones/<id>` names objects that a collector is going to remove once the grace is over. Whoever
 * writes a root reads them right before, and does not lean on a condemned object; the collector looks at the roots
 * once more before it removes anything (T44). Bytes: canonical JSON `{objects: [names, sorted], schema: 1}`.
 */
import { canonicalJson } from '../../domain/build-key.js';
import { isObjectName, type ObjectName } from '../../domain/object-name.js';
import { hasCode } from '../../errors.js';
import type { Backend } from '../../ports/backend.js';
import { fetchBytes } from './fetch.js';
import { TOMBSTONES } from './remote-layout.js';

/** A larger one is none of ours (T14). */
export const MAX_TOMBSTONE_BYTES = 8 << 20;

/** The text of a tombstone. */
export function tombstoneText(objects: readonly ObjectName[]): string {
  return canonicalJson({ objects: [...objects].sort(), schema: 1 });
}

/** The objects that a tombstone names; null for a foreign or damaged object, which condemns nothing. */
export function parseTombstone(text: string): readonly ObjectName[] | null {
  try {
    const value = JSON.parse(text) as { objects?: unknown } | null;
    const objects: unknown = value?.objects;
    if (!Array.isArray(objects)) return null;
    const texts = objects.filter((name): name is string => typeof name === 'string');
    return texts.filter(isObjectName);
  } catch {
    // Not JSON: a foreign object.
    return null;
  }
}

export interface Tombstones {
  /** What is condemned now. */
  readonly read: (signal?: AbortSignal) => Promise<ReadonlySet<ObjectName>>;
}

/** A tombstone once read is not fetched again, since objects never change. */
export function createTombstones(backend: Backend): Tombstones {
  const known = new Map<ObjectName, readonly ObjectName[]>();
  const read = async (signal?: AbortSignal): Promise<ReadonlySet<ObjectName>> => {
    const now = new Set<ObjectName>();
    for (const name of await namesNow(backend, signal)) {
      const objects = known.get(name) ?? (await readTombstone(backend, name, signal));
      known.set(name, objects);
      for (const object of objects) now.add(object);
    }
    return now;
  };
  return { read };
}

async function namesNow(backend: Backend, signal?: AbortSignal): Promise<readonly ObjectName[]> {
  if (!backend.capabilities.list) return [];
  const names: ObjectName[] = [];
  try {
    for await (const { name } of backend.list(TOMBSTONES, signal && { signal })) names.push(name);
  } catch (error) {
    // Without the right to list, the collector's own second look at the roots is what protects us.
    if (!hasCode(error, 'backend-denied')) throw error;
  }
  return names;
}

/** What a tombstone names; none for one that is gone, foreign or damaged. */
export async function readTombstone(
  backend: Backend,
  object: ObjectName,
  signal?: AbortSignal,
): Promise<readonly ObjectName[]> {
  const bytes = await fetchBytes(
    { backend, ...(signal && { signal }) },
    { object, maxBytes: MAX_TOMBSTONE_BYTES },
  );
  return bytes === null ? [] : (parseTombstone(Buffer.from(bytes).toString('utf8')) ?? []);
}
