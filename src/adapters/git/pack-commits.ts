/** The commits of a whole pack, each under the id that its bytes have; in memory, within limits, without a process. */
import { hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { CommitSha } from '../../domain/git-ids.js';
import { gitError } from './git-errors.js';
import { applyDelta, deltaSizes } from './pack-delta.js';
import {
  COMMIT_TYPE,
  commitId,
  HEADER_BYTES,
  MAX_COMMIT_BYTES,
  objectHeader,
  packObjectCount,
} from './pack-head.js';
import type { ObjectFormat } from './wire-fetch.js';

/** What a pack may be before it counts as too large to be looked through. */
export const PACK_LIMITS = {
  bytes: 32 * 1024 ** 2,
  objects: 100_000,
  /** Of all objects, unpacked. */
  content: 64 * 1024 ** 2,
} as const;

export interface Sent {
  readonly format: ObjectFormat;
  /** Who to name in an error. */
  readonly sender: string;
}

export type CommitBodies = ReadonlyMap<CommitSha, Buffer>;

const OFFSET_DELTA = 6;
const ID_DELTA = 7;
const FIRST_CAPACITY = 16 * 1024;

/** The whole pack; null when it is larger than the limit, and then the rest was not read. */
export async function collectPack(bytes: AsyncGenerator<Buffer, void>): Promise<Buffer | null> {
  // One buffer that grows: a server may send byte by byte, and a list of chunks would outgrow the pack.
  let pack = Buffer.allocUnsafe(FIRST_CAPACITY);
  let length = 0;
  for await (const chunk of bytes) {
    if (length + chunk.length > PACK_LIMITS.bytes) return null;
    if (length + chunk.length > pack.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * pack.length, length + chunk.length));
      pack.copy(larger, 0, 0, length);
      pack = larger;
    }
    length += chunk.copy(pack, length);
  }
  return pack.subarray(0, length);
}

/**
 * Reads every object of a pack that stands alone. Null when it is within the limit as a pack but not unpacked. Throws
 * `object-corrupt`, naming `sender`, for what is no sound pack.
 */
export function readCommits(pack: Buffer, { format, sender }: Sent): CommitBodies | null {
  const idBytes = format === 'sha1' ? 20 : 32;
  const end = pack.length - idBytes;
  const objects = packObjectCount(pack);
  if (objects === null || end < HEADER_BYTES) throw damaged(sender, 'it is no pack');
  const sum = hash(format, pack.subarray(0, end), 'buffer');
  if (!sum.equals(pack.subarray(end))) throw damaged(sender, 'its checksum is another');
  if (objects > PACK_LIMITS.objects) return null;
  const reading = createReading({ format, sender });
  let at = HEADER_BYTES;
  for (let index = 0; index < objects; index += 1) {
    const entry = entryAt(pack.subarray(0, end), at, { idBytes, sender });
    if (entry === null || !reading.take(at, entry)) return null;
    at = entry.end;
  }
  if (at !== end) throw damaged(sender, 'it holds more than it says');
  return reading.finish();
}

interface Entry {
  readonly type: number;
  /** Place or id of the object that a delta changes. */
  readonly base: number | string | null;
  /** The object, or the delta. */
  readonly content: Buffer;
  readonly end: number;
}

/** One object; null when it is too large. */
function entryAt(
  pack: Buffer,
  start: number,
  { idBytes, sender }: { readonly idBytes: number; readonly sender: string },
): Entry | null {
  const header = objectHeader(pack, start);
  if (header === 'need-more') throw damaged(sender, 'it ends in an object');
  const { type, size } = header;
  if (type === 0 || type === 5) throw damaged(sender, `it has an object of type ${type}`);
  let { end } = header;
  let base: number | string | null = null;
  if (type === OFFSET_DELTA) {
    const back = distanceAt(pack, end);
    base = start - back.value;
    end = back.end;
  } else if (type === ID_DELTA) {
    base = pack.toString('hex', end, end + idBytes);
    end += idBytes;
  }
  if (size > (type === COMMIT_TYPE ? MAX_COMMIT_BYTES : PACK_LIMITS.content)) return null;
  const { content, used } = inflated(pack.subarray(end), size);
  if (content?.length !== size) throw damaged(sender, 'an object in it cannot be unpacked');
  return { type, base, content, end: end + used };
}

/** How far back the base lies: seven bits a byte, big end first, one added to all but the last. */
function distanceAt(pack: Buffer, start: number): { readonly value: number; readonly end: number } {
  let end = start;
  let byte = pack[end] ?? 0;
  let value = byte & 127;
  while (byte >= 128) {
    end += 1;
    byte = pack[end] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, end: end + 1 };
}

/** With `info`, zlib gives its engine too, which knows how many bytes it took. */
interface Inflation {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function inflated(
  bytes: Buffer,
  size: number,
): { readonly content: Buffer | null; readonly used: number } {
  try {
    // One byte more than announced: a longer one then shows, and a right one comes in a single piece.
    const options = { info: true, chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 };
    const { buffer, engine } = inflateSync(bytes, options) as unknown as Inflation;
    return { content: buffer, used: engine.bytesWritten };
  } catch {
    // Whatever zlib says of it, the object is damaged.
    return { content: null, used: 0 };
  }
}

interface Reading {
  /** False when the objects are too large by now. */
  take(start: number, entry: Entry): boolean;
  finish(): CommitBodies;
}

/** An object, or a delta, and where it stands. */
interface Part {
  readonly start: number;
  readonly bytes: Buffer;
}

/** Deltas wait until their base is known to be a commit; those of trees and files wait for ever. */
function createReading({ format, sender }: Sent): Reading {
  const bodies = new Map<CommitSha, Buffer>();
  const places = new Map<number, Buffer>();
  const waiting = new Map<number | string, Part[]>();
  const like = '0'.repeat(format === 'sha1' ? 40 : 64);
  let others = 0;
  let left: number = PACK_LIMITS.content;

  const admit = (start: number, body: Buffer): readonly Part[] => {
    const id = commitId(body, like) as CommitSha;
    const waited = [...(waiting.get(start) ?? []), ...(waiting.get(id) ?? [])];
    bodies.set(id, body);
    places.set(start, body);
    waiting.delete(start);
    waiting.delete(id);
    return waited;
  };
  /** Takes a commit, whole or as a delta of `base`, and then all that waited for it. */
  const settle = (part: Part, base: Buffer | null): boolean => {
    const open = [{ ...part, base }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const size = next.base === null ? 0 : (deltaSizes(next.bytes)?.result ?? 0);
      left -= size;
      if (left < 0 || size > MAX_COMMIT_BYTES) return false;
      const body = next.base === null ? next.bytes : applyDelta(next.base, next.bytes);
      if (body === null) throw damaged(sender, 'a delta in it does not fit');
      for (const waited of admit(next.start, body)) open.push({ ...waited, base: body });
    }
    return true;
  };
  return {
    take: (start, { type, base, content }) => {
      const part: Part = { start, bytes: content };
      left -= content.length;
      if (left < 0) return false;
      if (type === COMMIT_TYPE) return settle(part, null);
      const known = typeof base === 'number' ? places.get(base) : bodies.get(base as CommitSha);
      if (known !== undefined) return settle(part, known);
      if (base === null) others += 1;
      else waitFor(waiting, base, part);
      return true;
    },
    finish: () => {
      if (waiting.size > 0 && others === 0) throw damaged(sender, 'a delta in it has no base');
      return bodies;
    },
  };
}

function waitFor(waiting: Map<number | string, Part[]>, base: number | string, part: Part): void {
  const list = waiting.get(base);
  if (list === undefined) waiting.set(base, [part]);
  else list.push(part);
}

function damaged(sender: string, what: string): Error {
  return gitError('object-corrupt', `${sender} sent a damaged pack: ${what}`, {});
}
