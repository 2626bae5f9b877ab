/** The open line to a server: its next packet, with every way in which it can fail told as ours. */
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import { LockstepError } from '../../errors.js';
import { remoteError } from './git-errors.js';
import type { Connection } from './transports.js';
import type { Packet, PacketReader } from './wire-packets.js';

export interface Wire {
  readonly url: RepoUrl;
  readonly connection: Connection;
  readonly reader: PacketReader;
}

/** The next packet; throws what the server says in an `ERR` packet, and why the connection ended. */
export async function nextPacket(wire: Wire): Promise<Packet> {
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

/** After the flush that ends an answer: where each request is answered apart, one more packet says so. */
export async function endAnswer({ connection, reader }: Wire): Promise<void> {
  if (connection.stateless) await reader.next();
}

/** A packet as text, without the line feed that may end it. */
export function textOf(body: Buffer): string {
  return body.toString('utf8').replace(/\n$/, '');
}

/** The error of a server that does not keep to the protocol. */
export function broken({ url }: Wire, what: string): LockstepError {
  return new LockstepError('remote-unreachable', {
    message: `the remote ${redactUrl(url)} does not speak git's protocol: ${what}`,
    hint: 'check the URL and that nothing on the way alters the connection',
  });
}
