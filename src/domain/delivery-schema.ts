/** Schema of `delivery:` in `lockstep.yaml`: one mapping per environment. */
import * as z from 'zod/mini';
import { mayPass } from './child-environment.js';
import { commandSchema } from './command-schema.js';
import { STRATEGIES } from './delivery-config.js';
import { checked, fields, list, maybe, name, NAME_FIX, variable } from './schema-parts.js';
import { isSpan } from './span.js';

const whole = (fix: string, least: number, most: number) =>
  z.int({ error: fix }).check(z.gte(least, { error: fix }), z.lte(most, { error: fix }));

const WAIT_FIX = 'write a span such as 30m, or 0';
const wait = checked(WAIT_FIX, (value) => value === '0' || isSpan(value));

const step = fields(
  { percent: whole('write a whole number from 1 to 100', 1, 100), wait: maybe(wait) },
  'write a mapping such as {percent: 5, wait: 30m}',
);

const SIGNIFICANCE_FIX = 'write a number above 0 and below 0.5, such as 0.05';
const judge = fields(
  {
    metric: commandSchema,
    // From one half on, two samples that are the same could be told apart.
    significance: maybe(
      z
        .number({ error: SIGNIFICANCE_FIX })
        .check(z.gt(0, { error: SIGNIFICANCE_FIX }), z.lt(0.5, { error: SIGNIFICANCE_FIX })),
    ),
    minimum_samples: maybe(whole('write a whole number from 2 to 1000000000', 2, 1e9)),
  },
  'write a mapping with metric, and significance or minimum_samples',
);

const SIDES_FIX = 'write two different names, such as [blue, green]';
const side = name(NAME_FIX);
const sides = z
  .array(side, { error: SIDES_FIX })
  .check(z.refine((names) => names.length === 2 && names[0] !== names[1], { error: SIDES_FIX }));

const STEPS_FIX = 'write rising percentages that end with {percent: 100}';
const steps = list(step, 'write a list such as [{percent: 5, wait: 30m}, {percent: 100}]').check(
  z.refine((all) => all.length > 0 && all.at(-1)?.percent === 100 && areRising(all), {
    error: STEPS_FIX,
  }),
);

function areRising(all: readonly { readonly percent: number }[]): boolean {
  return all.every((one, at) => at === 0 || one.percent > (all[at - 1]?.percent ?? 0));
}

interface Written {
  readonly strategy?: string | null | undefined;
  readonly switch?: unknown;
  readonly steps?: unknown;
}

/** What a strategy cannot do without. */
const needs = (key: 'switch' | 'steps', strategies: readonly string[], fix: string) =>
  z.refine<Written>(
    (written) => (written[key] ?? null) !== null || !strategies.includes(written.strategy ?? ''),
    { path: [key], error: fix },
  );

const environment = fields(
  {
    strategy: maybe(
      z.enum(STRATEGIES, { error: `write ${STRATEGIES.slice(0, -1).join(', ')} or canary` }),
    ),
    sides: maybe(sides),
    switch: maybe(commandSchema),
    verify: maybe(commandSchema),
    steps: maybe(steps),
    judge: maybe(judge),
    timeout: maybe(checked('write a span such as 10m', isSpan)),
    pass_env: maybe(
      list(
        variable.check(
          z.refine(mayPass, { error: 'take it out: tokens of the runner are never passed on' }),
        ),
        'write a list of variable names',
      ),
    ),
  },
  'write a mapping with strategy, sides, switch, verify, steps, judge, timeout or pass_env',
).check(
  needs('switch', ['blue-green', 'canary'], 'write the command that moves the traffic'),
  needs('steps', ['canary'], 'write a list such as [{percent: 5, wait: 30m}, {percent: 100}]'),
);

/** `delivery:`, by environment. */
export const deliverySchema = z.record(name(NAME_FIX), environment, {
  error: 'write a mapping of environments, such as {prod: {strategy: canary, …}}',
});
