/** Takes over what verifies in a foreign directory; the rest is refused, counted, and never visible. */
import { join } from 'node:path';
import { digestStream, type Digest } from '../../domain/digest.js';
import { hasCode } from '../../errors.js';
import { createBlobReader, type BlobReader } from '../packs/blob-reader.js';
import { copyFile } from './export-store.js';
import {
  ensureFormat,
  moveIntoPlace,
  packPath,
  publishInStore,
  recordPath,
  temporaryPath,
  type StoreContext,
} from '../layout.js';
import { holds } from '../restore/load-tree.js';
import type { PackIndex } from '../packs/pack-index.js';
import { ensureDirectory, removeIfThere, writing } from '../publish.js';
import { parseRecord } from './record-text.js';
import { isNewer, latestRecord, markUsed, pointTo, readRecord, readText } from './records.js';
import { removeTree } from '../remove-tree.js';
import { wholePack } from '../packs/whole-pack.js';

interface Importing {
  readonly context: StoreContext;
  readonly index: PackIndex;
  readonly counts: { packs: number; records: number; refused: number };
}

/** See `OutputStore.importFrom`. What is missing or cut off costs only itself; `directory` is gone afterwards. */
export function importStore(
  context: StoreContext,
  index: PackIndex,
  directory: string,
): { packs: number; records: number; refused: number } {
  const counts = { packs: 0, records: 0, refused: 0 };
  const importing = { context, index, counts };
  const kind = context.disk.lstat(directory)?.kind;
  if (kind === undefined) return counts;
  if (kind !== 'directory') return { ...counts, refused: 1 };
  ensureFormat(context);
  index.refresh();
  refuseOthers(importing, directory);
  for (const pack of offered(importing, join(directory, 'packs'), '.pack')) {
    takePack(importing, join(directory, 'packs'), pack);
  }
  const reader = createBlobReader(context, index);
  try {
    for (const key of offered(importing, join(directory, 'records'), '.json')) {
      takeRecord(importing, reader, { folder: join(directory, 'records'), key });
    }
  } finally {
    reader.close();
  }
  removeTree(context.disk, directory);
  return counts;
}

/** At the top there are two directories and the list of names, which decides nothing. */
function refuseOthers({ context, counts }: Importing, directory: string): void {
  const plain: Readonly<Record<string, string>> = {
    packs: 'directory',
    records: 'directory',
    'manifest.json': 'file',
  };
  for (const { name, kind } of context.disk.readdir(directory) ?? []) {
    if (plain[name] !== kind) counts.refused += 1;
  }
}

/** Digests that plain files of the folder are named by, sorted; a symlink or a strange name is refused. */
function offered({ context, counts }: Importing, folder: string, ending: string): Digest[] {
  if (context.disk.lstat(folder)?.kind !== 'directory') return [];
  const digests: Digest[] = [];
  for (const { name, kind } of context.disk.readdir(folder) ?? []) {
    const hex = name.slice(0, 64);
    if (kind === 'file' && /^[0-9a-f]{64}$/.test(hex) && name === `${hex}${ending}`) {
      digests.push(`sha256:${hex}` as Digest);
    } else counts.refused += 1;
  }
  return digests.sort();
}

function fileName(digest: Digest, ending: string): string {
  return `${digest.slice('sha256:'.length)}${ending}`;
}

/** Copies while hashing, so that what was checked is what we keep, then looks at every blob in it. */
function takePack({ context, index, counts }: Importing, folder: string, pack: Digest): void {
  const { disk } = context;
  const from = join(folder, fileName(pack, '.pack'));
  if (index.sizeOf(pack) > 0) return;
  const copy = temporaryPath(context);
  writing(copy, () => {
    ensureDirectory(disk, join(context.directory, 'tmp'));
    try {
      const running = digestStream();
      copyFile(context, from, copy, (bytes) => running.update(bytes));
      const whole = running.digest() === pack ? wholePack(context, copy) : null;
      if (whole === null) {
        counts.refused += 1;
        return;
      }
      moveIntoPlace(context, copy, packPath(context, pack));
      index.add({ pack, ...whole });
      counts.packs += 1;
    } finally {
      removeIfThere(disk, copy);
    }
    disk.unlink(from);
  });
}

/** A record comes in only if all it stands for is there; one that we hold already stays as it is. */
function takeRecord(
  { context, index, counts }: Importing,
  reader: BlobReader,
  { folder, key }: { readonly folder: string; readonly key: Digest },
): void {
  const text = readText(context, join(folder, fileName(key, '.json')));
  const record = text === null ? null : parseForeign(text);
  if (record === null || text === null || record.buildKey !== key) {
    counts.refused += 1;
    return;
  }
  const own = readRecord(context, key);
  if (own !== null && holds(index, reader, own.output)) return;
  if (!isHeld(index, reader, record.output)) {
    counts.refused += 1;
    return;
  }
  publishInStore(context, recordPath(context, key), text);
  if (isNewer(record, latestRecord(context, record.component))) pointTo(context, record);
  markUsed(context, key);
  counts.records += 1;
}

function parseForeign(text: string) {
  try {
    return parseRecord(text);
  } catch (error) {
    if (hasCode(error, 'store-newer')) return null;
    throw error;
  }
}

/** A foreign tree may break the rules of trees: then it is refused like a damaged one. */
function isHeld(index: PackIndex, reader: BlobReader, output: Digest): boolean {
  try {
    return holds(index, reader, output);
  } catch (error) {
    if (hasCode(error, 'tree-unsafe', 'store-newer')) return false;
    throw error;
  }
}
