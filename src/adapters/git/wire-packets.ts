/** The pkt-line framing of git's protocol v2 (gitprotocol-common, gitprotocol-v2), read on demand from a stream. */
import type { Readable } from 'node:stream';

export type Packet =
  | { readonly kind: 'data'; readonly body: Buffer }
  | { readonly kind: 'flush' | 'delimiter' | 'response-end' | 'end-of-stream' };

export interface PacketReader {
  /** The next packet; `end-of-stream` when the peer is gone. Throws RangeError for bytes that are no packet. */
  next(): Promise<Packet>;
  /** Text up to a line feed, without it (remote helpers speak lines first); null at the end. */
  line(): Promise<string | null>;
}

export const FLUSH = '0000';
export const DELIMITER = '0001';

/** Largest packet with its four length digits (LARGE_PACKET_MAX). */
const MAX_PACKET = 65_520;
const MAX_LINE = 4096;
/** Bytes kept unread before the stream is paused. */
const HIGH_WATER = 1024 ** 2;
const SPECIAL = ['flush', 'delimiter', 'response-end'] as const;

/** One packet of text: four hex digits of its whole length, then the text. */
export function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}

/** Reads packets and lines off a stream, pausing it when nobody asks. */
export function createPacketReader(stream: Readable): PacketReader {
  let buffered: Buffer = Buffer.alloc(0);
  let ended = false;
  let wake: () => void = () => undefined;
  const end = (): void => {
    ended = true;
    wake();
  };
  stream.on('data', (chunk: Buffer) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
    if (buffered.length > HIGH_WATER) stream.pause();
    wake();
  });
  stream.on('end', end);
  stream.on('close', end);
  // The cause is in the exit code and standard error of the child.
  stream.on('error', end);

  const more = async (): Promise<void> => {
    stream.resume();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    wake = () => resolve(undefined);
    await promise;
  };
  const have = async (count: number): Promise<boolean> => {
    while (buffered.length < count) {
      if (ended) return false;
      await more();
    }
    return true;
  };
  const take = (count: number): Buffer => {
    const taken = buffered.subarray(0, count);
    buffered = buffered.subarray(count);
    return taken;
  };
  return {
    next: async () => {
      if (!(await have(4))) return { kind: 'end-of-stream' };
      const length = packetLength(take(4));
      if (length < 4) return { kind: SPECIAL[length] ?? 'flush' };
      if (!(await have(length - 4))) return { kind: 'end-of-stream' };
      return { kind: 'data', body: take(length - 4) };
    },
    line: async () => {
      for (;;) {
        const feed = buffered.indexOf(10);
        if (feed >= 0) return take(feed + 1).toString('latin1', 0, feed);
        if (ended || buffered.length > MAX_LINE) return null;
        await more();
      }
    },
  };
}

function packetLength(digits: Buffer): number {
  const text = digits.toString('latin1');
  const length = /^[0-9a-fA-F]{4}$/.test(text) ? Number.parseInt(text, 16) : -1;
  if (length < 0 || length === 3 || length > MAX_PACKET) {
    throw new RangeError(`not a packet length: ${JSON.stringify(text)}`);
  }
  return length;
}
