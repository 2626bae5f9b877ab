/** From samples to a verdict on the canary, with the numbers that decided. */
import type { Judgement } from './delivery-config.js';
import { fewest, type Samples } from './read-metric.js';
import { compareMeans, compareProportions, type TestName } from './statistics.js';

/** `undecided`: too few observations on one side, nothing was tested. */
export interface Verdict {
  readonly verdict: 'worse' | 'not-worse' | 'undecided';
  readonly test: TestName | null;
  readonly statistic: number | null;
  readonly p: number | null;
  readonly significance: number;
  readonly samples: Samples;
}

/** Judges once; looking again and again until it is worse would raise more false alarms than `significance` says. */
export function judgeSamples(
  samples: Samples,
  { significance, minimumSamples }: Pick<Judgement, 'significance' | 'minimumSamples'>,
): Verdict {
  // A spread needs two observations, whatever is asked for.
  if (fewest(samples) < Math.max(2, minimumSamples)) {
    const none = { test: null, statistic: null, p: null };
    return { verdict: 'undecided', ...none, significance, samples };
  }
  const { test, statistic, p } =
    samples.kind === 'means'
      ? compareMeans(samples.baseline, samples.canary, samples.better)
      : compareProportions(samples.baseline, samples.canary);
  const verdict = p < significance ? 'worse' : 'not-worse';
  return { verdict, test, statistic, p, significance, samples };
}

const TESTS: Readonly<Record<TestName, string>> = {
  'two-proportion-z': 'z-test of two proportions',
  'fisher-exact': "Fisher's exact test",
  'welch-t': "Welch's t-test",
};

/** `canary 9 of 100 failed, baseline 10 of 1000; z-test of two proportions, p = 0.00012, significance 0.05`. */
export function verdictInWords(judged: Verdict): string {
  const numbers = samplesInWords(judged.samples);
  if (judged.test === null || judged.p === null) return `too few observations yet: ${numbers}`;
  const test = `${TESTS[judged.test]}, p = ${short(judged.p)}, significance ${judged.significance}`;
  return `${numbers}; ${test}`;
}

function samplesInWords(samples: Samples): string {
  if (samples.kind === 'proportions') {
    const { baseline, canary } = samples;
    return `canary ${canary.failures} of ${canary.total} failed, baseline ${baseline.failures} of ${baseline.total}`;
  }
  const { baseline, canary, better } = samples;
  return `canary mean ${short(canary.mean)} of ${canary.count}, baseline ${short(baseline.mean)} of ${baseline.count}, ${better} is better`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
