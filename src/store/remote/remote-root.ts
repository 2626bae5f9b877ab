/** Reads the root of a build key from one scope of a remote, and says where its packs are. */
import type { Digest } from '../../domain/digest.js';
import type { ObjectName } from '../../domain/object-name.js';
import { fetchBytes, fetchChecked, type Piece, type Source } from './fetch.js';
import { mayLeadTo, namedObject, rootName, type Scope } from './remote-layout.js';
import {
  HEADER_BYTES,
  isWholeRoot,
  parseRootHeader,
  parseRootJson,
  rootBytes,
  type Root,
} from './root-format.js';

/** What the first request asks for: most roots of small components are in it whole. */
const HEAD_BYTES = 128 << 10;

export interface FoundRoot {
  readonly scope: Scope;
  readonly name: ObjectName;
  readonly root: Root;
  /** First byte of the inline pack. */
  readonly inlineAt: number;
  /** The inline pack, when it came along; unverified. */
  readonly inline: Uint8Array | null;
}

/**
 * Null when there is none. One request, two for a long record; a large inline pack is left for the pull.
 * Throws `backend-lied` for an object that is no root of that key or leads out of its scope, `store-newer`.
 */
export async function readRoot(
  source: Source,
  scope: Scope,
  buildKey: Digest,
): Promise<FoundRoot | null> {
  const name = rootName(scope, buildKey);
  return fetchChecked(source, name, async () => {
    const bytes = await readHead(source, name);
    if (bytes === null) return { absent: true } as const;
    const found = parseHead(bytes, scope, name);
    return found?.root.record.buildKey === buildKey ? found : undefined;
  }).then((answer) => ('absent' in answer ? null : answer));
}

/** Where every pack of the root is. */
export function piecesOf({ root, name, inlineAt }: FoundRoot): readonly Piece[] {
  return root.packs.map(({ digest, bytes, object, offset }) => ({
    digest,
    bytes,
    object: object ?? name,
    offset: object === null ? inlineAt : (offset ?? 0),
  }));
}

/** Header and JSON at least, and what followed them in the same answer. */
async function readHead(source: Source, object: ObjectName): Promise<Uint8Array | null> {
  const head = await fetchBytes(source, { object, maxBytes: HEAD_BYTES });
  const header = head === null ? null : parseRootHeader(head);
  if (head === null || header === null) return head;
  const more = HEADER_BYTES + header.jsonBytes - head.byteLength;
  if (head.byteLength < HEAD_BYTES || more <= 0) return head;
  const rest = await fetchBytes(source, { object, from: head.byteLength, maxBytes: more });
  return rest === null ? null : Buffer.concat([head, rest]);
}

function parseHead(bytes: Uint8Array, scope: Scope, name: ObjectName): FoundRoot | null {
  const header = parseRootHeader(bytes);
  if (header === null || !isPlausible(bytes, rootBytes(header))) return null;
  const inlineAt = HEADER_BYTES + header.jsonBytes;
  if (bytes.byteLength < inlineAt) return null;
  const root = parseRootJson(bytes.subarray(HEADER_BYTES, inlineAt), header);
  if (root === null || !leadsOnlyTo(root, scope)) return null;
  const end = inlineAt + header.packBytes;
  const inline =
    header.packBytes > 0 && bytes.byteLength >= end ? bytes.subarray(inlineAt, end) : null;
  return { scope, name, root, inlineAt, inline };
}

/** A root that came whole carries the right digest; one that did not come whole is as long as was asked for. */
function isPlausible(bytes: Uint8Array, total: number): boolean {
  if (bytes.byteLength === total) return isWholeRoot(bytes);
  return bytes.byteLength < total && bytes.byteLength >= HEAD_BYTES;
}

function leadsOnlyTo({ packs }: Root, scope: Scope): boolean {
  return packs.every(({ object }) => {
    const named = object === null ? null : namedObject(object);
    return object === null || (named !== null && mayLeadTo(scope, named));
  });
}
