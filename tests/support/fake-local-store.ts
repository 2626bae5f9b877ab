/** A local store whose packs are files: the plainest thing that keeps the port's promises, for tests of what lies above it. */
import { join } from 'node:path';
import { digestOf, type Digest } from '../../src/domain/digest.js';
import { treeDigest } from '../../src/domain/tree-bytes.js';
import type { Tree } from '../../src/domain/tree.js';
import { LockstepError } from '../../src/errors.js';
import type { Disk } from '../../src/ports/disk.js';
import type { LocalPack, LocalStore } from '../../src/ports/local-store.js';
import { memoryStore, type MemoryStore } from './memory-store.js';

export interface FakeLocalStore
  extends LocalStore, Pick<MemoryStore, 'records' | 'blobs' | 'trees'> {
  readonly packs: Map<Digest, LocalPack & { readonly holds: readonly Digest[] }>;
  /** Packs that a restore was told of while it ran. */
  readonly arrived: readonly Digest[];
}

interface Contents {
  readonly trees: Record<string, Tree>;
  readonly blobs: Record<string, string>;
}

/** `blobsPerPack`: how many blobs a put gathers in one pack. */
export function fakeLocalStore(
  disk: Disk,
  directory: string,
  { blobsPerPack = 1000 } = {},
): FakeLocalStore {
  const inner = memoryStore(disk);
  const packs: FakeLocalStore['packs'] = new Map();
  const arrived: Digest[] = [];
  let temporaries = 0;
  const held = (): Set<Digest> => new Set([...packs.values()].flatMap(({ holds }) => holds));

  const write = (contents: Contents): LocalPack => {
    const bytes = Buffer.from(JSON.stringify(contents));
    const pack = digestOf(bytes);
    const path = join(directory, `${pack.slice(7)}.pack`);
    const holds = [...Object.keys(contents.trees), ...Object.keys(contents.blobs)] as Digest[];
    const made = { pack, bytes: bytes.byteLength, path, holds };
    packs.set(pack, made);
    disk.mkdir(directory);
    if (disk.lstat(path) !== null) return made;
    const fd = disk.open(path, 'wx');
    disk.write(fd, bytes);
    disk.close(fd);
    return made;
  };
  const packsOf = (tree: Digest): LocalPack[] | null => {
    const needed = new Set([tree, ...blobsOf(inner.trees.get(tree) ?? [])]);
    if (![...needed].every((digest) => held().has(digest))) return null;
    const chosen = [...packs.values()].filter(({ holds }) => holds.some((one) => needed.has(one)));
    return chosen.sort((a, b) => b.bytes - a.bytes);
  };
  const whole = (tree: Digest): boolean => packsOf(tree) !== null;
  return {
    ...inner,
    packs,
    arrived,
    async put(root, paths, options) {
      const report = await inner.put(root, paths);
      const before = held();
      const tree = inner.trees.get(report.digest) ?? [];
      const fresh = [...new Set(blobsOf(tree))].filter((digest) => !before.has(digest));
      const trees = before.has(report.digest) ? {} : { [report.digest]: tree };
      for (let at = 0; at === 0 || at < fresh.length; at += blobsPerPack) {
        const blobs = inBase64(inner.blobs, fresh.slice(at, at + blobsPerPack));
        const isLast = at + blobsPerPack >= fresh.length;
        if (fresh.length > 0 || !before.has(report.digest)) {
          options?.onPack?.(write({ trees: isLast ? trees : {}, blobs }));
        }
      }
      return { ...report, packs: (packsOf(report.digest) ?? []).map(({ pack }) => pack) };
    },
    async get(tree, root, paths, { arriving } = {}) {
      if (arriving !== undefined) for await (const pack of arriving) arrived.push(pack);
      if (!whole(tree)) throw missing(tree);
      return inner.get(tree, root, paths);
    },
    has: (tree) => Promise.resolve(whole(tree)),
    readTree: (tree) => (whole(tree) ? inner.readTree(tree) : Promise.reject(missing(tree))),
    writeRecord: (record) =>
      whole(record.output) ? inner.writeRecord(record) : Promise.reject(missing(record.output)),
    packsOf: (tree) => Promise.resolve(packsOf(tree)),
    hasPack: (pack) => Promise.resolve(packs.has(pack)),
    temporaryPath: () => join(directory, `tmp-${(temporaries += 1)}`),
    adopt(path, pack) {
      const bytes = disk.readFile(path);
      disk.unlink(path);
      const contents = digestOf(bytes) === pack ? parse(bytes) : null;
      if (contents === null) return Promise.resolve(false);
      for (const [digest, tree] of Object.entries(contents.trees)) {
        inner.trees.set(digest as Digest, tree);
      }
      for (const [digest, blob] of Object.entries(contents.blobs)) {
        inner.blobs.set(digest as Digest, Buffer.from(blob, 'base64'));
      }
      write(contents);
      return Promise.resolve(true);
    },
  };
}

/** Null when an entry is not what its digest says. */
function parse(bytes: Uint8Array): Contents | null {
  const contents = JSON.parse(Buffer.from(bytes).toString('utf8')) as Contents;
  const areRight =
    Object.entries(contents.trees).every(([digest, tree]) => treeDigest(tree) === digest) &&
    Object.entries(contents.blobs).every(
      ([digest, blob]) => digestOf(Buffer.from(blob, 'base64')) === digest,
    );
  return areRight ? contents : null;
}

function blobsOf(tree: Tree): Digest[] {
  return tree.flatMap((entry) => ('digest' in entry ? [entry.digest] : []));
}

function inBase64(blobs: ReadonlyMap<Digest, Uint8Array>, of: readonly Digest[]) {
  return Object.fromEntries(
    of.map((digest) => [digest, Buffer.from(blobs.get(digest) ?? []).toString('base64')]),
  );
}

function missing(tree: Digest): LockstepError {
  return new LockstepError('object-missing', { message: `the store has no ${tree}` });
}
