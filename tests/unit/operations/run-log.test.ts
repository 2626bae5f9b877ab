/** Build logs on disk. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import { parseComponentName } from '../../../src/domain/names.js';
import { openRunLog } from '../../../src/operations/run-log.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const API = parseComponentName('api');
let world: FakeWorld;
let logs: string;
beforeEach(() => {
  const config = { ...DEFAULT_CONFIG, logs: { maxBytes: 100, keepRuns: 3 } };
  world = fakeWorld({ config });
  logs = join(world.workspace.storeDir, 'logs');
});
afterEach(() => world.dispose());

const text = (path: string): string => readFileSync(join(world.workspace.root, path), 'utf8');

function oldRun(name: string, seconds: number): void {
  mkdirSync(join(logs, name), { recursive: true });
  writeFileSync(join(logs, name, 'api.log'), 'old');
  utimesSync(join(logs, name), seconds, seconds);
}

test('what a killed run has said is on disk: each line is there when it was said', () => {
  const log = openRunLog(world, 'r1').open(API);
  log.line('first');
  expect(log.path).toBe('.meta-store/logs/r1/api.log');
  expect(text(log.path)).toBe('first\n');
});

test('keeps head and tail of a long log, and closing twice is fine', () => {
  const log = openRunLog(world, 'r1').open(API);
  for (let i = 0; i < 1000; i += 1) log.line(`line ${i}`);
  log.close();
  log.close();
  log.line('too late');
  expect(text(log.path)).toMatch(
    /^line 0\n(?:.*\n)+… \d+ lines \(\d+ bytes\) left out …\n(?:.*\n)+line 999\n$/,
  );
  expect(text(log.path).length).toBeLessThan(160);
});

test('a second log of a component in one run does not overwrite the first', () => {
  const run = openRunLog(world, 'r1');
  const paths = [1, 2, 3].map(() => run.open(API).path);
  expect(paths.map((path) => path.split('/').at(-1))).toEqual([
    'api.log',
    'api.2.log',
    'api.3.log',
  ]);
});

test('keeps the newest runs and removes the oldest first, by age and not by name', () => {
  oldRun('a-newest', 3000);
  oldRun('b-middle', 2000);
  oldRun('z-oldest', 1000);
  openRunLog(world, 'now').open(API);
  expect(readdirSync(logs).sort()).toEqual(['a-newest', 'b-middle', 'now']);
});

test('a run without a log makes no directory and prunes nothing', () => {
  for (const [name, age] of [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ] as const)
    oldRun(name, age);
  openRunLog(world, 'now');
  expect(readdirSync(logs)).toHaveLength(4);
});

test.each(['../../escape', '/etc/passwd', '..', 'a b\nc', 'https://ci/run/7'])(
  'T20: the name of a run, %j, stays one directory below the logs',
  (name) => {
    openRunLog(world, name).open(API);
    const runs = readdirSync(logs);
    expect(runs).toHaveLength(1);
    expect(readdirSync(join(logs, runs[0] ?? ''))).toEqual(['api.log']);
  },
);
