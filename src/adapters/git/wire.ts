/** Git's protocol v2, spoken by us: one process per remote lists refs and fetches (gitprotocol-v2). */
import { isRefName } from '../../domain/git-ref.js';
import { isObjectId, type CommitSha, type ObjectId } from '../../domain/git-ids.js';
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import { LockstepError } from '../../errors.js';
import type { RemoteRef } from '../../ports/git.js';
import { remoteError } from './git-errors.js';
import { connect, type Connection, type ConnectOptions } from './transports.js';
import {
  createPacketReader,
  DELIMITER,
  FLUSH,
  packet,
  type Packet,
  type PacketReader,
} from './wire-packets.js';

export type ObjectFormat = 'sha1' | 'sha256';

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
  /** The pack of some objects: depth 1, or the whole history. Without trees if the server can. */
  fetch(
    wants: readonly string[],
    options: { readonly depth: 1 | null; readonly trees: boolean },
  ): Promise<FetchAnswer>;
  close(): void;
}

const MAX_REFS = 1_000_000;
const MAX_CAPABILITIES = 1000;

interface Wire {
  readonly url: RepoUrl;
  readonly connection: Connection;
  readonly reader: PacketReader;
}

/**
 * Connects; null when the remote or its transport does not speak version 2, so that git itself must be used. Where the
 * connection is one stream, the refs are asked for before the server has said what it is: one round trip less. A
 * server that uses other ids than `expected` is asked again.
 */
export async function openWire(
  url: RepoUrl,
  options: ConnectOptions,
  expected: ObjectFormat = 'sha1',
): Promise<WireSession | null> {
  const connection = connect(url, options);
  if (connection === null) return null;
  const wire: Wire = { url, connection, reader: createPacketReader(connection.child.stdout) };
  try {
    if (!connection.stateless) askRefs(wire, expected);
    const isReady = !connection.stateless || (await startHelper(wire));
    const capabilities = isReady ? await readCapabilities(wire) : null;
    if (capabilities === null) {
      connection.close();
      return null;
    }
    const format = objectFormatOf(wire, capabilities);
    if (connection.stateless) askRefs(wire, format);
    else if (format !== expected) {
      connection.close();
      return await openWire(url, options, format);
    }
    return sessionOf(wire, capabilities, format);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SHA-1 is what a server takes for granted, and older ones do not know the word for it. */
function askRefs({ connection }: Wire, format: ObjectFormat): void {
  const prefixes = ['refs/heads/', 'refs/tags/'].map((ref) => packet(`ref-prefix ${ref}\n`));
  const head = [packet('command=ls-refs\n'), ...formatLine(format), DELIMITER];
  connection.child.stdin.write([...head, packet('peel\n'), ...prefixes, FLUSH].join(''));
}

function formatLine(format: ObjectFormat): readonly string[] {
  return format === 'sha1' ? [] : [packet(`object-format=${format}\n`)];
}

function objectFormatOf(wire: Wire, capabilities: ReadonlyMap<string, string>): ObjectFormat {
  const format = capabilities.get('object-format') ?? 'sha1';
  if (format === 'sha1' || format === 'sha256') return format;
  throw broken(wire, `object format ${format}`);
}

/** gitremote-helpers: asks for a tunnel; false when the helper cannot or the server is too old. */
async function startHelper({ connection, reader, url }: Wire): Promise<boolean> {
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
  const { connection } = wire;
  const canFilter = capabilities.get('fetch')?.split(' ').includes('filter') ?? false;
  return {
    objectFormat: format,
    listRefs: () => readRefs(wire),
    fetch: (wants, { depth, trees }) => {
      const lines = [
        ...[packet('command=fetch\n'), ...formatLine(format), DELIMITER],
        ...[packet('no-progress\n'), packet('ofs-delta\n')],
        ...wants.map((want) => packet(`want ${want}\n`)),
        ...(depth === null ? [] : [packet('deepen 1\n')]),
        ...(trees || !canFilter ? [] : [packet('filter tree:0\n')]),
        packet('done\n'),
        FLUSH,
      ];
      connection.child.stdin.write(lines.join(''));
      return readFetch(wire);
    },
    close: () => connection.close(),
  };
}

async function readRefs(wire: Wire): Promise<readonly RemoteRef[]> {
  const refs: RemoteRef[] = [];
  for (let count = 0; count <= MAX_REFS; count += 1) {
    const next = await nextPacket(wire);
    if (next.kind !== 'data') {
      if (wire.connection.stateless) await wire.reader.next();
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

async function readFetch(wire: Wire): Promise<FetchAnswer> {
  const shallow: string[] = [];
  for (;;) {
    const next = await nextPacket(wire);
    if (next.kind === 'delimiter') continue;
    if (next.kind !== 'data') throw broken(wire, 'no pack');
    const line = textOf(next.body);
    if (line === 'packfile') return { shallow, bytes: packBytes(wire) };
    if (line.startsWith('shallow ')) shallow.push(line.slice('shallow '.length));
  }
}

/** Side-band: 1 = pack, 2 = progress, 3 = the server's last words. */
async function* packBytes(wire: Wire): AsyncGenerator<Buffer, void> {
  for (;;) {
    const next = await nextPacket(wire);
    if (next.kind !== 'data') break;
    const band = next.body[0];
    if (band === 1) yield next.body.subarray(1);
    if (band === 3) throw remoteError(wire.url, 'fetching', textOf(next.body.subarray(1)));
  }
  if (wire.connection.stateless) await wire.reader.next();
}

async function nextPacket(wire: Wire): Promise<Packet> {
  const next = await wire.reader.next().catch((error: unknown) => {
    if (error instanceof RangeError) throw broken(wire, error.message);
    throw error;
  });
  if (next.kind === 'end-of-stream') throw await wire.connection.failure();
  if (next.kind === 'data' && next.body.subarray(0, 4).toString('latin1') === 'ERR ') {
    throw remoteError(wire.url, 'reading', textOf(next.body.subarray(4)));
  }
  return next;
}

function textOf(body: Buffer): string {
  return body.toString('utf8').replace(/\n$/, '');
}

function broken({ url }: Wire, what: string): LockstepError {
  return new LockstepError('remote-unreachable', {
    message: `the remote ${redactUrl(url)} does not speak git's protocol: ${what}`,
    hint: 'check the URL and that nothing on the way alters the connection',
  });
}
