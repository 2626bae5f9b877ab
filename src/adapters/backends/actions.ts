/**
 * Objects as entries of the Actions cache, one each, through the official client. The service has no listing, no
 * removal and no ranges, takes 200 entries a minute per repository, and evicts what nobody reads for a week: a miss
 * is always possible, and few objects should be written (`maxWrites`).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LockstepError } from '../../errors.js';
import type { ObjectName } from '../../domain/object-name.js';
import type { Backend, Body, GetOptions, GetOutcome, PutOutcome } from '../../ports/backend.js';
import type { StoreCarrier } from '../../ports/store-carrier.js';
import { incapable, throwIfCancelled } from './backend-errors.js';
import { isItsDigest, notItsDigest, requireBody } from './body-source.js';

export interface ActionsBackendOptions {
  readonly carrier: StoreCarrier;
  /** A folder for what is on its way; its path relative to the workspace is part of an entry's identity. */
  readonly scratch: string;
  /** Entries that this run writes at most; later ones are denied. */
  readonly maxWrites?: number;
}

const NAME = 'actions://';
/** Raised when an older release could not read the entries. */
const KEY_PREFIX = 'lockstep-2-object-';
const MOST_WRITES = 10;
const FILE = 'object';

interface Actions {
  readonly carrier: StoreCarrier;
  readonly scratch: string;
  readonly maxWrites: number;
  /** Calls of one name wait for each other: they share a folder. */
  readonly busy: Map<ObjectName, Promise<unknown>>;
  writes: number;
}

/** Nothing is asked of the service until the first call. */
export function createActionsBackend(options: ActionsBackendOptions): Backend {
  const actions: Actions = { maxWrites: MOST_WRITES, ...options, busy: new Map(), writes: 0 };
  return {
    name: NAME,
    capabilities: {
      ranges: false,
      list: false,
      remove: false,
      conditional: 'honoured',
      maxWrites: actions.maxWrites,
    },
    get: (name, getOptions) => inTurn(actions, name, () => get(actions, name, getOptions)),
    putIfAbsent: (name, body, { signal } = {}) =>
      inTurn(actions, name, () => put(actions, name, { body, signal })),
    list: () => ({
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(incapable(NAME, 'list objects')),
      }),
    }),
    remove: () => Promise.reject(incapable(NAME, 'remove objects; the service evicts by itself')),
    clockSkew: () => null,
    close: () => Promise.resolve(),
  };
}

async function inTurn<T>({ busy }: Actions, name: ObjectName, work: () => Promise<T>): Promise<T> {
  // What failed before is its own caller's concern; the next call only waits for its end.
  const turn = (busy.get(name) ?? Promise.resolve()).then(work, work);
  busy.set(name, turn);
  try {
    return await turn;
  } finally {
    if (busy.get(name) === turn) busy.delete(name);
  }
}

async function get(
  actions: Actions,
  name: ObjectName,
  { from = 0, length, sink, signal }: GetOptions,
): Promise<GetOutcome> {
  throwIfCancelled(NAME, signal);
  if (from > 0 || length !== undefined) throw incapable(NAME, 'give a part of an object');
  requireService(actions);
  const { folder, file } = placeOf(actions, name);
  try {
    await rm(folder, { recursive: true, force: true });
    const key = KEY_PREFIX + name;
    const { matched } = await actions.carrier.restore(folder, key, []);
    throwIfCancelled(NAME, signal);
    // The service matches the start of a key too: `…/ab` would be given for `…/a`.
    if (matched !== key) return { found: false };
    let size = 0;
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      throwIfCancelled(NAME, signal);
      size += (chunk as Buffer).byteLength;
      await sink(chunk as Buffer);
    }
    return { found: true, size };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function put(
  actions: Actions,
  name: ObjectName,
  { body, signal }: { readonly body: Body; readonly signal: AbortSignal | undefined },
): Promise<PutOutcome> {
  throwIfCancelled(NAME, signal);
  requireService(actions);
  await requireBody(body);
  if (!(await isItsDigest(body))) throw notItsDigest(body);
  if (actions.writes >= actions.maxWrites) return 'denied';
  const { folder, file } = placeOf(actions, name);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    if (body.kind === 'bytes') await writeFile(file, body.bytes);
    else await copyFile(body.path, file);
    const report = await actions.carrier.save(folder, KEY_PREFIX + name);
    return outcomeOf(actions, report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcomeOf(
  actions: Actions,
  report: Awaited<ReturnType<StoreCarrier['save']>>,
): PutOutcome {
  switch (report.outcome) {
    case 'saved':
      actions.writes += 1;
      return 'written';
    case 'exists':
    case 'denied':
      return report.outcome;
    case 'failed':
    case 'nothing-new':
    case 'unavailable':
      throw new LockstepError('backend-unreachable', {
        message: `${NAME} did not take an entry: ${report.detail ?? report.outcome}`,
        hint: 'the log of the cache client says why',
      });
  }
}

function requireService({ carrier }: Actions): void {
  if (carrier.isAvailable()) return;
  throw new LockstepError('backend-unreachable', {
    message: `${NAME} is the cache service of GitHub Actions, which is not here`,
    hint: 'it is there for actions (uses:), not for run: steps; use another remote elsewhere',
  });
}

/** The folder's name follows from the object's, because it is part of the entry's identity. */
function placeOf(
  { scratch }: Actions,
  name: ObjectName,
): { readonly folder: string; readonly file: string } {
  const folder = path.join(scratch, createHash('sha256').update(name).digest('hex').slice(0, 16));
  return { folder, file: path.join(folder, FILE) };
}
