/** YAML nodes as the readers see them, and what a plain scalar means. */

/** Both count from 1; columns in UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A checked node. Scalars keep their source text, so that `1.10` stays `1.10`. */
export type YamlNode =
  | (Place & { readonly kind: 'text'; readonly text: string; readonly plain: boolean })
  | (Place & { readonly kind: 'list'; readonly items: readonly YamlNode[] })
  | (Place & { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlEntry> });

export interface YamlEntry {
  readonly key: Place;
  readonly value: YamlNode;
}

/** Null, boolean or number in the core schema of YAML 1.2. */
export function isPlainWord(text: string): boolean {
  return isNullText(text) || booleanOf(text) !== null || numberOf(text) !== null;
}

/** True for a plain scalar that means null. */
export function isNullText(text: string): boolean {
  return /^(?:|~|null|Null|NULL)$/.test(text);
}

/** The boolean that a plain scalar means, or null. */
export function booleanOf(text: string): boolean | null {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : null;
}

/** The number that a plain scalar means, or null; the core schema of YAML 1.2 without infinities. */
export function numberOf(text: string): number | null {
  if (text.length > 40) return null;
  const number =
    /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
  return number.test(text) ? Number(text.replace(/^\+/, '')) : null;
}
