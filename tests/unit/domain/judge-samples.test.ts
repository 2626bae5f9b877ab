/** Verdicts on a canary, and their words. */
import { expect, test } from '@jest/globals';
import { judgeSamples, verdictInWords } from '../../../src/domain/judge-samples.js';
import type { Samples } from '../../../src/domain/read-metric.js';

const rules = { significance: 0.05, minimumSamples: 100 };
const proportions = (baseline: [number, number], canary: [number, number]): Samples => ({
  kind: 'proportions',
  baseline: { total: baseline[0], failures: baseline[1] },
  canary: { total: canary[0], failures: canary[1] },
});

test('a canary that fails significantly more often is worse; the same numbers swapped are not', () => {
  const worse = judgeSamples(proportions([1000, 10], [1000, 40]), rules);
  expect(worse).toMatchObject({ verdict: 'worse', test: 'two-proportion-z' });
  expect(judgeSamples(proportions([1000, 40], [1000, 10]), rules).verdict).toBe('not-worse');
});

test('equal sides are never worse, whatever the significance', () => {
  const rulesOf = { significance: 0.4999, minimumSamples: 2 };
  for (const failures of [0, 1, 50, 99, 100]) {
    const same = proportions([100, failures], [100, failures]);
    expect(judgeSamples(same, rulesOf).verdict).toBe('not-worse');
  }
});

test('too few observations on either side decide nothing, however bad they look', () => {
  const few = judgeSamples(proportions([1000, 0], [99, 99]), rules);
  expect(few).toMatchObject({ verdict: 'undecided', test: null, p: null });
  expect(judgeSamples(proportions([99, 0], [1000, 900]), rules).verdict).toBe('undecided');
  expect(verdictInWords(few)).toBe(
    'too few observations yet: canary 99 of 99 failed, baseline 0 of 1000',
  );
});

test('a spread needs two observations, whatever is asked for', () => {
  const one = { count: 1, mean: 5, deviation: 0 };
  const samples: Samples = { kind: 'means', baseline: one, canary: one, better: 'lower' };
  expect(judgeSamples(samples, { ...rules, minimumSamples: 1 }).verdict).toBe('undecided');
});

test('the numbers that decided are told', () => {
  const side = (mean: number) => ({ count: 500, mean, deviation: 40 });
  const samples: Samples = {
    kind: 'means',
    baseline: side(200),
    canary: side(212.3456),
    better: 'lower',
  };
  const judged = judgeSamples(samples, rules);
  expect(judged.verdict).toBe('worse');
  expect(verdictInWords(judged)).toMatch(
    /^canary mean 212 of 500, baseline 200 of 500, lower is better; Welch's t-test, p = 6\.\d+e-7, significance 0\.05$/,
  );
});
