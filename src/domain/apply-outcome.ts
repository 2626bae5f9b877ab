/** What an apply in another job came to, from its published JSON; nothing of it is believed but that it happened there. */
import * as z from 'zod/mini';
import { LockstepError } from '../errors.js';
import { parseDigest, type Digest } from './digest.js';
import { parseComponentName, type ComponentName } from './names.js';

export interface ApplyOutcome {
  readonly environment: string | null;
  readonly lock: Digest;
  /** Components that were asked for and ended well, with their outputs. */
  readonly done: ReadonlyMap<ComponentName, Digest | null>;
  /** Components that were asked for and did not. */
  readonly failed: readonly ComponentName[];
  /** Something new came about; else everything stood there already. */
  readonly changed: boolean;
}

/** Texts above it are no result of ours. */
const LIMIT = 64 * 1024 ** 2;

const shape = z.looseObject({
  schema: z.literal(1),
  command: z.literal('apply'),
  environment: z.nullable(z.string()),
  dry_run: z.literal(false),
  lock: z.looseObject({ digest: z.string() }),
  steps: z.array(
    z.looseObject({
      component: z.string(),
      action: z.string(),
      outcome: z.optional(z.string()),
      output: z.nullable(z.string()),
    }),
  ),
});

const GOOD: ReadonlySet<string> = new Set(['built', 'restored', 'unchanged', 'removed']);

/** Throws `usage` for what is no result of an apply that ran, `name-invalid` and `digest-invalid` for what it says. */
export function readApplyOutcome(text: string, shown: string): ApplyOutcome {
  const { environment, lock, steps } = parsed(text, shown);
  const asked = steps.filter(({ action }) => action !== 'skip' && action !== 'remove');
  const isGood = ({ outcome = '' }: (typeof steps)[number]): boolean => GOOD.has(outcome);
  return {
    environment,
    lock: parseDigest(lock.digest),
    done: new Map(
      asked
        .filter(isGood)
        .map(({ component, output }) => [
          parseComponentName(component),
          output === null ? null : parseDigest(output),
        ]),
    ),
    failed: steps
      .filter((step) => step.action !== 'skip' && !isGood(step))
      .map(({ component }) => parseComponentName(component)),
    changed: steps.some(({ action, outcome }) => action !== 'skip' && outcome !== 'unchanged'),
  };
}

function parsed(text: string, shown: string): z.infer<typeof shape> {
  const value = text.length > LIMIT ? null : json(text);
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LockstepError('usage', {
    message: `${shown} is no result of an apply that ran: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    hint: 'give the file that the output json-file of an apply names',
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON at all: told like every other wrong shape.
    return null;
  }
}
