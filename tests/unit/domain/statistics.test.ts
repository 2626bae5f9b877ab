/** Statistics of a canary: known answers, symmetry, and how often equal sides raise a false alarm. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareMeans,
  compareProportions,
  normalTail,
  studentTail,
} from '../../../src/domain/statistics.js';
import '../../support/seeded.js';

// The numbers below were made with scipy 1.17.1:
//   hypergeom.sf(kc - 1, nb + nc, kb + kc, nc)                                   (fisher-exact)
//   z = (kc/nc - kb/nb) / sqrt(p * (1 - p) * (1/nb + 1/nc)), norm.sf(z)          (two-proportion-z)
//   ttest_ind_from_stats(mc, sc, nc, mb, sb, nb, equal_var=False, alternative='greater')   (welch-t)
//   t.sf(t, freedom)
const counts = (total: number, failures: number) => ({ total, failures });
const measured = (count: number, mean: number, deviation: number) => ({ count, mean, deviation });

describe('two proportions', () => {
  test.each([
    [4000, 80, 4000, 110, 2.202743512318993, 0.01380641577603708],
    [100000, 1000, 5000, 60, 1.3805920190773169, 0.08370221931771316],
    [1000, 50, 1000, 40, -1.0786413361509561, 0.8596261766901887],
    [1e9, 1e6, 1e8, 101000, 3.01525324836975, 0.0012838238368079859],
  ])('%d/%d against %d/%d give the z and p of scipy', (...row) => {
    const [nb, kb, nc, kc, z, p] = row;
    const tested = compareProportions(counts(nb, kb), counts(nc, kc));
    expect(tested.test).toBe('two-proportion-z');
    expect(tested.statistic).toBeCloseTo(z, 10);
    expect(tested.p).toBeCloseTo(p, 10);
  });

  test.each([
    [8, 1, 8, 7, 0.00505050505050505],
    [12, 1, 12, 7, 0.013595369497913583],
    [24, 7, 24, 1, 0.9980509528004731],
    [1000, 0, 50, 2, 0.0022243406418811563],
    [1000, 3, 100, 2, 0.06822107801395662],
    [10000, 2, 10000, 7, 0.08979452509741047],
    [100, 98, 100, 99, 0.5],
    [1e6, 1, 1e5, 1, 0.17355379415375494],
    [1e6, 999999, 1e6, 999998, 0.8750001875111023],
    [50, 0, 50, 0, 1],
  ])('%d/%d against %d/%d, too few for z, give the exact p of scipy', (...row) => {
    const [nb, kb, nc, kc, p] = row;
    const tested = compareProportions(counts(nb, kb), counts(nc, kc));
    expect(tested).toMatchObject({ test: 'fisher-exact', statistic: null });
    expect(Math.abs(tested.p / p - 1)).toBeLessThan(1e-9);
  });

  test("Fisher's tea of eight cups: three of four right has chance 17/70", () => {
    // R. A. Fisher, The Design of Experiments (1935), chapter II.
    expect(compareProportions(counts(4, 1), counts(4, 3)).p).toBeCloseTo(17 / 70, 12);
  });

  test('the exact test takes no longer for a thousand million requests', () => {
    const tested = compareProportions(counts(1e9, 2), counts(1e7, 3));
    expect(tested.test).toBe('fisher-exact');
    expect(tested.p / 9.562322134027856e-6).toBeCloseTo(1, 6);
  });
});

describe('two means', () => {
  test.each([
    [10, 120, 10, 12, 131, 15, 2.05151057812869, 0.027059425199804744],
    [1000, 200, 50, 300, 207, 60, 1.8382900600361156, 0.03335384909762326],
    [2, 1, 0.1, 2, 1.3, 0.1, 3.0000000000000004, 0.047732983133354556],
    [1e6, 100, 20, 1e5, 100.1, 20, 1.5075567228887323, 0.06583531469201243],
    [15000, 100, 9, 12000, 100.2, 9.5, 1.759481615781267, 0.03925396686384054],
  ])('%d×%d±%d against %d×%d±%d give the t and p of scipy', (...row) => {
    const [nb, mb, sb, nc, mc, sc, t, p] = row;
    const tested = compareMeans(measured(nb, mb, sb), measured(nc, mc, sc), 'lower');
    expect(tested.statistic).toBeCloseTo(t, 10);
    expect(Math.abs(tested.p - p)).toBeLessThan(1e-7);
  });

  test('where higher is better, a lower canary is the worse one', () => {
    const [a, b] = [measured(50, 10, 2), measured(50, 8, 2)];
    expect(compareMeans(a, b, 'higher').p).toBeLessThan(0.001);
    expect(compareMeans(a, b, 'lower').p).toBeGreaterThan(0.999);
  });

  test('without any spread the difference itself decides', () => {
    expect(compareMeans(measured(9, 5, 0), measured(9, 5, 0), 'lower').p).toBe(0.5);
    expect(compareMeans(measured(9, 5, 0), measured(9, 6, 0), 'lower').p).toBe(0);
    expect(compareMeans(measured(9, 5, 0), measured(9, 6, 0), 'higher').p).toBe(1);
  });
});

describe('the tails', () => {
  test.each([
    [1.7, 30.7, 0.04962124591239127],
    [2, 9999, 0.02276363168075505],
    [2, 10001, 0.022763628980950388],
    [3, 1e5, 0.0013502304420323617],
    [-1.2, 1e6, 0.8849301876341377],
    [0, 1e8, 0.5],
  ])('P(T ≥ %d) with %d degrees of freedom is that of scipy', (t, freedom, p) => {
    expect(Math.abs(studentTail(t, freedom) / p - 1)).toBeLessThan(2e-7);
  });

  test('of the normal distribution: the table value for 1.96', () => {
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 12);
  });
});

/** The same draws in every run: mulberry32. */
function drawsFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const seed = 20261121;
const proportion = fc
  .integer({ min: 1, max: 100_000 })
  .chain((total) =>
    fc.record({ total: fc.constant(total), failures: fc.integer({ min: 0, max: total }) }),
  );
const measurement = fc.record({
  count: fc.integer({ min: 2, max: 100_000 }),
  mean: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  deviation: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

describe('for any two samples', () => {
  test('p is a chance', () => {
    fc.assert(
      fc.property(proportion, proportion, measurement, measurement, (a, b, c, d) => {
        for (const { p } of [compareProportions(a, b), compareMeans(c, d, 'lower')]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a canary that is worse makes a baseline that is not, the sides swapped', () => {
    fc.assert(
      fc.property(proportion, proportion, measurement, measurement, (a, b, c, d) => {
        const there = [compareProportions(a, b).p, compareMeans(c, d, 'lower').p];
        const back = [compareProportions(b, a).p, compareMeans(d, c, 'lower').p];
        there.forEach((p, at) => {
          if (p < 0.499) expect(back[at]).toBeGreaterThan(0.5);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a sample is never worse than itself', () => {
    fc.assert(
      fc.property(proportion, measurement, (a, b) => {
        expect(compareProportions(a, a).p).toBeGreaterThanOrEqual(0.5 - 1e-9);
        expect(compareMeans(b, b, 'higher').p).toBe(0.5);
      }),
      { numRuns: 300 },
    );
  });
});

describe(`sides that are the same (seed ${seed})`, () => {
  const random = drawsFrom(seed);
  const drawn = (total: number, rate: number) => {
    let failures = 0;
    for (let i = 0; i < total; i += 1) if (random() < rate) failures += 1;
    return counts(total, failures);
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const sampled = (count: number) => {
    const values = Array.from({ length: count }, () => 100 + 15 * normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return measured(count, mean, Math.sqrt(squares / (count - 1)));
  };
  const rateOf = (runs: number, isAlarm: () => boolean) =>
    Array.from({ length: runs }, isAlarm).filter(Boolean).length / runs;

  test('raise a false alarm about as often as the significance says', () => {
    const z = rateOf(3000, () => compareProportions(drawn(800, 0.1), drawn(200, 0.1)).p < 0.05);
    const t = rateOf(3000, () => compareMeans(sampled(40), sampled(25), 'lower').p < 0.05);
    // Three standard errors of a rate of 0.05 in 3000 runs are 0.012; the z-test leans a little on small samples.
    expect(Math.abs(t - 0.05)).toBeLessThan(0.012);
    expect(Math.abs(z - 0.05)).toBeLessThan(0.02);
  });

  test('raise fewer with the exact test, which is never too quick', () => {
    const rate = rateOf(
      3000,
      () => compareProportions(drawn(200, 0.01), drawn(100, 0.01)).p < 0.05,
    );
    expect(rate).toBeLessThan(0.05);
  });
});
