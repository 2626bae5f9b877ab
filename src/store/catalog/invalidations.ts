/** Notes that no record of a build key counts until a new one is written: `invalidated/<hh>/<build key>.json`. */
import { join } from 'node:path';
import { canonicalJson } from '../../domain/build-key.js';
import { hexOf, type Digest } from '../../domain/digest.js';
import type { Invalidation } from '../../ports/store-catalog.js';
import { ensureFormat, publishInStore, type StoreContext } from '../layout.js';
import { writing } from '../publish.js';
import { readText } from '../records/records.js';

function notePath({ directory }: Pick<StoreContext, 'directory'>, buildKey: Digest): string {
  const hex = hexOf(buildKey);
  return join(directory, 'invalidated', hex.slice(0, 2), `${hex}.json`);
}

/** Publishes the note durably. */
export function writeInvalidation(context: StoreContext, note: Invalidation): void {
  ensureFormat(context);
  publishInStore(context, notePath(context, note.buildKey), `${canonicalJson(note)}\n`);
}

/** Null when there is none. A damaged note still says that the key is not to be used. */
export function readInvalidation(context: StoreContext, buildKey: Digest): Invalidation | null {
  const text = readText(context, notePath(context, buildKey));
  if (text === null) return null;
  const { component, at } = fieldsOf(text);
  return {
    buildKey,
    component: typeof component === 'string' ? component : '',
    at: typeof at === 'string' ? at : '',
  };
}

/** Fine when there is none. */
export function removeInvalidation(context: StoreContext, buildKey: Digest): void {
  const path = notePath(context, buildKey);
  if (context.disk.lstat(path) !== null) writing(path, () => context.disk.unlink(path));
}

function fieldsOf(text: string): { readonly component?: unknown; readonly at?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // The file's being there is what counts.
    return {};
  }
}
