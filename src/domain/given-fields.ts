/** Fields of a file that say something, and what stands for those that do not. */
import { parseSize } from './size.js';

type Given<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** Only the fields that say something: neither absent nor `null`. */
export function given<T extends object>(fields: T | null | undefined): Given<T> {
  const said = Object.entries(fields ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(said) as Given<T>;
}

/** Bytes of a size that has been checked. */
export function bytesOf<T>(text: string | null | undefined, fallback: T): number | T {
  return text === null || text === undefined ? fallback : parseSize(text);
}
