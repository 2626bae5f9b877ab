/** Short digests, as people type them: the one object of the store that they mean. */
import { hexOf, parseDigest, type Digest } from '../domain/digest.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { StoredKind, StoredObject } from '../ports/store-catalog.js';

/** Fewer digits would soon mean several objects. */
const LEAST_DIGITS = 6;
const SHOWN = 8;

/** Hex digits of a digest that may be short, with or without `sha256:`. Throws `digest-invalid`. */
export function hexAsked(text: string): string {
  const hex = text
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '');
  if (/^[0-9a-f]{6,64}$/.test(hex)) return hex;
  throw new LockstepError('digest-invalid', {
    message: `${JSON.stringify(text)} is not a digest`,
    hint: `write ${LEAST_DIGITS} to 64 hexadecimal digits, with or without sha256: before them`,
  });
}

/** The whole digest that some text is, or null for a short one. Throws `digest-invalid`. */
export function wholeDigest(text: string): Digest | null {
  const hex = hexAsked(text);
  return hex.length === 64 ? parseDigest(`sha256:${hex}`) : null;
}

/**
 * The object of the local store that a digest means, out of those kinds. Throws `digest-invalid` for one that is
 * wrong or means several, `object-missing` for one that means none.
 */
export async function resolveDigest(
  { catalog }: Pick<World, 'catalog'>,
  text: string,
  kinds: readonly StoredKind[],
): Promise<StoredObject> {
  const hex = hexAsked(text);
  const all = await catalog.find(hex);
  const found = all.filter(({ kind }) => kinds.includes(kind));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) throw absent(hex, all, kinds);
  const shown = found.slice(0, SHOWN).map(({ kind, digest }) => `${kind} ${hexOf(digest)}`);
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
  throw new LockstepError('digest-invalid', {
    message: `${hex} means ${found.length} objects: ${shown.join(', ')}${more}`,
    hint: 'write more digits',
    data: { candidates: found },
  });
}

function absent(
  hex: string,
  all: readonly StoredObject[],
  kinds: readonly StoredKind[],
): LockstepError {
  const [other] = all;
  const isOther =
    other === undefined
      ? ''
      : `; it has a ${other.kind} of that digest, and a ${kinds.join(' or ')} is wanted`;
  return new LockstepError('object-missing', {
    message: `the store here has no ${kinds.join(' or ')} ${hex}${isOther}`,
    hint: 'lockstep store list',
    data: { digest: hex },
  });
}
