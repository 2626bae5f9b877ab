/** Real processes on a real disk: sixteen that store and lock, and one that collects all the while (T43, T44). */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createOutputStore } from '../../src/store/output-store.js';
import { filesOf, HELD, linesOf, racingContext } from '../support/racing-store.js';

const WRITERS = 16;
const MILLISECONDS = 12_000;

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'lockstep-race-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const support = join(import.meta.dirname, '..', 'support');

/** What a process said until it was killed; rejects when it ended by itself. */
function untilKilled(script: string, ...args: readonly string[]) {
  const node = ['--disable-warning=ExperimentalWarning', '--import', join(support, 'ts-hooks.mjs')];
  const child: ChildProcess = spawn(process.execPath, [...node, join(support, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout?.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (complaint += data.toString()));
  const ended = new Promise<string>((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(said);
      else reject(new Error(`${script} ended by itself: ${complaint}`));
    });
  });
  return { kill: () => child.kill('SIGKILL'), ended };
}

test('whatever sixteen writers have locked is readable, with a collector at work that never waits', async () => {
  const [store, locks] = [join(place, 'store'), join(place, 'locks')];
  mkdirSync(locks);
  const writers = Array.from({ length: WRITERS }, (_, n) =>
    untilKilled('lock-for-ever.ts', store, join(place, `root-${n}`), join(locks, `${n}`), `${n}`),
  );
  const collector = untilKilled('collect-for-ever.ts', store, locks);
  const all = [...writers, collector];
  const timer = setTimeout(() => all.forEach(({ kill }) => kill()), MILLISECONDS);
  const said = await Promise.all(all.map(({ ended }) => ended)).finally(() => {
    clearTimeout(timer);
    all.forEach(({ kill }) => kill());
  });

  const reader = createOutputStore(racingContext(store));
  const acknowledged = readdirSync(locks).map((name) => linesOf(join(locks, name)));
  for (const { digest, number } of acknowledged.flatMap((lines) => lines.slice(-HELD))) {
    await reader.get(digest, join(place, 'check'), ['out']);
    for (const [name, text] of filesOf(number)) {
      expect(readFileSync(join(place, 'check', 'out', name), 'utf8')).toBe(text);
    }
  }
  const removed = (said.at(-1) ?? '').split('\n').map((line) => Number(line.split(' ')[1] ?? 0));
  // A race in which nobody stored, or nothing went, proves nothing.
  expect(acknowledged.flat().length).toBeGreaterThan(30);
  expect(removed.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
}, 30_000);
