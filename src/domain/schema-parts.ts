/** Building blocks of the schemas: each error text says what to write. */
import * as z from 'zod/mini';
import { isName, NAME_PATTERN } from './names.js';
import { whyUnsafe } from './safe-path.js';
import { whyBadVersion } from './version-text.js';

// Every error text in this file completes the sentence "write …": it becomes the `fix` of a finding.

/** Begins the fix for an unknown key; what follows are the known keys, by which the nearest is found. */
export const KNOWN_KEYS = 'write one of ';

/** A mapping with exactly these keys. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape, fix: string) {
  const known = `${KNOWN_KEYS}${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : fix),
  });
}

export const text = (fix: string) =>
  z.string({ error: fix }).check(z.minLength(1, { error: fix, abort: true }));

export const checked = (fix: string, isRight: (value: string) => boolean) =>
  text(fix).check(z.refine(isRight, { error: fix, abort: true }));

export const maybe = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema));

export const list = <T extends z.core.SomeType>(item: T, fix: string) =>
  z.array(item, { error: fix });

/** The fix for what is no name of a component or environment. */
export const NAME_FIX = 'write letters, digits, ".", "_" and "-", beginning with a letter or digit';

export const name = (fix: string) =>
  checked(fix, isName).check(z.regex(new RegExp(NAME_PATTERN), { error: fix }));

export const version = checked(
  'write a tag, a branch, a full commit or a range such as "^1.2"',
  (value) => whyBadVersion(value) === null,
);

export const path = z.string({ error: 'write a relative path' }).check(
  z.refine((value) => whyUnsafe(value) === null, {
    error: (issue) =>
      `write a relative path between plain names: ${whyUnsafe(String(issue.input)) ?? ''}`,
  }),
);

export const variable = z
  .string()
  .check(z.regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: 'write a name such as API_URL' }));

export const seconds = z
  .number({ error: 'write a number of seconds' })
  .check(
    z.gt(0, { error: 'write a number above 0' }),
    z.lte(604_800, { error: 'write at most 604800 seconds (a week)' }),
  );
