/** Files on their way out: hashed before they are sent, and roots put together on disk so that memory stays small. */
import { dirname } from 'node:path';
import { digestStream, type Digest } from '../../domain/digest.js';
import { LockstepError } from '../../errors.js';
import type { Body } from '../../ports/backend.js';
import type { Disk } from '../../ports/disk.js';
import type { LocalPack } from '../../ports/local-store.js';
import { cleaningUp, writing } from '../publish.js';

const PIECE_BYTES = 1 << 20;

/** The pack as a body; throws `object-corrupt` when it is damaged: what is sent can never be corrected (T12). */
export function packBody(disk: Disk, pack: LocalPack): Body {
  eachVerifiedPiece(disk, pack, () => undefined);
  return { kind: 'file', path: pack.path, size: pack.bytes, digest: pack.pack };
}

/** Writes head, pack and digest into a new file at `path`. Throws `object-corrupt`, `disk-full`, `state-write-failed`. */
export function rootBody(
  disk: Disk,
  path: string,
  of: { readonly head: Uint8Array; readonly inline: LocalPack | null },
): Body {
  const content = digestStream();
  const whole = digestStream();
  let size = 0;
  writing(path, () => {
    disk.mkdir(dirname(path));
    cleaningUp(disk, path, () => {
      const fd = disk.open(path, 'wx', 0o644);
      const write = (bytes: Uint8Array): void => {
        whole.update(bytes);
        disk.write(fd, bytes);
        size += bytes.byteLength;
      };
      const add = (bytes: Uint8Array): void => {
        content.update(bytes);
        write(bytes);
      };
      try {
        add(of.head);
        if (of.inline !== null) eachVerifiedPiece(disk, of.inline, add);
        write(rawDigest(content.digest()));
      } finally {
        disk.close(fd);
      }
    });
  });
  return { kind: 'file', path, size, digest: whole.digest() };
}

function rawDigest(digest: Digest): Uint8Array {
  return Buffer.from(digest.slice('sha256:'.length), 'hex');
}

/** The verdict comes after the last piece: what was done with them is to be thrown away then. */
function eachVerifiedPiece(disk: Disk, pack: LocalPack, use: (bytes: Uint8Array) => void): void {
  const running = digestStream();
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  const fd = disk.open(pack.path, 'r');
  let position = 0;
  try {
    for (let count = disk.read(fd, buffer, 0); count > 0; count = disk.read(fd, buffer, position)) {
      position += count;
      const piece = buffer.subarray(0, count);
      running.update(piece);
      use(piece);
    }
  } finally {
    disk.close(fd);
  }
  if (position === pack.bytes && running.digest() === pack.pack) return;
  throw new LockstepError('object-corrupt', {
    message: `${pack.path} is damaged, so it was not sent`,
    hint: 'lockstep store verify --repair',
    data: { pack: pack.pack, path: pack.path },
  });
}
