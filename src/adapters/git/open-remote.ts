/** Opens a remote: over the wire if it speaks version 2, else through git itself. */
import type { RepoUrl } from '../../domain/repo-url.js';
import type { GitContext } from './context.js';
import { openPlainRemote } from './plain-remote.js';
import type { Remote } from './remote.js';
import { openWire } from './wire.js';
import { createWireRemote } from './wire-remote.js';

export interface RemoteTarget {
  readonly url: RepoUrl;
  readonly signal?: AbortSignal | undefined;
  /** False where no ref matters: then none may be listed, which is a round trip less. */
  readonly refs?: boolean;
}

/** Connects, lists the refs, does the work and closes the connection, however it ends. */
export async function withRemote<T>(
  context: GitContext,
  target: RemoteTarget,
  work: (remote: Remote) => Promise<T>,
): Promise<T> {
  const { url, signal, refs: asks = true } = target;
  const { environment, timeoutMs } = context;
  const session = await openWire(url, { environment, timeoutMs, signal, refs: asks });
  if (session === null) return work(await openPlainRemote(context, url, signal));
  try {
    const refs = asks ? await session.listRefs() : [];
    return await work(createWireRemote({ context, url, signal, session, refs }));
  } finally {
    session.close();
  }
}
