/** Git's protocol v2, spoken by us: one process per remote lists refs and fetches (gitprotocol-v2). */
import { isRefName } from '../../domain/git-ref.js';
import { isObjectId, type CommitSha, type ObjectId } from '../../domain/git-ids.js';
import type { RepoUrl } from '../../domain/repo-url.js';
import type { RemoteRef } from '../../ports/git.js';
import { remoteError } from './git-errors.js';
import { connect, type ConnectOptions } from './transports.js';
import { broken, endAnswer, nextPacket, textOf, type Wire } from './wire-channel.js';
import {
  fetchOver,
  formatLine,
  type FetchTraits,
  type ObjectFormat,
  type Offer,
} from './wire-fetch.js';
import { createPacketReader, DELIMITER, FLUSH, packet } from './wire-packets.js';

export interface FetchAnswer {
  /** Commits whose parents the server cut off. */
  readonly shallow: readonly string[];
  /** The pack. */
  readonly bytes: AsyncGenerator<Buffer, void>;
}

export interface WireSession {
  readonly objectFormat: ObjectFormat;
  /** Branches and tags, peeled; names that are no valid refs are left out. To be called once, first. */
  listRefs(): Promise<readonly RemoteRef[]>;
  /**
   * The pack of some objects: depth 1, or the whole history less what `haves` lead to. Without trees if the server can.
   */
  fetch(
    wants: readonly string[],
    options: {
      readonly depth: 1 | null;
      readonly trees: boolean;
      readonly haves?: readonly string[];
    },
  ): Promise<FetchAnswer>;
  /**
   * Asks for the commits that `want` has and `have` lacks, and whether the server knows `have` at all. The pack comes at
   * once where `want` leads to `have`; else it is to be fetched.
   */
  offer(want: CommitSha, have: CommitSha): Promise<Offer>;
  close(): void;
}

const MAX_REFS = 1_000_000;
const MAX_CAPABILITIES = 1000;

export interface WireOptions extends ConnectOptions {
  /** Whether the refs are wanted; then they are to be listed first. */
  readonly refs: boolean;
}

/**
 * Connects; null when the remote or its transport does not speak version 2, so that git itself must be used. Where the
 * connection is one stream, the refs are asked for before the server has said what it is: one round trip less. A
 * server that uses other ids than `expected` is asked again.
 */
export async function openWire(
  url: RepoUrl,
  options: WireOptions,
  expected: ObjectFormat = 'sha1',
): Promise<WireSession | null> {
  const connection = connect(url, options);
  if (connection === null) return null;
  const wire: Wire = { url, connection, reader: createPacketReader(connection.child.stdout) };
  try {
    const asksEarly = options.refs && !connection.stateless;
    if (asksEarly) askRefs(wire, expected);
    const capabilities = (await isTunnel(wire)) ? await readCapabilities(wire) : null;
    if (capabilities === null) {
      connection.close();
      return null;
    }
    const format = objectFormatOf(wire, capabilities);
    if (asksEarly && format !== expected) {
      connection.close();
      return await openWire(url, options, format);
    }
    if (options.refs && !asksEarly) askRefs(wire, format);
    return sessionOf(wire, capabilities, format);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function askRefs({ connection }: Wire, format: ObjectFormat): void {
  const prefixes = ['refs/heads/', 'refs/tags/'].map((ref) => packet(`ref-prefix ${ref}\n`));
  const head = [packet('command=ls-refs\n'), ...formatLine(format), DELIMITER];
  connection.child.stdin.write([...head, packet('peel\n'), ...prefixes, FLUSH].join(''));
}

function objectFormatOf(wire: Wire, capabilities: ReadonlyMap<string, string>): ObjectFormat {
  const format = capabilities.get('object-format') ?? 'sha1';
  if (format === 'sha1' || format === 'sha256') return format;
  throw broken(wire, `object format ${format}`);
}

/** gitremote-helpers: asks a helper for a tunnel; false when it cannot or the server is too old. */
async function isTunnel({ connection, reader, url }: Wire): Promise<boolean> {
  if (!connection.stateless) return true;
  connection.child.stdin.write('capabilities\nstateless-connect git-upload-pack\n');
  let canTunnel = false;
  for (let count = 0; count < MAX_CAPABILITIES; count += 1) {
    const line = await reader.line();
    if (line === null) throw await connection.failure();
    if (line === '') break;
    canTunnel ||= line === 'stateless-connect';
  }
  if (!canTunnel) return false;
  const answer = await reader.line();
  if (answer === null) throw await connection.failure();
  if (answer !== '' && answer !== 'fallback') throw remoteError(url, 'reading', answer);
  return answer === '';
}

/** `version 2`, then one capability a packet; null for any other version. */
async function readCapabilities(wire: Wire): Promise<ReadonlyMap<string, string> | null> {
  const first = await nextPacket(wire);
  if (first.kind !== 'data' || textOf(first.body) !== 'version 2') return null;
  const capabilities = new Map<string, string>();
  for (let count = 0; count < MAX_CAPABILITIES; count += 1) {
    const next = await nextPacket(wire);
    if (next.kind !== 'data') return capabilities;
    const [name = '', ...value] = textOf(next.body).split('=');
    capabilities.set(name, value.join('='));
  }
  throw broken(wire, 'too many capabilities');
}

function sessionOf(
  wire: Wire,
  capabilities: ReadonlyMap<string, string>,
  format: ObjectFormat,
): WireSession {
  const canFilter = capabilities.get('fetch')?.split(' ').includes('filter') ?? false;
  const traits: FetchTraits = { format, canFilter };
  return {
    objectFormat: format,
    listRefs: () => readRefs(wire),
    fetch: async (wants, { depth, trees, haves = [] }) => {
      const request = { wants, haves, depth, trees, done: true };
      const { shallow, bytes } = await fetchOver(wire, traits, request);
      if (bytes === null) throw broken(wire, 'no pack');
      return { shallow, bytes };
    },
    offer: (want, have) =>
      fetchOver(wire, traits, {
        ...{ wants: [want], haves: [have] },
        ...{ depth: null, trees: false, done: false },
      }),
    close: () => wire.connection.close(),
  };
}

async function readRefs(wire: Wire): Promise<readonly RemoteRef[]> {
  const refs: RemoteRef[] = [];
  for (let count = 0; count <= MAX_REFS; count += 1) {
    const next = await nextPacket(wire);
    if (next.kind !== 'data') {
      await endAnswer(wire);
      return refs;
    }
    const ref = parseRef(wire, textOf(next.body));
    if (ref !== null) refs.push(ref);
  }
  throw broken(wire, `more than ${MAX_REFS} refs`);
}

/** `<id> <name>[ peeled:<id>]`. */
function parseRef(wire: Wire, line: string): RemoteRef | null {
  const [object = '', name = '', ...attributes] = line.split(' ');
  const peeled = attributes.find((word) => word.startsWith('peeled:'))?.slice('peeled:'.length);
  const commit = peeled ?? object;
  if (object === 'unborn') return null;
  if (!isObjectId(object) || !isObjectId(commit)) throw broken(wire, 'a malformed ref');
  return remoteRef(name, object, commit);
}

/** A ref of a remote, or null when its name is none that Lockstep uses. */
export function remoteRef(name: string, object: string, commit: string): RemoteRef | null {
  if (!/^refs\/(?:heads|tags)\//.test(name) || !isRefName(name)) return null;
  return { name, object: object as ObjectId, commit: commit as CommitSha };
}
