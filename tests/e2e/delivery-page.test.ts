/** What docs/delivery.md shows is what happens: its numbers are judged, its switches are run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { judgeSamples, verdictInWords } from '../../src/domain/judge-samples.js';
import type { EnvironmentName } from '../../src/domain/names.js';
import { readConfig } from '../../src/domain/read-config.js';
import { readMetric } from '../../src/domain/read-metric.js';

const page = readFileSync('docs/delivery.md', 'utf8');
const place = mkdtempSync(join(tmpdir(), 'lockstep-switch-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const metrics = [...page.matchAll(/<!-- metric -->\n\n```json\n([\s\S]*?)```\n\n> (.*)\n/g)];

test('the settings of the page are read as they are meant', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(
    readConfig(yaml, 'docs/delivery.md').delivery.get('prod' as EnvironmentName),
  ).toMatchObject({
    strategy: 'canary',
    sides: ['a', 'b'],
    steps: [{ percent: 5 }, { percent: 25 }, { percent: 100 }],
    passEnv: ['KUBECONFIG'],
  });
});

test('the page has an example of every test', () => {
  const tests = metrics.map(([, , words = '']) => /z-test|Fisher|Welch/.exec(words)?.[0]);
  expect(new Set(tests)).toEqual(new Set(['z-test', 'Fisher', 'Welch']));
});

test.each(metrics.map(([, json = '', words = '']) => [words, json]))('%s', (words, json) => {
  const samples = readMetric(json);
  if (typeof samples === 'string') throw new Error(samples);
  const judged = judgeSamples(samples, { significance: 0.05, minimumSamples: 200 });
  expect(verdictInWords(judged)).toBe(words);
});

/** Runs a switch of the page, as Lockstep would. */
function runSwitch(name: string, side: string, percent: number): void {
  const script = new RegExp(`<!-- run: ${name} -->\n\n\`\`\`sh\n([\\s\\S]*?)\`\`\``).exec(
    page,
  )?.[1];
  const other = side === 'a' ? 'b' : 'a';
  execFileSync('sh', ['-c', script ?? 'exit 9'], {
    cwd: place,
    env: {
      PATH: process.env['PATH'] ?? '',
      LOCKSTEP_SIDE: side,
      LOCKSTEP_OTHER_SIDE: other,
      LOCKSTEP_PERCENT: String(percent),
    },
  });
}

describe('the switch of the page', () => {
  test('with a pointer goes there, may be repeated, and comes back', () => {
    const sides = ['b', 'b', 'a'].map((side) => {
      runSwitch('pointer', side, 100);
      return readlinkSync(join(place, 'live'));
    });
    expect(sides).toEqual(['releases/b', 'releases/b', 'releases/a']);
  });

  test('with weights gives a side its part and the other one the rest', () => {
    runSwitch('weights', 'b', 25);
    expect(readFileSync(join(place, 'weights'), 'utf8')).toBe('b 25\na 75\n');
    runSwitch('weights', 'b', 0);
    expect(readFileSync(join(place, 'weights'), 'utf8')).toBe('b 0\na 100\n');
  });
});
