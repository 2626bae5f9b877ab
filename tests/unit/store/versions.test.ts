/** Stores of other versions: what was released stays readable, what is newer is refused (T59). */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock, systemRandom } from '../../../src/adapters/node-clock.js';
import { nodeDisk } from '../../../src/adapters/node-disk.js';
import { createOutputStore } from '../../../src/store/output-store.js';
import { publishFile } from '../../../src/store/publish.js';
import { codeOf } from '../../support/store-on-sim.js';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'store');

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lockstep-versions-'));
  cpSync(join(FIXTURES, 'v1'), join(place, 'store'), { recursive: true });
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const open = () =>
  createOutputStore({
    disk: nodeDisk,
    directory: join(place, 'store'),
    random: systemRandom,
    clock: systemClock,
  });

describe('a store of version 1, written when it was released', () => {
  it('still gives its record, with fields of later versions, and its tree', async () => {
    const record = await open().latestRecord('app');
    expect(record).toMatchObject({ component: 'app', note: 'a field from a later minor version' });
    expect(record?.output).toBe(
      'sha256:a74bbfd3cae8dca64918b87325645b944d4503a3ec39e857f76cb530aa520c49',
    );
    const report = await open().get(record!.output, join(place, 'root'), ['out']);
    expect(report).toMatchObject({ files: 4, bytes: 294 });
    expect(await open().readTree(record!.output)).toMatchObject([
      { kind: 'directory', path: 'out' },
      { kind: 'directory', path: 'out/bin' },
      { kind: 'executable', path: 'out/bin/app' },
      { kind: 'file', path: 'out/empty', size: 0 },
      { kind: 'symlink', path: 'out/latest', target: 'bin/app' },
      { kind: 'directory', path: 'out/logs' },
      { kind: 'file', path: 'out/readme' },
      { kind: 'file', path: 'out/ünï' },
    ]);
  });

  it('is written by this version with the same bytes', async () => {
    const record = await open().latestRecord('app');
    await open().get(record!.output, join(place, 'root'), ['out']);
    expect(await open().put(join(place, 'root'), ['out'])).toMatchObject({
      digest: 'sha256:a74bbfd3cae8dca64918b87325645b944d4503a3ec39e857f76cb530aa520c49',
      objectsWritten: 0,
    });
  });
});

describe('a store of another version', () => {
  const say = (text: string) =>
    publishFile(nodeDisk, systemRandom, join(place, 'store', 'format'), text);

  it.each([
    ['lockstep-store 2\n', 'store-newer'],
    ['lockstep-store 10.1\n', 'store-newer'],
    ['something else\n', 'object-corrupt'],
    ['', 'object-corrupt'],
  ])('that says %j is refused by every operation with %s', async (text, code) => {
    say(text);
    const root = join(place, 'root');
    expect(await codeOf(open().put(root, ['.']))).toBe(code);
    expect(await codeOf(open().latestRecord('app'))).toBe(code);
    expect(await codeOf(open().importFrom(root))).toBe(code);
  });

  it('that is a newer minor one is read', async () => {
    say('lockstep-store 1.7\n');
    expect(await open().latestRecord('app')).not.toBeNull();
  });
});
