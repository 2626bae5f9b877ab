/** The first object of a pack, which is the commit asked for (gitformat-pack), read without the rest. */
import { hash } from 'node:crypto';
import { constants, inflateSync } from 'node:zlib';
import type { CommitSha } from '../../domain/git-ids.js';

export const HEADER_BYTES = 12;
export const COMMIT_TYPE = 1;
/** Content of a commit that is read at all; git's own are a thousandth of it. */
export const MAX_COMMIT_BYTES = 1024 ** 2;

/** `need-more` = the object is not all there yet; null = the first object is not that commit. */
export type PackHead = { readonly body: Buffer; readonly objects: number } | 'need-more' | null;

/** Number of objects that a pack header announces, or null when it is not a pack of version 2. */
export function packObjectCount(pack: Buffer): number | null {
  const isPack = pack.length >= HEADER_BYTES && pack.readUInt32BE(0) === 0x5041434b;
  return isPack && pack.readUInt32BE(4) === 2 ? pack.readUInt32BE(8) : null;
}

/** Reads the first object and proves by its hash that it is `commit`. */
export function readPackHead(pack: Buffer, commit: CommitSha): PackHead {
  if (pack.length < HEADER_BYTES + 1) return 'need-more';
  const objects = packObjectCount(pack);
  const header = objectHeader(pack, HEADER_BYTES);
  if (header === 'need-more') return header;
  if (objects === null || header.type !== COMMIT_TYPE || header.size > MAX_COMMIT_BYTES)
    return null;
  const body = inflatePart(pack.subarray(header.end), header.size);
  if (body === null) return null;
  if (body.length < header.size) return 'need-more';
  return commitId(body, commit) === commit ? { body, objects } : null;
}

/** Type in bits 6–4 of the first byte; size in its low 4 bits, then 7 bits a byte, little end first. */
export function objectHeader(
  pack: Buffer,
  start: number,
): { readonly type: number; readonly size: number; readonly end: number } | 'need-more' {
  const first = pack[start] ?? 0;
  let size = first & 15;
  let scale = 16;
  let end = start + 1;
  let byte = first;
  while ((byte & 128) !== 0) {
    const next = pack[end];
    if (next === undefined) return 'need-more';
    byte = next;
    size += (byte & 127) * scale;
    scale *= 128;
    end += 1;
  }
  return { type: (first >> 4) & 7, size, end };
}

function inflatePart(bytes: Buffer, size: number): Buffer | null {
  if (bytes.length === 0) return Buffer.alloc(0);
  try {
    return inflateSync(bytes, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: size + 1,
    });
  } catch {
    // Damaged or lying about its size: the caller takes the way through git, which says what is wrong.
    return null;
  }
}

/** Id that a commit's content has, by the hash that `like` has. */
export function commitId(body: Uint8Array, like: string): string {
  const algorithm = like.length === 40 ? 'sha1' : 'sha256';
  return hash(algorithm, Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]), 'hex');
}
