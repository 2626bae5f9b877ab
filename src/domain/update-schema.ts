/** Schema of `update:` in `lockstep.yaml`. */
import * as z from 'zod/mini';
import { isRefName } from './git-ref.js';
import { NAME_PATTERN } from './names.js';
import { checked, fields, list, maybe, name, NAME_FIX, text } from './schema-parts.js';
import { isSpan } from './span.js';
import { rangeOf } from './version-text.js';

export const UPDATE_STRATEGIES = ['one', 'per-component', 'per-group'] as const;
const STRATEGY_FIX = 'write one, per-component or per-group';
const PATTERN_FIX = 'write the name of a component, with * for any characters, such as web-*';

const pattern = text(PATTERN_FIX).check(
  z.regex(/^[A-Za-z0-9*][A-Za-z0-9._*-]{0,99}$/, { error: PATTERN_FIX }),
);
const patterns = (fix: string) => list(pattern, fix).check(z.minLength(1, { error: fix }));

const rule = fields(
  {
    components: patterns('write a list such as [lib, web-*]'),
    versions: maybe(checked('write a range such as ">=3"', (value) => rangeOf(value) !== null)),
    reason: maybe(text('write why')),
  },
  'write a mapping with components, versions or reason',
);

const limit = z
  .int({ error: 'write a whole number from 1 to 100' })
  .check(
    z.gte(1, { error: 'write a whole number from 1 to 100' }),
    z.lte(100, { error: 'write a whole number from 1 to 100' }),
  );

export const updateSchema = fields(
  {
    pr_strategy: maybe(z.enum(UPDATE_STRATEGIES, { error: STRATEGY_FIX })),
    groups: maybe(
      z.record(
        name(NAME_FIX).check(z.regex(new RegExp(NAME_PATTERN))),
        patterns('write a list such as [web-*, docs]'),
        { error: 'write a mapping such as {ui: [web-*, docs]}' },
      ),
    ),
    minimum_age: maybe(
      checked(
        'write 0, or a span such as 3d',
        (value) => /^0+[smhdw]?$/.test(value) || isSpan(value),
      ),
    ),
    ignore: maybe(list(rule, 'write a list such as [{components: [lib], versions: ">=3"}]')),
    allow: maybe(list(rule, 'write a list such as [{components: [web-*]}]')),
    branch_prefix: maybe(
      checked('write the beginning of the names of branches, such as lockstep/update/', isPrefix),
    ),
    limit: maybe(limit),
  },
  'write a mapping with pr_strategy, groups, minimum_age, ignore, allow, branch_prefix or limit',
);

/** What makes the name of a branch when a name is put behind it. */
function isPrefix(value: string): boolean {
  return value.length <= 100 && !value.startsWith('refs/') && isRefName(`${value}x`);
}
