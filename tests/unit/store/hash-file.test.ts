/** Hashing files of a working tree that something still writes to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeDisk } from '../../../src/adapters/node-disk.js';
import { digestOf } from '../../../src/domain/digest.js';
import { createFileHasher, WHOLE_BYTES } from '../../../src/store/hash-file.js';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lockstep-hash-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(size: number): string {
  const path = join(directory, `${size}`);
  writeFileSync(path, Buffer.alloc(size, 'x'));
  return path;
}

describe('a file hasher', () => {
  it.each([0, 5, WHOLE_BYTES, WHOLE_BYTES + 1])('hashes a file of %d bytes', (size) => {
    const { digest } = createFileHasher(nodeDisk).hash(file(size), size);

    expect(digest).toBe(digestOf(Buffer.alloc(size, 'x')));
  });

  it.each([
    ['grew', 6],
    ['shrank', 4],
    ['grew beyond one piece', WHOLE_BYTES + 2],
    ['shrank below what was seen', WHOLE_BYTES + 1],
  ])('refuses a file that %s since it was looked at (output-changed)', (_what, size) => {
    const path = file(size);
    const seen = size > WHOLE_BYTES ? (size % 2 === 0 ? size - 1 : size + 1) : 5;

    expect(() => createFileHasher(nodeDisk).hash(path, seen)).toThrow(
      expect.objectContaining({ code: 'output-changed' }),
    );
  });
});
