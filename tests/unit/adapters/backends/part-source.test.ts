/** Parts of a body: in order, of the size asked for, and whole only when the digest says so. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openParts } from '../../../../src/adapters/backends/part-source.js';
import { digestOf } from '../../../../src/domain/digest.js';
import type { Body } from '../../../../src/ports/backend.js';
import { patterned } from '../../../support/backend-bodies.js';

const BYTES = patterned(1000);
let directory: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'part-source-'));
  file = path.join(directory, 'body');
  await writeFile(file, BYTES);
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

const bodyOf = (kind: string, size = 1000): Body =>
  kind === 'bytes'
    ? { kind: 'bytes', bytes: BYTES, digest: digestOf(BYTES) }
    : { kind: 'file', path: file, size, digest: digestOf(BYTES) };

describe('the parts of a body', () => {
  test.each(['bytes', 'file'])(
    'of %s asked for side by side come in order, whole',
    async (kind) => {
      const source = await openParts(bodyOf(kind));
      const parts = await Promise.all(
        [0, 300, 600, 900].map((at) => source.read(at, at < 900 ? 300 : 100)),
      );
      await source.close();

      expect(Buffer.concat(parts).equals(BYTES)).toBe(true);
      expect(source.isWhole()).toBe(true);
    },
  );

  test.each(['bytes', 'file'])('of %s are not whole when some were not read', async (kind) => {
    const source = await openParts(bodyOf(kind));
    await source.read(0, 999);
    await source.close();

    expect(source.isWhole()).toBe(false);
  });

  test.each(['bytes', 'file'])('of %s that end too early are corrupt', async (kind) => {
    const source = await openParts(bodyOf(kind, 1001));

    await expect(source.read(900, 101)).rejects.toMatchObject({ code: 'object-corrupt' });
    await source.close();
  });

  test('of a file that is not there cannot be read', async () => {
    const body: Body = { ...bodyOf('file'), path: path.join(directory, 'none') } as Body;

    await expect(openParts(body)).rejects.toMatchObject({ code: 'state-read-failed' });
  });
});
