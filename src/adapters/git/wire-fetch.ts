/** `command=fetch` of git's protocol v2: what is asked for, and the answer up to its pack (gitprotocol-v2). */
import { isObjectId } from '../../domain/git-ids.js';
import { remoteError } from './git-errors.js';
import { broken, endAnswer, nextPacket, textOf, type Wire } from './wire-channel.js';
import { DELIMITER, FLUSH, packet } from './wire-packets.js';

export type ObjectFormat = 'sha1' | 'sha256';

export interface FetchRequest {
  readonly wants: readonly string[];
  /** What we say to have, with all that it leads to; the pack leaves it out. */
  readonly haves: readonly string[];
  readonly depth: 1 | null;
  /** False: commits alone, if the server can. */
  readonly trees: boolean;
  /** False: the server first says what of `haves` it knows, and may wait to be asked again. */
  readonly done: boolean;
}

export interface Offer {
  /** Those of the `haves` that the server has too; empty when it was told that we are done. */
  readonly common: readonly string[];
  /** Commits whose parents the server cut off. */
  readonly shallow: readonly string[];
  /** The pack; null when the server waits to be asked again. */
  readonly bytes: AsyncGenerator<Buffer, void> | null;
}

/** What the server is, as far as it matters for a fetch. */
export interface FetchTraits {
  readonly format: ObjectFormat;
  readonly canFilter: boolean;
}

/** Lines before the pack. */
const MAX_LINES = 100_000;

/** The argument that names the hash; SHA-1 is taken for granted, and older servers do not know the word for it. */
export function formatLine(format: ObjectFormat): readonly string[] {
  return format === 'sha1' ? [] : [packet(`object-format=${format}\n`)];
}

/** Sends a request and reads its answer up to the pack. */
export async function fetchOver(
  wire: Wire,
  { format, canFilter }: FetchTraits,
  { wants, haves, depth, trees, done }: FetchRequest,
): Promise<Offer> {
  const lines = [
    ...[packet('command=fetch\n'), ...formatLine(format), DELIMITER],
    ...[packet('no-progress\n'), packet('ofs-delta\n')],
    ...wants.map((want) => packet(`want ${want}\n`)),
    ...haves.map((have) => packet(`have ${have}\n`)),
    ...(depth === null ? [] : [packet('deepen 1\n')]),
    ...(trees || !canFilter ? [] : [packet('filter tree:0\n')]),
    ...(done ? [packet('done\n')] : []),
    FLUSH,
  ];
  wire.connection.child.stdin.write(lines.join(''));
  return readOffer(wire);
}

/** Sections follow each other, divided by delimiters; the pack is the last of them. */
async function readOffer(wire: Wire): Promise<Offer> {
  const common: string[] = [];
  const shallow: string[] = [];
  for (let count = 0; count < MAX_LINES; count += 1) {
    const next = await nextPacket(wire);
    if (next.kind === 'delimiter') continue;
    if (next.kind === 'flush') {
      await endAnswer(wire);
      return { common, shallow, bytes: null };
    }
    if (next.kind !== 'data') throw broken(wire, 'an answer without end');
    const line = textOf(next.body);
    if (line === 'packfile') return { common, shallow, bytes: packBytes(wire) };
    const [word, id = ''] = line.split(' ', 2);
    if (word === 'ACK' && isObjectId(id)) common.push(id);
    if (word === 'shallow' && isObjectId(id)) shallow.push(id);
  }
  throw broken(wire, `more than ${MAX_LINES} lines before a pack`);
}

/** Side-band: 1 = pack, 2 = progress, 3 = the server's last words. */
async function* packBytes(wire: Wire): AsyncGenerator<Buffer, void> {
  for (;;) {
    const next = await nextPacket(wire);
    if (next.kind === 'flush') break;
    // A helper ends every answer alike, also one that broke off.
    if (next.kind !== 'data') throw broken(wire, 'a pack without end');
    const band = next.body[0];
    if (band === 1) yield next.body.subarray(1);
    if (band === 3) throw remoteError(wire.url, 'fetching', textOf(next.body.subarray(1)));
  }
  await endAnswer(wire);
}
