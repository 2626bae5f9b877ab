/** The pkt-line framing: split anywhere, bounded, and honest about the end. */
import { expect, test } from '@jest/globals';
import { PassThrough, Readable } from 'node:stream';
import {
  createPacketReader,
  packet,
  type Packet,
} from '../../../../src/adapters/git/wire-packets.js';

async function readAll(chunks: readonly Buffer[]): Promise<string[]> {
  const reader = createPacketReader(Readable.from(chunks, { objectMode: false }));
  const seen: string[] = [];
  for (;;) {
    const next: Packet = await reader.next();
    seen.push(next.kind === 'data' ? next.body.toString() : `<${next.kind}>`);
    if (next.kind === 'end-of-stream') return seen;
  }
}

test('a packet is its length in hex, itself included, and its bytes', () => {
  expect(packet('a\n')).toBe('0006a\n');
  expect(packet('é')).toBe('0006é');
});

test('packets are read the same however the bytes are cut', async () => {
  const bytes = Buffer.from('0006a\n000100040009hello00000002');
  const wanted = [
    'a\n',
    '<delimiter>',
    '',
    'hello',
    '<flush>',
    '<response-end>',
    '<end-of-stream>',
  ];
  expect(await readAll([bytes])).toEqual(wanted);
  expect(await readAll([...bytes].map((byte) => Buffer.from([byte])))).toEqual(wanted);
});

test('a stream that ends inside a packet ends there', async () => {
  expect(await readAll([Buffer.from('0009hel')])).toEqual(['<end-of-stream>']);
  expect(await readAll([Buffer.from('00')])).toEqual(['<end-of-stream>']);
});

test.each(['0003', 'fff1', 'ffff', 'zzzz', '+00f', '   5', '0x10'])(
  '%j is no length',
  async (digits) => {
    await expect(readAll([Buffer.from(digits)])).rejects.toThrow(/not a packet length/);
  },
);

test('lines come before packets on the same stream, and an endless line ends', async () => {
  const reader = createPacketReader(
    Readable.from([Buffer.from('one\n\n00'), Buffer.from('06a\n')], { objectMode: false }),
  );
  expect([await reader.line(), await reader.line()]).toEqual(['one', '']);
  expect(await reader.next()).toEqual({ kind: 'data', body: Buffer.from('a\n') });
  const endless = new PassThrough();
  endless.write('x'.repeat(5000));
  expect(await createPacketReader(endless).line()).toBeNull();
});
