/** The build key: digest of everything that can change a build's output. */
import { digestOf, type Digest } from './digest.js';
import type { TreeId } from './git-ids.js';

export const BUILD_KEY_SCHEMA = 1;

export interface BuildInputs {
  readonly schema: number;
  readonly tree: TreeId;
  /** Canonical text of the effective recipe: commands, outputs, environment, timeout left out. */
  readonly recipe: string;
  /** Declared extra inputs: path or `env:NAME` → digest. */
  readonly inputs: Readonly<Record<string, Digest>>;
  /** Direct dependencies' output digests by name; a dependency without output counts by its tree id. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** OS, architecture and the version of each tool of the type, for example `node` → `v24.21.0`. */
  readonly toolchain: Readonly<Record<string, string>>;
}

/** The key of some inputs: SHA-256 of their canonical JSON (keys sorted at every level). */
export function buildKeyOf(inputs: BuildInputs): Digest {
  return digestOf(canonicalJson(inputs));
}

/** JSON with sorted keys and no spaces; the one text of a value. Undefined fields are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** True when a text is the canonical JSON of the value that it was parsed to. */
export function isCanonicalJson(text: string, value: unknown): boolean {
  // The platform's own writer is many times faster; it differs where keys are not in order, or look like numbers.
  return (JSON.stringify(value) === text && isInOrder(value)) || canonicalJson(value) === text;
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if (before !== null && key < before) return false;
    if (!isInOrder((value as Record<string, unknown>)[key])) return false;
    before = key;
  }
  return true;
}
