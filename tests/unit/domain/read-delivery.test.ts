/** `delivery:` of lockstep.yaml: every key, every default, every problem with its place. */
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../src/domain/read-config.js';
import { caught } from '../../support/caught.js';

const read = (delivery: string) =>
  readConfig(`environments: [dev, prod]\ndelivery:\n${delivery}`, 'lockstep.yaml').delivery;
const prod = (lines: string) => [...read(`  prod: ${lines}\n`).values()][0];
const whyNot = (lines: string) => caught(() => prod(lines)).message;

test('every key has its effect', () => {
  const [delivery] = read(`  prod:
    strategy: canary
    sides: [stable, canary]
    switch: [./ops/switch.sh, --fast]
    verify: ./ops/smoke.sh || exit 1
    steps: [{percent: 5, wait: 30m}, {percent: 25, wait: 1h}, {percent: 100}]
    judge: {metric: ./ops/metrics.sh, significance: 0.01, minimum_samples: 200}
    timeout: 2m
    pass_env: [KUBECONFIG]
`).values();
  expect(delivery).toEqual({
    strategy: 'canary',
    sides: ['stable', 'canary'],
    switch: { argv: ['./ops/switch.sh', '--fast'] },
    verify: { shell: './ops/smoke.sh || exit 1' },
    steps: [
      { percent: 5, waitMs: 1_800_000 },
      { percent: 25, waitMs: 3_600_000 },
      { percent: 100, waitMs: 0 },
    ],
    judge: { metric: { shell: './ops/metrics.sh' }, significance: 0.01, minimumSamples: 200 },
    timeoutMs: 120_000,
    passEnv: ['KUBECONFIG'],
  });
});

test('what is left out has its default', () => {
  expect(prod('{strategy: blue-green, switch: ./s, judge: {metric: ./m}}')).toEqual({
    strategy: 'blue-green',
    sides: ['blue', 'green'],
    switch: { shell: './s' },
    verify: null,
    steps: [],
    judge: { metric: { shell: './m' }, significance: 0.05, minimumSamples: 100 },
    timeoutMs: 600_000,
    passEnv: [],
  });
  expect(prod('{}')?.strategy).toBe('all-at-once');
});

describe('refused with its place', () => {
  test.each([
    ['{strategy: canary, steps: [{percent: 100}]}', /has no delivery\.prod\.switch/],
    ['{strategy: blue-green}', /has no delivery\.prod\.switch/],
    ['{strategy: canary, switch: ./s}', /has no delivery\.prod\.steps/],
    ['{strategy: canari, switch: ./s}', /write canary/],
    ['{sides: [blue]}', /two different names/],
    ['{sides: [blue, blue]}', /two different names/],
    ['{sides: [blue, "a b"]}', /letters, digits/],
    ['{steps: []}', /rising percentages that end with/],
    ['{steps: [{percent: 50}, {percent: 20}, {percent: 100}]}', /rising/],
    ['{steps: [{percent: 50}]}', /rising/],
    ['{steps: [{percent: 0}, {percent: 100}]}', /from 1 to 100/],
    ['{steps: [{percent: 5, wait: soon}, {percent: 100}]}', /span such as 30m/],
    ['{judge: {significance: 0.05}}', /has no delivery\.prod\.judge\.metric/],
    ['{judge: {metric: ./m, significance: 0.5}}', /below 0\.5/],
    ['{judge: {metric: ./m, significance: 0}}', /above 0/],
    ['{judge: {metric: ./m, minimum_samples: 1}}', /from 2 to/],
    ['{switch: []}', /write a command line/],
    ['{pass_env: [ACTIONS_RUNTIME_TOKEN]}', /never passed on/],
    ['{swich: ./s}', /write switch/],
  ])('%s', (lines, why) => {
    const message = whyNot(lines);
    expect(message).toMatch(why);
    expect(message).toMatch(/^lockstep\.yaml:3:\d+: /);
  });

  test('an environment that nobody promotes to: it would be delivered all at once, unnoticed', () => {
    expect(caught(() => read('  prodd: {}\n')).message).toBe(
      'lockstep.yaml:3:3: delivery names prodd, which environments does not; write dev, prod',
    );
  });
});
