/** Records on their way out: here at once, to the remotes while the run goes on. */
import type { BuildRecord } from '../../domain/record.js';
import type { LocalPack } from '../../ports/local-store.js';
import { createByteBudget } from './byte-budget.js';
import { pushPack, pushRecord, type Pushing, type PushOutcome } from './push.js';
import { noteKey, type Tiers } from './read-through.js';
import type { Remote } from './remote.js';
import { MAX_INLINE_BYTES } from './root-format.js';
import { signRecord } from './signing.js';

/** Bytes of packs on their way at the same time, to all remotes together. */
const BYTES_IN_FLIGHT = 256 << 20;

export interface WriteBack {
  /** Signed with our key if there is one; done once the local store has it. */
  write(record: BuildRecord): Promise<void>;
  /** A pack too large to ride in a root goes at once, while the next is being made; a smaller one waits for its record. */
  send(pack: LocalPack): void;
  /** Waits for the remotes; rejects with the first failure that was not merely told. */
  flush(): Promise<void>;
}

/** Writes records here at once and to the remotes behind the run's back, one after another each. */
export function createWriteBack(tiers: Tiers & Pick<Pushing, 'random'>): WriteBack {
  const { local, keys } = tiers;
  const pushing: Pushing = { ...tiers, budget: createByteBudget(BYTES_IN_FLIGHT) };
  const queues = new Map<Remote, Promise<void>>();
  const writable = new Set(tiers.remotes.filter(({ writes }) => writes !== null));
  const failures: unknown[] = [];

  const attempt = async (remote: Remote, work: () => Promise<PushOutcome>): Promise<void> => {
    if (!writable.has(remote)) return;
    try {
      const outcome = await remote.attempt(work, 'exists');
      if (outcome !== 'denied' && outcome !== 'full') return;
      writable.delete(remote);
      remote.stopWriting(outcome);
    } catch (error) {
      failures.push(error);
    }
  };
  const enqueue = (work: (remote: Remote) => Promise<PushOutcome>): void => {
    for (const remote of writable) {
      const last = queues.get(remote) ?? Promise.resolve();
      queues.set(
        remote,
        last.then(() => attempt(remote, () => work(remote))),
      );
    }
  };
  return {
    async write(record) {
      const former = await local.latestRecord(record.component);
      const before = former?.buildKey ?? null;
      // Our key speaks for what this run made, never for what it found in a remote.
      const isFound = tiers.origins.has(record);
      const signed = keys.own === null || isFound ? record : signRecord(record, keys.own);
      await local.writeRecord(signed);
      noteKey(tiers, signed);
      enqueue((remote) => pushRecord(pushing, remote, { record: signed, before }));
    },
    send(pack) {
      if (pack.bytes > MAX_INLINE_BYTES) enqueue((remote) => pushPack(pushing, remote, pack));
    },
    async flush() {
      await Promise.all(queues.values());
      if (failures.length > 0) throw failures[0];
    },
  };
}
