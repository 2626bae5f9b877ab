/** `update:` of `lockstep.yaml`, checked by its schema, as the shape that the rest reads. */
import type * as z from 'zod/mini';
import { given } from './given-fields.js';
import { parseWait } from './span.js';
import { DEFAULT_UPDATE, type UpdateConfig, type UpdateRule } from './update-config.js';
import type { updateSchema } from './update-schema.js';

type RawUpdate = z.output<typeof updateSchema>;
type RawRule = NonNullable<RawUpdate['ignore']>[number];

/** What is left out comes from the defaults. */
export function updateConfigOf(raw: RawUpdate | null | undefined): UpdateConfig {
  const base = DEFAULT_UPDATE;
  const update = given(raw);
  return {
    strategy: update.pr_strategy ?? base.strategy,
    groups: new Map(Object.entries(update.groups ?? {})),
    minimumAgeMs:
      update.minimum_age === undefined ? base.minimumAgeMs : parseWait(update.minimum_age),
    ignore: (update.ignore ?? []).map(ruleOf),
    allow: (update.allow ?? []).map(ruleOf),
    branchPrefix: update.branch_prefix ?? base.branchPrefix,
    limit: update.limit ?? base.limit,
  };
}

function ruleOf({ components, versions, reason }: RawRule): UpdateRule {
  return { components, versions: versions ?? null, reason: reason ?? null };
}
