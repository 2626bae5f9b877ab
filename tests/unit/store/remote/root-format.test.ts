/** The bytes of a root, for ever; and what is refused before it is believed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../../src/domain/build-key.js';
import { digestOf, hexOf } from '../../../../src/domain/digest.js';
import type { ObjectName } from '../../../../src/domain/object-name.js';
import { packName, rootName, namedObject } from '../../../../src/store/remote/remote-layout.js';
import {
  encodeRootHead,
  HEADER_BYTES,
  isWholeRoot,
  MAX_INLINE_BYTES,
  parseRootHeader,
  parseRootJson,
  rootBytes,
  type Root,
} from '../../../../src/store/remote/root-format.js';
import { caught } from '../../../support/caught.js';
import { recordOf } from '../../../support/store-records.js';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/store/root-1.bin');
const INLINE = Buffer.from('a small pack');
const [LARGE, OLD] = [digestOf('large'), digestOf('old')];
const ROOT: Root = {
  record: recordOf({ digest: digestOf('output'), packs: [LARGE, OLD, digestOf(INLINE)] }),
  packs: [
    { digest: LARGE, bytes: 1000, object: packName('high', LARGE, 'deadbeef') },
    { digest: OLD, bytes: 20, object: rootName('high', digestOf('key')), offset: 900 },
    { digest: digestOf(INLINE), bytes: INLINE.byteLength, object: null },
  ],
};

function whole(root: Root, inline: Uint8Array): Buffer {
  const content = Buffer.concat([encodeRootHead(root), inline]);
  return Buffer.concat([content, Buffer.from(hexOf(digestOf(content)), 'hex')]);
}
const headerOf = (bytes: Buffer) => parseRootHeader(bytes.subarray(0, HEADER_BYTES));

test('T59 version 1 is written and read as it was released', () => {
  const bytes = readFileSync(FIXTURE);
  expect(whole(ROOT, INLINE).equals(bytes)).toBe(true);
  const header = headerOf(bytes)!;
  expect(rootBytes(header)).toBe(bytes.byteLength);
  expect(isWholeRoot(bytes)).toBe(true);
  const end = HEADER_BYTES + header.jsonBytes;
  expect(parseRootJson(bytes.subarray(HEADER_BYTES, end), header)).toEqual(ROOT);
  expect(bytes.subarray(end, end + header.packBytes).toString()).toBe('a small pack');
});

describe('a header', () => {
  const bend = (change: (bytes: Buffer) => void) => {
    const bytes = whole(ROOT, INLINE).subarray(0, HEADER_BYTES);
    const copy = Buffer.from(bytes);
    change(copy);
    return () => parseRootHeader(copy);
  };
  test.each([
    ['another magic', (b: Buffer) => void b.write('X')],
    ['version 0', (b: Buffer) => void b.writeUInt32LE(0, 8)],
    ['no JSON', (b: Buffer) => void b.writeUInt32LE(0, 12)],
    ['JSON beyond the cap', (b: Buffer) => void b.writeUInt32LE((4 << 20) + 1, 12)],
    [
      'a pack beyond the cap',
      (b: Buffer) => void b.writeBigUInt64LE(BigInt(MAX_INLINE_BYTES) + 1n, 16),
    ],
    ['a pack of 2^63 bytes', (b: Buffer) => void b.writeBigUInt64LE(2n ** 63n, 16)],
    ['something in the reserved bytes', (b: Buffer) => void b.writeUInt8(1, 31)],
  ])('T14 with %s is none', (_, change) => {
    expect(bend(change)()).toBeNull();
  });

  test('T59 of a newer version is refused by name', () => {
    expect(caught(bend((b) => void b.writeUInt32LE(2, 8))).code).toBe('store-newer');
    expect(parseRootHeader(Buffer.alloc(31))).toBeNull();
  });
});

describe('the JSON', () => {
  const header = headerOf(whole(ROOT, INLINE))!;
  const read = (value: unknown) => parseRootJson(Buffer.from(canonicalJson(value)), header);
  const [large, old, inline] = ROOT.packs;

  test('T59 keeps a root with fields of a later minor version readable', () => {
    expect(read({ ...ROOT, note: 'new' })).toEqual(ROOT);
  });

  test.each<[string, unknown]>([
    ['no packs', { ...ROOT, packs: [] }],
    ['the same pack twice', { ...ROOT, packs: [large, large, inline] }],
    ['two inline packs', { ...ROOT, packs: [{ ...old, object: null, offset: undefined }, inline] }],
    ['an inline pack of another size', { ...ROOT, packs: [{ ...inline, bytes: 1 }] }],
    ['a pack in an object of another', { ...ROOT, packs: [{ ...large, digest: OLD }, inline] }],
    ['a pack without size', { ...ROOT, packs: [{ ...large, bytes: -1 }, inline] }],
    ['a pack beyond the cap', { ...ROOT, packs: [{ ...large, bytes: 2 ** 31 }, inline] }],
    [
      'a place in a root without offset',
      { ...ROOT, packs: [{ ...old, offset: undefined }, inline] },
    ],
    ['a place in the header of a root', { ...ROOT, packs: [{ ...old, offset: 8 }, inline] }],
    ['a way out', { ...ROOT, packs: [{ ...large, object: 'high/packs/../../x' }, inline] }],
    ['a foreign object', { ...ROOT, packs: [{ ...large, object: 'other/thing' }, inline] }],
    ['a record of another key', { ...ROOT, record: { ...ROOT.record, buildKey: LARGE } }],
    ['no record', { packs: ROOT.packs }],
    ['no object', [1]],
  ])('T14 with %s is none', (_, value) => {
    expect(read(value)).toBeNull();
  });

  test('T14 that is not canonical, not JSON, or deep is none', () => {
    const text = canonicalJson(ROOT);
    for (const bad of [` ${text}`, text.slice(1), `{"z":1,${text.slice(1)}`, '[', '"\\']) {
      expect(parseRootJson(Buffer.from(bad), header)).toBeNull();
    }
    const notUtf8 = Buffer.from(canonicalJson({ ...ROOT, note: '\ufffd' })).toString('latin1');
    const bytes = Buffer.from(notUtf8.replace('\u00ef\u00bf\u00bd', '\u00ff'), 'latin1');
    expect(parseRootJson(bytes, header)).toBeNull();
    const deep = `{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
    expect(parseRootJson(Buffer.from(deep), header)).toBeNull();
    expect(read({ ...ROOT, note: '['.repeat(100) })).toEqual(ROOT);
  });

  test('what could not be read back is not written', () => {
    expect(caught(() => encodeRootHead({ ...ROOT, packs: [] })).code).toBe('bug');
  });
});

test('a bit flipped anywhere in a whole root is seen', () => {
  const bytes = whole(ROOT, INLINE);
  for (let at = 0; at < bytes.byteLength; at += 1) {
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    expect(isWholeRoot(bytes)).toBe(false);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
  }
});

test('names read back, and others are nobody’s', () => {
  for (const scope of ['high', 'low'] as const) {
    expect(namedObject(packName(scope, LARGE))).toEqual({ scope, kind: 'pack', digest: LARGE });
    expect(namedObject(packName(scope, LARGE, '0123abcd'))?.digest).toBe(LARGE);
    expect(namedObject(rootName(scope, OLD))).toEqual({ scope, kind: 'root', digest: OLD });
  }
  const hex = hexOf(LARGE);
  for (const name of [
    `high/packs/00/${hex}`,
    `other/packs/${hex.slice(0, 2)}/${hex}`,
    `high/roots/${hex.slice(0, 2)}/${hex}-01234567`,
    `high/packs/${hex.slice(0, 2)}/${hex}-0`,
    'tombstones/1',
  ] as ObjectName[]) {
    expect([name, namedObject(name)]).toEqual([name, null]);
  }
});
