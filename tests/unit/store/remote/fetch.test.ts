/** Reading objects: streamed, hashed, capped, begun anew, and never believed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nodeDisk } from '../../../../src/adapters/node-disk.js';
import { digestOf } from '../../../../src/domain/digest.js';
import { objectName } from '../../../../src/domain/object-name.js';
import type { Capabilities } from '../../../../src/ports/backend.js';
import type { Disk } from '../../../../src/ports/disk.js';
import { fetchBytes, fetchToFile } from '../../../../src/store/remote/fetch.js';
import { idleClock } from '../../../support/idle-clock.js';
import { lyingBackend, type Fault } from '../../../support/lying-backend.js';
import { mapBackend } from '../../../support/map-backend.js';
import { codeOf } from '../../../support/store-records.js';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lockstep-fetch-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const NAME = objectName('high/x');
const TEXT = 'before|the piece|after';
const PIECE = { object: NAME, offset: 7, bytes: 9, digest: digestOf('the piece') };

function source(capabilities: Partial<Capabilities> = {}, disk: Disk = nodeDisk) {
  const map = mapBackend(undefined, capabilities);
  map.objects.set(NAME, Buffer.from(TEXT));
  return { backend: lyingBackend(map, idleClock()), disk, objects: map.objects };
}
const place = (): string => join(directory, 'new', 'file');

describe.each([true, false])('fetchToFile, ranges: %s', (ranges) => {
  test('writes exactly the piece', async () => {
    expect(await fetchToFile(source({ ranges }), PIECE, place())).toBe(true);
    expect(readFileSync(place(), 'utf8')).toBe('the piece');
  });

  test('says that an object is not there, and leaves nothing', async () => {
    const from = source({ ranges });
    from.objects.clear();
    expect(await fetchToFile(from, PIECE, place())).toBe(false);
    expect(readdirSync(join(directory, 'new'))).toEqual([]);
  });

  test.each(['swap', 'flip', 'cut', 'empty'] as const)(
    'T09 %s: asks once more, then it is a lie and nothing is left',
    async (kind) => {
      const from = source({ ranges });
      from.backend.queue({ call: 'get', fault: { kind } });
      expect(await fetchToFile(from, PIECE, place())).toBe(true);
      rmSync(place());
      from.backend.queue({ call: 'get', times: 2, fault: { kind } });
      expect(await codeOf(fetchToFile(from, PIECE, place()))).toBe('backend-lied');
      from.backend.assertExercised();
      expect(readdirSync(join(directory, 'new'))).toEqual([]);
      expect(from.backend.requests).toHaveLength(4);
    },
  );

  test('T55 a disk that is full is told as that, and is not the backend’s fault', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const disk: Disk = {
      ...nodeDisk,
      write: () => {
        throw full;
      },
    };
    const from = source({ ranges }, disk);
    expect(await codeOf(fetchToFile(from, PIECE, place()))).toBe('disk-full');
    expect(from.backend.requests).toHaveLength(1);
    expect(readdirSync(join(directory, 'new'))).toEqual([]);
  });
});

test('T40 without ranges a read that broke off is begun again into a clean file', async () => {
  const from = source({ ranges: false });
  const fault: Fault = { kind: 'fail', code: 'backend-unreachable', after: 10 };
  from.backend.queue({ call: 'get', times: 2, fault });
  expect(await fetchToFile(from, PIECE, place())).toBe(true);
  expect(readFileSync(place(), 'utf8')).toBe('the piece');
  from.backend.queue({ call: 'get', times: 3, fault });
  expect(await codeOf(fetchToFile(from, PIECE, join(directory, 'b')))).toBe('backend-unreachable');
});

test('T14 no byte beyond what was asked for is kept, however much comes', async () => {
  for (const ranges of [true, false]) {
    const from = source({ ranges });
    from.backend.queue({ call: 'get', fault: { kind: 'extend' } });
    const bytes = await fetchBytes(from, { object: NAME, from: 7, maxBytes: 9 });
    expect(Buffer.from(bytes!).toString()).toBe('the piece');
    const most = await fetchBytes(from, { object: NAME, maxBytes: 1000 });
    expect(Buffer.from(most!).toString()).toBe(TEXT);
  }
});
