/** The real disk keeps the port's promises, and the store works on it. */
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock, systemRandom } from '../../../src/adapters/node-clock.js';
import { nodeDisk } from '../../../src/adapters/node-disk.js';
import { createOutputStore } from '../../../src/store/output-store.js';
import { lay } from '../../support/store-on-sim.js';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lockstep-disk-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const errno = (code: string) => expect.objectContaining({ code });

describe('the real disk', () => {
  it('does not open through a symlink, nor over a file', () => {
    writeFileSync(join(place, 'file'), 'x');
    symlinkSync('file', join(place, 'link'));
    symlinkSync('nowhere', join(place, 'dangling'));
    expect(() => nodeDisk.open(join(place, 'link'), 'r')).toThrow(errno('ELOOP'));
    expect(() => nodeDisk.open(join(place, 'file'), 'wx')).toThrow(errno('EEXIST'));
    expect(() => nodeDisk.open(join(place, 'dangling'), 'wx')).toThrow(errno('EEXIST'));
  });

  it('says null for what is not there, and the kind of what is', () => {
    symlinkSync('nowhere', join(place, 'link'));
    expect(nodeDisk.lstat(join(place, 'none'))).toBeNull();
    expect(nodeDisk.readdir(join(place, 'none'))).toBeNull();
    expect(nodeDisk.readdir(place)).toEqual([{ name: 'link', kind: 'symlink' }]);
    expect(nodeDisk.lstat(join(place, 'link'))?.kind).toBe('symlink');
  });
});

describe('a store on the real disk', () => {
  it('puts, gets and matches, also a file of many frames', async () => {
    const store = createOutputStore({
      disk: nodeDisk,
      directory: join(place, 'store'),
      random: systemRandom,
      clock: systemClock,
    });
    const root = join(place, 'root');
    lay(nodeDisk, root, { 'out/a': 'a', 'out/run': 'x:#!', 'out/l': '->a', 'out/empty': null });
    const big = Buffer.alloc(19 << 20, 'a line that compresses well\n');
    big.writeUInt32LE(7, 9 << 20);
    writeFileSync(join(root, 'out', 'big'), big);
    const put = await store.put(root, ['out']);
    const again = join(place, 'again');
    await store.get(put.digest, again, ['out']);
    expect(readFileSync(join(again, 'out', 'big')).equals(big)).toBe(true);
    expect(statSync(join(again, 'out', 'run')).mode & 0o111).not.toBe(0);
    expect(await store.matches(put.digest, again, ['out'])).toBe(true);
    writeFileSync(join(again, 'out', 'a'), 'b');
    expect(await store.matches(put.digest, again, ['out'])).toBe(false);
  });
});
