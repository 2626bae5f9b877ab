/** Names of objects in a remote: `<scope>/packs/…`, `<scope>/roots/…`, `tombstones/…` (docs/formats.md). */
import { hexOf, type Digest } from '../../domain/digest.js';
import { objectName, type ObjectName } from '../../domain/object-name.js';

/** Who may write there: runs of high trust, or everybody. High never reads low. */
export type Scope = 'high' | 'low';

/** Where everything below is a pack or a root of that scope. */
export const TOMBSTONES = 'tombstones/';

/** The name of a pack; `again` (8 hex digits) tells a second copy from one that a collector has condemned. */
export function packName(scope: Scope, pack: Digest, again: string | null = null): ObjectName {
  const hex = hexOf(pack);
  return objectName(`${scope}/packs/${hex.slice(0, 2)}/${hex}${again === null ? '' : `-${again}`}`);
}

/** The name of the root of a build key. */
export function rootName(scope: Scope, buildKey: Digest): ObjectName {
  const hex = hexOf(buildKey);
  return objectName(`${scope}/roots/${hex.slice(0, 2)}/${hex}`);
}

/** What a name says; null for one that this layout does not make. */
export interface NamedObject {
  readonly scope: Scope;
  readonly kind: 'pack' | 'root';
  /** The pack, or the build key of the root. */
  readonly digest: Digest;
}

const NAME =
  /^(high|low)\/(?:(packs)\/([0-9a-f]{2})\/(\3[0-9a-f]{62})(?:-[0-9a-f]{8})?|(roots)\/([0-9a-f]{2})\/(\6[0-9a-f]{62}))$/;

/** Reads a name back. */
export function namedObject(name: string): NamedObject | null {
  const [, scope, packs, , pack, , , key] = NAME.exec(name) ?? [];
  if (scope === undefined) return null;
  const kind = packs === undefined ? 'root' : 'pack';
  return { scope: scope as Scope, kind, digest: `sha256:${pack ?? key ?? ''}` as Digest };
}

/** Scopes that a run of that trust reads, in order. */
export function scopesToRead(trust: 'high' | 'low'): readonly Scope[] {
  return trust === 'high' ? ['high'] : ['high', 'low'];
}

/** True when a root in `scope` may lead to that object: what is trusted never hangs on what is not. */
export function mayLeadTo(scope: Scope, object: NamedObject): boolean {
  return scope === 'low' || object.scope === 'high';
}
