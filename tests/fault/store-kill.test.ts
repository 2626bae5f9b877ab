/** Real processes on a real disk: killed at random moments, and several writers at once (T43, T53). */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemClock, systemRandom } from '../../src/adapters/node-clock.js';
import { nodeDisk } from '../../src/adapters/node-disk.js';
import { parseDigest } from '../../src/domain/digest.js';
import { createOutputStore } from '../../src/store/output-store.js';
import { recordOf } from '../support/store-on-sim.js';

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'lockstep-kill-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const support = join(import.meta.dirname, '..', 'support');

/** Lines that the writer said before it was killed; `when` is milliseconds after its first line. */
function writeUntilKilled(store: string, seed: number, when: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(support, 'ts-hooks.mjs'),
      join(support, 'put-for-ever.ts'),
      store,
      join(place, `root-${seed}`),
      String(seed),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), when);
    said += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself: ${complaint}`));
      // The last piece after the last line feed is what the kill cut off.
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

it('20 processes, four at a time on one store, killed at random moments: everything acknowledged is readable', async () => {
  const directory = join(place, 'store');
  let random = 20261121;
  const next = () => (random = (random * 48271) % 2147483647);
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const writers = [1, 2, 3, 4].map((n) =>
      writeUntilKilled(directory, round * 4 + n, next() % 60),
    );
    acknowledged.push(...(await Promise.all(writers)).flat());
  }
  expect(acknowledged.length).toBeGreaterThan(20);
  const store = createOutputStore({
    disk: nodeDisk,
    directory,
    random: systemRandom,
    clock: systemClock,
  });
  for (const line of acknowledged) {
    const [text = '', n = ''] = line.split(' ');
    const digest = parseDigest(text);
    const key = recordOf({ digest, packs: [] }, { n: Number(n) }).buildKey;
    expect([line, (await store.readRecord(key))?.output]).toEqual([line, digest]);
    const root = join(place, 'check');
    await store.get(digest, root, ['out']);
    expect(readFileSync(join(root, 'out', 'sub', 'c'), 'utf8')).toBe(
      `sub/c ${n}\n`.repeat(1 + (Number(n) % 50)),
    );
  }
  expect(nodeDisk.readdir(join(directory, 'quarantine'))).toBeNull();
});
