/** Bodies on their way: the length that was promised, the part that was asked for, the bytes of the digest. */
import { describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import {
  askedOf,
  drain,
  expectedOf,
  md5Of,
  parseContentRange,
  sizeOfUnsatisfied,
} from '../../../../src/adapters/backends/body-transfer.js';
import type { Call } from '../../../../src/adapters/backends/bounded-call.js';
import { digestOf } from '../../../../src/domain/digest.js';

const call: Call = {
  signal: new AbortController().signal,
  wait: (_limit, start) => start(),
  progress: () => {},
  fail: () => {},
};

async function drained(texts: readonly string[], expected: number | null) {
  const given: string[] = [];
  const stream = Readable.from(texts.map((text) => Buffer.from(text)));
  const sink = (bytes: Uint8Array) => void given.push(Buffer.from(bytes).toString());
  await drain(stream, { call, name: 'x://y', sink, expected, isDiscarded: false });
  return given;
}

describe('drain', () => {
  test('gives the pieces in order when they are as many bytes as promised', async () => {
    expect(await drained(['ab', 'c'], 3)).toEqual(['ab', 'c']);
    expect(await drained(['ab', 'c'], null)).toEqual(['ab', 'c']);
  });

  test.each([
    ['too few', ['ab'], /2 bytes of an object came instead of 3/],
    ['none', [], /0 bytes/],
    ['too many', ['ab', 'cd'], /4 bytes/],
  ])('tells %s bytes from the whole', async (_title, texts, message) => {
    const work = drained(texts, 3);

    await expect(work).rejects.toMatchObject({ code: 'backend-unreachable' });
    await expect(work).rejects.toThrow(message);
  });
});

describe('expectedOf', () => {
  test.each([
    ['the whole', {}, null, { bytes: 10, size: 10 }],
    ['a part', { from: 2, length: 3 }, 'bytes 2-4/10', { bytes: 3, size: 10 }],
    ['a part that the end cuts', { from: 8, length: 5 }, 'bytes 8-9/10', { bytes: 2, size: 10 }],
    ['all from a place on', { from: 4 }, 'bytes 4-9/10', { bytes: 6, size: 10 }],
    ['one byte for a part of no length', { length: 0 }, 'bytes 0-0/10', { bytes: 1, size: 10 }],
  ])('takes %s', (_title, part, range, wanted) => {
    const answer = { range, bytes: wanted.bytes };

    expect(expectedOf('x://y', askedOf(part), answer)).toEqual(wanted);
  });

  test.each([
    ['another beginning', 'bytes 3-5/10'],
    ['another length', 'bytes 2-3/10'],
    ['no range at all', null],
    ['something else', 'items 2-4/10'],
  ])('refuses %s than what was asked for', (_title, range) => {
    const asked = askedOf({ from: 2, length: 3 });

    expect(() => expectedOf('x://y', asked, { range, bytes: 3 })).toThrow(/another part/);
  });
});

test('the headers of ranges are read as they are written', () => {
  expect(parseContentRange('bytes 2-4/10')).toEqual({ start: 2, end: 4, size: 10 });
  expect(sizeOfUnsatisfied('bytes */10')).toBe(10);
  expect(sizeOfUnsatisfied('bytes 0-1/10')).toBeNull();
});

test('the MD5 is of bytes that have the digest, or is not given', async () => {
  const bytes = Buffer.from('abc');
  const md5 = await md5Of({ kind: 'bytes', bytes, digest: digestOf(bytes) });

  expect(md5.toString('hex')).toBe('900150983cd24fb0d6963f7d28e17f72');
  await expect(md5Of({ kind: 'bytes', bytes, digest: digestOf('x') })).rejects.toMatchObject({
    code: 'object-corrupt',
  });
});
