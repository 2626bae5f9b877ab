/** Reading lockstep.yaml: defaults, every key, every problem at once. */
import { expect, test } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import { parseSize, parseSpan, readConfig } from '../../../src/domain/read-config.js';
import { caught } from '../../support/caught.js';

const read = (text: string) => readConfig(text, 'lockstep.yaml');

test.each(['', '# nothing\n', 'store:\njobs: null\n', '{}'])('%j gives the defaults', (text) => {
  expect(read(text)).toEqual(DEFAULT_CONFIG);
});

test('every key has its effect', () => {
  expect(
    read(`environments: [dev, prod]
jobs: 8
retries: 0
store: {path: .store, carry_max: 512MiB}
git: {timeout: 10m}
journal: {branch: state/journal, remote: none}
promote: {via: commit}
stop_the_line: not today
deployments: true
rollback: {hold: 7d, auto: on-failed-verification}
apply: {transactional: true}
logs: {max: 1.5MiB, keep_runs: 3}
`),
  ).toEqual({
    ...DEFAULT_CONFIG,
    environments: ['dev', 'prod'],
    jobs: 8,
    retries: 0,
    store: { ...DEFAULT_CONFIG.store, path: '.store', carryMaxBytes: 536_870_912 },
    git: { timeout: 600 },
    journal: { branch: 'state/journal', remote: 'none' },
    promote: { via: 'commit' },
    stopTheLine: 'not today',
    deployments: true,
    rollback: { hold: '7d', auto: 'on-failed-verification' },
    apply: { transactional: true },
    logs: { maxBytes: 1_572_864, keepRuns: 3 },
  });
  expect(read('git: {timeout: 30}').git.timeout).toBe(30);
});

test('all problems are told at once', () => {
  const error = caught(() =>
    read(
      'enviroments: [a]\njobs: 0\nstore: {path: ../x, carry_max: lots}\nrollback: {hold: ever, auto: yes}\n',
    ),
  );
  expect(error.code).toBe('config-invalid');
  expect(error.message.split('\n').map((line) => line.replace(/;.*/, ''))).toEqual([
    'lockstep.yaml:1:1: the file has an unknown key "enviroments"',
    'lockstep.yaml:2:7: jobs of the file is "0"',
    'lockstep.yaml:3:15: store.path of the file is "../x"',
    'lockstep.yaml:3:32: store.carry_max of the file is "lots"',
    'lockstep.yaml:4:18: rollback.hold of the file is "ever"',
    'lockstep.yaml:4:30: rollback.auto of the file is "yes"',
  ]);
  expect(error.message).toContain('write environments');
  expect(caught(() => read('environments: [dev, Dev]')).message).toMatch(/twice/);
});

test.each([
  ['2GiB', 2 ** 31],
  ['1kB', 1000],
  ['7', 7],
  ['0', 0],
  ['1.5 KiB', 1536],
])('size %s is %d bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each([
  ['30s', 30_000],
  ['10m', 600_000],
  ['24h', 86_400_000],
  ['7d', 604_800_000],
  ['2w', 1_209_600_000],
])('span %s is %d ms', (text, ms) => {
  expect(parseSpan(text)).toBe(ms);
});

test.each(['', '-1', '1XB', '1e9', 'GiB', '999999999999TiB'])('%j is no size', (text) => {
  expect(caught(() => parseSize(text)).code).toBe('config-invalid');
});

test.each(['', '0h', '5', '-1d', '1.5h', '1y', '9999999d'])('%j is no span', (text) => {
  expect(caught(() => parseSpan(text)).code).toBe('config-invalid');
});
