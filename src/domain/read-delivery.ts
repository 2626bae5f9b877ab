/** `delivery:` of `lockstep.yaml`, checked by its schema, as the shape that the rest reads. */
import type * as z from 'zod/mini';
import { commandOf } from './build-spec.js';
import {
  ALL_AT_ONCE,
  DEFAULT_JUDGEMENT,
  type Delivery,
  type Judgement,
} from './delivery-config.js';
import type { deliverySchema } from './delivery-schema.js';
import type { Command } from './manifest.js';
import type { EnvironmentName } from './names.js';
import { childOf, report, type Reading } from './read-fields.js';
import { parseSpan, parseWait } from './span.js';
import type { YamlNode } from './yaml-node.js';

type RawDelivery = z.output<typeof deliverySchema>;
type RawEnvironment = RawDelivery[string];
type RawCommand = NonNullable<RawEnvironment['switch']>;

/** What is left out comes from the defaults. */
export function deliveryOf(
  raw: RawDelivery | null | undefined,
): ReadonlyMap<EnvironmentName, Delivery> {
  return new Map(
    Object.entries(raw ?? {}).map(([name, one]) => [name as EnvironmentName, environmentOf(one)]),
  );
}

/** An environment that nobody promotes to would be delivered all at once under another name, unnoticed. */
export function checkDelivery(
  raw: {
    readonly delivery?: RawDelivery | null | undefined;
    readonly environments?: readonly string[] | null | undefined;
  },
  root: YamlNode | null,
  reading: Reading,
): void {
  const node = childOf(root ?? undefined, 'delivery');
  const declared = raw.environments ?? [];
  for (const name of Object.keys(raw.delivery ?? {})) {
    if (declared.includes(name)) continue;
    const key = node?.kind === 'map' ? node.entries.get(name)?.key : undefined;
    report(reading, key ?? { line: 1, column: 1 }, {
      code: 'field-invalid',
      message: `delivery names ${name}, which environments does not`,
      fix: declared.length === 0 ? `add ${name} to environments` : `write ${declared.join(', ')}`,
    });
  }
}

function environmentOf(raw: RawEnvironment): Delivery {
  const base = ALL_AT_ONCE;
  const [first, second] = raw.sides ?? base.sides;
  return {
    strategy: raw.strategy ?? base.strategy,
    sides: [first ?? base.sides[0], second ?? base.sides[1]],
    switch: commandOrNull(raw.switch),
    verify: commandOrNull(raw.verify),
    steps: (raw.steps ?? []).map(({ percent, wait }) => ({
      percent,
      waitMs: parseWait(wait ?? '0'),
    })),
    judge: judgementOf(raw.judge),
    timeoutMs: typeof raw.timeout === 'string' ? parseSpan(raw.timeout) : base.timeoutMs,
    passEnv: raw.pass_env ?? base.passEnv,
  };
}

function judgementOf(raw: RawEnvironment['judge']): Judgement | null {
  if (raw === null || raw === undefined) return null;
  return {
    metric: commandOf(raw.metric),
    significance: raw.significance ?? DEFAULT_JUDGEMENT.significance,
    minimumSamples: raw.minimum_samples ?? DEFAULT_JUDGEMENT.minimumSamples,
  };
}

function commandOrNull(raw: RawCommand | null | undefined): Command | null {
  return raw === null || raw === undefined ? null : commandOf(raw);
}
