/** What a metric command printed, read with distrust: counts or measurements of both sides, or why it is neither. */
import * as z from 'zod/mini';
import type { Measurement, Proportion } from './statistics.js';

export type Samples =
  | { readonly kind: 'proportions'; readonly baseline: Proportion; readonly canary: Proportion }
  | {
      readonly kind: 'means';
      readonly baseline: Measurement;
      readonly canary: Measurement;
      readonly better: 'lower' | 'higher';
    };

/** Characters of output that are looked at; a metric is a few numbers. */
export const METRIC_LIMIT = 65_536;

// Larger numbers would lose whole observations in a double, or overflow when squared.
const MOST_OBSERVATIONS = 1e12;
const MOST_VALUE = 1e100;

const observations = z.int().check(z.gte(0), z.lte(MOST_OBSERVATIONS));
const value = z.number().check(z.gte(-MOST_VALUE), z.lte(MOST_VALUE));
const proportion = z
  .strictObject({ total: observations, failures: observations })
  .check(z.refine(({ total, failures }) => failures <= total, 'more failures than total'));
const measurement = z.strictObject({
  count: observations,
  mean: value,
  deviation: value.check(z.gte(0)),
});

const proportions = z.strictObject({ baseline: proportion, canary: proportion });
const means = z.strictObject({
  baseline: measurement,
  canary: measurement,
  better: z.enum(['lower', 'higher']),
});

/**
 * The samples, or why there are none. The output must be one JSON object; as tools talk on standard error, which comes
 * in the same stream, one line that is an object among others that are none is taken too.
 */
export function readMetric(output: string): Samples | string {
  if (output.length > METRIC_LIMIT) return 'it printed too much';
  const found = objectsIn(output);
  if (found.length !== 1) {
    return found.length === 0
      ? 'it printed no JSON object'
      : `it printed ${found.length} JSON objects`;
  }
  const [object = {}] = found;
  if ('better' in object) {
    const read = means.safeParse(object, { jitless: true });
    return read.success ? { kind: 'means', ...read.data } : faultOf(read.error);
  }
  const read = proportions.safeParse(object, { jitless: true });
  return read.success ? { kind: 'proportions', ...read.data } : faultOf(read.error);
}

function objectsIn(output: string): readonly object[] {
  const whole = objectOf(output);
  if (whole !== null) return [whole];
  return output.split('\n').flatMap((line) => objectOf(line) ?? []);
}

function objectOf(text: string): object | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Not JSON is an answer here: the caller tells it.
    return null;
  }
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null;
}

function faultOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return `what it printed is no sample${path === '' ? '' : `: ${path}`} (${issue?.message ?? 'odd'})`;
}

/** Observations of the side that has fewer. */
export function fewest({ baseline, canary }: Samples): number {
  const size = (side: Proportion | Measurement): number =>
    'total' in side ? side.total : side.count;
  return Math.min(size(baseline), size(canary));
}
