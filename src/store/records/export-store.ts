/** Fills a directory with what should travel to another run: whole records, the last used first. */
import { join } from 'node:path';
import { digestOf, hexOf, type Digest } from '../../domain/digest.js';
import { canonicalJson } from '../../domain/build-key.js';
import { hasCode, LockstepError } from '../../errors.js';
import type { BlobReader } from '../packs/blob-reader.js';
import { packPath, type StoreContext } from '../layout.js';
import { loadTree } from '../restore/load-tree.js';
import { eachPieceOfFile, withFile } from '../packs/pack-file.js';
import type { PackIndex } from '../packs/pack-index.js';
import { packsOfTree } from '../packs/packs-holding.js';
import { cleaningUp, systemCode, writing } from '../publish.js';
import { recordText } from './record-text.js';
import { readRecord, recordsByUse } from './records.js';

interface Exporting {
  readonly context: StoreContext;
  readonly index: PackIndex;
  readonly reader: BlobReader;
}

/** Text of `manifest.json`: what the directory holds, by name. */
export function transferText(packs: readonly Digest[], records: readonly Digest[]): string {
  const names = { packs: [...packs].sort(), records: [...records].sort(), schema: 1 };
  return `${canonicalJson(names)}\n`;
}

/** See `OutputStore.exportTo`. Only packs that verify travel: an entry of a cache can never be corrected. */
export function exportStore(
  { context, index, reader }: Exporting,
  directory: string,
  maxBytes: number,
): { digest: Digest; bytes: number; packs: number } {
  requireEmpty(context, directory);
  const packs = new Set<Digest>();
  const records = new Map<Digest, string>();
  let bytes = 0;
  for (const buildKey of recordsByUse(context)) {
    const chosen = choose({ context, index, reader }, buildKey);
    if (chosen === null) continue;
    const added = chosen.packs.filter((pack) => !packs.has(pack));
    const more =
      Buffer.byteLength(chosen.text) + added.reduce((sum, pack) => sum + index.sizeOf(pack), 0);
    if (bytes + more > maxBytes) continue;
    if (!added.every((pack) => index.verify(pack))) continue;
    for (const pack of added) packs.add(pack);
    records.set(buildKey, chosen.text);
    bytes += more;
  }
  const text = transferText([...packs], [...records.keys()]);
  writing(directory, () => {
    context.disk.mkdir(join(directory, 'packs'));
    context.disk.mkdir(join(directory, 'records'));
    for (const pack of packs) {
      const to = join(directory, 'packs', `${hexOf(pack)}.pack`);
      linkOrCopy(context, packPath(context, pack), to);
    }
    for (const [key, record] of records) {
      writeNew(context, join(directory, 'records', `${hexOf(key)}.json`), record);
    }
    writeNew(context, join(directory, 'manifest.json'), text);
  });
  return { digest: digestOf(text), bytes, packs: packs.size };
}

function requireEmpty({ disk }: StoreContext, directory: string): void {
  if ((disk.readdir(directory) ?? []).length === 0) return;
  throw new LockstepError('state-write-failed', {
    message: `${directory} is not empty, so the store cannot be put there`,
    hint: `remove ${directory}`,
  });
}

/** A record and the packs it needs; null for one that cannot travel because something of it is gone. */
function choose({ context, index, reader }: Exporting, buildKey: Digest) {
  try {
    const record = readRecord(context, buildKey);
    if (record === null) return null;
    const tree = loadTree(index, reader, record.output);
    const packs = packsOfTree(index, reader, { digest: record.output, tree });
    return packs === null ? null : { text: recordText(record), packs };
  } catch (error) {
    if (hasCode(error, 'object-missing', 'object-corrupt', 'store-newer')) return null;
    throw error;
  }
}

const CANNOT_LINK = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'];

/** Packs never change, so a link is as good as a copy. */
function linkOrCopy(context: StoreContext, from: string, to: string): void {
  try {
    context.disk.link(from, to);
  } catch (error) {
    if (!CANNOT_LINK.includes(systemCode(error) ?? '')) throw error;
    copyFile(context, from, to);
  }
}

/** Copies in pieces; hands each to `seen`, so that what is hashed is what was written. Not synced. */
export function copyFile(
  { disk }: StoreContext,
  from: string,
  to: string,
  seen: (bytes: Uint8Array) => void = () => undefined,
): void {
  cleaningUp(disk, to, () => {
    const fd = disk.open(to, 'wx', 0o644);
    try {
      withFile(disk, from, (source) => {
        eachPieceOfFile(disk, source, (bytes) => {
          writing(to, () => disk.write(fd, bytes));
          seen(bytes);
        });
      });
      disk.fsync(fd);
    } finally {
      disk.close(fd);
    }
  });
}

function writeNew({ disk }: StoreContext, path: string, text: string): void {
  const fd = disk.open(path, 'wx', 0o644);
  try {
    disk.write(fd, Buffer.from(text));
  } finally {
    disk.close(fd);
  }
}
