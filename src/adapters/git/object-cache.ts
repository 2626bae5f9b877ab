/** The shared object cache: one bare repository a hash, its files written by us, healed when damaged. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { CommitSha, TreeId } from '../../domain/git-ids.js';
import { isObjectId } from '../../domain/git-ids.js';
import { commitId } from './pack-head.js';
import type { ObjectFormat } from './wire-fetch.js';

export interface ObjectCache {
  readonly format: ObjectFormat;
  /** The bare repository. */
  readonly gitDir: string;
}

const CONFIG: Readonly<Record<ObjectFormat, string>> = {
  sha1: '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n',
  sha256:
    '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n[gc]\n\tauto = 0\n',
};
const HEAD = 'ref: refs/heads/none\n';
/** Files that git would obey and that we never write. */
const PLANTED = [
  'config.worktree',
  'info/attributes',
  'info/grafts',
  'objects/info/alternates',
  'hooks',
] as const;
const MAX_COMMIT_BYTES = 1024 ** 2;

/** Which hash an id is of, by its length. */
export function formatOf(id: string): ObjectFormat {
  return id.length === 40 ? 'sha1' : 'sha256';
}

/** The cache of a hash below the store directory; nothing is touched. */
export function objectCache(storeDir: string, format: ObjectFormat): ObjectCache {
  return { format, gitDir: join(storeDir, format === 'sha1' ? 'git' : 'git-sha256') };
}

/**
 * Makes the repository, or puts right what is not as we write it. Whatever a build may have planted there
 * (configuration, attributes, alternates) is gone after this; hooks never run anyway (T19).
 */
export function ensureCache(cache: ObjectCache): void {
  const { gitDir } = cache;
  if (textOrNull(join(gitDir, 'config')) !== CONFIG[cache.format]) {
    for (const folder of ['objects/pack', 'objects/info', 'refs/lockstep', 'worktrees']) {
      mkdirSync(join(gitDir, folder), { recursive: true });
    }
    writeAtomically(join(gitDir, 'HEAD'), HEAD);
    writeAtomically(join(gitDir, 'config'), CONFIG[cache.format]);
  }
  for (const planted of PLANTED) {
    if (exists(join(gitDir, planted))) {
      rmSync(join(gitDir, planted), { recursive: true, force: true });
    }
  }
  if (textOrNull(join(gitDir, 'HEAD')) === null) writeAtomically(join(gitDir, 'HEAD'), HEAD);
  for (const folder of ['objects/pack', 'refs/lockstep']) {
    if (!exists(join(gitDir, folder))) mkdirSync(join(gitDir, folder), { recursive: true });
  }
}

/** Path of a loose object. */
export function loosePath(cache: ObjectCache, id: string): string {
  return join(cache.gitDir, 'objects', id.slice(0, 2), id.slice(2));
}

/** True when a loose object of that id has bytes; they are checked when they are read. */
export function hasLooseObject(cache: ObjectCache, id: string): boolean {
  const stat = statSync(loosePath(cache, id), { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size > 0;
}

/** A commit read from its loose object and checked by its hash; a damaged one is removed and counts as absent. */
export function readLooseCommit(cache: ObjectCache, commit: CommitSha): Buffer | null {
  const path = loosePath(cache, commit);
  const packed = bytesOrNull(path);
  if (packed === null) return null;
  const body = commitBody(packed);
  if (body !== null && commitId(body, commit) === commit) return body;
  rmSync(path, { force: true });
  return null;
}

function commitBody(packed: Buffer): Buffer | null {
  try {
    const object = inflateSync(packed, { maxOutputLength: MAX_COMMIT_BYTES });
    const end = object.indexOf(0);
    return object.toString('latin1', 0, 7) === 'commit ' && end > 0
      ? object.subarray(end + 1)
      : null;
  } catch {
    // Whatever zlib says of it, it is no commit: the caller removes it.
    return null;
  }
}

/** Keeps a commit whose hash was checked as a loose object, so that its tree is known without a process. */
export function writeLooseCommit(cache: ObjectCache, commit: CommitSha, body: Buffer): void {
  if (hasLooseObject(cache, commit)) return;
  const object = Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]);
  writeAtomically(loosePath(cache, commit), deflateSync(object, { level: 1 }), 0o444);
}

/** The `tree` line, with which every commit begins; null when there is none. */
export function treeOfCommit(body: Buffer): TreeId | null {
  const [, tree = ''] = /^tree ([0-9a-f]+)\n/.exec(body.toString('latin1', 0, 80)) ?? [];
  return isObjectId(tree) ? (tree as TreeId) : null;
}

/** Writes beside and renames; parents are made when they are missing. */
export function writeAtomically(path: string, content: string | Buffer, mode = 0o644): void {
  const temporary = `${path}.tmp-${randomBytes(6).toString('hex')}`;
  const fd = openMakingParents(temporary, mode);
  try {
    writeSync(fd, typeof content === 'string' ? Buffer.from(content) : content);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, path);
}

/** The same, made durable before anybody can see it. */
export function writeDurably(path: string, content: string): void {
  const temporary = `${path}.tmp-${randomBytes(6).toString('hex')}`;
  const fd = openMakingParents(temporary, 0o644);
  try {
    writeSync(fd, content);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, path);
}

function openMakingParents(path: string, mode: number): number {
  try {
    return openSync(path, 'wx', mode);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'wx', mode);
  }
}

/** Content of a file as text, or null when it does not exist. */
export function textOrNull(path: string): string | null {
  return bytesOrNull(path)?.toString('utf8') ?? null;
}

/** Content of a file, or null when it does not exist. */
export function bytesOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

/** True for an error of the system with that code. */
export function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
