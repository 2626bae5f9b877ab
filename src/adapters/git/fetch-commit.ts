/** Brings proven commits into the object cache, and heals the cache when objects in it are damaged. */
import { hash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { CommitSha, ObjectId, TreeId } from '../../domain/git-ids.js';
import { shortSha } from '../../domain/git-ids.js';
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import { openCache, type GitContext } from './context.js';
import { gitError } from './git-errors.js';
import { dropMark, readMark, writeMark } from './marks.js';
import {
  bytesOrNull,
  formatOf,
  hasLooseObject,
  readLooseCommit,
  treeOfCommit,
  writeLooseCommit,
  type ObjectCache,
} from './object-cache.js';
import { withRemote } from './open-remote.js';
import { proveIn, type Proof, type ProofRequest } from './prove.js';
import { runGit } from './run-git.js';

/** Answers for the port's `fetch`: proof, then objects, then the mark. */
export async function fetchCommit(request: ProofRequest, commit: CommitSha): Promise<void> {
  const { context, url, signal } = request;
  const cache = openCache(context, formatOf(commit));
  const isFetched = readMark(cache, 'fetched', { url, commit }) !== null;
  if (isFetched && (await hasCommit(context, cache, commit))) return;
  await withRemote(context, { url, signal }, async (remote) => {
    const ref =
      readMark(cache, 'proven', { url, commit }) ?? (await proveIn(request, remote, commit)).ref;
    await remote.fetchInto(cache, commit);
    if ((await readCommit(context, cache, commit)) === null) {
      throw gitError('commit-missing', `${shortSha(commit)} in ${redactUrl(url)} is no commit`, {
        commit,
      });
    }
    writeMark(cache, 'fetched', { url, commit, ref });
  });
}

async function hasCommit(
  context: GitContext,
  cache: ObjectCache,
  commit: CommitSha,
): Promise<boolean> {
  return hasLooseObject(cache, commit) || (await readCommit(context, cache, commit)) !== null;
}

/** A commit of the cache, checked by its hash: loose in the ordinary case, else asked of git; null = not there. */
export async function readCommit(
  context: GitContext,
  cache: ObjectCache,
  commit: CommitSha,
): Promise<Buffer | null> {
  const loose = readLooseCommit(cache, commit);
  if (loose !== null || !hasPacks(cache)) return loose;
  const args = [`--git-dir=${cache.gitDir}`, 'cat-file', 'commit', commit];
  const run = await runGit(context.environment, args, { timeoutMs: context.timeoutMs });
  if (run.code !== 0) return null;
  writeLooseCommit(cache, commit, run.stdout);
  return readLooseCommit(cache, commit);
}

function hasPacks(cache: ObjectCache): boolean {
  return readdirSync(join(cache.gitDir, 'objects/pack')).length > 0;
}

/** Answers for the port's `proveCommit`; a mark of an earlier proof needs no network. */
export async function proveCommit(
  request: ProofRequest,
  id: CommitSha | ObjectId,
): Promise<Proof & { readonly tree: TreeId }> {
  const { context, url, signal } = request;
  const cache = openCache(context, formatOf(id));
  const commit = id as CommitSha;
  const ref =
    readMark(cache, 'fetched', { url, commit }) ?? readMark(cache, 'proven', { url, commit });
  const known = ref === null ? null : await readCommit(context, cache, commit);
  if (ref !== null && known !== null) {
    return { commit, ref, tree: requireTree(known, url, commit) };
  }
  return withRemote(context, { url, signal }, async (remote) => {
    const proof = await proveIn(request, remote, id);
    const body =
      (await readCommit(context, cache, proof.commit)) ?? (await remote.readCommit(proof.commit));
    writeLooseCommit(cache, proof.commit, body);
    writeMark(cache, 'proven', { url, commit: proof.commit, ref: proof.ref });
    return { ...proof, tree: requireTree(body, url, proof.commit) };
  });
}

/** Tree of a commit's content; `object-corrupt` when it has none. */
export function requireTree(body: Buffer, url: RepoUrl, commit: CommitSha): TreeId {
  const tree = treeOfCommit(body);
  if (tree !== null) return tree;
  throw gitError(
    'object-corrupt',
    `commit ${shortSha(commit)} of ${redactUrl(url)} names no tree`,
    {},
  );
}

/** Removes every damaged object, forgets the proof and fetches again. Reads the whole cache: for repair only. */
export async function refetch(request: ProofRequest, commit: CommitSha): Promise<void> {
  const { context, url } = request;
  const cache = openCache(context, formatOf(commit));
  removeDamagedLoose(cache);
  await removeDamagedPacks(context, cache);
  dropMark(cache, 'fetched', { url, commit });
  await fetchCommit(request, commit);
}

function removeDamagedLoose(cache: ObjectCache): void {
  const objects = join(cache.gitDir, 'objects');
  for (const folder of readdirSync(objects).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of readdirSync(join(objects, folder))) {
      const path = join(objects, folder, name);
      if (!isSoundObject(path, `${folder}${name}`)) rmSync(path, { force: true });
    }
  }
}

/** A loose object is its header and content, compressed; its id is the hash of both. */
function isSoundObject(path: string, id: string): boolean {
  const packed = bytesOrNull(path);
  if (packed === null || !/^[0-9a-f]+$/.test(id)) return true;
  try {
    return hash(formatOf(id), inflateSync(packed)) === id;
  } catch {
    // Whatever zlib says of it, the object is damaged.
    return false;
  }
}

async function removeDamagedPacks(context: GitContext, cache: ObjectCache): Promise<void> {
  const folder = join(cache.gitDir, 'objects/pack');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pack'))) {
    const stem = join(folder, name.slice(0, -'.pack'.length));
    const args = [`--git-dir=${cache.gitDir}`, 'verify-pack', `${stem}.idx`];
    const run = await runGit(context.environment, args, { timeoutMs: context.timeoutMs });
    if (run.code === 0) continue;
    for (const ending of ['idx', 'rev', 'pack']) rmSync(`${stem}.${ending}`, { force: true });
  }
}
