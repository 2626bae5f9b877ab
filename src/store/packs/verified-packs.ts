/** Which packs were read whole and are what their names say: each is read once for every change of its stat data. */
import { join } from 'node:path';
import { digestOf, hexOf, type Digest } from '../../domain/digest.js';
import { packPath, type StoreContext } from '../layout.js';
import type { PackIndex } from './pack-index.js';
import { reading } from './pack-file.js';
import { replaceUnsynced, takeStamp } from '../stat-sidecar.js';

export interface VerifiedPacks {
  /** True for a pack whose file is what its name says; a damaged one is set aside (T12). */
  isRight(pack: Digest): boolean;
  /** Takes note of a pack that was just written, or read whole. */
  note(pack: Digest): void;
  /** Keeps what was learned since the beginning. */
  save(): void;
}

const HEADER = 'lockstep-verified 1';
const LINE = /^([0-9a-f]{64}) ([0-9]+ -?[0-9]+ -?[0-9]+ [0-9]+)$/;

/** What is known of packs by the file `verified`; one that is absent or damaged knows nothing. */
export function openVerified(context: StoreContext, index: PackIndex): VerifiedPacks {
  const path = join(context.directory, 'verified');
  const known = reading(path, () => load(context, path));
  let isNew = false;

  const note = (pack: Digest, signature = signatureOf(context, pack)) => {
    if (signature === null || known.get(pack) === signature) return;
    known.set(pack, signature);
    isNew = true;
  };
  return {
    isRight(pack) {
      const signature = signatureOf(context, pack);
      // A pack that a collector has moved aside: the index must not offer its blobs once more.
      if (signature === null) return index.verify(pack);
      if (known.get(pack) === signature) return true;
      if (!index.verify(pack)) return false;
      note(pack, signature);
      return true;
    },
    note: (pack) => note(pack),
    save() {
      if (!isNew) return;
      const stamp = takeStamp(context);
      const lines = [...known].flatMap(([pack, signature]) =>
        isSettled(signature, stamp) && signatureOf(context, pack) === signature
          ? [`${hexOf(pack)} ${signature}\n`]
          : [],
      );
      const body = `${HEADER}\n${lines.sort().join('')}`;
      replaceUnsynced(context, path, Buffer.from(`${body}${digestOf(body)}\n`));
      isNew = false;
    },
  };
}

function load({ disk }: StoreContext, path: string): Map<Digest, string> {
  const known = new Map<Digest, string>();
  if (disk.lstat(path) === null) return known;
  const text = Buffer.from(disk.readFile(path)).toString('utf8');
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (text.slice(end) !== `${digestOf(body)}\n` || !body.startsWith(`${HEADER}\n`)) return known;
  for (const line of body.split('\n')) {
    const [, hex, signature] = LINE.exec(line) ?? [];
    if (hex !== undefined && signature !== undefined)
      known.set(`sha256:${hex}` as Digest, signature);
  }
  return known;
}

/** What changes a file's bytes changes one of these; null for a pack that is not there. */
function signatureOf(context: StoreContext, pack: Digest): string | null {
  const path = packPath(context, pack);
  const stat = reading(path, () => context.disk.lstat(path));
  if (stat?.kind !== 'file') return null;
  return `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
}

/** A pack as young as the note could change once more without a trace: it is read again next time. */
function isSettled(signature: string, stamp: bigint): boolean {
  const [, mtime = '0', ctime = '0'] = signature.split(' ');
  return BigInt(mtime) < stamp && BigInt(ctime) < stamp;
}
