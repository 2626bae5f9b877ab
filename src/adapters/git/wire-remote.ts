/** A remote over our own protocol client; packs go through git's own checks into the cache. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitSha } from '../../domain/git-ids.js';
import type { RepoUrl } from '../../domain/repo-url.js';
import type { RemoteRef } from '../../ports/git.js';
import type { GitContext } from './context.js';
import { gitError, isFilterRefusal, localError } from './git-errors.js';
import { addShallow } from './marks.js';
import { writeLooseCommit, type ObjectCache } from './object-cache.js';
import { packObjectCount, readPackHead, type PackHead } from './pack-head.js';
import { readCommitByGit } from './plain-remote.js';
import type { Remote } from './remote.js';
import { cancelled, cannotStart } from './run-git.js';
import type { WireSession } from './wire.js';

/** As git's fetch.unpackLimit: small packs become loose objects, big ones stay packs. */
const UNPACK_LIMIT = 100;
const MAX_STDERR = 16 * 1024;
/** Faults of old commits that harm nobody; everything else that fsck finds is refused. */
const STRICT =
  '--strict=zeroPaddedFilemode=ignore,badTimezone=ignore,missingSpaceBeforeDate=ignore';

export interface WireRemoteOptions {
  readonly context: GitContext;
  readonly url: RepoUrl;
  readonly signal: AbortSignal | undefined;
  readonly session: WireSession;
  readonly refs: readonly RemoteRef[];
}

/** Wraps an open session whose refs were listed. */
export function createWireRemote(options: WireRemoteOptions): Remote {
  const { session, refs, context } = options;
  return {
    objectFormat: session.objectFormat,
    refs,
    readCommit: (commit) => readCommit(options, commit),
    fetchInto: async (cache, commit) => {
      const answer = await session.fetch([commit], { depth: 1, trees: true });
      await addShallow(cache, answer.shallow);
      await storePack(options, cache, answer.bytes, commit);
    },
    fetchHistory: async (repository) => {
      const wants = [...new Set(refs.map(({ object }) => object))];
      if (wants.length === 0) return;
      const answer = await session.fetch(wants, { depth: null, trees: false });
      await indexPack(context, repository, answer.bytes);
      writeFileSync(
        join(repository.gitDir, 'packed-refs'),
        refs.map(({ name, object }) => `${object} ${name}\n`).join(''),
      );
    },
  };
}

/** Reads no further than the first object of the pack; the caller closes the connection. */
async function readCommit(options: WireRemoteOptions, commit: CommitSha): Promise<Buffer> {
  let head: PackHead;
  try {
    const { bytes } = await options.session.fetch([commit], { depth: 1, trees: false });
    head = await headOf(bytes, commit);
  } catch (error) {
    if (!isFilterRefusal(error)) throw error;
    head = null;
  }
  if (head !== null && head !== 'need-more') return head.body;
  return readCommitByGit(options, commit);
}

async function headOf(bytes: AsyncGenerator<Buffer, void>, commit: CommitSha): Promise<PackHead> {
  let pack: Buffer = Buffer.alloc(0);
  let head: PackHead = 'need-more';
  for await (const chunk of bytes) {
    pack = pack.length === 0 ? chunk : Buffer.concat([pack, chunk]);
    head = readPackHead(pack, commit);
    if (head !== 'need-more') break;
  }
  return head;
}

async function storePack(
  options: WireRemoteOptions,
  cache: ObjectCache,
  bytes: AsyncGenerator<Buffer, void>,
  commit: CommitSha,
): Promise<void> {
  const first = await firstBytes(bytes);
  const count = packObjectCount(first);
  if (count === null) throw gitError('object-corrupt', `${options.url} sent no pack`, {});
  const command =
    count <= UNPACK_LIMIT
      ? ['unpack-objects', '-q', STRICT]
      : ['index-pack', '--stdin', '--fsck-objects', STRICT];
  await pipePack(options.context, cache, { command, first, bytes });
  const head = readPackHead(first, commit);
  if (count > UNPACK_LIMIT && head !== null && head !== 'need-more') {
    writeLooseCommit(cache, commit, head.body);
  }
}

/** History without trees has nothing that fsck could check but commits and tags; it is thrown away afterwards. */
async function indexPack(
  context: GitContext,
  repository: ObjectCache,
  bytes: AsyncGenerator<Buffer, void>,
): Promise<void> {
  const first = await firstBytes(bytes);
  await pipePack(context, repository, { command: ['index-pack', '--stdin'], first, bytes });
}

async function firstBytes(bytes: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  let first: Buffer = Buffer.alloc(0);
  while (first.length < 4096) {
    const next = await bytes.next();
    if (next.done === true) return first;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  return first;
}

interface PackPipe {
  readonly command: readonly string[];
  readonly first: Buffer;
  readonly bytes: AsyncGenerator<Buffer, void>;
}

/** Feeds a pack to a git command as it arrives; on any failure the command is ended and nothing is believed. */
async function pipePack(context: GitContext, cache: ObjectCache, pipe: PackPipe): Promise<void> {
  const { environment } = context;
  const args = [...environment.options, `--git-dir=${cache.gitDir}`, ...pipe.command];
  const child = spawn('git', args, { env: environment.env, stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = Promise.withResolvers<number | null>();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < MAX_STDERR) stderr += chunk.toString('utf8');
  });
  // The exit code tells why the pipe broke.
  child.stdin.on('error', () => undefined);
  child.on('error', (error) => ended.reject(cannotStart(error)));
  child.on('close', (code) => ended.resolve(code));
  ended.promise.catch(() => undefined);
  try {
    child.stdin.write(pipe.first);
    for await (const chunk of pipe.bytes) {
      if (child.stdin.destroyed) break;
      if (!child.stdin.write(chunk))
        await Promise.race([once(child.stdin, 'drain'), ended.promise]);
    }
  } catch (error) {
    child.kill('SIGKILL');
    await ended.promise.catch(() => undefined);
    throw error;
  }
  child.stdin.end();
  const code = await ended.promise;
  if (code !== 0) throw packError(code, environment.redact(stderr), pipe.command);
}

function packError(code: number | null, stderr: string, command: readonly string[]): Error {
  if (code === null) return cancelled();
  const error = localError('storing the objects of a commit', stderr);
  if (error.code === 'disk-full' || /unable to (?:create|write)|permission/i.test(stderr))
    return error;
  return gitError(
    'object-corrupt',
    `git ${command[0] ?? ''} refused what the remote sent: ${error.message}`,
    {},
  );
}
