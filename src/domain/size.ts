/** Sizes as people write them: `512MiB`, `2GiB`, `1048576`. */
import { LockstepError } from '../errors.js';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['kib', 1024],
  ['mib', 1024 ** 2],
  ['gib', 1024 ** 3],
  ['tib', 1024 ** 4],
  ['kb', 1000],
  ['mb', 1000 ** 2],
  ['gb', 1000 ** 3],
  ['tb', 1000 ** 4],
]);

/** Bytes, or null when the text is no size. */
export function sizeOf(text: string): number | null {
  const [, digits = '', unit = ''] =
    /^([0-9]{1,15}(?:\.[0-9]{1,3})?) ?([A-Za-z]{0,3})$/.exec(text) ?? [];
  const factor = UNITS.get(unit.toLowerCase());
  if (digits === '' || factor === undefined) return null;
  const bytes = Math.round(Number(digits) * factor);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

/** Bytes; throws `config-invalid`. */
export function parseSize(text: string): number {
  const bytes = sizeOf(text);
  if (bytes !== null) return bytes;
  throw new LockstepError('config-invalid', {
    message: `${JSON.stringify(text)} is no size`,
    hint: 'write a size such as 512MiB or 2GiB',
  });
}
