/** Stores the files of a tree that have to be read, and gives their digests. */
import { digestOf, type Digest } from '../../domain/digest.js';
import { LockstepError } from '../../errors.js';
import type { Squad } from '../../ports/crew.js';
import { LIST_ENTRY_BYTES, LIST_HEADER_BYTES } from '../packs/chunk-list.js';
import { createClaims } from './claims.js';
import { createInlineCrew } from '../inline-crew.js';
import type { StoreContext } from '../layout.js';
import type { PackTable } from '../packs/pack-format.js';
import type { NewBlob, PackWriter } from '../packs/pack-writer.js';
import { createSaveLanes } from './save-lanes.js';
import type { SaveSort } from './save-work.js';
import { createWorkshop } from '../workshop.js';

export interface Capture {
  /** A file that has to be read, with a number to ask for it by. */
  add(number: number, path: string, size: number): void;
  /** Resolves when all that is new is in the writer but the chunk lists. Rejects with `output-changed` and what disks throw. */
  finish(): Promise<void>;
  /** Of a file that was added, as a tree says it. */
  contentOf(number: number): { readonly digest: Digest; readonly chunked?: true };
  /** The lists of the large files, to be stored where they are not held. */
  lists(): readonly NewBlob[];
  /** Every content and chunk that was met: 32 bytes each. */
  ids(): Buffer;
  /** Ends the threads' part; what has not begun is dropped. */
  end(): void;
}

/** New blobs that are told apart: more than a frame of the smallest, or than most trees have. */
const LITTLE_ROOM = 4 << 10;
const MUCH_ROOM = 256 << 10;

/** The blobs of `held` need not be stored again; it is asked for once there is something to store. */
export function createCapture(
  context: StoreContext,
  of: {
    readonly root: string;
    readonly writer: PackWriter;
    readonly held: () => readonly PackTable[];
  },
): Capture {
  const digests: Digest[] = [];
  const lists = new Map<Digest, NewBlob>();
  const ids: Uint8Array[] = [];
  let squad: Squad<SaveSort> | null = null;

  const begin = (amount: 'little' | 'much') => {
    const isLittle = amount === 'little';
    const crew = isLittle ? createInlineCrew(createWorkshop(context.disk)) : context.crew;
    const claims = createClaims(of.held(), isLittle ? LITTLE_ROOM : MUCH_ROOM);
    const { frameBytes } = context.limits;
    squad = crew.begin('save', { root: of.root, frameBytes, claims });
    return squad;
  };
  const takeList = (file: number, bytes: Uint8Array) => {
    const digest = digestOf(bytes);
    digests[file] = digest;
    lists.set(digest, { digest, kind: 'bytes', bytes });
    for (let at = LIST_HEADER_BYTES; at < bytes.byteLength; at += LIST_ENTRY_BYTES) {
      ids.push(bytes.subarray(at, at + 32));
    }
  };
  const lanes = createSaveLanes({
    size: context.crew.size,
    begin,
    done(files, result) {
      of.writer.addFrames(result.frames);
      if (result.list !== null) takeList(files[0] ?? 0, result.list);
      const hex = Buffer.from(result.digests.buffer).toString('hex');
      if (hex === '') return;
      files.forEach(
        (file, n) => (digests[file] = `sha256:${hex.slice(n * 64, n * 64 + 64)}` as Digest),
      );
      ids.push(result.digests);
    },
  });
  return {
    add: (number, path, size) => lanes.add(number, path, size),
    finish: () => lanes.finish(),
    contentOf(number) {
      const digest = digests[number];
      if (digest === undefined) throw notCaptured(number);
      return lists.has(digest) ? { digest, chunked: true } : { digest };
    },
    lists: () => [...lists.values()],
    ids: () => Buffer.concat(ids),
    end: () => squad?.end(),
  };
}

function notCaptured(number: number): LockstepError {
  return new LockstepError('bug', { message: `file ${number} of a tree was not stored` });
}
