/** Packs that are mostly dead, or not under the key of today: their live blobs are written anew, and the old ones die. */
import type { Digest } from '../../domain/digest.js';
import type { BlobReader } from '../packs/blob-reader.js';
import type { StoreContext } from '../layout.js';
import { placesOf, type BlobPlace } from '../packs/pack-format.js';
import type { KnownPack, PackIndex } from '../packs/pack-index.js';
import { createPackWriter, type NewBlob } from '../packs/pack-writer.js';
import type { StoreKeys } from '../packs/sealing.js';
import type { Marked } from './mark.js';

export interface Repack {
  readonly packs: readonly Digest[];
  /** Of those packs. */
  readonly bytes: number;
}

/** A pack with fewer live bytes than this part is worth writing anew. */
const WORTH = 0.3;

/** Raw live bytes that one run copies at most; the rest has another day. */
const MAX_COPIED = 256 << 20;

/** Blobs are copied in turns of about this many raw bytes. */
const TURN_BYTES = 4 << 20;

/** Those with the least live bytes first. `isHere` is false for packs in graves; `keys` are the store's. */
export function chooseRepack(
  marked: Marked,
  keys: StoreKeys,
  isHere: (pack: Digest) => boolean,
): Repack {
  if (!marked.isComplete) return { packs: [], bytes: 0 };
  const worth = marked.index
    .packs()
    .filter(({ pack }) => marked.live.chosen.has(pack) && isHere(pack))
    .map((known) => ({ known, raw: rawOf(known), live: liveRaw(known, marked) }))
    .filter(({ known, raw, live }) => live < raw * WORTH || needsKey(known, keys))
    .sort((a, b) => a.live - b.live);
  const packs: Digest[] = [];
  let copied = 0;
  let bytes = 0;
  for (const { known, live } of worth) {
    if (copied + live > MAX_COPIED) break;
    copied += live;
    bytes += known.bytes;
    packs.push(known.pack);
  }
  return { packs, bytes };
}

/** True for a pack in the clear, or under an older key: with that, rotating a key ends. */
function needsKey({ table }: KnownPack, [key]: StoreKeys): boolean {
  return key !== undefined && table.sealedBy?.keyId !== key.id;
}

function rawOf({ table }: KnownPack): number {
  return placesOf(table).reduce((sum, { length }) => sum + length, 0);
}

function liveRaw(known: KnownPack, { live }: Marked): number {
  return placesOf(known.table)
    .filter(({ digest }) => live.blobs.has(digest))
    .reduce((sum, { length }) => sum + length, 0);
}

/**
 * Copies what lives only in those packs, every byte hashed on the way; when it returns, all of it lies elsewhere, durably.
 * Throws `object-corrupt` for a damaged blob: nothing may go then.
 */
export function carryOutRepack(
  context: StoreContext,
  of: {
    readonly index: PackIndex;
    readonly reader: BlobReader;
    readonly marked: Marked;
    readonly packs: readonly Digest[];
  },
): void {
  const { index, reader, marked, packs } = of;
  const leaving = new Set(packs);
  const writer = createPackWriter(context);
  const seen = new Set<string>();
  try {
    let turn: NewBlob[] = [];
    let size = 0;
    for (const place of packs.flatMap((pack) => livePlaces(index, marked, pack))) {
      const key = `${place.kind} ${place.digest}`;
      if (seen.has(key) || liesElsewhere({ index, marked, leaving }, place)) continue;
      seen.add(key);
      turn.push({ ...place, bytes: bytesOf(reader, place) });
      size += place.length;
      if (size < TURN_BYTES) continue;
      writer.addBlobs(turn);
      turn = [];
      size = 0;
    }
    writer.addBlobs(turn);
    for (const pack of writer.finish()) index.add(pack);
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function livePlaces(index: PackIndex, { live }: Marked, pack: Digest): readonly BlobPlace[] {
  const known = index.pack(pack);
  return known === null ? [] : placesOf(known.table).filter(({ digest }) => live.blobs.has(digest));
}

function liesElsewhere(
  {
    index,
    marked,
    leaving,
  }: {
    readonly index: PackIndex;
    readonly marked: Marked;
    readonly leaving: ReadonlySet<Digest>;
  },
  { digest, kind }: BlobPlace,
): boolean {
  return index
    .locations(digest)
    .some(
      (place) =>
        (place.kind === kind || place.kind === 'bytes') &&
        marked.live.chosen.has(place.pack) &&
        !leaving.has(place.pack),
    );
}

/** A delta goes as it is: whoever reads the tree proves it. */
function bytesOf(reader: BlobReader, { digest, kind, length }: BlobPlace): Uint8Array {
  return kind === 'bytes'
    ? reader.read(digest, length)
    : reader.readDelta(digest, (bytes) => bytes);
}
