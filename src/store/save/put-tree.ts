/** Stores paths of a root as a tree: only what the store does not hold yet is written. */
import type { Digest } from '../../domain/digest.js';
import type { SafePath } from '../../domain/safe-path.js';
import type { Tree, TreeEntry } from '../../domain/tree.js';
import type { PutOptions, PutReport } from '../../ports/output-store.js';
import { createCapture, type Capture } from './capture.js';
import { clearMarker } from '../restore/get-marker.js';
import { markKept } from './kept-marker.js';
import { ensureFormat, removeStale, type StoreContext } from '../layout.js';
import type { KnownPack, PackIndex } from '../packs/pack-index.js';
import { createPackWriter, type PackWriter } from '../packs/pack-writer.js';
import { packsOfIds } from '../packs/packs-of-ids.js';
import { makeManifest } from './put-manifest.js';
import { surveyPlaces, type Survey } from './put-survey.js';
import { repack } from '../packs/repack.js';
import { normalizePaths } from '../scan.js';
import { readSidecar, takeStamp, writeSidecar, type Sidecar } from '../stat-sidecar.js';
import { openVerified, type VerifiedPacks } from '../packs/verified-packs.js';

export interface PutRequest extends PutOptions {
  readonly root: string;
  readonly paths: readonly string[];
}

interface Putting {
  readonly context: StoreContext;
  readonly index: PackIndex;
  readonly request: PutRequest;
  readonly places: readonly string[];
  readonly verified: VerifiedPacks;
  readonly writer: PackWriter;
}

/** A tree that the store holds: what a put ends with. */
interface HeldTree {
  readonly digest: Digest;
  readonly packs: readonly Digest[];
}

/** See `OutputStore.put`. */
export async function putTree(
  context: StoreContext,
  index: PackIndex,
  request: PutRequest,
): Promise<PutReport> {
  const places = normalizePaths(request.paths);
  ensureFormat(context);
  removeStale(context);
  const verified = openVerified(context, index);
  const writer = createPackWriter(context, request.onPack);
  const putting: Putting = { context, index, request, places, verified, writer };
  try {
    const { survey, held } = await saveUntilHeld(putting);
    markKept(context, held.digest);
    clearMarker(context, request.root, places);
    verified.save();
    const sizes = survey.seen.flatMap((entry) => ('size' in entry ? [entry.size] : []));
    return {
      digest: held.digest,
      files: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      newBytes: writer.added.bytes,
      objectsWritten: writer.added.blobs,
      packs: held.packs,
    };
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/**
 * Packs are relied on unread while files are, and read before the tree counts: one that is damaged is set aside, and what
 * it held is stored anew (T12). Every turn but the last takes a pack out of the store.
 */
async function saveUntilHeld(
  putting: Putting,
): Promise<{ readonly survey: Survey; readonly held: HeldTree }> {
  const { context, request, places, verified } = putting;
  for (;;) {
    const stamp = takeStamp(context);
    const sidecar = readSidecar(context, request.root, places);
    const isReliable = sidecar !== null && areRight(verified, sidecar.packs);
    const last = isReliable && request.rehash !== true ? sidecar : null;
    const capture = createCapture(context, {
      root: request.root,
      writer: putting.writer,
      held: () => heldTables(putting.index),
    });
    try {
      const survey = await surveyPlaces(
        context,
        { root: request.root, places, sidecar: last },
        (number, path, size) => capture.add(number, path, size),
      );
      if (last !== null && survey.isSame) {
        return { survey, held: { digest: last.tree, packs: last.packs } };
      }
      await capture.finish();
      const tree = treeOf(survey, last, capture);
      const held = storeTree(putting, { tree, capture, last, near: sidecar?.tree });
      if (!areRight(verified, held.packs)) continue;
      remember(putting, { stamp, survey, tree, held });
      return { survey, held };
    } finally {
      capture.end();
    }
  }
}

/** Looks at all of them: every damaged one is set aside at once. */
function areRight(verified: VerifiedPacks, packs: readonly Digest[]): boolean {
  return packs.map((pack) => verified.isRight(pack)).every((isRight) => isRight);
}

function heldTables(index: PackIndex) {
  index.refresh();
  return index.packs().map(({ table }) => table);
}

function treeOf(survey: Survey, last: Sidecar | null, capture: Capture): Tree {
  return survey.seen.map((entry, number): TreeEntry => {
    const known = survey.known[number] ?? -1;
    if (last !== null && known >= 0) return last.entry(known);
    const path = entry.path as SafePath;
    return 'size' in entry ? { ...entry, path, ...capture.contentOf(number) } : { ...entry, path };
  });
}

/** Writes what is new besides files: chunk lists and the manifest; then all of it is published. */
function storeTree(
  putting: Putting,
  of: {
    readonly tree: Tree;
    readonly capture: Capture;
    readonly last: Sidecar | null;
    readonly near: Digest | undefined;
  },
): HeldTree {
  const { context, index, request, writer } = putting;
  const { tree, capture, last } = of;
  const near = [of.near, request.base].filter((one) => one !== undefined);
  const { digest, blob, base } = makeManifest(context, index, { tree, near });
  const lists = capture.lists().filter((list) => !index.has(list.digest));
  writer.addBlobs(blob === null ? lists : [...lists, blob]);
  const written = publish(putting);
  const manifests = base === null ? [digest] : [digest, base];
  const blobs = [...manifests, ...capture.lists().map((list) => list.digest)];
  const needed = packsOfIds(index, written, { ids: capture.ids(), blobs });
  const packs = [...new Set([...(last?.packs ?? []), ...needed])];
  const dropped = new Set(repack(context, index, { digest, tree, packs, writer }));
  const kept = packs.filter((pack) => !dropped.has(pack));
  // What was written before is among the kept already, or dropped.
  const more = publish(putting).filter(({ pack }) => !packs.includes(pack));
  return { digest, packs: [...kept, ...more.map(({ pack }) => pack)].sort() };
}

/** Makes what was written so far part of the store. */
function publish({ index, verified, writer }: Putting): readonly KnownPack[] {
  const written = writer.finish();
  for (const pack of written) {
    index.add(pack);
    verified.note(pack.pack);
  }
  return written;
}

function remember(
  { context, request, places }: Putting,
  seen: {
    readonly stamp: bigint;
    readonly survey: Survey;
    readonly tree: Tree;
    readonly held: HeldTree;
  },
): void {
  const { stamp, tree, held } = seen;
  const { stats } = seen.survey;
  writeSidecar(context, { root: request.root, paths: places, stamp }, { ...held, tree, stats });
}
