/** Publishing a file. */
import { describe, expect, it } from '@jest/globals';
import { publishFile, systemCode } from '../../../src/store/publish.js';
import { createSimDisk } from '../../support/sim-disk.js';
import { countingRandom } from '../../support/store-on-sim.js';

describe('publishFile', () => {
  it('survives a power loss right after, also in directories it made', () => {
    const disk = createSimDisk();
    publishFile(disk, countingRandom(), '/a/b/c', 'text');
    disk.crash();
    expect(disk.dump('/a')).toEqual({ '': 'd', b: 'd', 'b/c': 'f text' });
  });

  it('leaves the old file whole at whatever call it is stopped', () => {
    for (let k = 1; ; k += 1) {
      const disk = createSimDisk();
      publishFile(disk, countingRandom(), '/a/file', 'old');
      disk.stopAt(k, 'before');
      const ended = attempt(() => publishFile(disk, countingRandom(1), '/a/file', 'new'));
      if (!disk.struck) break;
      disk.crash(() => true);
      expect(ended).toBe('threw');
      expect(['f old', 'f new']).toContain(disk.dump('/a')['file']);
    }
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'state-write-failed'],
    ['EACCES', 'state-write-failed'],
  ])('says %s as %s and leaves nothing behind (T55)', (errno, code) => {
    const disk = createSimDisk();
    disk.mkdir('/a');
    disk.failAt(3, errno);
    expect(() => publishFile(disk, countingRandom(), '/a/file', 'new')).toThrow(
      expect.objectContaining({ code }),
    );
    expect(disk.dump('/a')).toEqual({ '': 'd' });
  });
});

describe('systemCode', () => {
  it('knows errors of the system only', () => {
    expect(systemCode(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe('ENOENT');
    expect(systemCode(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
    expect(systemCode(null)).toBeNull();
    expect(systemCode('ENOENT')).toBeNull();
  });
});

function attempt(work: () => void): string {
  try {
    work();
    return 'done';
  } catch {
    return 'threw';
  }
}
