/** Keys of a store: how they are written, and what is sealed under them. */
import { describe, expect, test } from '@jest/globals';
import { keyFor, parseStoreKeys, sealOf } from '../../../../src/store/packs/sealing.js';
import { caught } from '../../../support/caught.js';

const HEX = '0f'.repeat(32);
const BASE64 = Buffer.alloc(32, 7).toString('base64');

describe('store keys', () => {
  test('are 64 hexadecimal digits or base64 of 32 bytes, by line or comma', () => {
    const keys = parseStoreKeys(`${HEX}\n${BASE64}, ${HEX.toUpperCase()}\n`);

    expect(keys.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual([
      HEX,
      '07'.repeat(32),
      HEX,
    ]);
  });

  test('have an id that tells them apart and nothing of them', () => {
    const [first, second] = parseStoreKeys(`${HEX},${BASE64}`);

    expect(first?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(first?.id).not.toBe(second?.id);
    expect(HEX).not.toContain(first?.id ?? HEX);
  });

  test.each(['short', '0f'.repeat(31), Buffer.alloc(33).toString('base64')])(
    'written as %s are refused, and not repeated',
    (text) => {
      const error = caught(() => parseStoreKeys(`${HEX},${text}`));

      expect([error.code, error.message]).toEqual([
        'store-key-invalid',
        'store key 2 is not 32 bytes',
      ]);
    },
  );

  test('are none for an empty text', () => {
    expect(parseStoreKeys(' \n')).toEqual([]);
  });
});

describe('a seal', () => {
  const [key, other] = parseStoreKeys(`${HEX},${BASE64}`);
  if (key === undefined || other === undefined) throw new Error('two keys are needed');
  const salt = Buffer.alloc(16, 1);
  const bytes = Buffer.from('bytes of a frame');

  test('opens what was sealed under that number, and hides it', () => {
    const sealed = sealOf(key, salt).seal(3, bytes);

    expect(sealed.byteLength).toBe(bytes.byteLength + 16);
    expect(sealed.includes('frame')).toBe(false);
    expect(sealOf(key, salt).open(3, sealed)).toEqual(bytes);
  });

  test('opens nothing of another number, salt or key, and nothing altered or cut (T08, T09)', () => {
    const sealed = sealOf(key, salt).seal(3, bytes);
    const altered = Buffer.from(sealed);
    altered[0] = (altered[0] ?? 0) ^ 1;

    expect([
      sealOf(key, salt).open(4, sealed),
      sealOf(key, Buffer.alloc(16, 2)).open(3, sealed),
      sealOf(other, salt).open(3, sealed),
      sealOf(key, salt).open(3, altered),
      sealOf(key, salt).open(3, sealed.subarray(1)),
      sealOf(key, salt).open(3, sealed.subarray(0, 15)),
    ]).toEqual([null, null, null, null, null, null]);
  });

  test('needs the key whose id the pack names', () => {
    expect(keyFor([key, other], { keyId: other.id, salt })).toBe(other);
    expect(keyFor([key], { keyId: other.id, salt })).toBeNull();
  });
});
