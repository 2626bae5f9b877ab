/** What a metric command may print, and what is refused. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { METRIC_LIMIT, readMetric } from '../../../src/domain/read-metric.js';
import '../../support/seeded.js';

const counts = { baseline: { total: 100, failures: 1 }, canary: { total: 10, failures: 2 } };
const one = { count: 5, mean: 1.5, deviation: 0.1 };

test('counts of both sides are proportions', () => {
  expect(readMetric(JSON.stringify(counts, null, 2))).toEqual({ kind: 'proportions', ...counts });
});

test('measurements say which direction is better', () => {
  const given = { baseline: one, canary: one, better: 'lower' };
  expect(readMetric(JSON.stringify(given))).toEqual({ kind: 'means', ...given });
  expect(readMetric(JSON.stringify({ baseline: one, canary: one }))).toMatch(/is no sample/);
});

test('one object among lines that are none is taken: tools talk on standard error', () => {
  const output = `curl: warning\n${JSON.stringify(counts)}\n{not json}\n`;
  expect(readMetric(output)).toMatchObject({ kind: 'proportions' });
});

describe('refused is', () => {
  const wrong = (side: object) => JSON.stringify({ ...counts, canary: side });
  test.each([
    ['', /no JSON object/],
    ['[1]', /no JSON object/],
    ['null', /no JSON object/],
    [`${JSON.stringify(counts)}\n${JSON.stringify(counts)}`, /2 JSON objects/],
    ['{}', /baseline/],
    [wrong({ total: 5, failures: 6 }), /canary .*more failures than total/],
    [wrong({ total: -5, failures: -6 }), /canary\.total/],
    [wrong({ total: 1.5, failures: 0 }), /canary\.total/],
    [wrong({ total: '5', failures: 0 }), /canary\.total/],
    [wrong({ total: 1e13, failures: 0 }), /canary\.total/],
    ['{"baseline":{"total":1e999,"failures":0},"canary":{"total":9,"failures":0}}', /baseline/],
    ['{"baseline":{"total":NaN,"failures":0}}', /no JSON object/],
    [wrong({ total: 5, failures: 0, extra: 1 }), /canary/],
    [
      JSON.stringify({ baseline: one, canary: { ...one, deviation: -1 }, better: 'lower' }),
      /deviation/,
    ],
    [JSON.stringify({ baseline: one, canary: { ...one, mean: 1e200 }, better: 'lower' }), /mean/],
    [JSON.stringify({ baseline: one, canary: one, better: 'up' }), /better/],
    ['x'.repeat(METRIC_LIMIT + 1), /too much/],
    [`${'['.repeat(60_000)}`, /no JSON object/],
  ])('%.60s', (output, why) => {
    expect(readMetric(output)).toEqual(expect.stringMatching(why));
  });

  test('any other text, with a reason, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (output) => {
        const read = readMetric(output);
        if (typeof read !== 'string') expect(read.kind).toMatch(/proportions|means/);
      }),
    );
  });
});
