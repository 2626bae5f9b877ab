/** What every part of the git adapter is given. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoUrl } from '../../domain/repo-url.js';
import { redactUrl, transportOf } from '../../domain/repo-url.js';
import { LockstepError } from '../../errors.js';
import { ensureCache, objectCache, type ObjectCache } from './object-cache.js';
import type { GitEnvironment } from './run-git.js';
import type { ObjectFormat } from './wire-fetch.js';

export interface GitContext {
  readonly storeDir: string;
  readonly componentsDir: string;
  readonly environment: GitEnvironment;
  readonly timeoutMs: number;
}

/** Throws `url-refused` for a local URL where local URLs are not allowed (T18). */
export function requireAllowed(context: GitContext, url: RepoUrl): void {
  if (transportOf(url) !== 'file' || context.environment.allowFile) return;
  throw new LockstepError('url-refused', {
    message: `repository URL ${JSON.stringify(redactUrl(url))} is refused: it is on this machine`,
    hint: 'use https or ssh; for tests and demos set LOCKSTEP_ALLOW_FILE=1',
  });
}

/** The object cache of a hash, made or healed. */
export function openCache(context: GitContext, format: ObjectFormat): ObjectCache {
  const cache = objectCache(context.storeDir, format);
  ensureCache(cache);
  return cache;
}

/** Runs `work` with an empty temporary bare repository below the store, removed afterwards. */
export async function withTemporaryRepository<T>(
  context: GitContext,
  format: ObjectFormat,
  work: (repository: ObjectCache) => Promise<T>,
): Promise<T> {
  const directory = join(context.storeDir, 'tmp', `git-${randomBytes(8).toString('hex')}`);
  mkdirSync(directory, { recursive: true });
  try {
    const repository = objectCache(directory, format);
    ensureCache(repository);
    return await work(repository);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
