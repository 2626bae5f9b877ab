/** A pack is read whole once for every change of its stat data, and never believed after one. */
import { describe, expect, test } from '@jest/globals';
import { createPackIndex } from '../../../../src/store/packs/pack-index.js';
import { contextOf } from '../../../../src/store/store-context.js';
import { openVerified } from '../../../../src/store/packs/verified-packs.js';
import { createSimDisk } from '../../../support/sim-disk.js';
import {
  countingRandom,
  lay,
  ROOT,
  stillClock,
  STORE,
  storeOn,
} from '../../../support/store-on-sim.js';

async function ready() {
  const disk = createSimDisk();
  lay(disk, ROOT, { 'out/a': 'alpha' });
  const { packs } = await storeOn(disk).put(ROOT, ['out']);
  const [pack] = packs;
  if (pack === undefined) throw new Error('the put gave no pack');
  const path = `${STORE}/packs/${pack.slice(7, 9)}/${pack.slice(7)}.pack`;
  const random = countingRandom(3);
  const open = () => {
    const context = contextOf({ disk, directory: STORE, random, clock: stillClock });
    return openVerified(context, createPackIndex(context));
  };
  const readsOf = (work: () => unknown) => {
    const from = disk.trace.length;
    work();
    return disk.trace.slice(from).filter((call) => call === `open r ${path}`).length;
  };
  return { disk, pack, path, open, readsOf };
}

describe('a verified pack', () => {
  test('that was just written is not read', async () => {
    const { pack, open, readsOf } = await ready();
    expect(readsOf(() => expect(open().isRight(pack)).toBe(true))).toBe(0);
  });

  test('is read once after its stat data changed, and the next run knows', async () => {
    const { disk, pack, path, open, readsOf } = await ready();
    disk.chmod(path, 0o600);
    const first = open();
    expect(readsOf(() => first.isRight(pack))).toBe(1);
    first.save();
    expect(readsOf(() => open().isRight(pack))).toBe(0);
  });

  test('with other bytes under the same name is set aside', async () => {
    const { disk, pack, path, open } = await ready();
    const bytes = Uint8Array.from(disk.readFile(path));
    bytes[70] = (bytes[70] ?? 0) ^ 1;
    disk.unlink(path);
    const fd = disk.open(path, 'wx');
    disk.write(fd, bytes);
    disk.close(fd);
    expect(open().isRight(pack)).toBe(false);
    expect(disk.lstat(path)).toBeNull();
    expect(open().isRight(pack)).toBe(false);
  });

  test('is read again when the note of it is damaged', async () => {
    const { disk, pack, open, readsOf } = await ready();
    const note = `${STORE}/verified`;
    const right = disk.readFile(note);
    for (let at = 0; at < right.byteLength; at += 1) {
      const wrong = Uint8Array.from(right);
      wrong[at] = (wrong[at] ?? 0) ^ 1;
      disk.unlink(note);
      const fd = disk.open(note, 'wx');
      disk.write(fd, wrong);
      disk.close(fd);
      expect([at, readsOf(() => open().isRight(pack))]).toEqual([at, 1]);
    }
  });
});
