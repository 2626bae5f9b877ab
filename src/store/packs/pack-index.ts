/** Which pack holds a blob: rebuilt in memory from the footers of the packs, never written down. */
import { join } from 'node:path';
import type { Digest } from '../../domain/digest.js';
import type { Tree } from '../../domain/tree.js';
import { packPath, type StoreContext } from '../layout.js';
import { createBlobTable, type BlobTable } from './blob-table.js';
import { fileDigest, openPack, reading, withFile } from './pack-file.js';
import { extentAt, kindAt, placeAt, type BlobPlace, type PackTable } from './pack-format.js';
import { ensureDirectory, writing } from '../publish.js';
import type { Seal } from './sealing.js';

export interface BlobLocation extends BlobPlace {
  readonly pack: Digest;
}

export interface KnownPack {
  readonly pack: Digest;
  /** Of its file. */
  readonly bytes: number;
  readonly table: PackTable;
  readonly seal: Seal | null;
}

export interface PackIndex {
  /** With the next question, looks for packs that came and went; one whose footer does not verify is quarantined. */
  refresh(): void;
  /** True for the bytes of a blob: a delta under its digest proves nothing until the tree is made of it. */
  has(blob: Digest): boolean;
  /** One place of its bytes; null if there is none. */
  bytesOf(blob: Digest): BlobLocation | null;
  /** Every place of a blob, as bytes or as a delta; none if the store does not have it. */
  locations(blob: Digest): readonly BlobLocation[];
  pack(pack: Digest): KnownPack | null;
  packs(): readonly KnownPack[];
  /** Bytes of the pack's file; 0 for an unknown one. */
  sizeOf(pack: Digest): number;
  /** Takes in a pack just published. */
  add(pack: KnownPack): void;
  /** Ids of keys that packs here need and that were not given. */
  lockedBy(): readonly string[];
  /** The tree that was read last. */
  readonly lastTree: LastTree;
  /** Moves a damaged pack out of the way and forgets its blobs: they are absent then, so a put heals them. */
  quarantine(pack: Digest): void;
  /** True when the whole file is what its name says; otherwise it is quarantined. */
  verify(pack: Digest): boolean;
}

/** Remembers one verified tree: a command asks for the same several times, and to read it is most of asking. */
export interface LastTree {
  of(digest: Digest): Tree | null;
  set(digest: Digest, tree: Tree): void;
}

function createLastTree(): LastTree {
  let last: { readonly digest: Digest; readonly tree: Tree } | null = null;
  return {
    of: (digest) => (last?.digest === digest ? last.tree : null),
    set: (digest, tree) => void (last = { digest, tree }),
  };
}

interface Known {
  readonly list: readonly KnownPack[];
  readonly table: BlobTable;
}

/** Makes no more garbage than the one object: a restore asks tens of thousands of times. */
function bytesIn({ list, table }: Known, blob: Digest): BlobLocation | null {
  let found: BlobLocation | null = null;
  table.some(blob, ({ table: n, entry }) => {
    const pack = list[n];
    if (pack === undefined || kindAt(pack.table, entry) !== 'bytes') return false;
    found = { ...extentAt(pack.table, entry), digest: blob, pack: pack.pack };
    return true;
  });
  return found;
}

function isThere({ list, table }: Known, blob: Digest): boolean {
  return table.some(blob, ({ table: n, entry }) => {
    const pack = list[n];
    return pack !== undefined && kindAt(pack.table, entry) === 'bytes';
  });
}

function locationsIn({ list, table }: Known, blob: Digest): readonly BlobLocation[] {
  return table.find(blob).flatMap(({ table: n, entry }) => {
    const pack = list[n];
    return pack === undefined ? [] : [{ ...placeAt(pack.table, entry), pack: pack.pack }];
  });
}

interface Shelf {
  readonly packs: Map<Digest, KnownPack>;
  /** Ids of the keys that packs need which cannot be read. */
  readonly locked: Map<Digest, string>;
}

/** True when a pack that can be read came or went. */
function bringUpToDate(context: StoreContext, { packs, locked }: Shelf): boolean {
  const present = new Set(listPacks(context));
  const gone = [...packs.keys()].filter((pack) => !present.has(pack));
  for (const pack of gone) packs.delete(pack);
  for (const pack of [...locked.keys()]) if (!present.has(pack)) locked.delete(pack);
  const others = [...present].filter((pack) => !packs.has(pack) && !locked.has(pack));
  const came = others.filter((pack) => takeIn(context, { packs, locked }, pack));
  return gone.length + came.length > 0;
}

/** False for a pack that cannot be read; a damaged one is set aside. */
function takeIn(context: StoreContext, { packs, locked }: Shelf, pack: Digest): boolean {
  const { bytes, opened } = loadPack(context, pack) ?? { bytes: 0, opened: null };
  if (opened?.state === 'damaged') setAside(context, packPath(context, pack));
  if (opened?.state === 'locked') locked.set(pack, opened.keyId);
  if (opened?.state !== 'open') return false;
  packs.set(pack, { pack, bytes, table: opened.table, seal: opened.seal });
  return true;
}

export function createPackIndex(context: StoreContext): PackIndex {
  const packs = new Map<Digest, KnownPack>();
  const locked = new Map<Digest, string>();
  let known: Known | null = null;
  let isStale = false;

  const current = () => {
    lookAgain();
    if (known !== null) return known;
    // Of several packs with a blob the largest is found first: small ones that were brought together are then done with.
    const list = [...packs.values()].sort((a, b) => b.bytes - a.bytes);
    known = { list, table: createBlobTable(list.map(({ table }) => table)) };
    return known;
  };
  const forget = (pack: Digest) => {
    if (packs.delete(pack)) known = null;
    locked.delete(pack);
  };
  const add = (pack: KnownPack) => {
    if (packs.has(pack.pack)) return;
    packs.set(pack.pack, pack);
    known = null;
  };
  const quarantine = (pack: Digest) => {
    forget(pack);
    setAside(context, packPath(context, pack));
  };
  const lookAgain = () => {
    if (!isStale) return;
    if (bringUpToDate(context, { packs, locked })) known = null;
    isStale = false;
  };
  const currentPack = (pack: Digest) => {
    lookAgain();
    return packs.get(pack) ?? null;
  };

  return {
    has: (blob) => isThere(current(), blob),
    bytesOf: (blob) => bytesIn(current(), blob),
    locations: (blob) => locationsIn(current(), blob),
    pack: currentPack,
    packs: () => current().list,
    sizeOf: (pack) => currentPack(pack)?.bytes ?? 0,
    lockedBy() {
      lookAgain();
      return [...new Set(locked.values())].sort();
    },
    lastTree: createLastTree(),
    add,
    quarantine,
    refresh: () => void (isStale = true),
    verify(pack) {
      const found = digestOfPack(context, pack);
      if (found !== null && found !== pack) quarantine(pack);
      else if (found === null) forget(pack);
      return found === pack;
    },
  };
}

/** Null for a pack that is not there; a link in its place is none, wherever it leads (T21). */
function digestOfPack(context: StoreContext, pack: Digest): Digest | null {
  const path = packPath(context, pack);
  const isFile = reading(path, () => context.disk.lstat(path))?.kind === 'file';
  return isFile ? fileDigest(context.disk, path) : null;
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

function loadPack(context: StoreContext, pack: Digest) {
  const path = packPath(context, pack);
  const bytes = reading(path, () => context.disk.lstat(path))?.size;
  if (bytes === undefined) return null;
  return withFile(context.disk, path, (fd) => ({ bytes, opened: openPack(context, fd, bytes) }));
}
