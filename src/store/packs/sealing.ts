/** Encryption of packs: AES-256-GCM per frame under a key of the pack's own (docs/formats.md). */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { LockstepError } from '../../errors.js';
import { SEAL_BYTES, type SealedBy } from './pack-format.js';

export interface StoreKey {
  /** First 16 hexadecimal digits of SHA-256 over `lockstep store key` and the key; tells nothing about it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The first key seals new packs; all of them open old ones. None: packs are in the clear. */
export type StoreKeys = readonly StoreKey[];

/** Number that stands for the index, where frames count from 0. */
export const INDEX_NUMBER = 0xffff_ffff;

export interface Seal {
  seal(number: number, bytes: Uint8Array): Buffer;
  /** Null when the bytes are not what was sealed under that number. */
  open(number: number, bytes: Uint8Array): Buffer | null;
}

/** Reads keys written as 64 hexadecimal digits or base64 of 32 bytes, one per line or comma. Throws `store-key-invalid`. */
export function parseStoreKeys(text: string): StoreKeys {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.map((word, n) => {
    const bytes = Buffer.from(word, /^[0-9a-fA-F]{64}$/.test(word) ? 'hex' : 'base64');
    if (bytes.byteLength !== 32) {
      throw new LockstepError('store-key-invalid', {
        message: `store key ${n + 1} is not 32 bytes`,
        hint: 'write 64 hexadecimal digits or base64 of 32 bytes: openssl rand -hex 32',
      });
    }
    return { id: keyIdOf(bytes), bytes };
  });
}

function keyIdOf(bytes: Uint8Array): string {
  return createHash('sha256').update('lockstep store key').update(bytes).digest('hex').slice(0, 16);
}

/** The key that a pack needs, or null when it is not given. */
export function keyFor(keys: StoreKeys, { keyId }: SealedBy): StoreKey | null {
  return keys.find(({ id }) => id === keyId) ?? null;
}

/**
 * One pack's own key by HKDF-SHA-256 from the store key and the pack's random salt, so that the frame's number may
 * serve as nonce: no two frames ever share both.
 */
export function sealOf(key: StoreKey, salt: Uint8Array): Seal {
  const own = Buffer.from(hkdfSync('sha256', key.bytes, salt, 'lockstep pack 2', 32));
  const nonce = (number: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(number, 0);
    return bytes;
  };
  return {
    seal(number, bytes) {
      const cipher = createCipheriv('aes-256-gcm', own, nonce(number));
      return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open(number, bytes) {
      if (bytes.byteLength < SEAL_BYTES) return null;
      const end = bytes.byteLength - SEAL_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', own, nonce(number), {
        authTagLength: SEAL_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(end));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
      } catch {
        // The tag does not fit: altered bytes or another key; the caller treats both as damage.
        return null;
      }
    },
  };
}
