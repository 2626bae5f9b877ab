/** Each new blob is claimed once, by whichever thread comes first. */
import { describe, expect, test } from '@jest/globals';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { digestBytesOf, digestOf } from '../../../../src/domain/digest.js';
import { claim, createClaims, isClaimed } from '../../../../src/store/save/claims.js';
import { entryBytes } from '../../../../src/store/packs/pack-format.js';

const idOf = (text: string) => digestBytesOf(Buffer.from(text));
const tableOf = (...texts: readonly [string, 'bytes' | 'delta'][]) => ({
  version: 2 as const,
  sealedBy: null,
  frames: [],
  count: texts.length,
  entries: Buffer.concat(
    texts.map(([text, kind]) =>
      entryBytes({ digest: digestOf(text), kind, frame: 0, offset: 0, length: 1 }),
    ),
  ),
});

describe('claims', () => {
  test('what packs hold is claimed from the beginning, but not what is only a delta', () => {
    const claims = createClaims(
      [tableOf(['a', 'bytes'], ['b', 'delta']), tableOf(['a', 'bytes'])],
      8,
    );
    expect(isClaimed(claims, idOf('a'), 0)).toBe(true);
    expect(claim(claims, idOf('a'), 0)).toBe(false);
    expect(isClaimed(claims, idOf('b'), 0)).toBe(false);
    expect(claim(claims, idOf('b'), 0)).toBe(true);
    expect(claim(claims, idOf('b'), 0)).toBe(false);
  });

  test('an id is compared whole: one byte makes another', () => {
    const claims = createClaims([], 64);
    const id = idOf('a');
    expect(claim(claims, id, 0)).toBe(true);
    for (let at = 0; at < 32; at += 1) {
      const other = Buffer.from(id);
      other[at] = (other[at] ?? 0) ^ 1;
      expect([at, claim(claims, other, 0)]).toEqual([at, true]);
    }
  });

  test('without room everybody is the first, and nothing that was there is forgotten', () => {
    const claims = createClaims([], 10);
    const ids = Array.from({ length: 30 }, (_, n) => idOf(String(n)));
    for (const id of ids) expect(claim(claims, id, 0)).toBe(true);
    expect(ids.map((id) => claim(claims, id, 0))).toEqual(ids.map((_, n) => n >= 10));
  });

  test('threads that want the same ids at once get each of them once in all', async () => {
    const claims = createClaims([], 20_000);
    const file = join(import.meta.dirname, '..', '..', '..', 'support', 'claim-all.ts');
    const counts = await Promise.all(
      [1, 2].map(
        () =>
          new Promise<number>((resolve, reject) => {
            const hooks = join(import.meta.dirname, '..', '..', '..', 'support', 'ts-hooks.mjs');
            const worker = new Worker(file, {
              workerData: { claims, count: 20_000 },
              execArgv: ['--import', hooks, '--disable-warning=ExperimentalWarning'],
            });
            worker.on('message', resolve);
            worker.on('error', reject);
          }),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
  });
});
