/**
 * The root: one object per build key with the record, where its packs are, and one small pack inline.
 *
 *     magic "LKSTROOT" | u32 version 1 | u32 json bytes | u64 pack bytes | 8 zero      (32 bytes, little-endian)
 *     canonical JSON: {packs: [{bytes, digest, object, offset?}], record}
 *     the inline pack, verbatim (0 bytes when there is none)
 *     SHA-256 of everything before (32 bytes)
 *
 * `object` is the name of the object that holds the pack, null for the pack inline here; of a pack that is inline in
 * another root it is that root's name, and `offset` is the pack's first byte there.
 */
import { canonicalJson } from '../../domain/build-key.js';
import { digestOf, hexOf, parseDigest, type Digest } from '../../domain/digest.js';
import { isObjectName, type ObjectName } from '../../domain/object-name.js';
import type { BuildRecord } from '../../domain/record.js';
import { hasCode, LockstepError } from '../../errors.js';
import { MAX_RECORD_BYTES, recordIn } from '../records/record-text.js';
import { namedObject } from './remote-layout.js';

export interface RootPack {
  readonly digest: Digest;
  readonly bytes: number;
  /** Null: inline in this very root. */
  readonly object: ObjectName | null;
  /** Only for a pack inline in another root. */
  readonly offset?: number;
}

export interface Root {
  readonly record: BuildRecord;
  readonly packs: readonly RootPack[];
}

export interface RootHeader {
  readonly jsonBytes: number;
  readonly packBytes: number;
}

export const HEADER_BYTES = 32;
/** The digest at the end. */
export const TRAILER_BYTES = 32;
/** A larger pack goes as an object of its own. */
export const MAX_INLINE_BYTES = 32 << 20;
/** No pack is larger; packs are closed at some 64 MiB (T14). */
export const MAX_PACK_BYTES = 1 << 30;

const MAGIC = Buffer.from('LKSTROOT');
const VERSION = 1;
const MAX_PACKS = 4096;
/** A record has four levels; more is an attack on whoever walks it (T14). */
const MAX_DEPTH = 32;

/** Bytes of the whole object. */
export function rootBytes({ jsonBytes, packBytes }: RootHeader): number {
  return HEADER_BYTES + jsonBytes + packBytes + TRAILER_BYTES;
}

/** Header and JSON; the inline pack and the digest of it all follow. Throws `bug` for a root that could not be read. */
export function encodeRootHead(root: Root): Uint8Array {
  const inline = root.packs.filter(({ object }) => object === null);
  const json = Buffer.from(canonicalJson(root));
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32LE(VERSION, 8);
  header.writeUInt32LE(json.byteLength, 12);
  header.writeBigUInt64LE(BigInt(inline[0]?.bytes ?? 0), 16);
  const head = Buffer.concat([header, json]);
  const parsed = parseRootHeader(header);
  if (parsed === null || parseRootJson(json, parsed) === null) {
    throw new LockstepError('bug', {
      message: `the root of ${root.record.component} could not be read back`,
    });
  }
  return head;
}

/** Null for what is no header of a root, or beyond the caps. Throws `store-newer`. */
export function parseRootHeader(bytes: Uint8Array): RootHeader | null {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.byteLength < HEADER_BYTES || !header.subarray(0, 8).equals(MAGIC)) return null;
  const version = header.readUInt32LE(8);
  if (version > VERSION) {
    throw new LockstepError('store-newer', {
      message: `a root in a remote store has version ${version}; this version of Lockstep reads ${VERSION}`,
      hint: 'use a newer version of Lockstep, or another prefix',
    });
  }
  const jsonBytes = header.readUInt32LE(12);
  const packBytes = header.readBigUInt64LE(16);
  const isSound =
    version === VERSION &&
    jsonBytes > 0 &&
    jsonBytes <= MAX_RECORD_BYTES &&
    packBytes <= BigInt(MAX_INLINE_BYTES) &&
    header.readBigUInt64LE(24) === 0n;
  return isSound ? { jsonBytes, packBytes: Number(packBytes) } : null;
}

/** Null for JSON that is not canonical or not that of a root. Fields that this version does not know are let be. Throws `store-newer`. */
export function parseRootJson(bytes: Uint8Array, header: RootHeader): Root | null {
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = json.toString('utf8');
  if (isTooDeep(text)) return null;
  const value = parsed(text);
  if (!isFields(value) || !Buffer.from(canonicalJson(value)).equals(json)) return null;
  const record = recordIn(value['record']);
  const packs = packsIn(value['packs']);
  if (record === null || packs === null) return null;
  const inline = packs.filter(({ object }) => object === null);
  const inlineBytes = inline.reduce((sum, pack) => sum + pack.bytes, 0);
  return inline.length <= 1 && inlineBytes === header.packBytes ? { record, packs } : null;
}

/** True when the last 32 bytes of a whole root are the digest of the others. */
export function isWholeRoot(bytes: Uint8Array): boolean {
  const end = bytes.byteLength - TRAILER_BYTES;
  const trailer = Buffer.from(bytes.subarray(end)).toString('hex');
  return hexOf(digestOf(bytes.subarray(0, end))) === trailer;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no root, which the caller says.
    return null;
  }
}

function packsIn(value: unknown): readonly RootPack[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_PACKS) return null;
  const packs = value.map(packIn);
  const sound = packs.filter((pack) => pack !== null);
  const distinct = new Set(sound.map(({ digest }) => digest));
  return distinct.size === packs.length ? sound : null;
}

function packIn(value: unknown): RootPack | null {
  if (!isFields(value)) return null;
  const { digest, bytes, object, offset } = value;
  if (!isDigest(digest) || !isSize(bytes) || bytes === 0 || bytes > MAX_PACK_BYTES) return null;
  if (object === null) return offset === undefined ? { digest, bytes, object } : null;
  const place = placeIn(digest, object, offset);
  return place === null ? null : { digest, bytes, ...place };
}

function placeIn(
  digest: Digest,
  object: unknown,
  offset: unknown,
): Pick<RootPack, 'object' | 'offset'> | null {
  if (typeof object !== 'string' || !isObjectName(object)) return null;
  const named = namedObject(object);
  if (named?.kind === 'pack') {
    return named.digest === digest && offset === undefined ? { object } : null;
  }
  return named !== null && isSize(offset) && offset > HEADER_BYTES ? { object, offset } : null;
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isDigest(value: unknown): value is Digest {
  if (typeof value !== 'string') return false;
  try {
    parseDigest(value);
    return true;
  } catch (error) {
    if (hasCode(error, 'digest-invalid')) return false;
    throw error;
  }
}

/** Looked at before it is parsed, so that nothing that recurses ever meets it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
