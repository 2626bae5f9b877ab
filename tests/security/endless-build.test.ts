/** Builds that do not want to end. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../src/adapters/node-clock.js';
import { createProcesses } from '../../src/adapters/processes/create-processes.js';
import type { ProcessRequest } from '../../src/ports/processes.js';
import { capLog } from '../../src/domain/output-log.js';

const PATH = '/usr/bin:/bin';
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lockstep-endless-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function run(script: string, more: Partial<ProcessRequest> = {}) {
  const processes = createProcesses({
    environment: { PATH },
    versionsFile: join(directory, 'versions.json'),
    cwd: directory,
    random: systemRandom,
    graceMs: 200,
  });
  return processes.run({
    argv: ['sh', '-c', script],
    cwd: directory,
    env: { PATH, CANARY: directory },
    timeoutMs: 20_000,
    onLine: () => undefined,
    ...more,
  });
}

/** Processes that have this test's directory in their environment; zombies have none. */
function survivors(): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`CANARY=${directory}`);
    } catch {
      return false;
    }
  });
}

test('T25: a fork tree that ignores SIGTERM is gone after the timeout', async () => {
  const script = `trap '' TERM; (trap '' TERM; sh -c 'while :; do sleep 60; done' & while :; do sleep 60; done) & while :; do sleep 60; done`;
  const result = await run(script, { timeoutMs: 300 });
  expect(result).toMatchObject({ code: null, timedOut: true, cancelled: false });
  expect(survivors()).toEqual([]);
});

test('T25: a process that left the session is found and ended', async () => {
  const result = await run('setsid sh -c "trap \'\' TERM; sleep 60; sleep 60" & sleep 60', {
    timeoutMs: 300,
  });
  expect(result.timedOut).toBe(true);
  expect(survivors()).toEqual([]);
});

test('T25: what a build leaves in the background is ended with it, and does not hold it up', async () => {
  const lines: string[] = [];
  const result = await run('setsid sleep 60 & sleep 60 & echo done', {
    onLine: (line) => lines.push(line),
  });
  expect(result).toEqual({ code: 0, signal: null, timedOut: false, cancelled: false });
  expect(lines).toEqual(['done']);
  expect(survivors()).toEqual([]);
});

test('T25: cancelling ends the whole tree', async () => {
  const stop = new AbortController();
  const result = await run('sleep 60 & echo up; sleep 60', {
    signal: stop.signal,
    onLine: () => stop.abort(),
  });
  expect(result).toMatchObject({ timedOut: false, cancelled: true });
  expect(survivors()).toEqual([]);
});

test('T25: a flood of output is read to its end with bounded memory and a bounded log', async () => {
  const log = capLog(64 * 1024);
  let written = 0;
  let lines = 0;
  const before = process.memoryUsage().rss;
  const result = await run(
    'yes "a line of output that says nothing new at all" | head -c 100000000; echo last',
    {
      onLine: (line) => {
        lines += 1;
        written += log.push(line)?.length ?? 0;
      },
    },
  );
  const end = log.end();
  expect(result.code).toBe(0);
  expect(lines).toBeGreaterThan(2_000_000);
  expect(end.endsWith('last\n')).toBe(true);
  expect(written + end.length).toBeLessThan(65 * 1024);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test('T25: a line without end is cut into pieces', async () => {
  let longest = 0;
  let total = 0;
  await run('head -c 5000000 /dev/zero | tr "\\0" "x"', {
    onLine: (line) => {
      longest = Math.max(longest, line.length);
      total += line.length;
    },
  });
  expect(total).toBe(5_000_000);
  expect(longest).toBe(64 * 1024);
});
