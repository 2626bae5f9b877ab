/** Which pack holds a blob: rebuilt in memory from the footers of the packs, never written down. */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import { packPath, type StoreContext } from './layout.js';
import { fileDigest, readTable, reading, withFile } from './pack-file.js';
import type { BlobPlace, Frame, PackTable } from './pack-format.js';
import { ensureDirectory, writing } from './publish.js';

export interface BlobLocation extends BlobPlace {
  readonly pack: Digest;
}

export interface PackIndex {
  /** Looks for packs that came and went; one whose footer does not verify is quarantined. */
  refresh(): void;
  /** Every place of a blob; none if the store does not have it. */
  locations(blob: Digest): readonly BlobLocation[];
  frames(pack: Digest): readonly Frame[];
  /** Bytes of the pack's file; 0 for an unknown one. */
  sizeOf(pack: Digest): number;
  /** Takes in a pack just published. */
  add(pack: Digest, bytes: number, table: PackTable): void;
  /** Moves a damaged pack out of the way and forgets its blobs: they are absent then, so a put heals them. */
  quarantine(pack: Digest): void;
  /** True when the whole file is what its name says; otherwise it is quarantined. */
  verify(pack: Digest): boolean;
}

interface KnownPack {
  readonly bytes: number;
  readonly table: PackTable;
}

export function createPackIndex(context: StoreContext): PackIndex {
  const packs = new Map<Digest, KnownPack>();
  const places = new Map<Digest, readonly BlobLocation[]>();

  const forget = (pack: Digest) => {
    for (const { digest } of packs.get(pack)?.table.blobs ?? []) {
      const left = (places.get(digest) ?? []).filter((place) => place.pack !== pack);
      if (left.length === 0) places.delete(digest);
      else places.set(digest, left);
    }
    packs.delete(pack);
  };
  const add = (pack: Digest, bytes: number, table: PackTable) => {
    if (packs.has(pack)) return;
    packs.set(pack, { bytes, table });
    for (const blob of table.blobs) {
      places.set(blob.digest, [...(places.get(blob.digest) ?? []), { ...blob, pack }]);
    }
  };
  const quarantine = (pack: Digest) => {
    forget(pack);
    setAside(context, packPath(context, pack));
  };

  return {
    locations: (blob) => places.get(blob) ?? [],
    frames: (pack) => packs.get(pack)?.table.frames ?? [],
    sizeOf: (pack) => packs.get(pack)?.bytes ?? 0,
    add,
    quarantine,
    refresh() {
      const present = new Set(listPacks(context));
      for (const pack of packs.keys()) if (!present.has(pack)) forget(pack);
      for (const pack of present) {
        if (packs.has(pack)) continue;
        const loaded = loadPack(context, pack);
        if (loaded === 'damaged') quarantine(pack);
        else if (loaded !== null) add(pack, loaded.bytes, loaded.table);
      }
    },
    verify(pack) {
      const found = fileDigest(context.disk, packPath(context, pack));
      if (found === pack) return true;
      if (found === null) forget(pack);
      else quarantine(pack);
      return false;
    },
  };
}

/** Moves a file that cannot be trusted to `quarantine/`, for people to look at. */
export function setAside(context: StoreContext, path: string): void {
  const { disk, directory } = context;
  const to = join(
    directory,
    'quarantine',
    `${path.split(/[\\/]/).at(-1) ?? ''}.${context.random.hex(8)}`,
  );
  writing(path, () => {
    if (disk.lstat(path) === null) return;
    ensureDirectory(disk, join(directory, 'quarantine'));
    disk.rename(path, to);
  });
}

function listPacks({ disk, directory }: StoreContext): Digest[] {
  const top = join(directory, 'packs');
  return reading(top, () =>
    namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) =>
      namesIn(disk.readdir(join(top, prefix)), 'file', /^[0-9a-f]{64}\.pack$/)
        .filter((name) => name.startsWith(prefix))
        .map((name) => `sha256:${name.slice(0, 64)}` as Digest),
    ),
  );
}

/** Names of one kind that match, sorted; none for a directory that is not there. */
export function namesIn(
  entries: ReturnType<StoreContext['disk']['readdir']>,
  kind: 'file' | 'directory',
  pattern: RegExp,
): readonly string[] {
  return (entries ?? [])
    .filter((entry) => entry.kind === kind && pattern.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function loadPack(context: StoreContext, pack: Digest): KnownPack | 'damaged' | null {
  const path = packPath(context, pack);
  const bytes = reading(path, () => context.disk.lstat(path))?.size;
  if (bytes === undefined) return null;
  return withFile(context.disk, path, (fd) => {
    const table = readTable(context.disk, fd, bytes);
    return table === null ? 'damaged' : { bytes, table };
  });
}
