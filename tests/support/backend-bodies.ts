/** Objects for tests of backends: names, bodies, and reading a whole object. */
import { digestOf } from '../../src/domain/digest.js';
import { objectName } from '../../src/domain/object-name.js';
import type { Backend, Body, ListedObject } from '../../src/ports/backend.js';

/** Bytes that repeat in no block, the same on every run. */
export function patterned(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size);
  let state = seed >>> 0 || 1;
  for (let at = 0; at < size; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

/** A body of bytes with its digest. */
export function bytesBody(bytes: Uint8Array | string): Body {
  const buffer = Buffer.from(bytes);
  return { kind: 'bytes', bytes: buffer, digest: digestOf(buffer) };
}

/** The whole object, or the part asked for; null when it is not there. */
export async function read(
  backend: Backend,
  name: string,
  part: { readonly from?: number; readonly length?: number } = {},
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  const outcome = await backend.get(objectName(name), {
    ...part,
    sink: (bytes) => void chunks.push(Buffer.from(bytes)),
  });
  return outcome.found ? Buffer.concat(chunks) : null;
}

/** Puts bytes or text under the name. */
export async function put(backend: Backend, name: string, bytes: Uint8Array | string) {
  return await backend.putIfAbsent(objectName(name), bytesBody(bytes));
}

/** Everything listed below the prefix, sorted by name. */
export async function listed(backend: Backend, prefix: string): Promise<readonly ListedObject[]> {
  const found: ListedObject[] = [];
  for await (const one of backend.list(prefix)) found.push(one);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names listed below the prefix, sorted. */
export async function namesBelow(backend: Backend, prefix: string): Promise<readonly string[]> {
  return (await listed(backend, prefix)).map(({ name }) => name);
}
