/** Digests: `sha256:<64 hex>`, the only name of bytes. */
import { hash, createHash } from 'node:crypto';
import { LockstepError } from '../errors.js';
import type { Brand } from './brand.js';

export type Digest = Brand<string, 'Digest'>;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Checks the form; throws `digest-invalid`. */
export function parseDigest(text: string): Digest {
  if (!DIGEST.test(text)) {
    throw new LockstepError('digest-invalid', {
      message: `${JSON.stringify(text)} is not a digest`,
      hint: 'write sha256: and 64 lower-case hexadecimal digits',
    });
  }
  return text as Digest;
}

/** The digest of some bytes (a string counts as UTF-8). */
export function digestOf(bytes: Uint8Array | string): Digest {
  return `sha256:${hash('sha256', bytes, 'hex')}` as Digest;
}

/** The 32 bytes of a digest: where there are tens of thousands, they stay bytes. */
export function digestBytesOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** The digest whose 32 bytes stand at a place. */
export function digestAt(bytes: Buffer, at: number): Digest {
  return `sha256:${bytes.toString('hex', at, at + 32)}` as Digest;
}

/** The digest of bytes that arrive in pieces. */
export function digestStream(): { update(bytes: Uint8Array): void; digest(): Digest } {
  const running = createHash('sha256');
  return {
    update: (bytes) => void running.update(bytes),
    digest: () => `sha256:${running.digest('hex')}` as Digest,
  };
}

/** The 64 hex digits, for file names. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

/** The first 12 hex digits, for people. */
export function shortDigest(digest: Digest): string {
  return hexOf(digest).slice(0, 12);
}
