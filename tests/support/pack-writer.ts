/** Packs written by hand, sound or not (gitformat-pack): what a hostile server could send. */
import { hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface PackedObject {
  /** 1 commit, 2 tree, 3 blob, 4 tag, 6 delta by distance, 7 delta by id. */
  readonly type: number;
  readonly content: Buffer;
  /** What the header says of the size, where that is a lie. */
  readonly size?: number;
  /** For type 6 the place of the base in the list, for type 7 its id. */
  readonly base?: number | string;
}

/** The pack; `count` is what its header says, where that is a lie. */
export function packOf(objects: readonly PackedObject[], count = objects.length): Buffer {
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0');
  header.writeUInt32BE(count, 8);
  const parts: Buffer[] = [header];
  const starts: number[] = [];
  let at = header.length;
  for (const { type, content, size = content.length, base } of objects) {
    const place =
      typeof base === 'number'
        ? distance(at - (starts[base] ?? 0))
        : Buffer.from(base ?? '', 'hex');
    const part = Buffer.concat([objectHeader(type, size), place, deflateSync(content)]);
    starts.push(at);
    parts.push(part);
    at += part.length;
  }
  return sealed(Buffer.concat(parts));
}

/** With the checksum that it must end in. */
export function sealed(pack: Buffer): Buffer {
  return Buffer.concat([pack, hash('sha1', pack, 'buffer')]);
}

/** A commit object with these parents and this message. */
export function rawCommit(parents: readonly string[], message: string | Buffer = 'x\n'): Buffer {
  const head = [
    `tree ${'4b825dc642cb6eb9a060e54bf8d69288fbee4904'}`,
    ...parents.map((parent) => `parent ${parent}`),
    'author Mallory <m@example.org> 1700000000 +0000',
    'committer Mallory <m@example.org> 1700000000 +0000',
    '',
    '',
  ].join('\n');
  return Buffer.concat([Buffer.from(head), Buffer.from(message)]);
}

export function idOfCommit(body: Buffer): string {
  return hash('sha1', Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]), 'hex');
}

/** A delta that copies `[offset, size]` of the base and adds bytes. */
export function deltaOf(
  base: Buffer,
  steps: readonly (readonly [offset: number, size: number] | Buffer)[],
): Buffer {
  const result = steps.reduce(
    (sum, step) => sum + (Buffer.isBuffer(step) ? step.length : step[1]),
    0,
  );
  return Buffer.concat([
    varint(base.length),
    varint(result),
    ...steps.map((step) =>
      Buffer.isBuffer(step)
        ? Buffer.concat([Buffer.from([step.length]), step])
        : copy(step[0], step[1]),
    ),
  ]);
}

function copy(offset: number, size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes[0] = 0xff;
  bytes.writeUInt32LE(offset, 1);
  bytes.writeUIntLE(size === 0x10000 ? 0 : size, 5, 3);
  return bytes;
}

/** Seven bits a byte, little end first. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

function objectHeader(type: number, size: number): Buffer {
  const first = (type << 4) | (size & 15);
  const rest = Math.floor(size / 16);
  return rest === 0
    ? Buffer.from([first])
    : Buffer.concat([Buffer.from([first | 128]), varint(rest)]);
}

function distance(value: number): Buffer {
  const bytes = [value & 127];
  for (let rest = (value >> 7) - 1; rest >= 0; rest = (rest >> 7) - 1) {
    bytes.unshift((rest & 127) | 128);
  }
  return Buffer.from(bytes);
}
