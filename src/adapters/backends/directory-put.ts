/**
 * Writing an object into a directory: temporary file → fsync → link under its name → fsync of the directories. A link
 * fails when the name is taken, also on NFS, so of many writers exactly one wins, and nothing half-written has a name.
 */
import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ObjectName } from '../../domain/object-name.js';
import type { Body, PutOutcome } from '../../ports/backend.js';
import { throwIfCancelled } from './backend-errors.js';
import { notItsDigest, requireBody, sizeOf } from './body-source.js';
import { type Place, codeOf, directoryFailure, isAbsent, isDenied } from './directory-place.js';
import { makeDirectory, sweepUploads, syncDirectory, UPLOADS } from './directory-upkeep.js';
import { openParts } from './part-source.js';

/** What one backend has found out about its directory, or done there. */
export interface DirectoryState {
  /** The file system has hard links, as far as is known. */
  hasLinks: boolean;
  isSwept: boolean;
}

interface DirectoryPut {
  readonly context: Place;
  readonly state: DirectoryState;
}

interface PutWhat {
  readonly body: Body;
  readonly signal: AbortSignal | undefined;
}

const CHUNK = 1024 * 1024;
const NO_LINKS: ReadonlySet<string> = new Set([
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EPERM',
]);

/** As the port says; a directory that cannot be written is the outcome `denied`. */
export async function putToDirectory(
  put: DirectoryPut,
  name: ObjectName,
  what: PutWhat,
): Promise<PutOutcome> {
  const { context } = put;
  throwIfCancelled(context.name, what.signal);
  await requireBody(what.body);
  try {
    const target = path.join(await makeDirectory(context, path.dirname(name)), path.basename(name));
    // Also of an object that was there: whoever wrote it may not have come to this yet.
    const outcome = (await isThere(target)) ? 'exists' : await publish(put, target, what);
    await syncDirectory(path.dirname(target));
    return outcome;
  } catch (error) {
    if (isDenied(error)) return 'denied';
    throw directoryFailure(context, error);
  }
}

async function isThere(target: string): Promise<boolean> {
  try {
    await lstat(target);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

async function publish(
  { context, state }: DirectoryPut,
  target: string,
  what: PutWhat,
): Promise<PutOutcome> {
  const uploads = await makeDirectory(context, UPLOADS);
  const temporary = path.join(uploads, randomBytes(16).toString('hex'));
  try {
    await writeBody(context, temporary, what);
    if (!state.isSwept) await sweepUploads(temporary);
    state.isSwept = true;
    return await giveName(state, temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Without links the last of several writers wins: they write the same bytes, each by one rename. */
async function giveName(
  state: DirectoryState,
  temporary: string,
  target: string,
): Promise<PutOutcome> {
  try {
    if (state.hasLinks) {
      await link(temporary, target);
      return 'written';
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    if (!NO_LINKS.has(codeOf(error))) throw error;
    state.hasLinks = false;
  }
  if (await isThere(target)) return 'exists';
  await rename(temporary, target);
  return 'written';
}

async function writeBody(
  context: Place,
  temporary: string,
  { body, signal }: PutWhat,
): Promise<void> {
  const source = await openParts(body);
  try {
    const file = await open(temporary, 'wx');
    try {
      for (let at = 0; at < sizeOf(body); at += CHUNK) {
        throwIfCancelled(context.name, signal);
        await file.writeFile(await source.read(at, Math.min(CHUNK, sizeOf(body) - at)));
      }
      if (!source.isWhole()) throw notItsDigest(body);
      throwIfCancelled(context.name, signal);
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await source.close();
  }
}
