/** A range where the remote cannot be asked over the wire: git fetches the history, and the copy is asked instead. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommitRange } from '../../domain/commit-range.js';
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import { hasCode, LockstepError } from '../../errors.js';
import { withTemporaryRepository } from './context.js';
import { formatOf, type ObjectCache } from './object-cache.js';
import { EVERYTHING, fetchRefs, type Target } from './plain-remote.js';
import { missing, rangeOver, type RangeRequest } from './range-over.js';
import { openWire } from './wire.js';

/** What is left out, best first; a server may refuse a filter by name. */
const FILTERS = ['tree:0', 'blob:none', undefined] as const;

/** True for what a server says that has filters, but not this one. */
export function isFilterRefusal(error: unknown): boolean {
  return error instanceof LockstepError && /filter '[^']*' not supported/.test(error.message);
}

/** Takes a temporary repository and two processes; the answer is the same. */
export function rangeByGit(request: RangeRequest): Promise<CommitRange> {
  const { context, signal, to } = request;
  return withTemporaryRepository(context, formatOf(to), async (copy) => {
    await fetchBoth(request, copy);
    appendFileSync(join(copy.gitDir, 'config'), '[uploadpack]\n\tallowFilter = true\n');
    const { environment, timeoutMs } = context;
    const place = pathToFileURL(copy.gitDir).href as RepoUrl;
    const session = await openWire(place, { environment, timeoutMs, signal, refs: false });
    if (session === null) {
      throw new LockstepError('tool-missing', {
        message: `git is too old to read the history of ${redactUrl(request.url)}`,
        hint: 'install git 2.36 or newer',
      });
    }
    try {
      return await rangeOver(request, session);
    } catch (error) {
      throw hasCode(error, 'commit-missing') ? missing(request) : error;
    } finally {
      session.close();
    }
  });
}

/** By their ids; where the server gives only what its refs name, with all of them. */
async function fetchBoth(request: RangeRequest, copy: ObjectCache): Promise<void> {
  const { from, to } = request;
  if (await canFetch(request, copy, [from, to])) return;
  await fetchSpecs(request, copy, EVERYTHING);
  // The old commit may be the one that is gone, and the new one at none of the refs.
  await canFetch(request, copy, [to]);
}

async function canFetch(
  request: RangeRequest,
  copy: ObjectCache,
  specs: readonly string[],
): Promise<boolean> {
  try {
    await fetchSpecs(request, copy, specs);
    return true;
  } catch (error) {
    if (hasCode(error, 'commit-missing')) return false;
    throw error;
  }
}

async function fetchSpecs(
  { context, url, signal }: RangeRequest,
  copy: ObjectCache,
  specs: readonly string[],
): Promise<void> {
  const target: Target = { context, url, signal, refs: [] };
  const { environment } = context;
  for (const filter of FILTERS) {
    try {
      const options = { environment, specs, depth: false };
      return await fetchRefs(target, copy, filter === undefined ? options : { ...options, filter });
    } catch (error) {
      if (!isFilterRefusal(error)) throw error;
    }
  }
}
