/** Is the canary worse than the baseline: one-sided tests of two samples. Formulas and limits are in docs/delivery.md. */
import jstat from 'jstat';

/** Counts: how many of how many went wrong. */
export interface Proportion {
  readonly total: number;
  readonly failures: number;
}

/** A measured size: how often, its mean, its sample deviation (divided by n − 1). */
export interface Measurement {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
}

export type TestName = 'two-proportion-z' | 'fisher-exact' | 'welch-t';

export interface Tested {
  readonly test: TestName;
  /** z or t; null for the exact test, which has none. */
  readonly statistic: number | null;
  /** Chance of a canary at least this bad if both sides were the same. */
  readonly p: number;
}

/** Below this count in any cell the normal distribution is no good description (Cochran's rule). */
const LEAST_EXPECTED = 5;

/** Whether the canary fails more often. Both totals must be above zero. */
export function compareProportions(baseline: Proportion, canary: Proportion): Tested {
  const total = baseline.total + canary.total;
  const failures = baseline.failures + canary.failures;
  const smallest = Math.min(baseline.total, canary.total) * Math.min(failures, total - failures);
  if (smallest / total < LEAST_EXPECTED) {
    return { test: 'fisher-exact', statistic: null, p: fisher(baseline, canary) };
  }
  const pooled = failures / total;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / baseline.total + 1 / canary.total));
  const z = (canary.failures / canary.total - baseline.failures / baseline.total) / error;
  return { test: 'two-proportion-z', statistic: z, p: normalTail(z) };
}

/** Whether the canary's mean is on the wrong side of the baseline's. Both counts must be at least two. */
export function compareMeans(
  baseline: Measurement,
  canary: Measurement,
  better: 'lower' | 'higher',
): Tested {
  const worse = better === 'lower' ? canary.mean - baseline.mean : baseline.mean - canary.mean;
  const [a, b] = [baseline, canary].map(({ deviation, count }) => deviation ** 2 / count) as [
    number,
    number,
  ];
  // Without any spread the difference itself decides: the limit of the formula.
  if (a + b === 0) {
    const t = worse === 0 ? 0 : worse * Infinity;
    return { test: 'welch-t', statistic: t, p: t === 0 ? 0.5 : t > 0 ? 0 : 1 };
  }
  const t = worse / Math.sqrt(a + b);
  // Welch and Satterthwaite, by shares, so that very small and very large spreads keep their digits.
  const [u, v] = [a / (a + b), b / (a + b)];
  const freedom = 1 / (u ** 2 / (baseline.count - 1) + v ** 2 / (canary.count - 1));
  return { test: 'welch-t', statistic: t, p: studentTail(t, freedom) };
}

/** P(Z ≥ z). */
export function normalTail(z: number): number {
  return jstat.jStat.normal.cdf(-z, 0, 1);
}

/** Beyond these the incomplete beta function of the package loses its digits; Wallace's formula is the better there. */
const MANY = 10_000;

/** P(T ≥ t). */
export function studentTail(t: number, freedom: number): number {
  if (t === 0) return 0.5;
  if (freedom <= MANY) return jstat.jStat.studentt.cdf(-t, freedom);
  const size = Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
  return normalTail(Math.sign(t) * ((8 * freedom + 1) / (8 * freedom + 3)) * size);
}

/**
 * P(X ≥ canary failures), X hypergeometric: of all that failed, how many chance alone would put on the canary. The
 * chances fall away from the middle, so the sum begins at the nearer end and stops where nothing is left to add.
 */
function fisher(baseline: Proportion, canary: Proportion): number {
  const bad = baseline.failures + canary.failures;
  const draw = { good: baseline.total + canary.total - bad, bad, taken: canary.total };
  const middle = (draw.taken * draw.bad) / (draw.good + draw.bad);
  const { failures } = canary;
  const tail = failures > middle ? tailSum(draw, failures, 1) : 1 - tailSum(draw, failures - 1, -1);
  return Math.min(1, Math.max(0, tail));
}

interface Draw {
  /** Kept sane, gone wrong, and how many of all are the canary's. */
  readonly good: number;
  readonly bad: number;
  readonly taken: number;
}

function tailSum(draw: Draw, from: number, direction: 1 | -1): number {
  const least = Math.max(0, draw.taken - draw.good);
  const most = Math.min(draw.bad, draw.taken);
  let sum = 0;
  for (let x = from; x >= least && x <= most; x += direction) {
    const chance = hypergeometric(draw, x);
    sum += chance;
    if (chance <= sum * Number.EPSILON) break;
  }
  return sum;
}

/** Loader's way over three binomials: no large numbers are subtracted, so it holds its digits at any size. */
function hypergeometric({ good, bad, taken }: Draw, x: number): number {
  const share = taken / (good + bad);
  return (
    (binomial(x, bad, share) * binomial(taken - x, good, share)) /
    binomial(taken, good + bad, share)
  );
}

/** P(X = x) by the saddle-point expansion (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000). */
function binomial(x: number, n: number, p: number): number {
  const q = 1 - p;
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const core = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const log = core - deviance(x, n * p) - deviance(n - x, n * q);
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** ln n! less Stirling's formula. */
function stirlingError(n: number): number {
  if (n < 16) {
    let log = 0;
    for (let i = 2; i <= n; i += 1) log += Math.log(i);
    return log - ((n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI));
  }
  const square = n * n;
  const inner = 1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square;
  return (1 / 12 - (1 / 360 - inner / square) / square) / n;
}

/** x·ln(x/m) + m − x, without cancellation where x is near m. */
function deviance(x: number, m: number): number {
  const gap = x - m;
  if (Math.abs(gap) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = gap / (x + m);
  let sum = gap * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
