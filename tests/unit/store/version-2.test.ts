/** A store as the second format was first written: read for ever, with its seal, its chunks and its delta (T59). */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock, systemRandom } from '../../../src/adapters/node-clock.js';
import { nodeDisk } from '../../../src/adapters/node-disk.js';
import { createOutputStore } from '../../../src/store/output-store.js';
import { parseStoreKeys } from '../../../src/store/packs/sealing.js';
import { codeOf } from '../../support/store-on-sim.js';
import { V2_KEY } from '../../support/store-v2.js';

const FIXTURE = join(import.meta.dirname, '..', '..', 'fixtures', 'store', 'v2');

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lockstep-version-2-'));
  cpSync(FIXTURE, join(place, 'store'), { recursive: true });
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const open = (keys = '') =>
  createOutputStore({
    disk: nodeDisk,
    directory: join(place, 'store'),
    random: systemRandom,
    clock: systemClock,
    keys: parseStoreKeys(keys),
  });
const fileAt = (path: string) => readFileSync(join(place, 'root', 'out', path), 'utf8');

describe('a store of format 2, written when it was new', () => {
  it('gives its first tree, with the file in chunks', async () => {
    const record = await open().latestRecord('first');
    expect(record?.output).toBe(
      'sha256:71bb80f7f64d76212a37ac43e992a3b73f0ed9add177d3d7a09ea2702c0a184e',
    );
    await open().get(record!.output, join(place, 'root'), ['out']);
    expect(fileAt('large')).toBe('a line of a large file\n'.repeat(60_000));
    expect([fileAt('first'), fileAt('run'), fileAt('empty')]).toEqual([
      'text 10\n',
      '#!/bin/sh\n',
      '',
    ]);
    const tree = await open().readTree(record!.output);
    expect(tree).toHaveLength(36);
    expect(tree.find(({ path }) => path === 'out/large')).toMatchObject({ chunked: true });
  });

  it('gives its second tree, a sealed delta, to whoever has the key', async () => {
    const record = await open().latestRecord('second');
    expect(await codeOf(open().readTree(record!.output))).not.toBeNull();
    await open(V2_KEY).get(record!.output, join(place, 'root'), ['out']);
    expect([fileAt('lib/17.txt'), fileAt('lib/18.txt')]).toEqual(['changed\n', 'text 18\n']);
  });

  it('is written by this version with the same digests: chunks are cut and trees are told as they were', async () => {
    const record = await open().latestRecord('second');
    await open(V2_KEY).get(record!.output, join(place, 'root'), ['out']);
    rmSync(join(place, 'store', 'stat'), { recursive: true });
    expect(await open(V2_KEY).put(join(place, 'root'), ['out'])).toMatchObject({
      digest: 'sha256:dbcf40e77317e1e2dfa922d72694bc8651d587480c924218198d7148a155a6fd',
      objectsWritten: 0,
    });
  });
});
