/** Records on the disk: build key → output, and which one of a component is the newest. */
import { dirname, join } from 'node:path';
import { digestOf, hexOf, parseDigest, type Digest } from '../../domain/digest.js';
import type { BuildRecord } from '../../domain/record.js';
import { hasCode, LockstepError } from '../../errors.js';
import {
  checkFormat,
  ensureFormat,
  latestPath,
  publishInStore,
  recordPath,
  temporaryPath,
  usedPath,
  type StoreContext,
} from '../layout.js';
import { openIfThere, readFully, reading } from '../packs/pack-file.js';
import { namesIn, setAside } from '../packs/pack-index.js';
import { cleaningUp } from '../publish.js';
import { MAX_RECORD_BYTES, parseRecord, recordText } from './record-text.js';

/** Reads and checks a record; a damaged one is set aside and counts as absent. */
export function readRecord(context: StoreContext, buildKey: Digest): BuildRecord | null {
  checkFormat(context);
  const path = recordPath(context, buildKey);
  const text = readText(context, path);
  if (text === null) return null;
  const record = parseRecord(text);
  if (record !== null && record.buildKey === buildKey) return record;
  setAside(context, path);
  return null;
}

/** The text of a file of bounded size; null when there is none. */
export function readText({ disk }: StoreContext, path: string): string | null {
  return reading(path, () => {
    const fd = openIfThere(disk, path);
    if (fd === null) return null;
    try {
      const size = Math.min(disk.lstat(path)?.size ?? 0, MAX_RECORD_BYTES);
      const bytes = Buffer.alloc(size);
      return bytes.toString('utf8', 0, readFully(disk, fd, bytes, 0));
    } finally {
      disk.close(fd);
    }
  });
}

/** Publishes a record and makes it its component's newest. The caller has seen that its output is in the store. */
export function writeRecord(context: StoreContext, record: BuildRecord): void {
  const text = recordText(record);
  if (parseRecord(text) === null) {
    throw new LockstepError('bug', {
      message: `the record of ${record.component} does not belong to its build key`,
      data: { buildKey: record.buildKey, keyOfInputs: digestOf(text) },
    });
  }
  ensureFormat(context);
  publishInStore(context, recordPath(context, record.buildKey), text);
  pointTo(context, record);
  markUsed(context, record.buildKey);
}

/** Makes a record the newest of its component; whoever does it last wins. */
export function pointTo(context: StoreContext, record: BuildRecord): void {
  publishInStore(context, latestPath(context, record.component), `${record.buildKey}\n`);
}

/** The newest record of a component: by the pointer, or the latest by its own date when the pointer is no help. */
export function latestRecord(context: StoreContext, component: string): BuildRecord | null {
  checkFormat(context);
  const pointed = readText(context, latestPath(context, component));
  const key = pointed === null ? null : keyIn(pointed);
  const record = key === null ? null : readIfOld(context, key);
  if (record?.component === component) return record;
  return listRecords(context)
    .map((buildKey) => readIfOld(context, buildKey))
    .filter((found) => found?.component === component)
    .reduce((newest, found) => (isNewer(found, newest) ? found : newest), null);
}

/** By the date in the record: for people, never for trust. */
export function isNewer(a: BuildRecord | null, b: BuildRecord | null): boolean {
  return (a?.producer.at ?? '') > (b?.producer.at ?? '');
}

/** A record of a newer version is none to us here: expected cost and explanations can do without. */
function readIfOld(context: StoreContext, buildKey: Digest): BuildRecord | null {
  try {
    return readRecord(context, buildKey);
  } catch (error) {
    if (hasCode(error, 'store-newer')) return null;
    throw error;
  }
}

function keyIn(text: string): Digest | null {
  try {
    return parseDigest(text.trimEnd());
  } catch (error) {
    if (hasCode(error, 'digest-invalid')) return null;
    throw error;
  }
}

/** The build keys of all records, sorted. */
export function listRecords({ disk, directory }: StoreContext): readonly Digest[] {
  const top = join(directory, 'records');
  return reading(top, () =>
    namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) =>
      namesIn(disk.readdir(join(top, prefix)), 'file', /^[0-9a-f]{64}\.json$/).map(
        (name) => `sha256:${name.slice(0, 64)}` as Digest,
      ),
    ),
  );
}

/** Notes that a record was used, for what travels first. */
export function markUsed(context: StoreContext, buildKey: Digest): void {
  const { disk } = context;
  const path = usedPath(context, buildKey);
  const temporary = temporaryPath(context);
  try {
    disk.mkdir(dirname(path));
    disk.mkdir(dirname(temporary));
    cleaningUp(disk, temporary, () => {
      disk.close(disk.open(temporary, 'wx', 0o644));
      disk.rename(temporary, path);
    });
  } catch {
    // A full or read-only disk must not stop a read; the order of what travels is a preference (T55).
  }
}

/** Build keys, most recently used first; equal times in the order of the keys. */
export function recordsByUse(context: StoreContext): readonly Digest[] {
  const timed = listRecords(context).map((key) => ({
    key,
    time: context.disk.lstat(usedPath(context, key))?.mtimeNs ?? 0n,
  }));
  timed.sort((a, b) =>
    a.time === b.time ? compare(hexOf(a.key), hexOf(b.key)) : a.time > b.time ? -1 : 1,
  );
  return timed.map(({ key }) => key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
