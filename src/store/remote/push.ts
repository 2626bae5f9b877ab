/** Publishes a record in a remote: packs first, the root last, an incremental save in one object. */
import type { Digest } from '../../domain/digest.js';
import type { ObjectName } from '../../domain/object-name.js';
import { mapSettled } from '../../domain/parallel.js';
import type { BuildRecord } from '../../domain/record.js';
import type { PutOutcome } from '../../ports/backend.js';
import type { Random } from '../../ports/clock.js';
import type { Disk } from '../../ports/disk.js';
import type { LocalPack, LocalStore } from '../../ports/local-store.js';
import { LockstepError } from '../../errors.js';
import { removeIfThere } from '../publish.js';
import type { ByteBudget } from './byte-budget.js';
import { packName, rootName, scopesToRead, type Scope } from './remote-layout.js';
import type { Remote } from './remote.js';
import { packBody, rootBody } from './root-file.js';
import { encodeRootHead, MAX_INLINE_BYTES, type RootPack } from './root-format.js';

export interface Pushing {
  readonly local: LocalStore;
  readonly disk: Disk;
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Bytes of packs on their way at the same time, of all remotes together. */
  readonly budget: ByteBudget;
}

/** `full`: the backend takes no more objects from this run. */
export type PushOutcome = PutOutcome | 'full';

/** Packs on their way to one scope of one remote. */
interface Sending extends Pushing {
  readonly remote: Remote;
  readonly scope: Scope;
  readonly packs: readonly LocalPack[];
}

/** One push, on its way. */
interface Push extends Sending {
  readonly record: BuildRecord;
}

/** Sends one pack ahead of the record that will need it. Without that record it is nobody's, and collected. */
export async function pushPack(
  pushing: Pushing,
  remote: Remote,
  pack: LocalPack,
): Promise<PushOutcome> {
  if (remote.writes === null) return 'denied';
  const sending: Sending = { ...pushing, remote, scope: remote.writes, packs: [pack] };
  const damaged = await probe(sending, unknown(sending));
  // One more object is kept for the root.
  if (isFull(remote, unknown(sending).length + 1)) return 'full';
  const outcome = await upload(sending, unknown(sending), (one) => damaged.has(one));
  return outcome === 'denied' ? outcome : 'written';
}

/**
 * `before` is the build key of the component's former record: its root says where older packs lie. An existing root
 * is success: whoever wrote it made the same statement first. Throws `object-missing` when the output is not here,
 * `object-corrupt` for a damaged pack, and what backends throw.
 */
export async function pushRecord(
  pushing: Pushing,
  remote: Remote,
  of: { readonly record: BuildRecord; readonly before: Digest | null },
): Promise<PushOutcome> {
  const { record, before } = of;
  const packs = await pushing.local.packsOf(record.output);
  if (packs === null || remote.writes === null) throw outputMissing(record);
  const push: Push = { ...pushing, remote, scope: remote.writes, record, packs };
  if (before !== null && unknown(push).length > 0) await remote.root(before);
  const damaged = await probe(push, unknown(push));
  const inline = chooseInline(unknown(push));
  const apart = unknown(push).filter((pack) => pack !== inline);
  if (isFull(remote, apart.length + 1)) return 'full';
  const uploaded = await upload(push, apart, (pack) => damaged.has(pack));
  if (uploaded === 'denied') return uploaded;
  return (await moveOffCondemned(push)) ? putRoot(push, inline) : 'denied';
}

function unknown({ remote, packs }: Sending): readonly LocalPack[] {
  return packs.filter(({ pack }) => !remote.packs.has(pack));
}

/** The largest new pack that may ride in the root: every other one costs an object. */
function chooseInline(packs: readonly LocalPack[]): LocalPack | null {
  const small = packs.filter(({ bytes }) => bytes <= MAX_INLINE_BYTES);
  return small.reduce<LocalPack | null>(
    (largest, pack) => (largest === null || pack.bytes > largest.bytes ? pack : largest),
    null,
  );
}

function isFull(remote: Remote, more: number): boolean {
  const { maxWrites } = remote.backend.capabilities;
  return maxWrites !== null && remote.statistics().written + more > maxWrites;
}

/**
 * Asks for one byte of each pack under its plain name, where that is cheap; gives those that lie there with another
 * length than they must have, which need another name.
 */
async function probe(push: Sending, packs: readonly LocalPack[]): Promise<ReadonlySet<Digest>> {
  const { remote, scope, signal } = push;
  const damaged = new Set<Digest>();
  if (!remote.backend.capabilities.ranges) return damaged;
  const probeOne = async ({ pack, bytes }: LocalPack): Promise<void> => {
    for (const place of scopesToRead(scope)) {
      const object = packName(place, pack);
      const sink = (): void => undefined;
      const got = await remote.backend.get(object, { length: 1, sink, signal });
      if (got.found && (got.size ?? bytes) === bytes) {
        remote.packs.set(pack, { object, offset: 0, bytes, digest: pack });
        return;
      }
      if (got.found && place === scope) damaged.add(pack);
    }
  };
  await all(packs, remote.concurrency, probeOne);
  return damaged;
}

/** Sends packs as objects of their own; `renamed` ones beside what has their plain name already. */
async function upload(
  push: Sending,
  packs: readonly LocalPack[],
  renamed: (pack: Digest) => boolean,
): Promise<'sent' | 'denied'> {
  const { remote, scope, random, disk, signal, budget } = push;
  let isDenied = false;
  await all(packs, remote.concurrency, (one) =>
    budget.hold(one.bytes, async () => {
      if (isDenied) return;
      const { pack, bytes } = one;
      const object = packName(scope, pack, renamed(pack) ? random.hex(8) : null);
      const outcome = await remote.backend.putIfAbsent(object, packBody(disk, one), { signal });
      if (outcome === 'denied') isDenied = true;
      else remote.packs.set(pack, { object, offset: 0, bytes, digest: pack });
    }),
  );
  return isDenied ? 'denied' : 'sent';
}

/** Packs that lie in condemned objects are sent once more under names that are not; false when that is denied. */
async function moveOffCondemned(push: Push): Promise<boolean> {
  const { remote, scope, record, packs, signal } = push;
  const condemned = await remote.tombstones.read(signal);
  // An older root of the same key would be taken for ours, and go.
  if (condemned.has(rootName(scope, record.buildKey))) remote.replaceable.add(record.buildKey);
  const leaning = packs.filter(({ pack }) => {
    const object = remote.packs.get(pack)?.object;
    return object !== undefined && condemned.has(object);
  });
  return (await upload(push, leaning, () => true)) === 'sent';
}

async function putRoot(push: Push, inline: LocalPack | null): Promise<PutOutcome> {
  const { remote, scope, record, packs, disk, signal } = push;
  const name = rootName(scope, record.buildKey);
  const head = encodeRootHead({
    record,
    packs: packs.map((pack) => rootPack(remote, pack, inline)),
  });
  const path = push.local.temporaryPath();
  try {
    const body = rootBody(disk, path, { head, inline });
    await clearReplaceable(push, name);
    const outcome = await remote.backend.putIfAbsent(name, body, { signal });
    if (outcome !== 'written') return outcome;
    remote.forget(record.buildKey);
    if (inline !== null) {
      const { pack, bytes } = inline;
      remote.packs.set(pack, { object: name, offset: head.byteLength, bytes, digest: pack });
    }
    return outcome;
  } finally {
    removeIfThere(disk, path);
  }
}

function rootPack(
  remote: Remote,
  { pack: digest, bytes }: LocalPack,
  inline: LocalPack | null,
): RootPack {
  const place = digest === inline?.pack ? undefined : remote.packs.get(digest);
  if (place === undefined) return { digest, bytes, object: null };
  const { object, offset } = place;
  return { digest, bytes, object, ...(offset > 0 && { offset }) };
}

/** A root that cannot serve would stand in the way of the good one for ever. */
async function clearReplaceable({ remote, record, signal }: Push, name: ObjectName): Promise<void> {
  if (!remote.replaceable.has(record.buildKey) || !remote.backend.capabilities.remove) return;
  await remote.backend.remove(name, { signal });
  remote.replaceable.delete(record.buildKey);
}

async function all<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const settled = await mapSettled(items, limit, work);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function outputMissing(record: BuildRecord): LockstepError {
  return new LockstepError('object-missing', {
    message: `the output of ${record.component} is not in the local store, so it cannot be published`,
    data: { component: record.component, output: record.output },
  });
}
